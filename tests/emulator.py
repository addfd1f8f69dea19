#!/usr/bin/env python3
"""emulator.py ROSC - runs the script of every example on an emulated RouterOS.

The emulator is not part of this repository: it is looked for in $ROSC_SHARED/emulator, or ../shared/emulator beside the
checkout. Without it, or without Python 3.11, the test is skipped.

For each examples/NAME.yaml, with the expectations of tests/emulator/NAME.json:
- the apply form goes through the drills (judge.py) on every router state of `starts`, at the site's lowest version;
- it runs on the newest version too: imported, pasted, twice, the baseline;
- on a state of `refuse` it must end with an error and have changed nothing;
- the plain form runs once on the bare router of `plain`, without an error, and passes the main drills;
- both forms know only words of every version from the site's lowest to the newest (schema_check.py).
"""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

sys.dont_write_bytecode = True
from at_hand import EMULATOR, TOP  # ends the test as skipped where there is no emulator
import emu  # noqa: E402

# The secrets of the examples: some values of the right form.
os.environ.update(TG_TOKEN="123456:token", SMTP_PASSWORD="mail", HOOK="hook", NTFY_TOKEN="tk_1")

VERSIONS = ["7.12.2", "7.16.2", "7.18.2", "7.20.8", "7.21.5", "7.22.3", "7.24"]
NEWEST = "import,paste,twice,baseline"
# The plain form holds the same rows: that it works at all is enough.
PLAIN = "import,ascii,baseline,path_dead,lease_lost,lease_change,wan_closed,forwards,dns"


class Checks:
    """What a job found: passes and skips as numbers, failures as lines."""

    def __init__(self):
        self.passed = self.skipped = 0
        self.failures = []

    def count(self, ok, name, detail=""):
        if ok:
            self.passed += 1
        else:
            self.failures.append(name + (": " + detail if detail else ""))


def minor(version):
    return tuple(int(x) for x in version.split(".")[:2])


def tool(name, *args):
    env = dict(os.environ, PYTHONDONTWRITEBYTECODE="1")
    return subprocess.run([sys.executable, os.path.join(EMULATOR, name), *args], capture_output=True, text=True, env=env)


def judge(checks, name, script, expect, *args):
    """The drills of one expectation; each is one check here."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(expect, file)
        file.flush()
        run = tool("judge.py", script, "--expect", file.name, *args)
    seen = 0
    for line in run.stdout.splitlines():
        tag, _, rest = line.partition(" ")
        if tag in ("PASS", "FAIL"):
            seen += 1
            checks.count(tag == "PASS", f"{name}: {rest}")
        elif tag == "SKIP":
            checks.skipped += 1
    checks.count(seen > 0 and run.returncode in (0, 1), name, "the judge stopped: " + run.stderr[-500:])


def refuses(checks, name, script, expect, state):
    """The script ends with an error of its own and leaves the router as it was."""
    router = emu.Router(expect["version"], state, expect.get("ports", 5))
    before = router.snapshot()
    result = router.run(open(script).read(), "import")
    told = [str(error) for error in result.errors if "rosc: " in str(error)]
    checks.count(bool(told), f"{name} on {state}", "is not refused in words of its own: " + str(result.errors[:1]))
    changes = emu.diff(before, router.snapshot())
    checks.count(not changes, f"{name} on {state}", "is refused, after changes: " + "; ".join(changes[:4]))


def words(checks, name, script, lowest):
    for version in VERSIONS:
        if minor(version) >= lowest:
            run = tool("schema_check.py", script, "--version", version)
            checks.count(run.returncode == 0, f"{name} on {version}", run.stdout[:1500] + run.stderr[-300:])


def jobs(rosc, site, scratch):
    """What is to be done for one example: functions that take a Checks."""
    name = os.path.splitext(os.path.basename(site))[0]
    expectation = os.path.join(TOP, "tests", "emulator", name + ".json")
    if not os.path.exists(expectation):
        yield lambda c: c.count(False, name, f"has no tests/emulator/{name}.json")
        return
    expect = json.load(open(expectation))
    lowest = minor(re.search(r'routeros:\s*"([0-9.]+)"', open(site).read()).group(1))
    apply, plain = (os.path.join(scratch, f"{name}.{form}.rsc") for form in ("apply", "plain"))
    for form, path in (("apply", apply), ("plain", plain)):
        run = subprocess.run([rosc, "build", "--form=" + form, "-o", path, site], capture_output=True, text=True)
        if run.returncode != 0:
            yield lambda c: c.count(False, f"{name}: build {form}", run.stderr[:500])
            return

    yield lambda c: judge(c, f"{name}.apply", apply, expect)
    if minor(expect["version"]) < minor(VERSIONS[-1]):
        newest = ("--version", VERSIONS[-1], "--only", NEWEST)
        yield lambda c: judge(c, f"{name}.apply on {VERSIONS[-1]}", apply, expect, *newest)
    bare = dict(expect, starts=["bare"], states={"bare": expect["plain"]}, after="", behave_on=["bare"])
    yield lambda c: judge(c, f"{name}.plain", plain, bare, "--only", PLAIN)
    for state in expect.get("refuse", []):
        yield lambda c, state=state: refuses(c, f"{name}.apply", apply, expect, state)
    for form, path in (("apply", apply), ("plain", plain)):
        yield lambda c, form=form, path=path: words(c, f"{name}.{form}", path, lowest)


def run_job(job):
    checks = Checks()
    job(checks)
    for failure in checks.failures:
        print("FAIL", failure, flush=True)
    return checks


def main():
    rosc = os.path.abspath(sys.argv[1])
    only = sys.argv[2:]
    os.chdir(TOP)
    with tempfile.TemporaryDirectory() as scratch:
        sites = [site for site in sorted(glob.glob("examples/*.yaml"))
                 if not only or os.path.splitext(os.path.basename(site))[0] in only]
        todo = [job for site in sites for job in jobs(rosc, site, scratch)]
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            done = list(pool.map(run_job, todo))
    passed = sum(c.passed for c in done)
    failed = sum(len(c.failures) for c in done)
    skipped = sum(c.skipped for c in done)
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
