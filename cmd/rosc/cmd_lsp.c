/* cmd_lsp.c - rosc lsp: a language server on standard input and output. */
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "base/attr.h"
#include "cmd.h"
#include "extends.h"
#include "files.h"
#include "findings.h"

/* What the documents extend, read for one of them at a time. */
struct reader {
    struct extends extends; /* first: what extends_read_one() is given */
    struct project project;
    const char *given; /* --project */
    bool no_memory;
};

static void release(struct reader *reader)
{
    extends_release(&reader->extends);
    project_release(&reader->project);
}

/* A rosc_lsp_reads. */
static void reads(void *data, const char *site)
{
    struct reader *reader = data;
    reader->no_memory |= reader->project.no_memory;
    release(reader);
    reader->project = (struct project){.given = reader->given};
    reader->extends = (struct extends){.project = &reader->project};
    if (site)
        project_site(&reader->project, site);
}

/* Some bytes of the client: how many, 0 at the end, or -1 with errno. */
static ssize_t read_some(char *bytes, size_t size)
{
    for (;;) {
        ssize_t n = read(STDIN_FILENO, bytes, size);
        if (n >= 0 || (errno != EINTR && errno != EAGAIN))
            return n;
        struct pollfd ready = {.fd = STDIN_FILENO, .events = POLLIN};
        poll(&ready, 1, -1); /* whoever started this has made it non-blocking */
    }
}

static enum exit_code send_output(const struct rosc_lsp *lsp)
{
    size_t len;
    const char *text = rosc_lsp_output(lsp, &len);
    int error = fd_write_all(STDOUT_FILENO, text, len);
    if (!error)
        return EXIT_FINE;
    say("cannot write to the client: %s", strerror(error));
    return EXIT_IO;
}

/* Goes on until the client ends it or goes away. */
static enum exit_code serve(struct rosc_lsp *lsp, const struct reader *reader)
{
    static char bytes[64 * 1024];
    enum rosc_lsp_state state = ROSC_LSP_RUNNING;
    while (state == ROSC_LSP_RUNNING) {
        ssize_t n = read_some(bytes, sizeof(bytes));
        if (n < 0) {
            say("cannot read from the client: %s", strerror(errno));
            return EXIT_IO;
        }
        if (n == 0)
            break;
        state = rosc_lsp_feed(lsp, bytes, (size_t)n);
        if (state == ROSC_LSP_OOM || reader->no_memory)
            return io_failed(out_of_memory);
        enum exit_code code = send_output(lsp);
        if (code != EXIT_FINE)
            return code;
    }
    bool fine = rosc_lsp_exit_code(lsp) == 0;
    if (!fine)
        say(state == ROSC_LSP_ENDED ? "the client said 'exit' without 'shutdown'"
                                    : "the client went away without 'shutdown' and 'exit'");
    return fine ? EXIT_FINE : EXIT_INPUT;
}

static enum exit_code serve_reading(const struct invocation *inv, struct rosc_options *options)
{
    struct reader reader = {.given = inv->value[OPTION_PROJECT]};
    options->read_file = extends_read_one;
    options->read_file_data = &reader.extends;
    struct rosc_lsp *lsp = rosc_lsp_new(options, reads);
    if (!lsp)
        return io_failed(out_of_memory);
    enum exit_code code = serve(lsp, &reader);
    rosc_lsp_free(lsp);
    release(&reader);
    return code;
}

static enum exit_code lsp(const struct invocation *inv)
{
    struct rosc_options options = {0};
    struct findings findings;
    if (isatty(STDIN_FILENO)) {
        say("'lsp' is for editors, which talk to it on standard input; see: rosc lsp --help");
        return EXIT_USAGE;
    }
    enum exit_code code = findings_begin(&findings, inv, &options, true);
    if (code != EXIT_FINE)
        return code;
    code = serve_reading(inv, &options);
    findings_forget(&findings);
    return code;
}

static const enum option_id lsp_options[] = {OPTION_STDIO, OPTION_WARNINGS, OPTION_ALLOW,
                                             OPTION_PROJECT, OPTION_HELP};

const struct command cmd_lsp = {
    .name = "lsp",
    .args = "",
    .summary = "serve an editor: findings, fixes and help while a site is written",
    .help =
        "Speaks the Language Server Protocol on standard input and output. An editor starts it; "
        "README tells\n"
        "how to set up some of them. It gives the findings of 'rosc check' for the text as it is "
        "in the\n"
        "editor, quick fixes, what a key means and which rows of the script come from it, the "
        "place where a\n"
        "name was given, also in a file that the site extends, an outline, and completion.\n\n"
        "A document is taken for a site when lines of it begin with 'rosc:', 'wans:', 'lans:' or "
        "two other\n"
        "keys of a site, so it does no harm to have it look at all YAML. A file that an open site "
        "extends is\n"
        "looked at as a part of that. Secrets are neither needed nor shown. Nothing is "
        "written.\n\n"
        "The exit code is 0 when the client said 'shutdown', and 1 when it went away without.",
    .options = lsp_options,
    .noptions = ARRAY_LEN(lsp_options),
    .run = lsp,
};
