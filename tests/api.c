/*
 * api.c - the public interface as a stranger uses it: <rosc/rosc.h> and the shared library, nothing
 * else.
 */
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include <rosc/rosc.h>

static size_t passed, failed;

static void check(bool ok, const char *what)
{
    if (ok) {
        passed++;
        return;
    }
    failed++;
    printf("FAIL %s\n", what);
}

static const char site[] =
    "rosc: 1\n"
    "site: { name: villa, routeros: \"7.21\" }\n"
    "wans:\n"
    "  a: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n"
    "  b: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }\n"
    "lans: { home: { interface: bridge, address: 192.168.88.1/24 } }\n";

/* Number of the first line that holds `word`. */
static size_t line_with(const char *text, const char *word)
{
    size_t line = 1;
    for (const char *end = strstr(text, word); text < end; text++)
        line += *text == '\n';
    return line;
}

static void test_build(void)
{
    struct rosc_result *r = rosc_build("site.yaml", site, strlen(site), NULL);
    size_t len = 0;
    const char *output = rosc_result_output(r, &len);
    check(rosc_result_ok(r) && rosc_result_errors(r) == 0, "a good site has no errors");
    check(rosc_result_warnings(r) == 0 && strcmp(rosc_result_messages(r), "") == 0,
          "and no messages");
    check(output && strlen(output) == len && len > 0, "its output is NUL-terminated text");

    struct rosc_options plain = {.form = ROSC_FORM_PLAIN};
    struct rosc_result *p = rosc_build("site.yaml", site, strlen(site), &plain);
    check(output && rosc_result_output(p, NULL) && strcmp(output, rosc_result_output(p, NULL)) != 0,
          "the plain form is another one");
    rosc_result_free(r);
    rosc_result_free(p);
}

static void test_prompts(void)
{
    static const char text[] =
        "rosc: 1\n"
        "site: { name: villa, routeros: \"7.21\" }\n"
        "wans: { a: { kind: pppoe, port: ether1, user: u, password: { env: P }, distance: 1,\n"
        "             probes: [8.8.8.8, 9.9.9.9] } }\n"
        "lans: { home: { interface: bridge, address: 192.168.88.1/24 } }\n";
    struct rosc_options options = {.secrets_as_prompts = true};
    struct rosc_result *r = rosc_build("site.yaml", text, strlen(text), NULL);
    check(!rosc_result_ok(r), "a site with secrets needs somebody who reads them");
    rosc_result_free(r);
    r = rosc_build("site.yaml", text, strlen(text), &options);
    const char *output = rosc_result_output(r, NULL);
    check(output && strstr(output, "/terminal ask"), "but for a script that asks");
    check(!rosc_result_holds_secrets(r), "which holds none");
    rosc_result_free(r);
    r = rosc_where("site.yaml", text, strlen(text), "5", &options);
    check(rosc_result_ok(r) && rosc_result_output(r, NULL), "and has places");
    rosc_result_free(r);
}

static void test_errors(void)
{
    struct rosc_options options = {.colour = true, .tail = "nothing was written"};
    struct rosc_result *r = rosc_build("x.yaml", "rosc: 2\n", 8, &options);
    check(!rosc_result_ok(r) && rosc_result_errors(r) > 0, "a bad site has errors");
    check(rosc_result_output(r, NULL) == NULL, "and no output");
    check(strstr(rosc_result_messages(r), "nothing was written") != NULL, "the tail is told");
    check(strstr(rosc_result_messages(r), "\033[") != NULL, "in colour when asked");
    rosc_result_free(r);

    r = rosc_check("x.yaml", "rosc: 2\n", 8, NULL);
    check(!rosc_result_ok(r) && !strstr(rosc_result_messages(r), "\033["), "else without");
    rosc_result_free(r);
    rosc_result_free(NULL);
}

