/*
 * server.c - the lifecycle of a client, its requests and what is answered.
 *
 * Requests wait until everything that has arrived was read: one that the client takes back
 * ($/cancelRequest) by then is not worked on. An edit behind a request does not overtake it.
 */
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/attr.h"
#include "lsp/lsp.h"

enum rpc_error {
    RPC_PARSE = -32700,
    RPC_INVALID = -32600,
    RPC_UNKNOWN = -32601,
    RPC_PARAMS = -32602,
    RPC_NOT_READY = -32002,
    RPC_CANCELLED = -32800,
};

struct lsp_method {
    const char *name;
    lsp_handler *answer;
};

struct lsp_notice {
    const char *name;
    bool (*take)(struct rosc_lsp *s, const struct input *params);
};

/* --- memory --- */

void lsp_oom(struct rosc_lsp *s)
{
    arena_oom(s->scratch);
}

struct arena *lsp_arena(struct rosc_lsp *s)
{
    struct arena *arena = arena_new();
    if (arena == NULL)
        lsp_oom(s);
    arena_on_oom(arena, &s->oom);
    s->making_arena = arena;
    return arena;
}

/* --- sending --- */

static void send_body(struct rosc_lsp *s, const struct strbuf *body)
{
    strbuf_addf(&s->out, "Content-Length: %zu\r\n\r\n", body->len);
    strbuf_add(&s->out, body->buf, body->len);
}

static struct json begin_message(struct strbuf *body)
{
    struct json w = {.out = body, .compact = true};
    json_open(&w, NULL, '{');
    json_string(&w, "jsonrpc", "2.0");
    return w;
}

static void add_error(struct json *w, enum rpc_error code, const char *message)
{
    json_open(w, "error", '{');
    json_int(w, "code", code);
    json_string(w, "message", message);
    json_close(w, '}');
}

/* `id` NULL: of nobody knows which request. */
static void send_error(struct rosc_lsp *s, const char *id, enum rpc_error code, const char *message)
{
    struct strbuf body = strbuf_new(s->scratch);
    struct json w = begin_message(&body);
    json_raw(&w, "id", id != NULL ? id : "null");
    add_error(&w, code, message);
    json_close(&w, '}');
    send_body(s, &body);
}

struct json lsp_notify_begin(struct rosc_lsp *s, struct strbuf *body, const char *method)
{
    *body = strbuf_new(s->scratch);
    struct json w = begin_message(body);
    json_string(&w, "method", method);
    json_open(&w, "params", '{');
    return w;
}

void lsp_notify_end(struct rosc_lsp *s, struct json *w)
{
    json_close(w, '}');
    json_close(w, '}');
    send_body(s, w->out);
}

void lsp_log(struct rosc_lsp *s, const char *fmt, ...)
{
    enum { WARNING = 2 };
    va_list ap;
    va_start(ap, fmt);
    const char *text = arena_vprintf(s->scratch, fmt, ap);
    va_end(ap);
    struct strbuf body;
    struct json w = lsp_notify_begin(s, &body, "window/logMessage");
    json_int(&w, "type", WARNING);
    json_string(&w, "message", text);
    lsp_notify_end(s, &w);
}

/* --- reading parameters --- */

static bool number_of(const struct input *object, const char *key, uint32_t *ret_number)
{
    int64_t number;
    if (!input_int(input_get(object, key), &number) || number < 0 || number > INT32_MAX)
        return false;
    *ret_number = (uint32_t)number;
    return true;
}

bool lsp_place_of(const struct input *place, struct text_place *ret_place)
{
    struct text_place at;
    if (!number_of(place, "line", &at.line) || !number_of(place, "character", &at.unit))
        return false;
    *ret_place = at;
    return true;
}

struct lsp_document *lsp_document_of(struct rosc_lsp *s, const struct input *params)
{
    const char *uri = input_word(input_get(params, "textDocument"), "uri");
    return uri != NULL ? lsp_find(s, uri) : NULL;
}

