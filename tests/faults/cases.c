/* cases.c - see cases.h. */
#include "faults/cases.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/attr.h"

static const char site[] =
    "rosc: 1\n"
    "extends: profile.yaml\n"
    "vars: { octet: 42 }\n"
    "site: { name: villa, routeros: \"7.21\" }\n"
    "wans:\n"
    "  dsl: { kind: pppoe, port: ether1, user: u, password: { env: PASS }, distance: 1,\n"
    "         probes: [8.8.8.8, 9.9.9.9] }\n"
    "monitoring: { notify: { telegram: { token: { file: token }, chat: \"-1\" } } }\n";
static const char profile[] =
    "wans:\n"
    "  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }\n"
    "lans: { home: { interface: bridge, address: \"10.${octet}.0.1/24\" } }\n";
static const char small[] =
    "rosc: 1\n"
    "site: { name: NAME, routeros: \"7.21\" }\n"
    "wans:\n"
    "  a: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }\n"
    "  b: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }\n"
    "lans: { home: { interface: bridge, address: 192.168.88.1/24 } }\n";
static const char misspelt[] =
    "rosc: 1\n"
    "site: { nmae: villa, routeros: \"7.21\" }\n"
    "wans: { fibre: { kind: dhcp, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] } }\n"
    "lans: { home: { interface: bridge, address: 192.168.88.1/24 } }\n";
static const char export[] = "# 2026-01-31 12:00:00 by RouterOS 7.21\n"
                             "/interface bridge\nadd name=bridge\n"
                             "/ip address\nadd address=192.168.88.1/24 interface=bridge\n"
                             "/ip dhcp-client\nadd interface=ether1\n"
                             "/system identity\nset name=\"\"\n";
static const char script[] =
    "/ip route\nadd   dst-address=8.8.8.8/32 gateway=203.0.113.9%ether1 scope=10\n"
    "add gateway=8.8.8.8 target-scope=10\n"
    "/tool netwatch\nadd host=8.8.8.8 up-script=\"/tool fetch url=x\"\n";
static const char torn[] = "/ip address\nadd comment=\"x\nadd comment=\"y\"\n{ :put (1 }\n";

#define BUILD "rosc", "build"

