#!/usr/bin/env python3
"""failover6.py ROSC - IPv6 of a site on an emulated RouterOS: leases, failover, and back.

The emulator is not part of this repository, see emulator.py; without it the test is skipped. It knows no IPv6 world of
its own, so this test brings one: DHCPv6 clients that learn a link-local gateway and a prefix, routes that resolve by
effective scope and check-gateway, netwatch that asks through them, and connections that NAT66 has translated.

The site has two WANs with DHCPv6, one with fixed addresses, a LAN that deprecates and one with nat66. Drills:
- nothing is announced before a lease; each lease points its own probes, at its own interface;
- the LAN prefers the prefix of the best WAN that is up, through every order of failures and returns, and no other;
- with every WAN down nothing moves;
- a probe is never reached through another WAN;
- connections of nat66 that hold the address of a WAN that died are freed, those of others stay;
- a lease with another gateway or another prefix is followed, a lost one is noticed;
- a second run of the script, in every such state, changes nothing;
- a WAN that has used up its data carries nothing and is announced no more, until it has data again;
- without ipv6 in the site, everything of it is gone.
"""
import ipaddress as ipa
import itertools
import os
import sys

sys.dont_write_bytecode = True
from drill import build_text as build, check, finish  # ends the test as skipped where there is no emulator
import emu  # noqa: E402

SITE = """rosc: 1
site: { name: six, routeros: "7.12" }
wans:
  a:
    { preset: starlink, port: ether1, distance: 1, data: { limit: 1TB, at-limit: stop }, probes: [8.8.8.8, 9.9.9.9],
      ipv6: { probes: ["2606:4700:4700::1111", "2620:fe::fe"] } }
  b:
    { kind: static, port: ether2, address: 203.0.113.10/29, gateway: 203.0.113.9, distance: 2, probes: [1.1.1.1, 208.67.222.222],
      ipv6: { address: "2001:db8:b::2/64", gateway: "fe80::b", prefix: "2001:db8:b00::/48",
              probes: ["2001:4860:4860::8888", "2620:119:35::35"] } }
  c:
    { preset: lte-modem, port: ether3, distance: 3, probes: [64.6.64.6, 185.228.168.9],
      ipv6: { address: dhcp, probes: ["2a10:50c0::ad1:ff", "2606:1a40::"] } }
lans:
  home: { interface: bridge, address: 192.168.88.1/24, ipv6: {} }
  guests: { ports: [ether5], address: 192.168.89.1/24, access: internet, ipv6: { via: [a, b] } }
  shop: { ports: [ether4], address: 192.168.90.1/24, ipv6: { failover: nat66, address: "fd5a:1c2e:77f0:10::1/64" } }
"""
WANS = "abc"
PORT = dict(zip(WANS, ("ether1", "ether2", "ether3")))
ADDRESS = {"a": "2001:db8:a:ff::1", "b": "2001:db8:b::2", "c": "2001:db8:c::77"}
OLDEST, NEWEST = "7.12.2", "7.24"


