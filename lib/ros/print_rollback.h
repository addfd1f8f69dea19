/*
 * print_rollback.h - commit-confirm: how a script goes back by itself. For printers of lib/ros.
 *
 * A form that changes a router prints these, in this order, when the site has apply.rollback; each
 * prints nothing (or what there is to say) when it has none:
 *
 *   print_rollback_note()       comment lines of the file's header
 *   { ...                       the one unit of the script
 *   print_rollback_preflight()  at the unit's own level, before any change: sets the locals rcFile
 *                               and rcSaved, which the next two use
 *   print_rollback_arm()        right before the first change, once it is known that there is one;
 *                               it ends the script when there is nothing to go back to
 *   ... changes ...
 *   print_rollback_closing()    behind the last change: the words for the operator
 *   }
 *   print_rollback_comment()    the same words as a comment, for who reads the file
 *
 * docs/architecture.md, "Commit-confirm", tells why it is made as it is (facts 10.2).
 */
#ifndef ROSC_ROS_PRINT_ROLLBACK_H
#define ROSC_ROS_PRINT_ROLLBACK_H

struct printer;

/* What the reader of the file should know about going back; without a rollback, why to have one. */
void print_rollback_note(const struct printer *p);

/* Refuses while an earlier rollback is pending, whether this site has one or not; refuses where
 * this site's own could not work. */
void print_rollback_preflight(const struct printer *p);

/* Saves the state and adds the entries that bring it back, or ends with :error before any change.
 */
void print_rollback_arm(const struct printer *p);

/* :put lines: how long, how to keep, how to go back at once. */
void print_rollback_closing(const struct printer *p);

/* The last lines of the file, behind the unit. */
void print_rollback_comment(const struct printer *p);

#endif
