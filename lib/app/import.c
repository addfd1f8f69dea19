/*
 * import.c - from an export to a site that compiles, and what the export has beyond it.
 *
 * lib/import writes down what it understood. Whether that is right only the compiler knows, so the
 * text goes through it, again and again:
 * - What it refuses is commented out, the innermost key first, with its own words as the reason.
 * - What it would say by itself (defaults) is left out: the configuration stays the same.
 * - The configuration that comes out is compared with the export, row by row.
 */
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include "app/import_work.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/allow.h"
#include "diag/diag.h"
#include "ros/print_export.h"

enum {
    MAX_REPAIRS = 400, /* compilations that take something out */
    MAX_GUESSES = 300, /* and that try whether something is a default */
    LONG_SITE = 64 * 1024,
    COMPILED_BYTES = 16 * 1024 * 1024, /* by the compilations of one import, about */
};

/* --- compiling the draft --- */

/* A text for every secret: that of the export, or one that has the form a router takes. */
static const char *read_secret(void *data, enum rosc_secret_kind kind, const char *name,
                               const char **ret_why)
{
    const struct import *import = data;
    size_t len = strlen(name);
    (void)kind;
    (void)ret_why;
    for (size_t i = 0; i < import->secrets.len; i++)
        if (strcmp(import->secrets.v[i].env, name) == 0 && import->secrets.v[i].text != NULL)
            return import->secrets.v[i].text;
    if (len > 4 && strcmp(name + len - 4, "_PIN") == 0)
        return "0000";
    if (len > 4 && strcmp(name + len - 4, "_KEY") == 0)
        return "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    return "secret";
}

static void compile_draft(const struct import_work *r, struct arena *arena, struct compilation *ret)
{
    struct strbuf text = strbuf_new(arena);
    draft_print(&text, r->import->site);
    *ret = (struct compilation){.name = "site",
                                .text = text.buf,
                                .len = text.len,
                                .goal = COMPILE_CONFIG,
                                .read_secret = read_secret,
                                .read_secret_data = r->import};
    compile(arena, ret);
}

/* Takes out what an error is about; its reason goes into the file. False: that cannot be left out.
 */
static bool take_out(const struct import_work *r, const struct diag *error)
{
    uint32_t line = 0, col;
    if (error->where[0].at.src != NULL)
        source_position(error->where[0].at.src, error->where[0].at.off, &line, &col);
    struct draft *node = draft_at(r->import->site, line);
    if (node == NULL || node->parent == NULL || node->parent == r->import->site)
        return false;
    struct draft *row = node;
    while (row->origin.src == NULL && row->parent != NULL)
        row = row->parent;
    node->dropped = arena_printf(r->arena, "left out: %s [%s]", error->msg, diag_slug(error->id));
    struct diag *d = diag_add(r->diags, DIAG_IMPORT_LEFT_OUT, row->origin,
                              "'%s' of the site is left out: %s", node->key, error->msg);
    diag_note(d, "the line stands in the file as a comment; rosc explain %s tells more",
              diag_slug(error->id));
    return true;
}

/* One compilation in memory of its own. */
struct trial {
    const struct import_work *run;
    bool (*look)(const struct import_work *, const struct compilation *);
};

static bool try_draft(const struct trial *trial)
{
    struct arena *scratch = arena_new();
    jmp_buf oom;
    if (scratch == NULL || setjmp(oom)) {
        arena_free(scratch);
        arena_oom(trial->run->arena);
    }
    arena_on_oom(scratch, &oom);
    struct compilation c;
    compile_draft(trial->run, scratch, &c);
    bool result = trial->look(trial->run, &c);
    arena_on_oom(scratch, NULL);
    arena_free(scratch);
    return result;
}

/* True: nothing more is to be done. One error may be the cause of another; of a long site all are
 * taken out at once all the same, because each round compiles it again. */
