#!/usr/bin/python3
"""The other side of the measurement: what a team would write in Python, with Debian's packages.

    peer.py SCHEMA FOLDER OUT PROCESSES COUNT [fresh]

reads the first COUNT of FOLDER/sites and what they extend, merges key by key, fills variables, validates each
site against SCHEMA, `rosc schema`, renders peer.rsc.j2 and writes OUT/NAME.rsc. Writes the seconds of reading,
validating, rendering and writing, summed over the processes, to OUT.stages.

It is given its best: libyaml's loader in C, every profile read and merged once per process, the schema and
the template compiled once, the values of presets and defaults in a table, one file written per site without
a temporary one. With `fresh` profiles are read for each site, as the shortest such program would. `rosc schema`
is what the team would take, since it exists: it is strict (no unknown keys, patterns for values) and the
measurement says how much of the time it takes.

It makes rosc's form `plain`, byte for byte for this fleet, which tests/scripts/bench.sh holds. It does not make
what rosc does besides: no check of what values mean together, no places, no proof of the routing, no comparison
between the sites, no file that is whole or not there.
"""

import ipaddress
import json
import multiprocessing
import os
import re
import sys
import time

import jinja2
import jsonschema
import yaml

HERE = os.path.dirname(os.path.abspath(__file__))
VARIABLE = re.compile(r"\$\{([a-z0-9-]+)\}")

PRESETS = {
    "starlink": {"kind": "dhcp", "gateway": "100.64.0.1", "cgnat": True, "dish": True},
    "lte-modem": {"kind": "dhcp", "gateway": "192.168.8.1", "cgnat": True, "mss": 1360},
}
BOGONS = ["0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15",
          "224.0.0.0/4", "240.0.0.0/4"]
STATIC_BOGONS = ["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
                 "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4"]
NO_INTERNET = ["10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/4"]
SERVICES = ["winbox", "ssh", "www", "www-ssl", "api", "api-ssl", "telnet", "ftp"]


# --- reading -----------------------------------------------------------------------------------------


def load(path):
    with open(path, "rb") as file:
        return yaml.load(file, Loader=yaml.CSafeLoader)


def merge(base, over):
    """`over` over `base`: mappings key by key, null takes away, all else replaces."""
    merged = dict(base)
    for key, value in over.items():
        if value is None:
            merged.pop(key, None)
        elif isinstance(value, dict) and isinstance(merged.get(key), dict):
            merged[key] = merge(merged[key], value)
        else:
            merged[key] = value
    return merged


def profile(path, cache):
    """A file over what it extends, read once."""
    known = cache.get(path)
    if known is None:
        known = cache[path] = extended(load(path), path, cache)
    return known


def extended(site, path, cache):
    names = site.pop("extends", [])
    for name in [names] if isinstance(names, str) else names:
        base = profile(os.path.normpath(os.path.join(os.path.dirname(path), name)), cache)
        site = merge(base, site)
    return site


def fill(value, variables):
    if isinstance(value, str):
        if "${" not in value:
            return value
        return VARIABLE.sub(lambda match: str(variables[match.group(1)]), value)
    if isinstance(value, dict):
        return {key: fill(one, variables) for key, one in value.items()}
    if isinstance(value, list):
        return [fill(one, variables) for one in value]
    return value


# --- from the site to what the template needs --------------------------------------------------------


def many(value):
    return value if isinstance(value, list) else [value]


def secret(value, names):
    if isinstance(value, dict):
        names.append(value["env"])
        return os.environ[value["env"]]
    return value


def network_of(address):
    return str(ipaddress.ip_interface(address).network)


def wan_of(name, given, local, names):
    wan = {**PRESETS.get(given.get("preset"), {}), **given, "name": name}
    kind, port = wan["kind"], wan.get("port")
    wan["probes"] = many(wan["probes"])
    wan["lease"] = kind == "dhcp"
    wan["iface"] = f"{port}-{name}"
    if kind == "pppoe":
        wan["carrier"] = f"vlan{wan['vlan']}-{name}"
        wan["iface"] = f"pppoe-{name}"
        wan["mtu"] = wan.get("mtu", 1492)
        wan["mss"] = wan["mtu"] - 40
        wan["password"] = secret(wan["password"], names)
    elif kind == "lte":
        wan["iface"] = wan["interface"]
        wan["mss"] = 1360
        wan["cgnat"] = True
    if kind in ("pppoe", "lte"):
        wan["hop"] = wan["iface"]
    else:
        wan["hop"] = f"{wan.get('gateway', '192.0.2.1')}%{wan['iface']}"
    if kind == "static":
        wan["ip"] = wan["address"].partition("/")[0]
    wan["bogons"] = local + (STATIC_BOGONS if kind == "static" else BOGONS)
    return wan


def lan_of(name, given):
    dhcp = given["dhcp"]
    return {"name": name, "iface": f"bridge-{name}", "ports": many(given["ports"]), "address": given["address"],
            "ip": given["address"].partition("/")[0], "network": network_of(given["address"]),
            "access": given.get("access", "full"), "pool": dhcp["pool"], "lease": dhcp["lease"],
            "domain": dhcp.get("domain"), "leases": dhcp.get("leases", {})}


def tunnel_of(name, given, names):
    own = network_of(given["address"])
    peers = [{"name": peer, "key": p["public-key"], "endpoint": p["endpoint"], "port": p.get("port", 51820),
              "allowed": many(p["allowed"])} for peer, p in given["peers"].items()]
    mtu = given.get("mtu", 1420)
    return {"name": name, "iface": f"wg-{name}", "listen": given.get("listen", 13241), "mtu": mtu, "mss": mtu - 40,
            "address": given["address"], "network": own, "key": secret(given["private-key"], names), "peers": peers,
            "routes": [a for peer in peers for a in peer["allowed"] if a != own]}


