/*
 * print_prompt.c - the statements by which a script asks for texts that it does not hold.
 *
 * /terminal ask is in every version that we write for (facts 8; the older way, a function whose
 * :return reads, shows what is typed). What it answers where there is no terminal is written
 * nowhere: an error of it counts as no answer, and no answer ends the script. Nothing is asked
 * again: without a terminal that would never end.
 *
 * All of it is in the script's own block, so no variable outlives the script, and no global tells.
 *
 * The locals: rcKey1, rcKey2, ... are the answers; rcKey1Text and the like are answers on their way
 * into a string in a string; rcFault, rcEscape and rcPercent are functions.
 */
#include "ros/print_prompt.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"
#include "ros/print_internal.h"
#include "ros/prompt.h"
#include "ros/prompt_internal.h"
#include "ros/quote.h"

/* The line behind the script's block. In a paste it comes when the first secret is asked for. */
#define PASTED "# This line was pasted: it is no secret."

static const char printable[] =
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`"
    "abcdefghijklmnopqrstuvwxyz{|}~";
static const char unreserved[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:";

bool prompts_any(const struct ros_config *config)
{
    for (size_t i = 0; i < config->prompts.len; i++)
        if (config->prompts.v[i].used)
            return true;
    return false;
}

void print_prompt_note(const struct printer *p)
{
    strbuf_addstr(
        p->out,
        "# For /import only: upload it and run /import FILE in a terminal, which asks for the\n"
        "# secrets below. It holds none of them, and shows none. Pasted into a terminal it ends\n"
        "# before any change, and so does an answer that is missing or cannot be right.\n");
    for (size_t i = 0; i < p->config->prompts.len; i++)
        if (p->config->prompts.v[i].used)
            strbuf_addf(p->out, "# Asks for: %s\n", p->config->prompts.v[i].name);
}

void print_prompts(const struct printer *p)
{
    print_mark_heading(p, "Secrets");
    strbuf_addstr(p->out, "\n# --- Secrets: asked for here, before any change; no answer leaves "
                          "this block but into the rows that need it\n");
    print_mark_frame(p, "questions for secrets");
    strbuf_addch(p->out, ROS_PROMPT_HEAD);
}

void print_prompt_tail(const struct printer *p)
{
    print_mark_frame(p, "what a paste answers with");
    strbuf_addstr(p->out, PASTED "\n");
}

void print_prompt_variable(struct strbuf *out, const struct prompt_use *use)
{
    strbuf_addf(out, "rcKey%zu", use->number);
    for (const char *at = use->steps; *at != '\0'; at++) {
        enum ros_prompt_step step = (enum ros_prompt_step) * at;
        switch (step) {
        case ROS_PROMPT_QUOTE:
            strbuf_addstr(out, "Text");
            break;
        case ROS_PROMPT_JSON:
            strbuf_addstr(out, "Json");
            break;
        case ROS_PROMPT_HEADER:
            strbuf_addstr(out, "Header");
            break;
        case ROS_PROMPT_PERCENT:
            strbuf_addstr(out, "Percent");
            break;
        case ROS_PROMPT_TLS:
            strbuf_addstr(out, "Tls");
            break;
        }
    }
}

/* --- asking --- */

/* What is wrong with any answer; "" when nothing is. */
static void print_fault(struct strbuf *out)
{
    strbuf_addstr(out, ":local rcWhy \"\"\n"
                       ":local rcFault do={\n"
                       ":local rcAt 0\n"
                       ":local rcAll ");
    ros_quote(out, printable);
    strbuf_addstr(
        out,
        "\n:if ([:len $rcAnswer] = 0) do={:return \"there was no answer\"}\n"
        ":if ([:len $rcAnswer] > 1024) do={:return \"it is longer than 1024 characters\"}\n"
        ":while ($rcAt < [:len $rcAnswer]) do={\n"
        ":if ([:typeof [:find $rcAll [:pick $rcAnswer $rcAt ($rcAt + 1)]]] != \"num\") do={:return "
        "\"it has a character that is no printable ASCII\"}\n"
        ":set rcAt ($rcAt + 1)\n"
        "}\n"
        ":return \"\"\n"
        "}\n");
}

static void print_rule(struct strbuf *out, size_t number, const struct ros_prompt_rule *rule)
{
    struct strbuf pattern = strbuf_new(out->arena), why = strbuf_new(out->arena);
    strbuf_addf(&pattern, "^(%s)$", rule->pattern);
    strbuf_addf(&why, "it is not %s", rule->what);
    strbuf_addf(out, ":if ([:len $rcWhy] = 0 && !($rcKey%zu ~ ", number);
    ros_quote(out, pattern.buf);
    strbuf_addstr(out, ")) do={:set rcWhy ");
    ros_quote(out, why.buf);
    strbuf_addstr(out, "}\n");
}

/* ("rosc: NAME: " . what) as the one argument of a command. */
static void print_words(struct strbuf *out, const char *name, const char *what)
{
    struct strbuf words = strbuf_new(out->arena);
    strbuf_addf(&words, "rosc: %s: ", name);
    strbuf_addch(out, '(');
    ros_quote(out, words.buf);
    strbuf_addf(out, " . %s)", what);
}

/* `nth` of `count` that are asked. */
static void print_question(struct strbuf *out, const struct ros_prompt *prompt, size_t number,
                           size_t nth, size_t count)
{
    struct strbuf words = strbuf_new(out->arena);
    strbuf_addf(&words, "rosc: secret %zu of %zu, %s:", nth, count, prompt->name);
    strbuf_addf(out, ":local rcKey%zu \"\"\n:do {:set rcKey%zu [/terminal ask prompt=", number,
                number);
    ros_quote(out, words.buf);
    strbuf_addstr(out, " sensitive=yes value-name=secret]} on-error={}\n");
    if (nth == 1) {
        strbuf_addf(out,
                    ":if ($rcKey%zu = \"" PASTED "\") do={:error \"rosc: this script cannot "
                    "be pasted, because it asks for secrets; upload it and run /import. "
                    "Nothing was changed\"}\n",
                    number);
    }
    strbuf_addf(out, ":set rcWhy [$rcFault rcAnswer=$rcKey%zu]\n", number);
    for (size_t i = 0; i < prompt->rules.len; i++)
        print_rule(out, number, &prompt->rules.v[i]);
    strbuf_addstr(out, ":if ([:len $rcWhy] > 0) do={:error ");
    print_words(out, prompt->name, "$rcWhy . \"; nothing was changed\"");
    strbuf_addstr(out, "}\n");
    if (!prompt->url)
        return;
    strbuf_addf(out, ":if ($rcKey%zu ~ \"^http://\") do={:put ", number);
    print_words(out, prompt->name,
                "\"what is sent there goes in the clear, which is for a network of your own\"");
    strbuf_addstr(out, "}\n");
}

/* --- answers on their way into strings --- */

static bool takes_step(const struct prompt_uses *uses, const char *steps)
{
    for (size_t i = 0; i < uses->len; i++)
        if (strpbrk(uses->v[i].steps, steps) != NULL)
            return true;
    return false;
}

/* The characters of rcSet get a backslash in front. */
static void print_escape_function(struct strbuf *out)
{
    strbuf_addstr(out, ":local rcEscape do={\n"
                       ":local rcAt 0\n"
                       ":local rcOut \"\"\n"
                       ":while ($rcAt < [:len $rcAnswer]) do={\n"
                       ":local rcChar [:pick $rcAnswer $rcAt ($rcAt + 1)]\n"
                       ":if ([:typeof [:find $rcSet $rcChar]] = \"num\") do={:set rcOut ($rcOut . "
                       "\"\\\\\")}\n"
                       ":set rcOut ($rcOut . $rcChar)\n"
                       ":set rcAt ($rcAt + 1)\n"
                       "}\n"
                       ":return $rcOut\n"
                       "}\n");
}

/* All but unreserved characters and ':' become %XX; where a character stands among the printable
 * ones tells its code. */
static void print_percent_function(struct strbuf *out)
{
    strbuf_addstr(out, ":local rcPercent do={\n"
                       ":local rcAt 0\n"
                       ":local rcOut \"\"\n"
                       ":local rcAll ");
    ros_quote(out, printable);
    strbuf_addstr(out, "\n:local rcHex \"0123456789ABCDEF\"\n"
                       ":while ($rcAt < [:len $rcAnswer]) do={\n"
                       ":local rcChar [:pick $rcAnswer $rcAt ($rcAt + 1)]\n"
                       ":if ([:typeof [:find \"");
    strbuf_addstr(out, unreserved);
    strbuf_addstr(out, "\" $rcChar]] = \"num\") do={:set rcOut ($rcOut . $rcChar)} else={\n"
                       ":local rcCode (32 + [:find $rcAll $rcChar])\n"
                       ":local rcHigh ($rcCode / 16)\n"
                       ":local rcLow ($rcCode - $rcHigh * 16)\n"
                       ":set rcOut ($rcOut . \"%\" . [:pick $rcHex $rcHigh ($rcHigh + 1)] . [:pick "
                       "$rcHex $rcLow ($rcLow + 1)])\n"
                       "}\n"
                       ":set rcAt ($rcAt + 1)\n"
                       "}\n"
                       ":return $rcOut\n"
                       "}\n");
}

static void print_escaped(struct strbuf *out, const char *from, const char *set)
{
    strbuf_addf(out, "[$rcEscape rcAnswer=$%s rcSet=", from);
    ros_quote(out, set);
    strbuf_addstr(out, "]\n");
}

/* The variable of a use, out of that which lacks its last step. */
static void print_use(struct strbuf *out, const struct prompt_use *use)
{
    struct strbuf name = strbuf_new(out->arena), from = strbuf_new(out->arena);
    size_t len = strlen(use->steps) - 1;
    const struct prompt_use before = {use->number, arena_strndup(out->arena, use->steps, len)};
    print_prompt_variable(&name, use);
    print_prompt_variable(&from, &before);
    strbuf_addf(out, ":local %s ", name.buf);
    switch ((enum ros_prompt_step)use->steps[len]) {
    case ROS_PROMPT_QUOTE:
        print_escaped(out, from.buf, "\"\\$?");
        return;
    case ROS_PROMPT_JSON:
        print_escaped(out, from.buf, "\"\\");
        return;
    case ROS_PROMPT_HEADER:
        print_escaped(out, from.buf, ",");
        return;
    case ROS_PROMPT_PERCENT:
        strbuf_addf(out, "[$rcPercent rcAnswer=$%s]\n", from.buf);
        return;
    case ROS_PROMPT_TLS:
        strbuf_addf(out,
                    "\" check-certificate=\\$rcCheck\"\n:if ($%s ~ \"^http://\") do={:set %s "
                    "\"\"}\n",
                    from.buf, name.buf);
        return;
    }
    BUG("step '%c' of a prompt", use->steps[len]);
}

void print_prompt_head(struct strbuf *out, const struct ros_config *config,
                       const struct prompt_uses *uses)
{
    size_t count = 0, nth = 0;
    for (size_t i = 0; i < config->prompts.len; i++)
        count += config->prompts.v[i].used;
    print_fault(out);
    for (size_t i = 0; i < config->prompts.len; i++)
        if (config->prompts.v[i].used)
            print_question(out, &config->prompts.v[i], i + 1, ++nth, count);
    if (takes_step(uses, "qjh"))
        print_escape_function(out);
    if (takes_step(uses, "u"))
        print_percent_function(out);
    for (size_t i = 0; i < uses->len; i++)
        print_use(out, &uses->v[i]);
}
