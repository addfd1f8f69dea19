/* syntax.c - see syntax.h. */
#include "yaml/syntax.h"

#include <string.h>

#include "base/arena.h"

enum place { AT_PROBLEM, AT_CONTEXT };

struct complaint {
    const char *context; /* a prefix; NULL: any */
    const char *problem; /* a prefix; NULL: any */
    enum diag_id id;
    enum place primary;
    const char *msg;
    const char *label;
    const char *other; /* label of the other place; NULL: it is not shown */
    const char *help;
};

/* The first row that fits counts. */
static const struct complaint complaints[] = {
    {"while parsing a block mapping", "did not find expected key", DIAG_YAML_SYNTAX, AT_PROBLEM,
     "a key was expected", "not a key of this mapping", "the mapping begins here",
     "check the indentation: keys of one mapping stand exactly under each other"},
    {"while parsing a block collection", "did not find expected '-'", DIAG_YAML_SYNTAX, AT_PROBLEM,
     "a list item was expected", "does not begin with '- '", "the list begins here",
     "items of one list stand exactly under each other, each with '- '"},
    {"while scanning a simple key", "could not find expected ':'", DIAG_YAML_SYNTAX, AT_CONTEXT,
     "a key without a ':'", "neither 'key: value' nor part of the value above", NULL,
     "write 'key: value', with a space behind the ':'"},
    {NULL, "block sequence entries are not allowed", DIAG_YAML_SYNTAX, AT_PROBLEM,
     "a list item '-' where none can begin", NULL, NULL,
     "put the first '- ' on a line of its own below the key"},
    {NULL, "mapping keys are not allowed", DIAG_YAML_SYNTAX, AT_PROBLEM,
     "a '?' where no key can begin", NULL, NULL, "put the text in quotes"},
    {"while parsing a flow sequence", NULL, DIAG_YAML_SYNTAX, AT_PROBLEM,
     "',' or ']' is missing in a list in brackets", "',' or ']' was expected here",
     "the list begins here", NULL},
    {"while parsing a flow mapping", NULL, DIAG_YAML_SYNTAX, AT_PROBLEM,
     "',' or '}' is missing in a mapping in braces", "',' or '}' was expected here",
     "the mapping begins here", NULL},
    {"while scanning a quoted scalar", "found unexpected", DIAG_YAML_SYNTAX, AT_CONTEXT,
     "a quoted text is never closed", "begins here", NULL, "add the closing quote"},
    {"while parsing a quoted scalar", "found unknown escape", DIAG_YAML_SYNTAX, AT_PROBLEM,
     "an escape that YAML does not have", NULL, "in this text",
     "write '\\\\' for a backslash, or put the text in single quotes"},
    {"while parsing a quoted scalar", NULL, DIAG_YAML_SYNTAX, AT_PROBLEM,
     "an escape that gives no character", NULL, "in this text",
     "an escape is \\xHH, \\uHHHH or \\UHHHHHHHH with hexadecimal digits"},
    {"while scanning for the next token", "found character that cannot start", DIAG_YAML_SYNTAX,
     AT_PROBLEM, "a character that cannot begin a value", NULL, NULL, "put the text in quotes"},
    {"while scanning a plain scalar", "found unexpected ':'", DIAG_YAML_SYNTAX, AT_PROBLEM,
     "a ':' at the end of a text inside brackets", NULL, NULL, "put the text in quotes"},
    {"while scanning a block scalar", "did not find expected comment", DIAG_YAML_SYNTAX, AT_PROBLEM,
     "text on the line of a '|' or '>'", NULL, "the block begins here",
     "begin the text on the next line, or put it in quotes"},
    {"while scanning a block scalar", NULL, DIAG_YAML_SYNTAX, AT_CONTEXT,
     "a block of text that cannot be read", NULL, NULL, "put the text in quotes"},
    {"while scanning an alias", NULL, DIAG_YAML_FEATURE, AT_CONTEXT,
     "'*' begins an alias, which the language does not have", NULL, NULL,
     "put a text that begins with '*' in quotes"},
    {"while scanning an anchor", NULL, DIAG_YAML_FEATURE, AT_CONTEXT,
     "'&' begins an anchor, which the language does not have", NULL, NULL,
     "put a text that begins with '&' in quotes"},
    {"while scanning a tag", NULL, DIAG_YAML_FEATURE, AT_CONTEXT,
     "'!' begins a tag, which the language does not have", NULL, NULL,
     "put a text that begins with '!' in quotes"},
    {"while parsing a tag", NULL, DIAG_YAML_FEATURE, AT_CONTEXT,
     "'!' begins a tag, which the language does not have", NULL, NULL,
     "put a text that begins with '!' in quotes"},
    {"while parsing a node", "found undefined tag handle", DIAG_YAML_FEATURE, AT_CONTEXT,
     "'!' begins a tag, which the language does not have", NULL, NULL,
     "put a text that begins with '!' in quotes"},
    {"while scanning a directive", NULL, DIAG_YAML_FEATURE, AT_CONTEXT,
     "'%' begins a directive, which the language does not have", NULL, NULL, "remove the line"},
    {"while scanning a %", NULL, DIAG_YAML_FEATURE, AT_CONTEXT,
     "'%' begins a directive, which the language does not have", NULL, NULL, "remove the line"},
    {"while parsing a %", NULL, DIAG_YAML_FEATURE, AT_CONTEXT,
     "'%' begins a directive, which the language does not have", NULL, NULL, "remove the line"},
    {NULL, "found duplicate %", DIAG_YAML_FEATURE, AT_PROBLEM,
     "'%' begins a directive, which the language does not have", NULL, NULL, "remove the line"},
    {NULL, "found incompatible YAML", DIAG_YAML_FEATURE, AT_PROBLEM,
     "'%' begins a directive, which the language does not have", NULL, NULL, "remove the line"},
    {NULL, "did not find expected node content", DIAG_YAML_SYNTAX, AT_PROBLEM,
     "a value was expected", "no value begins like this", NULL,
     "a text with brackets, braces, ',' or '%' at its start needs quotes"},
    {NULL, "did not find expected <document start>", DIAG_YAML_SYNTAX, AT_PROBLEM,
     "a line that does not belong to what is above it", NULL, NULL, "check the indentation"},
    {NULL, NULL, DIAG_YAML_SYNTAX, AT_PROBLEM, "the file is not YAML from here on", NULL, NULL,
     NULL},
};

