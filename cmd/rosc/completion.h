/*
 * completion.h - what a word of the command line may be, for the scripts that complete it.
 *
 * Purpose: bash, zsh and fish complete from the tables that the help is made of: a word is told by
 * what the help calls it ("SITE", "EXPORT..."), or by the words of its option. A command or option
 * that is added is completed without a line here, unless it calls its words something new.
 *
 * No command takes the name of a WAN; one that does is called WAN, and gets a row in completion.c.
 */
#ifndef ROSC_CMD_COMPLETION_H
#define ROSC_CMD_COMPLETION_H

#include "cmd.h"

struct arena;
struct strbuf;

enum takes {
    TAKES_FILE,    /* any file */
    TAKES_FOLDER,  /* a folder */
    TAKES_SITE,    /* a file .yaml or .yml, or a folder */
    TAKES_EXPORT,  /* a file .rsc, or a folder to look into */
    TAKES_SLUG,    /* a finding */
    TAKES_WARNING, /* a finding that can be allowed */
    TAKES_PRESETS, /* presets with commas between them */
    TAKES_WORDS,   /* one of `words` */
    TAKES_TEXT,    /* what nobody can guess */
    TAKES_COUNT
};

struct taken {
    enum takes takes;
    const char *words; /* TAKES_WORDS: blanks between them */
};

/* The value of an option that has one. */
struct taken option_takes(const struct option *option);

/* Operand `index` of a command, from 0; `*ret_many` when any number of them may follow. False:
 * there is none. */
bool operand_takes(const struct command *command, size_t index, struct taken *ret_taken,
                   bool *ret_many);

/* What there is of each, blanks between the words. */
struct completion_words {
    const char *commands, *slugs, *warnings, *presets;
};
struct completion_words completion_words(struct arena *arena);

/* The scripts. */
void completion_bash(struct strbuf *out);
void completion_zsh(struct strbuf *out);
void completion_fish(struct strbuf *out);

#endif