bool lsp_offset_of(struct rosc_lsp *s, const struct lsp_document *d, const struct input *params,
                   size_t *ret_off)
{
    struct text_place at;
    if (!lsp_place_of(input_get(params, "position"), &at))
        return false;
    *ret_off = text_offset(&d->text, s->client.unit, at);
    return true;
}

static void add_place(struct json *w, const char *key, struct text_place at)
{
    json_open(w, key, '{');
    json_int(w, "line", at.line);
    json_int(w, "character", at.unit);
    json_close(w, '}');
}

void lsp_add_range(struct rosc_lsp *s, struct json *w, const char *key, const struct text *text,
                   size_t off, size_t end)
{
    json_open(w, key, '{');
    add_place(w, "start", text_place_of(text, s->client.unit, off));
    add_place(w, "end", text_place_of(text, s->client.unit, end));
    json_close(w, '}');
}

/* --- the lifecycle --- */

static bool flag(const struct input *capabilities, const char *a, const char *b, const char *c)
{
    return input_is_true(input_get(input_get(input_get(capabilities, a), b), c));
}

/* Is the word in a list? */
static bool lists(const struct input *list, const char *word)
{
    for (size_t i = 0; i < input_count(list); i++) {
        size_t len;
        const char *have = input_text(input_item(list, i), &len);
        if (have != NULL && strcmp(have, word) == 0)
            return true;
    }
    return false;
}

static void read_client(struct lsp_client *client, const struct input *c)
{
    const struct input *document = input_get(c, "textDocument");
    const struct input *item = input_get(input_get(document, "completion"), "completionItem");
    *client = (struct lsp_client){
        .related = flag(c, "textDocument", "publishDiagnostics", "relatedInformation"),
        .versioned = flag(c, "workspace", "workspaceEdit", "documentChanges"),
        .literals =
            input_get(input_get(document, "codeAction"), "codeActionLiteralSupport") != NULL,
        .symbol_trees =
            flag(c, "textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport"),
        .markdown = lists(input_get(input_get(document, "hover"), "contentFormat"), "markdown"),
        .markdown_help = lists(input_get(item, "documentationFormat"), "markdown"),
        .watches = flag(c, "workspace", "didChangeWatchedFiles", "dynamicRegistration"),
    };
    if (lists(input_get(input_get(c, "general"), "positionEncodings"), "utf-8"))
        client->unit = TEXT_UTF8;
}

static void add_capabilities(const struct lsp_client *client, struct json *w)
{
    enum { INCREMENTAL = 2 };
    json_open(w, "capabilities", '{');
    json_string(w, "positionEncoding", client->unit == TEXT_UTF8 ? "utf-8" : "utf-16");
    json_open(w, "textDocumentSync", '{');
    json_bool(w, "openClose", true);
    json_int(w, "change", INCREMENTAL);
    json_open(w, "save", '{');
    json_bool(w, "includeText", false);
    json_close(w, '}');
    json_close(w, '}');
    if (client->literals) {
        json_open(w, "codeActionProvider", '{');
        json_open(w, "codeActionKinds", '[');
        json_string(w, NULL, "quickfix");
        json_string(w, NULL, "source.fixAll");
        json_close(w, ']');
        json_close(w, '}');
    }
    json_bool(w, "hoverProvider", true);
    json_bool(w, "definitionProvider", true);
    json_bool(w, "documentSymbolProvider", true);
    json_open(w, "completionProvider", '{');
    json_open(w, "triggerCharacters", '[');
    json_string(w, NULL, ":");
    json_string(w, NULL, "$");
    json_close(w, ']');
    json_close(w, '}');
    json_close(w, '}');
}

