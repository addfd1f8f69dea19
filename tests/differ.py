#!/usr/bin/env python3
"""differ.py ROSC [EDIT...] - a router is exported, compared with its edited site, and changed by the script of that
difference, on an emulated RouterOS.

The emulator is not part of this repository, see emulator.py; without it the test is skipped.

The edits, the routers with rows of their owner, and what is watched after every single change are those of edits.py:
- behind the script of site A the export has no difference from A; behind the script of the difference none from B;
- the router is as if the script of B had been applied, row by row, and the owner's rows stand as they stood;
- a packet that is treated alike before and after is treated so after every single command;
- so is it on routers that were disturbed at random, and the site is still A;
- a second run has nothing to do, and on a router that was changed meanwhile the script stops before any change.
"""
import os
import random
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor

sys.dont_write_bytecode = True
import edits
import emu
import route

# What the emulator keeps apart and a router does not.
ALIKE = [(re.compile(r" frame-types=admit-all\b"), "")]

# A router as MikroTik delivers it, and one that is bare, become the site at once.
FIRST = {"first: " + state: (state, None, site) for state, site in
         (("blank", edits.LARGE), ("defconf", edits.LARGE), ("lan", edits.SMALL), ("defconf", edits.SMALL))}
FIRST["rollback"] = ("lan", edits.SMALL, edits.changed(edits.SMALL, ("distance: 1", "distance: 9")) + "apply: { rollback: 5m }\n")


def rosc(command, *args, site):
    run = subprocess.run([command, *args], input=site, capture_output=True, text=True)
    if run.returncode not in (0, 2):
        raise AssertionError(f"{args[0]}: {run.returncode}: {run.stderr}")
    return run


class Export:
    """The router's export as a file."""

    def __init__(self, router):
        self.file = tempfile.NamedTemporaryFile("w", suffix=".rsc")
        self.file.write(router.export())
        self.file.flush()

    def diff(self, command, site, *options):
        return rosc(command, "diff", "-", self.file.name, *options, site=site)


def plain(line):
    for pattern, text in ALIKE:
        line = pattern.sub(text, line)
    return line


def commands(script):
    """How many commands change something."""
    changes = script.split("# --- Is the router as the export says?")[-1]
    lines = [line for line in changes.splitlines() if re.match(r"/[a-z0-9 -]+ (add|set|remove|move)\b", line)]
    return len(lines)


def check_stale(command, state, site_a, site_b, problems):
    """Somebody removed a row of ours after the export: the script must not start."""
    router = edits.new_router(state)
    if site_a:
        router.run(rosc(command, "build", "-", site=site_a).stdout)
    script = Export(router).diff(command, site_b, "--script").stdout
    target = next((row for row in router.all("ip/firewall/filter")
                   if f'comment="{row.p("comment")}"' in script.split("# --- Is the router")[-1]
                   and re.search(rf'^/ip firewall filter (set|remove) .*comment="{re.escape(str(row.p("comment")))}"', script, re.M)), None)
    if target is None:
        return False
    router.do_remove(target)
    before = router.snapshot()
    result = router.run(script)
    if not any("not as the export says" in str(error) for error in result.errors):
        problems.append(f"stale: the script ran: {[str(e) for e in result.errors][:1]}")
    problems += [f"stale: changed: {line}" for line in emu.diff(before, router.snapshot())][:2]
    return True


def edit(job):
    """Runs one edit; returns its name, what is wrong, and the commands that it took."""
    name, command = job
    state, site_a, site_b = {**edits.EDITS, **FIRST}[name]
    problems, taken = [], 0
    first = "lan" if state == "blank" and "interface: bridge" in str(site_a) + site_b else state
    try:
        router = edits.new_router(first)
        rows = edits.owned(router)
        route.settle(router, edits.world(site_a or site_b))
        if site_a:
            edits.apply(router, rosc(command, "build", "-", site=site_a).stdout, site_a, problems, "A", False)
            before = Export(router).diff(command, site_a)
            if before.returncode != 0:
                problems.append("A, compared with itself: " + before.stdout)
        route.settle(router, edits.world(site_b))
        export = Export(router)
        script = export.diff(command, site_b, "--script").stdout
        told = export.diff(command, site_b).stdout
        taken = commands(script)
        watch = edits.Watch(router, edits.world(site_b), *edits.lan_of(router, site_b))
        result, wrong = watch.run(script)
        problems += [f"script: {error}" for error in result.errors[:2]]
        problems += [f"on the way: {line}" for line in wrong]
        problems += [f"lost: {menu} {row}" for menu, row in rows if (menu, row) not in edits.owned(router)]
        once = router.snapshot()
        again = router.run(script)
        if "rollback" not in site_b:
            problems += [f"second run: {error}" for error in again.errors[:2]]
            problems += [f"second run: {line}" for line in emu.diff(once, router.snapshot())][:3]
        route.settle(router, edits.world(site_b))
        after = Export(router).diff(command, site_b)
        if after.returncode != 0:
            problems.append("B, compared with itself: " + after.stdout)
        applied = edits.new_router(first)
        route.settle(applied, edits.world(site_a or site_b))
        if site_a:
            edits.apply(applied, rosc(command, "build", "-", site=site_a).stdout, site_a, problems, "A", False)
        edits.apply(applied, rosc(command, "build", "-", site=site_b).stdout, site_b, problems, "B", False)
        same = [{menu: [{k: v for k, v in row.items() if (k, v) != ("frame-types", "admit-all")} for row in rows]
                 for menu, rows in r.snapshot().items() if menu not in ("system/scheduler", "file")} for r in (applied, router)]
        problems += [f"not as apply: {plain(line)}" for line in emu.diff(*same)][:6]
        count = sum(int(n) for n in re.search(r"(\d+) to add, (\d+) to change, (\d+) to remove, (\d+) to move", told).groups()) \
            if "to add" in told else 0
        if site_a:
            check_stale(command, first, site_a, site_b, problems)
        return name, problems, (taken, count)
    except AssertionError as error:
        return name, problems + [str(error)], (taken, 0)


