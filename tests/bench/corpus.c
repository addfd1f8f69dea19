/* corpus.c - many different sites out of the examples. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"

struct swap {
    const char *from;
    char to[32];
};

/* What differs from site to site: names of the site, a WAN and a LAN; its network; its MACs. */
enum { SWAPS = 5 };

static void swaps_make(size_t number, struct swap *ret_swaps)
{
    const struct swap bare[SWAPS] = {
        {.from = "villa-elounda"}, {.from = "every-key"},    {.from = "home"},
        {.from = "192.168.88."},   {.from = "02:00:00:00:"},
    };
    unsigned n = (unsigned)number, high = n / 250, low = n % 250;
    memcpy(ret_swaps, bare, sizeof(bare));
    snprintf(ret_swaps[0].to, sizeof(ret_swaps[0].to), "villa-%04u", n);
    snprintf(ret_swaps[1].to, sizeof(ret_swaps[1].to), "office-%04u", n);
    snprintf(ret_swaps[2].to, sizeof(ret_swaps[2].to), "home%u", n);
    snprintf(ret_swaps[3].to, sizeof(ret_swaps[3].to), "10.%u.%u.", 100 + high % 100, low);
    snprintf(ret_swaps[4].to, sizeof(ret_swaps[4].to), "02:00:%02x:%02x:", high % 256, low);
}

static const struct swap *swap_at(const struct swap *swaps, const char *at)
{
    for (size_t i = 0; i < SWAPS; i++)
        if (strncmp(at, swaps[i].from, strlen(swaps[i].from)) == 0)
            return &swaps[i];
    return NULL;
}

static struct text variant(const struct text *example, size_t number)
{
    struct swap swaps[SWAPS];
    struct text text = {0};
    size_t size;
    swaps_make(number, swaps);
    FILE *out = open_memstream(&text.bytes, &size);
    if (!out)
        give_up("memory");
    for (const char *at = example->bytes; *at != '\0';) {
        const struct swap *swap = swap_at(swaps, at);
        if (swap) {
            fputs(swap->to, out);
            at += strlen(swap->from);
        } else {
            fputc(*at++, out);
        }
    }
    if (fclose(out) != 0)
        give_up("memory");
    text.len = size;
    return text;
}

struct corpus corpus_make(size_t count)
{
    struct text examples[] = {read_text(ROSC_TOP "/examples/starlink-lte.yaml"),
                              read_text(ROSC_TOP "/examples/every-key.yaml")};
    struct corpus corpus = {.site = calloc(count, sizeof(*corpus.site)), .count = count};
    if (!corpus.site)
        give_up("memory");
    for (size_t i = 0; i < count; i++) {
        corpus.site[i] = variant(&examples[i % 2], i);
        corpus.bytes += corpus.site[i].len;
    }
    free(examples[0].bytes);
    free(examples[1].bytes);
    return corpus;
}

void corpus_free(struct corpus *corpus)
{
    for (size_t i = 0; i < corpus->count; i++)
        free(corpus->site[i].bytes);
    free(corpus->site);
}
