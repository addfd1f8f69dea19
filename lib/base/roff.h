/*
 * roff.h - text in the language of manual pages, with the macros man(7).
 *
 * Purpose: rosc(1) and rosc.yaml(5) are made of the same tables as the help and the reference; what
 * stands in those must come out as it is, whatever of it roff would take for a command.
 *
 * Invariant: what is written here passes `man --warnings` and `mandoc -Tlint` without a word.
 */
#ifndef ROSC_BASE_ROFF_H
#define ROSC_BASE_ROFF_H

struct strbuf;

/* A paragraph of its own: words separated by blanks, in short lines; `word` is printed in bold. */
void roff_paragraph(struct strbuf *out, const char *text);

/* Paragraphs separated by empty lines. Lines that begin with a blank stand as they are, indented;
 * all others flow. */
void roff_paragraphs(struct strbuf *out, const char *text);

/* A line with a macro and one argument, quoted: .SH "EXIT STATUS". */
void roff_macro(struct strbuf *out, const char *macro, const char *argument);

/* The beginning of a page: its title, section, and what the page is of. */
void roff_title(struct strbuf *out, const char *name, const char *section, const char *date,
                const char *source, const char *volume);

#endif