DRIFTS = {f"drift {seed}": seed for seed in range(int(os.environ.get("DIFFER_DRIFTS", "12")))}

RULES = ("ip/firewall/filter", "ip/firewall/nat", "ip/firewall/mangle")
OURS = RULES + ("ip/firewall/address-list", "ip/route", "interface/list/member", "tool/netwatch")


def disturb(router, draw):
    """What hands, other tools and time do to a router: rules gone, changed, off, doubled, in another order, and rows of others."""
    for menu in OURS:
        rows = router.db[tuple(menu.split("/"))]
        mine = [row for row in rows if str(row.p("comment")).startswith("rosc:")]
        for row in draw.sample(mine, min(len(mine), draw.randint(0, 3))):
            router.do_remove(row)
        mine = [row for row in rows if str(row.p("comment")).startswith("rosc:")]
        for row in draw.sample(mine, min(len(mine), draw.randint(0, 3))):
            row.props["comment"] = draw.choice(["rosc:gone/1", row.p("comment"), draw.choice(mine).p("comment")])
        if menu not in RULES:
            continue
        for row in draw.sample(mine, min(len(mine), draw.randint(0, 3))):
            row.props[draw.choice(["disabled", "disabled", "log"])] = True
        for row in draw.sample(rows, min(len(rows), draw.randint(0, 4))):
            rows.remove(row)
            rows.insert(draw.randint(0, len(rows)), row)
    for number in range(draw.randint(0, 5)):
        router.run("/ip firewall filter add chain=%s action=%s protocol=tcp dst-port=%d comment=\"user %d\"" % (
            draw.choice(["input", "forward"]), draw.choice(["accept", "drop"]), draw.choice([22, 443, 445, 8291]), number))
        rules = router.db[("ip", "firewall", "filter")]
        rules.insert(draw.randint(0, len(rules) - 1), rules.pop())


def drift(job):
    """A disturbed router becomes the site again."""
    name, command = job
    draw = random.Random(DRIFTS[name])
    site = draw.choice([edits.SMALL, edits.LARGE])
    first = "defconf" if site == edits.SMALL else draw.choice(["blank", "defconf"])
    problems = []
    try:
        router = edits.new_router(first)
        edits.apply(router, rosc(command, "build", "-", site=site).stdout, site, problems, "A", False)
        disturb(router, draw)
        rows = [(menu, row) for menu, row in edits.owned(router)]
        export = Export(router)
        script = export.diff(command, site, "--script").stdout
        told = export.diff(command, site).stdout
        watch = edits.Watch(router, edits.world(site), *edits.lan_of(router, site))
        result, wrong = watch.run(script)
        problems += [f"script: {error}" for error in result.errors[:2]]
        # what others accept from a WAN may be shut while a WAN is put back into its list, never the other way round
        problems += [f"on the way: {line}" for line in wrong if not re.match(r"(ssh|LAN) from .*: (drop|reject) instead", line)]
        problems += [f"lost: {menu} {row}" for menu, row in rows if (menu, row) not in edits.owned(router)]
        problems += [f"moved: {menu}" for menu in RULES if
                     [r for m, r in rows if m == menu] != [r for m, r in edits.owned(router) if m == menu]]
        after = Export(router).diff(command, site)
        if after.returncode != 0:
            problems.append("compared with itself: " + after.stdout)
        numbers = re.search(r"(\d+) to add, (\d+) to change, (\d+) to remove, (\d+) to move", told)
        return name, problems, (commands(script), sum(map(int, numbers.groups())) if numbers else 0)
    except AssertionError as error:
        return name, problems + [str(error)], (0, 0)


def one(job):
    return drift(job) if job[0] in DRIFTS else edit(job)


def main():
    command = os.path.abspath(sys.argv[1])
    every = [*edits.EDITS, *FIRST, *DRIFTS]
    names = [name for name in every if not sys.argv[2:] or name in sys.argv[2:]]
    failed = total = rows = 0
    with ProcessPoolExecutor(max_workers=min(2, os.cpu_count() or 1)) as pool:
        for name, problems, (taken, count) in pool.map(one, [(name, command) for name in names]):
            failed += bool(problems)
            total, rows = total + taken, rows + count
            if os.environ.get("DIFFER_COUNTS"):
                print(f"{name}: {taken} commands for {count} rows", flush=True)
            for problem in problems[:8]:
                print(f"FAIL {name}: {problem[:1200]}", flush=True)
    print(f"{total} commands for {rows} rows that differ")
    print(f"{len(names) - failed} passed, {failed} failed")
    return 1 if failed or not names else 0


if __name__ == "__main__":
    sys.exit(main())
