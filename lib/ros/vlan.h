/*
 * vlan.h - proof that bridges which begin to filter VLANs cut nothing off that the configuration
 * speaks of.
 */
#ifndef ROSC_ROS_VLAN_H
#define ROSC_ROS_VLAN_H

#include "ros/config.h"

/* NULL, or a sentence that names the first violation:
 * 1. a VLAN interface on a filtering bridge has a row in its table in which the bridge is tagged;
 * 2. an access port has its pvid from the one row that has it untagged, and no other port is
 *    untagged in any row;
 * 3. no port is tagged and untagged in one row, nor tagged where it admits no tag;
 * 4. VLAN 1, the untagged LAN of the bridge, is left to RouterOS;
 * 5. a table stands only where it is read: on a bridge that filters. */
const char *ros_prove_vlans(struct arena *arena, const struct ros_config *config);

#endif