static bool repair(const struct import_work *r, const struct compilation *c)
{
    bool done = true;
    for (size_t i = 0; i < c->diags->v.len; i++) {
        if (c->diags->v.v[i]->severity != SEVERITY_ERROR)
            continue;
        bool out = take_out(r, c->diags->v.v[i]);
        if (c->len <= LONG_SITE)
            return !out;
        done = done && !out;
    }
    return done;
}

/* How often a draft of this length may be compiled: the time for it is bounded. */
static size_t rounds(size_t most, size_t len)
{
    size_t affordable = COMPILED_BYTES / (len + 1);
    return affordable < most ? affordable : most;
}

static bool is_same(const struct import_work *r, const struct compilation *c)
{
    return c->diags->errors == 0 &&
           ros_config_difference(c->diags->arena, c->config, r->want) == NULL;
}

/* Leaves out what says no more than the compiler would. */
static void leave_out(struct import_work *r, struct draft *node)
{
    for (size_t i = 0; i < node->kids.len; i++) {
        struct draft *kid = node->kids.v[i];
        if (kid->gone || kid->dropped != NULL)
            continue;
        if (kid->guess && r->guesses < rounds(MAX_GUESSES, r->len)) {
            r->guesses++;
            kid->gone = true;
            kid->gone = try_draft(&(struct trial){r, is_same});
        }
        if (!kid->gone)
            leave_out(r, kid);
    }
}

/* --- what is left --- */

/* Rows of one menu that are not understood for one reason. */
struct group {
    const char *path, *why;
    struct span first;
    size_t count;
    VEC(uint32_t) lines; /* the first few */
    bool outside;        /* a menu that no site says anything about */
};

struct groups {
    VEC(struct group) v;
};

static void add_to_group(const struct import_work *r, struct groups *groups, const char *path,
                         const char *why, struct span at, bool outside)
{
    enum { SHOWN = 12 };
    struct group *group = NULL;
    for (size_t i = groups->v.len; i > 0 && group == NULL; i--)
        if (strcmp(groups->v.v[i - 1].path, path) == 0 && strcmp(groups->v.v[i - 1].why, why) == 0)
            group = &groups->v.v[i - 1];
    if (group == NULL) {
        group = VEC_PUSH(r->arena, groups->v);
        *group = (struct group){.path = path, .why = why, .first = at, .outside = outside};
    }
    if (group->count++ < SHOWN && at.src != NULL) {
        uint32_t line, col;
        source_position(at.src, at.off, &line, &col);
        *VEC_PUSH(r->arena, group->lines) = line;
    }
}

static const char *lines_of(const struct import_work *r, const struct group *group)
{
    struct strbuf sb = strbuf_new(r->arena);
    strbuf_addstr(&sb, group->count == 1 ? "line " : "lines ");
    for (size_t i = 0; i < group->lines.len; i++)
        strbuf_addf(&sb, "%s%u", i == 0 ? "" : ", ", (unsigned)group->lines.v[i]);
    if (group->count > group->lines.len)
        strbuf_addf(&sb, " and %zu more", group->count - group->lines.len);
    return strbuf_detach(&sb);
}

static void collect(struct import_work *r, struct groups *groups, struct imported *out)
{
    const struct ros_export *export = r->import->export;
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        for (size_t i = 0; i < export->have->rows[m].len; i++) {
            const struct import_row *row = &r->import->rows[m][i];
            const struct ros_item *item = export->have->rows[m].v[i];
            if (m == ROS_INTERFACE_BRIDGE_FILTERING && row->covered)
                continue; /* the row of the bridge is counted */
            out->rows++;
            out->understood += row->covered;
            if (!row->covered)
                add_to_group(r, groups, ros_menu_def((enum ros_menu)m)->path,
                             row->why != NULL    ? row->why
                             : item->tag != NULL ? "the site does not make this row"
                             : r->import->own    ? "it is not the site's own: apply leaves it alone"
                                                 : "no key of a site stands for it",
                             item->origin, false);
        }
    for (size_t i = 0; i < export->foreign.len; i++) {
        enum ros_menu menu;
        const struct ros_row *row = export->foreign.v[i];
        bool known = ros_menu_by_path(row->path, &menu);
        out->rows++;
        out->understood += r->import->foreign[i].covered;
        if (!r->import->foreign[i].covered)
            add_to_group(r, groups, row->path,
                         r->import->foreign[i].why != NULL ? r->import->foreign[i].why
                         : known                           ? "it is no plain row"
                                                           : "a site says nothing about this menu",
                         row->at, !known && r->import->foreign[i].why == NULL);
    }
}