static void test_fix(void)
{
    static const char text[] = "rosc: 1\nsite: { nmae: x }\n";
    struct rosc_result *r = rosc_fix("x.yaml", text, strlen(text), ROSC_FIX_TEXT, NULL);
    check(rosc_result_fixes(r) == 1 && !rosc_result_ok(r), "a fix is made, and errors remain");
    check(strcmp(rosc_result_output(r, NULL), "rosc: 1\nsite: { name: x }\n") == 0,
          "the output is the text, errors or not");
    check(strstr(rosc_result_messages(r), "fixed: x.yaml:2:9 unknown-key: 'nmae' -> 'name'\n") ==
              rosc_result_messages(r),
          "the messages begin with what was fixed");
    rosc_result_free(r);
    size_t len = 1;
    r = rosc_fix("site.yaml", site, strlen(site), ROSC_FIX_DIFF, NULL);
    check(rosc_result_fixes(r) == 0 && rosc_result_output(r, &len) && len == 0,
          "nothing to fix is an empty diff");
    rosc_result_free(r);
    r = rosc_fix("x.yaml", "", 0, ROSC_FIX_TEXT, NULL);
    check(rosc_result_output(r, &len) && len == 0 && !rosc_result_ok(r), "nothing stays nothing");
    rosc_result_free(r);
    r = rosc_fix("x.yaml", "\0\xff", 2, ROSC_FIX_DIFF, NULL);
    check(rosc_result_output(r, &len) && len == 0 && !rosc_result_ok(r), "and bytes stay bytes");
    rosc_result_free(r);
}

static void test_formats(void)
{
    struct rosc_options options = {.format = ROSC_FORMAT_JSON};
    struct rosc_result *r = rosc_check("x.yaml", "rosc: 2\n", 8, &options);
    check(strncmp(rosc_result_messages(r), "{\n", 2) == 0 &&
              strstr(rosc_result_messages(r), "\"command\": null"),
          "messages are a document");
    rosc_result_free(r);
    r = rosc_check("site.yaml", site, strlen(site), &options);
    check(strstr(rosc_result_messages(r), "\"findings\": []") != NULL, "one without findings too");
    rosc_result_free(r);
    options.format = ROSC_FORMAT_GCC;
    r = rosc_check("x.yaml", "rosc: 2\n", 8, &options);
    check(strncmp(rosc_result_messages(r), "x.yaml:1:1: error: ", 19) == 0, "or lines");
    rosc_result_free(r);
    options.format = ROSC_FORMAT_NONE;
    char name[] = "x.yaml";
    r = rosc_check(name, "rosc: 2\n", 8, &options);
    memset(name, '?', strlen(name)); /* the library keeps nothing of the caller's */
    check(!rosc_result_ok(r) && rosc_result_messages(r)[0] == '\0', "or nothing");

    struct rosc_report *report = rosc_report_new(ROSC_FORMAT_SARIF, "check");
    bool added = rosc_report_add(report, r);
    rosc_result_free(r);
    r = rosc_explain("probe-share");
    check(added && rosc_report_add(report, r) && rosc_report_notice(report, false, "said"),
          "a report takes results and notices");
    rosc_result_free(r);
    const char *text = rosc_report_end(report, 74);
    check(text && strstr(text, "\"uri\": \"x.yaml\"") && strstr(text, "\"input\": \"x.yaml\"") &&
              strstr(text, "no finding is called") && strstr(text, "\"text\": \"said\"") &&
              strstr(text, "\"exitCode\": 74"),
          "and tells of all of them, also when the results are gone");
    rosc_report_free(report);
    rosc_report_free(NULL);
}

