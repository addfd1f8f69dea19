#!/usr/bin/env python3
"""forwards.py ROSC - port forwards on an emulated RouterOS: what the drills of emulator.py do not ask.

Three lines, one with a fixed address and two with leases; forwards of one, of two and of all of them, with their own ports, one
port with two hosts, limited sources; servers in a LAN with full access and in one without; clients outside and in each LAN.
"""
import os
import sys

sys.dont_write_bytecode = True
from drill import TOP, build_text, check, finish, router, wan  # ends the test as skipped where there is no emulator

SITE = """
rosc: 1
site: { name: forwards, routeros: "7.12" }
wans:
  a: { kind: static, port: ether1, address: 203.0.113.10/29, gateway: 203.0.113.9, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
  b: { kind: dhcp, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }
  c: { kind: dhcp, port: ether3, distance: 3, probes: [4.2.2.1, 94.140.14.14] }
lans:
  home: { ports: [ether4], address: 192.168.40.1/24 }
  office: { ports: [ether5], address: 192.168.41.1/24 }
  guests: { ports: [ether6], address: 192.168.42.1/24, access: internet }
  lab: { ports: [ether7], address: 192.168.43.1/24, access: none }
nat:
  hairpin: yes
  forwards:
    web: { protocol: tcp, port: "80,443", to: 192.168.40.20 }
    mail-a: { protocol: tcp, port: 25, to: 192.168.40.21, via: a }
    mail-bc: { protocol: tcp, port: 25, to: 192.168.40.22, via: [b, c] }
    shop: { protocol: tcp, port: 8443, to: 192.168.40.20, to-port: 443, via: b }
    game: { protocol: [tcp, udp], port: 27000-27010, to: 192.168.40.23, via: [a, b] }
    desk: { protocol: tcp, port: 3389, to: 192.168.40.24, via: c, from: [198.51.100.0/28, "list:admins", 192.168.41.0/28] }
    lab: { protocol: udp, port: 9000, to: 192.168.43.9, via: b }
firewall: { lists: { admins: [45.80.1.7, 192.168.40.60] } }
"""
WANS = [wan("a", "ether1", "static", "203.0.113.10/29", "203.0.113.9", ["8.8.8.8", "9.9.9.9"]),
        wan("b", "ether2", "dhcp", "45.90.1.20/24", "45.90.1.1", ["1.1.1.1", "208.67.222.222"]),
        wan("c", "ether3", "dhcp", "192.168.8.100/24", "192.168.8.1", ["4.2.2.1", "94.140.14.14"])]
WEB, MAIL_A, MAIL_BC, GAME, DESK = (f"192.168.40.{n}" for n in range(20, 25))
LAB = "192.168.43.9"
ANY, NEAR, LISTED = "93.184.216.34", "198.51.100.9", "45.80.1.7"

# WAN, protocol, port, source, host and port that answer (None: nobody)
OUTSIDE = [
    ("a", "tcp", 443, ANY, (WEB, 443)), ("b", "tcp", 80, ANY, (WEB, 80)), ("c", "tcp", 443, ANY, (WEB, 443)),
    ("a", "tcp", 25, ANY, (MAIL_A, 25)), ("b", "tcp", 25, ANY, (MAIL_BC, 25)), ("c", "tcp", 25, ANY, (MAIL_BC, 25)),
    ("b", "tcp", 8443, ANY, (WEB, 443)), ("a", "tcp", 8443, ANY, None), ("c", "tcp", 8443, ANY, None),
    ("a", "tcp", 27005, ANY, (GAME, 27005)), ("b", "udp", 27010, ANY, (GAME, 27010)), ("c", "udp", 27005, ANY, None), ("a", "udp", 27011, ANY, None),
    ("c", "tcp", 3389, ANY, None), ("c", "tcp", 3389, NEAR, (DESK, 3389)), ("c", "tcp", 3389, LISTED, (DESK, 3389)), ("a", "tcp", 3389, NEAR, None),
    ("c", "tcp", 3389, "192.168.41.5", None), ("c", "tcp", 443, "192.168.40.77", None),
    ("b", "udp", 9000, ANY, (LAB, 9000)), ("b", "tcp", 9000, ANY, None)]

