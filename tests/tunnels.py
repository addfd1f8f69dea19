#!/usr/bin/env python3
"""tunnels.py ROSC - tunnels on an emulated RouterOS: what the drills of emulator.py do not ask.

A tunnel that calls (examples/managed-farm.yaml) and one that is called, on two lines with addresses of their own:
- the way of the encrypted packets through failures, in every order, with the source address that WireGuard keeps
- who reaches what through a tunnel, later packets too, and the MSS
- pins for what comes out of a tunnel, and a line whose data is used up
- interfaces, ports and routes of somebody else stop the script before any change
"""
import os
import sys

sys.dont_write_bytecode = True
from drill import TOP, build, build_text, check, finish, router, wan  # ends the test as skipped where there is no emulator
import emu  # noqa: E402

HUB = "198.51.100.77"

CALLED = """
rosc: 1
site: { name: called, routeros: "7.12" }
wans:
  a: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: 203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
  b: { kind: dhcp, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }
lans:
  home: { ports: [ether3], address: 192.168.40.1/24 }
tunnels:
  admin:
    listen: 51820
    private-key: { env: TUNNEL_KEY }
    address: 10.77.0.12/24
    peers:
      laptop: { public-key: "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=", allowed: [10.77.0.1/32] }
firewall: { input: { admin: { protocol: udp, port: 51820, from: wan } } }
management: { from: [lan, "tunnel:admin"] }
"""


# Out of the tunnel by a WAN of its own, and a line whose data can be used up.
LEFT = CALLED.replace("probes: [8.8.8.8, 9.9.9.9] }", "probes: [8.8.8.8, 9.9.9.9], data: { limit: 10MB, at-limit: stop } }").replace(
    "from: wan } } }", """from: wan } }, forward: { out: { from: "tunnel:admin", to: wan } } }
routing: { pins: { web: { from: "tunnel:admin", protocol: tcp, via: b }, rest: { from: "tunnel:admin", via: a, otherwise: drop } } }""")

FARM_WANS = [wan("north", "ether1", "dhcp", "100.64.12.34/10", "100.64.0.1", ["8.8.8.8", "9.9.9.9"]),
             wan("south", "ether2", "dhcp", "100.64.99.7/10", "100.64.0.1", ["1.1.1.1", "208.67.220.220"])]
CALLED_WANS = [wan("a", "ether1", "static", "203.0.113.10/29", "203.0.113.9", ["8.8.8.8", "9.9.9.9"]),
               wan("b", "ether2", "dhcp", "198.51.101.20/24", "198.51.101.1", ["1.1.1.1", "208.67.222.222"])]

def track(site, conns):
    """Gives the router a connection table; returns the list of what it removed."""
    gone = []

    def rows():
        out = []
        for k, c in enumerate(conns):
            (rs, rsp), (rd, rdp) = c.reply_src(), c.reply_dst()
            if c not in gone:
                out.append(emu.Item(emu.Id("*C%X" % k), ("ip", "firewall", "connection"), {
                    "protocol": c.proto, "src-address": f"{c.src}:{c.sport}", "dst-address": f"{c.dst}:{c.dport}",
                    "reply-src-address": f"{rs}:{rsp}", "reply-dst-address": f"{rd}:{rdp}"}))
        return out

    site.r.conns, site.r.conn_remove = rows, lambda item: gone.append(conns[int(item.id[2:], 16)])
    return gone


def paths(site, **up):
    for name, alive in up.items():
        site.wan(name).path = alive
    site.settle()


# --- a tunnel that calls ---

def calls(site):
    """The tunnel's socket over every change: it keeps its source address, so only a new entry can give it another one."""
    port = 13241
    v, first = site.net.connect(HUB, "udp", 51820, port)
    check(site.which(v) == "north", f"the tunnel leaves by the best WAN: {v}")
    kept = first.src
    steps = [  # paths that are alive, and the WAN that carries the tunnel then (None: no way out)
        ({"north": False}, "south"), ({"north": True}, "north"),
        ({"north": False}, "south"), ({"south": False}, None), ({"south": True}, "south"),
        ({"north": True}, "north"), ({"south": False}, "north"), ({"north": False}, None), ({"north": True}, "north")]
    conn = first
    for step, want in steps:
        gone = track(site, [conn])
        paths(site, **step)
        check(conn in gone, f"{step}: the entry of the tunnel's socket is freed")
        if want is None:
            continue
        v, conn = site.net.connect(HUB, "udp", 51820, port, src=kept)
        check(v.kind == "out" and site.which(v) == want, f"{step}: the tunnel leaves by {want}: {v}")
        check(str(v.src) == site.wan(want).address.split("/")[0], f"{step}: with the address of {want}: {v}")
        back = site.net.reply(conn)
        check(back.kind == "local", f"{step}: the answer arrives: {back}")


