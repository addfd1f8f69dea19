/*
 * completion_fish.c - the script for fish, 3.4 or later.
 *
 * fish is told what a command takes, not which operand comes when: where operands differ
 * ("diff SITE EXPORT") it offers what any of them may be.
 */
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "completion.h"

static const char head[] =
    "# rosc " ROSC_VERSION ": completion for fish, written by 'rosc completion fish'\n\n"
    "# Is no command there yet?\n"
    "function __rosc_no_command\n"
    "    test (count (commandline -opc)) -eq 1\n"
    "end\n\n"
    "# Is it this command?\n"
    "function __rosc_command -a name\n"
    "    set -l words (commandline -opc)\n"
    "    test (count $words) -gt 1 -a \"$words[2]\" = \"$name\"\n"
    "end\n\n"
    "# Files with these endings, and folders to look into.\n"
    "function __rosc_files\n"
    "    set -l endings (string join '|' / \\\\.$argv)\n"
    "    __fish_complete_path (commandline -ct | string replace -r -- '^-.*=' '') |\n"
    "        string match -r \"^[^\\t]*(?:$endings)(?:\\t.*)?\\$\"\n"
    "end\n\n"
    "function __rosc_folders\n"
    "    __fish_complete_directories (commandline -ct | string replace -r -- '^-.*=' '')\n"
    "end\n\n"
    "# Words with commas between them: the last one is completed.\n"
    "function __rosc_list\n"
    "    set -l begun (commandline -ct | string replace -r -- '^-.*=' '' |\n"
    "        string match -r '.*,')\n"
    "    printf '%s\\n' \"$begun\"$argv\n"
    "end\n\n"
    "complete -c rosc -f\n"
    "complete -c rosc -n __rosc_no_command -l help -d 'the commands'\n"
    "complete -c rosc -n __rosc_no_command -l version -d 'the version'\n"
    "complete -c rosc -n __rosc_no_command -a help -d 'what a command does'\n";

/* Text in single quotes. */
static void add_quoted(struct strbuf *out, const char *text)
{
    strbuf_addch(out, '\'');
    for (const char *p = text; *p; p++) {
        if (*p == '\'' || *p == '\\')
            strbuf_addch(out, '\\');
        strbuf_addch(out, *p);
    }
    strbuf_addch(out, '\'');
}

/* How each is offered; TAKES_WORDS has words of its own. */
static const char *const actions[TAKES_COUNT] = {
    [TAKES_FILE] = " -F",
    [TAKES_FOLDER] = " -a '(__rosc_folders)'",
    [TAKES_SITE] = " -a '(__rosc_files yaml yml)'",
    [TAKES_EXPORT] = " -a '(__rosc_files rsc)'",
    [TAKES_SLUG] = " -a \"$__rosc_slugs\"",
    [TAKES_WARNING] = " -a \"$__rosc_warnings\"",
    [TAKES_PRESETS] = " -a '(__rosc_list $__rosc_presets)'",
    [TAKES_TEXT] = "",
};

/* What may be offered, as the words behind `complete`. */
static void add_taken(struct strbuf *out, struct taken taken)
{
    if (taken.takes == TAKES_WORDS)
        strbuf_addf(out, " -a '%s'", taken.words);
    else
        strbuf_addstr(out, actions[taken.takes]);
}

static void add_line(struct strbuf *out, const char *command)
{
    strbuf_addf(out, "complete -c rosc -n '__rosc_command %s'", command);
}

static void add_command(struct strbuf *out, const struct command *command)
{
    strbuf_addf(out, "\ncomplete -c rosc -n __rosc_no_command -a %s -d ", command->name);
    add_quoted(out, command->summary);
    strbuf_addf(out, "\ncomplete -c rosc -n '__rosc_command help' -a %s\n", command->name);
    for (size_t i = 0; i < command->noptions; i++) {
        const struct option *o = option_of(command->options[i]);
        add_line(out, command->name);
        strbuf_addf(out, " -l %s", o->name);
        if (o->letter)
            strbuf_addf(out, " -s %c", o->letter);
        if (o->arg) {
            struct taken taken = option_takes(o);
            strbuf_addstr(out, taken.takes == TAKES_FILE ? " -r" : " -x");
            add_taken(out, taken);
        }
        strbuf_addstr(out, " -d ");
        add_quoted(out, o->help);
        strbuf_addch(out, '\n');
    }
    struct taken taken;
    bool many = false;
    for (size_t i = 0; !many && operand_takes(command, i, &taken, &many); i++) {
        if (taken.takes == TAKES_TEXT)
            continue;
        add_line(out, command->name);
        add_taken(out, taken);
        strbuf_addch(out, '\n');
    }
}

void completion_fish(struct strbuf *out)
{
    struct completion_words words = completion_words(out->arena);
    strbuf_addf(out,
                "%sset -g __rosc_slugs %s\nset -g __rosc_warnings %s\nset -g __rosc_presets %s\n",
                head, words.slugs, words.warnings, words.presets);
    for (size_t i = 0; i < commands_len; i++)
        add_command(out, commands[i]);
}
