#!/usr/bin/env python3
"""forms.py ROSC - the forms remove and verify, and what brings the old state back, on emulated routers.

- every example, and every site of emulator/, is applied on every router state that its expectations start from, beside rows of somebody else, and taken
  away again: no error, nothing of ours is left, theirs is as it was, a second run changes nothing;
- rows of somebody else that need what goes are named before anything is changed, and nobody on the LAN is shut out on the way;
- verify finds nothing on a router whose WANs work, and every fault that is made: in the world, in rows, in settings; it
  never changes anything, and takes no longer than it says.
"""
import glob
import json
import os
import re
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


def site_of(name):
    return next(path for path in (f"examples/{name}.yaml", f"tests/emulator/{name}.yaml") if os.path.exists(path))


def ours(router):
    """Lines of the export that are ours: tags, and keys where a menu has no comment."""
    return [line for line in router.export().splitlines() if "rosc" in line]


def theirs(snapshot):
    """Rows with a comment of the owner's."""
    return {menu: [row for row in rows if row.get("comment", "").startswith("user ")] for menu, rows in snapshot.items()}


# --- remove


def leave(rosc, name):
    site, expect = site_of(name), expectation(name)
    environment = expect.get("environment", {})
    apply, remove = (script(rosc, site, form, environment) for form in ("apply", "remove"))
    j = judge.Judge(apply, expect)
    for start in expect["starts"]:
        s = j.site(start, foreign=True)
        label = f"{name} on {start}"
        check(not s.res.errors, f"{label}: apply: {errors(s.res)}")
        check(ours(s.r), f"{label}: nothing of ours was there")
        first = s.r.run(remove)
        while start == "by-hand" and (row := re.search(r"else in (/.*) speaks of (\S+), which goes: (\S+),", errors(first))):
            # what was made by hand stands on a VLAN that became the site's: it is named, and its owner takes it away
            menu, name, key = row.groups()
            check(s.r.run(f'{menu} remove [find {key}="{name}" !(comment~"^rosc:")]').ok, f"{label}: {row.group()}")
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


def nobody_is_locked_out(rosc):
    """After every single removal who manages the router from its LAN is let in, as long as the router has its address."""
    expect = expectation("starlink-lte")
    apply, remove = (script(rosc, "examples/starlink-lte.yaml", form) for form in ("apply", "remove"))
    for start in ("lan", "defconf"):
        s = judge.Judge(apply, expect).site(start)
        lan, host, steps, shut = s.lan_if(), s.host(), [], []
        take = s.r.do_remove

        def removed(item):
            take(item)
            if s.r.res is not None and item.path != ("ip", "firewall", "connection"):
                s.r._rtc = None
                steps.append(item.label())
                verdict, _ = judge.Net(s.r, s.w).open(lan, host, expect["lan"]["address"], "tcp", 8291)
                if verdict.kind != "local":
                    shut.append(f"{item.label()}: {verdict}")

        s.r.do_remove = removed
        run = s.r.run(remove)
        check(run.ok and len(steps) > 60, f"{start}: {len(steps)} steps: {errors(run)}")
        check(not shut, f"{start}: shut out behind {shut[:2]}")


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


def words(rosc):
    """Both forms know only words of every version, for sites of every version."""
    names = sorted(glob.glob("examples/*.yaml"))
    with tempfile.TemporaryDirectory() as scratch:
        for version in emulator.VERSIONS:
            low, scripts = ".".join(version.split(".")[:2]), []
            for site in names:
                copy = os.path.join(scratch, os.path.basename(site))
                with open(copy, "w") as file:
                    file.write(emulator.ROUTEROS.sub(f'routeros: "{low}"', open(site).read(), count=1))
                for form in ("remove", "verify"):
                    path = os.path.join(scratch, f"{os.path.basename(site)}-{low}.{form}.rsc")
                    run = emulator.build(rosc, form, path, copy)
                    if "[version-needed]" not in run.stderr:
                        check(run.returncode == 0, f"{site}, {form}, for {low}: {run.stderr[:300]}")
                        scripts.append(path)
            check(len(scripts) >= len(names), f"hardly any example can be built for {low}")
            for on in (version, emulator.VERSIONS[-1]):
                run = emulator.tool(os.path.join(emulator.EMULATOR, "schema_check.py"), *scripts, "--version", on)
                check(run.returncode == 0, f"scripts for {low} on {on}: {run.stdout[:1500]}")


