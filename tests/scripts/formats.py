"""formats.py - what rosc writes in machine formats, judged by somebody else.

    formats.py strip FILE.sarif     takes the table of rules and what follows from it out of a log, in place
    formats.py judge FOLDER STEM    STEM.json, .sarif, .gcc and .github are about the files in FOLDER
    formats.py schema FILE.json     the document is what docs/findings.schema.json says
    formats.py promoted WITHOUT WITH  two documents, the second made with -W error: the same findings, warnings as errors
    formats.py sarif SCHEMA FILE    the log is valid SARIF by the schema
"""
import copy
import json
import os
import re
import sys
import urllib.parse

import jsonschema

failed = 0


def fail(*words):
    global failed
    failed += 1
    if failed <= 20:
        print("FAIL", *words)


def load(path):
    data = open(path, "rb").read()
    if any(byte > 0x7E or (byte < 0x20 and byte != 0x0A) for byte in data):
        fail(path, "is not ASCII")
    return json.loads(data)


def strip(path):
    log = load(path)
    for run in log["runs"]:
        del run["tool"]["driver"]["rules"]
        for result in run["results"]:
            del result["ruleIndex"]
    with open(path, "w", encoding="ascii") as out:
        json.dump(log, out, indent=2)
        out.write("\n")


def errors_of(validator, document):
    for error in validator.iter_errors(document):
        yield "/".join(map(str, error.absolute_path)) + ": " + error.message[:300]


def closed(schema):
    """The schema without room for members it does not name: what rosc writes is documented."""
    schema = copy.deepcopy(schema)

    def close(node):
        if isinstance(node, dict):
            if "properties" in node:
                node["unevaluatedProperties"] = False
            for value in node.values():
                close(value)
        elif isinstance(node, list):
            for value in node:
                close(value)

    for definition in ("counts", "extent"):  # parts of others
        open_part = schema["$defs"].pop(definition)
        schema["$defs"]["open-" + definition] = open_part
    close({key: value for key, value in schema.items() if key != "$defs"})
    for name, value in schema["$defs"].items():
        if not name.startswith("open-"):
            close(value)
    schema["unevaluatedProperties"] = False
    return json.loads(json.dumps(schema).replace("#/$defs/counts", "#/$defs/open-counts")
                      .replace("#/$defs/extent", "#/$defs/open-extent"))


# One fault each, put into a good document: the schema notices.
FAULTS = {
    "another version": lambda d: d.update(version=2),
    "no findings": lambda d: d.pop("findings"),
    "no slug": lambda d: d["findings"][0].pop("slug"),
    "another severity": lambda d: d["findings"][0].update(severity="fatal"),
    "a place without a line": lambda d: d["findings"][0]["places"][0].pop("line"),
    "line 0": lambda d: d["findings"][0]["places"][0].update(line=0),
    "a text as an offset": lambda d: d["findings"][0]["places"][0].update(offset="3"),
    "a replacement without its text": lambda d: next(
        f for f in d["findings"] if f["replacement"])["replacement"].pop("text"),
    "an unknown exit code": lambda d: d["exit"].update(code=3),
    "counts of an input": lambda d: d["inputs"][0].pop("errors"),
}


