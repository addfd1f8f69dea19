/*
 * fuzz_fix.c - any bytes as a site to be mended: there is no error more than before (unless it was
 * no YAML, which hid them), nothing is left to be mended, and there are as many lines as there
 * were.
 */
#include <stdint.h>
#include <string.h>

#include <rosc/rosc.h>

#include "base/bug.h"
#include "fuzz/site_parts.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t lines_of(const char *text, size_t len)
{
    size_t lines = 0;
    for (size_t i = 0; i < len; i++)
        lines += text[i] == '\n';
    return lines;
}

static void check_text(const char *text, size_t size, const struct rosc_result *check)
{
    struct rosc_result *once = rosc_fix("site.yaml", text, size, ROSC_FIX_TEXT, NULL);
    if (once == NULL)
        return;
    size_t len = 0;
    const char *mended = rosc_result_output(once, &len);
    bool yaml = strstr(rosc_result_messages(check), "[yaml-") == NULL;
    ENSURE(mended != NULL);
    ENSURE(!yaml || rosc_result_errors(once) <= rosc_result_errors(check));
    ENSURE(rosc_result_fixes(once) > 0 || (len == size && memcmp(mended, text, len) == 0));
    ENSURE(lines_of(mended, len) == lines_of(text, size));
    check_lines(rosc_result_messages(once), false);
    struct rosc_result *twice = rosc_fix("site.yaml", mended, len, ROSC_FIX_TEXT, NULL);
    if (twice != NULL) {
        ENSURE(rosc_result_fixes(twice) == 0);
        ENSURE(rosc_result_errors(twice) == rosc_result_errors(once));
    }
    rosc_result_free(twice);
    rosc_result_free(once);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    struct rosc_result *check = rosc_check("site.yaml", text, size, NULL);
    if (check == NULL)
        return 0;
    check_text(text, size, check);
    rosc_result_free(check);
    struct rosc_result *diff = rosc_fix("site.yaml", text, size, ROSC_FIX_DIFF, NULL);
    ENSURE(diff == NULL || rosc_result_output(diff, NULL) != NULL);
    rosc_result_free(diff);
    return 0;
}