# --- verify


def wakes(router):
    """What no world of the emulator does: peers of WireGuard answer."""
    for peer in router.all("interface/wireguard/peers"):
        peer.live["last-handshake"] = emu.Dur(40000)


def look(router, text, label):
    """The facts that fail, after checking that looking changed nothing; the last line is the verdict."""
    before, now = router.snapshot(True), router.now
    seen = router.run(text)
    check(seen.ok, f"{label}: verify: {errors(seen)}")
    check(not emu.diff(before, router.snapshot(True)) and not seen.side, f"{label}: verify changed something")
    lines = [str(line) for line in seen.output]
    fine = [line for line in lines if line.startswith("ok   ")]
    failed = [line for line in lines if line.startswith("FAIL ")]
    count = len(fine) + len(failed)
    verdict = f"rosc: not fine, {len(failed)} of {count} facts do not hold" if failed else f"rosc: fine, all {count} facts hold"
    check(lines[-1:] == [verdict] and count > 40, f"{label}: the verdict is {lines[-1:]}, not {verdict}")
    limit = int(text.split("most about ")[1].split()[0])
    check(router.now - now <= limit, f"{label}: took {router.now - now} seconds, not {limit}")
    return failed


def is_six(line):
    return any(word in line for word in ("::", "/ipv6", "rosc:probe6/", "rosc:default6/", "rosc:reply6/"))


def healthy(rosc, name):
    site, expect = site_of(name), expectation(name)
    environment = expect.get("environment", {})
    apply, verify = (script(rosc, site, form, environment) for form in ("apply", "verify"))
    check("secret" not in verify, f"{name}: verify holds a secret")
    for version, start in [(expect["version"], start) for start in expect["starts"]] + [("7.24", expect["starts"][0])]:
        s = judge.Judge(apply, expect, version).site(start, foreign=True)
        wakes(s.r)
        failed = look(s.r, verify, f"{name} on {start}, {version}")
        # the emulator has no IPv6 world, see six(), and no WAN by WireGuard
        left = [line for line in failed if not (is_six(line) or any(word in line for word in ("vpn", "209.244.0.3", "156.154.71.1")))]
        check(not left and (name in ("ipv6-villa", "every-key") or not failed), f"{name} on {start}, {version}: {left or failed}")


def six(rosc):
    """IPv6 of a router that has nothing else: the world is that of failover6.py."""
    import failover6

    class Router(failover6.Router):
        def prop(self, item, key):
            if item.path == ("ipv6", "dhcp-client") and key == "status":
                return "bound" if item.p("interface")[-1] in self.bound else "searching..."
            if item.path == ("ipv6", "route") and key == "immediate-gw":
                return f"fe80::1%{self.iface_of(self.works(item))}" if self.works(item) else ""
            return super().prop(item, key)

    apply, verify = (drill.build_text(rosc, failover6.SITE, form) for form in ("apply", "verify"))
    r = Router("7.12.2")
    check(r.run(apply).ok, "six: apply")
    r.ping_hook = lambda host, *_: r.reach(host)
    failover6.bring_up(r)
    failed = [line for line in look(r, verify, "six") if is_six(line)]
    check(not failed, f"six: with everything up: {failed[:3]}")
    r.alive.remove("a")
    r.settle()
    failed = [line for line in look(r, verify, "six") if is_six(line)]
    for fact in ("default route of main leaves by ether1-a (rosc:default6/a/1): it is not active",
                 "the probe 2606:4700:4700::1111 answers: none", "netwatch 2606:4700:4700::1111 is up (rosc:probe6/a/1): its status"):
        check(any(fact in line for line in failed), f"six: the path of a is dead, and no line says {fact}")
    r.lease6("a", None)
    failed = look(r, verify, "six")
    for fact in ("/ipv6 dhcp-client on ether1-a has a lease: its status is searching", "(rosc:probe6/a/1): it is off: its WAN has no lease"):
        check(any(fact in line for line in failed), f"six: the lease of a is gone, and no line says {fact}")