# LAN, host, WAN whose address is asked, protocol, port, answer, is the source the router's
INSIDE = [
    ("home", 60, "a", "tcp", 443, (WEB, 443), True), ("home", 60, "b", "tcp", 443, (WEB, 443), True), ("home", 60, "c", "tcp", 80, (WEB, 80), True),
    ("office", 60, "a", "tcp", 443, (WEB, 443), False), ("office", 60, "c", "tcp", 443, (WEB, 443), False),
    ("guests", 60, "a", "tcp", 443, (WEB, 443), False), ("lab", 60, "a", "tcp", 443, None, False),
    ("home", 60, "a", "tcp", 25, (MAIL_A, 25), True), ("home", 60, "b", "tcp", 25, (MAIL_BC, 25), True), ("office", 60, "c", "tcp", 25, (MAIL_BC, 25), False),
    ("home", 60, "b", "tcp", 8443, (WEB, 443), True), ("home", 60, "a", "udp", 27001, (GAME, 27001), True),
    ("home", 60, "c", "tcp", 3389, (DESK, 3389), True), ("home", 61, "c", "tcp", 3389, None, False),
    ("office", 5, "c", "tcp", 3389, (DESK, 3389), False), ("office", 60, "c", "tcp", 3389, None, False),
    ("home", 60, "b", "udp", 9000, (LAB, 9000), False)]


def address(site, name):
    return site.wan(name).address.split("/")[0]


def outside(site, when):
    for name, proto, port, source, want in OUTSIDE:
        what = f"{when}: {source} asks {name} for {proto}/{port}"
        v, c = site.net.open(site.wan_if(name), source, address(site, name), proto, port)
        if want is None:
            check(v.kind == "drop", f"{what}: {v}")
            continue
        check(v.kind == "forward" and (str(v.dst), v.dport) == want, f"{what}: {v} to {v.dst}:{v.dport}, not {want}")
        check(str(v.src) == source, f"{what}: the host sees who asks: {v.src}")
        if site.wan(name).path:
            for n in range(3):
                back = site.net.reply(c, flags=("syn", "ack") if n == 0 else ("ack",))
                check(site.which(back) == name and str(back.src) == address(site, name), f"{what}: answer {n + 1} leaves by {back}")
                check(site.net.more(c).kind == "forward", f"{what}: packet {n + 2} arrives")


def inside(site, when):
    for lan, host, name, proto, port, want, masked in INSIDE:
        source, interface = f"192.168.{('home', 'office', 'guests', 'lab').index(lan) + 40}.{host}", f"bridge-{lan}"
        what = f"{when}: {source} asks the address of {name} for {proto}/{port}"
        v, c = site.net.open(interface, source, address(site, name), proto, port)
        if want is None:
            check(v.kind != "forward", f"{what}: {v} to {v.dst}")
            continue
        check(v.kind == "forward" and (str(v.dst), v.dport) == want, f"{what}: {v} to {v.dst}:{v.dport}, not {want}")
        check((str(v.src) != source) == masked, f"{what}: the host sees {v.src}")
        for _ in range(2):
            back = site.net.reply(c, in_iface="bridge-lab" if want[0] == LAB else "bridge-home")
            check(back.kind == "forward" and back.iface == interface and str(back.src) == address(site, name), f"{what}: the answer: {back}")


def main():
    rosc = os.path.abspath(sys.argv[1])
    os.chdir(TOP)
    script = build_text(rosc, SITE)
    for version in ("7.12.2", "7.24"):
        site = router(script, WANS, version)
        outside(site, "all up")
        inside(site, "all up")
        for name in ("a", "b"):
            site.wan(name).path = False
            site.settle()
            outside(site, f"{name} dead too")
        inside(site, "only c alive")
        for name in ("a", "b"):
            site.wan(name).path = True
        site.wan("b").address, site.wan("b").gateway = "45.91.7.7/24", "45.91.7.1"
        site.settle()
        outside(site, "a new lease")
        inside(site, "a new lease")
    return finish()


if __name__ == "__main__":
    sys.exit(main())
