/*
 * syntax.h - syntax errors in words of our own; internal to lib/yaml.
 *
 * libyaml says what it did not find; a person wants to know what to change. A complaint is looked
 * up by libyaml's problem and context, which are fixed texts of version 0.2.
 */
#ifndef ROSC_YAML_SYNTAX_H
#define ROSC_YAML_SYNTAX_H

#include "diag/diag.h"

/* What libyaml says, its marks turned into byte offsets. */
struct yaml_error {
    const char *problem; /* may be NULL */
    const char *context; /* may be NULL */
    uint32_t problem_off, context_off;
    struct span quoted; /* the quoted text read last; len 0: none */
};

void yaml_report_error(struct diags *diags, const struct source *src,
                       const struct yaml_error *error);

#endif
