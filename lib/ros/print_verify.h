/*
 * print_verify.h - what the two files of the form verify share. Only for lib/ros/print_verify*.c.
 *
 * A fact is a piece of script between print_fact_open() and print_fact_close(). It looks at the
 * router, and when what it finds is not as it should be it puts that, as text, into the local
 * rcFound. Locals that it may use: rcFound, rcId, rcText, rcPort, and those of its own. An error in
 * it makes the fact fail and not the script.
 */
#ifndef ROSC_ROS_PRINT_VERIFY_H
#define ROSC_ROS_PRINT_VERIFY_H

#include "ros/print_internal.h"

void print_fact_open(const struct printer *p);

/* `what` is the fact as it shall be: printed behind "ok" or "FAIL". */
void print_fact_close(const struct printer *p, const char *what);

/* print_verify_rows.c: every row of the site is there, every setting is as the site says, the final
 * drops stand where they should. */
void print_verify_rows(const struct printer *p);

#endif