class Router(emu.Router):
    """An emulated router with an IPv6 side."""

    def __init__(self, version, state="lan"):
        self.alive = set()      # WANs whose path works
        self.bound = {}         # WAN -> link-local gateway of its lease
        self.net = {w: f"2001:db8:{w}" for w in WANS}  # what the providers delegate
        self.conns6 = []
        super().__init__(version, state, 5)
        self.db[("interface", "bridge", "port")] = []  # the site takes every port

    def iface_of(self, wan):
        return f"{PORT[wan]}-{wan}"

    # --- routes
    def direct(self, route):
        """The WAN that a route without recursion leads to, '' for a blackhole, None when it does not lead anywhere."""
        if route.disabled:
            return None
        if route.p("blackhole"):
            return ""
        gateway = str(route.p("gateway"))
        if "%" not in gateway:
            return None
        hop, _, iface = gateway.partition("%")
        wan = next((w for w in WANS if self.iface_of(w) == iface), None)
        known = wan is not None and (hop == self.bound.get(wan) or (wan == "b" and hop == "fe80::b"))
        return wan if known else None

    def lookup(self, address, scope):
        """What the best route in main with an effective scope up to `scope` leads to; None: nothing."""
        best = None
        for route in self.all("ipv6/route"):
            target = int(route.p("target-scope") or 10)
            own = int(route.p("scope") or 30)
            if str(route.p("routing-table") or "main") != "main" or max(own, target + 1) > scope:
                continue
            if ipa.ip_address(address) not in route.p("dst-address"):
                continue
            leads = self.direct(route)
            if leads is None:
                continue
            rank = (-route.p("dst-address").prefixlen, int(route.p("distance") or 1))
            if best is None or rank < best[0]:
                best = (rank, leads)
        return best[1] if best else None

    def works(self, route):
        """The WAN by which a route leads out now, or None: resolved, and its gateway answers."""
        if "%" in str(route.p("gateway") or "%") or route.disabled:
            return self.direct(route)
        wan = self.lookup(str(route.p("gateway")), int(route.p("target-scope") or 10))
        answers = wan in self.alive if str(route.p("check-gateway")) == "ping" else True
        return wan if wan and answers else None

    def active(self, route):
        same = [r for r in self.all("ipv6/route") if r.p("dst-address") == route.p("dst-address") and self.works(r) is not None
                and str(r.p("routing-table") or "main") == str(route.p("routing-table") or "main")]
        least = min((int(r.p("distance") or 1) for r in same), default=None)
        return route in same and int(route.p("distance") or 1) == least

    def way_out(self):
        """The WAN that carries new connections."""
        found = {self.works(r) for r in self.all("ipv6/route") if r.p("dst-address").prefixlen == 0
                 and str(r.p("routing-table") or "main") == "main" and self.active(r)}
        return found.pop() if len(found) == 1 else found or None

    def reach(self, host, _src=None):
        wan = self.lookup(host, 255)
        return bool(wan) and wan in self.alive

    # --- what scripts see of it
    def prop(self, item, key):
        if item.path == ("ipv6", "route") and key in ("active", "inactive"):
            return self.active(item) == (key == "active")
        if item.path == ("ipv6", "address") and key == "address" and item.p("from-pool"):
            wan = item.p("from-pool")[0]
            lan = "ff" if item.p("interface") == self.iface_of(wan) else "1"
            return f"{self.net[wan]}:{lan}::1/64" if wan in self.bound or wan == "b" else "::1/64"
        return super().prop(item, key)

    def items(self, path):
        if path == ("ipv6", "firewall", "connection"):
            return self.conns6
        return super().items(path)

    def do_remove(self, item):
        if item in self.conns6:
            self.conns6.remove(item)
            return
        super().do_remove(item)

    # --- events
    def client(self, wan):
        return next((c for c in self.all("ipv6/dhcp-client") if c.p("interface") == self.iface_of(wan)), None)

    def lease6(self, wan, gateway):
        client = self.client(wan)
        self.db[("ipv6", "route")] = [r for r in self.all("ipv6/route") if r.live.get("by") != wan]
        if gateway is None:
            self.bound.pop(wan, None)
        else:
            self.bound[wan] = gateway
            if str(client.p("add-default-route")) in ("yes", "True"):
                route = self.put("ipv6/route", {"dynamic"}, dst_address="::/0", gateway=f"{gateway}%{self.iface_of(wan)}",
                                 distance=client.p("default-route-distance"))
                route.live["by"] = wan
        valid = "1" if gateway else "0"
        prefix = "prefix" in str(client.p("request"))
        self.hook(self.script(client.p("script"), {"pd-valid": valid if prefix else "0", "pd-prefix": f"2001:db8:{wan}::/56",
                                                   "na-valid": "0" if prefix and wan == "a" else valid, "na-address": "", "options": ""}))

    def hook(self, result):
        check(not result.errors, f"a script ends with {result.errors[:1]}")

    def settle(self):
        for _ in range(3):
            before = self.snapshot(True)
            result = self.netwatch_probe(self.reach)
            self.hook(result)
            if self.snapshot(True) == before:
                break

    # --- what it came to
    def gateways(self, wan):
        return {(r.p("gateway"), r.disabled) for r in self.all("ipv6/route") if (r.p("comment") or "").startswith(f"rosc:probe6/{wan}/")}

    def prefixes(self, lan):
        """The WANs whose prefix hosts of the LAN prefer. What else they hear is deprecated, and each prefix is a WAN's."""
        preferred = []
        for row in self.all("ipv6/nd/prefix"):
            tag = row.p("comment") or ""
            if not tag.startswith(f"rosc:lan6/{lan}/") or row.disabled:
                continue
            wan = tag.rsplit("/", 1)[1]
            check(str(row.p("prefix")) == f"{self.net[wan]}:1::/64", f"{tag} announces {row.p('prefix')}")
            if str(row.p("preferred-lifetime")) != "0s":
                preferred.append(wan)
        return preferred

    def connection(self, wan):
        item = emu.Item(self.newid(), ("ipv6", "firewall", "connection"), {
            "protocol": "tcp", "src-address": "[fd5a:1c2e:77f0:10::9]:40000", "dst-address": "[2a00::1]:443",
            "reply-src-address": "[2a00::1]:443", "reply-dst-address": f"[{ADDRESS[wan]}]:40000"})
        self.conns6.append(item)
        return item


