/* fix_input.c - see fix_input.h. */
#include "fix_input.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"
#include "site_input.h"

static bool is_stdin(const char *path)
{
    return strcmp(path, "-") == 0;
}

/* A pipe or a device cannot be read and then written again. */
static bool is_regular(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

/* Does the file still hold what was read? Says what is in the way. */
static enum exit_code check_unchanged(const struct site_text *site, const char *path)
{
    char *bytes = NULL;
    size_t len = 0;
    const char *why = file_read(path, FILE_READ_SITE, &bytes, &len);
    if (why)
        return io_failed(why);
    bool same = len == site->len && memcmp(bytes, site->text, len) == 0;
    free(bytes);
    if (same)
        return EXIT_FINE;
    say("cannot fix '%s': somebody else has changed it meanwhile", path);
    return EXIT_IO;
}

static enum exit_code write_fixed(const struct site_text *site, const char *path, const char *text,
                                  size_t len)
{
    if (is_stdin(path))
        return stdout_write(text, len);
    if (len == site->len && memcmp(text, site->text, len) == 0)
        return EXIT_FINE;
    enum exit_code code = check_unchanged(site, path);
    if (code != EXIT_FINE)
        return code;
    const char *why = file_write(path, text, len, (struct file_manner){0});
    return why ? io_failed(why) : EXIT_FINE;
}

static enum exit_code write_diff(const char *text, size_t len)
{
    int error = fd_write_all(STDOUT_FILENO, text, len);
    if (error)
        say("cannot write '<stdout>': %s", strerror(error));
    return error ? EXIT_IO : EXIT_FINE;
}

/* Writes the output first: what was not written is not said to be fixed. */
static enum exit_code finish(struct findings *findings, const struct site_text *site,
                             const char *path, struct rosc_result *result, struct fix_counts *fixes)
{
    if (!result)
        return findings_tell(findings, NULL);
    size_t len, count = rosc_result_fixes(result);
    const char *text = rosc_result_output(result, &len);
    enum exit_code code = fixes->diff ? write_diff(text, len) : write_fixed(site, path, text, len);
    if (code == EXIT_FINE) {
        fixes->fixes += count;
        code = findings_tell(findings, result);
    } else {
        count = 0; /* what was not written is not fixed */
    }
    rosc_result_free(result);
    if (fixes->diff && count > 0 && code != EXIT_OOM)
        code = EXIT_DIFFERENCES;
    return code;
}

enum exit_code fix_input(struct findings *findings, const char *path,
                         const struct rosc_options *options, struct fix_counts *fixes,
                         bool *ret_read)
{
    struct site_text site;
    enum exit_code code = site_open(&site, path, SITE_NAMED, options);
    *ret_read = code == EXIT_FINE;
    if (code != EXIT_FINE)
        return code;
    if (!fixes->diff && !is_stdin(path) && !is_regular(path)) {
        say("cannot fix '%s': it is no regular file", path);
        code = EXIT_IO;
    } else {
        enum rosc_fix_view view = fixes->diff ? ROSC_FIX_DIFF : ROSC_FIX_TEXT;
        struct rosc_result *result = rosc_fix(site.name, site.text, site.len, view, &site.options);
        if (site.project->no_memory) {
            rosc_result_free(result);
            result = NULL;
        }
        code = finish(findings, &site, path, result, fixes);
    }
    site_close(&site);
    return code;
}
