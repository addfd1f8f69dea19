"""drill.py - what the drills of their own share (tunnels, forwards, failover6, told): sites, emulated routers, counting."""
import os
import subprocess
import sys
import tempfile

from at_hand import TOP  # noqa: F401  ends the test as skipped where there is no emulator
import emu
import judge

passed, failures = 0, []


def check(ok, what):
    global passed
    if ok:
        passed += 1
    else:
        failures.append(what)
        print("FAIL", what, flush=True)


def finish():
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures or not passed else 0


def build(rosc, site, form="apply"):
    """The script of a site's file."""
    run = subprocess.run([rosc, "build", "--form=" + form, "-o", "-", site], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit("FAIL " + run.stderr)
    return run.stdout


def build_text(rosc, text, form="apply"):
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        file.write(text)
        file.flush()
        return build(rosc, file.name, form)


def wan(name, port, kind, address, gateway, probes):
    return {"name": name, "port": port, "kind": kind, "address": address, "gateway": gateway, "dns": [], "probes": probes}


def router(script, wans, version, lan="192.168.40.1", host="192.168.40.60"):
    """A bare router on which the script ran twice, and its world (judge.Site)."""
    expect = {"version": version, "ports": 8, "starts": ["blank"], "wans": wans, "order": [w["name"] for w in wans],
              "lan": {"address": lan, "host": host}}
    site = judge.Judge(script, expect).site()
    check(not site.res.errors, "the script runs: " + "; ".join(str(e) for e in site.res.errors))
    before = site.r.snapshot()
    check(site.r.run(script).ok and not emu.diff(before, site.r.snapshot()), "a second run changes nothing")
    return site
