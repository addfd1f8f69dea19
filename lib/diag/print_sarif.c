/*
 * print_sarif.c - findings as SARIF 2.1.0 (OASIS): what code hosts and editors take from any tool.
 *
 * The table of rules holds every finding there is, in the order of diag.def, so a result's
 * ruleIndex is its id whatever else the run found.
 */
#include <string.h>

#include "base/arena.h"
#include "diag/internal.h"
#include "diag/report.h"

#define SARIF_SCHEMA                                                                               \
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

/* May the byte stand in the path of a URI as it is? RFC 3986, and no colon: in front of the first
 * slash it would end a scheme. */
static bool in_uri_path(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c != '\0' && strchr("-._~/!$&'()*+,;=@", c) != NULL);
}

/* A relative reference, or a file URI for an absolute path. */
static const char *uri_of(struct arena *arena, const char *name)
{
    const char *path = path_of(name);
    struct strbuf sb = strbuf_new(arena);
    if (path[0] == '/')
        strbuf_addstr(&sb, "file://");
    for (const char *p = path; *p != '\0'; p++) {
        if (in_uri_path((unsigned char)*p))
            strbuf_addch(&sb, *p);
        else
            strbuf_addf(&sb, "%%%02X", (unsigned)(unsigned char)*p);
    }
    return strbuf_detach(&sb);
}

static void add_text(struct json *w, const char *key, const char *text)
{
    json_open(w, key, '{');
    json_string(w, "text", text);
    json_close(w, '}');
}

static void add_artifact(struct diag_report *report, const char *name)
{
    struct json *w = &report->json;
    json_open(w, "artifactLocation", '{');
    json_string(w, "uri", uri_of(report->arena, name));
    json_close(w, '}');
}

static void add_region(struct json *w, const char *key, struct span at)
{
    struct extent r = extent_of(at);
    json_open(w, key, '{');
    json_int(w, "startLine", r.line);
    json_int(w, "startColumn", r.col);
    json_int(w, "endLine", r.end_line);
    json_int(w, "endColumn", r.end_col);
    json_close(w, '}');
}

/* A finding without a place is about the whole input: hosts want a file for each. */
static void add_physical(struct diag_report *report, struct span at)
{
    struct json *w = &report->json;
    json_open(w, "physicalLocation", '{');
    add_artifact(report, at.src != NULL ? at.src->name : report->input);
    if (at.src != NULL)
        add_region(w, "region", at);
    json_close(w, '}');
}

/* The primary place; the others are related ones. */
static void add_locations(struct diag_report *report, const struct diag *d)
{
    struct json *w = &report->json;
    json_open(w, "locations", '[');
    json_open(w, NULL, '{');
    add_physical(report, d->where[0].at);
    if (d->where[0].at.src != NULL && d->where[0].label != NULL)
        add_text(w, "message", d->where[0].label);
    json_close(w, '}');
    json_close(w, ']');
    if (d->where[0].at.src == NULL || d->where[1].at.src == NULL)
        return;
    json_open(w, "relatedLocations", '[');
    for (size_t i = 1; i < ARRAY_LEN(d->where) && d->where[i].at.src != NULL; i++) {
        json_open(w, NULL, '{');
        json_int(w, "id", (int64_t)i);
        add_physical(report, d->where[i].at);
        if (d->where[i].label != NULL)
            add_text(w, "message", d->where[i].label);
        json_close(w, '}');
    }
    json_close(w, ']');
}

static void add_fixes(struct diag_report *report, const struct diag *d)
{
    const char *replacement = diag_replacement(d);
    if (replacement == NULL)
        return;
    struct json *w = &report->json;
    json_open(w, "fixes", '[');
    json_open(w, NULL, '{');
    add_text(w, "description", d->help);
    json_open(w, "artifactChanges", '[');
    json_open(w, NULL, '{');
    add_artifact(report, d->fix_at.src->name);
    json_open(w, "replacements", '[');
    json_open(w, NULL, '{');
    add_region(w, "deletedRegion", d->fix_at);
    add_text(w, "insertedContent", replacement);
    json_close(w, '}');
    json_close(w, ']');
    json_close(w, '}');
    json_close(w, ']');
    json_open(w, "properties", '{');
    json_string(w, "applicability", applicability_of(d));
    json_close(w, '}');
    json_close(w, '}');
    json_close(w, ']');
}

