/*
 * print_rollback.c - see print_rollback.h.
 *
 * Two scheduler entries do the same: bring the saved state back, if the window is over. The timer
 * (interval, no start-time) counts from now. The other one (start-time=startup) counts from the
 * router's start, so it needs no clock and serves after a power cut too. Either may run at a moment
 * that is not the end of the window: a clock that NTP sets, a start in the middle. So each asks the
 * uptime, and an answer that cannot be had means: go back.
 *
 * The entry rosc-rollback is the fact that counts: while it is there a rollback is pending, and
 * when it is gone the state was confirmed; the other one then only removes itself.
 */
#include "ros/print_rollback.h"

#include "base/arena.h"
#include "ros/print_internal.h"
#include "ros/quote.h"

static const char name[] = "rosc-rollback";
static const char boot_name[] = "rosc-rollback-boot";

/* Finds both entries, and the file in whatever folder it is. */
static const char find_entries[] = "[find where name~\"^rosc-rollback\"]";
static const char find_file[] = "[find where name~\"rosc-rollback.backup\"]";

static const char *window(const struct printer *p)
{
    return duration_str(p->arena, p->config->rollback_ms);
}

/* What keeps the new state and leaves nothing behind. */
static const char *keep_words(const struct printer *p)
{
    return arena_printf(p->arena, "/system scheduler remove %s; /file remove %s", find_entries,
                        find_file);
}

void print_rollback_note(const struct printer *p)
{
    if (p->config->rollback_ms == 0) {
        strbuf_addstr(
            p->out,
            "# From 7.23 on a command that the router does not know stops the script where it\n"
            "# stands: for a router that is far away, set apply.rollback in the site.\n");
        return;
    }
    strbuf_addf(
        p->out,
        "# Before the first change it saves the state in %s.backup (below flash/ where\n"
        "# there is such a folder), which comes back after %s unless it is confirmed: the\n"
        "# router then restarts with it. A restart in the meantime begins the %s anew. The\n"
        "# backup holds passwords and keys, not encrypted: what confirms removes it.\n",
        name, window(p), window(p));
}

/* An entry of an earlier run. */
static void print_pending(const struct printer *p)
{
    strbuf_addf(p->out,
                ":if ([:len [/system scheduler find where name=\"%s\"]] > 0) do={\n"
                ":local rcNext \"\"\n"
                ":do {:set rcNext [:tostr [/system scheduler get [find where name=\"%s\"] "
                "next-run]]} on-error={}\n"
                ":if ([:len $rcNext] > 0) do={:set rcNext (\" (at \" . $rcNext . \")\")}\n"
                ":error (",
                name, name);
    ros_quote(p->out, "rosc: a rollback is pending: the state from before the last run comes back");
    strbuf_addstr(p->out, " . $rcNext . ");
    ros_quote(p->out,
              arena_printf(p->arena, ". To keep what stands run: %s; then run this script again",
                           keep_words(p)));
    strbuf_addstr(p->out, ")\n}\n");
}

/* The folder that survives a restart on devices whose root is in RAM. */
static void print_file_name(const struct printer *p)
{
    strbuf_addf(p->out,
                ":local rcFile \"%s\"\n"
                ":if ([:len [/file find where name=\"flash\"]] > 0) do={:set rcFile \"flash/%s\"}\n"
                ":local rcSaved ($rcFile . \".backup\")\n",
                name, name);
}

void print_rollback_preflight(const struct printer *p)
{
    print_mark(p, p->config->places.rollback, "preflight: no rollback is pending");
    print_pending(p);
    if (p->config->rollback_ms == 0)
        return;
    print_refusal(p, "[:tostr [/system device-mode get scheduler]] ~ \"^(no|false)\\$\"",
                  "the device mode forbids schedulers, so the old state could not come back. Run "
                  "/system device-mode update scheduler=yes and confirm it as it says (button or "
                  "power), or take apply.rollback out of the site");
    print_refusal(p, "[:tostr [/system device-mode get flagged]] ~ \"^(yes|true)\\$\"",
                  "the device is flagged as suspicious and runs no schedulers, so the old state "
                  "could not come back; see /system device-mode");
    print_refusal(p, "[/system resource get free-hdd-space] < 65536",
                  "the flash is full, and the old state has to be saved there first; see /file");
    print_file_name(p);
}

