/*
 * answers.h - the law of scripts that ask for secrets: with the answers in place of the variables
 * they are the scripts that hold the secrets.
 */
#ifndef ROSC_TESTS_ANSWERS_H
#define ROSC_TESTS_ANSWERS_H

#include "app/app.h"
#include "support/report.h"

/* A rosc_read_secret; `data` is the arena. Texts of the form that the name asks for, with every
 * character that means something in a string, a URL, JSON or a list. */
const char *answers_secret(void *data, enum rosc_secret_kind kind, const char *name,
                           const char **ret_why);

/* Fails the report's item where `asks` and `holds`, one site compiled both ways to the form plain
 * or apply, differ in more than the questions and how the file is to be used. */
void answers_check(struct arena *arena, struct report *report, const char *name,
                   const struct compilation *asks, const struct compilation *holds);

#endif
