/* site_input.c - a site from a file or standard input. */
#include "site_input.h"

#include <stdlib.h>
#include <string.h>

#include "extends.h"
#include "files.h"
#include "secrets.h"

enum exit_code site_input(const char *path, site_function *function,
                          const struct rosc_options *options, struct rosc_result **ret_result)
{
    char *text;
    size_t len;
    const char *why = file_read(path, FILE_READ_SITE, &text, &len);
    if (why) {
        say("%s", why);
        return EXIT_IO;
    }
    struct secrets secrets = {.site = path};
    struct extends extends = {.site = path};
    struct rosc_options with_readers = *options;
    with_readers.read_secret = secrets_read_one;
    with_readers.read_secret_data = &secrets;
    with_readers.read_file = extends_read_one;
    with_readers.read_file_data = &extends;
    *ret_result = function(strcmp(path, "-") == 0 ? "<stdin>" : path, text, len, &with_readers);
    extends_release(&extends);
    secrets_release(&secrets);
    free(text);
    return EXIT_FINE;
}
