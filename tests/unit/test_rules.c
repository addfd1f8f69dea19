/* test_rules.c - rules of whole sites against a brute-force enumerator: random sites are checked,
 * and the findings are compared with what the first matching rule does to every kind of packet. The
 * matching here is written a second time, rule by rule, and knows nothing of sets. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "site/rows.h"
#include "wan/wan_kind.h"
#include "yaml/node.h"

struct fixture {
    struct arena *arena;
    struct diags *diags;
    const struct site *site;
};

static struct fixture load(const char *firewall)
{
    static const char head[] =
        "rosc: 1\n"
        "site: { name: example, routeros: \"7.21\" }\n"
        "wans:\n"
        "  fibre: { kind: static, port: ether1, address: 203.0.114.10/29, gateway: 203.0.114.9, "
        "distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n"
        "  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] "
        "}\n"
        "lans:\n"
        "  home: { interface: bridge, address: 192.168.88.1/24 }\n"
        "  guests: { ports: [ether5], address: 10.20.0.1/24 }\n";
    struct fixture f = {.arena = arena_new()};
    f.diags = diags_new(f.arena);
    struct strbuf text = strbuf_new(f.arena);
    strbuf_addf(&text, "%s%s", head, firewall);
    const struct source *source;
    const struct node *root;
    assert_true(source_load(f.arena, f.diags, "test.yaml", text.buf, text.len, &source));
    assert_true(yaml_parse(f.arena, f.diags, source, &root));
    struct decode decode = {.arena = f.arena, .diags = f.diags, .kinds = wan_variants};
    f.site = site_decode(&decode, root);
    assert_int_equal(f.diags->v.len, 0);
    return f;
}

/* --- packets --- */

enum interface { FIBRE, LTE, HOME, GUESTS, OTHER, INTERFACES };

#define IP(a, b, c, d) (((uint32_t)(a) << 24) | ((b) << 16) | ((c) << 8) | (d))
enum { SIX = 0 }; /* an IPv6 address */

/* One address of each kind that the rules below can tell apart. */
static const uint32_t addresses[] = {
    SIX,
    IP(192, 168, 88, 5),
    IP(192, 168, 88, 70),
    IP(192, 168, 88, 200),
    IP(10, 20, 0, 5),
    IP(198, 51, 100, 5),
    IP(198, 51, 100, 130),
    IP(203, 0, 113, 7),
    IP(192, 0, 2, 1),
};

static const struct {
    int protocol; /* enum protocol */
    uint16_t port;
} services[] = {
    {PROTOCOL_TCP, 7},  {PROTOCOL_TCP, 22}, {PROTOCOL_TCP, 25},   {PROTOCOL_TCP, 53},
    {PROTOCOL_TCP, 61}, {PROTOCOL_TCP, 67}, {PROTOCOL_TCP, 2000}, {PROTOCOL_TCP, 8291},
    {PROTOCOL_UDP, 7},  {PROTOCOL_UDP, 22}, {PROTOCOL_UDP, 25},   {PROTOCOL_UDP, 53},
    {PROTOCOL_UDP, 61}, {PROTOCOL_UDP, 67}, {PROTOCOL_UDP, 2000}, {PROTOCOL_UDP, 8291},
    {PROTOCOL_ICMP, 0}, {PROTOCOL_GRE, 0},  {PROTOCOL_IGMP, 0},   {PROTOCOL_OSPF, 0},
};

struct side {
    enum interface interface;
    uint32_t address;
};

struct sides {
    struct side v[INTERFACES * ARRAY_LEN(addresses)];
    size_t len;
};

/* An address of a LAN is on that LAN; anything else may be anywhere. */
static struct sides all_sides(void)
{
    struct sides sides = {.len = 0};
    for (size_t a = 0; a < ARRAY_LEN(addresses); a++)
        for (int i = 0; i < INTERFACES; i++) {
            bool home = addresses[a] >> 8 == IP(192, 168, 88, 0) >> 8;
            bool guests = addresses[a] >> 8 == IP(10, 20, 0, 0) >> 8;
            if ((home && i != HOME) || (guests && i != GUESTS))
                continue;
            sides.v[sides.len++] = (struct side){(enum interface)i, addresses[a]};
        }
    return sides;
}

/* --- rules --- */

struct place {
    const char *text;
    int interface; /* one of enum interface, or of the enum below */
    uint32_t lo, hi, lo2, hi2;
};