def through(site):
    """Who reaches what, by interface wg-hub."""
    hub, lan, guest = "10.77.0.1", "192.168.40.1", "bridge-guests"
    for proto, port, kind in (("tcp", 8291, "local"), ("tcp", 22, "local"), ("icmp", 0, "local"), ("udp", 53, "drop"), ("tcp", 80, "drop")):
        for address in ("10.77.0.12", lan):
            v, c = site.net.open("wg-hub", hub, address, proto, port)
            check(v.kind == kind, f"{proto}/{port} of {address} by the tunnel is {v}, not {kind}")
            if v.kind == "local":
                back = site.net.reply(c)
                check(back.kind == "out" and back.iface == "wg-hub", f"the answer leaves by the tunnel: {back}")
    for host, port, kind in (("192.168.40.33", 443, "forward"), ("192.168.40.33", 22, "drop"), ("192.168.40.60", 443, "drop"),
                             ("192.168.41.60", 443, "drop"), ("93.184.216.34", 443, "drop")):
        v, c = site.net.open("wg-hub", hub, host, "tcp", port, mss=1460)
        check(v.kind == kind, f"the hub asks {host}:{port}: {v}, not {kind}")
        if v.kind == "forward":
            check(v.mss == 1380, f"MSS of what comes by the tunnel: {v.mss}")
            for back in (site.net.reply(c, mss=1460), site.net.reply(c)):
                check(back.iface == "wg-hub", f"the answer of {host} leaves by the tunnel: {back}")
    for net in ("10.77.0.1", "10.80.3.4"):
        v, c = site.net.open("bridge-home", "192.168.40.60", net, "tcp", 443, mss=1460)
        check(v.kind == "forward" and v.iface == "wg-hub" and v.mss == 1380, f"a host of the farm asks {net}: {v}, MSS {v.mss}")
        check(str(v.src) == "192.168.40.60", f"with its own address: {v}")
        check(site.net.reply(c).iface == "bridge-home", "and is answered")
        v, c = site.net.open(guest, "192.168.41.60", net, "tcp", 443)
        check(v.kind == "drop", f"a guest asks {net}: {v}")
    for name in ("north", "south"):
        for dst in (hub, "10.80.3.4"):
            v, c = site.net.open(site.wan_if(name), "203.0.113.200", dst, "tcp", 443)
            check(v.kind == "drop", f"{dst} by WAN {name}: {v}")
        v, c = site.net.open(site.wan_if(name), hub, "192.168.40.33", "tcp", 443)
        check(v.kind == "drop", f"a forged source of the tunnel by WAN {name}: {v}")
    check(site.net.filter6("input", "wg-hub", "fe80::1", "fe80::2", "tcp", 8291).kind == "accept", "IPv6 management by the tunnel")
    check(site.net.filter6("input", "wg-hub", "fe80::1", "fe80::2", "tcp", 80).kind == "drop", "IPv6 input by the tunnel")
    check(site.net.filter6("forward", "wg-hub", "2a00::1", "2a01::1", "tcp", 443, out="bridge-home").kind == "drop", "IPv6 forward by the tunnel")


# --- a tunnel that is called ---

def called(site):
    peer = "45.80.7.7"
    conns = {}
    for name in ("a", "b"):
        v, c = site.net.open(site.wan_if(name), peer, site.wan(name).address.split("/")[0], "udp", 51820, 40001)
        check(v.kind == "local", f"a peer comes in by {name}: {v}")
        for _ in range(2):
            back = site.net.reply(c)
            check(site.which(back) == name, f"and is answered by {name}: {back}")
            check(site.net.more(c).kind == "local", "and comes again")
        conns[name] = c
        v, c = site.net.open(site.wan_if(name), peer, site.wan(name).address.split("/")[0], "udp", 51821)
        check(v.kind == "drop", f"another port by {name}: {v}")
    gone = track(site, list(conns.values()))
    paths(site, a=False)
    check(gone == [conns["a"]], "only the peer that came in by the WAN that died is freed")
    gone = track(site, [conns["b"]])
    paths(site, a=True)
    check(gone == [], "a peer on a WAN that works stays when a better one returns")


# --- pins for what comes out of a tunnel ---

def pinned(site):
    far = "93.184.216.34"
    for up, tcp, udp in (({}, "b", "a"), ({"b": False}, "a", "a"), ({"b": True}, "b", "a"), ({"a": False}, "b", None), ({"a": True}, "b", "a")):
        paths(site, **up)
        for proto, want in (("tcp", tcp), ("udp", udp)):
            v, c = site.net.open("wg-admin", "10.77.0.1", far, proto, 443)
            if want is None:
                check(v.kind == "drop", f"{up}: {proto} goes by its WAN or not at all: {v}")
                continue
            check(site.which(v) == want, f"{up}: {proto} out of the tunnel leaves by {want}: {v}")
            check(site.net.reply(c).iface == "wg-admin", "and is answered")
            check(site.which(site.net.more(c)) == want, "and goes on there")
    v, c = site.net.open("wg-admin", "10.77.0.1", site.wan("a").address.split("/")[0], "tcp", 22)
    check(v.kind == "local", f"the router itself is no WAN's: {v}")


