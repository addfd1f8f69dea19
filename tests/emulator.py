#!/usr/bin/env python3
"""emulator.py ROSC [NAME...] - runs the scripts of the examples and of the sites in tests/emulator on an emulated RouterOS.

The emulator is not part of this repository: it is looked for in $ROSC_SHARED/emulator, or ../shared/emulator beside the
checkout. Without it, or without Python 3.11, the test is skipped.

For each examples/NAME.yaml, and each tests/emulator/NAME.yaml that no reader needs, with the expectations of
tests/emulator/NAME.json:
- the apply form goes through the drills (drills.py) on every router state of `starts`, at the site's lowest version;
- it runs on the newest version too: imported, pasted, twice, the baseline;
- the same drills that `only` names from each further LAN of `lans`;
- each row of `policy` [source, destination, protocol, port, verdict]: what becomes of a first packet of that host;
- on a state of `refuse` it must end with an error and have changed nothing;
- the plain form runs once on the bare router of `plain`, without an error, and passes the main drills;
- `environment` holds the secrets that the build reads, `modems` what the routers have beside their ports (modems.py);
- both forms know only words of every version from the site's lowest to the newest (schema_check.py).

And every example is built once for each supported version, as if that were the site's lowest: each command is in the tree
of that version. A site that asks for something newer is refused for it, at the key.
"""
import glob
import ipaddress
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

sys.dont_write_bytecode = True
from at_hand import EMULATOR, TOP  # ends the test as skipped where there is no emulator
import emu  # noqa: E402
import judge as drills  # noqa: E402

VERSIONS = ["7.12.2", "7.16.2", "7.18.2", "7.20.8", "7.21.5", "7.22.3", "7.24"]
TARGETS = ["7.12", "7.16", "7.18", "7.20", "7.21", "7.24"]
ROUTEROS = re.compile(r'routeros:\s*"([0-9.]+)"')
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


def tool(path, *args):
    env = dict(os.environ, PYTHONDONTWRITEBYTECODE="1")
    return subprocess.run([sys.executable, path, *args], capture_output=True, text=True, env=env)


def judge(checks, name, script, expect, *args):
    """The drills of one expectation; each is one check here."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(expect, file)
        file.flush()
        run = tool(os.path.join(TOP, "tests", "drills.py"), script, "--expect", file.name, *args)
    seen = 0
    for line in run.stdout.splitlines():
        tag, _, rest = line.partition(" ")
        if tag in ("PASS", "FAIL"):
            seen += 1
            checks.count(tag == "PASS", f"{name}: {rest}")
        elif tag == "SKIP":
            checks.skipped += 1
    checks.count(seen > 0 and run.returncode in (0, 1), name, "the judge stopped: " + run.stderr[-500:])


def interface_of(router, host):
    """The interface whose network a host is in."""
    for address in router.all("ip/address"):
        if ipaddress.ip_address(host) in ipaddress.ip_interface(address.p("address")).network:
            return address.p("interface")
    raise ValueError(f"no network of the router holds {host}")


def policy(checks, name, script, expect):
    site = drills.Judge(open(script).read(), expect).site(expect["behave_on"][0])
    for source, target, protocol, port, kind in expect["policy"]:
        verdict, _ = site.net.open(interface_of(site.r, source), source, target, protocol, port)
        checks.count(verdict.kind == kind, f"{name}: {source} to {target} {protocol}/{port}", f"not {kind}: {verdict}")


def refuses(checks, name, script, expect, state):
    """The script ends with an error of its own and leaves the router as it was."""
    start = expect.get("states", {}).get(state, {})
    router = emu.Router(expect["version"], start.get("base", state), expect.get("ports", 5))
    if "prepare" in start:
        checks.count(router.run(start["prepare"]).ok, f"{name} on {state}", "cannot be prepared")
    before = router.snapshot()
    result = router.run(open(script).read(), "import")
    told = [str(error) for error in result.errors if "rosc: " in str(error)]
    checks.count(bool(told), f"{name} on {state}", "is not refused in words of its own: " + str(result.errors[:1]))
    changes = emu.diff(before, router.snapshot())
    checks.count(not changes, f"{name} on {state}", "is refused, after changes: " + "; ".join(changes[:4]))


def words(checks, version, scripts):
    run = tool(os.path.join(EMULATOR, "schema_check.py"), *scripts, "--version", version)
    checks.count(run.returncode == 0, f"scripts on {version}", run.stdout[:3000] + run.stderr[-300:])


def secret(name):
    """A text of the form that a secret of this name must have."""
    if re.search("WIREGUARD|TUNNEL", name):
        return "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="
    return "4711" if name.endswith("_PIN") else "secret-of-" + name


def build(rosc, form, path, site, environment={}):
    """rosc build, with a text for every secret that the site names."""
    text = open(site).read()
    for name in re.findall(r"\{ *file: *([\w./-]+)", text):
        with open(os.path.join(os.path.dirname(site), name), "w") as file:
            file.write("secret-in-" + name.replace("/", "-") + "\n")
    names = re.findall(r"\{ *env: *(\w+)", text)
    env = {**os.environ, **{name: secret(name) for name in names}, **environment}
    return subprocess.run([rosc, "build", "--form=" + form, "-o", path, site], capture_output=True, text=True, env=env)


def retarget(checks, rosc, sites, target, scratch):
    """Every example for this lowest version: its words are all in that version's tree."""
    scripts = []
    for site in sites:
        name = os.path.splitext(os.path.basename(site))[0]
        copy = os.path.join(scratch, f"{name}-{target}.yaml")
        with open(copy, "w") as file:
            file.write(ROUTEROS.sub(f'routeros: "{target}"', open(site).read(), count=1))
        for form in ("apply", "plain"):
            script = os.path.join(scratch, f"{name}-{target}.{form}.rsc")
            run = build(rosc, form, script, copy)
            slugs = set(re.findall(r"^error: .*\[([a-z0-9-]+)\]$", run.stderr, re.M))
            if slugs == {"version-needed"}:
                continue
            checks.count(run.returncode == 0, f"{name}, {form}, for {target}", run.stderr[:500])
            scripts.append(script)
    checks.count(len(scripts) >= len(sites), f"examples for {target}", "hardly any can be built")
    run = tool(os.path.join(EMULATOR, "schema_check.py"), *scripts, "--version", target)
    checks.count(run.returncode == 0, f"examples for {target}", run.stdout[:3000] + run.stderr[-300:])


