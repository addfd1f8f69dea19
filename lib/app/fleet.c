/* fleet.c - struct rosc_fleet: the sites of a fleet against each other. */
#include "fleet/fleet.h"

#include <stdlib.h>

#include <setjmp.h>

#include "app/app.h"
#include "base/arena.h"

struct rosc_fleet {
    struct arena *arena;
    struct fleet *fleet;
    bool broken; /* memory ran out in the middle of something */
};

/* Remembers a site, or makes the empty fleet for `result` NULL; false when memory ran out. */
static bool step(struct rosc_fleet *fleet, const struct rosc_result *result)
{
    jmp_buf oom;
    if (setjmp(oom)) {
        arena_on_oom(fleet->arena, NULL);
        fleet->broken = true;
        return false;
    }
    arena_on_oom(fleet->arena, &oom);
    if (!result)
        fleet->fleet = fleet_new(fleet->arena);
    else if (result->site)
        fleet_add(fleet->fleet, result->name, result->site, result->diags);
    arena_on_oom(fleet->arena, NULL);
    return true;
}

struct rosc_fleet *rosc_fleet_new(void)
{
    struct rosc_fleet *fleet = calloc(1, sizeof(*fleet));
    if (!fleet)
        return NULL;
    fleet->arena = arena_new();
    if (fleet->arena && step(fleet, NULL))
        return fleet;
    rosc_fleet_free(fleet);
    return NULL;
}

bool rosc_fleet_add(struct rosc_fleet *fleet, const struct rosc_result *result)
{
    return !fleet->broken && step(fleet, result);
}

struct finish_job {
    struct rosc_fleet *fleet;
    const char *name;
    const struct rosc_options *options;
};

static void finish_job_run(struct rosc_result *result, void *data)
{
    const struct finish_job *job = data;
    struct diags *diags = diags_new(result->arena);
    struct diag_policy policy;
    policy_of_options(&policy, job->options);
    fleet_compare(job->fleet->fleet, diags);
    size_t allowed = diags->allowed; /* by comments in the sites */
    diags_settle(diags, &policy);
    diags->allowed += allowed;
    result_findings(result, job->name, diags, &policy, job->options);
}

struct rosc_result *rosc_fleet_finish(struct rosc_fleet *fleet, const char *name,
                                      const struct rosc_options *options)
{
    struct finish_job job = {fleet, name, options};
    return fleet->broken ? NULL : result_run(finish_job_run, &job);
}

void rosc_fleet_free(struct rosc_fleet *fleet)
{
    if (!fleet)
        return;
    arena_free(fleet->arena);
    free(fleet);
}
