/* options.c - the option table, reading a command line by it, and the help that follows from it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/attr.h"
#include "cmd.h"
#include "diag/diag.h"

enum { LEFT_COLUMN = 20 }; /* of the help: a longer option has a line of its own */

static const struct option options[OPTION_COUNT] = {
    [OPTION_ALLOW] = {.name = "allow",
                      .arg = "SLUG",
                      .help = "do not report the warning SLUG; may be given several times",
                      .many = true},
    [OPTION_ANNOTATE] = {.name = "annotate",
                         .help = "say in comments which line of the site each row comes from"},
    [OPTION_CHECK] = {.name = "check",
                      .help = "write nothing; exit code 2 when a file would change"},
    [OPTION_COLOR] = {.name = "color",
                      .arg = "WHEN",
                      .help = "colours in messages: auto (default), always, never",
                      .words = "auto always never"},
    [OPTION_DIFF] = {.name = "diff",
                     .help = "write what --fix would change as a diff; change nothing"},
    [OPTION_DIFF_FORMAT] = {.name = "format",
                            .arg = "FORMAT",
                            .help = "text (default), or json for programs",
                            .words = "text json"},
    [OPTION_DRIFT_FORMAT] = {.name = "format",
                             .arg = "FORMAT",
                             .help = "text (default), json, or findings as sarif, gcc or github",
                             .words = "text json sarif gcc github"},
    [OPTION_FIX] = {.name = "fix",
                    .help = "mend in SITE what can only be meant in one way; '-' goes to stdout"},
    [OPTION_FORCE] = {.name = "force", .help = "overwrite a file that exists"},
    [OPTION_FORM] = {.name = "form",
                     .arg = "FORM",
                     .help = "apply (default), plain, remove or verify: see above",
                     .words = "apply plain remove verify"},
    [OPTION_FORMAT] = {.name = "format",
                       .arg = "FORMAT",
                       .help = "findings as text (default), json, sarif, gcc or github",
                       .words = "text json sarif gcc github"},
    [OPTION_HELP] = {.name = "help", .letter = 'h', .help = "this help"},
    [OPTION_JOBS] = {.name = "jobs",
                     .arg = "N",
                     .help =
                         "sites that are compiled at the same time; default: the number of cores"},
    [OPTION_MAP] = {.name = "map",
                    .arg = "FILE",
                    .help =
                        "write a map there: which line of the script comes from where; with -O a "
                        "folder"},
    [OPTION_OUTPUT] = {.name = "output",
                       .letter = 'o',
                       .arg = "FILE",
                       .help = "write there, whole or not at all; '-' is stdout"},
    [OPTION_OUTPUT_DIR] =
        {.name = "output-dir",
         .letter = 'O',
         .arg = "OUT",
         .help = "SITE is a folder: write the script of each site into the folder OUT"},
    [OPTION_PRESET] = {.name = "preset",
                       .arg = "NAMES",
                       .help = "presets of the WANs, best first: starlink,lte-modem"},
    [OPTION_PROFILE] = {.name = "profile",
                        .help =
                            "of files that sites extend: whatever every site has may be missing"},
    [OPTION_PROJECT] =
        {.name = "project",
         .arg = "DIR",
         .help = "a site may read files in DIR only; / for all; default: its repository"},
    [OPTION_QUIET] = {.name = "quiet",
                      .letter = 'q',
                      .help = "print no differences: the exit code tells"},
    [OPTION_SCRIPT] = {.name = "script",
                       .help = "write the commands that lead from EXPORT to SITE"},
    [OPTION_SECRETS] = {.name = "secrets",
                        .arg = "FILE",
                        .help =
                            "read secrets from FILE, NAME=VALUE a line, ahead of the environment"},
    [OPTION_SECRETS_AS_PROMPTS] =
        {.name = "secrets-as-prompts",
         .help = "a script for /import only, which asks for the secrets and holds none"},
    [OPTION_STDIO] = {.name = "stdio",
                      .help = "talk on standard input and output, as it does anyway"},
    [OPTION_TERSE] = {.name = "terse", .help = "a command a line with its menu, nothing wrapped"},
    [OPTION_TIMINGS] = {.name = "timings", .help = "say what each stage of the run has cost"},
    [OPTION_WARNINGS] = {.name = "warnings",
                         .letter = 'W',
                         .arg = "LEVEL",
                         .help = "error: warnings count as errors",
                         .words = "error"},
    [OPTION_WRITE] = {.name = "write",
                      .letter = 'w',
                      .help = "rewrite the files, each whole or not at all"},
};

