#!/usr/bin/env python3
"""told.py ROSC - what the router of tests/emulator/told.yaml tells, and when, on an emulated RouterOS.

The emulator is not part of this repository, see emulator.py. It runs one script at a time; that two run at once is tried
where one of them waits, by starting the other from there. Its fetch keeps what it sends, so texts are compared after
all quoting is undone.
"""
import json
import os
import sys

sys.dont_write_bytecode = True
from drill import TOP, build, check, finish  # ends the test as skipped where there is no emulator
import emu  # noqa: E402

SITE = os.path.join(TOP, "tests", "emulator", "told.yaml")
NAME = 'vi"lla \\$x & 100%, [a;b]?'
SECRETS = {
    "TOLD_TOKEN": '12:A"b\\c$d/e?%',
    "TOLD_PASSWORD": 'p"a\\s$s ?[x];{y}',
    "TOLD_HOOK": 'Bearer a,b"c\\d$e',
    "TOLD_NTFY": "tk_1",
}
GB = 10**9

part_of = ""  # the part and the version at hand


def same(what, have, want):
    check(have == want, f"{part_of}: {what}: {have!r}, not {want!r}")


class Site:
    """A router with the site on it, its clock and counters in our hands."""

    def __init__(self, version, script):
        self.router = emu.Router(version, "lan", 5)
        self.script, self.today = script, "2026-11-22"
        real = self.router.mc_get
        self.router.mc_get = lambda s, scope, path, names: (
            self.today if path == ("system", "clock") else real(s, scope, path, names))
        self.apply()
        self.sent = []

    def apply(self):
        result = self.router.run(self.script, "import")
        same("the import", [str(e) for e in result.errors], [])
        return result.output[-1:]

    def keep(self, result):
        same("errors", [str(e) for e in result.errors], [])
        self.sent += result.side

    def netwatch(self, host, status):
        self.keep(self.router.netwatch_event(host, status))

    def look(self, uptime, used):
        """The netwatch of the cell's first probe has tested once more."""
        resource = self.router.single[("system", "resource")]
        resource["uptime"] = emu.Dur(int(uptime * 1000))
        interface = self.router.iface("ether2-cell")
        interface.live.update({"rx-byte": int(used * GB) // 4, "tx-byte": int(used * GB) - int(used * GB) // 4})
        watch = next(n for n in self.router.all("tool/netwatch") if n.p("comment") == "rosc:probe/cell/1")
        self.keep(self.router.script(watch.p("test-script"), {}, who="sys", label="test"))

    def boot(self):
        self.router.boot()

    def told(self):
        """The texts of the webhook since the last call."""
        texts = [json.loads(d["http-data"])["text"] for kind, d in self.sent
                 if kind == "fetch" and "hooks" in d["url"]]
        self.sent = []
        return texts

    def kept(self):
        return next(s.p("source") for s in self.router.all("system/script") if s.p("name") == "rosc-data-cell")

    def run(self, text):
        same(text, [str(e) for e in self.router.run(text, "import").errors], [])

    def carries(self, fibre):
        self.run("/ip route %s [find where comment~\"^rosc:default/fibre/\"]" % ("enable" if fibre else "disable"))

    def cell_defaults(self):
        return [r.disabled for path, tag in (("ip/route", "rosc:default/cell/"), ("ipv6/route", "rosc:default6/cell/"))
                for r in self.router.all(path) if (r.p("comment") or "").startswith(tag)]

    def own_table(self):
        return [r.disabled for r in self.router.all("ip/route") if (r.p("comment") or "").startswith("rosc:reply/cell/")]


def channels(version, script):
    site = Site(version, script)
    same("a second apply", site.apply(), ["rosc: nothing to change"])
    mail = site.router.settings("tool/e-mail")
    same("the account", (mail.get("password"), mail.get("tls")), (SECRETS["TOLD_PASSWORD"], "starttls"))
    for host in ("8.8.8.8", "9.9.9.9", "1.1.1.1", "208.67.222.222"):
        site.netwatch(host, "up")
    site.netwatch("8.8.8.8", "down")
    same("one probe of two", site.sent, [])
    site.netwatch("9.9.9.9", "down")
    text = "WAN fibre has been down for 1m"
    sent = {d["url"].split("/")[2]: d for kind, d in site.sent if kind == "fetch"}
    same("how many are told", len(site.sent), 4)
    telegram, hook, ntfy = sent["api.telegram.org"], sent["hooks.example.com"], sent["ntfy.sh"]
    same("telegram's url", telegram["url"], "https://api.telegram.org/bot12:A%22b%5Cc%24d%2Fe%3F%25/sendMessage")
    same("telegram", json.loads(telegram["http-data"]), {"chat_id": "-100123", "text": f"{NAME}: {text}"})
    same("the webhook's url", hook["url"], "https://hooks.example.com/x?a=1&b=$c")
    same("the webhook", json.loads(hook["http-data"]), {"site": NAME, "wan": "fibre", "state": "down", "text": text})
    same("its headers", hook["http-header-field"], "Content-Type: application/json,Authorization: " +
         SECRETS["TOLD_HOOK"].replace(",", "\\,") + ",X-Priority: a\\, b")
    same("ntfy", ntfy["http-data"], text)
    same("its headers", ntfy["http-header-field"],
         "Content-Type: text/plain,Authorization: Bearer tk_1,Title: " + NAME.replace(",", "\\,"))
    mail = next(d for kind, d in site.sent if kind == "e-mail")
    same("the mail", mail, {"to": "ops@example.com,boss@example.com", "subject": f"{NAME}: {text}", "body": f"{NAME}: {text}"})
    same("certificates", telegram["check-certificate"], "no" if version.startswith(("7.12", "7.18")) else "yes-without-crl")
    trusted = site.router.settings("certificate/settings").get("builtin-trust-anchors")
    same("the authorities", trusted, "trusted" if version.startswith("7.20") else None)
    same("syslog", [m for t, m in site.router.logs if t == "script,error"][-1:], ["rosc: " + text])
    site.told()
    site.netwatch("9.9.9.9", "up")
    same("back", site.told(), ["WAN fibre has been up for 1m"])


def attempts(version, script):
    """One channel that fails stops no other, and only it is tried again."""
    site = Site(version, script)
    real, tries = site.router.ms_tool_fetch, []

    def fetch(s, scope):
        url = emu.tostr(site.router.ev(s.args["url"], scope, word=False))
        tries.append(url.split("/")[2])
        if "telegram" in url and len([t for t in tries if "telegram" in t]) < 4:
            raise emu.RosError("failure: connection timeout")
        if "ntfy" in url:
            raise emu.RosError("failure: connection timeout")
        return real(s, scope)

    site.router.ms_tool_fetch = fetch
    for host in ("8.8.8.8", "9.9.9.9"):
        site.netwatch(host, "up")
    before = site.router.now
    for host in ("8.8.8.8", "9.9.9.9"):
        site.netwatch(host, "down")
    same("attempts", tries, ["api.telegram.org"] * 4 + ["hooks.example.com"] + ["ntfy.sh"] * 6)
    same("sent", [kind for kind, _ in site.sent], ["fetch", "fetch", "e-mail"])
    same("the log", [m for t, m in site.router.logs if "was not told" in m],
         ["rosc: ntfy was not told: WAN fibre has been down for 1m"])
    same("time", site.router.now - before >= 60 + 90, True)


def ipv6(version, script):
    """IPv6 of a WAN has a state of its own, and everybody is told of it."""
    site = Site(version, script)
    for host in ("8.8.8.8", "9.9.9.9", "2606:4700:4700::1111", "2620:fe::fe"):
        site.netwatch(host, "up")
    for host in ("2606:4700:4700::1111", "2620:fe::fe"):
        site.netwatch(host, "down")
    text = "IPv6 of WAN fibre has been down for 1m"
    same("how many are told", len(site.sent), 4)
    hook = next(d for kind, d in site.sent if kind == "fetch" and "hooks" in d["url"])
    same("the webhook", json.loads(hook["http-data"]), {"site": NAME, "wan": "fibre", "state": "ipv6-down", "text": text})
    same("syslog", [m for t, m in site.router.logs if t == "script,error"][-1:], ["rosc: " + text])
    site.told()
    site.netwatch("2620:fe::fe", "up")
    same("back", site.told(), ["IPv6 of WAN fibre has been up for 1m"])


def together(version, script):
    """Another WAN dies while the first message is being sent: each is told once on each channel."""
    site = Site(version, script)
    real, inside = site.router.ms_tool_fetch, []

    def fetch(s, scope):
        if not inside:
            inside.append(True)
            for host in ("1.1.1.1", "208.67.222.222"):
                site.netwatch(host, "down")
        return real(s, scope)

    for host in ("8.8.8.8", "9.9.9.9", "1.1.1.1", "208.67.222.222"):
        site.netwatch(host, "up")
    site.router.ms_tool_fetch = fetch
    for host in ("8.8.8.8", "9.9.9.9"):
        site.netwatch(host, "down")
    told = sorted((kind, d.get("url", "").split("/")[2:3], word) for kind, d in site.sent
                  for word in ("fibre", "cell") if f"WAN {word} has been down" in d.get("http-data", d.get("subject", "")))
    want = sorted((kind, host, word) for word in ("fibre", "cell") for kind, host in (
        ("fetch", ["api.telegram.org"]), ("fetch", ["hooks.example.com"]), ("fetch", ["ntfy.sh"]), ("e-mail", [])))
    same("each once", told, want)


def metered(version, script):
    site = Site(version, script)
    clock = 86400

    def looks(minutes, step=1):
        nonlocal clock
        for _ in range(minutes):
            clock += 60 * step
            site.look(clock, 1)

    looks(120)
    same("the better WAN carries", site.told(), [])
    site.carries(fibre=False)
    looks(59)
    same("not yet", site.told(), [])
    looks(3)
    same("after an hour", site.told(), ["WAN cell is metered and has carried the site for 1h"])
    looks(180)
    same("once", site.told(), [])
    site.carries(fibre=True)
    looks(3)
    site.carries(fibre=False)
    looks(59)
    same("a new stint", site.told(), [])
    looks(3)
    same("told again", site.told(), ["WAN cell is metered and has carried the site for 1h"])
    site.carries(fibre=True)
    looks(1)
    site.carries(fibre=False)
    looks(120)
    same("a flap ends no stint", site.told(), [])


def data(version, script):
    site = Site(version, script)
    site.look(5 * 86400, 900)  # a router that has run for long: what it counted before is not of this month
    same("installed late", site.told() + [site.kept()], ["#0,0,0"])
    clock, base = 5 * 86400, 900

    def at(used):
        nonlocal clock
        clock += 60
        site.look(clock, base + used)

    at(0.4)
    same("below one percent nothing is written", site.kept(), "#0,0,0")
    at(0.6)
    same("one percent", site.kept(), "#24322,600000000,0".replace("24322", str(2026 * 12 + 10)))
    month = 2026 * 12 + 10
    at(39)
    same("nothing yet", site.told(), [])
    at(41)
    same("the warning", site.told(), ["WAN cell has used 80% of its 50GB"])
    same("kept", site.kept(), f"#{month},{41 * GB},1")
    at(42)
    same("once", site.told(), [])
    same("apply leaves the count", (site.apply(), site.kept()), (["rosc: nothing to change"], f"#{month},{42 * GB},1"))
    # a reboot: counters and globals begin again, the clock is old until NTP has answered
    site.boot()
    site.today = "1970-01-02"
    site.look(45, 0.1)
    same("after the reboot", site.told(), [])
    site.today = "2026-11-22"
    site.look(120, 7.5)
    same("counted on", site.kept(), f"#{month},{int(49.5 * GB)},1")
    site.look(200, 0.2)  # the counter began again without a reboot, as with each PPPoE session
    same("a new session", (site.told(), site.kept()), ([], f"#{month},{int(49.5 * GB)},1"))
    site.look(300, 0.6)
    same("the limit", site.told(), ["WAN cell has used all of its 50GB and carries only what is pinned to it"])
    same("stopped", (set(site.cell_defaults()), set(site.own_table())), ({True}, {False}))
    same("apply does not start it again", (site.apply(), set(site.cell_defaults())), (["rosc: nothing to change"], {True}))
    site.boot()
    site.look(45, 0)
    same("still stopped after a reboot", (site.told(), set(site.cell_defaults())), ([], {True}))
    site.today = "2026-12-14"
    site.look(200, 0.1)
    same("the day before", (site.told(), set(site.cell_defaults())), ([], {True}))
    site.today = "2026-12-15"
    site.look(300, 0.2)
    same("the new month", (site.told(), set(site.cell_defaults())), (["WAN cell has data again and is used"], {False}))
    same("its count", site.kept(), f"#{month + 1},0,0")
    site.today = "2026-11-20"  # a clock that lost a month for a while
    site.look(400, 1.2)
    site.today = "2027-01-08"
    site.look(500, 2.2)
    same("neither way a new month", site.kept(), f"#{month + 1},{2 * GB},0")
    site.today = "2027-01-31"
    site.look(600, 2.3)
    same("january", site.kept(), f"#{month + 2},0,0")
    site.today = "2031-01-31"  # a clock that ran ahead, and came back
    site.look(700, 2.4)
    site.today = "2027-02-01"
    site.look(800, 9.4)
    same("a clock that was ahead", site.kept(), f"#{month + 2},{7 * GB},0")
    site.run('/system script set [find where name="rosc-data-cell"] source="rubbish"')
    site.boot()
    site.look(45, 1)
    same("rubbish counts as nothing", site.kept(), f"#{month + 2},{GB},0")


def main():
    global part_of
    rosc = os.path.abspath(sys.argv[1])
    os.environ.update(SECRETS)
    script = build(rosc, SITE)
    for version in ("7.12.2", "7.18.2", "7.20.8", "7.24"):
        for part in (channels, attempts, ipv6, together, metered, data):
            part_of = f"{part.__name__} on {version}"
            part(version, script)
    return finish()


if __name__ == "__main__":
    sys.exit(main())
