#!/usr/bin/env python3
"""drills.py SCRIPT --expect EXPECT.json [...] - the emulator's judge, and what it does not look at.

Three things are added to judge.py, whose options and output these are:
- where several routes of one distance lead out (ecmp) one is picked by a hash of the addresses, as the kernel does it, and
  picked again from those that are left when one goes; the judge by itself takes more than one way out for a fault;
- the drill `sessions`: connections live through WANs that go and return in many orders. After every change none may be
  left that leaves by one WAN with the address of another, none may have been cut that would have gone on, and what is
  opened anew must leave by a WAN that it may use. An expectation says by `walks` how many orders are tried, 1 by default.
"""
import ipaddress
import random
import sys
import zlib

sys.dont_write_bytecode = True
import at_hand  # noqa: E402,F401  ends the test as skipped where there is no emulator
import judge  # noqa: E402
import modems  # noqa: E402
import route  # noqa: E402
from emu import Id, Item  # noqa: E402

STEPS = 10  # of each walk


def pick_one(decide):
    def decided(self, dst, src=None, *args, **kw):
        kind, hops, table = decide(self, dst, src, *args, **kw)
        if len(hops) > 1:
            hops = [hops[zlib.crc32(f"{src} {dst}".encode()) % len(hops)]]
        return kind, hops, table
    return decided


route.Routing.decide = pick_one(route.Routing.decide)


def any_that_shares(drill):
    """A drill in which a connection may leave by any WAN that balances, not only by the one that is asked for."""
    def drilled(self, *args):
        strict = judge.Site.path

        def path(site, want, **kw):
            shares = [n for n in self.e.get("balance", {}) if site.wan(n).up()]
            if want not in shares:
                return strict(site, want, **kw)
            verdicts = {}
            for name in shares:
                try:
                    return strict(site, name, **kw)
                except judge.Bad as bad:
                    verdicts[name] = bad
            raise verdicts[want]

        judge.Site.path = path
        try:
            return drill(self, *args)
        finally:
            judge.Site.path = strict
    return drilled


for drill_name in ("d_failover", "d_recovery", "d_probe_all_dead"):
    setattr(judge.Judge, drill_name, any_that_shares(getattr(judge.Judge, drill_name)))