static bool has_prefix(const char *text, const char *prefix)
{
    return prefix == NULL || (text != NULL && strncmp(text, prefix, strlen(prefix)) == 0);
}

static const struct complaint *complaint_for(const struct yaml_error *error)
{
    size_t i = 0;
    while (i + 1 < ARRAY_LEN(complaints) && !(has_prefix(error->context, complaints[i].context) &&
                                              has_prefix(error->problem, complaints[i].problem)))
        i++;
    return &complaints[i];
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_break(char c)
{
    return c == '\n' || c == '\r' || c == '\0';
}

/* The character at `off`; behind the last text of the file for a place at its end. */
static struct span character_at(const struct source *src, uint32_t off)
{
    if (off >= src->len) {
        off = src->len;
        while (off > 0 && (is_blank(src->text[off - 1]) || is_break(src->text[off - 1])))
            off--;
        return (struct span){src, off, 0};
    }
    uint32_t len = is_break(src->text[off]) ? 0 : 1;
    while (len > 0 && off + len < src->len && ((unsigned char)src->text[off + len] & 0xC0) == 0x80)
        len++;
    return (struct span){src, off, len};
}

/* From `off` to the end of the text of its line. */
static struct span rest_of_line(const struct source *src, uint32_t off)
{
    uint32_t end = off;
    for (uint32_t i = off; i < src->len && !is_break(src->text[i]); i++)
        if (!is_blank(src->text[i]))
            end = i + 1;
    return (struct span){src, off, end - off};
}

/* The first tab in the indentation of the line of `off`, if any. */
static bool tab_in_indentation(const struct source *src, uint32_t off, struct span *ret_at)
{
    uint32_t start = off < src->len ? off : src->len;
    while (start > 0 && src->text[start - 1] != '\n')
        start--;
    uint32_t i = start;
    while (src->text[i] == ' ')
        i++;
    if (src->text[i] != '\t')
        return false;
    uint32_t len = 1;
    while (src->text[i + len] == '\t')
        len++;
    *ret_at = (struct span){src, i, len};
    return true;
}

static bool report_tab(struct diags *diags, const struct source *src,
                       const struct yaml_error *error)
{
    if (has_prefix(error->context, "while scanning a quoted") ||
        has_prefix(error->context, "while parsing a quoted"))
        return false;
    struct span at = {0};
    if (tab_in_indentation(src, error->problem_off, &at) ||
        (error->context != NULL && tab_in_indentation(src, error->context_off, &at))) {
        struct diag *d = diag_add(diags, DIAG_YAML_TAB, at, "a tab in the indentation");
        diag_help(d, (struct span){0}, NULL, "indent with spaces; YAML does not allow tabs here");
        return true;
    }
    if (error->problem_off < src->len && src->text[error->problem_off] == '\t') {
        at = (struct span){src, error->problem_off, 1};
        struct diag *d = diag_add(diags, DIAG_YAML_TAB, at, "a tab where YAML takes only a space");
        diag_fix(d, at, " ", "use a space");
        return true;
    }
    return false;
}

/* Do these bytes look like a key of the language? */
static bool is_word(const char *text, uint32_t len)
{
    bool letters = len > 1;
    for (uint32_t i = 0; i < len && letters; i++)
        letters = (text[i] >= 'a' && text[i] <= 'z') || (i > 0 && text[i] == '-');
    return letters;
}

/* The only ':' up to the next blank? `fe80::1` and `aa:bb:cc` are no keys with a value. */
static bool is_last_colon(struct span line, uint32_t at)
{
    for (uint32_t i = at + 1; i < line.len && !is_blank(line.src->text[line.off + i]); i++)
        if (line.src->text[line.off + i] == ':')
            return false;
    return true;
}

/* "key:value" is the usual reason for a key without a ':'. */
static void help_with_colon(struct diag *d, struct span line)
{
    for (uint32_t i = 0; i + 1 < line.len; i++) {
        const char *p = line.src->text + line.off + i;
        if (is_blank(*p) || *p == '"' || *p == '\'')
            return;
        if (*p == ':' && (is_blank(p[1]) || p[1] == '/'))
            return;
        if (*p == ':') {
            diag_help(d, (struct span){line.src, line.off + i, 1}, ": ",
                      "put a space behind the ':'");
            if (is_word(line.src->text + line.off, i) && is_last_colon(line, i))
                diag_sure(d);
            return;
        }
    }
}

/* Where the line of `off` begins, behind its indentation. */
static uint32_t text_of_line(const struct source *src, uint32_t off)
{
    uint32_t start = off;
    while (start > 0 && src->text[start - 1] != '\n')
        start--;
    while (start < off && is_blank(src->text[start]))
        start++;
    return start;
}

/* Start of the text of the nearest line above that has any but a comment; false when there is none.
 */
static bool line_above(const struct source *src, uint32_t off, uint32_t *ret_start)
{
    for (;;) {
        while (off > 0 && src->text[off - 1] != '\n')
            off--;
        if (off == 0)
            return false;
        off--;
        uint32_t start = text_of_line(src, off);
        if (start < off && src->text[start] != '#' && !is_break(src->text[start])) {
            *ret_start = start;
            return true;
        }
    }
}

/* A ':' where libyaml reads on a value: a text with ': ' in it, or a key that is indented wrongly.
 */
static void report_stray_colon(struct diags *diags, const struct source *src, uint32_t off)
{
    uint32_t start = text_of_line(src, off), above = 0;
    for (uint32_t i = start; i < off; i++) {
        if (src->text[i] == ':' && is_blank(src->text[i + 1])) {
            struct diag *d = diag_add(diags, DIAG_YAML_SYNTAX, (struct span){src, off, 1},
                                      "a second ':' on one line");
            diag_help(d, (struct span){0}, NULL, "a text with ': ' in it needs quotes");
            return;
        }
    }
    bool is_above = line_above(src, off, &above);
    if (is_above && src->text[above] == '/' && src->text[above + 1] == '/') {
        struct diag *d = diag_add(diags, DIAG_YAML_SYNTAX, (struct span){src, above, 2},
                                  "a comment that YAML does not know");
        diag_help(d, (struct span){src, above, 2}, "#", "a comment begins with '#'");
        if (src->text[above + 2] == ' ') /* else it may be a path: //host/share */
            diag_sure(d);
        return;
    }
    struct diag *d = diag_add(diags, DIAG_YAML_SYNTAX, (struct span){src, start, off - start + 1},
                              "a key in the middle of a value");
    diag_label(d, 0, "taken for more of the value above");
    diag_help(d, (struct span){0}, NULL,
              "check the indentation: keys of one mapping stand exactly under each other");
    if (is_above) {
        struct span line = rest_of_line(src, above);
        diag_place(d, line, "the value above");
        help_with_colon(d, line);
    }
}

/* Text behind a quoted value or a bracket; false when the problem is the first text of its line. */
static bool report_text_behind(struct diags *diags, const struct source *src, uint32_t off)
{
    if (off >= src->len || is_break(src->text[off]) || text_of_line(src, off) == off)
        return false;
    struct diag *d =
        diag_add(diags, DIAG_YAML_SYNTAX, rest_of_line(src, off), "text behind the end of a value");
    diag_help(d, (struct span){0}, NULL,
              "only a comment may follow a quoted text or a closing bracket");
    return true;
}

static uint32_t line_of(const struct source *src, uint32_t off)
{
    uint32_t line, col;
    source_position(src, off, &line, &col);
    return line;
}

/* A no-break space that stands for a space, in this line or the one above: YAML takes it for text.
 */
static bool report_odd_blank(struct diags *diags, const struct source *src, uint32_t off)
{
    uint32_t line = line_of(src, off);
    for (uint32_t n = line > 1 ? line - 1 : line; n <= line; n++) {
        struct span at = source_line(src, n);
        for (uint32_t i = 0; i + 1 < at.len; i++) {
            const char *text = src->text + at.off + i;
            if (*text == '#' || *text == '"' || *text == '\'')
                break;
            if (memcmp(text, "\xc2\xa0", 2) != 0)
                continue;
            uint32_t len = 2;
            while (i + len + 1 < at.len && memcmp(text + len, "\xc2\xa0", 2) == 0)
                len += 2;
            struct span place = {src, at.off + i, len};
            struct diag *d = diag_add(diags, DIAG_BAD_CHARACTER, place,
                                      "a no-break space, U+00A0, where YAML takes only a space");
            const char *spaces = arena_printf(diags->arena, "%*s", (int)(len / 2), "");
            diag_fix(d, place, spaces, "use spaces");
            return true;
        }
    }
    return false;
}

/* "[a,, b]" and "{, a: b}" */
static bool report_comma(struct diags *diags, const struct source *src,
                         const struct yaml_error *error)
{
    if (!has_prefix(error->problem, "did not find expected node content") ||
        src->text[error->problem_off] != ',')
        return false;
    struct span at = {src, error->problem_off, 1};
    struct diag *d = diag_add(diags, DIAG_YAML_SYNTAX, at, "a ',' with nothing in front of it");
    diag_fix(d, at, "", "take it out");
    return true;
}

/* May not be in a text without quotes that stands in brackets or braces, or ends it. */
static bool ends_flow_text(char c)
{
    return is_blank(c) || is_break(c) || strchr(",[]{}\"'", c) != NULL;
}

/* The end of a text that holds variables; where one of them is not closed, the end of the line. */
static uint32_t end_of_flow_text(const struct source *src, uint32_t off)
{
    bool open = false;
    for (; off < src->len && !is_break(src->text[off]); off++) {
        if (open)
            open = src->text[off] != '}';
        else if (src->text[off] == '$' && src->text[off + 1] == '{')
            open = true;
        else if (ends_flow_text(src->text[off]))
            break;
    }
    return off;
}

/* "{ name: x-${n} }": within braces and brackets the variable's own braces end the text. */
static bool report_variable(struct diags *diags, const struct source *src,
                            const struct yaml_error *error)
{
    uint32_t brace = error->problem_off, start = brace;
    if (!has_prefix(error->context, "while parsing a flow") || brace == 0 || brace >= src->len ||
        src->text[brace] != '{' || src->text[brace - 1] != '$')
        return false;
    while (start > 0 && !ends_flow_text(src->text[start - 1]))
        start--;
    struct span at = {src, start, end_of_flow_text(src, start) - start};
    const char *quoted = arena_printf(diags->arena, "\"%.*s\"", (int)at.len, src->text + at.off);
    struct diag *d = diag_add(diags, DIAG_YAML_SYNTAX, at, "a variable in a text without quotes");
    diag_help(d, at, quoted, "within braces or brackets a text with ${...} needs quotes");
    return true;
}

/* How far the line of `off` is indented. */
static uint32_t indent_of(const struct source *src, uint32_t off)
{
    uint32_t start = off, indent = 0;
    while (start > 0 && src->text[start - 1] != '\n')
        start--;
    while (src->text[start + indent] == ' ')
        indent++;
    return indent;
}

/* A bracket that is never closed: what libyaml trips over is the next line of the file, as far left
 * as the line of the bracket or further, or the end of the file. */
static bool report_open_bracket(struct diags *diags, const struct source *src,
                                const struct yaml_error *error)
{
    bool list = has_prefix(error->context, "while parsing a flow sequence");
    uint32_t open = error->context_off, stop = error->problem_off;
    if (error->context == NULL ||
        (!list && !has_prefix(error->context, "while parsing a flow mapping")))
        return false;
    if (stop < src->len &&
        (line_of(src, open) == line_of(src, stop) || indent_of(src, stop) > indent_of(src, open)))
        return false;
    struct diag *d =
        diag_add(diags, DIAG_YAML_SYNTAX, character_at(src, open),
                 list ? "a list in brackets is not closed" : "a mapping in braces is not closed");
    diag_label(d, 0, "begins here");
    diag_place(d, character_at(src, stop), "is still open here");
    diag_help(d, (struct span){0}, NULL, "add the closing '%c'", list ? ']' : '}');
    return true;
}

/* Text behind a quoted text that runs over several lines: its first quote is the one too many, or
 * its last one is missing. */
static bool report_open_quote(struct diags *diags, const struct source *src,
                              const struct yaml_error *error)
{
    struct span quoted = error->quoted;
    uint32_t end = quoted.off + quoted.len;
    if (quoted.len == 0 || error->problem_off < end ||
        line_of(src, quoted.off) == line_of(src, end))
        return false;
    for (uint32_t i = end; i < error->problem_off; i++)
        if (!is_blank(src->text[i]))
            return false;
    struct diag *d = diag_add(diags, DIAG_YAML_SYNTAX, character_at(src, quoted.off),
                              "a quoted text is not closed");
    diag_label(d, 0, "begins here");
    diag_place(d, character_at(src, end - 1), "the next quote ends it");
    diag_help(d, (struct span){0}, NULL, "add the closing quote");
    return true;
}

void yaml_report_error(struct diags *diags, const struct source *src,
                       const struct yaml_error *error)
{
    if (report_odd_blank(diags, src, error->problem_off) ||
        (error->context != NULL && report_odd_blank(diags, src, error->context_off)))
        return;
    if (report_comma(diags, src, error) || report_variable(diags, src, error))
        return;
    if (report_open_quote(diags, src, error) || report_open_bracket(diags, src, error))
        return;
    if (report_tab(diags, src, error))
        return;
    if (has_prefix(error->problem, "mapping values are not allowed")) {
        report_stray_colon(diags, src, error->problem_off);
        return;
    }
    if (has_prefix(error->context, "while parsing a block mapping") &&
        report_text_behind(diags, src, error->problem_off))
        return;
    const struct complaint *c = complaint_for(error);
    bool at_context = c->primary == AT_CONTEXT && error->context != NULL;
    struct span problem = character_at(src, error->problem_off);
    struct span context = character_at(src, error->context_off);
    bool bad_key = has_prefix(error->problem, "could not find expected ':'") && at_context;
    if (bad_key)
        context = rest_of_line(src, context.off);

    struct diag *d = diag_add(diags, c->id, at_context ? context : problem, "%s", c->msg);
    if (c->label != NULL)
        diag_label(d, 0, "%s", c->label);
    if (c->other != NULL && error->context != NULL && context.off != problem.off)
        diag_place(d, at_context ? problem : context, "%s", c->other);
    if (c->help != NULL)
        diag_help(d, (struct span){0}, NULL, "%s", c->help);
    if (bad_key)
        help_with_colon(d, context);
}