enum { BY_WAN = -1, BY_LAN = -2, BY_ADDRESS = -3, ANY = -4 };

static const struct place places[] = {
    {"any", ANY, 0, 0, 0, 0},
    {"wan", BY_WAN, 0, 0, 0, 0},
    {"wan:lte", LTE, 0, 0, 0, 0},
    {"lan", BY_LAN, 0, 0, 0, 0},
    {"lan:home", HOME, 0, 0, 0, 0},
    {"lan:guests", GUESTS, 0, 0, 0, 0},
    {"192.168.88.0/25", BY_ADDRESS, IP(192, 168, 88, 0), IP(192, 168, 88, 127), 1, 0},
    {"192.168.88.64/26", BY_ADDRESS, IP(192, 168, 88, 64), IP(192, 168, 88, 127), 1, 0},
    {"198.51.100.0/24", BY_ADDRESS, IP(198, 51, 100, 0), IP(198, 51, 100, 255), 1, 0},
    {"198.51.100.128/25", BY_ADDRESS, IP(198, 51, 100, 128), IP(198, 51, 100, 255), 1, 0},
    {"list:some", BY_ADDRESS, IP(198, 51, 100, 0), IP(198, 51, 100, 127), IP(203, 0, 113, 7),
     IP(203, 0, 113, 7)},
    {"0.0.0.0/0", BY_ADDRESS, 1, UINT32_MAX, 1, 0},
};

static const struct ports {
    const char *text;
    uint16_t lo, hi;
} ports[] = {{NULL, 0, UINT16_MAX},
             {"22", 22, 22},
             {"1-1023", 1, 1023},
             {"20-30", 20, 30},
             {"53", 53, 53},
             {"60-70", 60, 70},
             {"1024-65535", 1024, UINT16_MAX}};

enum { RULES = 6, SITES = 300 };

struct rule_of {
    const struct place *from[2], *to; /* from[1] may be NULL */
    int protocol;                     /* 0: any, -1: tcp and udp */
    const struct ports *ports;
    bool accept;
};

static bool word_matches(const struct place *w, const struct side *s)
{
    switch (w->interface) {
    case ANY:
        return true;
    case BY_WAN:
        return s->interface == FIBRE || s->interface == LTE;
    case BY_LAN:
        return s->interface == HOME || s->interface == GUESTS;
    case BY_ADDRESS:
        return s->address != SIX && ((w->lo <= s->address && s->address <= w->hi) ||
                                     (w->lo2 <= s->address && s->address <= w->hi2));
    default:
        return (int)s->interface == w->interface;
    }
}

static bool matches(const struct rule_of *r, const struct side *from, const struct side *to,
                    size_t service)
{
    int protocol = services[service].protocol;
    bool protocol_fits =
        r->protocol == 0 || r->protocol == protocol ||
        (r->protocol == -1 && (protocol == PROTOCOL_TCP || protocol == PROTOCOL_UDP));
    bool igmp6 = r->protocol == PROTOCOL_IGMP && from->address == SIX; /* no such rule in IPv6 */
    return protocol_fits && !igmp6 && services[service].port >= r->ports->lo &&
           services[service].port <= r->ports->hi &&
           (word_matches(r->from[0], from) ||
            (r->from[1] != NULL && word_matches(r->from[1], from))) &&
           word_matches(r->to, to);
}

/* --- random sites --- */

struct random {
    uint64_t state;
};

static uint32_t next(struct random *r, uint32_t below)
{
    r->state = r->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(r->state >> 33) % below;
}

static bool is_wan(const struct place *w)
{
    return w->interface == BY_WAN || w->interface == LTE;
}

static struct rule_of random_rule(struct random *r)
{
    static const int protocols[] = {0, -1, PROTOCOL_TCP, PROTOCOL_TCP, PROTOCOL_UDP, PROTOCOL_IGMP};
    struct rule_of rule = {.accept = next(r, 2) == 0, .ports = &ports[0]};
    do { /* others are findings of their own */
        rule.from[0] = &places[next(r, ARRAY_LEN(places))];
        rule.from[1] = next(r, 3) == 0 ? &places[next(r, ARRAY_LEN(places))] : NULL;
        rule.to = &places[next(r, ARRAY_LEN(places))];
    } while (rule.from[0] == rule.from[1] || is_wan(rule.to) || rule.to->interface == BY_ADDRESS ||
             rule.from[0] == rule.to);
    rule.protocol = protocols[next(r, ARRAY_LEN(protocols))];
    if (rule.protocol == -1 || rule.protocol == PROTOCOL_TCP || rule.protocol == PROTOCOL_UDP)
        rule.ports = &ports[next(r, ARRAY_LEN(ports))];
    return rule;
}

