/* init.c - a commented site to start from. */
#include <string.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "base/vec.h"
#include "diag/diag.h"
#include "schema/schema.h"
#include "site/site.h"
#include "wan/wan_kind.h"

/* Two hosts of different operators per WAN; no two WANs share one, and enough are left for the
 * router's resolvers. */
static const char *const probes[][2] = {
    {"8.8.8.8", "9.9.9.9"},
    {"1.1.1.1", "208.67.222.222"},
    {"4.2.2.1", "149.112.112.11"},
    {"4.2.2.2", "208.67.220.220"},
};

/* The record of one WAN, from the root table. */
static const struct record *wan_record(void)
{
    for (size_t i = 0; i < site_record.nfields; i++)
        if (strcmp(site_record.fields[i].key, "wans") == 0)
            return site_record.fields[i].record;
    return NULL;
}

static const struct preset *preset_by_word(const struct record *record, const char *word)
{
    for (size_t i = 0; i < record->npresets; i++)
        if (strcmp(record->presets[i].word, word) == 0)
            return &record->presets[i];
    return NULL;
}

static const char *unknown_preset(struct arena *arena, const struct record *record,
                                  const char *word)
{
    VEC(const char *) words = {0};
    struct strbuf all = strbuf_new(arena);
    for (size_t i = 0; i < record->npresets; i++) {
        *VEC_PUSH(arena, words) = record->presets[i].word;
        strbuf_addf(&all, "%s%s", i > 0 ? ", " : "", record->presets[i].word);
    }
    const char *near = suggest(word, words.v, words.len);
    if (near)
        return arena_printf(arena, "no preset is called '%s'; did you mean '%s'?", word, near);
    return arena_printf(arena, "no preset is called '%s'; there are: %s", word,
                        strbuf_detach(&all));
}

struct wanted {
    const struct preset *preset;
    const char *name;
};
struct wanted_list {
    VEC(struct wanted) v;
};

/* The preset's first word, and a number when the name is taken: lte-modem, lte-modem are lte,
 * lte-2. */
static const char *wan_name(struct arena *arena, const struct wanted_list *list, const char *word)
{
    const char *base = arena_strndup(arena, word, strcspn(word, "-"));
    size_t same = 0;
    for (size_t i = 0; i < list->v.len; i++)
        same += strcmp(list->v.v[i].preset->word, word) == 0;
    return same == 0 ? base : arena_printf(arena, "%s-%zu", base, same + 1);
}

static bool parse_presets(struct arena *arena, const struct record *record, const char *text,
                          struct wanted_list *list, const char **ret_why)
{
    for (;;) {
        size_t len = strcspn(text, ",");
        const char *word = arena_strndup(arena, text, len);
        const struct preset *preset = preset_by_word(record, word);
        if (!preset) {
            *ret_why = unknown_preset(arena, record, word);
            return false;
        }
        if (list->v.len == ARRAY_LEN(probes)) {
            *ret_why = arena_printf(arena, "more than %zu presets: add further WANs by hand",
                                    ARRAY_LEN(probes));
            return false;
        }
        const char *name = wan_name(arena, list, word);
        *VEC_PUSH(arena, list->v) = (struct wanted){.preset = preset, .name = name};
        if (text[len] == '\0')
            return true;
        text += len + 1;
    }
}

/* A key that has no default, as its sample. */
static void write_key(struct strbuf *out, const struct field *field)
{
    size_t len = strlen(field->key) + strlen(field->sample);
    strbuf_addf(out, "    %s: %s", field->key, field->sample);
    strbuf_addch_n(out, ' ', len < 23 ? 24 - len : 1);
    strbuf_addf(out, "# %s\n", field->doc);
}