# --- a line whose data is used up ---

def used_up(site):
    def uses(minute, megabytes):
        site.r.single[("system", "resource")]["uptime"] = emu.Dur(minute * 60000)
        site.r.iface("ether1-a").live.update({"rx-byte": megabytes * 10 ** 6, "tx-byte": 0})
        result = site.r.run("/system script run rosc-use-a")
        check(result.ok, "the script of the data: " + "; ".join(str(e) for e in result.errors))

    def opened(want):
        paths(site)
        conns = [site.net.connect("198.51.100.77", "udp", 51820, 51820)]
        conns += [site.net.open("bridge-home", "192.168.40.60", f"93.184.216.{n}", "udp", 443) for n in (34, 35)]
        for v, _ in conns:
            check(site.which(v) == want, f"leaves by {want}: {v}")
        return [c for _, c in conns]

    uses(10000, 0)
    conns = opened("a")
    gone = track(site, conns)
    uses(10001, 20)
    check(gone == conns, f"used up: what leaves by a is freed, {len(gone)} of {len(conns)}")
    conns = opened("b")
    gone = track(site, conns)
    for alive in (False, True):
        paths(site, a=alive)
    # the socket of a tunnel may move at any time
    check(not set(map(id, gone)) & set(map(id, conns[1:])), "a returns while its data is used up: b goes on")
    check(site.r.run('/system script set [find where name="rosc-data-a"] source="#1,0,2"; :global rcUse; '
                     ':set ($rcUse->"a/month") 1').ok, "last month")
    conns = opened("b")
    gone = track(site, conns)
    uses(10003, 20)
    check(gone == conns, f"the new month: what leaves by b is freed, {len(gone)} of {len(conns)}")
    opened("a")


# --- what is in the way ---

def refused(script, version, prepare, word):
    r = emu.Router(version, "blank", 5)
    ready = r.run(prepare)
    check(ready.ok, "prepared: " + "; ".join(str(e) for e in ready.errors))
    before = r.snapshot()
    result = r.run(script, "import")
    told = [str(e) for e in result.errors if "rosc: " in str(e) and word in str(e)]
    check(bool(told), f"{prepare}: refused in words of its own: {[str(e) for e in result.errors][:1]}")
    check(not emu.diff(before, r.snapshot()), f"{prepare}: refused before any change")


def handed_over(script, version):
    r = emu.Router(version, "blank", 5)
    r.run('/interface wireguard add name=wg-hub listen-port=13241 comment="rosc:tunnel/hub"')
    result = r.run(script, "import")
    check(result.ok, "an interface with our comment becomes ours: " + "; ".join(str(e) for e in result.errors))


def renamed(old, new, version):
    """The tunnel has another name in the site, and the same port: the old interface gives it up before the new one takes it."""
    r = emu.Router(version, "blank", 5)
    check(r.run(old, "import").ok, "the site before")
    result = r.run(new, "import")
    check(result.ok, "the site after: " + "; ".join(str(e) for e in result.errors))
    names = [x.p("name") for x in r.all("interface/wireguard") if not x.disabled]
    check(names == ["wg-office"], f"after a new name there is one interface: {names}")
    before = r.snapshot()
    check(r.run(new, "import").ok and not emu.diff(before, r.snapshot()), "and a second run changes nothing")
    gives_up = new.index("find where listen-port=13241 name!=")
    check(gives_up < new.index("/interface wireguard add "), "the port is free before it is taken")


def main():
    rosc = os.path.abspath(sys.argv[1])
    os.chdir(TOP)
    farm = build(rosc, "examples/managed-farm.yaml")
    home = build_text(rosc, CALLED)
    left = build_text(rosc, LEFT)
    for version in ("7.16.2", "7.24"):
        calls(router(farm, FARM_WANS, version))
        through(router(farm, FARM_WANS, version))
        called(router(home, CALLED_WANS, version))
        pinned(router(left, CALLED_WANS, version))
        used_up(router(left, CALLED_WANS, version))
    refused(farm, "7.16.2", "/interface wireguard add name=wg-hub listen-port=51999", "wg-hub")
    refused(farm, "7.16.2", "/interface bridge add name=wg-hub", "wg-hub")
    refused(farm, "7.16.2", "/interface wireguard add name=theirs listen-port=13241", "theirs")
    refused(farm, "7.16.2", "/interface bridge add name=b; /ip address add address=172.30.0.1/24 interface=b; "
                            "/ip route add dst-address=10.80.0.0/16 gateway=172.30.0.2", "10.80.0.0/16")
    refused(farm, "7.16.2", "/interface bridge add name=b; /ip address add address=10.77.0.99/24 interface=b", "10.77.0.99/24")
    handed_over(farm, "7.16.2")
    with open("examples/managed-farm.yaml") as file:
        renamed(farm, build_text(rosc, file.read().replace("\n  hub:\n", "\n  office:\n").replace("tunnel:hub", "tunnel:office")), "7.16.2")
    return finish()


if __name__ == "__main__":
    sys.exit(main())
