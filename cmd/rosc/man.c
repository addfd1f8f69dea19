/* man.c - see man.h. */
#include "man.h"

#include "base/arena.h"
#include "base/attr.h"
#include "base/roff.h"
#include "base/strbuf.h"
#include "cmd.h"

/* A term and what it is: FILES, ENVIRONMENT. */
struct entry {
    const char *term, *text;
};

static const char description[] =
    "rosc compiles the description of a site, rosc.yaml(5), into a RouterOS v7 script that makes a "
    "MikroTik router fail over between its internet lines, or share the load among them. It also "
    "reads what a router exports: to compare it with a site, to find the usual mistakes in it, and "
    "to write a site from it.\n\n"
    "Results go to standard output or to the file of -o, messages to standard error. An output "
    "file "
    "is written whole or not at all: on any error none appears or changes.\n\n"
    "A word that begins with a dash is an option, wherever behind the command it stands; behind -- "
    "none is. 'rosc COMMAND --help' prints what this page says of one command, and 'rosc "
    "--version' "
    "the version.";

static const struct entry environment[] = {
    {"NO_COLOR",
     "When it is set and not empty, messages have no colours; --color=always beats it."},
    {"NAME", "Any variable that a site names with { env: NAME } holds a secret of it; 'rosc build' "
             "reads it."},
};

static const struct entry files[] = {
    {"NAME.yaml, NAME.yml", "A site, or a profile that sites extend: rosc.yaml(5)."},
    {"NAME.rsc", "A script that rosc made, or what a router printed for /export."},
    {"NAME.map.json", "Which line of NAME.rsc comes from where: 'rosc build --map'."},
    {".git", "The nearest folder above a site that holds it is the site's project: 'extends' reads "
             "no file from outside."},
};

/* Each line works in a folder where the ones before it were run; tests/scripts/man.sh does so. */
static const struct entry examples[] = {
    {"rosc init --preset starlink,lte-modem -o site.yaml", "A commented site to start from."},
    {"rosc check site.yaml", "Everything that is wrong with it, at its place."},
    {"rosc build site.yaml -o site.rsc", "The script, for /import on the router."},
    {"rosc build site.yaml --form=plain", "The same rows, for reading."},
    {"rosc where site.yaml 41:12", "Which line of the site asked for line 41 of the script."},
    {"rosc explain probe-shared", "Why a finding is one, and what is right."},
    {"rosc check --format=github site.yaml", "Annotations in a pull request."},
};

static void add_entries(struct strbuf *out, const struct entry *entries, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        strbuf_addstr(out, ".TP\n");
        roff_macro(out, "B", entries[i].term);
        roff_paragraph(out, entries[i].text);
    }
}

static void add_option(struct strbuf *out, const struct option *o)
{
    struct strbuf term = strbuf_new(out->arena);
    if (o->letter)
        strbuf_addf(&term, "-%c, ", o->letter);
    strbuf_addf(&term, "--%s%s%s", o->name, o->arg ? "=" : "", o->arg ? o->arg : "");
    strbuf_addstr(out, ".TP\n");
    roff_macro(out, "B", strbuf_detach(&term));
    roff_paragraph(out, o->help);
}

static void add_command(struct strbuf *out, const struct command *command)
{
    struct strbuf usage = strbuf_new(out->arena);
    strbuf_addf(&usage, "rosc %s [OPTION...]%s%s", command->name, command->args[0] ? " " : "",
                command->args);
    roff_macro(out, "SS", strbuf_detach(&usage));
    roff_paragraphs(out, command->help);
    for (size_t i = 0; i < command->noptions; i++)
        add_option(out, option_of(command->options[i]));
}

/* All that there are, at a glance. */
static void add_list(struct strbuf *out)
{
    for (size_t i = 0; i < commands_len; i++) {
        strbuf_addstr(out, i == 0 ? ".TP 12\n" : ".TP\n");
        roff_macro(out, "B", commands[i]->name);
        roff_paragraph(out, commands[i]->summary);
    }
}

void man_rosc(struct strbuf *out)
{
    roff_title(out, "ROSC", "1", ROSC_DATE, "rosc " ROSC_VERSION, "User Commands");
    strbuf_addstr(out, ".SH NAME\n"
                       "rosc \\- compile the description of a site into a RouterOS v7 script\n"
                       ".SH SYNOPSIS\n.B rosc\n.I COMMAND\n.RI [ OPTION... ]\n.RI [ OPERAND... ]\n"
                       ".SH DESCRIPTION\n");
    roff_paragraphs(out, description);
    strbuf_addstr(out, ".PP\nThe commands:\n");
    add_list(out);
    strbuf_addstr(out, ".SH COMMANDS\n");
    for (size_t i = 0; i < commands_len; i++)
        add_command(out, commands[i]);
    roff_macro(out, "SH", "EXIT STATUS");
    for (size_t i = 0; i < exit_meanings_len; i++) {
        strbuf_addf(out, "%s\n.B %d\n", i == 0 ? ".TP 5" : ".TP", (int)exit_meanings[i].code);
        roff_paragraph(out, exit_meanings[i].meaning);
    }
    strbuf_addstr(out, ".SH ENVIRONMENT\n");
    add_entries(out, environment, ARRAY_LEN(environment));
    strbuf_addstr(out, ".SH FILES\n");
    add_entries(out, files, ARRAY_LEN(files));
    strbuf_addstr(out, ".SH EXAMPLES\n");
    add_entries(out, examples, ARRAY_LEN(examples));
    strbuf_addstr(out, ".SH SEE ALSO\n.BR rosc.yaml (5)\n");
}
