#!/usr/bin/env python3
"""prompts.py ROSC - scripts of `build --secrets-as-prompts` on an emulated RouterOS, with answers that are hard to quote.

Per site and form: the router ends up as after the script that holds the same secrets, and a second run with the same
answers changes nothing; another answer changes something. Answers that are missing or cannot be right, no terminal, and a
paste end the script in words of its own, before any change. No answer is left in a variable or in the log.

The emulator has no /terminal ask: each question is replaced by its answer, or by what stands for one that is not given.
It is not part of this repository, see emulator.py.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from drill import TOP, check, finish  # ends the test as skipped where there is no emulator
import emu  # noqa: E402

rosc = os.path.realpath(sys.argv[1])

ASK = re.compile(r'\[/terminal ask prompt="rosc: secret \d+ of (\d+), ((?:[^"\\]|\\.)*):" sensitive=yes value-name=secret\]')
KEY = "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="
HARD = r"""a"b\c$d?e%f g,h\,i;j'k[l]m{n}o(p)q#r=s~t|u&v<w>x^y`z!\n\\"""
OTHER = r"""\$x"y"""
# site, the state that the router is in, its lowest version that there is a command tree of
SITES = [
    ("examples/shop-pppoe-lte.yaml", "lan", "7.20.8"),
    ("examples/managed-farm.yaml", "lan", "7.16.2"),
    ("examples/worksite-container.yaml", "lan", "7.16.2"),
    ("examples/every-key.yaml", "blank", "7.21.5"),
    ("tests/emulator/told.yaml", "lan", "7.12.2"),
]
NEWEST = "7.24"
BRIDGED = {"base": "blank", "prepare": "/interface bridge add name=bridge"}


def quoted(text):
    return '"' + re.sub(r'(["\\$?])', r"\\\1", text) + '"'


def answer_to(name, word):
    """What a person answers: the text that the builder has too."""
    if re.search(r"private-key|preshared-key", name):
        return KEY if word == HARD else KEY.replace("yAnz", "zBoa")
    if re.search(r"\.pin\b", name):
        return "0042" if word == HARD else "4711"
    if name.split(" ")[0].endswith(".url"):
        return "https://hooks.example.com:8443/x?a=$b&c='d'#[e]" if word == HARD else "http://10.0.0.7/y?z"
    return word


def names_of(script):
    return [re.sub(r"\\(.)", r"\1", m.group(2)) for m in ASK.finditer(script)]


def answered(script, answers):
    """The script with an expression in place of each question."""
    rest = iter(answers)
    return ASK.sub(lambda m: next(rest), script)


def with_texts(text, word):
    """The site with its secrets in clear, as the same answers give them: literals are asked for too."""
    def literal(match):
        return "'" + word_for[match.group(0)].replace("'", "''") + "'"
    word_for = {}
    for match in re.finditer(r"\{ *(?:env|file): *([\w./-]+) *\}", text):
        source = match.group(1)
        kind = ("tunnels.x.private-key" if re.search("WIREGUARD|TUNNEL|wg|key", source, re.I)
                else "wans.x.pin" if "PIN" in source else "webhook.url" if "URL" in source else "password")
        word_for[match.group(0)] = answer_to(kind, word)
    text = re.sub(r"\{ *(?:env|file): *[\w./-]+ *\}", literal, text)
    for key in ("url",):
        text = re.sub(r"(\b%s: *)(\"[^\"]*\"|https?:[^\s,}]+)" % key,
                      lambda m: m.group(1) + "'" + answer_to("x.url", word).replace("'", "''") + "'", text)
    return re.sub(r'(X-[\w-]+: *)("[^"]*"|[\w]+)', lambda m: m.group(1) + "'" + word.replace("'", "''") + "'", text)


def build(text, form, *more):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "site.yaml")
        with open(path, "w") as file:
            file.write(text)
        run = subprocess.run([rosc, "build", "--form=" + form, *more, path], capture_output=True, text=True,
                             env={"PATH": os.environ["PATH"]})
    if run.returncode != 0:
        sys.exit("FAIL " + run.stderr)
    return run.stdout


def expectation(site):
    path = os.path.join(TOP, "tests", "emulator", os.path.basename(site)[:-5] + ".json")
    return json.load(open(path)) if os.path.exists(path) else {}


def router_for(site, state, form, version):
    """A router that can take the site: with its modem, and prepared as its expectation says."""
    expect = expectation(site)
    start = expect.get("plain", BRIDGED) if form == "plain" else expect.get("states", {}).get(state, {})
    router = emu.Router(version, start.get("base", state), 9)
    if "prepare" in start:
        check(router.run(start["prepare"]).ok, f"{site}: the router can be prepared")
    for name in expect.get("modems", {"lte1": None}):
        router.put("interface/lte", {"builtin"}, name=name, apn_profiles="default", disabled=False)
    return router


