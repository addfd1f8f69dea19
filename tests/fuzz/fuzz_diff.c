/*
 * fuzz_diff.c - a site and the export of a router, both any bytes: a difference or errors; views
 * for people and programs without a secret, and a script that parses.
 */
#include <stdint.h>
#include <string.h>

#include "base/bug.h"
#include "fuzz/site_parts.h"
#include "fuzz/target.h"
#include "ros/parse.h"

static struct rosc_result *diff(struct site_parts *parts, enum rosc_diff_view view)
{
    const char *site = site_parts_site(parts),
               *router = section_get(&parts->sections, "file router.rsc");
    const struct rosc_file from = {.name = "in.yaml", .text = site, .len = strlen(site)};
    const struct rosc_file to = {
        .name = "router.rsc",
        .text = router != NULL ? router : "",
        .len = router != NULL ? strlen(router) : 0,
    };
    const struct rosc_options options = {
        .read_file = site_parts_file,
        .read_file_data = parts,
        .read_secret = site_parts_secret,
    };
    parts->reads = 0;
    return rosc_diff(&from, &to, view, &options);
}

/* `told`: the router's own text has the secret, where it is none. */
static void check_view(struct site_parts *parts, enum rosc_diff_view view, bool told)
{
    struct rosc_result *result = diff(parts, view);
    const char *output = result != NULL ? rosc_result_output(result, NULL) : NULL;
    if (output != NULL) {
        check_lines(output, view != ROSC_DIFF_TEXT);
        ENSURE(view == ROSC_DIFF_SCRIPT || told || strstr(output, SECRET) == NULL);
    }
    if (output != NULL && view == ROSC_DIFF_SCRIPT) {
        struct ros_text text;
        struct ros_parse_error error;
        ENSURE(ros_parse(parts->arena, output, &text, &error));
    }
    check_result(result);
}

static void run(struct arena *arena, const uint8_t *data, size_t size)
{
    struct site_parts parts = site_parts_of(arena, data, size);
    bool told = memmem(data, size, SECRET, strlen(SECRET)) != NULL;
    check_view(&parts, ROSC_DIFF_TEXT, told);
    check_view(&parts, ROSC_DIFF_JSON, told);
    check_view(&parts, ROSC_DIFF_SCRIPT, told);
}

FUZZ_TARGET(run)
