/* repeats.c - see repeats.h. */
#include "repeats.h"

#include <stdlib.h>
#include <string.h>

/* The last line of a text that ends with a line break. */
static const char *last_line(const char *text)
{
    const char *line = text;
    for (const char *at; (at = strchr(line, '\n')) != NULL && at[1] != '\0';)
        line = at + 1;
    return line;
}

static void remember(struct repeats *repeats, const char *text, size_t len)
{
    struct repeats_text *slot = &repeats->kept[repeats->next];
    char *copy = strdup(text);
    if (copy == NULL)
        return;
    free(slot->text);
    *slot = (struct repeats_text){.text = copy, .len = len};
    repeats->next = (repeats->next + 1) % REPEATS_KEPT;
}

const char *repeats_news(struct repeats *repeats, const char *messages)
{
    const char *summary = last_line(messages);
    size_t len = (size_t)(summary - messages);
    if (len == 0)
        return messages;
    for (size_t i = 0; i < REPEATS_KEPT; i++) {
        const struct repeats_text *kept = &repeats->kept[i];
        if (kept->text != NULL && kept->len == len && memcmp(kept->text, messages, len) == 0)
            return strcmp(kept->text + len, summary) == 0 ? messages : summary;
    }
    remember(repeats, messages, len);
    return messages;
}

void repeats_release(struct repeats *repeats)
{
    for (size_t i = 0; i < REPEATS_KEPT; i++)
        free(repeats->kept[i].text);
    *repeats = (struct repeats){0};
}
