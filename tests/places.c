/*
 * places.c - the map of every example in every form: each row says the block of the site that it
 * is about, and `where` finds it from any line of the script, without the site's secrets.
 *
 * A new feature of lib/lower gets a line in the table below, or this test fails.
 */
#include <stdio.h>
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/attr.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/source.h"
#include "ros/config.h"
#include "ros/map.h"
#include "support/report.h"
#include "support/run_site.h"
#include "support/sections.h"
#include "yaml/node.h"

enum { LINES_TRIED = 40 }; /* of each script, through `where` */

/* Rows whose name begins so lie in one of the sections; with BY_DEFAULT nothing in the site need
 * ask for them. If the part of a tag behind the feature is a key of the section, they lie there. */
enum { BY_DEFAULT = 1 };
static const struct {
    const char *prefix;
    const char *section[3]; /* with dots */
    int flags;
} homes[] = {
    {"rosc:access-", {"lans"}, 0},
    {"rosc:balance/", {"wans"}, 0},
    {"rosc:bogons/", {"wans"}, 0},
    {"rosc:data/", {"wans"}, 0},
    {"rosc:default", {"wans"}, 0},
    {"rosc:dhcp/", {"lans"}, 0},
    {"rosc:dish/", {"wans"}, 0},
    {"rosc:dns/", {"dns.static"}, 0},
    {"rosc:forward-bogons/", {"wans"}, 0},
    {"rosc:forward-rule/", {"firewall.forward"}, 0},
    {"rosc:forward6-rule/", {"firewall.forward"}, 0},
    {"rosc:forward/", {"nat.forwards", "firewall"}, BY_DEFAULT},
    {"rosc:forward6/via-", {"lans"}, 0},
    {"rosc:forward6/", {"firewall"}, BY_DEFAULT},
    {"rosc:hairpin-source/", {"lans"}, 0},
    {"rosc:hairpin/", {"nat.forwards"}, 0},
    {"rosc:hop/", {"wans"}, 0},
    {"rosc:input-bogons/", {"wans"}, 0},
    {"rosc:input-rule/", {"firewall.input"}, 0},
    {"rosc:input6-rule/", {"firewall.input"}, 0},
    {"rosc:input/dhcp", {"lans"}, 0},
    {"rosc:input", {"management", "firewall", "dns"}, BY_DEFAULT},
    {"rosc:lan", {"lans"}, 0}, /* lan-address/, lan-port/, lan6/ and so on */
    {"rosc:lease/", {"lans"}, 0},
    {"rosc:list/WAN", {"wans"}, 0},
    {"rosc:list/LAN-management", {"management"}, 0},
    {"rosc:list/LAN", {"lans"}, 0},
    {"rosc:list/NOT-internet", {"routing"}, 0},
    {"rosc:list/", {"firewall.lists"}, 0},
    {"rosc:mark-in", {"wans"}, 0},
    {"rosc:mark/local", {"wans"}, 0},
    {"rosc:mark/lans", {"routing"}, 0},
    {"rosc:mss-", {"wans"}, 0},
    {"rosc:nat66/", {"lans"}, 0},
    {"rosc:nat/", {"wans"}, 0},
    {"rosc:notify/", {"monitoring"}, 0},
    {"rosc:pin", {"routing.pins"}, 0}, /* pin-drop/, pin-route/ */
    {"rosc:ppp/", {"wans"}, 0},
    {"rosc:probe", {"wans"}, 0},
    {"rosc:reply", {"wans"}, 0},
    {"rosc:table/", {"wans"}, 0},
    {"rosc:tunnel", {"tunnels"}, 0},
    {"rosc:under", {"wans"}, 0},
    {"rosc:use/", {"wans"}, 0},
    {"rosc:vlan-port/", {"lans"}, 0},
    {"rosc:wan", {"wans"}, 0},
    {"/interface bridge ", {"lans"}, 0},
    {"/interface ethernet ", {"wans"}, 0},
    {"/interface lte ", {"wans"}, 0},
    {"/ip dhcp-client option ", {"wans"}, 0},
    {"/ip dns", {"dns"}, BY_DEFAULT},
    {"/ip neighbor discovery-settings", {"management"}, BY_DEFAULT},
    {"/ip service ", {"management"}, BY_DEFAULT},
    {"/routing settings", {"routing"}, 0},
    {"/system clock", {"site"}, 0},
    {"/system identity", {"site"}, 0},
    {"/system logging", {"monitoring"}, 0},
    {"/system ntp client", {"ntp"}, BY_DEFAULT},
    {"/tool e-mail", {"monitoring.notify"}, 0},
    {"/tool mac-server", {"management"}, BY_DEFAULT},
};

