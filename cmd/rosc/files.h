/*
 * files.h - reading and writing files, whole or not at all.
 *
 * Failures are told in words with the system's reason; the text lives until the thread's next call.
 * When memory ran out it is `out_of_memory` itself, by which io_failed() (cmd.h) knows it.
 * Files are read and compared in any thread; see which may write.
 */
#ifndef ROSC_CMD_FILES_H
#define ROSC_CMD_FILES_H

#include <stdbool.h>
#include <stddef.h>

extern const char out_of_memory[];

/* What is read from a file at most: one byte more than the largest site or script with a byte order
 * mark, so that too large is noticed. */
enum {
    FILE_READ_SITE = 4 * 1024 * 1024 + 3 + 1,
    FILE_READ_SCRIPT = 64 * 1024 * 1024 + 3 + 1,
};

/* The bytes of a file, "-" being standard input, and a NUL behind them. The caller frees
 * *ret_bytes. Reading stops at `max` bytes. NULL when it worked, else what went wrong. */
const char *file_read(const char *path, size_t max, char **ret_bytes, size_t *ret_len);

/* How a file is written. */
struct file_manner {
    bool create_only; /* an existing file is an error */
    bool owner_only;  /* it holds secrets: a new file is for nobody but its owner, and one that is
                         there for nobody but its owner and group */
};

/* Makes a file hold exactly these bytes, or leaves everything as it was: a temporary file beside it
 * is written, flushed to the disk and renamed; a signal that ends the process takes it away. An
 * existing file keeps its mode and owner, but for what everybody may do with one that is
 * owner_only; a symbolic link stays one, its target changes; what is no
 * regular file (a pipe, a device) is written as it is. NULL when it worked, else what went wrong.
 */
const char *file_write(const char *path, const char *bytes, size_t len, struct file_manner how);

/* The same for a file whose name nobody typed, one of many in a folder: what is a link or no
 * regular file is an error, because whoever put it there chose where the bytes would go. Nothing is
 * flushed to the disk: each file is whole or not there whatever becomes of the process; after a
 * power cut the run has to be done again. In any thread, between files_many_begin() and
 * files_many_end(). */
const char *file_write_one_of_many(const char *path, const char *bytes, size_t len,
                                   struct file_manner how);

/* Around a run that writes many files, in the thread that meets the signals and while there is no
 * other. */
void files_many_begin(void);
void files_many_end(void);

/* What a file is beside the bytes that it shall hold. */
enum file_state {
    FILE_SAME,
    FILE_DIFFERS, /* or cannot be read, or is no regular file, or a link that is not followed */
    FILE_MISSING,
};
enum file_state file_compare(const char *path, const char *bytes, size_t len, bool follow);

/* Are both one regular file? */
bool file_is(const char *path, const char *other);

/* What a file calls `name`, as a path: relative to the folder of the file. The caller frees it;
 * NULL: out of memory. */
char *file_beside(const char *file, const char *name);

/* Reads a descriptor to its end or to `max` bytes: 0, or the errno of the failure. A NUL stands
 * behind the bytes, which the caller frees; no copy of them is left behind, since they may be a
 * secret. */
int fd_read_all(int fd, size_t max, char **ret_bytes, size_t *ret_len);

/* Writes all bytes to a descriptor: 0, or the errno of the failure. */
int fd_write_all(int fd, const char *bytes, size_t len);

#endif