def confirm(router, site):
    """With a rollback: the change is to stay, so another run may begin."""
    words = expectation(site).get("after")
    check(not words or router.run(words).ok, f"{site}: the change can be confirmed")


def refused(script, site, state, form, answers, what, words, mode="import"):
    """The script ends in words of its own, which name what was asked, and changes nothing."""
    router = router_for(site, state, form, NEWEST)
    before = router.snapshot()
    result = router.run(answered(script, answers), mode)
    told = "; ".join(str(e) for e in result.errors)
    check(words in told and "othing was changed" in told, f"{what}: not refused by '{words}', but: {told[:200]}")
    check(not emu.diff(before, router.snapshot()), f"{what}: changes: {emu.diff(before, router.snapshot())[:2]}")


def same_as_held(site, state, form, version):
    what = f"{site}, {form}, {version}"
    text = open(os.path.join(TOP, site)).read()
    script = build(text, form, "--secrets-as-prompts")
    names = names_of(script)
    check(len(names) > 0 and all(m.group(1) == str(len(names)) for m in ASK.finditer(script)), f"{what}: it asks")
    check(script.isascii() and not re.search(r"[^\n -~]", script), f"{what}: printable ASCII")
    answers = [quoted(answer_to(name, HARD)) for name in names]
    held, asked = router_for(site, state, form, version), router_for(site, state, form, version)
    result = held.run(build(with_texts(text, HARD), form), "import")
    check(result.ok, f"{what}, holding them: " + "; ".join(str(e) for e in result.errors[:2]))
    result = asked.run(answered(script, answers), "import")
    check(result.ok, f"{what}, asking: " + "; ".join(str(e) for e in result.errors[:2]))
    differences = emu.diff(held.snapshot(), asked.snapshot())
    check(not differences, f"{what}: not as with the secrets in it: " + "; ".join(differences[:3]))
    check(not [name for name in asked.globals["user"] if "rcKey" in name], f"{what}: a variable is left")
    check(HARD not in str(asked.logs), f"{what}: an answer is in the log")
    if form == "plain":
        return
    confirm(asked, site)
    before = asked.snapshot()
    result = asked.run(answered(script, answers), "import")
    differences = emu.diff(before, asked.snapshot())
    check(result.ok and not differences, f"{what}, a second run: {result.errors[:1]} {differences[:2]}")
    result = asked.run(answered(script, [quoted(answer_to(name, OTHER)) for name in names]), "import")
    check(result.ok and emu.diff(before, asked.snapshot()), f"{what}: other answers change nothing: {result.errors[:1]}")
    text = str(asked.snapshot())
    check(answer_to("x.password", HARD) not in text, f"{what}: an old answer is still on the router")


def refusals(site, state, form):
    what = f"{site}, {form}"
    script = build(open(os.path.join(TOP, site)).read(), form, "--secrets-as-prompts")
    names = names_of(script)
    good = [quoted(answer_to(name, HARD)) for name in names]

    def bad(at, expression, words, how, mode="import"):
        refused(script, site, state, form, good[:at] + [expression] + good[at + 1:], f"{what}: {how}", words, mode)
    for at, name in enumerate(names):
        bad(at, '""', f"rosc: {name}: there was no answer", "an empty answer to " + name)
        wrong = {"key": '"' + KEY[:-1] + '"', "pin": '"12a4"', "url": '"ftp://x.example/y"'}.get(
            re.split(r"[.-]", name.split(" ")[0])[-1])
        if wrong:
            bad(at, wrong, f"rosc: {name}: it is not ", "a wrong answer to " + name)
    last = len(names) - 1
    bad(0, '[:error "there is no terminal"]', "there was no answer", "no terminal")
    bad(0, "[:nothing]", "there was no answer", "nothing")
    for text, words in (('"caf\\C3\\A9"', "no printable ASCII"), ('"a\\tb"', "no printable ASCII"), ('"a\\nb"', "no printable ASCII"),
                        ('"' + "x" * 1025 + '"', "longer than 1024")):
        if "password" in names[last] or "token" in names[last]:
            bad(last, text, words, "the answer " + text[:20])
    # What a terminal has at hand when the unit of a paste begins to run is the line behind it.
    behind = script[script.rindex("\n}\n") + 3:].splitlines()[0]
    bad(0, quoted(behind), "cannot be pasted", "a paste", "paste")


for site, state, version in SITES:
    same_as_held(site, state, "apply", version)
    same_as_held(site, state, "apply", NEWEST)
    same_as_held(site, "blank", "plain", NEWEST)
    refusals(site, "blank", "plain")
refusals(*SITES[0][:2], "apply")
sys.exit(finish())
