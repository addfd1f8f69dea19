/* cmd_fmt.c - rosc fmt: RouterOS scripts in their canonical layout. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/attr.h"
#include "cmd.h"
#include "findings.h"
#include "site_input.h"

/* What is done with each file. */
struct task {
    const struct invocation *inv;
    struct findings findings;
    struct rosc_options options;
    size_t changed; /* files that are not formatted, or were not */
};

static bool has(const struct task *task, enum option_id id)
{
    return task->inv->value[id] != NULL;
}

/* --check: says whether the file is formatted. */
static enum exit_code check_file(struct task *task, const char *path, struct rosc_result *result,
                                 bool same)
{
    bool ok = rosc_result_ok(result);
    enum exit_code code = findings_finish(&task->findings, result, NULL, false);
    if (code != EXIT_FINE || !ok || same)
        return code;
    task->changed++;
    findings_summary(&task->findings, "%s is not formatted", path);
    return EXIT_DIFFERENCES;
}

static enum exit_code fmt_file(struct task *task, const char *path)
{
    struct script_text script;
    size_t out_len = 0;
    enum exit_code code = script_open(&script, path, SITE_NAMED);
    if (code != EXIT_FINE)
        return code;
    bool check = has(task, OPTION_CHECK), write = has(task, OPTION_WRITE);
    struct rosc_result *result =
        rosc_fmt(script.name, script.text, script.len, has(task, OPTION_TERSE), &task->options);
    const char *out = result ? rosc_result_output(result, &out_len) : NULL;
    bool same = out && out_len == script.len && memcmp(out, script.text, out_len) == 0;
    free(script.text);
    if (result && (check || (write && same)))
        rosc_result_drop_output(result);
    if (result && check)
        return check_file(task, path, result, same);
    task->changed += write && out && !same;
    return findings_finish(&task->findings, result, write ? path : task->inv->value[OPTION_OUTPUT],
                           false);
}

/* Options that say different things. */
static bool usage_ok(const struct task *task)
{
    const struct invocation *inv = task->inv;
    bool check = has(task, OPTION_CHECK), write = has(task, OPTION_WRITE);
    size_t from_stdin = stdin_count(inv);
    if (check + write + has(task, OPTION_OUTPUT) > 1)
        say("--check, --write and --output exclude each other; see: rosc fmt --help");
    else if (inv->operands > 1 && !check && !write)
        say("several files need --write or --check; see: rosc fmt --help");
    else if (write && from_stdin > 0)
        say("--write cannot write standard input ('-'); see: rosc fmt --help");
    else if (from_stdin > 1)
        say("standard input ('-') can be read once; see: rosc fmt --help");
    else
        return true;
    return false;
}

static enum exit_code fmt(const struct invocation *inv)
{
    struct task task = {.inv = inv, .options = {.colour = inv->colour}};
    if (!usage_ok(&task))
        return EXIT_USAGE;
    bool quiet = has(&task, OPTION_CHECK) || has(&task, OPTION_WRITE);
    task.options.tail = quiet ? NULL : "nothing was written";
    enum exit_code worst = findings_begin(&task.findings, inv, &task.options,
                                          !quiet && findings_output_is_stdout(inv));
    if (worst != EXIT_FINE)
        return worst;
    for (size_t i = 0; i < inv->operands && worst != EXIT_OOM; i++)
        worst = exit_worse(worst, fmt_file(&task, inv->operand[i]));
    if (quiet && inv->operands > 1)
        findings_summary(&task.findings, "%zu of %zu files %s", task.changed, inv->operands,
                         has(&task, OPTION_CHECK) ? "are not formatted" : "were formatted");
    return findings_end(&task.findings, worst);
}

static const enum option_id fmt_options[] = {OPTION_CHECK, OPTION_WRITE,  OPTION_OUTPUT,
                                             OPTION_TERSE, OPTION_FORMAT, OPTION_COLOR,
                                             OPTION_HELP};

const struct command cmd_fmt = {
    .name = "fmt",
    .args = "FILE...",
    .summary = "lay out RouterOS scripts as a router prints them",
    .help =
        "Writes the RouterOS script FILE ('-': standard input) in one canonical layout: a menu on "
        "a line\n"
        "of its own and its rows below it, one blank between arguments, quotes where they are "
        "needed,\n"
        "lines of at most 79 characters, blocks indented by four. It means the same as before: no "
        "row\n"
        "and no argument changes its place, comments stay. Formatting again changes nothing.\n\n"
        "--terse writes each command on one line with its menu, as /export terse does: two "
        "exports\n"
        "can then be compared line by line. A file that does not parse is reported with the places "
        "and\n"
        "left as it is. --check writes nothing and ends with 2 when a file is not formatted.\n\n"
        "  rosc fmt router.rsc -o pretty.rsc\n"
        "  rosc fmt --write *.rsc\n"
        "  diff <(rosc fmt --terse old.rsc) <(rosc fmt --terse new.rsc)",
    .options = fmt_options,
    .noptions = ARRAY_LEN(fmt_options),
    .min_operands = 1,
    .max_operands = (size_t)-1,
    .run = fmt,
};
