#ifndef C_SYSTEM_H
#define C_SYSTEM_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A function of a library, and where its address is put.
typedef struct {
    void **place;
    const char *name;
} pressroom_symbol;

/// Loads a library that is not linked, and finds functions of it. False where it is not here, or lacks one of them. It stays
/// loaded.
bool pressroom_load(const char *file_name, const pressroom_symbol *symbols, size_t count);

/// Has SQLite, where it is linked and was not begun yet, count no memory: it counts under one lock, for which connections wait that have
/// nothing to do with one another. Nothing of ours asks how much it has.
void pressroom_sqlite_count_no_memory(void);

/// Swaps two files or folders in one step (renameat2, RENAME_EXCHANGE): 0, or -1 with `errno`, which is EINVAL or ENOSYS where the
/// file system or the kernel does not know how.
int pressroom_exchange(const char *one, const char *other);

/// What is not finished when a signal ends the process is taken away. To be called once, by a process whose whole errand that
/// is: takes SIGINT, SIGTERM and SIGHUP where nobody else has and they are not ignored, and ends the process as they would have.
void pressroom_tidy_at_signals(void);

/// Notes a file, or a folder with folders in it at most two deep, that must not stay behind, and returns its number, or -1 where
/// there is no room for it. `unless_written`: only while its time of change is the one that `pressroom_mark_unwritten` gives.
int pressroom_unfinished(const char *path, bool unless_written);

/// It is finished, or gone: it stays as it is. What has no number is passed over.
void pressroom_finished(int number);

/// From `true` to `false` a signal waits: for steps that are taken together or not at all.
void pressroom_hold_signals(bool hold);

/// Does what a signal does that nobody waits for. Returns only where the signal is ignored.
void pressroom_end_by(int signal_number);

/// Gives an open file a time of change that no other has, by which is known that nobody has written to it since; and whether
/// the file at `path` has it still.
bool pressroom_mark_unwritten(int file);
bool pressroom_is_unwritten(const char *path);

/// Starts a program that reads its first stream and writes the other two, and can do nothing else, where the kernel knows how
/// (seccomp): it opens no file for writing, makes, empties, renames and deletes none, has no network, signals nobody but itself,
/// gains no rights, is in a group of its own with our death for its own, and has bytes of memory and seconds of processor time.
/// `arguments` and `environment` end in NULL. 0, or the error.
int pressroom_run_confined(
    pid_t *child, const char *path, char *const arguments[], char *const environment[], const int streams[3], long memory,
    long seconds);

/// How far a conversion came.
typedef enum {
    CONVERSION_WHOLE,
    /// There is no more room for the text.
    CONVERSION_FULL,
    /// What stands next means nothing in that character set, or is cut short.
    CONVERSION_BROKEN,
} pressroom_conversion;

/// A converter from a character set to UTF-8 by the C library's tables (iconv); NULL where it has no such table. To be closed.
void *pressroom_converter_open(const char *table);

/// Turns bytes into UTF-8; both places, and what is left of both, move on. `bytes` of NULL says that no more come, and writes
/// what was held back.
pressroom_conversion pressroom_convert(
    void *converter, const unsigned char **bytes, size_t *left, unsigned char **text, size_t *room);

void pressroom_converter_close(void *converter);

/// The commit that the sources are of, in hexadecimal, where they came out of 'git archive', as those of packages do; else NULL.
const char *pressroom_commit(void);

#ifdef __cplusplus
}
#endif

#endif
