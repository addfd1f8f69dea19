"""ci_docs.py PART ROSC - docs/ci.md does what it says, as far as that can be tried here.

files     its files are YAML of the right shape, and every rosc command in them is one, run on a site
actions   GitHub's are valid by the schemas of @action-validator/core, from npm (cmake/needs.sh)
hooks     pre-commit runs the hooks: a site with an error stops the commit, a good one does not
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

part, rosc = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
top = pathlib.Path.cwd()
passed = failed = 0


def check(good, name, detail=""):
    global passed, failed
    if good:
        passed += 1
    else:
        failed += 1
        print(f"FAIL {name}: {detail}")


def skip(why):
    print(f"SKIPPED: {why}")
    sys.exit(77)


def files():
    """The files that the page shows: a name in backquotes ends the paragraph ahead of the block."""
    text = (top / "docs/ci.md").read_text()
    found = {}
    for before, body in re.findall(r"([^\n]*)\n\n```yaml\n(.*?)```", text, re.S):
        names = re.findall(r"`(\.[a-z/.-]*\.ya?ml)`", before)
        check(len(names) == 1, "docs/ci.md", f"a block without the name of its file: {before!r}")
        if names:
            found[names[0]] = body
    return found


def commands(value):
    """Every line of a script that calls rosc, wherever it is in the file."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from commands(inner) if key not in ("name", "description") else ()
    elif isinstance(value, list):
        for inner in value:
            yield from commands(inner)
    elif isinstance(value, str):
        yield from (line for line in value.splitlines() if line.startswith("rosc "))


def project(folder):
    (folder / "sites").mkdir()
    (folder / "exports").mkdir()
    (folder / "profiles").mkdir()
    (folder / "profiles/common.yaml").write_text("dns: { servers: [149.112.112.112] }\n")
    site = (top / "examples/starlink-lte.yaml").read_text()
    (folder / "sites/villa.yaml").write_text(site + "extends: ../profiles/common.yaml\n")
    script = subprocess.run([rosc, "build", "sites/villa.yaml", "--form=plain"], cwd=folder, capture_output=True, check=True)
    (folder / "exports/villa.rsc").write_bytes(script.stdout)
    subprocess.run([rosc, "fmt", "--write", "exports/villa.rsc"], cwd=folder, capture_output=True, check=True)


def run(folder, line):
    environment = {"PATH": f"{rosc.parent}:/usr/bin:/bin", "SITES": "sites"}
    return subprocess.run(["bash", "-ec", line], cwd=folder, env=environment, capture_output=True, text=True)


def part_files():
    shown = files()
    want = {".pre-commit-config.yaml", ".github/actions/rosc/action.yml", ".github/workflows/rosc.yml", ".gitlab-ci.yml"}
    check(set(shown) == want, "docs/ci.md", f"shows {sorted(shown)}")
    count = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        project(folder)
        for file, text in shown.items():
            for line in commands(yaml.safe_load(text)):
                result = run(folder, line)
                # drift finds that a script is no export: that it compared is what counts here
                fine = (0, 2) if " drift " in line else (0,)
                check(result.returncode in fine, file, f"{line}: exit code {result.returncode}: {result.stderr[:300]}")
                count += 1
    check(count >= 8, "docs/ci.md", f"only {count} commands were run")
    gitlab = yaml.safe_load(shown[".gitlab-ci.yml"])
    jobs = {name: job for name, job in gitlab.items() if name not in ("variables", "default", "stages")}
    for name, job in jobs.items():
        check(job["stage"] in gitlab["stages"] and all(isinstance(line, str) for line in job["script"]), ".gitlab-ci.yml", name)
        check(set(job) <= {"stage", "rules", "script", "after_script", "artifacts"}, ".gitlab-ci.yml", f"{name}: {set(job)}")
    hooks = {hook["id"] for hook in yaml.safe_load((top / ".pre-commit-hooks.yaml").read_text())}
    used = {hook["id"] for repo in yaml.safe_load(shown[".pre-commit-config.yaml"])["repos"] for hook in repo["hooks"]}
    check(used == hooks, ".pre-commit-config.yaml", f"uses {used}, there are {hooks}")
    (version,) = re.findall(r'#define ROSC_VERSION "(.*)"', (top / "include/rosc/rosc.h").read_text())
    named = set(re.findall(r"rosc_(.*?)-1_amd64\.deb|rev: v([0-9.]+)", (top / "docs/ci.md").read_text()))
    check({"".join(pair) for pair in named} == {version}, "docs/ci.md", f"names the versions {named}, it is {version}")


