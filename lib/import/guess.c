/* guess.c - stand-in */
#include "import/internal.h"
void guess_wans(struct importer *im)
{
    (void)im;
}
void guess_lans(struct importer *im)
{
    (void)im;
}
void guess_pins(struct importer *im)
{
    (void)im;
}
void guess_nat(struct importer *im)
{
    (void)im;
}
void guess_firewall(struct importer *im)
{
    (void)im;
}
void guess_tunnels(struct importer *im)
{
    (void)im;
}
void guess_system(struct importer *im)
{
    own_system(im);
}
void guess_ipv6(struct importer *im)
{
    (void)im;
}