class Sessions:
    """Connections of one router, with the router's own table of them."""

    def __init__(self, j):
        self.j, self.e = j, j.e
        self.s = j.site()
        self.up = {w["name"] for w in self.e["wans"]}
        self.live, self.gone, self.count = {}, [], 0
        self.s.r.conns, self.s.r.conn_remove = self.items, self.remove
        self.opened = 0

    # --- the table, as scripts see it
    def items(self):
        out = []
        for key, c in self.live.items():
            src, dst = c.reply_src(), c.reply_dst()
            mark = {"connection-mark": c.mark} if c.mark else {}
            out.append(Item(Id("*C%X" % key), ("ip", "firewall", "connection"), {
                "protocol": c.proto, "src-address": f"{c.src}:{c.sport}", "dst-address": f"{c.dst}:{c.dport}",
                "reply-src-address": f"{src[0]}:{src[1]}", "reply-dst-address": f"{dst[0]}:{dst[1]}", **mark}))
        return out

    def remove(self, item):
        self.gone.append(self.live.pop(int(item.id[2:], 16)))

    def keep(self, c, home, what):
        self.count += 1
        c.home, c.what = home, what
        self.live[self.count] = c

    # --- facts of the site
    def is_up(self, name):
        return name in self.up

    def metered(self, name):
        return name not in self.e.get("balance", {})

    def owner(self, address):
        for w in self.e["wans"]:
            if w["address"].split("/")[0] == str(address):
                return w["name"]
        return None

    def next_wan(self, c):
        """Where the next packet from the LAN leaves, None when it does not leave."""
        v = self.s.net.reply(c, flags=("ack",)) if c.what == "inbound" else self.s.net.more(c)
        if v.kind != "forward":
            return None, v
        return self.s.which(v), v

    # --- opening
    def pinned(self, src, dst, proto, port):
        for p in self.e.get("pins", []):
            if p.get("src", src) == src and p.get("dst", dst) == dst and p.get("proto", proto) == proto \
                    and p.get("port", port) == port:
                return p
        return None

    def open_out(self, src, dst, proto, port):
        self.opened += 1
        pin = self.pinned(src, dst, proto, port)
        v, c = self.s.net.open(self.s.lan_if(), src, dst, proto, port, 20000 + self.opened)
        if v.kind != "forward":
            strict = pin and not pin.get("fallback", True) and not self.is_up(pin["wan"])
            judge.need(strict or not self.up, f"{src} to {dst} {proto}/{port} with {sorted(self.up)} up: {v}")
            return
        name = self.s.which(v)
        what = f"{src} to {dst} {proto}/{port} with {sorted(self.up)} up leaves by {name}"
        judge.need(not self.up or self.is_up(name), what)
        self.s.source_ok(v, name)
        if pin:
            strict = not pin.get("fallback", True)
            judge.need(name == pin["wan"] or not (strict or self.is_up(pin["wan"])), what + f", pinned to {pin['wan']}")
        elif "balance" in self.e:
            unmetered = [n for n in self.up if not self.metered(n)]
            judge.need(not (self.metered(name) and unmetered), what + ", which is metered")
        elif self.up:
            judge.need(name == next(n for n in self.j.order if self.is_up(n)), what)
        self.s.net.reply(c)
        self.keep(c, name, "pin" if pin else "out")

    def open_in(self, forward):
        for name in forward.get("wans", self.j.order):
            if not self.is_up(name):
                continue
            self.opened += 1
            address = self.s.wan(name).address.split("/")[0]
            v, c = self.s.net.open(self.s.wan_if(name), judge.CLIENT, address, forward["proto"], forward["port"],
                                   20000 + self.opened)
            judge.need(v.kind == "forward" and str(v.dst) == forward["to"], f"{name} {forward['port']}: {v}")
            self.keep(c, name, "inbound")

    def open_all(self):
        host = ipaddress.ip_address(self.s.host())
        for k in range(12):
            dst = str(ipaddress.ip_address(judge.FAR) + (self.opened * 7919 + k) % 4000)
            self.open_out(str(host + k % 5), dst, "udp" if k % 3 else "tcp", 443)
        for p in self.e.get("pins", []):
            self.open_out(p.get("src", str(host)), p.get("dst", judge.FAR), p.get("proto", "tcp"), p.get("port", 443))
        for f in self.e.get("forwards", []):
            self.open_in(f)

    # --- what happens to them
    def settle(self):
        conns = self.s.net.conns
        self.s.settle()
        self.s.net.conns = conns

    def check_live(self, when):
        for c in self.live.values():
            name, v = self.next_wan(c)
            label = f"{when}: a session ({c.what}, mark {c.mark}) of {c.home}"
            if c.what == "inbound" and not self.is_up(c.home):
                continue  # it came in by a WAN that is down; should that return in time, it goes on
            if name is None:
                judge.need(not self.is_up(c.home), f"{label} goes no further: {v}")
                continue
            judge.need(name == c.home or not self.up, f"{label} leaves by {name} with the address {v.src}")
            judge.need(self.is_up(name) or not self.up, f"{label} is left on it, though it is down")

    def check_gone(self, when):
        for c in self.gone:
            if self.is_up(c.home):
                name, v = self.next_wan(c)
                judge.need(name != c.home, f"{when}: a session ({c.what}, mark {c.mark}) of {c.home} was cut, which still "
                                           f"leaves by {name}")
        self.gone.clear()

    def forget_masqueraded(self, wan):
        """The router itself forgets what it masqueraded on a link that goes down; what it src-natted it keeps."""
        for key, c in list(self.live.items()):
            if c.home == wan.name and wan.kind != "static":
                del self.live[key]

    def toggle(self, name, how):
        wan = self.s.wan(name)
        if self.is_up(name):
            self.up.remove(name)
            self.j.fail_wan(self.s, name, how)
            if how == "link":
                self.forget_masqueraded(wan)
        else:
            self.up.add(name)
            wan.link = wan.path = wan.gw_alive = wan.lease = True

    def walk(self, seed):
        rng = random.Random(seed)
        self.open_all()
        told = []
        for _ in range(STEPS):
            name, how = rng.choice(self.j.order), rng.choice(["path", "link", "gw"])
            others = self.up - {name}
            self.toggle(name, how)
            before = len(self.live)
            told.append(f"{name} {how if not self.is_up(name) else 'back'}")
            self.settle()
            when = ", ".join(told)
            judge.need(others or self.is_up(name) or len(self.live) == before, f"{when}: sessions cut, and no WAN is up")
            self.check_live(when)
            self.check_gone(when)
            self.open_all()
        judge.need(not self.s.errs, "hook scripts: " + "; ".join(map(str, self.s.errs[:4])))
        return self.opened


def sessions(self):
    opened = 0
    for seed in range(self.e.get("walks", 1)):
        opened += Sessions(self).walk(seed)
    return f"{opened} sessions"


judge.Judge.d_sessions = sessions
judge.Judge.DRILLS = judge.Judge.DRILLS + ["sessions"]

if __name__ == "__main__":
    modems.install(sys.argv[1:])
    sys.exit(judge.main())
