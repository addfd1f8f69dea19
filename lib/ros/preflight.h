/*
 * preflight.h - what the preflight of a script looks for, for who looks for the same in an export
 * (lib/app/diff_check.c): one table for the question that a router is asked and for the one that
 * its text is asked.
 */
#ifndef ROSC_ROS_PREFLIGHT_H
#define ROSC_ROS_PREFLIGHT_H

#include <stddef.h>

/* Arguments that narrow a firewall rule, beside the interface it comes in by: a rule that accepts
 * and has none of them is an open door. */
extern const char *const ros_rule_matchers[];
extern const size_t ros_rule_matchers_len;

/* The services of a router, and the ports that the input rules open for them. */
struct ros_service_port {
    const char *name, *port;
};
extern const struct ros_service_port ros_service_ports[];
extern const size_t ros_service_ports_len;

#endif