static void write_rule(struct strbuf *sb, size_t number, const struct rule_of *r, bool input)
{
    const char *protocol = r->protocol == -1             ? "[tcp, udp]"
                           : r->protocol == 0            ? NULL
                           : r->protocol == PROTOCOL_TCP ? "tcp"
                           : r->protocol == PROTOCOL_UDP ? "udp"
                                                         : "igmp";
    strbuf_addf(sb, "    r%zu: { from: [\"%s\"", number, r->from[0]->text);
    if (r->from[1] != NULL)
        strbuf_addf(sb, ", \"%s\"", r->from[1]->text);
    strbuf_addstr(sb, "]");
    if (!input)
        strbuf_addf(sb, ", to: \"%s\"", r->to->text);
    if (protocol != NULL)
        strbuf_addf(sb, ", protocol: %s", protocol);
    if (r->ports->text != NULL)
        strbuf_addf(sb, ", port: \"%s\"", r->ports->text);
    strbuf_addf(sb, ", action: %s }\n", r->accept ? "accept" : "drop");
}

/* What the router decides by itself ahead of input rules, with everything as it is by default. */
static bool is_own(const struct side *from, size_t service)
{
    int protocol = services[service].protocol;
    uint16_t port = services[service].port;
    bool lan = from->interface == HOME || from->interface == GUESTS;
    return protocol == PROTOCOL_ICMP ||
           (lan && protocol == PROTOCOL_UDP && (port == 67 || port == 53)) ||
           (lan && protocol == PROTOCOL_TCP && (port == 53 || port == 22 || port == 8291));
}

/* Does each packet of a rule meet an earlier one first, and is there such a packet? */
static bool is_hidden(const struct rule_of *rules, size_t rule, bool input)
{
    const struct sides sides = all_sides();
    bool some = false;
    for (size_t f = 0; f < sides.len; f++)
        for (size_t t = 0; t < (input ? 1 : sides.len); t++)
            for (size_t s = 0; s < ARRAY_LEN(services); s++) {
                const struct side *from = &sides.v[f], *to = input ? from : &sides.v[t];
                if ((from->address == SIX) != (to->address == SIX) ||
                    !matches(&rules[rule], from, to, s))
                    continue;
                size_t first = 0;
                while (!matches(&rules[first], from, to, s))
                    first++;
                if (first == rule && !(input && is_own(from, s)))
                    return false;
                some = true;
            }
    return some;
}

/* Findings of one kind about a rule; ret_other: of any other kind. */
static size_t findings(const struct fixture *f, const struct object *obj, enum diag_id id,
                       size_t *ret_other)
{
    size_t count = 0, other = 0;
    for (size_t i = 0; i < f->diags->v.len; i++) {
        const struct diag *d = f->diags->v.v[i];
        uint32_t at = d->where[0].at.off;
        if (at < obj->key->span.off || at >= obj->node->span.off + obj->node->span.len)
            continue;
        count += d->id == id;
        other += d->id != id;
    }
    *ret_other = other;
    return count;
}

/* How many rules of a random site are hidden; each one is asked packet by packet. */
static size_t check_site(struct random *r, bool input)
{
    struct arena *arena = arena_new();
    struct strbuf text = strbuf_new(arena);
    struct rule_of rules[RULES];
    size_t hidden = 0;
    strbuf_addf(&text, "firewall:\n  lists: { some: [198.51.100.0/25, 203.0.113.7] }\n  %s:\n",
                input ? "input" : "forward");
    for (size_t i = 0; i < RULES; i++) {
        rules[i] = random_rule(r);
        if (input)
            rules[i].to = &places[0]; /* any */
        write_rule(&text, i, &rules[i], input);
    }
    struct fixture f = load(text.buf);
    site_check(f.arena, f.diags, f.site);
    for (size_t i = 0; i < RULES; i++) {
        const struct firewall *fw = &f.site->firewall;
        bool expected = is_hidden(rules, i, input);
        size_t other, count = findings(&f, input ? &fw->input.v[i]->obj : &fw->forward.v[i]->obj,
                                       DIAG_RULE_HIDDEN, &other);
        if (other == 0 && count != expected)
            fail_msg("%s\nr%zu: %s", text.buf, i,
                     expected ? "nothing is said, and it is hidden" : "it is not hidden");
        hidden += count;
    }
    arena_free(f.arena);
    arena_free(arena);
    return hidden;
}