static void test_severities(void)
{
    static const char *const allow[] = {"metered-first", "no-such-slug", "probe-shared"};
    static const char text[] =
        "rosc: 1\nsite: { name: villa, routeros: \"7.21\" }\nwans:\n"
        "  a: { preset: lte-modem, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n"
        "  b: { preset: starlink, port: ether2, distance: 2, probes: [1.1.1.1, 4.2.2.1] }\n"
        "lans: { home: { interface: bridge, address: 192.168.88.1/24 } }\n"
        "firewall: { lists: { a: [198.51.100.7] } }\n";
    struct rosc_options options = {.allow = allow, .allow_len = 3};
    struct rosc_result *r = rosc_check("x.yaml", text, strlen(text), NULL);
    size_t warnings = rosc_result_warnings(r);
    check(warnings > 0 && rosc_result_allowed(r, "metered-first") == 0, "a site with warnings");
    rosc_result_free(r);
    r = rosc_check("x.yaml", text, strlen(text), &options);
    check(rosc_result_allowed(r, "metered-first") == 1 && rosc_result_warnings(r) == warnings - 1 &&
              rosc_result_allowed(r, "no-such-slug") == 0 &&
              rosc_result_allowed(r, "probe-shared") == 0,
          "one of them allowed, unknown ones and errors without effect");
    rosc_result_free(r);
    options = (struct rosc_options){.warnings_are_errors = true};
    r = rosc_build("x.yaml", text, strlen(text), &options);
    check(!rosc_result_ok(r) && rosc_result_errors(r) == warnings && rosc_result_warnings(r) == 0 &&
              !rosc_result_output(r, NULL),
          "warnings count as errors");
    rosc_result_free(r);
}

static void test_check_and_show(void)
{
    struct rosc_result *r = rosc_check("site.yaml", site, strlen(site), NULL);
    check(rosc_result_ok(r) && rosc_result_output(r, NULL) == NULL, "check has no output");
    rosc_result_free(r);
    r = rosc_show("site.yaml", site, strlen(site), NULL);
    const char *output = rosc_result_output(r, NULL);
    check(output && strstr(output, "site.yaml:4") && strstr(output, "default"),
          "show tells the origin of values");
    rosc_result_free(r);
}

static void test_places(void)
{
    struct rosc_options options = {.map = true};
    struct rosc_result *bare = rosc_build("site.yaml", site, strlen(site), NULL);
    struct rosc_result *r = rosc_build("site.yaml", site, strlen(site), &options);
    size_t len = 0;
    const char *map = rosc_result_map(r, &len);
    check(rosc_result_map(bare, NULL) == NULL, "no map unless one is asked for");
    check(map && strlen(map) == len && strstr(map, "\"version\": 1,"), "a map is JSON text");
    check(strcmp(rosc_result_output(r, NULL), rosc_result_output(bare, NULL)) == 0,
          "a map changes no byte of the script");
    rosc_result_free(r);
    options = (struct rosc_options){.annotate = true};
    r = rosc_build("dir/site.yaml", site, strlen(site), &options);
    check(strstr(rosc_result_output(r, NULL), "\n# site.yaml:4:") != NULL &&
              rosc_result_map(r, NULL) == NULL,
          "an annotated script says places, without folders");
    rosc_result_free(r);
    rosc_result_free(bare);
    options.map = true;
    r = rosc_build("x.yaml", "rosc: 2\n", 8, &options);
    check(!rosc_result_ok(r) && rosc_result_map(r, NULL) == NULL, "a bad site has no map");
    rosc_result_free(r);

    r = rosc_build("site.yaml", site, strlen(site), NULL);
    char message[80];
    snprintf(message, sizeof(message), "expected end of command (line %zu column 5)",
             line_with(rosc_result_output(r, NULL), "ether1"));
    rosc_result_free(r);
    r = rosc_where("site.yaml", site, strlen(site), message, NULL);
    check(rosc_result_ok(r) && strstr(rosc_result_output(r, NULL), "--> site.yaml:4:"),
          "where finds the line of the site");
    rosc_result_free(r);
    static const char *const wrong[] = {"", "no such item", "line 0", "99999"};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        r = rosc_where("site.yaml", site, strlen(site), wrong[i], NULL);
        check(!rosc_result_ok(r) && !rosc_result_output(r, NULL) && rosc_result_messages(r)[0],
              "a wrong position is told");
        rosc_result_free(r);
    }
}

static void test_lint(void)
{
    static const char text[] = "/ip route add gateway=ether1\n";
    struct rosc_result *r = rosc_lint("x.rsc", text, strlen(text), NULL);
    check(rosc_result_errors(r) == 1 && rosc_result_output(r, NULL) == NULL,
          "lint has messages and no output");
    check(strstr(rosc_result_messages(r), "x.rsc:1:15") != NULL, "with their places");
    rosc_result_free(r);
}

