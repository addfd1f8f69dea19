/*
 * quote.h - text to RouterOS and back: the one place that knows about quoting.
 *
 * ros_quote() is used at print time for every value, and once more for each level of a script
 * inside a string.
 */
#ifndef ROSC_ROS_QUOTE_H
#define ROSC_ROS_QUOTE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct strbuf;

/* May `text` stand unquoted as a value? Not empty, and only characters that neither the manual nor
 * any export quotes: letters, digits and % * + , - . / : @ _ ; one leading ! is a negation and may
 * stand too (facts 8.1, export format 4). */
bool ros_is_bare(const char *text);

/* Appends `text` as a quoted string: \" \\ \$ \? \n \r \t, other controls and bytes above 0x7e as
 * \XX with upper-case digits. Every byte but NUL is read back exactly. */
void ros_quote(struct strbuf *out, const char *text);

/* As ros_quote(), but every line of `text` begins a new physical line: \n, backslash, line break,
 * `indent` blanks. A blank that begins a line is written \_ because the router drops blanks behind
 * a continuation. */
void ros_quote_lines(struct strbuf *out, const char *text, size_t indent);

/* As ros_quote(), cut into physical lines as an export does it (export format 3): at most `width`
 * characters with the backslash, continued behind `indent` blanks, and every newline of the text
 * begins a new one. Behind the closing quote there is room for `tail` characters more. With
 * `width` 0 only newlines cut. */
struct ros_quote_cut {
    size_t width, indent, tail;
};
void ros_quote_cut(struct strbuf *out, const char *text, struct ros_quote_cut cut);

/* Appends `text` bare where it may be, else quoted. */
void ros_quote_value(struct strbuf *out, const char *text);

/* The character of the escape that begins at `s` with a backslash, and the length of the escape; 0:
 * there is no such escape. */
size_t ros_unescape(const char *s, char *ret_char);

/* Reads a quoted string that begins at *text with '"'. True with the decoded text and *text behind
 * the closing quote; false for a string that does not end, an unknown escape, or an expansion
 * ($name, $[..], $(..)), which is no constant text. */
bool ros_unquote(struct arena *arena, const char **text, const char **ret_text);

#endif
