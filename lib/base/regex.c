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

#include "base/bug.h"

bool regex_match(const char *pattern, const char *text)
{
    int error = 0;
    PCRE2_SIZE where = 0;
    const uint32_t options = PCRE2_ANCHORED | PCRE2_ENDANCHORED | PCRE2_DOLLAR_ENDONLY;
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)pattern, strlen(pattern), options, &error, &where, NULL);
    if (code == NULL)
        BUG("pattern '%s' does not compile: error %d at %zu", pattern, error, (size_t)where);
    pcre2_match_data *match = pcre2_match_data_create_from_pattern(code, NULL);
    if (match == NULL)
        BUG("no memory to match pattern '%s'", pattern);
    int rc = pcre2_match(code, (PCRE2_SPTR)text, strlen(text), 0, 0, match, NULL);
    pcre2_match_data_free(match);
    pcre2_code_free(code);
    return rc > 0;
}