/* Hosts show the message and little else, so the note and the help are in it. */
static const char *message_of(struct arena *arena, const struct diag *d)
{
    struct strbuf sb = strbuf_new(arena);
    strbuf_addstr(&sb, d->msg);
    if (d->note != NULL)
        strbuf_addf(&sb, "\nnote: %s", d->note);
    if (d->help != NULL)
        strbuf_addf(&sb, "\nhelp: %s", d->help);
    return strbuf_detach(&sb);
}

static void add_result(struct diag_report *report, const struct diag *d)
{
    struct json *w = &report->json;
    json_open(w, NULL, '{');
    json_string(w, "ruleId", diag_slug(d->id));
    json_int(w, "ruleIndex", (int64_t)d->id);
    json_string(w, "level", severity_str(d->severity));
    add_text(w, "message", message_of(report->arena, d));
    add_locations(report, d);
    add_fixes(report, d);
    json_open(w, "properties", '{');
    json_string(w, "input", report->input);
    json_string(w, "summary", d->msg);
    if (d->note != NULL)
        json_string(w, "note", d->note);
    if (d->help != NULL)
        json_string(w, "help", d->help);
    json_bool(w, "promoted", d->promoted);
    json_close(w, '}');
    json_close(w, '}');
}

/* The first paragraph of a page, as one line. */
static const char *first_paragraph(struct arena *arena, const char *page)
{
    const char *end = strstr(page, "\n\n");
    char *text = arena_strndup(arena, page, end != NULL ? (size_t)(end - page) : strlen(page));
    size_t len = strlen(text);
    while (len > 0 && text[len - 1] == '\n')
        text[--len] = '\0';
    for (char *p = text; *p != '\0'; p++)
        if (*p == '\n')
            *p = ' ';
    return text;
}

static void add_rule(struct diag_report *report, enum diag_id id)
{
    struct json *w = &report->json;
    const char *page = report->tool->page(report->arena, id);
    json_open(w, NULL, '{');
    json_string(w, "id", diag_slug(id));
    add_text(w, "shortDescription", diag_title(id));
    add_text(w, "fullDescription", first_paragraph(report->arena, page));
    add_text(w, "help", page);
    json_open(w, "defaultConfiguration", '{');
    json_string(w, "level", severity_str(diag_severity(id)));
    json_close(w, '}');
    json_close(w, '}');
}

void print_sarif_begin(struct diag_report *report)
{
    struct json *w = &report->json;
    json_open(w, NULL, '{');
    json_string(w, "$schema", SARIF_SCHEMA);
    json_string(w, "version", "2.1.0");
    json_open(w, "runs", '[');
    json_open(w, NULL, '{');
    json_open(w, "tool", '{');
    json_open(w, "driver", '{');
    json_string(w, "name", "rosc");
    json_string(w, "version", report->tool->version);
    json_string(w, "semanticVersion", report->tool->version);
    json_open(w, "rules", '[');
    for (int id = 0; id < DIAG_COUNT; id++)
        add_rule(report, (enum diag_id)id);
    json_close(w, ']');
    json_close(w, '}');
    json_close(w, '}');
    json_string(w, "columnKind", "unicodeCodePoints");
    json_open(w, "results", '[');
}

void print_sarif_findings(struct diag_report *report, const struct diag *const *chosen,
                          size_t count)
{
    for (size_t i = 0; i < count; i++)
        add_result(report, chosen[i]);
}

void print_sarif_end(struct diag_report *report, int code, const char *meaning)
{
    struct json *w = &report->json;
    bool failed = false;
    for (size_t i = 0; i < report->notices.len; i++)
        failed = failed || report->notices.v[i].severity == SEVERITY_ERROR;
    json_close(w, ']');
    json_open(w, "invocations", '[');
    json_open(w, NULL, '{');
    json_bool(w, "executionSuccessful", !failed);
    json_int(w, "exitCode", code);
    json_string(w, "exitCodeDescription", meaning);
    json_open(w, "toolExecutionNotifications", '[');
    for (size_t i = 0; i < report->notices.len; i++) {
        json_open(w, NULL, '{');
        json_string(w, "level", severity_str(report->notices.v[i].severity));
        add_text(w, "message", report->notices.v[i].message);
        json_close(w, '}');
    }
    json_close(w, ']');
    json_close(w, '}');
    json_close(w, ']');
    json_close(w, '}');
    json_close(w, ']');
    json_close(w, '}');
    strbuf_addch(&report->out, '\n');
}
