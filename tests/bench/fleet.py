#!/usr/bin/python3
"""A fleet of sites out of profiles, the same bytes every time.

    fleet.py FOLDER COUNT

writes FOLDER/profiles and FOLDER/sites. Every site extends the profile of its kind, which extends what
all have in common: two levels. The kinds have one to three WANs (DHCP, PPPoE in a VLAN, LTE, fixed
addresses), LANs, port forwards, a pin, a tunnel to the head office; a site says what is its own: numbers
for the variables, its lines, its hosts. Names, networks and tunnel addresses are different everywhere,
so that rosc finds nothing to say.
"""

import os
import sys

BASE = """\
# What all sites have in common.
site: { name: "${kind}-${id}", routeros: "7.21", timezone: Europe/Athens }
routing:
  check: { interval: 10s, timeout: 1s, count: 2 }
firewall:
  lists:
    head-office: [198.51.100.0/28, 203.0.113.64/29]
  input:
    snmp: { protocol: udp, port: 161, from: list:head-office }
  icmp: limited
management:
  from: [lan:home, list:head-office]
  services: { winbox: yes, ssh: yes }
dns:
  servers: [149.112.112.112, 94.140.14.14]
  static: { "router.lan": "10.${net}.1" }
ntp:
  servers: [162.159.200.1, 162.159.200.123]
lans:
  home:
    address: 10.${net}.1/24
    dhcp: { pool: "10.${net}.100-10.${net}.199", lease: 8h, domain: "${kind}.lan" }
monitoring:
  interval: 10s
  notify:
    syslog: { server: 198.51.100.9 }
"""

GUESTS = """\
  guests:
    ports: [ether6]
    address: 172.20.0.1/22
    dhcp: { pool: 172.20.0.50-172.20.3.250, lease: 2h }
    access: internet
"""

TUNNEL = """\
tunnels:
  hub:
    private-key: { env: TUNNEL_KEY }
    address: "10.250.${tunnel}/16"
    peers:
      hub:
        public-key: "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="
        endpoint: 198.51.100.20
        allowed: [10.250.0.0/16, 10.80.0.0/16]
"""

KINDS = {
    "kiosk": """\
# One line, nobody there.
extends: base.yaml
wans:
  cable: { kind: dhcp, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
lans:
  home: { ports: [ether2, ether3] }
""",
    "villa": """\
# Starlink, and a modem behind it.
extends: base.yaml
wans:
  starlink: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }
lans:
  home: { ports: [ether3, ether4, ether5] }
""" + GUESTS,
    "farm": """\
# A modem in the router, a dish beside it, and the way home by a tunnel.
extends: base.yaml
wans:
  mobile: { kind: lte, interface: lte1, apn: internet, metered: yes, distance: 2, probes: [1.1.1.1, 208.67.222.222] }
  dish: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
lans:
  home: { ports: [ether2, ether3, ether4] }
""" + TUNNEL,
    "shop": """\
# Fibre over PPPoE, a modem for when it is cut, card terminals and guests.
extends: base.yaml
wans:
  fibre:
    kind: pppoe
    port: ether1
    vlan: 835
    user: "${id}@isp.example"
    password: { env: PPPOE_PASSWORD }
    distance: 1
    probes: [8.8.8.8, 9.9.9.9]
  mobile: { kind: lte, interface: lte1, apn: internet, metered: yes, distance: 2, probes: [1.1.1.1, 208.67.222.222] }
lans:
  home: { ports: [ether2, ether3, ether4] }
""" + GUESTS + """\
routing:
  pins:
    guests-stay-off-lte: { from: lan:guests, via: fibre, otherwise: drop }
nat:
  forwards:
    cameras: { protocol: tcp, port: 8443, to: "10.${net}.20", to-port: 443, from: list:head-office }
""",
    "office": """\
# Two lines with fixed addresses and a modem; servers that are asked from outside, a tunnel to the head office.
extends: base.yaml
wans:
  first: { kind: static, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
  second: { kind: static, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }
  modem: { preset: lte-modem, port: ether8, distance: 3, probes: [4.2.2.1, 149.112.112.11] }
lans:
  home: { ports: [ether3, ether4, ether5] }
""" + GUESTS + TUNNEL + """\
nat:
  hairpin: yes
  forwards:
    web: { protocol: tcp, port: "80,443", to: "10.${net}.10", via: [first, second] }
    mail: { protocol: tcp, port: 25, to: "10.${net}.11", via: first }
firewall:
  forward:
    admin-sees-all: { from: "tunnel:hub", to: lan:home, protocol: tcp, port: "22,443,3389" }
""",
}

