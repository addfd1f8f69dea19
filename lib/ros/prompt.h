/*
 * prompt.h - texts that are known only on the router, which asks for them when the script runs.
 *
 * Purpose: a script that holds no secret. In a configuration such a text is a word of control
 * characters, which no site can hold: \1, its number, the steps that were taken with it, \2. Every
 * function that escapes a site's text (ros_prompt_quote(), lower/escape.h) lets the word through
 * and adds its own step to it, so the word that arrives in the script says what has to be done with
 * the answer, in which order. ros_prompts_resolve() then writes variables in place of the words,
 * and in front of them the statements that ask, look at the answers and take the steps.
 *
 * Invariants
 * 1. Text of a router may hold any bytes, and no words: it goes through ros_quote(), which knows
 * none.
 * 2. A word never reaches the outside: ros_print() resolves all of them.
 * 3. The last level of quotes takes no step of the router's: there the value of a variable is put
 * into a string of the script itself ("...$rcKey1...").
 * 4. With the same answers the rows that the script makes are those of the script that holds them.
 */
#ifndef ROSC_ROS_PROMPT_H
#define ROSC_ROS_PROMPT_H

#include <stdbool.h>
#include <stddef.h>

#include "ros/config.h"

struct arena;
struct ros_map;
struct strbuf;

enum { ROS_PROMPT_BEGIN = 1, ROS_PROMPT_END = 2, ROS_PROMPT_HEAD = 3 };

/* What is done with a text on its way, as it stands in the word. */
enum ros_prompt_step {
    ROS_PROMPT_QUOTE = 'q',   /* it goes into a quoted string: ros_prompt_quote() */
    ROS_PROMPT_JSON = 'j',    /* into a string of JSON: escape_json() */
    ROS_PROMPT_HEADER = 'h',  /* into an entry of a list: escape_header() */
    ROS_PROMPT_PERCENT = 'u', /* into the path of a URL: escape_url() */
    ROS_PROMPT_TLS = 't', /* it is a URL, and what is wanted is " check-certificate=$rcCheck" for
                             fetch, nothing for http:// */
};

/* The word for prompt `number`, which counts from 1. */
const char *ros_prompt_word(struct arena *arena, size_t number);

/* How many bytes of `text` are such a word; 0: none begins here. */
size_t ros_prompt_len(const char *text);

/* Appends the word that `text` begins with, with one step more. */
void ros_prompt_step(struct strbuf *out, const char *text, enum ros_prompt_step step);

/* As ros_quote() and ros_quote_lines() (quote.h), for text with words: they pass through, quoted.
 */
void ros_prompt_quote(struct strbuf *out, const char *text);
void ros_prompt_quote_lines(struct strbuf *out, const char *text, size_t indent);

/* Is prompt `number` in any row of the configuration? */
bool ros_prompt_used(const struct ros_config *config, size_t number);

/* Replaces the words in the text of a script, or of a part of one, from `start` on by variables,
 * and the byte ROS_PROMPT_HEAD by the statements that ask. Offsets of `map` (may be NULL) move
 * along. */
void ros_prompts_resolve(struct strbuf *out, size_t start, const struct ros_config *config,
                         struct ros_map *map);

#endif
