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
    /// libarchive is not on this machine.
    CARCHIVE_NO_LIBRARY = 6,
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

typedef enum {
    CARCHIVE_FILE = 0,
    CARCHIVE_FOLDER = 1,
    CARCHIVE_LINK = 2,
    /// A device, a pipe: nothing that a kit has.
    CARCHIVE_OTHER = 3,
} pressroom_zip_kind;

typedef struct {
    void *context;
    /// Called with each entry's name as it stands and what it is; returns whether its content is wanted.
    bool (*wants)(void *context, const char *name, pressroom_zip_kind kind);
    /// Called with pieces of the content of the entry that was wanted last.
    bool (*content)(void *context, const char *bytes, size_t length);
    /// Called when an entry that was wanted is over; `is_whole` where its bytes are those that were packed.
    void (*end)(void *context, bool is_whole);
} pressroom_zip_walker;

/// Walks over all entries of the ZIP archive that is open as `file`, which can be read from anywhere. Memory does not grow with it.
/// An entry that is damaged or encrypted is told so, and the walk goes on. Writes no files, prints nothing.
pressroom_zip_outcome pressroom_zip_walk(int file, const pressroom_zip_walker *walker);

/// The beginning of the first entry of a ZIP archive whose end may be missing: its name and as much of its content as fits
/// and is there. Returns how much that is, or 0.
size_t pressroom_zip_first(
    const unsigned char *bytes, size_t length, char *name, size_t name_size, char *content, size_t content_size);

typedef struct pressroom_zip_writer pressroom_zip_writer;
/// Called with pieces of the archive.
typedef bool (*pressroom_zip_sink)(void *context, const char *bytes, size_t length);

/// Begins a ZIP archive; NULL where there is no memory, or libarchive is not on this machine. What it writes depends on the entries alone, not on the hour, the time
/// zone or the machine's language.
pressroom_zip_writer *pressroom_zip_begin(void *context, pressroom_zip_sink sink);

/// Whether the files that are begun from here on are packed, as they are at first, or put in as they are.
void pressroom_zip_packing(pressroom_zip_writer *writer, bool is_packing);

/// Begins a file of so many bytes, and ends the one before; `name` is in UTF-8, `mode` its permissions. False where it cannot be
/// added.
bool pressroom_zip_entry(pressroom_zip_writer *writer, const char *name, unsigned mode, size_t length);

/// Adds the next bytes of the file that was begun last. False where they cannot be added.
bool pressroom_zip_data(pressroom_zip_writer *writer, const unsigned char *bytes, size_t length);

/// Ends the archive, and frees the writer whatever comes of it. False where it is not whole.
bool pressroom_zip_end(pressroom_zip_writer *writer);

#ifdef __cplusplus
}
#endif

#endif
