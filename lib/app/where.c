/*
 * where.c - from a line and column in a router's message to the line of the site that caused it.
 *
 * The script is built again, with a stand-in for each secret (or asking for them): it has the lines
 * of the one that is on the router, and nothing in it needs to be hidden. Positions inside a script
 * that the router runs by itself (netwatch, DHCP clients, scheduler) are counted from that script's
 * own beginning: a message that names it is tied to its row, and what the position says is shown in
 * its source.
 */
#include <string.h>
#include <strings.h>

#include "app/app.h"
#include "base/arena.h"
#include "base/strbuf.h"
#include "diag/diag.h"
#include "diag/excerpt.h"
#include "diag/source.h"
#include "ros/map.h"
#include "ros/plan.h"
#include "ros/print.h"
#include "ros/prompt.h"
#include "value/value.h"

enum {
    ROW_SHOWN = 400,         /* characters of a row that are repeated */
    NUMBER_MAX = 1000000000, /* more than any script has lines */
};

/* --- positions --- */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static const char *skip(const char *text, const char *these)
{
    return text + strspn(text, these);
}

/* The number at *text, and *text behind it. */
static bool number_read(struct arena *arena, const char **text, uint32_t *ret_number)
{
    const char *why;
    int64_t number = NUMBER_MAX;
    size_t len = strspn(*text, "0123456789");
    if (len == 0)
        return false;
    if (!value_int(arena, arena_strndup(arena, *text, len), 0, NUMBER_MAX, &number, &why))
        number = strspn(*text, "0") == len ? 0 : NUMBER_MAX;
    *text += len;
    *ret_number = (uint32_t)number;
    return true;
}

/* "41:12", "41" and nothing else. */
static bool plain_position(struct arena *arena, const char *text, struct position *ret_position)
{
    struct position at = {0};
    text = skip(text, " \t\r\n(");
    if (!number_read(arena, &text, &at.line))
        return false;
    if (*text == ':') {
        text++;
        if (!number_read(arena, &text, &at.column))
            return false;
    }
    if (*skip(text, " \t\r\n)") != '\0')
        return false;
    *ret_position = at;
    return true;
}

/* "line 41 column 12" at `text`. */
static bool worded_position(struct arena *arena, const char *text, struct position *ret_position)
{
    struct position at = {0};
    if (strncasecmp(text, "line", 4) != 0)
        return false;
    text = skip(text + 4, " \t\r\n");
    if (!number_read(arena, &text, &at.line))
        return false;
    text = skip(text, " \t\r\n,;");
    if (strncasecmp(text, "col", 3) == 0) {
        while (is_letter(*text))
            text++;
        text = skip(text, " \t\r\n");
        number_read(arena, &text, &at.column);
    }
    *ret_position = at;
    return true;
}

bool position_read(struct arena *arena, const char *message, struct position *ret_position)
{
    if (plain_position(arena, message, ret_position))
        return true;
    for (size_t i = strlen(message); i-- > 0;) /* RouterOS puts it last */
        if ((i == 0 || !is_letter(message[i - 1])) &&
            worded_position(arena, message + i, ret_position))
            return true;
    return false;
}

/* --- what is at the position --- */

/* A text without line breaks at hand as a source: ASCII, its stand-ins masked. */
static struct source *source_of(struct arena *arena, const char *name, const char *text)
{
    struct source *src = ARENA_NEW(arena, struct source);
    src->name = name;
    src->text = text;
    src->len = (uint32_t)strlen(text);
    *VEC_PUSH(arena, src->lines) = 0;
    for (uint32_t i = 0; i + 1 < src->len; i++)
        if (text[i] == '\n')
            *VEC_PUSH(arena, src->lines) = i + 1;
    size_t len = strlen(SECRET_STAND_IN);
    for (const char *at = text; (at = strstr(at, SECRET_STAND_IN)) != NULL; at += len)
        source_mask(arena, (struct span){src, (uint32_t)(at - text), (uint32_t)len});
    return src;
}

