/*
 * project.h - which files a site may name: those of its project, links followed.
 *
 * A site from somebody else must not make the build read /etc. The project is the folder of
 * --project; else the nearest one above the site that holds .git; else the current folder when the
 * site lies in it; else the site's own folder. For the files that a site extends and for its
 * secrets alike, and for the files of a folder of sites that are links: a repository from somebody
 * else must not have a link to /etc shown as a site with errors.
 *
 * A file is looked at before it is opened for reading: nothing waits for a pipe and no device is
 * touched.
 */
#ifndef ROSC_CMD_PROJECT_H
#define ROSC_CMD_PROJECT_H

#include <stdbool.h>
#include <stddef.h>

/* The project of a site, and then of the next; zeroed but for `given`. */
struct project {
    const char *given; /* --project, NULL: not given */
    const char *site;  /* its path, "-" for standard input: project_site() */
    char *folder;      /* that the site lies in */
    char *root;        /* worked out once for a folder */
    char *why;
    bool no_memory; /* to read one of the files of the site */
};

/* The project is that of `site` from now on, which must stay. True when it lies in the same folder
 * as the one before, so that what was found out of it holds. */
bool project_site(struct project *project, const char *site);

/* Reads a file of the project, at most `max` bytes: NULL and its bytes, NUL-terminated, which the
 * caller frees; or why not ("No such file or directory"), until the next call. What counts is the
 * file that was opened, not what its name leads to before or after. */
const char *project_file_read(struct project *project, const char *path, size_t max,
                              char **ret_text, size_t *ret_len);

/* The same for a file that was found in a folder and that nobody named: what is no link is of the
 * folder, so of the project. The reason is a whole sentence: "cannot read 'x': ...". */
const char *project_found_read(struct project *project, const char *path, size_t max,
                               char **ret_text, size_t *ret_len);

void project_release(struct project *project);

#endif
