#include "library.h"

#include <unistd.h>

/// More than any kit has: what lists more is made to keep somebody busy.
enum { most_entries = 1 << 20, piece_size = 1 << 18 };

static pressroom_zip_kind kind_of(struct archive_entry *entry) {
    if (library.entry_hardlink(entry) != NULL) return CARCHIVE_LINK;
    switch (library.entry_filetype(entry)) {
    case AE_IFREG: return CARCHIVE_FILE;
    case AE_IFDIR: return CARCHIVE_FOLDER;
    case AE_IFLNK: return CARCHIVE_LINK;
    default: return CARCHIVE_OTHER;
    }
}

/// Whether the walk may go on.
static bool read_content(struct archive *zip, const pressroom_zip_walker *walker, bool is_readable) {
    bool is_whole = is_readable;
    while (is_whole) {
        const void *piece = NULL;
        size_t size = 0;
        la_int64_t offset = 0;
        int status = library.read_data_block(zip, &piece, &size, &offset);
        if (status == ARCHIVE_EOF) break;
        // A sum that does not fit is a warning to others.
        if (status != ARCHIVE_OK) is_whole = false;
        else if (size > 0 && !walker->content(walker->context, piece, size)) return false;
    }
    walker->end(walker->context, is_whole);
    return true;
}

static pressroom_zip_outcome walk(struct archive *zip, const pressroom_zip_walker *walker) {
    for (int count = 0; count < most_entries; count++) {
        struct archive_entry *entry = NULL;
        int status = library.read_next_header(zip, &entry);
        if (status == ARCHIVE_EOF) return CARCHIVE_READ;
        if (status == ARCHIVE_FATAL) return CARCHIVE_DAMAGED;
        if (status == ARCHIVE_RETRY) continue;
        const char *name = library.entry_pathname(entry);
        if (!walker->wants(walker->context, name == NULL ? "" : name, kind_of(entry))) continue;
        bool is_readable = status >= ARCHIVE_WARN && !library.entry_is_encrypted(entry);
        if (!read_content(zip, walker, is_readable)) return CARCHIVE_STOPPED;
    }
    return CARCHIVE_TOO_MANY;
}

pressroom_zip_outcome pressroom_zip_walk(int file, const pressroom_zip_walker *walker) {
    if (!archive_is_loaded()) return CARCHIVE_NO_LIBRARY;
    if (lseek(file, 0, SEEK_SET) != 0) return CARCHIVE_DAMAGED;
    struct archive *zip = library.read_new();
    if (zip == NULL) return CARCHIVE_DAMAGED;
    pressroom_zip_outcome outcome = CARCHIVE_DAMAGED;
    if (library.read_support_format_zip_seekable(zip) == ARCHIVE_OK
        && library.read_open_fd(zip, file, piece_size) == ARCHIVE_OK)
        outcome = walk(zip, walker);
    library.read_free(zip);
    return outcome;
}
