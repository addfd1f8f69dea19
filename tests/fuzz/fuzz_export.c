/*
 * fuzz_export.c - any bytes as a router's export: read, or refused with an error; what is said
 * about it is printable ASCII whatever is in it.
 */
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/source.h"
#include "fuzz/target.h"
#include "ros/export.h"

static void check_spans(const struct ros_export *export)
{
    for (size_t i = 0; i < export->rows.v.len; i++) {
        const struct ros_row *row = &export->rows.v.v[i];
        ENSURE(row->path != NULL && row->at.off + (size_t)row->at.len <= export->source->len);
        for (size_t k = 0; k < row->args.len; k++) {
            const struct ros_row_arg *arg = &row->args.v[k];
            ENSURE(arg->name != NULL && arg->at.off >= row->at.off);
            ENSURE(arg->at.off + arg->at.len <= row->at.off + row->at.len);
        }
    }
    for (size_t i = 0; i < export->foreign.len; i++)
        ENSURE(export->foreign.v[i]->path != NULL);
}

static void run(struct arena *arena, const uint8_t *data, size_t size)
{
    struct diags *diags = diags_new(arena);
    const struct source *source;
    struct ros_export export;
    if (source_load_script(arena, diags, "x.rsc", (const char *)data, size, &source) &&
        ros_export_read(arena, diags, source, &export)) {
        ENSURE(diags->errors == 0 && export.have != NULL);
        check_spans(&export);
    } else {
        ENSURE(diags->errors > 0);
    }
    for (size_t i = 0; i < diags->v.len; i++)
        for (const char *c = diags->v.v[i]->msg; *c != '\0'; c++)
            ENSURE(*c >= ' ' && *c <= '~');
    struct strbuf messages = strbuf_new(arena);
    diags_print_text(&messages, diags, &(struct diag_style){0});
}

FUZZ_TARGET(run)
