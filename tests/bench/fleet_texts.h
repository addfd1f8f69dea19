/* fleet_texts.h - a fleet in memory: what reading its YAML costs, and compiling it text to text. */
#ifndef ROSC_TESTS_BENCH_FLEET_TEXTS_H
#define ROSC_TESTS_BENCH_FLEET_TEXTS_H

#include <stddef.h>

/* Seconds of the core for all sites, the best of some turns. */
struct fleet_texts {
    size_t sites, bytes;   /* of the sites alone */
    size_t profiles_bytes; /* and of what they extend, for each of them */
    double events;         /* bare events of each site and of each profile that it extends */
    double events_once;    /* of each site, and of each profile once */
    double check, plain;   /* rosc_check(), rosc_build(), with profiles that are kept */
    double copy;           /* a memcpy of every script */
};

/* Reads `folder`/sites and `folder`/profiles, those of fleet.py. */
struct fleet_texts fleet_texts_measure(const char *folder);

#endif
