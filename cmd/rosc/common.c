/* common.c - what the commands share: messages, results, exit codes. */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cmd.h"
#include "files.h"

static struct rosc_report *notices;

void say_into(struct rosc_report *report)
{
    notices = report;
}

void say(const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    char text[8192]; /* a path and a few words; longer ones are cut */
    vsnprintf(text, sizeof(text), fmt, ap);
    va_end(ap);
    if (notices && rosc_report_notice(notices, true, text))
        return;
    for (char *p = text; *p != '\0'; p++)
        if ((unsigned char)*p < 0x20 || *p == 0x7f)
            *p = '?'; /* a file name must not speak to the terminal */
    fprintf(stderr, "rosc: %s\n", text);
}

enum exit_code io_failed(const char *why)
{
    say("%s", why);
    return why == out_of_memory ? EXIT_OOM : EXIT_IO;
}

enum exit_code stdout_write(const char *text, size_t len)
{
    int error = fd_write_all(STDOUT_FILENO, text, len);
    /* A full disk may be noticed only when the descriptor is closed. */
    if (!error && close(STDOUT_FILENO) != 0)
        error = errno;
    if (!error)
        return EXIT_FINE;
    say("cannot write '<stdout>': %s", strerror(error));
    return EXIT_IO;
}

enum exit_code output_write(const char *path, const char *text, size_t len, struct file_manner how)
{
    if (!path || strcmp(path, "-") == 0)
        return stdout_write(text, len);
    const char *why = file_write(path, text, len, how);
    return why ? io_failed(why) : EXIT_FINE;
}

static enum exit_code result_write(struct rosc_result *result, const char *path, const char *map,
                                   bool create_only)
{
    if (!result)
        return io_failed(out_of_memory);
    fputs(rosc_result_messages(result), stderr);
    enum exit_code code = rosc_result_ok(result) ? EXIT_FINE : EXIT_INPUT;
    size_t len;
    const char *output = rosc_result_output(result, &len);
    if (code == EXIT_FINE && output)
        code = output_write(path, output, len,
                            (struct file_manner){
                                .create_only = create_only,
                                .owner_only = rosc_result_holds_secrets(result),
                            });
    output = rosc_result_map(result, &len);
    if (code == EXIT_FINE && output && map)
        code = output_write(map, output, len, (struct file_manner){0});
    rosc_result_free(result);
    return code;
}

enum exit_code result_finish(struct rosc_result *result, const char *path, bool create_only)
{
    return result_write(result, path, NULL, create_only);
}

enum exit_code result_finish_map(struct rosc_result *result, const char *path, const char *map)
{
    return result_write(result, path, map, false);
}

/* How much an outcome says about the whole run. */
static int rank(enum exit_code code)
{
    switch (code) {
    case EXIT_FINE:
        return 0;
    case EXIT_DIFFERENCES:
        return 1;
    case EXIT_INPUT:
        return 2;
    case EXIT_IO:
        return 3;
    case EXIT_USAGE:
        return 4;
    case EXIT_OOM:
        return 5;
    case EXIT_BUG:
        return 6;
    }
    return 6;
}

enum exit_code exit_worse(enum exit_code a, enum exit_code b)
{
    return rank(b) > rank(a) ? b : a;
}
