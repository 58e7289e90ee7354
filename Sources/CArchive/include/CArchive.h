#ifndef C_ARCHIVE_H
#define C_ARCHIVE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Archives with more entries than this are not read.
#define CARCHIVE_MOST_ENTRIES 4096

typedef enum {
    CARCHIVE_READ = 0,
    /// No ZIP archive, or a damaged one.
    CARCHIVE_DAMAGED = 1,
    CARCHIVE_ENCRYPTED = 2,
    /// More entries than are read.
    CARCHIVE_TOO_MANY = 3,
    /// An entry that was asked for is larger, unpacked, than allowed, or all of them together.
    CARCHIVE_TOO_LARGE = 4,
    /// One of the functions below returned false.
    CARCHIVE_STOPPED = 5,
} pressroom_zip_outcome;

typedef struct {
    void *context;
    /// Called with each entry's name, in UTF-8 as it stands; returns whether its content is wanted.
    bool (*wants)(void *context, const char *name);
    /// Called with pieces of the content of the entry that was wanted last.
    bool (*content)(void *context, const char *bytes, size_t length);
} pressroom_zip_reader;

/// Reads the wanted entries of a ZIP archive, `largest` bytes unpacked at most for all of them. Writes no files, prints
/// nothing, and may be called from any thread.
pressroom_zip_outcome pressroom_zip_read(
    const unsigned char *bytes, size_t length, size_t largest, const pressroom_zip_reader *reader);

#ifdef __cplusplus
}
#endif

#endif