/* The script of both entries, in two parts: between them stands the uptime of now. */
static void print_event(const struct printer *p)
{
    int64_t most = p->config->rollback_ms / 10 * 9;
    strbuf_addstr(p->out, "(");
    ros_quote(p->out, ":local rcEarly 0; :do {:local rcFor [/system resource get uptime]; :local "
                      "rcAt [:totime \"");
    strbuf_addstr(p->out, " . [:tostr [/system resource get uptime]] . ");
    ros_quote(p->out,
              arena_printf(p->arena,
                           "\"]; :if ($rcFor >= $rcAt) do={:set rcFor ($rcFor - $rcAt)}; :if "
                           "($rcFor > 0s && $rcFor < %s) do={:set rcEarly 1}} on-error={}; :if "
                           "([:len [/system scheduler find where name=\"%s\"]] = 0) do={:set "
                           "rcEarly 1; /system scheduler remove [find where name=\"%s\"]}; :if "
                           "($rcEarly = 0) do={/system scheduler remove %s; :log warning \"rosc: "
                           "not confirmed in time, the saved state comes back\"; /system backup "
                           "load name=",
                           duration_str(p->arena, most), name, boot_name, find_entries));
    strbuf_addstr(p->out, " . $rcFile . ");
    ros_quote(p->out, " password=\"\"}");
    strbuf_addstr(p->out, ")");
}

/* The file of an earlier run must not be taken for the new one. */
static void print_save(const struct printer *p)
{
    static const char full[] = "so nothing was changed: look whether the flash is full";
    strbuf_addf(p->out,
                "/file remove [/file find where name=$rcSaved]\n"
                ":do {/system backup save name=$rcFile dont-encrypt=yes} on-error={:error \"rosc: "
                "the backup $rcSaved could not be written, %s\"}\n"
                ":local rcWait 0\n"
                ":while ([:len [/file find where name=$rcSaved]] = 0 && $rcWait < 20) do={:delay "
                "500ms; :set rcWait ($rcWait + 1)}\n"
                ":if ([:len [/file find where name=$rcSaved]] = 0) do={:error \"rosc: the backup "
                "$rcSaved is not there, %s\"}\n",
                full, full);
}

static void print_entries(const struct printer *p)
{
    static const char policy[] = "policy=ftp,reboot,read,write,policy,test,password,sensitive";
    strbuf_addstr(p->out, ":local rcEvent ");
    print_event(p);
    strbuf_addf(p->out,
                "\n:do {\n/system scheduler remove %s\n"
                "/system scheduler add name=%s comment=\"rosc:apply/rollback\" start-time=startup "
                "interval=%s %s on-event=$rcEvent\n"
                "/system scheduler add name=%s comment=\"rosc:apply/rollback\" interval=%s %s "
                "on-event=$rcEvent\n"
                "} on-error={}\n",
                find_entries, boot_name, window(p), policy, name, window(p), policy);
    strbuf_addf(p->out,
                ":if ([:len [/system scheduler find where !disabled name~\"^%s\"]] != 2) do={\n"
                "/system scheduler remove %s\n"
                "/file remove [/file find where name=$rcSaved]\n"
                ":error \"rosc: the scheduler takes no entry that brings the old state back, so "
                "nothing was changed\"\n}\n",
                name, find_entries);
}

/* The words, as statements; `what` is what there is to tell first. */
static void print_words(const struct printer *p, const char *what)
{
    strbuf_addstr(p->out, ":put ");
    ros_quote(p->out, what);
    strbuf_addstr(p->out, "\n:put ");
    ros_quote(p->out, arena_printf(p->arena, "rosc: to keep the new state run: %s", keep_words(p)));
    strbuf_addstr(p->out, "\n:put (");
    ros_quote(p->out, "rosc: to go back at once run: /system backup load name=");
    strbuf_addstr(p->out, " . $rcFile . ");
    ros_quote(p->out, " password=\"\"");
    strbuf_addstr(p->out, ")\n");
}

void print_rollback_arm(const struct printer *p)
{
    print_save(p);
    print_entries(p);
    print_words(p, arena_printf(p->arena,
                                "rosc: the present state is saved and comes back in %s, also when "
                                "this script stops on the way",
                                window(p)));
}

void print_rollback_closing(const struct printer *p)
{
    if (p->config->rollback_ms == 0)
        return;
    print_words(p, arena_printf(p->arena,
                                "rosc: try it now. When nobody confirms, the router restarts with "
                                "the old state %s after it was saved",
                                window(p)));
    strbuf_addstr(p->out, ":put \"rosc: the backup $rcSaved holds passwords and keys, not "
                          "encrypted; the words that keep the new state remove it\"\n");
}

void print_rollback_comment(const struct printer *p)
{
    if (p->config->rollback_ms != 0)
        strbuf_addf(p->out, "# To keep the new state: %s\n", keep_words(p));
}
