#!/usr/bin/env python3
"""edits.py ROSC [EDIT...] - a site is edited and applied again, on an emulated RouterOS.

The emulator is not part of this repository, see emulator.py; without it the test is skipped.

Each edit is a pair of sites. On a router that its owner has added rows to, site A is applied, then site B:
- the router is then as if B had been applied to it at once, but for what nobody could remember (LEFTOVERS);
- a second run of B changes nothing;
- the owner's rows stand as they stood;
- during both runs, after every single change: a packet that is treated alike before and after the run is treated so
  all the time. So management and traffic of a LAN never drop out, and what is closed never opens.
"""
import functools
import os
import re
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor

sys.dont_write_bytecode = True
from at_hand import TOP  # ends the test as skipped where there is no emulator
import emu  # noqa: E402
import route  # noqa: E402
import rsc  # noqa: E402
import states  # noqa: E402

VERSION = "7.20.8"
PORTS = 5
FAR = "93.184.216.34"  # a host in the internet

# Two WANs and a LAN on a bridge that is there already.
SMALL = """rosc: 1
site: { name: villa, routeros: "7.20" }
wans:
  starlink: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }
lans:
  home: { interface: bridge, address: 192.168.88.1/24 }
"""

# A static WAN, a LAN of ports, forwards, lists, rules.
LARGE = """rosc: 1
site: { name: villa, routeros: "7.20" }
wans:
  fibre: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: 203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }
lans:
  home: { ports: [ether3, ether4], address: 192.168.20.1/24, dhcp: { pool: 192.168.20.10-192.168.20.20 } }
nat:
  hairpin: yes
  forwards:
    a: { protocol: tcp, port: 443, to: 192.168.20.10 }
    b: { protocol: tcp, port: 80, to: 192.168.20.10, from: list:x }
firewall:
  lists: { x: [198.51.100.1, 198.51.100.2] }
  input: { one: { protocol: tcp, port: 99, from: wan }, two: { protocol: tcp, port: 98, from: wan } }
"""

SYSLOG = "monitoring: { notify: { syslog: { server: 192.168.88.9 } } }\n"


# Parsing takes half of the time, and each script runs more than once.
@functools.lru_cache(maxsize=64)
def parsed(text, path, line):
    return rsc.parse("\n" * line + text, path=path, resolver=emu.tree(VERSION).resolver)


@functools.lru_cache(maxsize=64)
def unknown_words(text, path, line):
    return emu.Checker(emu.tree(VERSION)).errors(parsed(text, path, line))


class Router(emu.Router):
    def parse(self, text, path=(), line0=0):
        self.last = (text, path, line0)
        return parsed(*self.last)

    def compile_errors(self, stmts):
        assert stmts is parsed(*self.last)
        return unknown_words(*self.last)


def changed(site, *pairs):
    for old, new in pairs:
        assert old in site, old
        site = site.replace(old, new)
    return site


def swapped(site, one, other):
    return changed(site, (one, "\0"), (other, one), ("\0", other))


ONE_WAN = re.sub(r"  lte:.*\n", "", SMALL)
NAMED = changed(SMALL, ("port: ether1", "port: ether1, name: wan-a"), ("port: ether2", "port: ether2, name: wan-b"))
HOSTNAME = changed(SMALL, ("preset: starlink", "preset: starlink, hostname: villa"))
NO_PROBES = changed(SMALL, ("[8.8.8.8, 9.9.9.9]", "none"))

