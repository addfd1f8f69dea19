/* names.c - names and texts. They have no printer: the text is the value. */
#include "value/value.h"

#include <string.h>

#include "value/scan.h"

enum {
    NAME_MAX_LEN = 24,
    IFNAME_MAX_LEN = 31,
    HOST_MAX_LEN = 253,
    LABEL_MAX_LEN = 63,
    HEADER_MAX_LEN = 64
};

/* Says that a character has no place in the text; controls and non-ASCII in words. */
static bool bad_char(struct arena *a, char c, const char *only, const char **ret_why)
{
    unsigned char byte = (unsigned char)c;
    if (c == '\n' || c == '\r')
        return scan_fail(a, ret_why, "it holds a line break");
    if (byte < 0x20 || byte == 0x7f)
        return scan_fail(a, ret_why, "it holds a control character");
    if (byte >= 0x80)
        return scan_fail(a, ret_why, "it holds a character that is not ASCII");
    if (c == ' ')
        return scan_fail(a, ret_why, "there is a blank in it: only %s", only);
    return scan_fail(a, ret_why, "'%c' has no place in it: only %s", c, only);
}

static bool bad_length(struct arena *a, const char *text, size_t max, const char **ret_why)
{
    size_t len = strlen(text);
    if (len == 0)
        return scan_fail(a, ret_why, "it is empty");
    return scan_fail(a, ret_why, "it has %zu characters, at most %zu are possible", len, max);
}

bool value_name(struct arena *a, const char *text, const char **ret_why)
{
    static const char only[] = "a-z, 0-9 and '-'";
    for (const char *p = text; *p != '\0'; p++)
        if (!scan_is_lower(*p) && !scan_is_digit(*p) && *p != '-')
            return bad_char(a, *p, only, ret_why);
    if (text[0] != '\0' && !scan_is_lower(text[0]))
        return scan_fail(a, ret_why, "a name begins with a letter");
    if (strlen(text) == 0 || strlen(text) > NAME_MAX_LEN)
        return bad_length(a, text, NAME_MAX_LEN, ret_why);
    return true;
}

bool value_ifname(struct arena *a, const char *text, const char **ret_why)
{
    static const char only[] = "letters, digits, '.', '_', '-' and '/'";
    for (const char *p = text; *p != '\0'; p++)
        if (!scan_is_alpha(*p) && !scan_is_digit(*p) && strchr("._-/", *p) == NULL)
            return bad_char(a, *p, only, ret_why);
    if (strlen(text) == 0 || strlen(text) > IFNAME_MAX_LEN)
        return bad_length(a, text, IFNAME_MAX_LEN, ret_why);
    return true;
}

/* One label of a host name. */
static bool label_ok(struct arena *a, const char *label, size_t len, const char **ret_why)
{
    if (len == 0)
        return scan_fail(a, ret_why, "a part between its dots is empty");
    if (len > LABEL_MAX_LEN)
        return scan_fail(a, ret_why,
                         "a part between its dots has %zu characters, at most %d are possible", len,
                         LABEL_MAX_LEN);
    if (label[0] == '-' || label[len - 1] == '-')
        return scan_fail(a, ret_why, "a part between its dots begins or ends with '-'");
    for (size_t i = 1; i < len; i++)
        if (label[i] == '_')
            return scan_fail(a, ret_why, "'_' stands only at the start of a part");
    if (len == 1 && label[0] == '_')
        return scan_fail(a, ret_why, "a part between its dots is only '_'");
    return true;
}

bool value_hostname(struct arena *a, const char *text, const char **ret_why)
{
    for (const char *p = text; *p != '\0'; p++)
        if (!scan_is_alpha(*p) && !scan_is_digit(*p) && strchr(".-_", *p) == NULL)
            return bad_char(a, *p, "letters, digits, '-' and '.'", ret_why);
    size_t all = strlen(text);
    if (all == 0 || all > HOST_MAX_LEN)
        return bad_length(a, text, HOST_MAX_LEN, ret_why);
    if (text[all - 1] == '.')
        return scan_fail(a, ret_why, "it ends in a dot");
    const char *label = text;
    for (;;) {
        size_t len = strcspn(label, ".");
        if (!label_ok(a, label, len, ret_why))
            return false;
        if (label[len] == '\0')
            break;
        label += len + 1;
    }
    uint64_t number;
    if (label[scan_digits(label, &number)] == '\0')
        return scan_fail(a, ret_why, "the last part of a host name is no number");
    return true;
}

bool value_header(struct arena *a, const char *text, const char **ret_why)
{
    for (const char *p = text; *p != '\0'; p++)
        if (!scan_is_alpha(*p) && !scan_is_digit(*p) && strchr("!#$%&'*+-.^_`|~", *p) == NULL)
            return bad_char(a, *p, "letters, digits and '-'", ret_why);
    if (strlen(text) == 0 || strlen(text) > HEADER_MAX_LEN)
        return bad_length(a, text, HEADER_MAX_LEN, ret_why);
    return true;
}

bool value_text(struct arena *a, const char *text, size_t max, const char **ret_why)
{
    for (const char *p = text; *p != '\0'; p++)
        if ((unsigned char)*p < 0x20 || (unsigned char)*p > 0x7e)
            return bad_char(a, *p, "printable ASCII", ret_why);
    if (strlen(text) == 0 || strlen(text) > max)
        return bad_length(a, text, max, ret_why);
    return true;
}
