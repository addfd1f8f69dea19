/*
 * oom.c - memory that runs out at each allocation in turn: a result of NULL or a whole one, never a
 * crash.
 *
 * The linker sends the library's allocations here (--wrap); the n-th one of a run fails, and all
 * behind it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rosc/rosc.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);

static size_t allocations, limit = (size_t)-1;

static bool refuse(void)
{
    return ++allocations > limit;
}

void *__wrap_malloc(size_t size)
{
    return refuse() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return refuse() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    return refuse() ? NULL : __real_realloc(old, size);
}

static const char site[] =
    "rosc: 1\n"
    "site: { name: villa, routeros: \"7.21\" }\n"
    "wans:\n"
    "  a: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n"
    "  b: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }\n"
    "lans: { home: { interface: bridge, address: 192.168.88.1/24 } }\n";
static const char wrong[] =
    "rosc: 1\nsite: { nmae: villa }\nwans: { a: { distance: x, probes: [1, 2] } }\n";

static const char secrets[] =
    "rosc: 1\n"
    "site: { name: villa, routeros: \"7.21\" }\n"
    "wans: { a: { kind: pppoe, port: ether1, user: u, password: { env: P }, distance: 1,\n"
    "             probes: [8.8.8.8, 9.9.9.9] } }\n"
    "lans: { home: { interface: bridge, address: 192.168.88.1/24 } }\n"
    "monitoring: { notify: { telegram: { token: { env: T }, chat: \"-1\" } } }\n";

static const char misspelt[] = /* one edit helps, one does not */
    "rosc: 1\n"
    "site: { nmae: villa, routeros: \"7.21\" }\n"
    "wans: { fibre: { kind: dhcp, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] } }\n"
    "lans: { home: { interface: bridge, address: 192.168.88.1/24 } }\n"
    "nat: { forwards: { nas: { protocol: tcp, port: 443, to: 192.168.88.2,\n"
    "                          via: [fibre, fiber] } } }\n";

/* A report over a wrong site, begun and ended; the result only tells whether there was memory. */
static struct rosc_result *run_report(void)
{
    struct rosc_options options = {.format = ROSC_FORMAT_NONE};
    struct rosc_result *r = rosc_check("site.yaml", wrong, strlen(wrong), &options);
    struct rosc_report *report = rosc_report_new(ROSC_FORMAT_SARIF, "check");
    bool whole = r && report && rosc_report_add(report, r) &&
                 rosc_report_notice(report, true, "cannot read 'x'") &&
                 rosc_report_end(report, 74) != NULL;
    rosc_report_free(report);
    if (whole)
        return r;
    rosc_result_free(r);
    return NULL;
}

static const char script[] =
    "/ip route\nadd dst-address=8.8.8.8/32 gateway=203.0.113.9%ether1 scope=10\n"
    "add gateway=8.8.8.8 target-scope=10\n"
    "/tool netwatch\nadd host=8.8.8.8 up-script=\"/tool fetch url=x\"\n";

static const char export[] = "# 2026-01-31 12:00:00 by RouterOS 7.21\n"
                             "/interface bridge\nadd name=bridge\n"
                             "/ip address\nadd address=192.168.88.1/24 interface=bridge\n"
                             "/ip dhcp-client\nadd interface=ether1\n"
                             "/system identity\nset name=\"\"\n";
static const char torn[] = "/ip address\nadd comment=\"x\nadd comment=\"y\"\n{ :put (1 }\n";

/* A fleet of two sites that are the same. */
static struct rosc_result *run_fleet(void)
{
    struct rosc_result *r = rosc_check("site.yaml", site, strlen(site), NULL), *found = NULL;
    struct rosc_fleet *fleet = rosc_fleet_new();
    if (r && fleet && rosc_fleet_add(fleet, r) && rosc_fleet_add(fleet, r))
        found = rosc_fleet_finish(fleet, "sites", NULL);
    rosc_fleet_free(fleet);
    rosc_result_free(r);
    return found;
}

/* An editor that opens a wrong site and closes it; each message arrives by itself. The result only
 * tells whether there was memory. */
static struct rosc_result *run_lsp(void)
{
    static const char *const messages[] = {
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\","
        "\"params\":{\"capabilities\":{}}}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{"
        "\"uri\":\"file:///s.yaml\",\"languageId\":\"rosc\",\"version\":1,\"text\":\"wans: 1\"}}}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didClose\",\"params\":{\"textDocument\":{"
        "\"uri\":\"file:///s.yaml\"}}}",
    };
    struct rosc_lsp *lsp = rosc_lsp_new(NULL, NULL);
    bool whole = lsp != NULL;
    for (size_t i = 0; i < sizeof(messages) / sizeof(messages[0]) && whole; i++) {
        char text[400];
        int len = snprintf(text, sizeof(text), "Content-Length: %zu\r\n\r\n%s", strlen(messages[i]),
                           messages[i]);
        whole = rosc_lsp_feed(lsp, text, (size_t)len) == ROSC_LSP_RUNNING;
    }
    rosc_lsp_free(lsp);
    return whole ? rosc_init(NULL, NULL) : NULL;
}

static struct rosc_result *run(size_t which)
{
    static const struct rosc_options json = {.format = ROSC_FORMAT_JSON};
    switch (which) {
    case 0:
        return rosc_build("site.yaml", site, strlen(site), NULL);
    case 1:
        return rosc_show("site.yaml", site, strlen(site), NULL);
    case 2:
        return rosc_check("site.yaml", wrong, strlen(wrong), NULL);
    case 3:
        return rosc_check("site.yaml", wrong, strlen(wrong), &json);
    case 4:
        return run_report();
    case 5:
        return rosc_build("site.yaml", site, strlen(site),
                          &(struct rosc_options){.map = true, .annotate = true});
    case 6:
        return rosc_where("site.yaml", site, strlen(site), "x (line 40 column 2)", NULL);
    case 7:
        return rosc_lint("script.rsc", script, strlen(script), NULL);
    case 8:
        return rosc_import("router.rsc", export, strlen(export), NULL);
    case 9:
        return rosc_fmt("script.rsc", script, strlen(script), false, NULL);
    case 10:
        return rosc_fmt("torn.rsc", torn, strlen(torn), false, NULL);
    case 11:
        return rosc_fix("site.yaml", misspelt, strlen(misspelt), ROSC_FIX_DIFF, NULL);
    case 12:
        return run_fleet();
    case 13:
        return rosc_build("site.yaml", secrets, strlen(secrets),
                          &(struct rosc_options){.secrets_as_prompts = true, .map = true});
    case 14:
        return run_lsp();
    default:
        return rosc_schema(false);
    }
}

int main(void)
{
    size_t passed = 0, failed = 0;
    for (size_t which = 0; which < 16; which++) {
        allocations = 0;
        limit = (size_t)-1;
        struct rosc_result *r = run(which);
        size_t total = allocations;
        rosc_result_free(r);
        /* Each of them, or some hundred spread over all of them when every object is an allocation.
         */
        size_t step = total / 300 + 1;
        for (limit = 0; limit < total; limit += step) {
            allocations = 0;
            r = run(which);
            if (r) {
                printf("FAIL run %zu: allocation %zu of %zu failed and a result came\n", which,
                       limit + 1, total);
                failed++;
            } else {
                passed++;
            }
            rosc_result_free(r);
        }
    }
    printf("%zu passed, %zu failed\n", passed, failed);
    return failed > 0;
}
