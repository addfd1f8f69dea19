/*
 * tables.h - the field tables of lib/site, for each other only.
 *
 * One file per part of the language. A row is everything there is to say about a key: where it
 * goes, its type, its default, its sentence in the reference. Adding a key is adding a row.
 */
#ifndef ROSC_SITE_TABLES_H
#define ROSC_SITE_TABLES_H

#include "base/attr.h"
#include "schema/schema.h"
#include "site/site.h"

/* A row for member `m` (of C type `ct`) of `t`; the rest are designated initialisers. */
#define ROW(t, m, ct, k, ty, ...)                                                                  \
    {                                                                                              \
        .key = (k), .type = (ty), .offset = FIELD_OFFSET(t, m, ct), __VA_ARGS__                    \
    }

#define WORDS(w) .words = (w), .nwords = ARRAY_LEN(w)
#define FIELDS(f) .fields = (f), .nfields = ARRAY_LEN(f)

extern const struct record wan_record;
extern const struct record data_record;
extern const struct record lan_record;
extern const struct record routing_record;
extern const struct record nat_record;
extern const struct record firewall_record;
extern const struct record tunnel_record;
extern const struct record management_record;
extern const struct record dns_record;
extern const struct record ntp_record;
extern const struct record notify_record;
extern const struct record monitoring_record;
extern const struct record apply_record;

#endif