HOSTS = ["printer", "recorder", "heating", "nas", "doorbell", "till", "scanner", "phone"]


def pick(number, salt, below):
    """A number below `below` that looks like chance and is none."""
    value = (number * 2654435761 + salt * 40503 + 12345) & 0xFFFFFFFF
    value = ((value >> 15) ^ value) * 2246822519 & 0xFFFFFFFF
    return (value >> 16) % below


def net(number):
    """The middle of the site's network, below 10.80.0.0/16, where the head office is."""
    return f"{number // 250 % 80}.{number % 250}"


def lines_of(kind, number):
    """What a site says of its WANs."""
    if kind == "office":
        first, second = 8 * pick(number, 1, 30) + 1, 4 * pick(number, 2, 60) + 1
        a, b = pick(number, 3, 250), pick(number, 4, 250)
        return [f"  first: {{ address: 45.10.{a}.{first + 1}/29, gateway: 45.10.{a}.{first} }}",
                f"  second: {{ address: 77.20.{b}.{second + 1}/30, gateway: 77.20.{b}.{second} }}"]
    if kind == "kiosk" and pick(number, 5, 2) == 0:
        return ["  cable: { probes: [8.8.4.4, 149.112.112.10] }"]
    if kind == "villa" and pick(number, 6, 3) == 0:
        return ["  lte: null"]
    if kind == "shop" and pick(number, 7, 3) == 0:
        return ["  fibre: { vlan: 7, mtu: 1492 }", "  mobile: { apn: fixed.example }"]
    if kind == "farm" and pick(number, 8, 2) == 0:
        return ["  dish: { metered: no }"]
    return []


def site(number):
    kinds = list(KINDS)
    kind = kinds[pick(number, 9, len(kinds))]
    lines = ["rosc: 1", f"extends: ../profiles/{kind}.yaml", "vars:", f"  kind: {kind}",
             f"  id: \"{number:05}\"", f"  net: \"{net(number)}\""]
    if kind in ("farm", "office"):
        lines.append(f"  tunnel: \"{number // 250 % 250}.{number % 250 + 2}\"")
    wans = lines_of(kind, number)
    if wans:
        lines += ["wans:"] + wans
    leases = pick(number, 10, 5)
    if leases:
        lines += ["lans:", "  home:", "    dhcp:", "      leases:"]
    for i in range(leases):
        host = HOSTS[(number + i) % len(HOSTS)]
        lines.append(f"        {host}: {{ mac: 02:00:{number >> 8 & 255:02x}:{number & 255:02x}:00:{i:02x}, "
                     f"address: \"10.${{net}}.{30 + i}\" }}")
    if kind == "kiosk" and pick(number, 11, 3) == 0:
        lines += ["nat:", "  forwards:", f"    door: {{ protocol: tcp, port: {9000 + pick(number, 12, 900)}, "
                  "to: \"10.${net}.40\", to-port: 443 }"]
    return "\n".join(lines) + "\n"


def write(path, text):
    with open(path, "w", encoding="ascii") as file:
        file.write(text)


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    os.makedirs(f"{folder}/profiles")
    os.makedirs(f"{folder}/sites")
    write(f"{folder}/profiles/base.yaml", BASE)
    for kind, text in KINDS.items():
        write(f"{folder}/profiles/{kind}.yaml", text)
    for number in range(count):
        write(f"{folder}/sites/s{number:05}.yaml", site(number))


main()
