/*
 * print_github.c - findings as workflow commands of GitHub Actions, which shows them as annotations
 * of a pull request.
 *
 * ::error file=F,line=L,endLine=L,col=C,endColumn=C,title=T::MESSAGE; in the message %, CR and LF
 * are percent-encoded, in a property also ':' and ',' (docs.github.com, workflow commands).
 */
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/internal.h"
#include "diag/report.h"

static void add_escaped(struct strbuf *out, const char *text, bool property)
{
    for (const char *p = text; *p != '\0'; p++) {
        bool special = *p == '%' || *p == '\r' || *p == '\n';
        if (special || (property && (*p == ':' || *p == ',')))
            strbuf_addf(out, "%%%02X", (unsigned)(unsigned char)*p);
        else
            strbuf_addch(out, *p);
    }
}

static const char *command_of(enum severity severity)
{
    return severity == SEVERITY_NOTE ? "notice" : severity_str(severity);
}

/* Columns are for a place in one line; GitHub refuses them otherwise. */
static void add_place(struct strbuf *out, struct span at)
{
    struct extent r = extent_of(at);
    strbuf_addstr(out, " file=");
    add_escaped(out, path_of(at.src->name), true);
    strbuf_addf(out, ",line=%u,endLine=%u", (unsigned)r.line, (unsigned)r.end_line);
    if (r.line == r.end_line)
        strbuf_addf(out, ",col=%u,endColumn=%u", (unsigned)r.col, (unsigned)r.end_col);
    strbuf_addch(out, ',');
}

/* A line of the message behind its first one; "%0A" is a line break. */
static void add_line(struct strbuf *out, const char *word, const char *text)
{
    if (text == NULL)
        return;
    strbuf_addf(out, "%%0A%s: ", word);
    add_escaped(out, text, false);
}

static void add_other_place(struct strbuf *out, const struct diag_place *where)
{
    struct extent r = extent_of(where->at);
    add_line(out, "see", where->label != NULL ? where->label : "here");
    strbuf_addstr(out, " (");
    add_escaped(out, path_of(where->at.src->name), false);
    strbuf_addf(out, ":%u:%u)", (unsigned)r.line, (unsigned)r.col);
}

/* "::error file=...::MESSAGE", without what stands in its further lines. */
static const char *head_of(struct arena *arena, const struct diag *d)
{
    struct strbuf out = strbuf_new(arena);
    strbuf_addf(&out, "::%s", command_of(d->severity));
    if (d->where[0].at.src != NULL)
        add_place(&out, d->where[0].at);
    else
        strbuf_addch(&out, ' ');
    strbuf_addf(&out, "title=rosc %s::", diag_slug(d->id));
    add_escaped(&out, d->msg, false);
    return strbuf_detach(&out);
}

/* Was the same annotation made in a profile for a site before? Then a second one would only take
 * the room of another: GitHub shows ten. */
static bool is_repeated(struct diag_report *report, const struct diag *d, const char *head)
{
    const struct source *src = d->where[0].at.src;
    if (src == NULL || strcmp(src->name, report->input) == 0)
        return false;
    for (size_t i = 0; i < report->elsewhere.len; i++)
        if (strcmp(report->elsewhere.v[i], head) == 0)
            return true;
    if (report->elsewhere.len < DIAG_REPORT_MAX)
        *VEC_PUSH(report->arena, report->elsewhere) = head;
    return false;
}

void print_github_findings(struct diag_report *report, const struct diag *const *chosen,
                           size_t count)
{
    struct strbuf *out = &report->out;
    for (size_t i = 0; i < count; i++) {
        const struct diag *d = chosen[i];
        const char *head = head_of(report->arena, d);
        if (is_repeated(report, d, head))
            continue;
        strbuf_addstr(out, head);
        for (size_t j = 1; j < ARRAY_LEN(d->where) && d->where[j].at.src != NULL; j++)
            add_other_place(out, &d->where[j]);
        add_line(out, "note", d->note);
        add_line(out, "help", d->help);
        strbuf_addch(out, '\n');
    }
}

void print_github_notice(struct strbuf *out, enum severity severity, const char *message)
{
    strbuf_addf(out, "::%s title=rosc::", command_of(severity));
    add_escaped(out, message, false);
    strbuf_addch(out, '\n');
}