def forward_of(name, given, wans):
    via = many(given.get("via", [w["name"] for w in wans if not w.get("cgnat")]))
    return {"name": name, "protocol": given["protocol"], "port": given["port"], "to": given["to"],
            "to_port": given.get("to-port"), "list": given.get("from", "").partition("list:")[2],
            "via": [w for w in wans if w["name"] in via]}


def place_of(words, lans):
    kind, _, name = words.partition(":")
    return {"list": name} if kind == "list" else {"iface": next(lan["iface"] for lan in lans if lan["name"] == name)}


def context_of(site):
    names = []
    lans = [lan_of(name, lan) for name, lan in site["lans"].items()]
    tunnels = [tunnel_of(name, tunnel, names) for name, tunnel in site.get("tunnels", {}).items()]
    local = [x["network"] for x in lans] + [x["network"] for x in tunnels]
    wans = [wan_of(name, wan, local, names) for name, wan in site["wans"].items()]
    for wan in wans:
        wan["others"] = "|".join(other["name"] for other in wans if other is not wan)
    firewall, nat, routing = site["firewall"], site.get("nat", {}), site["routing"]
    management = [place_of(words, lans) for words in many(site["management"]["from"])]
    managing = [lan for lan in lans if any(place.get("iface") == lan["iface"] for place in management)]
    pins = [{"name": name, "via": pin["via"], "drop": pin["otherwise"] == "drop",
             "iface": place_of(pin["from"], lans)["iface"],
             "out": next(wan["iface"] for wan in wans if wan["name"] == pin["via"])}
            for name, pin in routing.get("pins", {}).items()]
    inputs = [{"name": name, "action": rule.get("action", "accept"), "port": rule["port"],
               "protocol": rule["protocol"], "list": rule["from"].partition(":")[2]}
              for name, rule in firewall.get("input", {}).items()]
    forwards = [{"name": name, "action": rule.get("action", "accept"), "port": rule["port"],
                 "protocol": rule["protocol"], "in": "wg-" + rule["from"].partition(":")[2],
                 "out": "bridge-" + rule["to"].partition(":")[2]}
                for name, rule in firewall.get("forward", {}).items()]
    return {
        "site": site["site"], "secrets": names, "wans": wans, "lans": lans, "tunnels": tunnels,
        "ports": [wan for wan in wans if wan.get("port")], "vlans": [wan for wan in wans if wan.get("vlan")],
        "pppoe": [wan for wan in wans if wan["kind"] == "pppoe"],
        "modems": [wan for wan in wans if wan["kind"] == "lte"], "leased": [wan for wan in wans if wan["lease"]],
        "leases": [{"lan": lan["name"], "name": name, "address": lease["address"], "mac": lease["mac"].upper()}
                   for lan in lans for name, lease in lan["leases"].items()],
        "lists": firewall.get("lists", {}), "pins": pins, "no_internet": NO_INTERNET, "input_rules": inputs,
        "forward_rules": forwards, "managed": "LAN" if len(managing) == len(lans) else "LAN-management",
        "management": management, "managing": managing,
        "forwards": [forward_of(name, forward, wans) for name, forward in nat.get("forwards", {}).items()],
        "hairpin": lans[0] if nat.get("hairpin") else None, "dns": site["dns"], "ntp": site["ntp"],
        "services": {name: site["management"]["services"].get(name, False) for name in SERVICES},
        "check": routing["check"], "interval": site["monitoring"]["interval"],
        "syslog": site["monitoring"]["notify"].get("syslog"),
    }


# --- all of them -------------------------------------------------------------------------------------


class Work:
    """What a process makes once."""

    def __init__(self, schema, out, fresh):
        self.out = out
        self.fresh = fresh
        self.cache = {}
        self.validator = jsonschema.Draft202012Validator(json.loads(schema))
        environment = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE), keep_trailing_newline=True)
        self.template = environment.get_template("peer.rsc.j2")

    def do(self, path):
        """One site; the seconds of reading, validating, rendering and writing."""
        if self.fresh:
            self.cache = {}
        a = time.perf_counter()
        site = extended(load(path), path, self.cache)
        site = fill(site, site.pop("vars", {}))
        b = time.perf_counter()
        error = next(self.validator.iter_errors(site), None)
        if error is not None:
            sys.exit(f"{path}: {error.message}")
        c = time.perf_counter()
        text = self.template.render(context_of(site))
        d = time.perf_counter()
        name = os.path.splitext(os.path.basename(path))[0]
        with open(f"{self.out}/{name}.rsc", "w", encoding="ascii") as file:
            file.write(text)
        return b - a, c - b, d - c, time.perf_counter() - d


WORK = None


def begin(schema, out, fresh):
    global WORK
    WORK = Work(schema, out, fresh)


def do(path):
    return WORK.do(path)


def main():
    schema, folder, out, processes, count = sys.argv[1:6]
    processes = int(processes)
    paths = sorted(f"{folder}/sites/{name}" for name in os.listdir(f"{folder}/sites"))[:int(count)]
    with open(schema, encoding="ascii") as file:
        schema = file.read()
    os.makedirs(out, exist_ok=True)
    work = (schema, out, sys.argv[6:] == ["fresh"])
    if processes == 1:
        begin(*work)
        spent = [do(path) for path in paths]
    else:
        with multiprocessing.Pool(processes, begin, work) as pool:
            spent = pool.map(do, paths, chunksize=max(1, len(paths) // (processes * 8)))
    with open(f"{out}.stages", "w", encoding="ascii") as file:
        print(*(f"{sum(column):.6f}" for column in zip(*spent)), file=file)


if __name__ == "__main__":
    main()
