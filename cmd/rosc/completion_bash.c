/*
 * completion_bash.c - the script for bash, 3.2 or later, without the package bash-completion.
 *
 * bash hands over its own words, in which '=' stands alone: --form=plain is three of them.
 */
#include <string.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "completion.h"

static const char head[] =
    "# rosc " ROSC_VERSION ": completion for bash, written by 'rosc completion bash'\n\n"
    "# The words of $1 that begin with what is typed.\n"
    "_rosc_words() {\n"
    "    local word\n"
    "    for word in $1; do\n"
    "        [[ $word == \"$cur\"* ]] && COMPREPLY+=(\"$lead$word\")\n"
    "    done\n"
    "    return 0\n"
    "}\n\n"
    "# Files with these endings, and folders to look into; without an ending every file.\n"
    "_rosc_files() {\n"
    "    local ending name\n"
    "    compopt -o filenames 2> /dev/null\n"
    "    while IFS= read -r name; do\n"
    "        COMPREPLY+=(\"$lead$name\")\n"
    "    done < <(\n"
    "        compgen -d -- \"$cur\"\n"
    "        for ending in \"$@\"; do\n"
    "            compgen -f -X \"!*.$ending\" -- \"$cur\" | while IFS= read -r name; do\n"
    "                [ -d \"$name\" ] || printf '%s\\n' \"$name\"\n"
    "            done\n"
    "        done\n"
    "    )\n"
    "    return 0\n"
    "}\n\n"
    "_rosc_any_file() {\n"
    "    local name\n"
    "    compopt -o filenames 2> /dev/null\n"
    "    while IFS= read -r name; do\n"
    "        COMPREPLY+=(\"$lead$name\")\n"
    "    done < <(compgen -f -- \"$cur\")\n"
    "    return 0\n"
    "}\n\n"
    "# Words with commas between them: the last one is completed.\n"
    "_rosc_list() {\n"
    "    case $cur in\n"
    "        *,*) lead=$lead${cur%,*}, cur=${cur##*,} ;;\n"
    "    esac\n"
    "    compopt -o nospace 2> /dev/null\n"
    "    _rosc_words \"$1\"\n"
    "}\n\n";

static const char body[] =
    "_rosc() {\n"
    "    local cur=${COMP_WORDS[COMP_CWORD]} lead='' command='' pending='' only='' at=0 i word\n"
    "    COMPREPLY=()\n"
    "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
    "        word=${COMP_WORDS[i]}\n"
    "        if [[ -z $command ]]; then\n"
    "            command=$word\n"
    "        elif [[ -n $pending && $word == = ]]; then\n"
    "            continue\n"
    "        elif [[ -n $pending ]]; then\n"
    "            pending=\n"
    "        elif [[ -z $only && $word == -- ]]; then\n"
    "            only=yes\n"
    "        elif [[ -z $only && $word == -?* ]]; then\n"
    "            _rosc_takes \"$command $word\" && pending=$word\n"
    "        else\n"
    "            at=$((at + 1))\n"
    "        fi\n"
    "    done\n"
    "    if [[ -z $command ]]; then\n"
    "        _rosc_words \"$_rosc_commands help --help --version\"\n"
    "        return\n"
    "    fi\n"
    "    [[ -n $pending && $cur == = ]] && cur=\n"
    "    if [[ -z $only && -z $pending && $cur == --*=* ]]; then\n"
    "        pending=${cur%%=*} lead=${cur%%=*}= cur=${cur#*=}\n"
    "    fi\n"
    "    if [[ -n $pending ]]; then\n"
    "        _rosc_value \"$command $pending\"\n"
    "    elif [[ -z $only && $cur == -* ]]; then\n"
    "        _rosc_options \"$command\"\n"
    "    else\n"
    "        _rosc_operand \"$command\" \"$at\"\n"
    "    fi\n"
    "}\n\n"
    "complete -F _rosc rosc\n";