# name: (state of the router before A, A, B). `lan` has the bridge and nothing else, `blank` nothing.
EDITS = {
    "wan gone": ("defconf", SMALL, ONE_WAN),
    "wan new": ("lan", ONE_WAN, SMALL),
    "ports swapped": ("defconf", SMALL, swapped(SMALL, "ether1", "ether2")),
    "names swapped": ("lan", NAMED, swapped(NAMED, "wan-a", "wan-b")),
    "wan renamed": ("lan", SMALL, changed(SMALL, ("lte:", "modem:"))),
    "port moved": ("defconf", SMALL, changed(SMALL, ("ether1", "ether5"))),
    "order turned": ("lan", SMALL, changed(SMALL, ("distance: 1", "distance: 9"))),
    "probe gone": ("defconf", SMALL, changed(SMALL, ("[8.8.8.8, 9.9.9.9]", "[9.9.9.9]"))),
    "probes swapped": ("lan", SMALL, swapped(SMALL, "8.8.8.8", "1.1.1.1")),
    "no probes": ("lan", SMALL, NO_PROBES),
    "probes again": ("lan", NO_PROBES, SMALL),
    "syslog": ("lan", SMALL, SMALL + SYSLOG),
    "no syslog": ("lan", SMALL + SYSLOG, SMALL),
    "host name": ("lan", SMALL, HOSTNAME),
    "no host name": ("lan", HOSTNAME, SMALL),
    "dhcp to static": ("lan", SMALL, LARGE),
    "static to dhcp": ("defconf", LARGE, SMALL),
    "forwards in another order": ("defconf", LARGE, changed(LARGE, ("    a: ", "    zz: "))),
    "rule gone": ("blank", LARGE, changed(LARGE, ("one: { protocol: tcp, port: 99, from: wan }, ", ""))),
    "rules swapped": ("blank", LARGE, swapped(LARGE, "one:", "two:")),
    "matcher gone": ("blank", LARGE, changed(LARGE, (", from: list:x", ""), ("  lists: { x: [198.51.100.1, 198.51.100.2] }\n", ""))),
    "list entry gone": ("blank", LARGE, changed(LARGE, ("198.51.100.1, ", ""))),
    "list in another order": ("blank", LARGE, swapped(LARGE, "198.51.100.1", "198.51.100.2")),
    "lan address": ("blank", LARGE, changed(LARGE, ("192.168.20", "192.168.30"))),
    "lan ports": ("defconf", LARGE, changed(LARGE, ("ether4", "ether5"))),
    "lan renamed": ("blank", LARGE, changed(LARGE, ("home:", "house:"))),
    "no dhcp server": ("blank", LARGE, re.sub(r", dhcp: \{.*?\}", "", LARGE)),
    "wan address": ("blank", LARGE, changed(LARGE, ("203.0.113.10/29", "203.0.113.11/29"))),
    "lan port becomes wan": ("defconf", LARGE, changed(LARGE, ("[ether3, ether4]", "[ether3]"), ("port: ether2", "port: ether4"))),
    "wan becomes lan port": ("blank", LARGE, changed(LARGE, ("[ether3, ether4]", "[ether2, ether3]"), ("port: ether2", "port: ether5"))),
    "less firewall": ("blank", LARGE, changed(LARGE, ("firewall:\n", "firewall:\n  icmp: accept\n  fasttrack: off\n  bogons: no\n"))),
}

# What a router cannot know any more after A: the name that a port had before it was a WAN's, and that it was a port of
# the default configuration's bridge or list before the site took it.
LEFTOVERS = re.compile(r"^- /interface/bridge/port .*comment=defconf|/interface/list/member .*comment=defconf")

# Menus in which a change can alter what becomes of a packet.
PACKETS = re.compile(r"^/(interface|ip/(address|route|dhcp-client|firewall/(filter|nat|mangle))|routing/table)")


def port_names(router, snapshot):
    """The snapshot with default names instead of those that ports have."""
    names = {row.p("name"): row.p("default-name") for row in router.all("interface/ethernet")}

    def plain(value):
        if not isinstance(value, str):
            return value
        address, percent, port = value.partition("%")
        return address + percent + names.get(port, port) if percent else names.get(value, value)

    return {menu: [{key: plain(value) for key, value in row.items()} for row in rows]
            for menu, rows in snapshot.items() if menu != "interface/ethernet"}


def world(site):
    """The providers of a site."""
    wans = []
    for name, preset, port in re.findall(r"  (\w+): \{ (preset: [\w-]+|kind: static).*?port: (\w+)", site):
        if "starlink" in preset:
            wans.append(route.Wan(name, port, "dhcp", "100.64.12.34/10", "100.64.0.1"))
        elif "lte" in preset:
            wans.append(route.Wan(name, port, "dhcp", "192.168.8.100/24", "192.168.8.1"))
        else:
            address = re.search(r"203\.0\.113\.1[01]/29", site).group(0)
            wans.append(route.Wan(name, port, "static", address, "203.0.113.9"))
    return route.World(wans)


