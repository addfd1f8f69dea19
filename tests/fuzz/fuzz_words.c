/*
 * fuzz_words.c - any words as a command line, one a line: understood, or refused with one message
 * of printable text; and as what single options and operands hold.
 *
 * The whole command is linked, and none is run.
 */
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <rosc/rosc.h>

#include "../cmd/rosc/batch.h"
#include "../cmd/rosc/cmd.h"
#include "../cmd/rosc/site_files.h"
#include "base/arena.h"
#include "base/bug.h"
#include "fuzz/site_parts.h"
#include "fuzz/target.h"

enum { WORDS = 64 };

/* `end` is that of the text in which the words lie. */
static void check_line(const struct command *command, int argc, char **argv, const char *end)
{
    struct invocation inv;
    enum exit_code code = options_parse(command, argc, argv, &inv);
    if (code != EXIT_FINE) {
        ENSURE(code == EXIT_USAGE || code == EXIT_OOM);
        return;
    }
    ENSURE(inv.command == command && inv.operands <= (size_t)argc);
    ENSURE(inv.value[OPTION_HELP] != NULL ||
           (inv.operands >= command->min_operands && inv.operands <= command->max_operands));
    for (size_t i = 0; i < inv.operands; i++)
        ENSURE(inv.operand[i] != NULL && inv.operand[i] <= end);
    for (int id = 0; id < OPTION_COUNT; id++)
        for (size_t i = 0; i < inv.values[id].len; i++)
            ENSURE(inv.values[id].v[i] <= end);
    options_free(&inv);
}

static void check_word(const char *word)
{
    size_t jobs = 0;
    enum rosc_form form;
    if (batch_jobs(word, &jobs) == EXIT_FINE)
        ENSURE(jobs >= 1 && jobs <= BATCH_MAX_JOBS);
    form_by_name(word, &form);
    ENSURE(site_stem(word) < strlen(word) + (word[0] == '\0'));
    check_result(rosc_explain(word));
    check_result(rosc_init(word, NULL));
}

static void run(struct arena *arena, const uint8_t *data, size_t size)
{
    char *argv[WORDS + 1], *text = arena_strndup(arena, (const char *)data, size);
    int argc = 0;
    for (char *line = text; line != NULL && argc < WORDS; argc++) {
        argv[argc] = line;
        line = strchr(line, '\n');
        if (line != NULL)
            *line++ = '\0';
    }
    argv[argc] = NULL;
    struct rosc_report *report = rosc_report_new(ROSC_FORMAT_GCC, "fuzz");
    if (report == NULL)
        return;
    say_into(report);
    for (int i = 0; i < argc && i < 4; i++)
        check_word(argv[i]);
    const struct command *command = command_find(argv[0]);
    if (command != NULL)
        check_line(command, argc - 1, argv + 1, text + size);
    const char *said = rosc_report_end(report, 64);
    say_into(NULL);
    if (said != NULL)
        check_lines(said, true);
    rosc_report_free(report);
}

FUZZ_TARGET(run)
