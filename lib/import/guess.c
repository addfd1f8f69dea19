/* guess.c - the topics of anybody's configuration, in order. */
#include "import/guess.h"

/* Lists of interfaces that are nothing but the WANs, the LANs or the tunnels: the site has lists of
 * its own. */
static void cover_lists(struct importer *im)
{
    IMPORT_EACH(im, ROS_INTERFACE_LIST, list)
    {
        const char *name = ros_item_get(list, "name");
        bool covered = name != NULL;
        IMPORT_EACH(im, ROS_INTERFACE_LIST_MEMBER, member)
        {
            if (name != NULL && import_is(member, "list", name))
                covered = covered && im->out->rows[ROS_INTERFACE_LIST_MEMBER][member_i].covered;
        }
        if (covered)
            import_cover(im, ROS_INTERFACE_LIST, list_i);
    }
}

void import_guess(struct importer *im)
{
    struct guess g = {.im = im};
    own_system(im);
    guess_find_wans(&g);
    guess_put_wans(&g);
    guess_put_lans(&g);
    guess_put_tunnels(&g);
    guess_put_marks(&g);
    guess_put_nat(&g);
    guess_put_firewall(&g);
    guess_put_lists(&g);
    cover_lists(im);
    import_services(im);
    import_dns(im);
}
