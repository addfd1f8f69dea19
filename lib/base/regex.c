/*
 * regex.c - see regex.h.
 *
 * Patterns are short and matched once per value, so they are compiled on use: a cache would be the
 * only mutable global of the library.
 */
#include "base/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <string.h>

#include "base/arena.h"
#include "base/bug.h"

enum { COMPILE_NO_MEMORY = 121 }; /* pcre2_compile() has no name for it */

bool regex_match(struct arena *arena, const char *pattern, const char *text)
{
    int error = 0;
    PCRE2_SIZE where = 0;
    const uint32_t options = PCRE2_ANCHORED | PCRE2_ENDANCHORED | PCRE2_DOLLAR_ENDONLY;
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)pattern, strlen(pattern), options, &error, &where, NULL);
    if (code == NULL && error == COMPILE_NO_MEMORY)
        arena_oom(arena);
    if (code == NULL)
        BUG("pattern '%s' does not compile: error %d at %zu", pattern, error, (size_t)where);
    pcre2_match_data *match = pcre2_match_data_create_from_pattern(code, NULL);
    int rc = PCRE2_ERROR_NOMEMORY;
    if (match != NULL)
        rc = pcre2_match(code, (PCRE2_SPTR)text, strlen(text), 0, 0, match, NULL);
    pcre2_match_data_free(match);
    pcre2_code_free(code);
    if (rc == PCRE2_ERROR_NOMEMORY)
        arena_oom(arena);
    return rc > 0;
}
