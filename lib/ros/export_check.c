/* export_check.c - see export_check.h. */
#include "ros/export_check.h"

#include <string.h>

#include "base/arena.h"
#include "diag/diag.h"
#include "ros/guess.h"

static struct span at(const struct ros_export *export, size_t off, size_t len)
{
    return (struct span){export->source, (uint32_t)off, (uint32_t)len};
}

static const struct span nowhere;

/* --- what is no script --- */

static bool is_comment_only(const struct ros_export *export)
{
    const struct ros_code *code = export->text.code;
    for (size_t i = 0; i < code->stmts.len; i++)
        if (code->stmts.v[i].kind != ROS_STMT_COMMENT)
            return false;
    return true;
}

static bool check_empty(struct diags *diags, const struct ros_export *export)
{
    if (!is_comment_only(export) || export->text.error_count > 0)
        return false;
    struct diag *d = diag_add(diags, DIAG_EXPORT_EMPTY, at(export, 0, 0),
                              "there is no RouterOS statement in the file");
    diag_help(d, nowhere, NULL,
              "run /export file=NAME on the router, and give the file NAME.rsc here");
    return true;
}

static void note_sign(const struct ros_stmt *stmt, void *data)
{
    bool *found = data;
    *found = *found || (stmt->kind == ROS_STMT_COMMAND && stmt->sign != 0);
}

/* Is there a statement that only a RouterOS script has? */
static bool has_statements(const struct ros_export *export)
{
    const struct ros_code *code = export->text.code;
    bool found = export->head.found;
    for (size_t i = 0; i < export->rows.v.len; i++)
        if (*export->rows.v.v[i].path != '\0')
            return true;
    for (size_t i = 0; i < code->stmts.len; i++)
        if (code->stmts.v[i].kind == ROS_STMT_MENU && code->stmts.v[i].terms.len == 0)
            return true;
    ros_walk(code, note_sign, &found);
    return found;
}

/* Has no line a sign ('/', ':')? What other routers write has none either, and "enable" in it looks
 * like a command. */
static bool lacks_signs(const struct ros_code *code)
{
    bool found = false;
    for (size_t i = 0; i < code->stmts.len; i++)
        if (code->stmts.v[i].kind == ROS_STMT_MENU && code->stmts.v[i].sign != 0)
            return false;
    ros_walk(code, note_sign, &found);
    return !found;
}

static bool check_language(struct diags *diags, const struct ros_export *export)
{
    const struct source *source = export->source;
    bool rows = export->head.found;
    for (size_t i = 0; i < export->rows.v.len && !rows; i++)
        rows = *export->rows.v.v[i].path != '\0';
    bool certain = export->head.found || (rows && !lacks_signs(export->text.code));
    const struct ros_guess *guess = certain ? NULL : ros_guess(source->text, source->len);
    if (guess == NULL && has_statements(export))
        return false;
    struct span first = source_line(source, 1);
    struct diag *d = guess == NULL
                         ? diag_add(diags, DIAG_NOT_ROUTEROS, first, "this is no RouterOS script")
                         : diag_add(diags, DIAG_NOT_ROUTEROS, first,
                                    "this is no RouterOS script, it looks like %s", guess->what);
    diag_note(d, "no line of it names a menu, as '/ip address' does, or a command");
    diag_help(d, nowhere, NULL, "%s",
              guess != NULL && guess->help != NULL ? guess->help
                                                   : "give what /export prints on a router");
    return true;
}

/* --- which RouterOS --- */

static bool check_version(struct diags *diags, const struct ros_export *export)
{
    unsigned major = export->head.version.major;
    if (major == 0 || major >= 7)
        return false;
    struct diag *d =
        diag_add(diags, DIAG_EXPORT_V6, export->head.at, "this is an export of RouterOS %u", major);
    diag_note(d,
              "RouterOS 7 has other routes (tables, scopes of recursive next hops), other names "
              "(routing-mark became routing-table) and other defaults: rows of version %u mean "
              "something else there",
              major);
    diag_help(d, nowhere, NULL, "upgrade the router to RouterOS 7 and export it again");
    return true;
}

/* --- is it all there --- */

static size_t trimmed(const struct source *source)
{
    size_t end = source->len;
    while (end > 0 && strchr(" \t\r\n", source->text[end - 1]) != NULL)
        end--;
    return end;
}

static void report_cut(struct diags *diags, struct span end, const char *where, struct span begun)
{
    struct diag *d = diag_add(diags, DIAG_EXPORT_CUT, end, "the text ends %s", where);
    diag_label(d, 0, "here");
    diag_place(d, begun, "which begins here");
    diag_note(d, "the rest is missing: what the router has behind this place is not known");
    diag_help(d, nowhere, NULL,
              "fetch the file again; an export that is printed to a terminal may be cut by its "
              "buffer, one that is written by file=NAME is not");
}