const struct fault_case cases[] = {
    {.name = "build",
     .argv = {BUILD, "site.yaml", "-o", "a.rsc", "--map", "a.json", "--annotate", "--secrets",
              "list"},
     .output = {"a.rsc", "a.json"}},
    {.name = "build-over",
     .argv = {BUILD, "site.yaml", "-o", "old.rsc", "--secrets=list"},
     .output = {"old.rsc"}},
    {.name = "build-stdout", .argv = {BUILD, "sites/b.yaml"}},
    {.name = "build-plain", .argv = {BUILD, "--form=plain", "sites/b.yaml"}},
    {.name = "build-remove", .argv = {BUILD, "--form=remove", "sites/b.yaml"}},
    {.name = "build-verify", .argv = {BUILD, "--form=verify", "sites/b.yaml"}},
    {.name = "build-check",
     .code = 2,
     .argv = {BUILD, "sites/b.yaml", "-o", "old.rsc", "--check", "--format=gcc"}},
    {.name = "build-folder",
     .argv = {BUILD, "sites", "-O", "scripts", "--map", "maps", "--jobs=1"},
     .output = {"scripts/a.rsc", "scripts/b.rsc", "maps/a.map.json", "maps/b.map.json"},
     .cleans = true},
    {.name = "build-jobs",
     .argv = {BUILD, "sites", "-O", "scripts", "--jobs=3", "--check", "--format=json"},
     .code = 2},
    {.name = "check", .argv = {"rosc", "check", "site.yaml", "sites/b.yaml"}},
    {.name = "check-sarif", .code = 1, .argv = {"rosc", "check", "--format=sarif", "wrong.yaml"}},
    {.name = "check-folder",
     .argv = {"rosc", "check", "sites", "--jobs=2", "--allow=list-unused", "-W", "error"}},
    {.name = "check-diff", .code = 2, .argv = {"rosc", "check", "--diff", "wrong.yaml"}},
    {.name = "check-fix", .argv = {"rosc", "check", "--fix", "mend.yaml"}, .output = {"mend.yaml"}},
    {.name = "show", .argv = {"rosc", "show", "site.yaml", "-o", "shown"}, .output = {"shown"}},
    {.name = "where", .argv = {"rosc", "where", "site.yaml", "line 60 column 2"}},
    {.name = "diff", .code = 2, .argv = {"rosc", "diff", "sites/b.yaml", "exports/b.rsc"}},
    {.name = "diff-json",
     .code = 2,
     .argv = {"rosc", "diff", "--format=json", "sites/b.yaml", "exports/b.rsc"}},
    {.name = "diff-script",
     .code = 2,
     .argv = {"rosc", "diff", "--script", "-o", "change.rsc", "sites/b.yaml", "exports/b.rsc"},
     .output = {"change.rsc"}},
    {.name = "drift", .code = 1, .argv = {"rosc", "drift", "sites", "exports"}},
    {.name = "drift-json",
     .code = 1,
     .argv = {"rosc", "drift", "--format=json", "sites", "exports"}},
    {.name = "lsp", .argv = {"rosc", "lsp", "--allow=list-unused"}, .input = "session"},
    {.name = "lint", .code = 1, .argv = {"rosc", "lint", "--format=github", "script.rsc"}},
    {.name = "fmt",
     .argv = {"rosc", "fmt", "-w", "mend.rsc", "exports/b.rsc"},
     .output = {"mend.rsc", "exports/b.rsc"}},
    {.name = "fmt-torn", .code = 1, .argv = {"rosc", "fmt", "torn.rsc"}},
    {.name = "import",
     .argv = {"rosc", "import", "exports/b.rsc", "-o", "made.yaml"},
     .output = {"made.yaml"}},
    {.name = "init", .argv = {"rosc", "init", "-o", "begun.yaml"}, .output = {"begun.yaml"}},
    {.name = "explain", .argv = {"rosc", "explain", "probe-shared"}},
    {.name = "explain-list", .argv = {"rosc", "explain"}},
    {.name = "schema", .argv = {"rosc", "schema"}},
    {.name = "reference", .argv = {"rosc", "reference"}},
    {.name = "man", .argv = {"rosc", "man"}},
    {.name = "man-yaml", .argv = {"rosc", "man", "rosc.yaml", "-o", "page"}, .output = {"page"}},
    {.name = "completion-bash", .argv = {"rosc", "completion", "bash"}},
    {.name = "completion-zsh", .argv = {"rosc", "completion", "zsh"}},
    {.name = "completion-fish", .argv = {"rosc", "completion", "fish"}},
    {.name = "help", .argv = {"rosc", "build", "--help"}},
    {.name = "commands", .argv = {"rosc", "--help"}},
    {.name = "usage", .code = 64, .argv = {"rosc", "biuld"}},
};
const size_t cases_count = ARRAY_LEN(cases);

const char *const case_folders[] = {"scripts", "maps", "exports", NULL};

static char folder[] = "/tmp/rosc-faults-XXXXXX";

static void put(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    if (!file || fputs(text, file) < 0 || fclose(file) != 0) {
        perror(path);
        exit(1);
    }
}

static void put_small(const char *path, const char *name)
{
    char text[sizeof(small) + 40];
    const char *at = strstr(small, "NAME");
    snprintf(text, sizeof(text), "%.*s%s%s", (int)(at - small), small, name, at + 4);
    put(path, text);
}