class Watch:
    """Looks after every change of a run what becomes of the packets of one LAN, and of some from outside."""

    def __init__(self, router, providers, lan, address):
        self.router, self.world, self.lan, self.address = router, providers, lan, address
        self.host = re.sub(r"\d+$", "77", address)
        self.steps = []

    def verdicts(self):
        net = route.Net(self.router, self.world)
        if self.router.iface(self.lan) is None:
            return {}
        found = {}

        def opened(name, *packet):
            verdict, connection = net.open(*packet)
            found[name] = verdict.kind
            return verdict

        def standing(name, chain, **packet):
            packet = net.base("ip", None, in_=self.lan, src=self.host, sport=40000, state="established", proto="tcp", **packet)
            packet["out"] = leaves
            action, _ = net.chain("ip", "filter", chain, packet, [])
            found[name] = "drop" if action in ("drop", "reject") else "accept"

        leaves = None
        opened("management, new", self.lan, self.host, self.address, "tcp", 8291)
        standing("management, established", "input", dst=self.address, dport=8291)
        out = opened("internet, new", self.lan, self.host, FAR, "tcp", 443)
        leaves = out.iface if out.kind == "forward" else self.router.all("interface/ethernet")[0].p("name")
        standing("internet, established", "forward", dst=FAR, dport=443)
        for wan in self.world.wans:
            for port in self.world.ifaces_of(self.router, wan)[:1]:
                opened(f"ssh from {wan.name}", port, FAR, wan.address.split("/")[0], "tcp", 22)
                opened(f"LAN from {wan.name}", port, FAR, self.host, "tcp", 445)
        return found

    def run(self, script):
        note = self.router.note

        def noted(path, op, label):
            note(path, op, label)
            change = "/" + "/".join(path)
            if PACKETS.match(change):
                self.steps.append((f"{op} {change} {label}", self.verdicts()))

        before = self.verdicts()
        self.router.note = noted
        result = self.router.run(script)
        del self.router.note
        return result, self.wrong(before, self.verdicts())

    def wrong(self, before, after):
        for packet in before:
            if before[packet] != after.get(packet):
                continue
            for change, verdicts in self.steps:
                if verdicts.get(packet, before[packet]) != before[packet]:
                    yield f"{packet}: {verdicts[packet]} instead of {before[packet]} after {change}"
                    break


def lan_of(router, site):
    """The LAN of the site, or of the router as it comes, when that has one: interface and address."""
    address = re.search(r"address: (192\.168\.\d+\.1)/24", site).group(1)
    for row in router.all("ip/address"):
        if str(row.p("address")).startswith((address + "/", "192.168.88.1/")):
            return row.p("interface"), str(row.p("address")).split("/")[0]
    return "bridge", address


def owned(router):
    return [(menu, row) for menu, rows in router.snapshot().items() for row in rows
            if str(row.get("comment", "")).startswith("user") or str(row.get("name", "")).startswith("user")]


def new_router(state):
    router = Router(VERSION, state, PORTS)
    states.foreign(router)
    return router


def apply(router, script, site, problems, what, watched=True):
    """Applies the site's script in its world."""
    route.settle(router, world(site))
    if watched:
        result, wrong = Watch(router, world(site), *lan_of(router, site)).run(script)
    else:
        result, wrong = router.run(script), []
    problems += [f"{what}: {error}" for error in result.errors[:2]]
    problems += [f"{what}: {line}" for line in wrong]
    problems += [f"{what}, later: {error}" for error in route.settle(router, world(site))[:2]]


def edit(job):
    """Runs one edit; returns its name and what is wrong."""
    name, rosc, watched = job
    state, site_a, site_b = EDITS[name]
    problems = []
    scripts = []
    for site in (site_a, site_b):
        run = subprocess.run([rosc, "build", "-"], input=site, capture_output=True, text=True)
        if run.returncode != 0:
            return name, ["build: " + run.stderr]
        scripts.append(run.stdout)
    # a site that is on the bridge needs one
    first = "lan" if state == "blank" and "interface: bridge" in site_a + site_b else state

    router = new_router(first)
    rows = owned(router)
    apply(router, scripts[0], site_a, problems, "A", watched)
    apply(router, scripts[1], site_b, problems, "B")
    problems += [f"lost: {menu} {row}" for menu, row in rows if (menu, row) not in owned(router)]
    once = port_names(router, router.snapshot())
    problems += [f"second run: {change}" for change in router.run(scripts[1]).changed[:4]]

    fresh = new_router(first)
    route.settle(fresh, world(site_b))
    fresh.run(scripts[1])
    route.settle(fresh, world(site_b))
    problems += [line for line in emu.diff(port_names(fresh, fresh.snapshot()), once)
                 if not LEFTOVERS.search(line)]
    return name, problems


def main():
    rosc = os.path.abspath(sys.argv[1])
    names = [name for name in EDITS if not sys.argv[2:] or name in sys.argv[2:]]
    failed = 0
    seen = set()  # many edits start alike: the first run is watched once for each start
    jobs = []
    for name in names:
        start = EDITS[name][:2]
        jobs.append((name, rosc, start not in seen))
        seen.add(start)
    with ProcessPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        for name, problems in pool.map(edit, jobs):
            failed += bool(problems)
            for problem in problems[:8]:
                print(f"FAIL {name}: {problem[:300]}", flush=True)
    print(f"{len(names) - failed} passed, {failed} failed")
    return 1 if failed or not names else 0


if __name__ == "__main__":
    sys.exit(main())
