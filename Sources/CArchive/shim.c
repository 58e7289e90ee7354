#include "library.h"

#include <string.h>

/// How often the sign of a directory entry occurs: libarchive reads the whole directory at the first entry.
static bool has_too_many_entries(const unsigned char *bytes, size_t length) {
    size_t count = 0;
    const unsigned char *end = bytes + length;
    const unsigned char *at = bytes;
    while (at < end && (at = memchr(at, 'P', (size_t)(end - at))) != NULL) {
        if (end - at >= 4 && at[1] == 'K' && at[2] == 1 && at[3] == 2 && ++count > CARCHIVE_MOST_ENTRIES) return true;
        at++;
    }
    return false;
}

static pressroom_zip_outcome read_entry(struct archive *zip, size_t *left, const pressroom_zip_reader *reader) {
    for (;;) {
        const void *piece = NULL;
        size_t size = 0;
        la_int64_t offset = 0;
        int status = library.read_data_block(zip, &piece, &size, &offset);
        if (status == ARCHIVE_EOF) return CARCHIVE_READ;
        if (status < ARCHIVE_WARN) return CARCHIVE_DAMAGED;
        if (size > *left) return CARCHIVE_TOO_LARGE;
        *left -= size;
        if (size > 0 && !reader->content(reader->context, piece, size)) return CARCHIVE_STOPPED;
    }
}

static pressroom_zip_outcome read_entries(struct archive *zip, size_t left, const pressroom_zip_reader *reader) {
    for (int count = 0; count <= CARCHIVE_MOST_ENTRIES; count++) {
        struct archive_entry *entry = NULL;
        int status = library.read_next_header(zip, &entry);
        if (status == ARCHIVE_EOF) return CARCHIVE_READ;
        if (status < ARCHIVE_WARN) return CARCHIVE_DAMAGED;
        const char *name = library.entry_pathname(entry);
        if (name == NULL || !reader->wants(reader->context, name)) continue;
        if (library.entry_is_encrypted(entry)) return CARCHIVE_ENCRYPTED;
        pressroom_zip_outcome outcome = read_entry(zip, &left, reader);
        if (outcome != CARCHIVE_READ) return outcome;
    }
    return CARCHIVE_TOO_MANY;
}

pressroom_zip_outcome pressroom_zip_read(
    const unsigned char *bytes, size_t length, size_t largest, const pressroom_zip_reader *reader) {
    if (has_too_many_entries(bytes, length)) return CARCHIVE_TOO_MANY;
    if (!archive_is_loaded()) return CARCHIVE_NO_LIBRARY;
    struct archive *zip = library.read_new();
    if (zip == NULL) return CARCHIVE_DAMAGED;
    pressroom_zip_outcome outcome = CARCHIVE_DAMAGED;
    if (library.read_support_format_zip_seekable(zip) == ARCHIVE_OK
        && library.read_open_memory(zip, bytes, length) == ARCHIVE_OK)
        outcome = read_entries(zip, largest, reader);
    library.read_free(zip);
    return outcome;
}