const struct option *option_of(enum option_id id)
{
    return &options[id];
}

/* The option called `name`, OPTION_COUNT when the command takes none of that name. */
static enum option_id option_by_name(const struct command *command, const char *name, size_t len)
{
    for (size_t i = 0; i < command->noptions; i++) {
        const char *have = options[command->options[i]].name;
        if (strlen(have) == len && strncmp(have, name, len) == 0)
            return command->options[i];
    }
    return OPTION_COUNT;
}

static enum option_id option_by_letter(const struct command *command, char letter)
{
    for (size_t i = 0; i < command->noptions; i++)
        if (options[command->options[i]].letter == letter)
            return command->options[i];
    return OPTION_COUNT;
}

static void unknown_option(const struct command *command, const char *name, size_t len)
{
    char word[64];
    snprintf(word, sizeof(word), "%.*s", (int)(len < 60 ? len : 60), name);
    const char *names[OPTION_COUNT];
    for (size_t i = 0; i < command->noptions; i++)
        names[i] = options[command->options[i]].name;
    const char *near = suggest(word, names, command->noptions);
    if (near)
        say("'%s' has no option '--%s'; did you mean '--%s'?", command->name, word, near);
    else
        say("'%s' has no option '--%s'; see: rosc %s --help", command->name, word, command->name);
}

/* The words that are still to be read. */
struct words {
    int argc, at;
    char **argv;
    bool no_memory; /* for what they say */
};

static bool value_add(struct values *values, const char *value)
{
    const char **more = realloc(values->v, (values->len + 1) * sizeof(*more));
    if (!more) {
        say("%s", out_of_memory);
        return false;
    }
    values->v = more;
    values->v[values->len++] = value;
    return true;
}

void options_free(struct invocation *inv)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        free(inv->values[i].v);
}

/* Gives an option its value: `attached` (behind '=' or a letter), or the next word. */
static bool option_set(const struct command *command, struct invocation *inv, enum option_id id,
                       const char *attached, struct words *words)
{
    const struct option *option = &options[id];
    if (!option->arg && attached) {
        say("option '--%s' takes no value", option->name);
        return false;
    }
    if (option->arg && !attached) {
        if (words->at == words->argc) {
            say("option '--%s' needs a value: --%s=%s; see: rosc %s --help", option->name,
                option->name, option->arg, command->name);
            return false;
        }
        attached = words->argv[words->at++];
    }
    if (option->many)
        return !(words->no_memory = !value_add(&inv->values[id], attached));
    if (inv->value[id] && option->arg) {
        say("option '--%s' is given twice", option->name);
        return false;
    }
    inv->value[id] = attached ? attached : "";
    return true;
}

/* One word that begins with a dash and is an option. */
static bool option_word(const struct command *command, struct invocation *inv, const char *word,
                        struct words *words)
{
    if (word[1] == '-') {
        const char *name = word + 2;
        size_t len = strcspn(name, "=");
        enum option_id id = option_by_name(command, name, len);
        if (id == OPTION_COUNT) {
            unknown_option(command, name, len);
            return false;
        }
        return option_set(command, inv, id, name[len] ? name + len + 1 : NULL, words);
    }
    for (const char *letter = word + 1; *letter; letter++) {
        enum option_id id = option_by_letter(command, *letter);
        if (id == OPTION_COUNT) {
            say("'%s' has no option '-%c'; see: rosc %s --help", command->name, *letter,
                command->name);
            return false;
        }
        bool takes_value = options[id].arg != NULL;
        const char *attached = takes_value && letter[1] ? letter + 1 : NULL;
        if (!option_set(command, inv, id, attached, words))
            return false;
        if (takes_value)
            return true;
    }
    return true;
}

