/* table.c - how the measurement is printed. */
#include <stdio.h>

#include "bench.h"

void heading(const char *text, const char *unit)
{
    printf("\n%-38s %10s %7s  %-10s %9s  %s\n", text, unit, "ratio", "", "size", "");
}

void row(const char *what, double time, double ratio, const char *target, double mb,
         const char *memory_target)
{
    char times[24] = "", ratios[24] = "", mbs[24] = "";
    if (time >= 0)
        snprintf(times, sizeof(times), "%.3f", time);
    if (ratio >= 0)
        snprintf(ratios, sizeof(ratios), "%.2f", ratio);
    if (mb >= 0)
        snprintf(mbs, sizeof(mbs), "%.1f MB", mb);
    printf("%-38s %10s %7s  %-10s %9s  %s\n", what, times, ratios, target, mbs, memory_target);
}