static bool is_word(char c)
{
    return is_letter(c) || is_digit(c) || c == '-' || c == '_';
}

static bool message_has(const char *message, const char *word)
{
    size_t len = strlen(word);
    for (const char *at = message; (at = strstr(at, word)) != NULL; at++)
        if ((at == message || !is_word(at[-1])) && !is_word(at[len]))
            return true;
    return false;
}

/* The script of the site that a message names, or NULL. */
static const struct ros_item *named_script(const struct ros_config *config, const char *message)
{
    for (size_t i = 0; i < config->rows[ROS_SYSTEM_SCRIPT].len; i++) {
        const struct ros_item *row = config->rows[ROS_SYSTEM_SCRIPT].v[i];
        if (message_has(message, ros_item_get(row, "name")))
            return row;
    }
    return NULL;
}

/* What is shown: a place in a text of the script, and what it comes from. */
struct found {
    const struct source *script;
    struct position at;
    struct ros_map_mark mark;
    const char *inner; /* the name of the script inside the script, or NULL */
    bool listed;       /* the row is not made here, only named in a list */
};

/* False with *ret_why when the text has no such line. */
static bool find(struct arena *arena, const struct compilation *c, const char *message,
                 struct position at, struct found *ret_found, const char **ret_why)
{
    struct found f = {.at = at};
    const struct ros_item *row = named_script(c->config, message);
    if (row != NULL) {
        f.inner = ros_item_get(row, "name");
        struct strbuf source = strbuf_new(arena);
        strbuf_addstr(&source, ros_item_get(row, "source"));
        ros_prompts_resolve(&source, 0, c->config, NULL);
        f.script =
            source_of(arena, arena_printf(arena, "script %s", f.inner), strbuf_detach(&source));
        f.mark =
            (struct ros_map_mark){.at = row->origin, .what = ros_map_row(arena, row), .item = row};
    } else {
        f.script = source_of(arena, arena_printf(arena, "form %s", form_str(c->form)), c->output);
    }
    if (at.line == 0 || at.line > f.script->lines.len) {
        *ret_why = arena_printf(
            arena, "there is no line %u: %s of this site has %zu lines", (unsigned)at.line,
            f.inner != NULL ? arena_printf(arena, "the script %s", f.inner)
                            : arena_printf(arena, "the script of the form %s", form_str(c->form)),
            f.script->lines.len);
        return false;
    }
    if (f.inner == NULL) {
        struct span line = source_line(f.script, at.line);
        uint32_t in = at.column > 0 ? at.column - 1 : 0;
        f.mark = *ros_map_at(c->map, line.off + (in < line.len ? in : line.len));
        f.listed = f.mark.item != NULL && f.mark.off > 0 && c->output[f.mark.off - 1] != '\n';
    }
    *ret_found = f;
    return true;
}

/* --- the answer --- */

static unsigned digits(uint32_t number)
{
    unsigned n = 1;
    for (; number >= 10; number /= 10)
        n++;
    return n;
}

static void print_excerpt(const struct pen *pen, const char *arrow, const char *at,
                          const struct mark *mark)
{
    strbuf_addch_n(pen->out, ' ', pen->gutter);
    pen_paint(pen, PAINT_GUTTER, arrow);
    strbuf_addch(pen->out, ' ');
    pen_safe_text(pen, mark->at.src->name);
    strbuf_addf(pen->out, ":%s\n", at);
    pen_bar(pen);
    excerpt_print(pen, mark, 1);
    pen_bar(pen);
}

static const char *position_str(struct arena *arena, struct position at)
{
    return at.column > 0 ? arena_printf(arena, "%u:%u", (unsigned)at.line, (unsigned)at.column)
                         : arena_printf(arena, "%u", (unsigned)at.line);
}

