"""schema.py SCHEMA.json PROFILE.json - the schema is valid itself, every example passes it, sites with a fault do not.

Values are read both ways an editor's YAML reader may: as YAML 1.1 (yes is a boolean) and as plain text.
"""
import glob
import json
import sys

import jsonschema
import yaml

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
failed = 0


def fail(*words):
    global failed
    failed += 1
    print("FAIL", *words)


class Core(yaml.SafeLoader):
    """YAML 1.2: only true and false are booleans."""


Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

sites = sorted(glob.glob("examples/*.yaml"))
for path in sites:
    text = open(path, encoding="utf-8").read()
    for loader in (yaml.SafeLoader, Core):
        for error in validator.iter_errors(yaml.load(text, Loader=loader)):
            where = "/".join(map(str, error.absolute_path))
            fail(f"{path} ({loader.__name__}): {where}: {error.message[:200]}")

# Every key says what it is for, in words that an editor shows.
def keys(node, path=()):
    if isinstance(node, dict):
        for key, value in (node.get("properties") or {}).items():
            if isinstance(value, dict) and not value.get("doNotSuggest"):
                yield path + (key,), value
        for key, value in node.items():
            yield from keys(value, path + (key,))
    elif isinstance(node, list):
        for i, value in enumerate(node):
            yield from keys(value, path + (i,))


described = 0
for path, key in keys(schema):
    where = key.get("title", "/".join(map(str, path)))
    words = key.get("description", "").split("\n")[0]
    if not key.get("title", "").endswith(path[-1]):
        fail(where, "has no title")
    if len(words) < 12 or not words.endswith(".") or not words[0].isupper():
        fail(where, "has no sentence:", repr(words))
    if words and path[-1] not in ("preset", "kind", "env", "file") and not key["markdownDescription"].startswith(words):
        fail(where, "says something else in Markdown")
    described += 1
if described < 300:
    fail("only", described, "keys were found")

# One fault each, put into a copy of a good site.
FAULTS = {
    "no site": lambda s: s.pop("site"),
    "no version of the language": lambda s: s.pop("rosc"),
    "another version": lambda s: s.update(rosc=2),
    "unknown key": lambda s: s.update(wnas={}),
    "unknown key of a WAN": lambda s: s["wans"]["starlink"].update(prot="ether1"),
    "no distance": lambda s: s["wans"]["starlink"].pop("distance"),
    "distance 0": lambda s: s["wans"]["starlink"].update(distance=0),
    "probe that is no address": lambda s: s["wans"]["starlink"].update(probes=["8.8.8.888"]),
    "five probes": lambda s: s["wans"]["starlink"].update(probes=["8.8.8.8"] * 5),
    "unknown preset": lambda s: s["wans"]["starlink"].update(preset="starlnk"),
    "name in capitals": lambda s: s["wans"].update(LTE2=s["wans"]["lte"]),
    "WAN as a list": lambda s: s.update(wans=[]),
    "LAN without its address": lambda s: s["lans"]["home"].pop("address"),
    "boolean that is none": lambda s: s.update(firewall={"bogons": "perhaps"}),
}
for name, spoil in FAULTS.items():
    site = yaml.safe_load(open("examples/starlink-lte.yaml", encoding="utf-8"))
    spoil(site)
    if validator.is_valid(site):
        fail("the schema accepts a site with the fault:", name)

# Sites that extend others: what these give may be missing, and null takes it away.
FLEETS = [
    {"rosc": 1, "extends": "base.yaml"},
    {"rosc": 1, "extends": ["a.yaml", "b.yaml"], "vars": {"octet": 10, "city": "Riga", "on": True},
     "wans": {"lte": None, "starlink": {"distance": "${octet}", "mss": None, "kind": "dhcp"}},
     "lans": {"home": {"address": "10.${octet}.0.1/24"}}, "dns": None},
]
WRONG_FLEETS = [
    {"rosc": 1, "extends": "base.yaml", "wnas": {}},
    {"rosc": 1, "extends": "base.yaml", "wans": {"lte": {"kind": "dhcp", "address": "203.0.113.2/24"}}},
    {"rosc": 1, "extends": "base.yaml", "lans": {"home": {"address": "10.${}.0.1/24"}}},
    {"rosc": 1, "extends": {"a": 1}},
]
for site in FLEETS:
    for error in validator.iter_errors(site):
        fail("the schema refuses", site, error.message[:200])
for site in WRONG_FLEETS:
    if validator.is_valid(site):
        fail("the schema accepts", site)

# A profile is part of a site.
profile = json.load(open(sys.argv[2], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(profile)
judge = jsonschema.Draft202012Validator(profile)
for part in ({}, {"wans": {"lte": {"preset": "lte-modem"}}}, {"site": {"routeros": "7.21"}, "lans": {"home": {}}}):
    if not judge.is_valid(part):
        fail("the schema of profiles refuses", part)
for part in ({"wnas": {}}, {"wans": {"lte": {"preset": "lte"}}}, {"wans": {"lte": {"distance": 0}}}):
    if judge.is_valid(part):
        fail("the schema of profiles accepts", part)

if not sites:
    fail("no example was found")
print(f"{len(sites)} examples, {described} keys and {len(FAULTS)} faults were judged")
sys.exit(1 if failed else 0)