def apply(router, text, name, again=False):
    before = router.snapshot()
    result = router.run(text, "import")
    check(not result.errors, f"{name}: ends with {result.errors[:1]}")
    if again:
        changes = emu.diff(before, router.snapshot())
        check(not changes, f"{name}: a second run changes {changes[:3]}")


def expect(router, name, up, also_guests=True):
    """One prefix in the LAN, that of the best WAN that is up; and packets leave there."""
    best = next((w for w in WANS if w in up), None)
    check(best is None or router.way_out() == best, f"{name}: packets leave by {router.way_out()}, not {best}")
    if best:
        check(router.prefixes("home") == [best], f"{name}: the LAN has {router.prefixes('home')}, not {best}")
    if best in ("a", "b") and also_guests:
        check(router.prefixes("guests") == [best], f"{name}: the guests have {router.prefixes('guests')}, not {best}")
    for wan in WANS:
        for route in router.all("ipv6/route"):
            if (route.p("comment") or "").startswith(f"rosc:probe6/{wan}/"):
                through = router.lookup(str(route.p("dst-address").network_address), 255)
                check(through in (wan, ""), f"{name}: a probe of {wan} is reached through {through!r}")


def start(text, version):
    router = Router(version)
    apply(router, text, f"{version}: first run")
    return router


def bring_up(router):
    router.lease6("a", "fe80::a")
    router.lease6("c", "fe80::c")
    router.alive = set(WANS)
    router.settle()


def drill_leases(text, version):
    router = start(text, version)
    check(router.gateways("a") == {("fe80::1%ether1-a", True)}, f"before a lease: {router.gateways('a')}")
    check(router.prefixes("home") == [], f"before a lease the LAN has {router.prefixes('home')}")
    apply(router, text, "unbound", True)
    router.alive = set(WANS)
    router.settle()
    expect(router, "only the fixed WAN", "b")
    router.lease6("a", "fe80::a")
    check(router.gateways("a") == {("fe80::a%ether1-a", False)}, f"with a lease: {router.gateways('a')}")
    check(router.gateways("c") == {("fe80::1%ether3-c", True)}, f"the lease of another: {router.gateways('c')}")
    router.settle()
    expect(router, "a lease of the best", "ab")
    apply(router, text, "bound", True)
    router.net["a"] = "2001:db8:a1a"
    router.lease6("a", "fe80::aaaa")
    expect(router, "another prefix", "ab")
    check(router.gateways("a") == {("fe80::aaaa%ether1-a", False)}, f"another gateway: {router.gateways('a')}")
    router.lease6("a", None)
    check(router.gateways("a") == {("fe80::aaaa%ether1-a", True)}, f"a lost lease: {router.gateways('a')}")
    router.settle()
    expect(router, "a lost lease", "b")
    apply(router, text, "lost", True)


def drill_bound_before(text, version):
    """The router's own client is bound when the script comes: nothing fires, and the probes lead out all the same."""
    router = Router(version)
    router.run('/interface ethernet set ether1 name=ether1-a\n/ipv6 dhcp-client add interface=ether1-a request=prefix pool-name=x '
               'add-default-route=yes', "import")
    router.bound["a"] = "fe80::a"
    route = router.put("ipv6/route", {"dynamic"}, dst_address="::/0", gateway="fe80::a%ether1-a", distance=1)
    route.live["by"] = "a"
    apply(router, text, "bound before")
    check(router.gateways("a") == {("fe80::a%ether1-a", False)}, f"bound before: {router.gateways('a')}")
    check(len(router.all("ipv6/dhcp-client")) == 2, "the client of the router became ours")