# What happens to a router, and what verify says then: text that some FAIL line has. `only`: no other line may fail.
FAULTS = {
    "/ip firewall mangle remove [find comment=\"rosc:mark-in/north\"]": ["missing or disabled: rosc:mark-in/north"],
    "/ip firewall filter disable [find comment=\"rosc:input/established\"]": ["missing or disabled: rosc:input/established"],
    "/ip firewall nat remove [find comment~\"^rosc:nat/\"]": ["missing or disabled: rosc:nat/north rosc:nat/south"],
    "/interface list member remove [find list=WAN interface=ether2-south]": ["/interface list member: 3 rows of the site: missing or disabled: WAN ether2-south"],
    "/ip firewall address-list remove [find comment=\"rosc:bogons/north/2\"]": ["missing or disabled: bogons-north 0.0.0.0/8"],
    "/system script remove [find name=rosc-wan-north]": ["/system script: 2 rows of the site: missing or disabled: rosc:wan/north"],
    "/tool netwatch remove [find comment=\"rosc:probe/north/1\"]": ["netwatch 8.8.8.8 is up (rosc:probe/north/1): it is missing", "/tool netwatch: 4 rows"],
    "/ip route remove [find comment=\"rosc:reply/south/1\"]": ["(rosc:reply/south/1): it is missing", "/ip route: 17 rows of the site: missing"],
    "/ip route disable [find comment=\"rosc:default/north/1\"]": ["(rosc:default/north/1): it is disabled", "missing or disabled: rosc:default/north/1"],
    "/ip firewall filter add chain=input action=accept comment=mine": ["the chain input ends with rosc:input/drop: its last rule is 'mine'"],
    "/ip firewall filter set [find comment=\"rosc:input/drop\"] in-interface=ether5": ["the chain input ends with rosc:input/drop: it is missing, or has other values"],
    "/ip firewall filter set [find comment=\"rosc:input/drop\"] action=accept": ["the chain input ends with rosc:input/drop: it is missing, or has other values"],
    "/ip firewall filter add chain=forward action=fasttrack-connection connection-state=established comment=mine place-before=[find comment=\"rosc:forward/established\"]":
        ["fasttrack passes over connections that are marked: not the rule 'mine'"],
    "/ip route add dst-address=0.0.0.0/0 gateway=192.168.88.254 distance=1 comment=mine": ["no default route of somebody else is active: gateway 192.168.88.254 distance 1"],
    "/ip service set telnet disabled=no": ["/ip service telnet: not as the site says: disabled=false"],
    "/ip dns set servers=\"\"": ["/ip dns: not as the site says: servers=", "names resolve: no resolver answers"],
    "/interface ethernet set [find default-name=ether2] name=eth2": ["/interface ethernet ether2: not as the site says: name=eth2", "WAN 'south': ether2-south has a link"],
    "/ip neighbor discovery-settings set discover-interface-list=all": ["/ip neighbor discovery-settings: not as the site says: discover-interface-list=all"],
    "/system scheduler add name=rosc-rollback interval=10m on-event=:beep": ["no rollback is pending: the old state comes back unless it is confirmed: /system scheduler remove"],
}

# The same for the world: what becomes of WAN north, and lines that must not fail.
WORLD = {
    "path": ["default route of main leaves by ether1-north (rosc:default/north/1): it is not active", "the probe 8.8.8.8 answers: none of three pings",
             "netwatch 8.8.8.8 is up (rosc:probe/north/1): its status is down", "default route of to-north leaves by ether1-north (rosc:reply/north/1)"],
    "lease": ["/ip dhcp-client on ether1-north has a lease: its status is searching", "(rosc:probe/north/1): it is off: its WAN has no lease"],
    "link": ["WAN 'north': ether1-north has a link: it is down", "8.8.8.8/32 leaves by ether1-north"],
}


