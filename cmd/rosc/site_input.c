/* site_input.c - a site from a file or standard input. */
#include "site_input.h"

#include <stdlib.h>
#include <string.h>

#include "files.h"

enum exit_code site_open(struct site_text *site, const char *path,
                         const struct rosc_options *options)
{
    *site = (struct site_text){
        .secrets = {.site = path}, .extends = {.site = path}, .options = *options};
    const char *why = file_read(path, FILE_READ_SITE, &site->text, &site->len);
    if (why) {
        say("%s", why);
        return EXIT_IO;
    }
    site->name = strcmp(path, "-") == 0 ? "<stdin>" : path;
    site->options.read_secret = secrets_read_one;
    site->options.read_secret_data = &site->secrets;
    site->options.read_file = extends_read_one;
    site->options.read_file_data = &site->extends;
    return EXIT_FINE;
}

void site_close(struct site_text *site)
{
    extends_release(&site->extends);
    secrets_release(&site->secrets);
    free(site->text);
}

enum exit_code site_input(const char *path, site_function *function,
                          const struct rosc_options *options, struct rosc_result **ret_result)
{
    struct site_text site;
    enum exit_code code = site_open(&site, path, options);
    if (code != EXIT_FINE)
        return code;
    *ret_result = function(site.name, site.text, site.len, &site.options);
    site_close(&site);
    return EXIT_FINE;
}