/* What an editor says to `rosc lsp`, in one piece; FOLDER is where the sites are. */
static const char *const session[] = {
    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":"
    "{\"textDocument\":{\"codeAction\":{\"codeActionLiteralSupport\":{}}}}}}",
    "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{"
    "\"uri\":\"file://FOLDER/wrong.yaml\",\"languageId\":\"yaml\",\"version\":1,\"text\":\""
    "rosc: 1\\nextends: profile.yaml\\nvars: { octet: 1 }\\nsite: { nmae: villa, routeros: "
    "'7.21' }\\nwans: { fibre: { kind: dhcp, port: ether1, distance: 1, probes: 8.8.8.8 } }\\n"
    "routing: { pins: { a: { from: '10.${octet}.0.9', via: lte } } }\\n\"}}}",
    "{\"jsonrpc\":\"2.0\",\"id\":\"fix\",\"method\":\"textDocument/codeAction\",\"params\":{"
    "\"textDocument\":{\"uri\":\"file://FOLDER/wrong.yaml\"},\"range\":{\"start\":{\"line\":0,"
    "\"character\":0},\"end\":{\"line\":9,\"character\":0}},\"context\":{}}}",
    "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{"
    "\"uri\":\"file://FOLDER/wrong.yaml\",\"version\":2},\"contentChanges\":[{\"range\":{"
    "\"start\":{\"line\":3,\"character\":8},\"end\":{\"line\":3,\"character\":12}},\"text\":"
    "\"name\"}]}}",
    "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"textDocument/hover\",\"params\":{"
    "\"textDocument\":{\"uri\":\"file://FOLDER/wrong.yaml\"},\"position\":{\"line\":4,"
    "\"character\":10}}}",
    "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"textDocument/definition\",\"params\":{"
    "\"textDocument\":{\"uri\":\"file://FOLDER/wrong.yaml\"},\"position\":{\"line\":5,"
    "\"character\":56}}}",
    "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"textDocument/completion\",\"params\":{"
    "\"textDocument\":{\"uri\":\"file://FOLDER/wrong.yaml\"},\"position\":{\"line\":6,"
    "\"character\":0}}}",
    "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"shutdown\"}",
    "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}",
};

static void put_session(const char *path)
{
    char here[200] = "";
    FILE *file = fopen(path, "w");
    if (!file || !getcwd(here, sizeof(here))) {
        perror(path);
        exit(1);
    }
    for (size_t i = 0; i < ARRAY_LEN(session); i++) {
        static const char word[] = "FOLDER";
        const char *at = strstr(session[i], word);
        size_t len = strlen(session[i]) + (at ? strlen(here) - strlen(word) : 0);
        int before = at ? (int)(at - session[i]) : 0;
        fprintf(file, "Content-Length: %zu\r\n\r\n%.*s%s%s", len, before, session[i],
                at ? here : "", at ? at + strlen(word) : session[i]);
    }
    if (fclose(file) != 0) {
        perror(path);
        exit(1);
    }
}

void cases_prepare(void)
{
    static const char *const folders[] = {"sites", "scripts", "maps", "exports"};
    if (!mkdtemp(folder) || chdir(folder) != 0) {
        perror(folder);
        exit(1);
    }
    for (size_t i = 0; i < ARRAY_LEN(folders); i++)
        mkdir(folders[i], 0755);
    setenv("LSAN_OPTIONS", "exitcode=23", 1);
    put("site.yaml", site);
    put("profile.yaml", profile);
    put("list", "PASS='pass word'\n");
    put("token", "123456:token\n");
    put("old.rsc", "# what was there\n");
    put_small("sites/a.yaml", "riga");
    put_small("sites/b.yaml", "villa");
    put("scripts/b.rsc", "# what was there\n");
    put("wrong.yaml", misspelt);
    put("mend.yaml", misspelt);
    put("exports/b.rsc", export);
    put("script.rsc", script);
    put("mend.rsc", script);
    put("torn.rsc", torn);
    put_session("session");
}

static void shell(const char *command)
{
    if (system(command) != 0) {
        printf("failed: %s\n", command);
        exit(1);
    }
}

void cases_sweep(void)
{
    shell("rm -f .rosc-temp-* */.rosc-temp-*");
}

void cases_remove(void)
{
    char command[100];
    snprintf(command, sizeof(command), "rm -rf %s", folder);
    shell(command);
}
