#!/usr/bin/env python3
"""lint_exports.py ROSC - what rosc writes is clean in the eyes of rosc lint, also as a router exports it.

For each examples/NAME.yaml with expectations in tests/emulator/NAME.json: its apply form runs on an emulated router of every
state of `starts`, the WANs get their leases, and the router's export, in both of its forms, must lint clean.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from at_hand import TOP  # ends the test as skipped where there is no emulator
import judge  # noqa: E402
import modems  # noqa: E402
import states  # noqa: E402

BARE = states.base


def lint(rosc, text):
    """What lint says, "" for nothing."""
    with tempfile.NamedTemporaryFile("w", suffix=".rsc") as file:
        file.write(text)
        file.flush()
        run = subprocess.run([rosc, "lint", file.name], capture_output=True, text=True)
    return "" if run.stderr == "rosc: 1 file, clean\n" else run.stderr or f"exit code {run.returncode}"


def main():
    rosc = os.path.abspath(sys.argv[1])
    passed, failures = 0, []
    for path in sorted(glob.glob(os.path.join(TOP, "tests/emulator/*.json"))):
        name = os.path.basename(path)[:-5]
        golden = os.path.join(TOP, "golden", name + ".apply.rsc")
        if not os.path.exists(golden):
            continue
        expect = json.load(open(path))
        states.base = BARE
        modems.install(["--expect", path])
        for start in expect["starts"]:
            router = judge.Judge(open(golden).read(), expect).site(start).r
            for terse in (False, True):
                export = router.export(terse=terse)
                said = lint(rosc, export) if "/ip route" in export else "the export has no routes"
                passed += said == ""
                if said:
                    failures.append(f"{name} on {start}, terse={terse}: {said}")
    for failure in failures:
        print("FAIL", failure)
    print(f"{passed} passed, {len(failures)} failed")
    if passed == 0:
        print("nothing was looked at")
    sys.exit(1 if failures or passed == 0 else 0)


main()
