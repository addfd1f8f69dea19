/*
 * print_prompt.h - where a form of the printer asks for what the script does not hold.
 *
 * A form that can ask prints, when prompts_any():
 *
 *   print_prompt_note()   comment lines of the file's header
 *   { ...                 the one unit of the script
 *   print_prompts()       before any change, at the unit's own level
 *   ...
 *   }
 *   print_prompt_tail()   right behind the unit, before anything else
 */
#ifndef ROSC_ROS_PRINT_PROMPT_H
#define ROSC_ROS_PRINT_PROMPT_H

#include <stdbool.h>

struct printer;
struct ros_config;

/* Does the script ask for anything? */
bool prompts_any(const struct ros_config *config);

/* How to run it, and what it asks for. */
void print_prompt_note(const struct printer *p);

/* The place of the questions: ros_prompts_resolve() writes them there, once it is known what
 * becomes of the answers. */
void print_prompts(const struct printer *p);

/* A comment. In a terminal that the script is pasted into it follows the unit and so answers the
 * first question, which knows it. */
void print_prompt_tail(const struct printer *p);

#endif
