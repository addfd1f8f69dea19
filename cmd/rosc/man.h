/*
 * man.h - rosc(1): every command, option and exit code, from the tables that the help is made of.
 */
#ifndef ROSC_CMD_MAN_H
#define ROSC_CMD_MAN_H

struct strbuf;

void man_rosc(struct strbuf *out);

#endif
