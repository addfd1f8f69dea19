/* language.c - what the field tables say about the language: its JSON Schema, its reference, its
 * manual page. */
#include "app/app.h"
#include "base/roff.h"
#include "base/strbuf.h"
#include "schema/schema.h"
#include "site/site.h"
#include "wan/wan_kind.h"

static void schema_job(struct rosc_result *result, void *data)
{
    const bool *profile = data;
    struct strbuf out = strbuf_new(result->arena);
    schema_json(&out, &site_record, wan_variants, *profile);
    result_take(result, &out);
}

struct rosc_result *rosc_schema(bool profile)
{
    return result_run(schema_job, &profile);
}

static void reference_job(struct rosc_result *result, void *data)
{
    (void)data;
    struct strbuf out = strbuf_new(result->arena);
    schema_reference(&out, &site_record, wan_variants);
    result_take(result, &out);
}

struct rosc_result *rosc_reference(void)
{
    return result_run(reference_job, NULL);
}

static const char description[] =
    "A site is one YAML file, usually NAME.yaml: the internet lines of a router, its LANs, and "
    "what "
    "may pass between them. rosc(1) compiles it into a RouterOS v7 script.\n\n"
    "  rosc: 1\n"
    "  site: { name: villa, routeros: \"7.21\" }\n"
    "  wans:\n"
    "    starlink: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n"
    "    lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }\n"
    "  lans:\n"
    "    home: { interface: bridge, address: 192.168.88.1/24 }\n\n"
    "A site may extend other files, whose mappings merge key by key; the site's own values win, "
    "and "
    "null takes a key away. Variables of 'vars' stand in values as ${NAME}; $${ is a literal "
    "${.\n\n"
    "Where a secret is asked for, { env: NAME } names an environment variable and { file: PATH } a "
    "file relative to the site; both are read by 'rosc build', never by 'rosc check'.\n\n"
    "A comment behind a value, or alone on the line above it, allows a warning: "
    "# rosc: allow SLUG because REASON\n\n"
    "'rosc init' writes a commented site to start from, 'rosc show' prints every value and where "
    "it "
    "comes from, and editors complete and check with the JSON Schema that 'rosc schema' prints.";

static void manual_job(struct rosc_result *result, void *data)
{
    (void)data;
    struct strbuf out = strbuf_new(result->arena);
    roff_title(&out, "ROSC.YAML", "5", ROSC_DATE, "rosc " ROSC_VERSION, "File Formats");
    strbuf_addstr(&out, ".SH NAME\nrosc.yaml \\- the site language of rosc\n.SH DESCRIPTION\n");
    roff_paragraphs(&out, description);
    strbuf_addstr(&out, ".SH KEYS\n");
    schema_manual(&out, &site_record, wan_variants);
    strbuf_addstr(&out, ".SH SEE ALSO\n.BR rosc (1)\n");
    result_take(result, &out);
}

struct rosc_result *rosc_manual(void)
{
    return result_run(manual_job, NULL);
}
