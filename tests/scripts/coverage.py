#!/usr/bin/python3
"""coverage.py BUILD [--write | --check | --files | --tests] - what of the code the fuzz corpora reach.

BUILD is a folder of the preset `coverage`. Runs every fuzz target over its corpus and prints, per folder of the
sources, lines and branches that all targets together reach, and the lines that each target reaches.

    --write   writes the tables into docs/fuzzing.md
    --check   fails when a folder has less than two percent points below what docs/fuzzing.md says
    --files   per file too, the worst first
    --tests   the same of all tests (ctest), not of the corpora; takes minutes
"""
import json
import os
import subprocess
import sys
import tempfile

DOCUMENT = 'docs/fuzzing.md'
BEGIN, END = '<!-- coverage: written by tests/scripts/coverage.py -->', '<!-- coverage: end -->'
SLACK = 2  # percent points: compilers count a little differently


def tool(name):
    for candidate in (name, name + '-14', name + '-16', name + '-19'):
        if subprocess.run(['which', candidate], capture_output=True, check=False).returncode == 0:
            return candidate
    print(f'SKIPPED: {name} is not installed')
    sys.exit(77)


def targets_of(build):
    tests = os.path.join(build, 'tests')
    return sorted(n for n in os.listdir(tests)
                  if n.startswith('fuzz_') and n != 'fuzz_dictionary' and os.access(os.path.join(tests, n), os.X_OK)
                  and os.path.isfile(os.path.join(tests, n)))


def run_targets(build, scratch):
    """Runs each target over its corpus: {target: profile}."""
    profiles = {}
    for target in targets_of(build):
        raw = os.path.join(scratch, target + '.raw')
        corpus = os.path.join('tests/fuzz/corpus', target[len('fuzz_'):])
        done = subprocess.run([os.path.join(build, 'tests', target), corpus], capture_output=True, text=True, check=False,
                              env=dict(os.environ, LLVM_PROFILE_FILE=raw))
        if done.returncode != 0:
            sys.exit(f'{target} failed over its corpus:\n{done.stdout[-2000:]}{done.stderr[-2000:]}')
        profiles[target] = merge(scratch, target, [raw])
    return profiles


def run_tests(build, scratch):
    done = subprocess.run(['ctest', '--test-dir', build, '-j', str(os.cpu_count()), '-LE', 'emulator',
                           '-E', '^(install|package|dist|ci_.*|sarif|completion_.*|man|faults)$'],
                          capture_output=True, text=True, check=False,
                          env=dict(os.environ, LLVM_PROFILE_FILE=os.path.join(scratch, '%p-%m.raw')))
    print(done.stdout[-300:], file=sys.stderr)
    raws = [os.path.join(scratch, n) for n in os.listdir(scratch) if n.endswith('.raw') and os.path.getsize(os.path.join(scratch, n))]
    return merge(scratch, 'tests', raws)


def merge(scratch, name, profiles):
    out, names = os.path.join(scratch, name + '.data'), os.path.join(scratch, name + '.list')
    with open(names, 'w', encoding='ascii') as f:
        f.write('\n'.join(profiles))
    subprocess.run([tool('llvm-profdata'), 'merge', '-sparse', '--failure-mode=all', '-f', names, '-o', out], check=True, capture_output=True)
    return out


def summary(profile, programs):
    """{file: {lines: (covered, count), branches: (covered, count)}} of the project's own sources."""
    objects = [programs[0]] + [arg for p in programs[1:] for arg in ('-object', p)]
    done = subprocess.run([tool('llvm-cov'), 'export', '-summary-only', '-instr-profile', profile, *objects],
                          check=True, capture_output=True, text=True)
    files = {}
    top = os.getcwd() + '/'
    for file in json.loads(done.stdout)['data'][0]['files']:
        name = file['filename'].replace(top, '')
        if name.startswith(('lib/', 'cmd/')):
            files[name] = {k: (file['summary'][k]['covered'], file['summary'][k]['count']) for k in ('lines', 'branches')}
    return files


def folders_of(files):
    folders = {}
    for name, what in files.items():
        folder = folders.setdefault(os.path.dirname(name), {'lines': (0, 0), 'branches': (0, 0)})
        for kind, (covered, count) in what.items():
            folder[kind] = (folder[kind][0] + covered, folder[kind][1] + count)
    return folders


def percent(pair):
    return round(100 * pair[0] / pair[1]) if pair[1] else 100