static void test_explain(void)
{
    struct rosc_result *r = rosc_explain(NULL);
    const char *output = rosc_result_output(r, NULL);
    check(output && strstr(output, "probe-shared"), "explain lists the findings");
    rosc_result_free(r);
    r = rosc_explain("probe-shared");
    check(rosc_result_output(r, NULL) != NULL && rosc_result_ok(r), "and has a page for each");
    rosc_result_free(r);
    r = rosc_explain("probe-share");
    check(!rosc_result_ok(r) && rosc_result_output(r, NULL) == NULL &&
              strstr(rosc_result_messages(r), "probe-shared"),
          "a wrong slug is answered with the near one");
    rosc_result_free(r);
}

static void test_language(void)
{
    struct rosc_result *r = rosc_schema(false);
    const char *output = rosc_result_output(r, NULL);
    check(output && strstr(output, "https://json-schema.org/draft/2020-12/schema"),
          "the schema names its dialect");
    rosc_result_free(r);
    r = rosc_reference();
    output = rosc_result_output(r, NULL);
    check(output && strstr(output, "probes"), "the reference has the keys");
    rosc_result_free(r);
}

/* Every starting site compiles: each choice and order of up to three presets, and the most there
 * can be. */
static void test_init(void)
{
    static const char *const presets[] = {
        NULL,
        "starlink",
        "lte-modem",
        "starlink,lte-modem",
        "lte-modem,starlink",
        "starlink,starlink",
        "lte-modem,lte-modem",
        "starlink,starlink,lte-modem",
        "starlink,lte-modem,lte-modem",
        "starlink,lte-modem,starlink",
        "starlink,starlink,starlink,starlink",
        "starlink,lte-modem,starlink,lte-modem",
    };
    for (size_t i = 0; i < sizeof(presets) / sizeof(presets[0]); i++) {
        struct rosc_result *r = rosc_init(presets[i], NULL);
        size_t len = 0;
        const char *output = rosc_result_output(r, &len);
        struct rosc_result *b = rosc_build("init.yaml", output ? output : "", len, NULL);
        check(output && rosc_result_ok(b), presets[i] ? presets[i] : "init");
        if (!rosc_result_ok(b))
            printf("%s\n%s\n", output ? output : "", rosc_result_messages(b));
        rosc_result_free(b);
        rosc_result_free(r);
    }
    static const char *const wrong[] = {"", "starlnk", "starlink,", ",",
                                        "starlink,starlink,starlink,starlink,starlink"};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        struct rosc_result *r = rosc_init(wrong[i], NULL);
        check(!rosc_result_ok(r) && !rosc_result_output(r, NULL) && rosc_result_messages(r)[0],
              "a wrong preset is told");
        rosc_result_free(r);
    }
}

static void test_import(void)
{
    static const char export[] = "# 2026-01-31 12:00:00 by RouterOS 7.21\n"
                                 "/interface bridge\nadd name=bridge\n"
                                 "/ip address\nadd address=192.168.88.1/24 interface=bridge\n"
                                 "/ip dhcp-client\nadd interface=ether1\n"
                                 "/ip firewall nat\n"
                                 "add action=masquerade chain=srcnat out-interface=ether1\n"
                                 "/system identity\nset name=router\n";
    struct rosc_result *r = rosc_import("router.rsc", export, strlen(export), NULL);
    size_t len = 0;
    const char *output = rosc_result_output(r, &len);
    struct rosc_result *b = rosc_check("site.yaml", output ? output : "", len, NULL);
    check(output && rosc_result_ok(r) && rosc_result_ok(b), "an export becomes a site");
    rosc_result_free(b);
    rosc_result_free(r);
    static const char *const wrong[] = {"", "hello", "/ip address\nadd address=", "\177ELF"};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        r = rosc_import("router.rsc", wrong[i], strlen(wrong[i]), NULL);
        check(!rosc_result_ok(r) && !rosc_result_output(r, NULL) && rosc_result_messages(r)[0],
              "what is no export is told");
        rosc_result_free(r);
    }
}