static bool initialize(struct rosc_lsp *s, const struct input *params, struct json *w)
{
    const struct input *capabilities = input_get(params, "capabilities");
    if (!input_is_object(capabilities))
        return false;
    read_client(&s->client, capabilities);
    json_open(w, "result", '{');
    add_capabilities(&s->client, w);
    json_open(w, "serverInfo", '{');
    json_string(w, "name", "rosc");
    json_string(w, "version", ROSC_VERSION);
    json_close(w, '}');
    json_close(w, '}');
    s->phase = LSP_RUNNING;
    return true;
}

static bool shut_down(struct rosc_lsp *s, const struct input *params, struct json *w)
{
    (void)params;
    json_null(w, "result");
    s->phase = LSP_SHUT;
    return true;
}

/* Asks to be told of files that change beside the editor: documents may extend them. */
static bool initialized(struct rosc_lsp *s, const struct input *params)
{
    (void)params;
    if (!s->client.watches || s->asked > 0)
        return true;
    struct strbuf body = strbuf_new(s->scratch);
    struct json w = begin_message(&body);
    json_int(&w, "id", ++s->asked);
    json_string(&w, "method", "client/registerCapability");
    json_open(&w, "params", '{');
    json_open(&w, "registrations", '[');
    json_open(&w, NULL, '{');
    json_string(&w, "id", "rosc-files");
    json_string(&w, "method", "workspace/didChangeWatchedFiles");
    json_open(&w, "registerOptions", '{');
    json_open(&w, "watchers", '[');
    json_open(&w, NULL, '{');
    json_string(&w, "globPattern", "**/*.{yaml,yml}");
    json_close(&w, '}');
    json_close(&w, ']');
    json_close(&w, '}');
    json_close(&w, '}');
    json_close(&w, ']');
    json_close(&w, '}');
    json_close(&w, '}');
    send_body(s, &body);
    return true;
}

static bool say_nothing(struct rosc_lsp *s, const struct input *params)
{
    (void)s;
    (void)params;
    return true;
}

static const struct lsp_method methods[] = {
    {"initialize", initialize},
    {"shutdown", shut_down},
    {"textDocument/codeAction", lsp_code_action},
    {"textDocument/completion", lsp_completion},
    {"textDocument/definition", lsp_definition},
    {"textDocument/documentSymbol", lsp_document_symbol},
    {"textDocument/hover", lsp_hover},
};

static const struct lsp_notice notices[] = {
    {"initialized", initialized},
    {"textDocument/didOpen", lsp_did_open},
    {"textDocument/didChange", lsp_did_change},
    {"textDocument/didSave", lsp_did_save},
    {"textDocument/didClose", lsp_did_close},
    {"workspace/didChangeConfiguration", say_nothing},
    {"workspace/didChangeWatchedFiles", lsp_did_change_files},
};

/* --- requests --- */

/* The id as JSON, until the next call. */
static const char *id_of(struct rosc_lsp *s, const struct input *message)
{
    free(s->id_text);
    s->id_text = input_json(input_get(message, "id"));
    if (s->id_text == NULL)
        lsp_oom(s);
    return s->id_text;
}

static void answer(struct rosc_lsp *s, const struct input *message, const struct lsp_method *method)
{
    struct strbuf body = strbuf_new(s->scratch);
    struct json w = begin_message(&body);
    json_raw(&w, "id", id_of(s, message));
    if (!method->answer(s, input_get(message, "params"), &w))
        add_error(&w, RPC_PARAMS,
                  arena_printf(s->scratch, "the parameters of %s are none", method->name));
    json_close(&w, '}');
    send_body(s, &body);
    arena_reset(s->scratch);
}

/* Answers all requests that wait. */
static void answer_waiting(struct rosc_lsp *s)
{
    for (size_t i = 0; i < s->waits; i++) {
        struct lsp_request *request = &s->waiting[i];
        if (request->message == NULL)
            continue;
        answer(s, request->message, request->method);
        input_free(request->message);
        request->message = NULL;
    }
    s->waits = 0;
}