def total_of(files):
    whole = {kind: tuple(sum(f[kind][i] for f in files.values()) for i in (0, 1)) for kind in ('lines', 'branches')}
    return whole


def table(files):
    rows = ['| folder | lines | branches |', '|---|---|---|']
    folders = folders_of(files)
    for name in sorted(folders):
        rows.append(f'| `{name}` | {percent(folders[name]["lines"])} % | {percent(folders[name]["branches"])} % |')
    whole = total_of(files)
    rows.append(f'| all | {percent(whole["lines"])} % | {percent(whole["branches"])} % |')
    return rows


def target_table(per_target):
    rows = ['| target | inputs | lines | folders of which it reaches more than half |', '|---|---|---|---|']
    for target, files in sorted(per_target.items()):
        inputs = sum(len(names) for _, _, names in os.walk(os.path.join('tests/fuzz/corpus', target[len('fuzz_'):])))
        most = [os.path.basename(n) for n, f in sorted(folders_of(files).items()) if percent(f['lines']) > 50]
        rows.append(f'| `{target}` | {inputs} | {total_of(files)["lines"][0]} | {", ".join(most) or "-"} |')
    return rows


def documented():
    """What docs/fuzzing.md says: {folder: (lines, branches)}."""
    with open(DOCUMENT, encoding='ascii') as f:
        text = f.read()
    said = {}
    for row in text[text.index(BEGIN):text.index(END)].splitlines():
        cells = [c.strip(' `%') for c in row.split('|')]
        if len(cells) == 5 and cells[2].isdigit():
            said[cells[1]] = (int(cells[2]), int(cells[3]))
    return said


def check(files):
    have = {n: f for n, f in folders_of(files).items()}
    have['all'] = total_of(files)
    wrong, said = 0, documented()
    if not said:
        sys.exit(f'{DOCUMENT} has no table')
    for name, (lines, branches) in sorted(said.items()):
        now = have.get(name)
        if now is None:
            print(f'{name}: in {DOCUMENT}, and there is no such folder')
            wrong += 1
        elif percent(now['lines']) < lines - SLACK or percent(now['branches']) < branches - SLACK:
            print(f'{name}: {percent(now["lines"])} % of lines, {percent(now["branches"])} % of branches; '
                  f'{DOCUMENT} says {lines} and {branches}: add inputs to the corpora, or write the table anew and say why')
            wrong += 1
    for name in sorted(set(have) - set(said)):
        print(f'{name}: not in {DOCUMENT}: tests/scripts/coverage.py BUILD --write')
        wrong += 1
    print(f'{len(said) - wrong} passed, {wrong} failed')
    return wrong


def write(rows):
    with open(DOCUMENT, encoding='ascii') as f:
        text = f.read()
    text = text[:text.index(BEGIN) + len(BEGIN)] + '\n\n' + '\n'.join(rows) + '\n\n' + text[text.index(END):]
    with open(DOCUMENT, 'w', encoding='ascii') as f:
        f.write(text)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    build, options = sys.argv[1], sys.argv[2:]
    with tempfile.TemporaryDirectory() as scratch:
        if '--tests' in options:
            names = ['rosc', 'tests/cases', 'tests/fixes', 'tests/imports', 'tests/pages', 'tests/goldens']
            names += ['tests/' + n for n in sorted(os.listdir(os.path.join(build, 'tests'))) if n.startswith('unit_') and '.' not in n]
            programs = [os.path.join(build, n) for n in names if os.path.isfile(os.path.join(build, n))]
            files, per_target = summary(run_tests(build, scratch), programs), {}
        else:
            profiles = run_targets(build, scratch)
            programs = {t: os.path.join(build, 'tests', t) for t in profiles}
            per_target = {t: summary(p, [programs[t]]) for t, p in profiles.items()}
            # fuzz_words has the whole command in it, so it counts for what no target links
            everything = sorted(programs.values(), key=lambda p: not p.endswith('fuzz_words'))
            files = summary(merge(scratch, 'all', list(profiles.values())), everything)
    rows = table(files)
    if per_target:
        rows += ['', *target_table(per_target)]
    if '--check' in options:
        sys.exit(1 if check(files) else 0)
    print('\n'.join(rows))
    if '--files' in options:
        for name, what in sorted(files.items(), key=lambda item: percent(item[1]['lines'])):
            print(f'{percent(what["lines"]):4} % {percent(what["branches"]):4} % {name}')
    if '--write' in options:
        write(rows)


if __name__ == '__main__':
    main()
