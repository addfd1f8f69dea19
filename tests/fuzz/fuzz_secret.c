/*
 * fuzz_secret.c - any bytes as the secrets of a site, one a line: refused, or in a script that is
 * ASCII and parses; and never in a message, a map, a difference for people.
 */
#include <stdint.h>
#include <string.h>

#include <rosc/rosc.h>

#include "base/bug.h"
#include "fuzz/site_parts.h"
#include "fuzz/target.h"
#include "ros/parse.h"

static const char site[] =
    "rosc: 1\n"
    "site: { name: villa, routeros: \"7.21\" }\n"
    "wans:\n"
    "  a: { kind: pppoe, port: ether1, user: u, password: { env: S0 }, distance: 1,\n"
    "       probes: [8.8.8.8, 9.9.9.9] }\n"
    "  b: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }\n"
    "lans: { home: { interface: bridge, address: 192.168.88.1/24 } }\n"
    "monitoring:\n"
    "  notify:\n"
    "    telegram: { token: { env: S1 }, chat: \"-1\" }\n"
    "    webhook: { url: { env: S2 } }\n"
    "    ntfy: { topic: t, token: { file: S3 } }\n"
    "tunnels:\n"
    "  hub:\n"
    "    private-key: { env: S4 }\n"
    "    address: 10.250.9.1/24\n"
    "    peers:\n"
    "      hub: { public-key: \"xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=\",\n"
    "             endpoint: 198.51.100.20, allowed: [10.0.0.0/8] }\n";

static const char *const fitting[] = {
    "word",
    "123456:word",
    "https://example.org/word",
    "tk_word",
    "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=",
};
enum { SECRETS = sizeof(fitting) / sizeof(fitting[0]) };

struct secrets {
    const char *text[SECRETS];
};

static const char *read_secret(void *data, enum rosc_secret_kind kind, const char *name,
                               const char **ret_why)
{
    const struct secrets *secrets = data;
    (void)kind;
    *ret_why = "is not set";
    return name[0] == 'S' ? secrets->text[(size_t)(name[1] - '0')] : NULL;
}

/* One line a secret; an empty or missing one is what fits. */
static struct secrets secrets_of(struct arena *arena, const uint8_t *data, size_t size)
{
    struct secrets secrets;
    const char *text = arena_strndup(arena, (const char *)data, size);
    for (size_t i = 0; i < SECRETS; i++) {
        size_t len = strcspn(text, "\n");
        secrets.text[i] = len > 0 ? arena_strndup(arena, text, len) : fitting[i];
        text += len + (text[len] == '\n');
    }
    return secrets;
}

/* No secret that could not be there by chance. */
static void check_hidden(const struct secrets *secrets, const char *text)
{
    for (size_t i = 0; i < SECRETS; i++)
        if (strlen(secrets->text[i]) >= 16 && strstr(site, secrets->text[i]) == NULL)
            ENSURE(strstr(text, secrets->text[i]) == NULL);
}

static void run(struct arena *arena, const uint8_t *data, size_t size)
{
    struct secrets secrets = secrets_of(arena, data, size);
    struct rosc_options options = {
        .read_secret = read_secret, .read_secret_data = &secrets, .map = true};
    for (int form = ROSC_FORM_APPLY; form <= ROSC_FORM_PLAIN; form++) {
        options.form = (enum rosc_form)form;
        struct rosc_result *result = rosc_build("site.yaml", site, strlen(site), &options);
        if (result == NULL)
            return;
        const char *output = rosc_result_output(result, NULL);
        check_hidden(&secrets, rosc_result_messages(result));
        ENSURE(rosc_result_holds_secrets(result) == (output != NULL));
        if (output != NULL) {
            struct ros_text text;
            struct ros_parse_error error;
            check_lines(output, true);
            check_hidden(&secrets, rosc_result_map(result, NULL));
            ENSURE(ros_parse(arena, output, &text, &error));
        }
        check_result(result);
    }
}

FUZZ_TARGET(run)
