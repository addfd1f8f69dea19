/* script.c - what reading a large export costs, beside counting its lines. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "bench.h"
#include "diag/diag.h"
#include "diag/source.h"
#include "ros/export.h"
#include "ros/format.h"
#include "ros/parse.h"
#include "ros/rows.h"

enum { BYTES = 50 * 1000 * 1000, TURNS = 5 };

static uint32_t next_number(uint32_t *seed, uint32_t below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

static void add_address(struct strbuf *out, const char *name, uint32_t *seed)
{
    strbuf_addf(out, " %s=%u.%u.%u.%u", name, 1 + (unsigned)next_number(seed, 223),
                (unsigned)next_number(seed, 256), (unsigned)next_number(seed, 256),
                (unsigned)next_number(seed, 256));
}

/* Rows as exports have them, wrapped, with comments in quotes. */
static void add_row(struct strbuf *out, unsigned kind, uint32_t *seed)
{
    unsigned number = (unsigned)next_number(seed, 60000) + 1;
    switch (kind) {
    case 0:
        strbuf_addf(out,
                    "add action=accept chain=forward comment=\"rule \\\"%u\\\" of many\" \\\n    "
                    "connection-state=established,related",
                    number);
        add_address(out, "dst-address", seed);
        strbuf_addf(out, " dst-port=%u \\\n    in-interface-list=WAN protocol=tcp\n", number);
        return;
    case 1:
        strbuf_addstr(out, "add");
        add_address(out, "address", seed);
        strbuf_addf(out, " comment=customer-%u list=blocked\n", number);
        return;
    case 2:
        strbuf_addstr(out, "add action=dst-nat chain=dstnat");
        strbuf_addf(out, " comment=\"to host %u\" dst-port=%u \\\n    protocol=tcp", number,
                    number);
        add_address(out, "to-addresses", seed);
        strbuf_addstr(out, " to-ports=443\n");
        return;
    default:
        strbuf_addstr(out, "add disabled=no distance=1");
        add_address(out, "dst-address", seed);
        add_address(out, "gateway", seed);
        strbuf_addstr(out, " \\\n    routing-table=main scope=30\n");
        return;
    }
}

static void make_export(struct strbuf *out)
{
    static const char *const menus[] = {"/ip firewall filter", "/ip firewall address-list",
                                        "/ip firewall nat", "/ip route"};
    uint32_t seed = 1;
    strbuf_addstr(out, "# 2026-01-31 12:00:00 by RouterOS 7.19\n# software id = \n#\n");
    for (unsigned round = 0; out->len < BYTES; round++) {
        strbuf_addf(out, "%s\n", menus[round % 4]);
        for (int i = 0; i < 200; i++)
            add_row(out, round % 4, &seed);
    }
}

static size_t count_lines(const char *text, size_t len)
{
    size_t lines = 0;
    const char *end = text + len;
    for (const char *lf = text; (lf = memchr(lf, '\n', (size_t)(end - lf))) != NULL; lf++)
        lines++;
    return lines;
}

static void best(double *ret_best, double seconds)
{
    if (*ret_best <= 0 || seconds < *ret_best)
        *ret_best = seconds;
}

/* Statement by statement, nothing kept. */
static size_t stream(struct arena *arena, const struct source *source)
{
    struct arena *scratch = arena_new();
    if (scratch == NULL)
        give_up("memory");
    struct ros_stream *stream = ros_stream_new(arena, scratch, source);
    struct ros_stmt stmt;
    size_t count = 0;
    while (ros_stream_next(stream, &stmt))
        count++;
    arena_free(scratch);
    return count;
}

static void measure_turn(struct scripts *m, const struct strbuf *export)
{
    struct arena *arena = arena_new();
    if (arena == NULL)
        give_up("memory");
    struct diags *diags = diags_new(arena);
    const struct source *source;
    double begin = cpu_now();
    m->lines = count_lines(export->buf, export->len);
    best(&m->count, cpu_now() - begin);
    if (!source_load_script(arena, diags, "bench.rsc", export->buf, export->len, &source))
        give_up("an export that does not load");

    begin = cpu_now();
    m->statements = stream(arena, source);
    best(&m->stream, cpu_now() - begin);

    long before = resident_kb();
    struct ros_text text;
    begin = cpu_now();
    ros_parse_all(arena, source, &text);
    best(&m->tree, cpu_now() - begin);
    long after = resident_kb();
    if (m->tree_kb == 0)
        m->tree_kb = after - before;

    struct ros_rows rows;
    begin = cpu_now();
    ros_rows_collect(arena, source, &text, &rows);
    best(&m->rows, cpu_now() - begin);
    if (m->rows_kb == 0)
        m->rows_kb = resident_kb() - after;
    if (text.error_count > 0 || rows.v.len + 1 < m->statements / 2)
        give_up("an export that does not parse");

    struct strbuf out = strbuf_new(arena);
    begin = cpu_now();
    ros_format(&out, &text, &(struct ros_format_style){0});
    best(&m->format, cpu_now() - begin);

    struct ros_export read;
    begin = cpu_now();
    if (!ros_export_read(arena, diags, source, &read))
        give_up("an export that does not read");
    best(&m->export, cpu_now() - begin);
    arena_free(arena);
}

struct scripts scripts_measure(void)
{
    struct scripts m = {0};
    struct arena *arena = arena_new();
    if (arena == NULL)
        give_up("memory");
    struct strbuf export = strbuf_new(arena);
    make_export(&export);
    m.bytes = export.len;
    double begin = now();
    for (int turn = 0; turn < TURNS && (turn == 0 || now() - begin < 20); turn++)
        measure_turn(&m, &export);
    arena_free(arena);
    return m;
}