static void *build_often(void *expected)
{
    size_t wrong = 0;
    for (int i = 0; i < 50; i++) {
        struct rosc_result *r = rosc_build("site.yaml", site, strlen(site), NULL);
        const char *output = rosc_result_output(r, NULL);
        wrong += !output || strcmp(output, expected) != 0;
        rosc_result_free(r);
    }
    return wrong > 0 ? expected : NULL;
}

static bool fleet_says(const char *second, const char *words, const struct rosc_options *options)
{
    struct rosc_fleet *fleet = rosc_fleet_new();
    const char *texts[] = {site, second};
    for (size_t i = 0; i < 2; i++) {
        struct rosc_result *r =
            rosc_check(i == 0 ? "a.yaml" : "b.yaml", texts[i], strlen(texts[i]), options);
        check(rosc_fleet_add(fleet, r), "a result is added to a fleet");
        rosc_result_free(r);
    }
    struct rosc_result *found = rosc_fleet_finish(fleet, "sites", options);
    rosc_fleet_free(fleet);
    bool says = strstr(rosc_result_messages(found), words) != NULL;
    bool nothing = rosc_result_errors(found) + rosc_result_warnings(found) == 0;
    rosc_result_free(found);
    return words[0] ? says : nothing;
}

static void test_fleet(void)
{
    const char *const name[] = {"site-name-shared"};
    struct rosc_options error = {.warnings_are_errors = true},
                        allowed = {.allow = name, .allow_len = 1};
    check(fleet_says(site, "warning: 'a.yaml' and 'b.yaml' are both called 'villa'", NULL),
          "two sites of one name");
    check(fleet_says(site, "error: 'a.yaml' and 'b.yaml'", &error), "warnings count as errors");
    check(fleet_says(site, "", &allowed), "a finding between sites is allowed");
    check(fleet_says("rosc: 1\nsite: { name: villa }\n", "", NULL),
          "a site with errors is left out");
}

static void test_lsp(void)
{
    static const char hello[] = "Content-Length: 75\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,"
                                "\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}";
    static const char bye[] =
        "Content-Length: 44\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}"
        "Content-Length: 33\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}";
    struct rosc_lsp *lsp = rosc_lsp_new(NULL, NULL);
    size_t len;
    check(rosc_lsp_feed(lsp, hello, 20) == ROSC_LSP_RUNNING, "half a message");
    rosc_lsp_output(lsp, &len);
    check(len == 0, "is not answered");
    check(rosc_lsp_feed(lsp, hello + 20, strlen(hello) - 20) == ROSC_LSP_RUNNING, "the rest of it");
    check(strstr(rosc_lsp_output(lsp, &len), "\"capabilities\"") != NULL, "is");
    check(rosc_lsp_exit_code(lsp) == 1, "who goes away now goes without a word");
    check(rosc_lsp_feed(lsp, bye, strlen(bye)) == ROSC_LSP_ENDED, "exit");
    check(rosc_lsp_exit_code(lsp) == 0, "after shutdown");
    rosc_lsp_free(lsp);
    rosc_lsp_free(NULL);
}

static void test_threads(void)
{
    struct rosc_result *r = rosc_build("site.yaml", site, strlen(site), NULL);
    const char *expected = rosc_result_output(r, NULL);
    pthread_t threads[4];
    size_t wrong = 0;
    for (size_t i = 0; i < 4; i++)
        pthread_create(&threads[i], NULL, build_often, (void *)(size_t)expected);
    for (size_t i = 0; i < 4; i++) {
        void *result;
        pthread_join(threads[i], &result);
        wrong += result != NULL;
    }
    check(wrong == 0, "four threads give the same bytes");
    rosc_result_free(r);
}

int main(void)
{
    test_build();
    test_prompts();
    test_errors();
    test_fix();
    test_formats();
    test_severities();
    test_check_and_show();
    test_places();
    test_lint();
    test_explain();
    test_language();
    test_init();
    test_import();
    test_fleet();
    test_lsp();
    test_threads();
    printf("%zu passed, %zu failed\n", passed, failed);
    return failed > 0;
}