/* What the preset leaves to the site: the key that it needs, and those that its kind does. */
static void write_left(struct strbuf *out, const struct preset *preset)
{
    const struct record *record = wan_record();
    const char *kind = NULL;
    for (size_t i = 0; i < record->nfields && preset->needs != NULL; i++)
        if (strcmp(record->fields[i].key, preset->needs) == 0)
            write_key(out, &record->fields[i]);
    for (size_t i = 0; i < preset->nvalues; i++)
        if (strcmp(preset->values[i].key, "kind") == 0)
            kind = preset->values[i].text;
    for (size_t i = 0; i < wan_variants.len && kind != NULL; i++) {
        const struct variant *variant = wan_variants.v[i];
        for (size_t k = 0; strcmp(variant->word, kind) == 0 && k < variant->record->nfields; k++)
            if ((variant->record->fields[k].flags & FIELD_REQUIRED) != 0)
                write_key(out, &variant->record->fields[k]);
    }
}

static void write_wan(struct strbuf *out, const struct wanted *wan, size_t i)
{
    const char *doc = wan->preset->doc;
    strbuf_addf(out, "  %s:", wan->name);
    strbuf_addf(out, "\n    preset: %-17s # %.*s\n", wan->preset->word, (int)strcspn(doc, "."),
                doc);
    strbuf_addf(out, "    port: ether%-14zu # the port it is plugged into, by its factory name\n",
                i + 1);
    write_left(out, wan->preset);
    strbuf_addf(out, "    distance: %-15zu # the lowest that works carries the site\n", i + 1);
    strbuf_addf(out, "    probes: [%s, %s]%s\n", probes[i][0], probes[i][1],
                i == 0 ? " # up while any of these answers; no other WAN may use them" : "");
}

bool init_site(struct arena *arena, struct strbuf *out, const char *presets, const char *schema,
               const char **ret_why)
{
    const struct record *record = wan_record();
    struct wanted_list list = {0};
    if (!parse_presets(arena, record, presets, &list, ret_why))
        return false;

    if (schema)
        strbuf_addf(out, "# yaml-language-server: $schema=%s\n", schema);
    strbuf_addstr(
        out,
        "# A site for rosc. Change what the comments name, then: rosc check FILE; rosc build FILE\n"
        "rosc: 1\n"
        "site:\n"
        "  name: my-site             # what the router will be called\n"
        "  routeros: \"7.21\"          # lowest RouterOS the script must run on, 7.12 to 7.24\n"
        "  # timezone: Europe/Athens # the router's own when absent\n"
        "\n"
        "# What it is connected to, best first.\n"
        "wans:\n");
    for (size_t i = 0; i < list.v.len; i++)
        write_wan(out, &list.v.v[i], i);
    if (list.v.len == 1)
        strbuf_addstr(out,
                      "  # a second WAN goes here: with one there is nothing to fail over to\n");
    strbuf_addstr(
        out,
        "\n"
        "# Who uses it. The WAN ports leave this bridge when they are in it.\n"
        "lans:\n"
        "  home:\n"
        "    interface: bridge        # a bridge that the router has, or ports: [ether3, ether4]\n"
        "    address: 192.168.88.1/24 # the router's address there\n"
        "    # dhcp: { pool: 192.168.88.10-192.168.88.254 } # absent: a server that exists stays\n"
        "\n"
        "# Everything else has a default: rosc show FILE lists them all. Often wanted:\n"
        "# management: { from: [lan, 198.51.100.7] }\n"
        "# apply: { rollback: 10m }  # the router goes back by itself unless you confirm\n");
    return true;
}

struct init_task {
    const char *presets, *schema;
};

static void init_job(struct rosc_result *result, void *data)
{
    const struct init_task *task = data;
    const char *presets = task->presets ? task->presets : "starlink,lte-modem";
    struct strbuf out = strbuf_new(result->arena);
    const char *why;
    if (init_site(result->arena, &out, presets, task->schema, &why))
        result_take(result, &out);
    else
        result_error(result, why);
}

struct rosc_result *rosc_init(const char *presets, const char *schema)
{
    struct init_task task = {.presets = presets, .schema = schema};
    return result_run(init_job, &task);
}