/* The text ends inside a string, a bracket or a line that goes on. */
static bool check_cut(struct diags *diags, const struct ros_export *export)
{
    const struct source *source = export->source;
    const struct ros_text *text = &export->text;
    struct span end = at(export, source->len > 0 ? source->len - 1 : 0, source->len > 0);
    for (size_t i = 0; i < text->errors.len; i++) {
        const struct ros_parse_error *error = &text->errors.v[i];
        if (!error->at_end || error->level > 0 || !export->head.found)
            continue;
        bool quote = source->text[error->off] == '"';
        report_cut(diags, end, quote ? "inside a string" : "inside a bracket",
                   at(export, error->off, 1));
        return true;
    }
    size_t last = trimmed(source);
    const struct ros_stmt *final =
        text->code->stmts.len > 0 ? &text->code->stmts.v[text->code->stmts.len - 1] : NULL;
    if (export->head.found && final != NULL && final->kind == ROS_STMT_VALUE) {
        report_cut(diags, end, "in the middle of a row", at(export, final->off, 1));
        return true;
    }
    bool comment = text->code->stmts.len > 0 &&
                   text->code->stmts.v[text->code->stmts.len - 1].kind == ROS_STMT_COMMENT;
    if (last == 0 || source->text[last - 1] != '\\' || comment)
        return false;
    report_cut(diags, at(export, last - 1, 1), "behind a line that goes on", nowhere);
    return true;
}

/* A router ends an export with a line end, and prints no menu without rows. */
static void check_end(struct diags *diags, const struct ros_export *export)
{
    const struct source *source = export->source;
    const struct ros_code *code = export->text.code;
    if (!export->head.found || code->stmts.len == 0)
        return;
    const struct ros_stmt *last = &code->stmts.v[code->stmts.len - 1];
    char end = source->text[source->len - 1];
    const char *what = NULL;
    if (last->kind == ROS_STMT_MENU)
        what = "the export ends with a menu that has no rows";
    else if (end != '\n' && end != '\r' && last->kind == ROS_STMT_COMMAND)
        what = "the export ends without a line end";
    if (what == NULL)
        return;
    struct diag *d =
        diag_add(diags, DIAG_EXPORT_UNENDED, at(export, last->off, last->len), "%s", what);
    diag_note(d, "a router ends each line, and prints no menu without rows: what follows may be "
                 "missing, and the end of this row too");
    diag_help(d, nowhere, NULL, "compare the end with the router's, or export again to a file");
}

/* "#error exporting /interface/bridge/calea" (facts 8.5, export format 8). */
static void check_gaps(struct diags *diags, const struct ros_export *export)
{
    static const char failed[] = "error exporting ";
    const struct ros_code *code = export->text.code;
    for (size_t i = 0; i < code->stmts.len; i++) {
        const struct ros_stmt *stmt = &code->stmts.v[i];
        if (stmt->kind != ROS_STMT_COMMENT)
            continue;
        const char *text = stmt->text + strspn(stmt->text, " ");
        if (strncmp(text, failed, strlen(failed)) != 0)
            continue;
        text += strlen(failed);
        text += *text == '"';
        struct diag *d =
            diag_add(diags, DIAG_EXPORT_GAP, at(export, stmt->off, stmt->len),
                     "the router could not export '%.*s'", (int)strcspn(text, "\" "), text);
        diag_note(d, "what it has in that menu is not in the file");
        diag_help(d, nowhere, NULL, "export again when the router is less busy");
    }
}

/* "/ip firewall export" prints the same head as /export, and nothing else that tells them apart. */
void export_check_part(struct diags *diags, const struct ros_export *export)
{
    if (export->part == NULL)
        return;
    struct diag *d = diag_add(diags, DIAG_EXPORT_PART, export->rows.v.v[0].at,
                              "the export has rows of %s only", export->part);
    diag_note(d,
              "'%s export' prints just these: what the router has in other menus is then not "
              "in the file, and is taken for missing",
              export->part);
    diag_help(d, nowhere, NULL,
              "give what /export prints, with no menu before it; a router that has nothing else "
              "exports the same");
}

/* --- statements --- */

static void report_error(struct diags *diags, const struct ros_export *export,
                         const struct ros_parse_error *error)
{
    enum diag_id id = error->level > 0 ? DIAG_SCRIPT_INNER : DIAG_SCRIPT_SYNTAX;
    struct diag *d = diag_add(diags, id, at(export, error->off, error->len), "%s", error->reason);
    if (error->other != ROS_NOWHERE)
        diag_place(d, at(export, error->other, 1), "this one stands where it should be closed");
    if (error->level > 0)
        diag_note(d, "it is in a script inside a string: a router stores it and fails when it is "
                     "to run");
    if (error->hint != NULL)
        diag_help(d, nowhere, NULL, "%s", error->hint);
}

/* But those that are said with the end of the text, when that was cut. */
static void report_errors(struct diags *diags, const struct ros_export *export, bool cut)
{
    const struct ros_text *text = &export->text;
    size_t last = trimmed(export->source);
    for (size_t i = 0; i < text->errors.len; i++)
        if (!cut || (!text->errors.v[i].at_end && text->errors.v[i].off + 1 != last))
            report_error(diags, export, &text->errors.v[i]);
    if (text->error_count == text->errors.len)
        return;
    struct diag *d = diag_add(diags, DIAG_SCRIPT_SYNTAX, at(export, 0, 0),
                              "there are %zu errors in all", text->error_count);
    diag_note(d, "only the first %zu are looked at", text->errors.len);
}

void script_check(struct diags *diags, const struct ros_export *export)
{
    bool nothing = is_comment_only(export) && export->text.error_count == 0;
    if (!nothing && !check_language(diags, export))
        report_errors(diags, export, false);
}

bool export_check(struct diags *diags, const struct ros_export *export)
{
    if (check_empty(diags, export) || check_language(diags, export) || check_version(diags, export))
        return false;
    bool cut = check_cut(diags, export);
    report_errors(diags, export, cut);
    if (!cut)
        check_end(diags, export);
    check_gaps(diags, export);
    return true;
}