static int by_line(const void *a, const void *b)
{
    const struct group *x = a, *y = b;
    return x->first.off < y->first.off ? -1 : x->first.off > y->first.off;
}

static void report(struct import_work *r, const struct groups *groups)
{
    for (size_t i = 0; i < groups->v.len; i++) {
        const struct group *g = &groups->v.v[i];
        struct diag *d =
            diag_add(r->diags, g->outside ? DIAG_IMPORT_OUTSIDE : DIAG_IMPORT_NOT_UNDERSTOOD,
                     g->first, "%zu %s of %s %s not understood", g->count,
                     g->count == 1 ? "row" : "rows", g->path, g->count == 1 ? "is" : "are");
        diag_note(d, "%s%s%s", g->why, g->count == 1 ? "" : ": ",
                  g->count == 1 ? "" : lines_of(r, g));
    }
}

/* --- the file --- */

static const char *write_file(const struct import_work *r, const struct groups *groups,
                              const struct imported *out, size_t *ret_len)
{
    const struct ros_head *head = &r->import->export->head;
    struct strbuf sb = strbuf_new(r->arena);
    draft_comment(&sb, 0,
                  arena_printf(r->arena, "A site read from a router's export (RouterOS %s%s%s).",
                               head->found ? head->release : "of unknown version",
                               head->model != NULL ? ", " : "",
                               head->model != NULL ? head->model : ""));
    draft_comment(&sb, 0,
                  arena_printf(r->arena, "Of %zu rows %zu are understood%s", out->rows,
                               out->understood,
                               groups->v.len > 0 ? "; the others are listed at the end." : "."));
    for (size_t i = 0; i < r->import->remarks.len; i++)
        draft_comment(&sb, 0, arena_printf(r->arena, "- %s", r->import->remarks.v[i]));
    draft_print(&sb, r->import->site);
    if (groups->v.len > 0)
        strbuf_addstr(&sb, "\n# Not understood, by line of the export:\n");
    for (size_t i = 0; i < groups->v.len; i++)
        draft_comment(&sb, 0,
                      arena_printf(r->arena, "- %s, %s: %s", groups->v.v[i].path,
                                   lines_of(r, &groups->v.v[i]), groups->v.v[i].why));
    *ret_len = sb.len;
    return strbuf_detach(&sb);
}

static void no_site(const struct import_work *r, const struct compilation *c)
{
    const struct diag *error = NULL;
    for (size_t i = 0; i < c->diags->v.len && error == NULL; i++)
        if (c->diags->v.v[i]->severity == SEVERITY_ERROR)
            error = c->diags->v.v[i];
    const struct draft *wans = draft_get(r->import->site, "wans"),
                       *lans = draft_get(r->import->site, "lans");
    const char *why = draft_is_empty(wans)   ? "nothing in it is understood as a WAN"
                      : draft_is_empty(lans) ? "beside its WANs it has no LAN"
                      : error == NULL        ? "too much of it is refused"
                                             : error->msg;
    struct diag *d = diag_add(r->diags, DIAG_IMPORT_NO_WAN, r->import->export->head.at,
                              "no site can be made of this export: %s", why);
    if (draft_is_empty(wans))
        diag_note(d, "a WAN is what a default route leaves by: that of a DHCP client, a PPPoE "
                     "session or a modem, or one by hand through an address of the router's own "
                     "networks");
    else if (draft_is_empty(lans))
        diag_note(d, "a LAN is an address on an interface that is neither a WAN nor a tunnel");
}

