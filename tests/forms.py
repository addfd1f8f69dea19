#!/usr/bin/env python3
"""forms.py ROSC - the forms remove and verify, and what brings the old state back, on emulated routers.

- every example is applied on every router state that its expectations start from, beside rows of somebody else, and taken
  away again: no error, nothing of ours is left, theirs is as it was, a second run changes nothing;
- rows of somebody else that need what goes are named before anything is changed.
"""
import glob
import json
import os
import sys
import tempfile
from multiprocessing import Pool

sys.dont_write_bytecode = True
import drill  # noqa: E402  ends the test as skipped where there is no emulator
from drill import check  # noqa: E402
import emu  # noqa: E402
import emulator  # noqa: E402
import judge  # noqa: E402
import modems  # noqa: E402
import states  # noqa: E402

TOP = drill.TOP


def errors(result):
    return "; ".join(str(e) for e in result.errors)


def script(rosc, site, form, environment={}):
    with tempfile.NamedTemporaryFile(suffix=".rsc") as file:
        run = emulator.build(rosc, form, file.name, site, environment)
        check(run.returncode == 0, f"{site}: build --form={form}: {run.stderr[:300]}")
        return open(file.name).read()


def expectation(name):
    """What an example expects; its modems are in every state from here on."""
    expect = json.load(open(os.path.join(TOP, "tests", "emulator", name + ".json")))
    if expect.get("modems"):
        states.base = modems.with_modems(states.base, expect["modems"])
    return expect


def ours(router):
    """Lines of the export that are ours: tags, and keys where a menu has no comment."""
    return [line for line in router.export().splitlines() if "rosc" in line]


def theirs(snapshot):
    """Rows with a comment of the owner's."""
    return {menu: [row for row in rows if row.get("comment", "").startswith("user ")] for menu, rows in snapshot.items()}


# --- remove


def leave(rosc, name):
    site, expect = f"examples/{name}.yaml", expectation(name)
    environment = expect.get("environment", {})
    apply, remove = (script(rosc, site, form, environment) for form in ("apply", "remove"))
    j = judge.Judge(apply, expect)
    for start in expect["starts"]:
        s = j.site(start, foreign=True)
        label = f"{name} on {start}"
        check(not s.res.errors, f"{label}: apply: {errors(s.res)}")
        check(ours(s.r), f"{label}: nothing of ours was there")
        first = s.r.run(remove)
        check(first.ok, f"{label}: remove: {errors(first)}")
        confirm = s.r.run(expect.get("after", ":put done"))
        check(confirm.ok, f"{label}: {errors(confirm)}")
        s.r.tick(7200)
        check(not ours(s.r), f"{label}: left: {ours(s.r)[:3]}")
        touched = emu.diff(theirs(s.before), theirs(s.r.snapshot()))
        check(not touched, f"{label}: rows of somebody else: {touched[:2]}")
        lost = [line for line in s.r.export().splitlines() if "=*" in line]
        check(not lost, f"{label}: a reference to nothing: {lost[:2]}")
        before = s.r.snapshot()
        again = s.r.run(remove)
        check(again.ok and not emu.diff(before, s.r.snapshot()), f"{label}: a second removal changes something")
        check("rosc: nothing to change" in again.output, f"{label}: a second removal says {again.output[-1:]}")
        back = s.r.run(apply)
        check(back.ok, f"{label}: applied again: {errors(back)}")


USERS = {
    "/ip firewall filter add chain=input action=accept protocol=tcp dst-port=9 in-interface-list=!LAN comment=mine": "LAN",
    "/interface list member add list=WAN interface=ether5 comment=mine": "WAN",
    "/ip route add dst-address=10.1.0.0/16 gateway=192.168.88.9 routing-table=to-starlink comment=mine": "to-starlink",
}


def users(rosc):
    expect = expectation("starlink-lte")
    apply, remove = (script(rosc, "examples/starlink-lte.yaml", form) for form in ("apply", "remove"))
    for row, named in USERS.items():
        s = judge.Judge(apply, expect).site("lan")
        check(s.r.run(row).ok, f"{row}: cannot be added")
        before = s.r.snapshot()
        run = s.r.run(remove)
        check("speaks of " + named in errors(run) and "'mine'" in errors(run), f"{row}: {errors(run) or 'is not named'}")
        check(not emu.diff(before, s.r.snapshot()), f"{row}: refused after changes")


def run(job):
    """One job in a process of its own: what the states are made of is global."""
    function, *args = job
    drill.passed, drill.failures[:] = 0, []
    function(*args)
    return drill.passed, list(drill.failures)


def main():
    rosc = os.path.abspath(sys.argv[1])
    os.chdir(TOP)
    names = sorted(os.path.splitext(os.path.basename(x))[0] for x in glob.glob("examples/*.yaml"))
    jobs = [(leave, rosc, name) for name in names] + [(users, rosc)]
    jobs = [job for job in jobs if not sys.argv[2:] or set(sys.argv[2:]) & {job[0].__name__, *job[2:]}]
    with Pool(2, maxtasksperchild=1) as pool:
        done = pool.map(run, jobs, chunksize=1)
    drill.passed = sum(passed for passed, _ in done)
    drill.failures[:] = [failure for _, failures in done for failure in failures]
    return drill.finish()


if __name__ == "__main__":
    sys.exit(main())