struct example {
    struct arena *arena;
    struct report *report;
    const char *path;
    struct input input;
    const struct node *root;
};

/* --- places of rows --- */

/* The bytes of a key and its value. */
static bool pair_holds(const struct node *map, const char *key, struct span at)
{
    const struct node *name = node_key(map, key), *value = node_get(map, key);
    return name != NULL && at.off >= name->span.off &&
           at.off + at.len <= value->span.off + value->span.len;
}

/* Does the place lie in the section, and in the block of `name` if the section has one? */
static bool section_holds(const struct example *e, const char *section, const char *name,
                          struct span at)
{
    const struct node *map = e->root;
    const char *dot;
    for (; (dot = strchr(section, '.')) != NULL; section = dot + 1)
        map = node_get(map, arena_strndup(e->arena, section, (size_t)(dot - section)));
    const struct node *inside = node_get(map, section);
    bool named = name != NULL && inside != NULL && node_key(inside, name) != NULL;
    return named ? pair_holds(inside, name, at) : pair_holds(map, section, at);
}

/* The part of a tag behind its feature, up to the next slash; NULL: none. */
static const char *tag_name(const struct example *e, const char *what)
{
    const char *slash = strncmp(what, "rosc:", 5) == 0 ? strchr(what, '/') : NULL;
    return slash == NULL ? NULL : arena_strndup(e->arena, slash + 1, strcspn(slash + 1, "/"));
}

/* What is wrong with the place of a row, or NULL. */
static const char *misplaced(const struct example *e, const struct ros_map_mark *mark)
{
    size_t i = 0;
    while (i < ARRAY_LEN(homes) &&
           strncmp(mark->what, homes[i].prefix, strlen(homes[i].prefix)) != 0)
        i++;
    if (i == ARRAY_LEN(homes))
        return "a feature that the table of this test does not know";
    if (mark->at.src == NULL)
        return homes[i].flags & BY_DEFAULT ? NULL : "no place";
    const char *name = tag_name(e, mark->what);
    for (size_t k = 0; k < ARRAY_LEN(homes[i].section) && homes[i].section[k] != NULL; k++)
        if (section_holds(e, homes[i].section[k], name, mark->at))
            return NULL;
    return "its place is not in the block that it is about";
}

static void check_rows(const struct example *e, const char *form, const struct ros_map *map)
{
    for (size_t i = 0; i < map->marks.len; i++) {
        const struct ros_map_mark *mark = &map->marks.v[i];
        const char *wrong = mark->item != NULL ? misplaced(e, mark) : NULL;
        if (wrong != NULL)
            report_fail(e->report, e->path, "%s: %s of %s: %s: '%s'", form, mark->what,
                        ros_menu_def(mark->item->menu)->path, wrong,
                        mark->at.src != NULL ? span_text(e->arena, mark->at) : "");
    }
}

/* --- the preflight speaks of ports and probes where the site names them --- */

static void check_preflight(const struct example *e, const struct ros_map *map)
{
    size_t checks = 0;
    for (size_t i = 0; i < map->marks.len; i++) {
        const struct ros_map_mark *mark = &map->marks.v[i];
        bool port = strncmp(mark->what, "preflight: ether", 16) == 0;
        bool probe = strstr(mark->what, "to the probe ") != NULL;
        if (!port && !probe)
            continue;
        const char *text = mark->at.src != NULL ? span_text(e->arena, mark->at) : "";
        const char *named = port ? mark->what + 11 : strrchr(mark->what, ' ') + 1;
        size_t len = strcspn(named, " ");
        text += *text == '"';
        if (strncmp(text, named, len) != 0 && strchr(text, ':') == NULL)
            report_fail(e->report, e->path, "apply: '%s' points at '%s'", mark->what, text);
        checks++;
    }
    if (checks == 0)
        report_fail(e->report, e->path, "apply: no preflight of a port or probe has a mark");
}

/* --- where --- */

static uint32_t line_count(const char *text)
{
    uint32_t lines = 0;
    for (; *text != '\0'; text++)
        lines += *text == '\n';
    return lines;
}