def tour(states):
    """A walk that goes from each state to each other one, once."""
    left = {s: [t for t in states if t != s] for s in states}
    stack, path = [states[0]], []
    while stack:
        if left[stack[-1]]:
            stack.append(left[stack[-1]].pop())
        else:
            path.append(stack.pop())
    return path[::-1]


def drill_failures(text, version):
    states = ["".join(s) for n in range(4) for s in itertools.combinations(WANS, n)]
    router = start(text, version)
    bring_up(router)
    expect(router, "all up", WANS)
    walk = tour(states[::-1])
    for was, now in zip(walk, walk[1:]):
        kept = router.prefixes("home")
        router.alive = set(now)
        router.settle()
        name = f"{version}: {was or 'none'} to {now or 'none'}"
        expect(router, name, now)
        if not now:
            check(router.prefixes("home") == kept, f"{name}: the LAN has {router.prefixes('home')}, and had {kept}")
    router.alive = set("bc")
    router.settle()
    apply(router, text, "after failures", True)


def drill_purge(text, version):
    router = start(text, version)
    bring_up(router)
    dead, other = router.connection("a"), router.connection("b")
    router.alive = set("bc")
    router.settle()
    check(dead not in router.conns6, "a connection of the WAN that died stays")
    check(other in router.conns6, "a connection of another WAN goes")
    router.alive = set(WANS)
    router.settle()
    check(other not in router.conns6, "a connection of the WAN that stood in stays")
    kept = router.connection("a")
    router.alive = set()
    router.settle()
    check(kept in router.conns6, "with no other WAN up a connection goes")


def drill_data(text, version):
    """The limit, as the script of the WAN's data (told.py) switches the defaults."""
    router = start(text, version)
    bring_up(router)
    for verb, carries in (("disable", "bc"), ("enable", "abc")):
        name = f"{version}, {verb} for the data of a"
        router.run(f'/ipv6 route {verb} [find where comment~"^rosc:default6/a/" routing-table=main]\n/system script run rosc-lan6', "import")
        expect(router, name, carries)
        apply(router, text, name, again=True)
        expect(router, name + ", applied again", carries)


def drill_leaving(rosc, text, version):
    router = start(text, version)
    bring_up(router)
    router.run('/ipv6 route add dst-address=2001:db8:99::/48 gateway=fe80::9%bridge comment="user"\n'
               '/ipv6 address add address=fd99::1/64 interface=bridge comment="user"', "import")
    bare = "\n".join(line.split("      ipv6:")[0] for line in SITE.splitlines())
    site = []
    for line in bare.splitlines():
        line = line.rstrip()
        if line.lstrip().startswith("probes: [\"2001"):
            continue
        site.append(line + " }" if line.endswith(",") and "probes" in line else line.replace(", ipv6: {}", "")
                    .replace(", ipv6: { via: [a, b] }", "")
                    .replace(', ipv6: { failover: nat66, address: "fd5a:1c2e:77f0:10::1/64" }', ""))
    apply(router, build(rosc, "\n".join(site).replace(", }", " }")), "without ipv6")
    left = [(path, item.p("comment")) for path, items in router.db.items() for item in items
            if path[0] == "ipv6" and path[1] != "firewall" and not item.dynamic and item.p("comment") != "user"]
    left += [(path, item.p("comment")) for path in (("ipv6", "firewall", "nat"), ("ipv6", "firewall", "mangle"))
             for item in router.db.get(path, [])]
    left += [(item.path, item.p("name")) for item in router.all("system/script") if "6" in item.p("name")]
    check(not left, f"without ipv6 there is still {left[:3]}")
    check(sum(1 for items in router.db.values() for item in items if item.p("comment") == "user") == 2, "the owner's rows stand")


def main():
    rosc = os.path.abspath(sys.argv[1])
    text = build(rosc, SITE)
    plain = build(rosc, SITE, "plain")
    drill_leases(text, OLDEST)
    drill_leases(text, NEWEST)
    drill_bound_before(text, OLDEST)
    drill_purge(text, OLDEST)
    drill_purge(text, NEWEST)
    drill_data(text, OLDEST)
    drill_data(text, NEWEST)
    drill_leaving(rosc, text, NEWEST)
    drill_failures(text, OLDEST)
    router = Router(NEWEST, "blank")
    router.run("/interface bridge add name=bridge", "import")
    apply(router, plain, "plain")
    bring_up(router)
    expect(router, "plain", WANS)
    return finish()


if __name__ == "__main__":
    sys.exit(main())