static void every_packet_agrees(void **state)
{
    (void)state;
    struct random r = {.state = 11};
    size_t input = 0, forward = 0;
    for (size_t n = 0; n < SITES; n++) {
        input += check_site(&r, true);
        forward += check_site(&r, false);
    }
    assert_true(input > SITES / 10); /* it was about something */
    assert_true(forward > SITES / 10);
}

/* --- pins: the same analysis, asked about what LANs open before there is a way out --- */

/* Rules of `text` as pins with verdicts 0, 1, 2...; returns the findings. */
static struct diags *check_as_pins(struct fixture *f)
{
    const struct check c = {.arena = f->arena, .diags = f->diags, .site = f->site};
    const struct firewall *fw = &f->site->firewall;
    struct rows rows = rows_new(&c, "pin", ROWS_PINS, DIAG_RULE_HIDDEN);
    for (size_t i = 0; i < fw->forward.len; i++) {
        const struct rule *r = fw->forward.v[i];
        rows_add(&rows, (struct row){.obj = &r->obj,
                                     .from = ENDPOINTS(r->from),
                                     .to = ENDPOINTS(r->to),
                                     .protocol = r->protocol.v,
                                     .nprotocol = r->protocol.len,
                                     .port = &r->port,
                                     .verdict = (int)i,
                                     .word = r->action == ACTION_ACCEPT ? "goes by 'fibre'"
                                                                        : "goes by 'lte'"});
    }
    rows_check(&rows);
    return f->diags;
}

static void pins(void **state)
{
    (void)state;
    static const struct {
        const char *rules, *message; /* NULL: none */
    } rows[] = {
        /* what a pin takes comes from a LAN, so both LANs are everybody */
        {"    a: { from: lan }\n    b: { protocol: tcp }\n",
         "pin 'b' never applies: 'a' takes all of it"},
        {"    a: { from: lan:home }\n    b: { from: lan:guests, protocol: udp }\n"
         "    c: { protocol: udp, port: 5060 }\n",
         "pin 'c' never applies: 'a' and 'b' take all of it"},
        /* IPv6 has no pins */
        {"    a: { from: 0.0.0.0/0 }\n    b: { from: lan:home }\n",
         "pin 'b' never applies: 'a' takes all of it"},
        /* any destination is the internet, unless private addresses are named */
        {"    a: { from: lan:home }\n    b: { from: lan:home, to: 10.99.0.0/16 }\n", NULL},
        {"    a: { from: lan:home, to: [any, 10.0.0.0/8] }\n"
         "    b: { from: lan:home, to: 10.99.0.0/16 }\n",
         "pin 'b' never applies: 'a' takes all of it"},
        {"    a: { from: lan:home, to: 0.0.0.0/0 }\n    b: { from: lan:home, to: 11.0.0.0/8 }\n",
         "pin 'b' never applies: 'a' takes all of it"},
        /* nothing goes to a LAN by a pin */
        {"    a: { from: lan:home, to: 11.0.0.0/8 }\n"
         "    b: { from: lan:home, to: [lan:guests, 11.2.3.4] }\n",
         "pin 'b' never applies: 'a' takes all of it"},
        {"    a: { from: lan:home, protocol: tcp, port: 5000-5100 }\n"
         "    b: { from: lan:home, protocol: tcp, port: 5060-6000, action: drop }\n",
         "pins 'a' and 'b' contradict each other about tcp ports 5060-5100 from LAN 'home'"},
        {"    a: { from: lan:home, protocol: tcp, port: 5060 }\n    b: { from: lan:home }\n", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena *arena = arena_new();
        struct fixture f = load(arena_printf(arena, "firewall:\n  forward:\n%s", rows[i].rules));
        const struct diags *diags = check_as_pins(&f);
        assert_int_equal(diags->v.len, rows[i].message != NULL);
        if (rows[i].message != NULL)
            assert_string_equal(diags->v.v[0]->msg, rows[i].message);
        arena_free(f.arena);
        arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_packet_agrees),
        cmocka_unit_test(pins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
