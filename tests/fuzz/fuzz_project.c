/*
 * fuzz_project.c - a site and the profiles that it extends, all of them any bytes: whatever merging
 * and variables make of them, there is an output or there are errors, the same ones each time, and
 * a fleet of the site twice ends.
 */
#include <stdint.h>
#include <string.h>

#include "base/bug.h"
#include "fuzz/site_parts.h"
#include "fuzz/target.h"

static struct rosc_result *build(struct site_parts *parts, enum rosc_form form)
{
    const char *site = site_parts_site(parts);
    const struct rosc_options options = {
        .form = form,
        .read_file = site_parts_file,
        .read_file_data = parts,
        .read_secret = site_parts_secret,
        .map = true,
    };
    parts->reads = 0;
    return rosc_build("in.yaml", site, strlen(site), &options);
}

static void check_same(struct site_parts *parts)
{
    struct rosc_result *a = build(parts, ROSC_FORM_APPLY), *b = build(parts, ROSC_FORM_APPLY);
    if (a != NULL && b != NULL) {
        const char *x = rosc_result_output(a, NULL), *y = rosc_result_output(b, NULL);
        ENSURE((x == NULL) == (y == NULL) && (x == NULL || strcmp(x, y) == 0));
        ENSURE(strcmp(rosc_result_messages(a), rosc_result_messages(b)) == 0);
        ENSURE((x == NULL) == (rosc_result_map(a, NULL) == NULL));
        if (x != NULL)
            check_lines(x, true);
    }
    check_result(a);
    check_result(b);
}

static void check_fleet(struct site_parts *parts)
{
    const char *site = site_parts_site(parts);
    const struct rosc_options options = {
        .read_file = site_parts_file, .read_file_data = parts, .warnings_are_errors = true};
    struct rosc_result *result = rosc_show("in.yaml", site, strlen(site), &options), *found = NULL;
    struct rosc_fleet *fleet = rosc_fleet_new();
    if (result != NULL && fleet != NULL && rosc_fleet_add(fleet, result) &&
        rosc_fleet_add(fleet, result))
        found = rosc_fleet_finish(fleet, "sites", NULL);
    if (found != NULL) {
        ENSURE(rosc_result_ok(result) || rosc_result_ok(found)); /* one with errors is left out */
        check_lines(rosc_result_messages(found), false);
    }
    rosc_result_free(found);
    rosc_fleet_free(fleet);
    check_result(result);
}

static void run(struct arena *arena, const uint8_t *data, size_t size)
{
    struct site_parts parts = site_parts_of(arena, data, size);
    check_same(&parts);
    check_result(build(&parts, ROSC_FORM_REMOVE));
    check_result(build(&parts, ROSC_FORM_VERIFY));
    parts.reads = 0;
    check_fleet(&parts);
}

FUZZ_TARGET(run)
