/*
 * guess.c - see guess.h.
 *
 * Every family has a few lines that begin in a way that no other has. One that nothing else could
 * be decides alone, two of the others do.
 */
#include "ros/guess.h"

#include <stdbool.h>
#include <string.h>

#include "base/attr.h"
#include "base/bug.h"

enum family {
    SITE,
    SUPOUT,
    BACKUP,
    JSON,
    XML,
    CISCO,
    NXOS,
    JUNOS,
    VYOS,
    OPENWRT,
    FORTIGATE,
    AIROS,
    SHELL,
    YAML,
    FAMILY_COUNT
};

static const struct ros_guess guesses[FAMILY_COUNT] = {
    [SITE] = {"a site description of rosc",
              "give the export of the router here; 'rosc build' makes a script of a site"},
    [SUPOUT] = {"a supout file, which only MikroTik can read",
                "run /export file=NAME on the router"},
    [BACKUP] = {"a backup of a router, which only a router can read",
                "run /export file=NAME on the router"},
    [JSON] = {"JSON", NULL},
    [XML] = {"XML, as pfSense and OPNsense write it", NULL},
    [CISCO] = {"a configuration of Cisco IOS", NULL},
    [NXOS] = {"a configuration of Cisco NX-OS", NULL},
    [JUNOS] = {"a configuration of Juniper's Junos", NULL},
    [VYOS] = {"a configuration of VyOS or EdgeOS", NULL},
    [OPENWRT] = {"a configuration of OpenWrt (UCI)", NULL},
    [FORTIGATE] = {"a configuration of a FortiGate", NULL},
    [AIROS] = {"a configuration of Ubiquiti airOS", NULL},
    [SHELL] = {"a script for a shell", NULL},
    [YAML] = {"YAML", NULL},
};

enum { ENOUGH = 2 };

/* How a line begins, without its blanks in front, and what that is worth. */
static const struct mark {
    const char *begins;
    enum family family;
    int worth;
} marks[] = {
    {"rosc:", SITE, 2},
    {"wans:", SITE, 1},
    {"lans:", SITE, 1},
    {"site:", SITE, 1},
    {"--BEGIN ROUTEROS SUPOUT", SUPOUT, 2},
    {"\x88\xac\xa1\xb1", BACKUP, 2},
    {"\xef\xa8\x91\x72", BACKUP, 2},
    {"<?xml", XML, 2},
    {"<pfsense", XML, 2},
    {"<opnsense", XML, 2},
    {"Building configuration", CISCO, 2},
    {"Current configuration :", CISCO, 2},
    {"service timestamps", CISCO, 2},
    {"interface GigabitEthernet", CISCO, 1},
    {"interface FastEthernet", CISCO, 1},
    {"interface TenGigabitEthernet", CISCO, 1},
    {"interface Vlan", CISCO, 1},
    {"ip route 0.0.0.0 0.0.0.0", CISCO, 1},
    {"ip access-list ", CISCO, 1},
    {"line vty", CISCO, 1},
    {"no ip http server", CISCO, 1},
    {"hostname ", CISCO, 1},
    {"!Command: show", NXOS, 2},
    {"vrf context ", NXOS, 2},
    {"interface Ethernet1/", NXOS, 2},
    {"## Last c", JUNOS, 2},
    {"set version ", JUNOS, 2},
    {"set system host-name", JUNOS, 1},
    {"set interfaces ge-", JUNOS, 2},
    {"set interfaces xe-", JUNOS, 2},
    {"ge-0/0/", JUNOS, 1},
    {"root-authentication {", JUNOS, 2},
    {"family inet {", JUNOS, 2},
    {"set interfaces ethernet ", VYOS, 2},
    {"set firewall name ", VYOS, 1},
    {"ethernet eth", VYOS, 2},
    {"all-ping enable", VYOS, 2},
    {"all-ping disable", VYOS, 2},
    {"firewall {", VYOS, 1},
    {"default-action ", VYOS, 1},
    {"// vyos-config", VYOS, 2},
    {"/* === vyatta", VYOS, 2},
    {"config interface", OPENWRT, 1},
    {"config device", OPENWRT, 1},
    {"config zone", OPENWRT, 1},
    {"config rule", OPENWRT, 1},
    {"config defaults", OPENWRT, 1},
    {"config wifi-", OPENWRT, 1},
    {"option ", OPENWRT, 1},
    {"uci set ", OPENWRT, 2},
    {"#config-version=", FORTIGATE, 2},
    {"config system ", FORTIGATE, 1},
    {"config firewall ", FORTIGATE, 1},
    {"edit ", FORTIGATE, 1},
    {"netconf.1.", AIROS, 2},
    {"radio.1.", AIROS, 2},
    {"#!/", SHELL, 2},
    {"---", YAML, 1},
};

static size_t line_blanks(const char *s, const char *end)
{
    size_t n = 0;
    while (s + n < end && (s[n] == ' ' || s[n] == '\t'))
        n++;
    return n;
}

/* "word: text" or "word:", and "- text": what YAML is mostly made of. */
static bool is_yaml(const char *s, size_t len)
{
    size_t word = 0;
    while (word < len && ((s[word] >= 'a' && s[word] <= 'z') || s[word] == '_' || s[word] == '-'))
        word++;
    return (word > 1 && word < len && s[word] == ':' && (word + 1 == len || s[word + 1] == ' ')) ||
           (len > 2 && s[0] == '-' && s[1] == ' ');
}

/* '{' and '[' begin JSON when a quote, another of them or the end follows. */
static bool is_json(const char *text, size_t len)
{
    char seen[2] = "";
    size_t count = 0;
    for (size_t i = 0; i < len && count < 2; i++)
        if (strchr(" \t\r\n", text[i]) == NULL)
            seen[count++] = text[i];
    return count == 2 && ((seen[0] == '{' && (seen[1] == '"' || seen[1] == '}')) ||
                          (seen[0] == '[' && strchr("{[\"]", seen[1]) != NULL));
}

static void count_line(int *points, const char *s, size_t len)
{
    for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
        size_t n = strlen(marks[i].begins);
        if (n <= len && memcmp(s, marks[i].begins, n) == 0)
            points[marks[i].family] += marks[i].worth;
    }
    points[YAML] += is_yaml(s, len);
}

const struct ros_guess *ros_guess(const char *text, size_t len)
{
    enum { LINES = 300 };
    int points[FAMILY_COUNT] = {0};
    const char *end = text + len;
    if (is_json(text, len))
        return &guesses[JSON];
    for (size_t line = 0; text < end && line < LINES; line++) {
        const char *lf = memchr(text, '\n', (size_t)(end - text));
        const char *stop = lf == NULL ? end : lf;
        text += line_blanks(text, stop);
        size_t n = (size_t)(stop - text);
        count_line(points, text, n > 0 && text[n - 1] == '\r' ? n - 1 : n);
        text = lf == NULL ? end : lf + 1;
    }
    size_t best = 0;
    for (size_t i = 1; i < FAMILY_COUNT; i++) /* YAML is what nothing else is */
        if (points[i] > points[best] && (i != YAML || points[best] < ENOUGH))
            best = i;
    return points[best] >= ENOUGH ? &guesses[best] : NULL;
}
