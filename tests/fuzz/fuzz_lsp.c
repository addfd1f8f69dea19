/*
 * fuzz_lsp.c - whatever a client sends: the language server goes on, and what it says is messages.
 *
 * The first byte says how the rest is read: as bytes of the stream, in pieces of that many bytes,
 * or (0) as messages without their headers, one a line, behind an opened document with a secret in
 * it.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <rosc/rosc.h>

#include "base/arena.h"
#include "base/bug.h"
#include "base/strbuf.h"
#include "fuzz/target.h"
#include "lsp/input.h"

static const char *const opening[] = {
    "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"capabilities\":{"
    "\"textDocument\":{\"codeAction\":{\"codeActionLiteralSupport\":{}},"
    "\"publishDiagnostics\":{\"relatedInformation\":true}}}}}",
    "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{"
    "\"uri\":\"file:///s.yaml\",\"languageId\":\"yaml\",\"version\":1,\"text\":\"rosc: 1\\n"
    "extends: p.yaml\\nvars: { n: 7 }\\nsite: { name: villa, routeros: '7.21' }\\nwans:\\n"
    "  a: { kind: pppoe, port: ether1, user: u, password: hunter2, distance: 1,\\n"
    "       probes: [8.8.8.8, 9.9.9.9] }\\n"
    "  b: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 4.2.2.1] }\\n\"}}}",
};

static const char profile[] =
    "lans: { home: { interface: bridge, address: \"10.${n}.0.1/24\" } }\n";

static const char *read_file(void *data, const char *from, const char *path, const char **ret_name,
                             size_t *ret_len, const char **ret_why)
{
    (void)data;
    (void)from;
    *ret_name = "/p.yaml";
    *ret_len = strlen(profile);
    *ret_why = "cannot be read: it is not there";
    return strcmp(path, "p.yaml") == 0 ? profile : NULL;
}

static void add_message(struct strbuf *out, const char *text, size_t len)
{
    strbuf_addf(out, "Content-Length: %zu\r\n\r\n", len);
    strbuf_add(out, text, len);
}

/* What is sent is headers with the length of JSON behind them. */
static void check_output(const struct rosc_lsp *lsp, bool secret)
{
    static const char header[] = "Content-Length: ";
    size_t len;
    const char *text = rosc_lsp_output(lsp, &len), *end = text + len;
    ENSURE(!secret || memmem(text, len, "hunter2", 7) == NULL);
    while (text < end) {
        ENSURE(strncmp(text, header, strlen(header)) == 0);
        char *body;
        size_t size = strtoul(text + strlen(header), &body, 10);
        ENSURE(strncmp(body, "\r\n\r\n", 4) == 0 && size <= (size_t)(end - body - 4));
        struct input *input;
        enum input_outcome outcome = input_read(body + 4, size, &input);
        ENSURE(outcome == INPUT_FINE || outcome == INPUT_OOM || outcome == INPUT_TOO_MANY);
        if (outcome == INPUT_FINE)
            input_free(input);
        text = body + 4 + size;
    }
}

static void feed(struct rosc_lsp *lsp, const char *bytes, size_t len, size_t piece, bool secret)
{
    for (size_t at = 0; at < len; at += piece) {
        if (rosc_lsp_feed(lsp, bytes + at, piece < len - at ? piece : len - at) == ROSC_LSP_OOM)
            return;
        check_output(lsp, secret);
    }
}

static void run(struct arena *arena, const uint8_t *data, size_t size)
{
    if (size == 0 || size > 64 * 1024)
        return;
    const char *text = (const char *)data + 1;
    size_t len = size - 1, piece = data[0];
    const struct rosc_options options = {.read_file = read_file};
    struct rosc_lsp *lsp = rosc_lsp_new(&options, NULL);
    struct strbuf messages = strbuf_new(arena);
    for (size_t i = 0; i < ARRAY_LEN(opening); i++)
        add_message(&messages, opening[i], strlen(opening[i]));
    if (lsp != NULL && piece > 0) {
        feed(lsp, text, len, piece, false);
    } else if (lsp != NULL) {
        for (size_t at = 0, n; at < len; at += n + 1) {
            const char *line = memchr(text + at, '\n', len - at);
            n = line != NULL ? (size_t)(line - text) - at : len - at;
            add_message(&messages, text + at, n);
        }
        feed(lsp, messages.buf, messages.len, messages.len, memmem(text, len, "unter", 5) == NULL);
    }
    rosc_lsp_free(lsp);
}

FUZZ_TARGET(run)
