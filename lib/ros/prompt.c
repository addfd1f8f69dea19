/* prompt.c - words for what only the router will know, and what becomes of them; see prompt.h. */
#include "ros/prompt.h"

#include <string.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"
#include "ros/map.h"
#include "ros/prompt_internal.h"

/* --- words --- */

const char *ros_prompt_word(struct arena *arena, size_t number)
{
    return arena_printf(arena, "%c%zu%c", ROS_PROMPT_BEGIN, number, ROS_PROMPT_END);
}

size_t ros_prompt_len(const char *text)
{
    const char *end = *text == ROS_PROMPT_BEGIN ? strchr(text, ROS_PROMPT_END) : NULL;
    return end != NULL ? (size_t)(end - text) + 1 : 0;
}

void ros_prompt_step(struct strbuf *out, const char *text, enum ros_prompt_step step)
{
    strbuf_add(out, text, ros_prompt_len(text) - 1);
    strbuf_addch(out, (char)step);
    strbuf_addch(out, ROS_PROMPT_END);
}

/* The number of the word and its steps, without a step for the script's own quotes at their end. */
static struct prompt_use use_of(struct arena *arena, const char *word)
{
    struct prompt_use use = {0};
    const char *c = word + 1;
    for (; *c >= '0' && *c <= '9'; c++)
        use.number = use.number * 10 + (size_t)(*c - '0');
    size_t len = ros_prompt_len(word) - (size_t)(c - word) - 1;
    if (len > 0 && c[len - 1] == ROS_PROMPT_QUOTE)
        len--;
    use.steps = arena_strndup(arena, c, len);
    return use;
}

/* --- where words are --- */

static bool text_has(const char *text, size_t number, struct arena *arena)
{
    for (; (text = strchr(text, ROS_PROMPT_BEGIN)) != NULL; text++)
        if (use_of(arena, text).number == number)
            return true;
    return false;
}

bool ros_prompt_used(const struct ros_config *config, size_t number)
{
    for (int m = 0; m < ROS_MENU_COUNT; m++)
        for (size_t i = 0; i < config->rows[m].len; i++) {
            const struct ros_item *item = config->rows[m].v[i];
            for (size_t k = 0; k < item->cells.len; k++)
                if (text_has(item->cells.v[k].value.text, number, config->arena))
                    return true;
        }
    return false;
}

static bool same_use(const struct prompt_use *a, const struct prompt_use *b)
{
    return a->number == b->number && strcmp(a->steps, b->steps) == 0;
}

/* Notes down a use, behind those that its steps begin with. */
static void note_use(struct arena *arena, struct prompt_uses *uses, struct prompt_use use)
{
    for (size_t len = 1; len <= strlen(use.steps); len++) {
        const struct prompt_use part = {use.number, arena_strndup(arena, use.steps, len)};
        size_t i = 0;
        while (i < uses->len && !same_use(&uses->v[i], &part))
            i++;
        if (i == uses->len)
            *VEC_PUSH(arena, *uses) = part;
    }
}

static struct prompt_uses uses_in(struct arena *arena, const char *text)
{
    struct prompt_uses uses = {0};
    for (; (text = strchr(text, ROS_PROMPT_BEGIN)) != NULL; text++)
        note_use(arena, &uses, use_of(arena, text));
    return uses;
}

/* --- variables in their place --- */

static bool continues_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Appends what stands for the word or the head at `text`; returns its length there. */
static size_t replace(struct strbuf *out, const char *text, const struct ros_config *config,
                      const struct prompt_uses *uses)
{
    if (*text == ROS_PROMPT_HEAD) {
        print_prompt_head(out, config, uses);
        return 1;
    }
    const struct prompt_use use = use_of(out->arena, text);
    size_t len = ros_prompt_len(text);
    if (continues_name(text[len]))
        BUG("prompt %zu runs into the text behind it", use.number);
    strbuf_addch(out, '$');
    print_prompt_variable(out, &use);
    return len;
}

/* An answer that never arrives would be a row without its secret. */
static void expect_all_used(struct arena *arena, const struct ros_config *config, const char *text)
{
    for (size_t i = 0; i < config->prompts.len; i++)
        if (config->prompts.v[i].used && !text_has(text, i + 1, arena))
            BUG("the answer to %s got lost", config->prompts.v[i].name);
}

void ros_prompts_resolve(struct strbuf *out, size_t start, const struct ros_config *config,
                         struct ros_map *map)
{
    static const char special[] = {ROS_PROMPT_BEGIN, ROS_PROMPT_HEAD, '\0'};
    struct strbuf done = strbuf_new(out->arena);
    size_t mark = 0, marks = map != NULL ? map->marks.len : 0;
    const char *text = out->buf;
    const struct prompt_uses uses = uses_in(out->arena, text + start);
    if (strchr(text + start, ROS_PROMPT_HEAD) != NULL)
        expect_all_used(out->arena, config, text + start);
    strbuf_add(&done, text, start);
    for (size_t at = start; at < out->len;) {
        size_t run = strcspn(text + at, special);
        for (; mark < marks && map->marks.v[mark].off <= at + run; mark++)
            map->marks.v[mark].off = done.len + (map->marks.v[mark].off - at);
        strbuf_add(&done, text + at, run);
        at += run;
        if (at < out->len)
            at += replace(&done, text + at, config, &uses);
    }
    *out = done;
}
