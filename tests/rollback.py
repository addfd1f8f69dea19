#!/usr/bin/env python3
"""rollback.py ROSC - commit-confirm on an emulated RouterOS: what brings the old state back, and what does not.

The forms apply and remove of a site with apply.rollback, through: nobody confirms; somebody does, by the words that were
printed; back at once, by the words that were printed; a restart in the window; a clock that is set in the window; a second
run in the window; an import that dies; devices with a flash folder; a device mode that forbids schedulers; a flagged
device; a full flash, a backup that fails or leaves no file, a scheduler that takes no entry.

Two things the emulator has not by itself: its uptime stands still (a drill moves it), and a restart forgets nothing but
the clocks. That files outside flash/ do not survive a restart on some devices is not in it.
"""
import os
import re
import sys

sys.dont_write_bytecode = True
import drill  # noqa: E402  ends the test as skipped where there is no emulator
from drill import check  # noqa: E402
import emu  # noqa: E402

SITE = """rosc: 1
site: { name: far, routeros: "7.12" }
wans:
  north: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
  south: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.220.220] }
lans: { farm: { interface: bridge, address: 192.168.88.1/24 } }
apply: { rollback: 10m }
"""
WINDOW = 600
KEEP = "rosc: to keep the new state run: "
BACK = "rosc: to go back at once run: "
KEEP_ALL = '/system scheduler remove [find where name~"^rosc-rollback"]; /file remove [find where name~"rosc-rollback.backup"]'


class Drill:
    """A router before and after a script."""

    def __init__(self, label, text, prepare=None, version="7.12.2", state="lan"):
        self.label, self.text = label, text
        self.r = emu.Router(version, state, 5)
        if prepare:
            prepare(self.r)
        self.before = self.r.snapshot()
        self.result = self.r.run(text)
        self.output = [str(line) for line in self.result.output]

    def need(self, ok, what):
        check(ok, f"{self.label}: {what}")

    def told(self):
        return "; ".join(str(e) for e in self.result.errors)

    def entries(self):
        return sorted(x.p("name") for x in self.r.all("system/scheduler") if "rosc" in x.p("name"))

    def files(self):
        return sorted(x.p("name") for x in self.r.all("file") if "backup" in x.p("name"))

    def armed(self, file="rosc-rollback.backup"):
        self.need(self.result.ok, "runs: " + self.told())
        self.need(self.entries() == ["rosc-rollback", "rosc-rollback-boot"], f"entries: {self.entries()}")
        self.need(self.files() == [file], f"files: {self.files()}")
        self.need(emu.diff(self.before, self.r.snapshot()), "changed nothing")

    def restored(self, loads):
        changes = emu.diff(self.before, self.r.snapshot())
        self.need(not changes, f"is not as it was: {changes[:3]}")
        self.need(loads == 1, f"the backup was loaded {loads} times")
        self.need(not self.entries(), f"entries are left: {self.entries()}")
        self.r.boot()
        self.need(self.tick(3 * WINDOW) == 0, "goes back again after the restart")

    def stays(self):
        """The state that was confirmed: no load, no entry, whatever time passes, and after a restart."""
        self.need(self.tick(3 * WINDOW) == 0, "goes back although it was confirmed")
        self.r.boot()
        self.need(self.tick(3 * WINDOW) == 0, "goes back after a restart although it was confirmed")
        self.need(not self.entries(), f"entries are left: {self.entries()}")
        again = self.r.run(self.text)
        self.need(again.ok and "rosc: nothing to change" in again.output, f"a second run says {again.output[-1:]}")
        self.need(not self.entries(), "a run without changes arms a rollback")

    def refused(self, *said):
        for word in said:
            self.need(word in self.told(), f"does not say '{word}': {self.told() or self.output[-1:]}")
        changes = emu.diff(self.before, self.r.snapshot())
        self.need(not changes, f"was refused after changes: {changes[:3]}")

    def tick(self, seconds):
        """Lets time pass; how often the backup was loaded, each with a restart."""
        loads = 0
        for run in self.r.tick(seconds):
            self.need(not run.errors, f"an entry ends with {run.errors[:1]}")
            loads += sum(what == "backup-load" for what, _ in run.side)
        return loads

    def uptime(self, seconds):
        self.r.single[("system", "resource")]["uptime"] = emu.Dur(seconds * 1000)

    def fire(self, name):
        """An entry runs at a moment that is not its own."""
        entry = next(x for x in self.r.all("system/scheduler") if x.p("name") == name)
        return sum(what == "backup-load" for what, _ in self.r.run_scheduler(entry).side)


