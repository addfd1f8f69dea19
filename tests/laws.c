/* laws.c - the equations that hold for every valid site. */
#include "laws.h"

#include "ros/config.h"
#include "support/report.h"

void laws_check(struct arena *arena, struct report *report, const char *name,
                const struct ros_config *config)
{
    /* A configuration differs in nothing from itself. */
    const char *difference = ros_config_difference(arena, config, config);
    if (difference)
        report_fail(report, name, "law: differs from itself: %s", difference);
}
