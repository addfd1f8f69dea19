/*
 * fuzz_import.c - any bytes as an export: no crash, a site that the compiler accepts or errors, and
 * only ASCII in what comes out.
 *
 * The last byte chooses places at which the text is broken as well, so that the corpus alone tries
 * more than whole exports.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rosc/rosc.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void violated(const char *what, const char *text)
{
    fprintf(stderr, "violated: %s\n%s\n", what, text);
    abort();
}

static void check_text(const char *text, const char *what)
{
    for (const char *p = text; *p; p++)
        if (*p != '\n' && (unsigned char)*p < ' ')
            violated(what, text);
}

static void check_import(const char *text, size_t size)
{
    struct rosc_result *result = rosc_import("router.rsc", text, size, NULL);
    size_t len = 0;
    if (!result)
        return;
    const char *output = rosc_result_output(result, &len);
    if ((output != NULL) != rosc_result_ok(result))
        violated("an output or errors", rosc_result_messages(result));
    check_text(rosc_result_messages(result), "no control character in messages");
    if (output) {
        for (const char *p = output; *p; p++)
            if (*p != '\n' && (*p < ' ' || *p > '~'))
                violated("the output is ASCII", output);
        struct rosc_result *check = rosc_check("site.yaml", output, len, NULL);
        if (check && !rosc_result_ok(check))
            violated("the compiler accepts the site", rosc_result_messages(check));
        rosc_result_free(check);
    }
    rosc_result_free(result);
}

/* A byte of the text is replaced, or a piece of it is left out. */
static void check_broken(const uint8_t *data, size_t size, size_t at, unsigned how)
{
    static const char bytes[] = "\"\\\n ={}[]$;#0a/,";
    char *copy = malloc(size + 1);
    if (!copy)
        return;
    memcpy(copy, data, size);
    size_t len = size;
    if (how % 2 == 0) {
        copy[at] = bytes[how / 2 % (sizeof(bytes) - 1)];
    } else {
        size_t cut = how % 40 < size - at ? how % 40 : size - at;
        memmove(copy + at, copy + at + cut, size - at - cut);
        len -= cut;
    }
    check_import(copy, len);
    free(copy);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    check_import((const char *)data, size);
    if (size == 0)
        return 0;
    unsigned state = data[size - 1] * 2654435761u + (unsigned)size;
    for (unsigned i = 0; i < 8; i++) {
        state = state * 1664525u + 1013904223u;
        check_broken(data, size, (state >> 8) % size, state >> 20);
    }
    return 0;
}