static const char *where(const struct example *e, enum rosc_form form, const char *position,
                         struct rosc_result **ret_result)
{
    const struct rosc_options options = {.form = form};
    *ret_result = rosc_where(e->path, e->input.bytes, e->input.len, position, &options);
    const char *output = rosc_result_output(*ret_result, NULL);
    return output != NULL ? output : rosc_result_messages(*ret_result);
}

static void check_line(const struct example *e, const struct compilation *c, uint32_t line,
                       size_t off)
{
    const struct ros_map_mark *mark = ros_map_at(c->map, off);
    struct rosc_result *result;
    const char *position = arena_printf(e->arena, "x (line %u column 1)", (unsigned)line);
    const char *answer = where(e, c->form, position, &result);
    uint32_t row = 0, column = 0;
    if (mark->at.src != NULL)
        source_position(mark->at.src, mark->at.off, &row, &column);
    const char *arrow =
        arena_printf(e->arena, "--> %s:%u:%u\n", e->path, (unsigned)row, (unsigned)column);
    if (strstr(answer, mark->what) == NULL)
        report_fail(e->report, e->path, "where line %u is not about %s:\n%s", (unsigned)line,
                    mark->what, answer);
    if (mark->at.src != NULL && strstr(answer, arrow) == NULL)
        report_fail(e->report, e->path, "where line %u shows no %s%s", (unsigned)line, arrow,
                    answer);
    if (strstr(answer, SECRET_STAND_IN) != NULL || strstr(answer, "secret of ") != NULL)
        report_fail(e->report, e->path, "where line %u shows a secret:\n%s", (unsigned)line,
                    answer);
    rosc_result_free(result);
}

/* The script that `where` looks at has the lines of the one that was built with secrets. */
static void check_where(const struct example *e, const struct compilation *c)
{
    uint32_t lines = line_count(c->output), line = 1, step = lines / LINES_TRIED + 1;
    struct rosc_result *result;
    const char *answer = where(e, c->form, "999999999", &result);
    if (strstr(answer, arena_printf(e->arena, " has %u lines", (unsigned)lines)) == NULL)
        report_fail(e->report, e->path, "where: not %u lines: %s", (unsigned)lines, answer);
    rosc_result_free(result);
    for (size_t off = 0; off < c->output_len; off++) {
        if (line % step == 0 && (off == 0 || c->output[off - 1] == '\n'))
            check_line(e, c, line, off);
        line += c->output[off] == '\n';
    }
}

static void check_form(const struct example *e, enum rosc_form form, bool annotate)
{
    struct ros_map map = {.annotate = annotate};
    struct compilation c = {
        .name = e->path,
        .text = e->input.bytes,
        .len = e->input.len,
        .goal = COMPILE_BUILD,
        .form = form,
        .read_secret = run_site_secret,
        .read_secret_data = e->arena,
        .map = &map,
    };
    compile(e->arena, &c);
    if (c.output == NULL) {
        report_fail(e->report, e->path, "is not built");
        return;
    }
    check_rows(e, form_str(form), &map);
    if (form == ROSC_FORM_APPLY)
        check_preflight(e, &map);
    if (!annotate)
        check_where(e, &c);
}

static void check_example(struct report *report, const char *path)
{
    struct example e = {.arena = arena_new(), .report = report, .path = path};
    struct diags *diags = diags_new(e.arena);
    const struct source *source;
    report_begin(report);
    e.input.bytes =
        read_whole(e.arena, arena_printf(e.arena, "%s/%s", ROSC_TOP, path), &e.input.len);
    if (!source_load(e.arena, diags, path, e.input.bytes, e.input.len, &source) ||
        !yaml_parse(e.arena, diags, source, &e.root)) {
        report_fail(report, path, "is no YAML");
    } else {
        check_form(&e, ROSC_FORM_APPLY, false);
        check_form(&e, ROSC_FORM_PLAIN, false);
        check_form(&e, ROSC_FORM_APPLY, true);
    }
    report_end(report);
    arena_free(e.arena);
}

int main(void)
{
    struct report report = report_new();
    struct arena *arena = arena_new();
    struct file_list examples = files_like(arena, "examples/*.yaml");
    struct file_list sites = files_like(arena, "tests/emulator/*.yaml");
    for (size_t i = 0; i < examples.v.len; i++)
        check_example(&report, examples.v.v[i]);
    for (size_t i = 0; i < sites.v.len; i++)
        check_example(&report, sites.v.v[i]);
    if (examples.v.len == 0)
        report_fail(&report, "examples", "there are none");
    arena_free(arena);
    return report_close(&report);
}