/* The draft compiles, or an error says why it never will. */
static bool settle(struct import_work *r)
{
    struct compilation c;
    bool hopeless = draft_is_empty(draft_get(r->import->site, "wans")) ||
                    draft_is_empty(draft_get(r->import->site, "lans"));
    compile_draft(r, r->arena, &c);
    r->len = c.len;
    for (size_t i = 0; c.diags->errors > 0 && !hopeless && i < rounds(MAX_REPAIRS, c.len); i++)
        if (try_draft(&(struct trial){r, repair}))
            break;
    if (c.diags->errors > 0 && !hopeless)
        compile_draft(r, r->arena, &c);
    if (c.diags->errors > 0) {
        no_site(r, &c);
        return false;
    }
    r->want = c.config;
    return true;
}

/* What an export shows of secrets is not shown again: cells that hold one, and the script that
 * sends with the tokens of its channels. */
static void mask_secrets(struct arena *arena, const struct ros_export *export)
{
    static const char *const parts[] = {"password",          "passphrase", "secret",
                                        "private-key",       "shared-key", "token",
                                        "authentication-key"};
    for (size_t i = 0; i < export->rows.v.len; i++) {
        const struct ros_row *row = &export->rows.v.v[i];
        bool sends = ros_row_is(row, "comment", "rosc:notify/send");
        for (size_t k = 0; k < row->args.len; k++) {
            const struct ros_row_arg *arg = &row->args.v[k];
            bool hide = ros_is_secret(arg->name) || (sends && strcmp(arg->name, "source") == 0);
            for (size_t p = 0; p < ARRAY_LEN(parts) && !hide; p++)
                hide = strstr(arg->name, parts[p]) != NULL;
            if (hide && arg->value != NULL)
                source_mask(arena, arg->value_at);
        }
    }
}

void import_run(struct arena *arena, struct diags *diags, const char *name, const char *text,
                size_t len, struct imported *ret_imported)
{
    struct import_work r = {.arena = arena, .diags = diags};
    struct ros_export *export = ARENA_NEW(arena, struct ros_export);
    const struct source *source;
    struct groups groups = {0};
    struct imported out = {0};
    if (!source_load_script(arena, diags, name, text, len, &source) ||
        !ros_export_read(arena, diags, source, export) || diags->errors > 0)
        return;
    mask_secrets(arena, export);
    out.import = r.import = import_site(arena, export);
    if (!settle(&r))
        return;
    leave_out(&r, r.import->site);
    import_compare(&r);
    collect(&r, &groups, &out);
    if (groups.v.len > 1)
        qsort(groups.v.v, groups.v.len, sizeof(groups.v.v[0]), by_line);
    report(&r, &groups);
    out.want = r.want;
    out.yaml = write_file(&r, &groups, &out, &out.yaml_len);
    *ret_imported = out;
}

/* --- the public function --- */

struct import_job {
    const char *name, *text;
    size_t len;
    const struct rosc_options *options;
};

static void import_job_run(struct rosc_result *result, void *data)
{
    const struct import_job *job = data;
    struct diags *diags = diags_new(result->arena);
    struct imported imported = {0};
    struct diag_policy policy;
    policy_of_options(&policy, job->options);
    import_run(result->arena, diags, job->name, job->text, job->len, &imported);
    diags_settle(diags, &policy);
    result_findings(result, job->name, diags, &policy, job->options);
    result->output = diags->errors > 0 ? NULL : imported.yaml;
    result->output_len = diags->errors > 0 ? 0 : imported.yaml_len;
}

struct rosc_result *rosc_import(const char *name, const char *text, size_t len,
                                const struct rosc_options *options)
{
    struct import_job job = {.name = name, .text = text, .len = len, .options = options};
    return result_run(import_job_run, &job);
}
