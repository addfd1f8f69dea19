/* apply.c - see apply.h: which operation means what; the counterpart of print_apply.c. */
#include "ros/apply.h"

#include "base/bug.h"
#include "ros/apply_internal.h"

size_t ros_apply_op(struct ros_config *c, const struct ros_script *script, const struct ros_op *op)
{
    bool leaves = script->form == ROS_FORM_REMOVE; /* then no row is wanted */
    const struct ros_config *wanted = leaves ? ros_config_new(c->arena) : script->config;
    switch (op->kind) {
    case ROS_OP_ADD:
        return apply_add(c, op);
    case ROS_OP_UNIQUE:
        return apply_make_unique(c, op->menu);
    case ROS_OP_CONVERGE:
        return apply_converge(c, script, op);
    case ROS_OP_PLACE:
        return apply_place(c, op);
    case ROS_OP_EVICT:
        return apply_evict(c, script->config, op->uplink);
    case ROS_OP_LAN:
        return apply_leave_wan(c, op->interface);
    case ROS_OP_RELEASE:
        return apply_release(c, wanted);
    case ROS_OP_UNLIST:
        return apply_unlist(c, op->menu);
    case ROS_OP_CLEAR:
    case ROS_OP_SWEEP:
        return apply_sweep(c, wanted, op->menu);
    case ROS_OP_ADOPT:
        return apply_adopt(c, op->menu);
    case ROS_OP_SET:
        return apply_set_cells(c, op);
    case ROS_OP_REMOVE:
        apply_remove_row(c, apply_row_of(c, op->row));
        return 1;
    case ROS_OP_MOVE:
        apply_move_row(c, apply_row_of(c, op->row), apply_row_of(c, op->before));
        return 1;
    case ROS_OP_RUN_EARLY:
    case ROS_OP_RUN:
        return 0;
    }
    BUG("operation %d", (int)op->kind);
}

size_t ros_apply(struct ros_config *config, const struct ros_script *script)
{
    size_t changes = 0;
    for (size_t i = 0; i < script->ops.len; i++)
        changes += ros_apply_op(config, script, &script->ops.v[i]);
    return changes;
}
