/*
 * fuzz_where.c - any message of a router: an answer or an error, in printable ASCII, and no secret.
 *
 * The first byte chooses the form and whether the script is annotated; the message follows.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <rosc/rosc.h>

#include "base/bug.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char site[] =
    "rosc: 1\n"
    "site: { name: villa, routeros: \"7.18\" }\n"
    "wans:\n"
    "  a: { kind: pppoe, port: ether1, user: u, password: hunter2, distance: 1,\n"
    "       probes: [8.8.8.8, 9.9.9.9] }\n"
    "  b: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }\n"
    "lans: { home: { interface: bridge, address: 192.168.88.1/24 } }\n"
    "monitoring: { notify: { telegram: { token: \"1:hunter2\", chat: \"-1\" } } }\n";

static void check_text(const char *text)
{
    ENSURE(strstr(text, "hunter2") == NULL);
    for (; *text != '\0'; text++)
        ENSURE((*text >= ' ' && *text <= '~') || *text == '\n');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char message[512] = "";
    if (size == 0 || size > sizeof(message))
        return 0;
    memcpy(message, data + 1, size - 1);
    const struct rosc_options options = {
        .form = data[0] & 1 ? ROSC_FORM_APPLY : ROSC_FORM_PLAIN,
        .annotate = (data[0] & 2) != 0,
    };
    struct rosc_result *r = rosc_where("dir/site.yaml", site, strlen(site), message, &options);
    if (r == NULL)
        return 0;
    const char *output = rosc_result_output(r, NULL);
    ENSURE(rosc_result_ok(r) == (output != NULL));
    ENSURE((output == NULL) == (rosc_result_messages(r)[0] != '\0'));
    check_text(output != NULL ? output : rosc_result_messages(r));
    rosc_result_free(r);
    return 0;
}
