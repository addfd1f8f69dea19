/* language.c - what the field tables say about the language: its JSON Schema and its reference. */
#include "app/app.h"
#include "base/strbuf.h"
#include "schema/schema.h"
#include "site/site.h"
#include "wan/wan_kind.h"

static void schema_job(struct rosc_result *result, void *data)
{
    (void)data;
    struct strbuf out = strbuf_new(result->arena);
    schema_json(&out, &site_record, wan_variants);
    result_take(result, &out);
}

struct rosc_result *rosc_schema(void)
{
    return result_run(schema_job, NULL);
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
