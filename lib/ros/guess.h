/* guess.h - what a file is that is no RouterOS script. */
#ifndef ROSC_ROS_GUESS_H
#define ROSC_ROS_GUESS_H

#include <stddef.h>

struct ros_guess {
    const char *what; /* "a Cisco IOS configuration" */
    const char *help; /* what to do with it, NULL: nothing */
};

/* Looks at the first lines of a text that has no RouterOS statement in it. NULL: no idea. */
const struct ros_guess *ros_guess(const char *text, size_t len);

#endif
