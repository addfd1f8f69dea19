/* cmd_explain.c - rosc explain: the background of a finding. */
#include "base/attr.h"
#include "cmd.h"

static enum exit_code explain(const struct invocation *inv)
{
    return result_finish(rosc_explain(inv->operands > 0 ? inv->operand[0] : NULL), NULL, false);
}

static const enum option_id explain_options[] = {OPTION_HELP};

const struct command cmd_explain = {
    .name = "explain",
    .args = "[SLUG]",
    .summary = "explain a finding by the word in brackets behind it",
    .help = "Prints the page of a finding: a wrong example, why RouterOS makes it wrong, a right "
            "example.\n"
            "Without SLUG it lists every finding.",
    .options = explain_options,
    .noptions = ARRAY_LEN(explain_options),
    .max_operands = 1,
    .run = explain,
};
