/* prompt_internal.h - what prompt.c and print_prompt.c share: the ways in which answers are used.
 */
#ifndef ROSC_ROS_PROMPT_INTERNAL_H
#define ROSC_ROS_PROMPT_INTERNAL_H

#include <stddef.h>

#include "base/vec.h"

struct ros_config;
struct strbuf;

/* The answer to prompt `number` after some steps, each a letter of enum ros_prompt_step. */
struct prompt_use {
    size_t number;
    const char *steps;
};

/* Every one that has a step, once, and before it the one without its last step. */
struct prompt_uses {
    struct prompt_use *v;
    size_t len, cap;
};

/* The name of the variable that holds it: rcKey3, rcKey3UrlText. */
void print_prompt_variable(struct strbuf *out, const struct prompt_use *use);

/* The statements that ask, look at the answers and make the variables of `uses`. */
void print_prompt_head(struct strbuf *out, const struct ros_config *config,
                       const struct prompt_uses *uses);

#endif
