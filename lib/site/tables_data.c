/* tables_data.c - `data` of a WAN: how much of it may be used in a month. */
#include "site/tables.h"

static const struct word at_limit_words[] = {
    {"tell", AT_LIMIT_TELL, .doc = "everybody is told, and the WAN goes on"},
    {"stop", AT_LIMIT_STOP,
     .doc =
         "everybody is told, and until the next month only what is pinned to the WAN or came in by "
         "it uses it"},
};

static const struct field data_fields[] = {
    ROW(struct data_cap, limit, int64_t, "limit", FIELD_SIZE, .flags = FIELD_REQUIRED,
        .min = INT64_C(10000000), .max = 1000 * INT64_C(1000000000000),
        .doc = "What a month has, in both directions together; units of 1000, as on the bill.",
        .sample = "50GB"),
    ROW(struct data_cap, warn, int32_t, "warn", FIELD_INT, .min = 1, .max = 100, .def = "80",
        .doc = "The percentage of it at which everybody is told; 100 for only at the limit.",
        .sample = "80"),
    ROW(struct data_cap, resets, int32_t, "resets", FIELD_INT, .min = 1, .max = 31, .def = "1",
        .doc = "The day on which a month of the contract begins, by the router's clock; in a month "
               "without that day it is the 1st of the next one.",
        .sample = "15"),
    ROW(struct data_cap, at_limit, int, "at-limit", FIELD_ENUM, WORDS(at_limit_words),
        .def = "tell", .doc = "What happens at the limit.", .sample = "stop"),
};

const struct record data_record = {
    .title = "data",
    .size = sizeof(struct data_cap),
    FIELDS(data_fields),
};
