/*
 * escape.h - texts inside what is sent out: JSON, URLs, lists of HTTP headers.
 *
 * Each function takes text of printable ASCII and appends it so that who reads the outer form gets
 * exactly that text. RouterOS's own quoting comes on top of it, once per level, by ros_quote(). A
 * word for what only the router will know (ros/prompt.h) goes through: the router takes the step.
 */
#ifndef ROSC_LOWER_ESCAPE_H
#define ROSC_LOWER_ESCAPE_H

struct strbuf;

/* What stands between the quotes of a JSON string. */
void escape_json(struct strbuf *out, const char *text);

/* One segment of a URL's path: everything but unreserved characters and ':' as %XX. */
void escape_url(struct strbuf *out, const char *text);

/* One entry of fetch's http-header-field: a comma is written \, because the list is cut at commas
 * (facts 12.1). What a backslash is elsewhere is written nowhere, so it stays as it is: only one
 * that stands before a comma, or ends an entry that is not the last, could be taken for that
 * escape. */
void escape_header(struct strbuf *out, const char *text);

#endif