def jobs(rosc, site, scratch, built):
    """What is to be done for one example: functions that take a Checks. `built` gets its lowest version and scripts."""
    name = os.path.splitext(os.path.basename(site))[0]
    expectation = os.path.join(TOP, "tests", "emulator", name + ".json")
    if not os.path.exists(expectation):
        yield lambda c: c.count(False, name, f"has no tests/emulator/{name}.json")
        return
    expect = json.load(open(expectation))
    lowest = minor(ROUTEROS.search(open(site).read()).group(1))
    apply, plain = (os.path.join(scratch, f"{name}.{form}.rsc") for form in ("apply", "plain"))
    for form, path in (("apply", apply), ("plain", plain)):
        run = build(rosc, form, path, site, expect.get("environment", {}))
        if run.returncode != 0:
            yield lambda c: c.count(False, f"{name}: build {form}", run.stderr[:500])
            return

    yield lambda c: judge(c, f"{name}.apply", apply, expect)
    if minor(expect["version"]) < minor(VERSIONS[-1]):
        newest = ("--version", VERSIONS[-1], "--only", NEWEST)
        yield lambda c: judge(c, f"{name}.apply on {VERSIONS[-1]}", apply, expect, *newest)
    for lan in expect.get("lans", []):
        other = dict(expect, **{key: lan[key] for key in lan if key not in ("address", "host", "only")}, lan=lan)
        yield lambda c, lan=lan, other=other: judge(c, f"{name}.apply from {lan['host']}", apply, other, "--only", lan["only"])
    if "policy" in expect:
        yield lambda c: policy(c, f"{name}.apply", apply, expect)
    bare = dict(expect, starts=["bare"], states={"bare": expect["plain"]}, after="", behave_on=["bare"])
    yield lambda c: judge(c, f"{name}.plain", plain, bare, "--only", expect.get("plain_only", PLAIN))
    for state in expect.get("refuse", []):
        yield lambda c, state=state: refuses(c, f"{name}.apply", apply, expect, state)
    built.extend((lowest, script) for script in (apply, plain))


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
        own = [site for site in sorted(glob.glob("tests/emulator/*.yaml")) if os.path.exists(site[:-4] + "json")]
        sites = [shutil.copy(site, scratch) for site in sorted(glob.glob("examples/*.yaml")) + own
                 if not only or os.path.splitext(os.path.basename(site))[0] in only]
        built = []
        todo = [job for site in sites for job in jobs(rosc, site, scratch, built)]
        for version in VERSIONS:
            scripts = [script for lowest, script in built if minor(version) >= lowest]
            todo += [lambda c, version=version, scripts=scripts: words(c, version, scripts)] if scripts else []
        todo += [lambda c, target=target: retarget(c, rosc, sites, target, scratch) for target in TARGETS]
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            done = list(pool.map(run_job, todo))
    passed = sum(c.passed for c in done)
    failed = sum(len(c.failures) for c in done)
    skipped = sum(c.skipped for c in done)
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