static bool operands_ok(const struct invocation *inv)
{
    const struct command *command = inv->command;
    if (inv->operands < command->min_operands)
        say("'%s' needs %s; see: rosc %s --help", command->name, command->args, command->name);
    else if (inv->operands > command->max_operands)
        say("'%s' cannot take '%s' too; see: rosc %s --help", command->name,
            inv->operand[command->max_operands], command->name);
    else
        return true;
    return false;
}

static enum exit_code refused(struct invocation *inv, const struct words *words)
{
    options_free(inv);
    return words->no_memory ? EXIT_OOM : EXIT_USAGE;
}

enum exit_code options_parse(const struct command *command, int argc, char **argv,
                             struct invocation *ret_inv)
{
    struct invocation inv = {.command = command, .operand = (const char **)argv};
    struct words words = {.argc = argc, .argv = argv};
    bool only_operands = false;
    while (words.at < words.argc) {
        char *word = argv[words.at++];
        if (!only_operands && strcmp(word, "--") == 0)
            only_operands = true;
        else if (only_operands || word[0] != '-' || word[1] == '\0')
            argv[inv.operands++] = word; /* never ahead of words.at */
        else if (!option_word(command, &inv, word, &words))
            return refused(&inv, &words);
    }
    if (!inv.value[OPTION_HELP] && !operands_ok(&inv))
        return refused(&inv, &words);
    *ret_inv = inv;
    return EXIT_FINE;
}

const struct exit_meaning exit_meanings[] = {
    {EXIT_FINE, "fine"},
    {EXIT_INPUT, "errors in the input"},
    {EXIT_DIFFERENCES, "differences"},
    {EXIT_USAGE, "the command line is wrong"},
    {EXIT_BUG, "a bug in rosc"},
    {EXIT_OOM, "out of memory"},
    {EXIT_IO, "a file could not be read or written"},
};
const size_t exit_meanings_len = ARRAY_LEN(exit_meanings);

void help_command(const struct command *command)
{
    printf("usage: rosc %s [OPTION...]%s%s\n\n%s\n\noptions:\n", command->name,
           command->args[0] ? " " : "", command->args, command->help);
    for (size_t i = 0; i < command->noptions; i++) {
        const struct option *o = &options[command->options[i]];
        char left[40];
        snprintf(left, sizeof(left), "%c%c%s --%s%s%s", o->letter ? '-' : ' ',
                 o->letter ? o->letter : ' ', o->letter ? "," : " ", o->name, o->arg ? "=" : "",
                 o->arg ? o->arg : "");
        if (strlen(left) > LEFT_COLUMN)
            printf("  %s\n  %-*s %s\n", left, LEFT_COLUMN, "", o->help);
        else
            printf("  %-*s %s\n", LEFT_COLUMN, left, o->help);
    }
}

void help_commands(void)
{
    printf("rosc turns the description of a site into a RouterOS v7 multi-WAN failover script.\n\n"
           "usage: rosc COMMAND ...\n\ncommands:\n");
    for (size_t i = 0; i < commands_len; i++)
        printf("  %-10s %s\n", commands[i]->name, commands[i]->summary);
    printf("\n'rosc COMMAND --help' tells more, 'rosc --version' the version.\n"
           "exit codes:\n");
    for (size_t i = 0; i < exit_meanings_len; i++)
        printf("  %-10d %s\n", (int)exit_meanings[i].code, exit_meanings[i].meaning);
}

const struct command *command_find(const char *name)
{
    const char *names[32];
    size_t count = commands_len < ARRAY_LEN(names) ? commands_len : ARRAY_LEN(names);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
        names[i] = commands[i]->name;
    }
    const char *near = suggest(name, names, count);
    if (near)
        say("there is no command '%s'; did you mean '%s'?", name, near);
    else
        say("there is no command '%s'; see: rosc --help", name);
    return NULL;
}
