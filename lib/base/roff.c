/* roff.c - see roff.h. */
#include "base/roff.h"

#include <stdbool.h>
#include <string.h>

#include "base/strbuf.h"

enum { WIDTH = 78 }; /* of a line of the source */

/* How roff spells a character that it would read as something else; NULL: as it is. Dashes and
 * quotes are those of a command line, not of a book. */
static const char *spelt(char c)
{
    switch (c) {
    case '\\':
        return "\\(rs";
    case '-':
        return "\\-";
    case '\'':
        return "\\(aq";
    case '"':
        return "\\(dq";
    case '`':
        return "\\(ga";
    case '^':
        return "\\(ha";
    case '~':
        return "\\(ti";
    default:
        return NULL;
    }
}

static void add_chars(struct strbuf *out, const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        const char *other = spelt(text[i]);
        if (other)
            strbuf_addstr(out, other);
        else
            strbuf_addch(out, text[i]);
    }
}

/* Text that flows: `word` stands in bold. */
static void add_marked(struct strbuf *out, const char *text, size_t len, bool *bold)
{
    if (len > 0 && text[0] == '.') /* an apostrophe is spelt otherwise anyway */
        strbuf_addstr(out, "\\&");
    for (size_t i = 0; i < len; i++) {
        if (text[i] == '`') {
            *bold = !*bold;
            strbuf_addstr(out, *bold ? "\\fB" : "\\fR");
        } else {
            add_chars(out, &text[i], 1);
        }
    }
}

/* One line of source; what would be a macro is made text. */
static void add_line(struct strbuf *out, const char *text, size_t len)
{
    if (len > 0 && text[0] == '.')
        strbuf_addstr(out, "\\&");
    add_chars(out, text, len);
}

/* A paragraph that flows. */
struct flow {
    size_t line; /* where the line of the source began in the text */
    bool begun;
    bool bold;
};

/* Words of it, in lines of the source that are not too long. */
static void add_words(struct strbuf *out, const char *text, size_t len, struct flow *flow)
{
    const char *end = text + len;
    while (text < end) {
        size_t blanks = strspn(text, " \n");
        text += blanks < (size_t)(end - text) ? blanks : (size_t)(end - text);
        size_t word = strcspn(text, " \n");
        if (word > (size_t)(end - text))
            word = (size_t)(end - text);
        if (word == 0)
            break;
        bool bold = flow->bold;
        size_t before = out->len;
        strbuf_addstr(out, flow->begun ? " " : "");
        add_marked(out, text, word, &bold);
        if (!flow->begun) {
            flow->line = before;
        } else if (out->len - flow->line > WIDTH) { /* again, on a line of its own */
            strbuf_truncate(out, before);
            strbuf_addch(out, '\n');
            flow->line = out->len;
            bold = flow->bold;
            add_marked(out, text, word, &bold);
        }
        flow->begun = true;
        flow->bold = bold;
        text += word;
    }
}

static void end_flow(struct strbuf *out, const struct flow *flow)
{
    strbuf_addstr(out, flow->bold ? "\\fR\n" : "\n");
}

void roff_paragraph(struct strbuf *out, const char *text)
{
    struct flow flow = {0};
    add_words(out, text, strlen(text), &flow);
    end_flow(out, &flow);
}

/* A block that keeps its lines, up to the next that does not begin with a blank. Returns what is
 * behind it. */
static const char *add_block(struct strbuf *out, const char *text)
{
    strbuf_addstr(out, ".PP\n.RS 4\n.nf\n");
    while (*text == ' ') {
        size_t len = strcspn(text, "\n");
        size_t indent = len < 2 ? len : 2; /* what .RS does */
        add_line(out, text + indent, len - indent);
        strbuf_addch(out, '\n');
        text += len + (text[len] == '\n');
    }
    strbuf_addstr(out, ".fi\n.RE\n");
    return text;
}

void roff_paragraphs(struct strbuf *out, const char *text)
{
    bool begun = false;
    while (*text) {
        if (*text == '\n') {
            text++;
            continue;
        }
        if (*text == ' ') {
            text = add_block(out, text);
            begun = true;
            continue;
        }
        if (begun)
            strbuf_addstr(out, ".PP\n");
        struct flow flow = {0};
        while (*text && *text != '\n' && *text != ' ') {
            size_t len = strcspn(text, "\n");
            add_words(out, text, len, &flow);
            text += len + (text[len] == '\n');
        }
        end_flow(out, &flow);
        begun = true;
    }
}

void roff_macro(struct strbuf *out, const char *macro, const char *argument)
{
    strbuf_addf(out, ".%s \"", macro);
    add_chars(out, argument, strlen(argument));
    strbuf_addstr(out, "\"\n");
}

void roff_title(struct strbuf *out, const char *name, const char *section, const char *date,
                const char *source, const char *volume)
{
    strbuf_addf(out, ".TH %s %s %s \"%s\" \"%s\"\n", name, section, date, source, volume);
    strbuf_addstr(out, ".nh\n.ad l\n.ss 12 0\n"); /* no word is broken that somebody may have to
                                                   * type; a line's end makes no wide gap */
}
