#!/usr/bin/env python3
"""annotated.py ROSC - annotated scripts on an emulated RouterOS: they do what the bare ones do, and a second run changes
nothing. And a word that no router knows, put into one row after the other: `rosc where` turns the line of the error into
the row and the line of the site.

The emulator is not part of this repository, see emulator.py.
"""
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from drill import TOP, check, finish  # ends the test as skipped where there is no emulator
from at_hand import EMULATOR
import emu  # noqa: E402

# site, the state that the router is in, what it needs first
SITES = [
    ("starlink-lte", "defconf", ""),
    ("ipv6-villa", "defconf", ""),
    ("office-balanced", "lan", ""),
    ("two-starlinks", "lan", ""),
]
VERSION = "7.24"
STRICT = "7.21.5"  # stops before the first change at a word that it does not know
# Rows whose command gets a word that no router knows, and the key of the site that they come from.
BROKEN = [
    ("rosc:probe/lte/1", r"probes: \[1\.1\.1\.1"),
    ("rosc:default/starlink/1", r"distance: 1$"),
    ("rosc:nat/lte", r"^  lte:$"),
    ("rosc:input/drop", None),  # every site has it
]

rosc = os.path.realpath(sys.argv[1])


def run(*args):
    return subprocess.run([rosc, *args], capture_output=True, text=True)


def router_after(script, state, first, mode="import", version=VERSION):
    router = emu.Router(version, state, 8)
    check(not first or router.run(first).ok, "the router can be prepared")
    return router, router.run(script, mode)


def same_result(name, state, first):
    site = os.path.join(TOP, "examples", name + ".yaml")
    for form in ("apply", "plain"):
        built = run("build", "--form=" + form, site)
        annotated = run("build", "--annotate", "--form=" + form, site)
        what = f"{name}, {form}, on {state}"
        check(built.returncode == 0 and annotated.returncode == 0, f"{what} is built: {built.stderr}")
        check("\n# %s.yaml:" % name in annotated.stdout, f"{what}: no place is in it")
        with tempfile.NamedTemporaryFile("w", suffix=".rsc") as file:
            file.write(annotated.stdout)
            file.flush()
            parsed = subprocess.run([sys.executable, os.path.join(EMULATOR, "rsc.py"), file.name, "--json"],
                                    capture_output=True, text=True)
            check(parsed.returncode == 0, f"{what}: another parser: {parsed.stderr[-300:]}")
        if form == "plain" and state != "blank":
            continue  # it only adds
        bare, _ = router_after(built.stdout, state, first)
        for mode in ("import", "paste"):
            router, result = router_after(annotated.stdout, state, first, mode)
            check(result.ok, f"{what}, {mode}: " + "; ".join(str(e) for e in result.errors[:2]))
            differences = emu.diff(bare.snapshot(), router.snapshot())
            check(not differences, f"{what}, {mode}: not as without annotations: " + "; ".join(differences[:3]))
            router.run('/system scheduler remove [find where name="rosc-rollback"]')
            again = router.run(annotated.stdout, mode)
            check(again.ok and "rosc: nothing to change" in "\n".join(again.output), f"{what}, {mode}: a second run changes")


def broken_rows():
    """The router names the line; where names the row."""
    site = os.path.join(TOP, "examples", "starlink-lte.yaml")
    text = open(site).read().split("\n")
    for annotate in ([], ["--annotate"]):
        lines = run("build", *annotate, site).stdout.split("\n")
        for tag, key in BROKEN:
            at = next(i for i, line in enumerate(lines) if f' add comment="{tag}"' in line)
            broken = lines[:at] + [lines[at].replace(" add ", " add no-such-word=1 ", 1)] + lines[at + 1:]
            _, result = router_after("\n".join(broken), "lan", "", version=STRICT)
            error = str(result.errors[0]) if result.errors else ""
            answer = run("where", *annotate, site, error)
            what = f"{tag}: '{error}': {answer.stdout}{answer.stderr}"
            check("no-such-word" in error and tag in answer.stdout, what)
            place = re.search(r"--> .*starlink-lte\.yaml:(\d+):", answer.stdout)
            check(place and re.search(key, text[int(place.group(1)) - 1]) if key else not place, what)


for example in SITES:
    same_result(*example)
broken_rows()
sys.exit(finish())
