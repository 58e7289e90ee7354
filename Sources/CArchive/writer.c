#include "library.h"

#include <stdlib.h>
#include <string.h>

struct pressroom_zip_writer {
    struct archive *zip;
    void *context;
    pressroom_zip_sink sink;
};

static la_ssize_t pass_on(struct archive *zip, void *context, const void *bytes, size_t length) {
    (void)zip;
    pressroom_zip_writer *writer = context;
    return writer->sink(writer->context, bytes, length) ? (la_ssize_t)length : -1;
}

static bool prepare(pressroom_zip_writer *writer) {
    struct archive *zip = writer->zip;
    // Names are in UTF-8 and say so, and nothing is padded to the size of a tape's block.
    return library.write_set_format_zip(zip) == ARCHIVE_OK
        && library.write_set_options(zip, "zip:hdrcharset=UTF-8,zip:compression=deflate") == ARCHIVE_OK
        && library.write_set_bytes_per_block(zip, 0) == ARCHIVE_OK
        && library.write_open(zip, writer, NULL, pass_on, NULL) == ARCHIVE_OK;
}

pressroom_zip_writer *pressroom_zip_begin(void *context, pressroom_zip_sink sink) {
    if (!archive_is_loaded()) return NULL;
    pressroom_zip_writer *writer = calloc(1, sizeof *writer);
    if (writer == NULL) return NULL;
    *writer = (pressroom_zip_writer){.zip = library.write_new(), .context = context, .sink = sink};
    if (writer->zip != NULL && prepare(writer)) return writer;
    pressroom_zip_end(writer);
    return NULL;
}

void pressroom_zip_packing(pressroom_zip_writer *writer, bool is_packing) {
    if (is_packing)
        library.write_zip_set_compression_deflate(writer->zip);
    else
        library.write_zip_set_compression_store(writer->zip);
}

bool pressroom_zip_entry(pressroom_zip_writer *writer, const char *name, unsigned mode, size_t length) {
    struct archive_entry *entry = library.entry_new2(writer->zip);
    if (entry == NULL) return false;
    library.entry_set_pathname_utf8(entry, name);
    library.entry_set_filetype(entry, AE_IFREG);
    library.entry_set_perm(entry, (__LA_MODE_T)mode);
    library.entry_set_size(entry, (la_int64_t)length);
    // No time: with none the format's first day is written, which is the same in every zone.
    bool is_begun = library.write_header(writer->zip, entry) == ARCHIVE_OK;
    library.entry_free(entry);
    return is_begun;
}

bool pressroom_zip_data(pressroom_zip_writer *writer, const unsigned char *bytes, size_t length) {
    return library.write_data(writer->zip, bytes, length) == (la_ssize_t)length;
}

bool pressroom_zip_end(pressroom_zip_writer *writer) {
    bool is_whole = writer->zip != NULL && library.write_close(writer->zip) == ARCHIVE_OK;
    if (writer->zip != NULL) library.write_free(writer->zip);
    free(writer);
    return is_whole;
}

static size_t read_first(struct archive *zip, char *name, size_t name_size, char *content, size_t content_size) {
    struct archive_entry *entry = NULL;
    if (library.read_next_header(zip, &entry) < ARCHIVE_WARN) return 0;
    const char *found = library.entry_pathname(entry);
    if (found == NULL || strlen(found) >= name_size) return 0;
    strcpy(name, found);
    size_t count = 0;
    const void *piece = NULL;
    size_t size = 0;
    la_int64_t offset = 0;
    while (count < content_size && library.read_data_block(zip, &piece, &size, &offset) == ARCHIVE_OK) {
        size_t taken = size < content_size - count ? size : content_size - count;
        memcpy(content + count, piece, taken);
        count += taken;
    }
    return count;
}

size_t pressroom_zip_first(
    const unsigned char *bytes, size_t length, char *name, size_t name_size, char *content, size_t content_size) {
    if (!archive_is_loaded()) return 0;
    struct archive *zip = library.read_new();
    if (zip == NULL) return 0;
    size_t count = 0;
    if (library.read_support_format_zip_streamable(zip) == ARCHIVE_OK
        && library.read_open_memory(zip, bytes, length) == ARCHIVE_OK)
        count = read_first(zip, name, name_size, content, content_size);
    library.read_free(zip);
    return count;
}