/* The column of the message, or without one the line from its first character on. */
static struct span script_span(const struct found *f)
{
    struct span line = source_line(f->script, f->at.line);
    uint32_t in = f->at.column > 0 ? f->at.column - 1 : 0;
    if (f->at.column == 0)
        return line;
    return (struct span){f->script, line.off + (in < line.len ? in : line.len), in < line.len};
}

static bool has_secret(const struct found *f)
{
    struct span line = source_line(f->script, f->at.line);
    for (uint32_t i = 0; i < line.len; i++)
        if (source_secret_at(f->script, line.off + i))
            return true;
    return false;
}

static void note(const struct pen *pen, const char *word, const char *text)
{
    strbuf_addch_n(pen->out, ' ', pen->gutter + 1);
    pen_paint(pen, PAINT_GUTTER, "=");
    strbuf_addch(pen->out, ' ');
    pen_paint(pen, PAINT_STRONG, word);
    strbuf_addf(pen->out, ": %s\n", text);
}

/* The row as one command; its scripts are not repeated. */
static const char *row_text(struct arena *arena, const struct compilation *c,
                            const struct ros_item *item)
{
    struct strbuf sb = strbuf_new(arena);
    ros_print_row(&sb, c->config, item);
    size_t len = strcspn(sb.buf, "\n");
    bool cut = len < sb.len || len > ROW_SHOWN;
    if (len > ROW_SHOWN)
        len = ROW_SHOWN;
    if (cut && len > 0 && sb.buf[len - 1] == '\\')
        len--;
    char *text = arena_strndup(arena, sb.buf, len);
    for (char *at = text; (at = strstr(at, SECRET_STAND_IN)) != NULL;)
        memset(at, '*', strlen(SECRET_STAND_IN));
    return arena_printf(arena, "%s%s", text, cut ? "..." : "");
}

static bool is_comment(const struct found *f)
{
    struct span line = source_line(f->script, f->at.line);
    return line.len == 0 || f->script->text[line.off] == '#';
}

/* What a person must know of the place in the script. */
static void print_doubts(const struct pen *pen, const struct found *f)
{
    struct span line = source_line(f->script, f->at.line);
    if (f->inner != NULL)
        note(pen, "note",
             "the message names a script inside the script, so its lines count from that one's "
             "beginning");
    else if (is_comment(f))
        note(pen, "note",
             "no router complains about a comment: the message is about a script inside this one "
             "(netwatch, a DHCP client, [:parse]), whose lines count from its own beginning and "
             "cannot be tied, or about a script of another form or an earlier site");
    if (f->at.column > line.len + 1)
        note(pen, "note",
             arena_printf(pen->out->arena,
                          "the line ends at column %u: was the script made from this site as it is "
                          "now, and in this form?",
                          (unsigned)line.len));
    if (has_secret(f))
        note(pen, "note",
             "the line holds a secret, which is not shown: behind it the column may be another");
}

static void print_notes(const struct pen *pen, const struct compilation *c, const struct found *f)
{
    if (f->listed)
        note(pen, "meant", "the row is only named here, as one of those that stay");
    else if (f->mark.item != NULL)
        note(pen, "meant", row_text(pen->out->arena, c, f->mark.item));
    if (f->mark.at.src == NULL && f->mark.item != NULL)
        note(pen, "note",
             "no key of the site asks for this row: every site has it, or it comes from a default, "
             "which 'rosc show' lists");
    else if (f->mark.at.src == NULL && !is_comment(f))
        note(pen, "note",
             "no key of the site asks for this line: it belongs to what rosc puts around the rows");
    print_doubts(pen, f);
    if (c->url_unread)
        note(pen, "note",
             "a URL of the site is a secret that is not at hand and is taken for https: if it is "
             "http, lines may be others");
}