def words(output, begin):
    """The command behind `begin`, as the operator reads it."""
    return next((str(line)[len(begin):] for line in output if str(line).startswith(begin)), None)


def nobody_confirms(text):
    d = Drill("nobody confirms", text)
    d.armed()
    d.need(any("comes back in 10m" in line for line in d.output), "does not say when the old state comes back")
    d.need(d.output.count(next(line for line in d.output if line.startswith(KEEP))) == 2, "the words come at arming and at the end")
    d.need(any("holds passwords" in line for line in d.output), "does not say what is in the backup")
    d.need(d.tick(WINDOW - 1) == 0, "goes back too early")
    d.restored(d.tick(2))


def somebody_confirms(text):
    d = Drill("confirmed", text)
    d.armed()
    d.tick(WINDOW // 2)
    run = d.r.run(words(d.output, KEEP))
    d.need(run.ok and not d.files() and not d.entries(), f"leaves {d.files()} {d.entries()}")
    d.stays()
    comment = re.search(r"^# To keep the new state: (.*)$", text, re.M)
    d.need(comment and comment.group(1) == words(d.output, KEEP), "the last line of the file has other words")


def old_words(text):
    d = Drill("confirmed by the timer's name alone", text)
    d.armed()
    d.need(d.r.run('/system scheduler remove [find name="rosc-rollback"]').ok, "cannot be confirmed")
    d.stays()


def back_at_once(text):
    d = Drill("back at once", text)
    d.armed()
    run = d.r.run(words(d.output, BACK))
    d.restored(sum(what == "backup-load" for what, _ in run.side))


def restart(text):
    for armed_at in (600, 30):  # seconds of uptime
        d = Drill(f"restart in the window, armed at {armed_at}s", text, lambda r, at=armed_at: r.single[("system", "resource")].update(uptime=emu.Dur(at * 1000)))
        d.armed()
        d.tick(WINDOW // 2)
        d.r.boot()
        d.uptime(60)
        d.need(d.entries() == ["rosc-rollback", "rosc-rollback-boot"], "the restart ends the window")
        d.need(d.fire("rosc-rollback") == 0 and d.fire("rosc-rollback-boot") == 0, "goes back a minute after the restart")
        d.need(d.tick(WINDOW - 61) == 0, "goes back before the new window is over")
        d.uptime(WINDOW + armed_at)
        d.restored(d.tick(70))


def confirmed_after_restart(text):
    d = Drill("confirmed after a restart", text)
    d.r.boot()
    d.tick(60)
    d.r.run(words(d.output, KEEP))
    d.stays()


def clock(text):
    d = Drill("a clock that jumps", text)
    d.armed()
    d.uptime(600 + 60)
    d.need(d.fire("rosc-rollback") == 0, "the jump fires the timer after a minute")
    d.need(d.fire("rosc-rollback-boot") == 0, "the entry of the start fires after a minute")
    d.uptime(600 + WINDOW)
    d.restored(d.fire("rosc-rollback-boot"))  # the timer starves: its next run is in another year


def second_run(text, other):
    for label, script in (("the same", text), ("another form", other)):
        d = Drill("second run in the window, " + label, text)
        before = d.r.snapshot()
        run = d.r.run(script)
        said = "; ".join(str(e) for e in run.errors)
        d.need("a rollback is pending" in said and words(d.output, KEEP) in said, f"does not say how to confirm: {said}")
        d.need(not emu.diff(before, d.r.snapshot()), "changes something")
        d.restored(d.tick(WINDOW + 1))


def dies(text):
    for at in ("# --- Routes", "# --- Services of the router", "# --- NAT per WAN"):
        cut = text.replace(at, ':if ($rcGo = 1) do={:error "the line was cut"}\n' + at, 1)
        check(cut != text, f"no section {at}")
        d = Drill(f"dies before '{at}'", cut)
        d.need("the line was cut" in d.told(), "lives on")
        d.need(words(d.output, KEEP) and words(d.output, BACK), "the words were not said before")
        d.need(d.entries() == ["rosc-rollback", "rosc-rollback-boot"], "is not armed")
        d.restored(d.tick(WINDOW + 1))


def flash(text):
    folder = lambda r: r.file_put("flash", "")  # noqa: E731
    d = Drill("flash folder", text, folder)
    d.armed("flash/rosc-rollback.backup")
    d.need("name=flash/rosc-rollback" in words(d.output, BACK), "the words to go back name another file")
    d.restored(d.tick(WINDOW + 1))
    d = Drill("flash folder, confirmed", text, folder)
    d.r.run(words(d.output, KEEP))
    d.need(not d.files() and any(x.p("name") == "flash" for x in d.r.all("file")), f"files: {d.files()}")
    d.stays()
    d = Drill("flash folder, back at once", text, folder)
    d.restored(sum(what == "backup-load" for what, _ in d.r.run(words(d.output, BACK)).side))


def forbidden(text):
    def mode(**values):
        return lambda r: r.single[("system", "device-mode")].update(values)
    Drill("device-mode home", text, mode(mode="home", scheduler=False)).refused(
        "the device mode forbids schedulers", "/system device-mode update scheduler=yes", "take apply.rollback out")
    Drill("flagged device", text, mode(flagged=True)).refused("flagged")
    d = Drill("full flash", text, lambda r: r.single[("system", "resource")].update({"free-hdd-space": 20000}))
    d.refused("the flash is full")
    d.need(not d.files(), "writes a file")


def broken(text):
    def refuse(what):
        def patch(r):
            if what == "save fails":
                def save(*_):
                    raise emu.RosError("failure: not enough space")
                r.ms_system_backup_save = save
            elif what == "no file":
                r.ms_system_backup_save = lambda *_: None
            elif what == "stale file":
                r.file_put("rosc-rollback.backup", "of an earlier run")
                r.ms_system_backup_save = lambda *_: None
            else:
                add = r.do_add

                def do_add(path, args, line):
                    if path == ("system", "scheduler") and (what == "no entry" or "rosc-rollback" in map(str, dict(args).values())):
                        raise emu.RosError("failure: not allowed")
                    return add(path, args, line)
                r.do_add = do_add
        return patch
    said = {"save fails": "could not be written", "no file": "is not there", "stale file": "is not there",
            "no entry": "takes no entry", "one entry": "takes no entry"}
    for what, message in said.items():
        d = Drill(what, text, refuse(what))
        d.refused(message, "nothing was changed")
        d.need(not d.entries() and not d.files(), f"leaves {d.entries()} {d.files()}")


def removal(apply, remove):
    d = Drill("remove, nobody confirms", remove, lambda r: (r.run(apply), r.run(KEEP_ALL)))
    d.armed()
    d.need(not any("rosc:" in line and "scheduler" not in line and "rollback" not in line for line in d.r.export().splitlines()), "leaves rows")
    d.restored(d.tick(WINDOW + 1))


def main():
    rosc = os.path.abspath(sys.argv[1])
    apply, remove = (drill.build_text(rosc, SITE, form) for form in ("apply", "remove"))
    for each in (nobody_confirms, somebody_confirms, old_words, back_at_once, restart, confirmed_after_restart, clock, dies, flash,
                 forbidden, broken):
        each(apply)
    second_run(apply, remove)
    second_run(apply, drill.build_text(rosc, SITE.replace("apply: { rollback: 10m }\n", "")))
    removal(apply, remove)
    for version in ("7.16.2", "7.24"):
        d = Drill("on " + version, apply, version=version)
        d.armed()
        d.restored(d.tick(WINDOW + 1))
    return drill.finish()


if __name__ == "__main__":
    sys.exit(main())
