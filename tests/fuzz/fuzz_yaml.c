/*
 * fuzz_yaml.c - any bytes as a file: load, parse, print what was found.
 *
 * Asserts that a failure says why, that spans lie in their source, and that a plain scalar on one
 * line is exactly the text of its span.
 */
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"
#include "diag/allow.h"
#include "diag/diag.h"
#include "diag/report.h"
#include "diag/source.h"
#include "fuzz/target.h"
#include "yaml/node.h"

static void check_node(struct arena *arena, const struct node *node, const struct source *src)
{
    ENSURE(node->span.src == src);
    ENSURE(node->span.off <= src->len && node->span.len <= src->len - node->span.off);
    switch (node->kind) {
    case NODE_SCALAR: {
        const char *shown = span_text(arena, node->span);
        bool masked =
            false; /* in a text with errors, what looks like a secret is shown as asterisks */
        for (uint32_t i = 0; i < node->span.len; i++)
            masked |= source_secret_at(src, node->span.off + i);
        if (node->plain && !masked && strchr(shown, '\n') == NULL)
            ENSURE(strcmp(node->text, shown) == 0);
        break;
    }
    case NODE_MAP:
        for (size_t i = 0; i < node->pairs.len; i++) {
            ENSURE(node->pairs.v[i].key->kind == NODE_SCALAR);
            check_node(arena, node->pairs.v[i].key, src);
            check_node(arena, node->pairs.v[i].value, src);
        }
        break;
    case NODE_SEQ:
        for (size_t i = 0; i < node->items.len; i++)
            check_node(arena, node->items.v[i], src);
        break;
    }
}

static const char *no_page(struct arena *arena, enum diag_id id)
{
    (void)arena;
    (void)id;
    return "";
}

/* Every other format: lines of printable text; json and sarif are ASCII. */
static void check_formats(struct arena *arena, const struct diags *diags)
{
    static const struct diag_tool tool = {.version = "0", .page = no_page};
    for (int format = DIAG_FORMAT_JSON; format <= DIAG_FORMAT_GITHUB; format++) {
        struct diag_report *report =
            diag_report_new(arena, (enum diag_format)format, &tool, "fuzz");
        diag_report_add(report, "fuzz.yaml", diags);
        const char *text = diag_report_end(report, 1, "errors");
        ENSURE((text[0] != '\0') == (diags->v.len > 0 || format <= DIAG_FORMAT_SARIF));
        for (const char *p = text; *p != '\0'; p++)
            ENSURE(*p == '\n' || ((unsigned char)*p >= 0x20 && *p != 0x7F));
    }
}

static void run(struct arena *arena, const uint8_t *data, size_t size)
{
    struct diags *diags = diags_new(arena);
    const struct source *src = NULL;
    const struct node *root = NULL;
    bool ok = source_load(arena, diags, "fuzz.yaml", (const char *)data, size, &src) &&
              yaml_parse(arena, diags, src, &root);
    ENSURE(ok || diags->errors > 0);
    if (ok)
        check_node(arena, root, src);
    struct diag_policy policy = {.warnings_are_errors = size % 2 == 0};
    diags_settle(diags, &policy);
    ENSURE(!policy.warnings_are_errors || diags->warnings == 0);
    struct strbuf out = strbuf_new(arena);
    diags_print_text(&out, diags, &(struct diag_style){.tail = "nothing was written"});
    ENSURE((out.len > 0) == (diags->v.len > 0));
    for (size_t i = 0; i < out.len; i++)
        ENSURE(out.buf[i] == '\n' || ((unsigned char)out.buf[i] >= 0x20 && out.buf[i] != 0x7F));
    check_formats(arena, diags);
}

FUZZ_TARGET(run)