/* How each is offered; TAKES_WORDS has words of its own. */
static const char *const actions[TAKES_COUNT] = {
    [TAKES_FILE] = "_rosc_any_file",
    [TAKES_FOLDER] = "_rosc_files",
    [TAKES_SITE] = "_rosc_files yaml yml",
    [TAKES_EXPORT] = "_rosc_files rsc",
    [TAKES_SLUG] = "_rosc_words \"$_rosc_slugs\"",
    [TAKES_WARNING] = "_rosc_words \"$_rosc_warnings\"",
    [TAKES_PRESETS] = "_rosc_list \"$_rosc_presets\"",
    [TAKES_TEXT] = ":",
};

static void add_taken(struct strbuf *out, struct taken taken)
{
    if (taken.takes == TAKES_WORDS)
        strbuf_addf(out, "_rosc_words '%s'", taken.words);
    else
        strbuf_addstr(out, actions[taken.takes]);
}

static void add_values(struct strbuf *out)
{
    struct strbuf patterns = strbuf_new(out->arena);
    strbuf_addstr(out, "# What the value of an option may be: 'COMMAND OPTION'.\n"
                       "_rosc_value() {\n    case $1 in\n");
    for (size_t i = 0; i < commands_len; i++)
        for (size_t k = 0; k < commands[i]->noptions; k++) {
            const struct option *o = option_of(commands[i]->options[k]);
            if (!o->arg)
                continue;
            struct strbuf one = strbuf_new(out->arena);
            strbuf_addf(&one, "'%s --%s'", commands[i]->name, o->name);
            if (o->letter)
                strbuf_addf(&one, " | '%s -%c'", commands[i]->name, o->letter);
            const char *pattern = strbuf_detach(&one);
            strbuf_addf(&patterns, "        %s) ;;\n", pattern);
            strbuf_addf(out, "        %s) ", pattern);
            add_taken(out, option_takes(o));
            strbuf_addstr(out, " ;;\n");
        }
    strbuf_addf(out,
                "    esac\n}\n\n"
                "# Does the option take a value?\n"
                "_rosc_takes() {\n    case $1 in\n%s        *) return 1 ;;\n    esac\n}\n\n",
                strbuf_detach(&patterns));
}

static void add_options(struct strbuf *out)
{
    strbuf_addstr(out, "_rosc_options() { # COMMAND\n    case $1 in\n");
    for (size_t i = 0; i < commands_len; i++) {
        strbuf_addf(out, "        %s) _rosc_words '", commands[i]->name);
        for (size_t k = 0; k < commands[i]->noptions; k++) {
            const struct option *o = option_of(commands[i]->options[k]);
            strbuf_addf(out, "%s--%s", k > 0 ? " " : "", o->name);
            if (o->letter)
                strbuf_addf(out, " -%c", o->letter);
        }
        strbuf_addstr(out, "' ;;\n");
    }
    strbuf_addstr(out, "    esac\n}\n\n");
}

static void add_operands(struct strbuf *out)
{
    strbuf_addstr(out, "_rosc_operand() { # COMMAND INDEX\n    case \"$1 $2\" in\n"
                       "        'help 0') _rosc_words \"$_rosc_commands\" ;;\n");
    for (size_t i = 0; i < commands_len; i++) {
        struct taken taken;
        bool many = false;
        for (size_t k = 0; !many && operand_takes(commands[i], k, &taken, &many); k++) {
            strbuf_addf(out, "        '%s ", commands[i]->name);
            if (many)
                strbuf_addstr(out, "'*) ");
            else
                strbuf_addf(out, "%zu') ", k);
            add_taken(out, taken);
            strbuf_addstr(out, " ;;\n");
        }
    }
    strbuf_addstr(out, "    esac\n}\n\n");
}

void completion_bash(struct strbuf *out)
{
    struct completion_words words = completion_words(out->arena);
    strbuf_addf(out,
                "%s_rosc_commands='%s'\n_rosc_slugs='%s'\n_rosc_warnings='%s'\n"
                "_rosc_presets='%s'\n\n",
                head, words.commands, words.slugs, words.warnings, words.presets);
    add_values(out);
    add_options(out);
    add_operands(out);
    strbuf_addstr(out, body);
}