JUDGE = """
const { validateAction, validateWorkflow } = require(process.argv[1]);
const text = require("fs").readFileSync(0, "utf8");
const state = process.argv[2] == "action" ? validateAction(text) : validateWorkflow(text);
console.log(JSON.stringify(state.errors));
process.exit(state.errors.length ? 1 : 0);
"""


def part_actions():
    package = top / "build/npm/action-validator/package"
    if not package.is_dir() or not shutil.which("node"):
        skip("@action-validator/core of npm is not at hand; .ci/run fetches it")

    def judge(kind, text):
        return subprocess.run(["node", "-e", JUDGE, str(package), kind], input=text, capture_output=True, text=True)

    shown = files()
    for kind, file in (("action", ".github/actions/rosc/action.yml"), ("workflow", ".github/workflows/rosc.yml")):
        result = judge(kind, shown[file])
        check(result.returncode == 0, file, (result.stdout + result.stderr)[:500])
        result = judge(kind, shown[file].replace("name: rosc\n", "nmae: rosc\n", 1))
        check(result.returncode == 1 and "nmae" in result.stdout, file, "the judge overlooks a wrong key")


def part_hooks():
    if not shutil.which("pre-commit") or not shutil.which("git"):
        skip("pre-commit is not installed")
    result = subprocess.run(["pre-commit", "validate-manifest", ".pre-commit-hooks.yaml"], capture_output=True, text=True)
    check(result.returncode == 0, ".pre-commit-hooks.yaml", result.stdout)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        environment = {"PATH": f"{rosc.parent}:/usr/bin:/bin", "HOME": name, "PRE_COMMIT_HOME": f"{name}/cache"}
        git = ["git", "-c", "user.name=t", "-c", "user.email=t@t.invalid", "-c", "init.defaultBranch=main"]

        def call(*words, cwd=folder):
            return subprocess.run(words, cwd=cwd, env=environment, capture_output=True, text=True)

        hooks, work = folder / "hooks", folder / "work"
        hooks.mkdir()
        work.mkdir()
        shutil.copy(top / ".pre-commit-hooks.yaml", hooks)
        project(work)
        for place in (hooks, work):
            call(*git, "init", "-q", cwd=place)
            call(*git, "add", ".", cwd=place)
            call(*git, "commit", "-qm", "x", cwd=place)
        for hook, file, wrong in (
            ("rosc-check", "sites/villa.yaml", "rosc: 1\nsite: { nmae: x }\n"),
            ("rosc-check", "profiles/common.yaml", "dns: { sevrers: [149.112.112.112] }\n"),
            ("rosc-lint", "exports/villa.rsc", "/ip route\nadd dst-address=0.0.0.0/0 gateway=\n"),
            ("rosc-fmt", "exports/villa.rsc", "/ip route\nadd   dst-address=0.0.0.0/0 gateway=192.0.2.1\n"),
        ):
            call(*git, "checkout", "-q", ".", cwd=work)
            result = call("pre-commit", "try-repo", str(hooks), hook, "--files", file, cwd=work)
            check(result.returncode == 0 and "Passed" in result.stdout, hook, (result.stdout + result.stderr)[-400:])
            (work / file).write_text(wrong)
            result = call("pre-commit", "try-repo", str(hooks), hook, "--files", file, cwd=work)
            check(result.returncode == 1 and "Failed" in result.stdout, hook, (result.stdout + result.stderr)[-400:])


{"files": part_files, "actions": part_actions, "hooks": part_hooks}[part]()
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