static void wait_for(struct rosc_lsp *s, const struct lsp_method *method)
{
    if (s->waits == s->waiting_cap) {
        size_t cap = s->waiting_cap == 0 ? 16 : 2 * s->waiting_cap;
        struct lsp_request *more = realloc(s->waiting, cap * sizeof(*more));
        if (more == NULL)
            lsp_oom(s);
        s->waiting = more;
        s->waiting_cap = cap;
    }
    s->waiting[s->waits++] = (struct lsp_request){.message = s->message, .method = method};
    s->message = NULL;
}

/* What has been asked for and is not wanted any more. */
static void cancel(struct rosc_lsp *s, const struct input *params)
{
    const struct input *id = input_get(params, "id");
    for (size_t i = 0; i < s->waits && id != NULL; i++) {
        struct input *message = s->waiting[i].message;
        if (message == NULL || !input_equal(input_get(message, "id"), id))
            continue;
        send_error(s, id_of(s, message), RPC_CANCELLED, "the request was taken back");
        input_free(message);
        s->waiting[i].message = NULL;
    }
}

static const struct lsp_method *find_method(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(methods); i++)
        if (strcmp(methods[i].name, name) == 0)
            return &methods[i];
    return NULL;
}

static void take_request(struct rosc_lsp *s, const char *name)
{
    const struct lsp_method *method = find_method(name);
    bool first = strcmp(name, "initialize") == 0;
    if (s->phase == LSP_NEW && !first)
        send_error(s, id_of(s, s->message), RPC_NOT_READY, "'initialize' has to come first");
    else if (s->phase == LSP_SHUT)
        send_error(s, id_of(s, s->message), RPC_INVALID, "the server was shut down");
    else if (s->phase == LSP_RUNNING && first)
        send_error(s, id_of(s, s->message), RPC_INVALID, "'initialize' has come before");
    else if (method == NULL)
        send_error(s, id_of(s, s->message), RPC_UNKNOWN,
                   arena_printf(s->scratch, "there is no method '%.100s'", name));
    else if (first || strcmp(name, "shutdown") == 0) {
        answer_waiting(s);
        answer(s, s->message, method);
    } else {
        wait_for(s, method);
    }
}

static void take_notification(struct rosc_lsp *s, const char *name, const struct input *params)
{
    if (strcmp(name, "exit") == 0) {
        answer_waiting(s);
        s->exit_code = s->phase == LSP_SHUT ? 0 : 1;
        s->phase = LSP_ENDED;
        return;
    }
    if (s->phase != LSP_RUNNING)
        return;
    if (strcmp(name, "$/cancelRequest") == 0) {
        cancel(s, params);
        return;
    }
    for (size_t i = 0; i < ARRAY_LEN(notices); i++) {
        if (strcmp(notices[i].name, name) != 0)
            continue;
        answer_waiting(s);
        if (!notices[i].take(s, params))
            lsp_log(s, "'%s' was passed over: its parameters are none", name);
        return;
    }
}

/* --- messages --- */

static void dispatch(struct rosc_lsp *s)
{
    const char *version = input_word(s->message, "jsonrpc");
    const char *method = input_word(s->message, "method");
    const struct input *id = input_get(s->message, "id"), *params = input_get(s->message, "params");
    int64_t number;
    size_t len;
    bool named = input_int(id, &number) || input_text(id, &len) != NULL;
    bool reply = method == NULL && (input_get(s->message, "result") != NULL ||
                                    input_get(s->message, "error") != NULL);
    if (version == NULL || strcmp(version, "2.0") != 0 || (method == NULL && !reply) ||
        (id != NULL && !named && !reply))
        send_error(s, named ? id_of(s, s->message) : NULL, RPC_INVALID,
                   "the message is no request of JSON-RPC 2.0");
    else if (reply)
        return; /* to what initialized() has asked for: without it changes come by saving */
    else if (params != NULL && !input_is_object(params) && !input_is_list(params) &&
             !input_is_null(params) && id != NULL)
        send_error(s, id_of(s, s->message), RPC_PARAMS, "parameters are an object");
    else if (id != NULL)
        take_request(s, method);
    else
        take_notification(s, method, params);
}