def judge_schema(document):
    schema = load("docs/findings.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for error in errors_of(validator, document):
        fail("json:", error)
    strict = jsonschema.Draft202012Validator(closed(schema))
    for error in errors_of(strict, document):
        fail("json, documented members:", error)
    if strict.is_valid(dict(document, more=1)) or not validator.is_valid(dict(document, more=1)):
        fail("more members are either allowed to rosc or forbidden to later versions")
    small = dict(document, findings=[f for f in document["findings"] if f["places"]][:50])
    for name, spoil in FAULTS.items():
        spoilt = copy.deepcopy(small)
        spoil(spoilt)
        if validator.is_valid(spoilt):
            fail("the schema accepts", name)


def place_of(data, offset):
    """Line and column of a byte of a file, counted anew."""
    bom = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    before = data[bom:offset]
    start = before.rfind(b"\n") + 1
    column = sum(1 for byte in before[start:] if byte & 0xC0 != 0x80)
    return before.count(b"\n") + 1, column + 1


def judge_places(folder, document):
    files = {}
    names = {i["file"] for i in document["inputs"]}
    for finding in document["findings"]:
        extents = finding["places"] + ([finding["replacement"]] if finding["replacement"] else [])
        for extent in extents:
            name = extent["file"]
            data = files.setdefault(name, open(os.path.join(folder, name), "rb").read())
            end = extent["offset"] + extent["length"]
            if end > len(data):
                fail(name, finding["slug"], "ends behind the file")
                continue
            if place_of(data, extent["offset"]) != (extent["line"], extent["column"]):
                fail(name, finding["slug"], "begins elsewhere", extent)
            if place_of(data, end) != (extent["end_line"], extent["end_column"]):
                fail(name, finding["slug"], "ends elsewhere", extent)
        if finding["input"] not in names or any(p["file"] != finding["input"] for p in extents):
            fail(finding["slug"], "is of another input", finding["input"])
        if [p["primary"] for p in finding["places"]] != [i == 0 for i in range(len(finding["places"]))]:
            fail(name, finding["slug"], "has another primary place")
        head = f"{finding['severity']}: {finding['message']} [{finding['slug']}]\n"
        if not finding["rendered"].startswith(head):
            fail(finding["slug"], "is rendered as", finding["rendered"][:200])


def judge_counts(folder, document):
    inputs = document["inputs"]
    if sorted(os.listdir(folder)) != sorted(os.path.normpath(i["file"]) for i in inputs):
        fail("json: the inputs are others")
    for key in ("errors", "warnings", "notes", "promoted", "allowed", "omitted"):
        if document["summary"][key] != sum(i[key] for i in inputs):
            fail("json: the sum of", key)
    severities = [f["severity"] for f in document["findings"]]
    for key, word in (("errors", "error"), ("warnings", "warning"), ("notes", "note")):
        if document["summary"]["omitted"] == 0 and severities.count(word) != document["summary"][key]:
            fail("json: there are other", key, "than the summary says")
    if document["exit"]["code"] != (1 if document["summary"]["errors"] else 0):
        fail("json: the exit code does not follow from the errors")


def plain(name):
    return name[2:] if name.startswith("./") else name


def told_json(document):
    for f in document["findings"]:
        p = f["places"][0] if f["places"] else None
        yield f["slug"], f["severity"], p and (plain(p["file"]), p["line"], p["column"])


def told_sarif(log):
    run, = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for r in run["results"]:
        if rules[r["ruleIndex"]]["id"] != r["ruleId"]:
            fail("sarif: ruleIndex", r["ruleIndex"], "is not", r["ruleId"])
        place = None
        for location in r["locations"]:
            physical = location["physicalLocation"]
            uri = physical["artifactLocation"]["uri"]
            if urllib.parse.urlsplit(uri).scheme or re.search(r"[^!-~]|%(?![0-9A-F]{2})", uri):
                fail("sarif: uri", uri)
            region = physical.get("region")
            if not region:
                continue
            place = (urllib.parse.unquote(uri), region["startLine"], region["startColumn"])
            if (region["endLine"], region["endColumn"]) < place[1:]:
                fail("sarif: a region that ends before it begins", region)
        yield r["ruleId"], r["level"], place


def told_gcc(path):
    pattern = re.compile(r"(?:(.+):(\d+):(\d+)|rosc): (error|warning|note): (.*?)(?: \[([a-z0-9-]+)\])?$")
    for line in open(path, encoding="utf-8"):
        m = pattern.fullmatch(line.rstrip("\n"))
        if not m:
            fail("gcc:", line)
        elif m[6]:
            yield m[6], m[4], m[1] and (plain(m[1]), int(m[2]), int(m[3]))


def told_github(path):
    def text(value):
        return re.sub("%(25|0D|0A|3A|2C)", lambda m: chr(int(m[1], 16)), value)

    words = {"error": "error", "warning": "warning", "notice": "note"}
    for line in open(path, encoding="utf-8"):
        m = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)\n", line)
        if not m or re.search("%(?!25|0D|0A|3A|2C)", line):
            fail("github:", line)
            continue
        at = dict(pair.split("=", 1) for pair in m[2].split(","))
        title = text(at["title"]).split(" ")
        if len(title) == 2:
            place = (text(at["file"]), int(at["line"])) if "file" in at else None
            yield title[1], words[m[1]], place


def judge(folder, stem):
    document = load(stem + ".json")
    if not document["findings"]:
        fail("there is no finding to judge")
    judge_schema(document)
    judge_places(folder, document)
    judge_counts(folder, document)
    want = list(told_json(document))
    lines = [(slug, severity, place and place[:2]) for slug, severity, place in want]
    for name, got, expected in (
        ("sarif", list(told_sarif(load(stem + ".sarif"))), want),
        ("gcc", list(told_gcc(stem + ".gcc")), want),
        ("github", list(told_github(stem + ".github")), lines),
    ):
        if got != expected:
            part = next((i for i, (a, b) in enumerate(zip(got, expected)) if a != b), None)
            fail(name, "tells of", len(got), "findings and json of", len(expected),
                 "" if part is None else f"and they part at {got[part]}, {expected[part]}")
    print(f"{len(want)} findings of {len(document['inputs'])} inputs were judged")


def judge_promoted(without_path, with_path):
    before, after = load(without_path), load(with_path)
    keys = ("slug", "message", "places", "replacement")
    if [[f[k] for k in keys] for f in before["findings"]] != [[f[k] for k in keys] for f in after["findings"]]:
        fail("-W error: the findings are others")
    for b, a in zip(before["findings"], after["findings"]):
        warning = b["severity"] == "warning"
        if b["promoted"] or a["promoted"] != warning or a["severity"] != ("error" if warning else b["severity"]):
            fail("-W error:", b["slug"], b["severity"], "became", a["severity"])
    if not before["summary"]["warnings"] or after["summary"]["promoted"] != before["summary"]["warnings"]:
        fail("-W error: the counts")
    judge_schema(after)


def judge_sarif(schema_path, path):
    schema = json.load(open(schema_path, encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
    log = load(path)
    for error in errors_of(validator, log):
        fail("sarif:", error)
    spoilt = copy.deepcopy(log)
    spoilt["runs"][0]["results"][0]["level"] = "fatal"
    if validator.is_valid(spoilt):
        fail("the schema accepts a level 'fatal'")
    print(f"{len(log['runs'][0]['results'])} results were judged by the schema of SARIF 2.1.0")


if sys.argv[1] == "strip":
    strip(sys.argv[2])
elif sys.argv[1] == "schema":
    judge_schema(load(sys.argv[2]))
elif sys.argv[1] == "promoted":
    judge_promoted(*sys.argv[2:])
elif sys.argv[1] == "judge":
    judge(*sys.argv[2:])
else:
    judge_sarif(*sys.argv[2:])
sys.exit(1 if failed else 0)