def faults(rosc):
    expect = expectation("two-starlinks")
    apply, verify = (script(rosc, "examples/two-starlinks.yaml", form) for form in ("apply", "verify"))
    for change, facts in FAULTS.items():
        s = judge.Judge(apply, expect).site("lan")
        made = s.r.run(change)
        check(made.ok, f"{change}: {errors(made)}")
        failed = look(s.r, verify, change)
        for fact in facts:
            check(any(fact in line for line in failed), f"{change}: no line says {fact}: {failed}")
        check(len(failed) <= 4 or "name=eth2" in change, f"{change}: more fails than that: {failed}")
    for what, facts in WORLD.items():
        s = judge.Judge(apply, expect).site("lan")
        setattr(s.wan("north"), what, False)
        s.settle()
        failed = look(s.r, verify, what)
        for fact in facts:
            check(any(fact in line for line in failed), f"north without {what}: no line says {fact}: {failed}")
        check(not any("south" in line for line in failed), f"north without {what}: {failed}")
    for answers, fact in (({}, None), ({"rosc:probe/north/1": "100.64.0.1%ether5"}, "8.8.8.8/32 leaves by ether1-north (rosc:probe/north/1): it leaves by 100.64.0.1%ether5")):
        s = judge.Judge(apply, expect).site("lan")
        told = s.r.prop
        s.r.prop = lambda item, key: answers.get(item.p("comment"), "") if key == "immediate-gw" else told(item, key)
        failed = look(s.r, verify, "no immediate gateway")
        check([line for line in failed if fact is None or fact not in line] == [] and bool(failed) == bool(fact), f"no immediate gateway: {failed}")
    s = judge.Judge(apply, dict(expect, after="")).site("lan")
    check(any("no rollback is pending" in line for line in look(s.r, verify, "not confirmed")), "a pending rollback is not told")
    s.r.single[("system", "ntp", "client")]["status"] = "waiting"
    check(any("the clock is set: NTP: waiting" in line for line in look(s.r, verify, "clock")), "a clock that is not set is not told")
    s.r.single[("system", "ntp", "client")]["status"] = "synchronized"
    check(not any("the clock" in line for line in look(s.r, verify, "clock")), "a clock that is set is told")
    bare = emu.Router(expect["version"], "blank", 5)
    check(len(look(bare, verify, "a blank router")) > 40, "a blank router passes for the site")
    old = emu.Router("7.12.2", "blank", 5)
    check("this script is for RouterOS 7.21" in errors(old.run(verify)), "an old router is not refused")


def run(job):
    """One job in a process of its own: what the states are made of is global."""
    function, *args = job
    drill.passed, drill.failures[:] = 0, []
    function(*args)
    return drill.passed, list(drill.failures)


def main():
    rosc = os.path.abspath(sys.argv[1])
    os.chdir(TOP)
    names = sorted(os.path.splitext(os.path.basename(x))[0] for x in glob.glob("tests/emulator/*.json"))
    jobs = [(leave, rosc, name) for name in names] + [(users, rosc)]
    jobs += [(nobody_is_locked_out, rosc), (words, rosc)]
    jobs += [(healthy, rosc, name) for name in names] + [(six, rosc), (faults, rosc)]
    jobs = [job for job in jobs if not sys.argv[2:] or set(sys.argv[2:]) & {job[0].__name__, *job[2:]}]
    with Pool(2, maxtasksperchild=1) as pool:
        done = pool.map(run, jobs, chunksize=1)
    drill.passed = sum(passed for passed, _ in done)
    drill.failures[:] = [failure for _, failures in done for failure in failures]
    return drill.finish()


if __name__ == "__main__":
    sys.exit(main())
