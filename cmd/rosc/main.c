/* main.c - the table of commands. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/attr.h"
#include "cmd.h"
#include "site_input.h"

const struct command *const commands[] = {
    &cmd_build,  &cmd_check,     &cmd_diff, &cmd_drift,      &cmd_explain, &cmd_fmt,
    &cmd_import, &cmd_init,      &cmd_lint, &cmd_lsp,        &cmd_schema,  &cmd_show,
    &cmd_where,  &cmd_reference, &cmd_man,  &cmd_completion,
};
const size_t commands_len = ARRAY_LEN(commands);

/* --color beats NO_COLOR (https://no-color.org), which beats the terminal. */
static bool colour_wanted(const char *when, bool *ret_colour)
{
    const char *no_color = getenv("NO_COLOR");
    if (!when || strcmp(when, "auto") == 0)
        *ret_colour = !(no_color && no_color[0]) && isatty(STDERR_FILENO);
    else if (strcmp(when, "always") == 0)
        *ret_colour = true;
    else if (strcmp(when, "never") == 0)
        *ret_colour = false;
    else
        return false;
    return true;
}

/* The help went to standard output; did it arrive? */
static enum exit_code help_done(void)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return EXIT_FINE;
    say("cannot write '<stdout>'");
    return EXIT_IO;
}

static enum exit_code help(int argc, char **argv)
{
    if (argc == 0) {
        help_commands();
        return help_done();
    }
    const struct command *command = command_find(argv[0]);
    if (!command)
        return EXIT_USAGE;
    help_command(command);
    return help_done();
}

static enum exit_code run_understood(struct invocation *inv)
{
    if (inv->value[OPTION_HELP]) {
        help_command(inv->command);
        return help_done();
    }
    if (!colour_wanted(inv->value[OPTION_COLOR], &inv->colour)) {
        say("--color is auto, always or never, not '%s'", inv->value[OPTION_COLOR]);
        return EXIT_USAGE;
    }
    enum exit_code code = site_given(inv);
    if (code == EXIT_FINE)
        code = inv->command->run(inv);
    site_given_release();
    return code;
}

static enum exit_code run(const char *name, int argc, char **argv)
{
    const struct command *command = command_find(name);
    if (!command)
        return EXIT_USAGE;
    struct invocation inv;
    enum exit_code code = options_parse(command, argc, argv, &inv);
    if (code != EXIT_FINE)
        return code;
    code = run_understood(&inv);
    options_free(&inv);
    return code;
}

/* Gives a closed standard stream a descriptor that fails as a closed one does: else the first file
 * that is opened gets its number, and messages go into it. */
static void hold_streams(void)
{
    static const int modes[] = {
        [STDIN_FILENO] = O_WRONLY, [STDOUT_FILENO] = O_RDONLY, [STDERR_FILENO] = O_RDONLY};
    for (int fd = 0; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", modes[fd]) != fd)
            exit(EXIT_IO); /* nobody could be told */
}

int main(int argc, char **argv)
{
    hold_streams();
    /* A reader that went away is a write error with a message, not a silent death. */
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* so is a file beyond the limit */
    if (argc < 2) {
        fputs("usage: rosc COMMAND ...; 'rosc --help' lists the commands\n", stderr);
        return EXIT_USAGE;
    }
    const char *word = argv[1];
    if (strcmp(word, "--version") == 0) {
        puts("rosc " ROSC_VERSION);
        return (int)help_done();
    }
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0 || strcmp(word, "help") == 0)
        return (int)help(argc - 2, argv + 2);
    if (word[0] == '-') {
        say("'%s' stands before the command; see: rosc --help", word);
        return EXIT_USAGE;
    }
    return (int)run(word, argc - 2, argv + 2);
}
