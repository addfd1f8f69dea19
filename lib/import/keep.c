/* keep.c - what makes an interface that the site only names: it is left as it is. */
#include "import/guess.h"

/* The bridge and its ports stay as they are. */
void import_keep_bridge(struct importer *im, const char *bridge)
{
    static const char *const bridge_args[] = {
        "name",          "admin-mac",      "auto-mac",          "vlan-filtering",
        "protocol-mode", "port-cost-mode", "igmp-snooping",     "fast-forward",
        "priority",      "dhcp-snooping",  "add-dhcp-option82", NULL};
    IMPORT_EACH(im, ROS_INTERFACE_BRIDGE, row)
    {
        if (row->tag == NULL && import_is(row, "name", bridge) && guess_only(row, bridge_args))
            import_cover(im, ROS_INTERFACE_BRIDGE, row_i);
    }
    IMPORT_EACH(im, ROS_INTERFACE_BRIDGE_FILTERING, row)
    {
        if (!im->out->own && strcmp(row->select, bridge) == 0)
            import_cover(im, ROS_INTERFACE_BRIDGE_FILTERING, row_i);
    }
    IMPORT_EACH(im, ROS_INTERFACE_BRIDGE_PORT, port)
    {
        const char *name = ros_item_get(port, "interface");
        if (port->tag != NULL || !import_is(port, "bridge", bridge))
            continue;
        import_cover(im, ROS_INTERFACE_BRIDGE_PORT, port_i);
        IMPORT_EACH(im, ROS_INTERFACE_ETHERNET, row)
        {
            static const char *const named[] = {"name", "disable-running-check", NULL};
            if (name != NULL && guess_only(row, named) && import_port(im, name) != NULL &&
                strcmp(row->select, import_port(im, name)) == 0)
                import_cover(im, ROS_INTERFACE_ETHERNET, row_i);
        }
    }
}
