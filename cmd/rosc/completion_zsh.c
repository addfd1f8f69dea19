/*
 * completion_zsh.c - the script for zsh: a file _rosc for a folder of $fpath, or to be sourced.
 */
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "completion.h"

/* Text in single quotes within the brackets of a specification of _arguments. */
static void add_help(struct strbuf *out, const char *text)
{
    for (const char *p = text; *p; p++) {
        if (*p == '\'')
            strbuf_addstr(out, "'\\''");
        else if (*p == '[' || *p == ']' || *p == '\\' || *p == ':')
            strbuf_addf(out, "\\%c", *p);
        else
            strbuf_addch(out, *p);
    }
}

/* How each is offered; TAKES_WORDS has words of its own. */
static const char *const actions[TAKES_COUNT] = {
    [TAKES_FILE] = "_files",
    [TAKES_FOLDER] = "_files -/",
    [TAKES_SITE] = "_files -g \"*.(yaml|yml)(-.)\"",
    [TAKES_EXPORT] = "_files -g \"*.rsc(-.)\"",
    [TAKES_SLUG] = "($_rosc_slugs)",
    [TAKES_WARNING] = "($_rosc_warnings)",
    [TAKES_PRESETS] = "_sequence compadd - $_rosc_presets",
    [TAKES_TEXT] = " ",
};

/* ":MESSAGE:ACTION" */
static void add_taken(struct strbuf *out, const char *name, struct taken taken)
{
    strbuf_addf(out, ":%s:", name);
    if (taken.takes == TAKES_WORDS)
        strbuf_addf(out, "(%s)", taken.words);
    else
        strbuf_addstr(out, actions[taken.takes]);
}

/* One specification: '(-o --output)'{-o+,--output=}'[help]:FILE:_files' */
static void add_option(struct strbuf *out, const struct option *o)
{
    const char *equals = o->arg ? "=" : "", *plus = o->arg ? "+" : "";
    strbuf_addstr(out, " \\\n                ");
    if (o->letter) {
        if (o->many)
            strbuf_addstr(out, "'*'");
        else
            strbuf_addf(out, "'(-%c --%s)'", o->letter, o->name);
        strbuf_addf(out, "{-%c%s,--%s%s}'[", o->letter, plus, o->name, equals);
    } else {
        strbuf_addf(out, "'%s--%s%s[", o->many ? "*" : "", o->name, equals);
    }
    add_help(out, o->help);
    strbuf_addch(out, ']');
    if (o->arg)
        add_taken(out, o->arg, option_takes(o));
    strbuf_addch(out, '\'');
}

static void add_command(struct strbuf *out, const struct command *command)
{
    strbuf_addf(out, "        %s)\n            _arguments -s -S", command->name);
    for (size_t i = 0; i < command->noptions; i++)
        add_option(out, option_of(command->options[i]));
    struct taken taken;
    bool many = false;
    for (size_t i = 0; !many && operand_takes(command, i, &taken, &many); i++) {
        strbuf_addstr(out, " \\\n                '");
        if (many)
            strbuf_addch(out, '*');
        else
            strbuf_addf(out, "%zu", i + 1);
        add_taken(out, "operand", taken);
        strbuf_addch(out, '\'');
    }
    strbuf_addstr(out, "\n            ;;\n");
}

void completion_zsh(struct strbuf *out)
{
    struct completion_words words = completion_words(out->arena);
    strbuf_addstr(out, "#compdef rosc\n"
                       "# rosc " ROSC_VERSION
                       ": completion for zsh, written by 'rosc completion zsh'\n\n"
                       "_rosc() {\n"
                       "    local curcontext=$curcontext state state_descr line ret=1\n"
                       "    typeset -A opt_args\n");
    strbuf_addf(out,
                "    local -a _rosc_slugs=(%s)\n    local -a _rosc_warnings=(%s)\n"
                "    local -a _rosc_presets=(%s)\n",
                words.slugs, words.warnings, words.presets);
    strbuf_addstr(out, "    local -a _rosc_commands=(\n");
    for (size_t i = 0; i < commands_len; i++) {
        strbuf_addf(out, "        '%s:", commands[i]->name);
        add_help(out, commands[i]->summary);
        strbuf_addstr(out, "'\n");
    }
    strbuf_addstr(out,
                  "        'help:what a command does'\n    )\n"
                  "    _arguments -C '(- *)--help[the commands]' '(- *)--version[the version]' "
                  "\\\n        '1:command:->command' '*::operand:->rest' && ret=0\n"
                  "    case $state in\n"
                  "        command) _describe -t commands command _rosc_commands && ret=0\n"
                  "            return ret ;;\n"
                  "        rest) ;;\n"
                  "        *) return ret ;;\n"
                  "    esac\n"
                  "    case $words[1] in\n"
                  "        help) _describe -t commands command _rosc_commands ;;\n");
    for (size_t i = 0; i < commands_len; i++)
        add_command(out, commands[i]);
    strbuf_addstr(out, "    esac\n}\n\n"
                       "# Called by compinit it completes; sourced it only says that it could.\n"
                       "if [ \"$funcstack[1]\" = _rosc ]; then\n"
                       "    _rosc \"$@\"\n"
                       "else\n"
                       "    compdef _rosc rosc\n"
                       "fi\n");
}