static void take_message(struct rosc_lsp *s)
{
    switch (input_read(s->frame.body, s->frame.body_len, &s->message)) {
    case INPUT_FINE:
        dispatch(s);
        break;
    case INPUT_NO_JSON:
        send_error(s, NULL, RPC_PARSE, "the message is not JSON");
        break;
    case INPUT_TOO_MANY:
        send_error(s, NULL, RPC_INVALID, "the message has too many values");
        break;
    case INPUT_OOM:
        lsp_oom(s);
    }
    input_free(s->message);
    s->message = NULL;
}

static void feed(struct rosc_lsp *s, const char *bytes, size_t len)
{
    arena_reset(s->out_arena);
    s->out = strbuf_new(s->out_arena);
    enum frame_event event = FRAME_MORE;
    while (s->phase != LSP_ENDED && (event = frame_read(&s->frame, &bytes, &len)) != FRAME_MORE) {
        if (event == FRAME_OOM)
            lsp_oom(s);
        if (event == FRAME_MESSAGE)
            take_message(s);
        else
            send_error(s, NULL, event == FRAME_GARBAGE ? RPC_PARSE : RPC_INVALID,
                       event == FRAME_GARBAGE ? "what came is no header with a Content-Length"
                                              : "the message is too long and was passed over");
        arena_reset(s->scratch);
    }
    if (s->phase == LSP_ENDED)
        return;
    answer_waiting(s);
    lsp_publish(s);
}

enum rosc_lsp_state rosc_lsp_feed(struct rosc_lsp *lsp, const char *bytes, size_t len)
{
    if (lsp->broken)
        return ROSC_LSP_OOM;
    if (lsp->phase == LSP_ENDED)
        return ROSC_LSP_ENDED;
    if (setjmp(lsp->oom) != 0) {
        lsp->broken = true;
        lsp->out = (struct strbuf){0};
        return ROSC_LSP_OOM;
    }
    feed(lsp, bytes, len);
    return lsp->phase == LSP_ENDED ? ROSC_LSP_ENDED : ROSC_LSP_RUNNING;
}

const char *rosc_lsp_output(const struct rosc_lsp *lsp, size_t *ret_len)
{
    *ret_len = lsp->out.len;
    return lsp->out.len > 0 ? lsp->out.buf : "";
}

int rosc_lsp_exit_code(const struct rosc_lsp *lsp)
{
    if (lsp->phase == LSP_ENDED)
        return lsp->exit_code;
    return lsp->phase == LSP_SHUT ? 0 : 1;
}

struct rosc_lsp *rosc_lsp_new(const struct rosc_options *options, rosc_lsp_reads *reads)
{
    struct rosc_lsp *s = calloc(1, sizeof(*s));
    if (s == NULL)
        return NULL;
    if (options != NULL)
        s->options = *options;
    s->reads = reads;
    s->exit_code = 1;
    s->scratch = arena_new();
    s->out_arena = arena_new();
    if (s->scratch == NULL || s->out_arena == NULL) {
        rosc_lsp_free(s);
        return NULL;
    }
    arena_on_oom(s->scratch, &s->oom);
    arena_on_oom(s->out_arena, &s->oom);
    return s;
}

void rosc_lsp_free(struct rosc_lsp *lsp)
{
    if (lsp == NULL)
        return;
    while (lsp->documents != NULL) {
        struct lsp_document *d = lsp->documents;
        lsp->documents = d->next;
        lsp_document_free(d);
    }
    for (size_t i = 0; i < lsp->waits; i++)
        input_free(lsp->waiting[i].message);
    free(lsp->waiting);
    input_free(lsp->message);
    free(lsp->id_text);
    frame_release(&lsp->frame);
    arena_free(lsp->making_arena);
    rosc_result_free(lsp->result);
    arena_free(lsp->out_arena);
    arena_free(lsp->scratch);
    free(lsp);
}
