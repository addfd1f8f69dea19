/* suggest.c - did you mean; see diag.h. */
#include <string.h>

#include "diag/diag.h"

enum {
    MAX_LETTERS = 63,
    MAX_DISTANCE = 3,
    SHORT_WORD = 4, /* up to here one difference is all */
};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static size_t bounded_len(const char *s)
{
    size_t n = 0;
    while (n < MAX_LETTERS && s[n] != '\0')
        n++;
    return n;
}

size_t suggest_distance(const char *a, const char *b)
{
    size_t la = bounded_len(a), lb = bounded_len(b);
    size_t rows[3][MAX_LETTERS + 1];
    size_t *before = rows[0], *above = rows[1], *row = rows[2];
    for (size_t j = 0; j <= lb; j++)
        above[j] = j;
    for (size_t i = 1; i <= la; i++) {
        row[0] = i;
        char ca = lower(a[i - 1]);
        for (size_t j = 1; j <= lb; j++) {
            char cb = lower(b[j - 1]);
            size_t best = above[j - 1] + (ca != cb);
            if (above[j] + 1 < best)
                best = above[j] + 1;
            if (row[j - 1] + 1 < best)
                best = row[j - 1] + 1;
            if (i > 1 && j > 1 && ca == lower(b[j - 2]) && cb == lower(a[i - 2]) &&
                before[j - 2] + 1 < best)
                best = before[j - 2] + 1;
            row[j] = best;
        }
        size_t *oldest = before;
        before = above;
        above = row;
        row = oldest;
    }
    return above[lb];
}

/* How far a word may be off: see suggest() in diag.h. A distance of a whole word says nothing. */
static size_t allowed_distance(const char *a, const char *b)
{
    size_t la = strlen(a), lb = strlen(b);
    size_t longer = la > lb ? la : lb, shorter = la > lb ? lb : la;
    size_t limit = longer <= SHORT_WORD ? 1 : longer / 3;
    if (limit > MAX_DISTANCE)
        limit = MAX_DISTANCE;
    if (shorter <= limit)
        limit = shorter > 0 ? shorter - 1 : 0;
    return limit;
}

const char *suggest(const char *word, const char *const *words, size_t count)
{
    const char *best = NULL;
    size_t best_distance = SIZE_MAX;
    if (word[0] == '\0')
        return NULL;
    for (size_t i = 0; i < count; i++) {
        size_t la = strlen(word), lb = strlen(words[i]);
        if ((la > lb ? la - lb : lb - la) > MAX_DISTANCE)
            continue;
        size_t distance = suggest_distance(word, words[i]);
        if (distance < best_distance && distance <= allowed_distance(word, words[i])) {
            best = words[i];
            best_distance = distance;
        }
    }
    return best;
}

/* The next digit, and steps over it; '\0' at the end. */
static char next_digit(const char **word)
{
    *word += strcspn(*word, "0123456789");
    return **word == '\0' ? '\0' : *(*word)++;
}

/* nat64 is not a misspelt nat66, nor fibre2 a fibre1. */
static bool same_digits(const char *a, const char *b)
{
    for (;;) {
        char da = next_digit(&a), db = next_digit(&b);
        if (da != db)
            return false;
        if (da == '\0')
            return true;
    }
}

/* Are they the same letters in another order, as slips of two fingers are? */
static bool same_letters(const char *a, const char *b)
{
    int count[256] = {0};
    for (; *a != '\0'; a++)
        count[(unsigned char)lower(*a)]++;
    for (; *b != '\0'; b++)
        count[(unsigned char)lower(*b)]--;
    for (size_t i = 0; i < 256; i++)
        if (count[i] != 0)
            return false;
    return true;
}

bool suggest_sure(const char *word, const char *meant, const char *const *words, size_t count)
{
    enum { LONG_WORD = 6, LEAST = 3 };
    size_t distance = suggest_distance(word, meant), len = strlen(word);
    size_t limit = len >= LONG_WORD ? 2 : len >= LEAST ? 1 : 0;
    if (distance > limit || len > MAX_LETTERS || !same_digits(word, meant))
        return false;
    size_t apart = same_letters(word, meant) ? 1 : 2;
    for (size_t i = 0; i < count; i++)
        if (strcmp(words[i], meant) != 0 && suggest_distance(word, words[i]) < distance + apart)
            return false;
    return true;
}