static const char *title(struct arena *arena, const struct found *f)
{
    const char *at = f->at.column > 0 ? arena_printf(arena, "line %u column %u",
                                                     (unsigned)f->at.line, (unsigned)f->at.column)
                                      : arena_printf(arena, "line %u", (unsigned)f->at.line);
    if (f->inner != NULL)
        at = arena_printf(arena, "%s of the script %s", at, f->inner);
    if (f->mark.item == NULL)
        return arena_printf(arena, "%s is a part of the frame: %s", at, f->mark.what);
    const char *menu = ros_menu_def(f->mark.item->menu)->path;
    if (strncmp(f->mark.what, menu, strlen(menu)) == 0)
        return arena_printf(arena, "%s is about %s", at, f->mark.what);
    return arena_printf(arena, "%s is about the row %s of %s", at, f->mark.what, menu);
}

static void print_found(struct strbuf *out, const struct compilation *c, const struct found *f,
                        bool colour)
{
    struct span yaml = f->mark.at;
    struct position at = {0};
    if (yaml.src != NULL)
        source_position(yaml.src, yaml.off, &at.line, &at.column);
    struct pen pen = {.out = out, .colour = colour, .primary = PAINT_NOTE};
    pen.gutter = digits(at.line > f->at.line ? at.line : f->at.line);
    pen_paint(&pen, PAINT_NOTE, "note");
    strbuf_addstr(out, ": ");
    pen_paint(&pen, PAINT_STRONG, title(out->arena, f));
    strbuf_addch(out, '\n');
    if (yaml.src != NULL)
        print_excerpt(&pen, "-->", position_str(out->arena, at),
                      &(struct mark){.at = yaml, .label = "asks for it", .primary = true});
    print_excerpt(&pen, yaml.src != NULL ? ":::" : "-->", position_str(out->arena, f->at),
                  &(struct mark){.at = script_span(f), .primary = true});
    print_notes(&pen, c, f);
}

struct where_job {
    struct compilation compilation;
    const char *message;
    const struct rosc_options *options;
};

/* The findings of a site that gives no script. */
static void take_findings(struct rosc_result *result, struct diags *diags, bool colour)
{
    struct strbuf messages = strbuf_new(result->arena);
    struct diag_style style = {.colour = colour, .tail = "there is no script to look at"};
    diags_print_text(&messages, diags, &style);
    result->messages = strbuf_detach(&messages);
    result->errors = diags->errors;
    result->warnings = diags->warnings;
}

static void where_run(struct rosc_result *result, void *data)
{
    struct where_job *job = data;
    struct compilation *c = &job->compilation;
    bool colour = job->options != NULL && job->options->colour;
    struct ros_map map = {.annotate = job->options != NULL && job->options->annotate};
    struct position at;
    struct found found;
    const char *why;
    if (!position_read(result->arena, job->message, &at)) {
        result_error(result, "there is no line in the message: give it as the router prints it, "
                             "'... (line 41 column 12)', or 41:12, or 41");
        return;
    }
    c->map = &map;
    compile(result->arena, c);
    if (c->diags->errors > 0) {
        project_trace(c);
        take_findings(result, c->diags, colour);
        return;
    }
    if (!find(result->arena, c, job->message, at, &found, &why)) {
        result_error(result, why);
        return;
    }
    struct strbuf out = strbuf_new(result->arena);
    print_found(&out, c, &found, colour);
    result_take(result, &out);
}

struct rosc_result *rosc_where(const char *name, const char *text, size_t len, const char *position,
                               const struct rosc_options *options)
{
    struct where_job job = {
        .compilation =
            {
                .name = name,
                .text = text,
                .len = len,
                .goal = COMPILE_WHERE,
                .form = options != NULL ? options->form : ROSC_FORM_APPLY,
                .asks = options != NULL && options->secrets_as_prompts,
                .read_secret = options != NULL ? options->read_secret : NULL,
                .read_secret_data = options != NULL ? options->read_secret_data : NULL,
                .read_file = options != NULL ? options->read_file : NULL,
                .read_file_data = options != NULL ? options->read_file_data : NULL,
            },
        .message = position != NULL ? position : "",
        .options = options,
    };
    return result_run(where_run, &job);
}
