/* print_gcc.c - findings as compilers print them, one line each: editors and CI know how to read
 * it. */
#include "base/strbuf.h"
#include "diag/excerpt.h"
#include "diag/internal.h"

/* "FILE:LINE:COLUMN: " */
static void add_place(struct strbuf *out, struct span at)
{
    struct extent r = extent_of(at);
    pen_safe_text(&(struct pen){.out = out}, at.src->name);
    strbuf_addf(out, ":%u:%u: ", (unsigned)r.line, (unsigned)r.col);
}

void print_gcc_findings(struct strbuf *out, const struct diag *const *chosen, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct diag *d = chosen[i];
        if (d->where[0].at.src != NULL)
            add_place(out, d->where[0].at);
        else
            strbuf_addstr(out, "rosc: ");
        strbuf_addf(out, "%s: %s [%s]\n", severity_str(d->severity), d->msg, diag_slug(d->id));
        for (size_t j = 1; j < ARRAY_LEN(d->where) && d->where[j].at.src != NULL; j++) {
            add_place(out, d->where[j].at);
            strbuf_addf(out, "note: %s\n",
                        d->where[j].label != NULL ? d->where[j].label : "see here");
        }
    }
}

void print_gcc_notice(struct strbuf *out, enum severity severity, const char *message)
{
    strbuf_addf(out, "rosc: %s: %s\n", severity_str(severity), message);
}
