#ifndef ARCHIVE_LIBRARY_H
#define ARCHIVE_LIBRARY_H

#include <archive.h>
#include <archive_entry.h>

#include "CArchive.h"

/// What is used of libarchive, which is loaded when it is needed and not linked: it brings six libraries for kinds of
/// archive that are not read here, and each start would load them.
typedef struct {
    __typeof__(archive_entry_filetype) *entry_filetype;
    __typeof__(archive_entry_free) *entry_free;
    __typeof__(archive_entry_hardlink) *entry_hardlink;
    __typeof__(archive_entry_is_encrypted) *entry_is_encrypted;
    __typeof__(archive_entry_new2) *entry_new2;
    __typeof__(archive_entry_pathname) *entry_pathname;
    __typeof__(archive_entry_set_filetype) *entry_set_filetype;
    __typeof__(archive_entry_set_pathname_utf8) *entry_set_pathname_utf8;
    __typeof__(archive_entry_set_perm) *entry_set_perm;
    __typeof__(archive_entry_set_size) *entry_set_size;
    __typeof__(archive_read_data_block) *read_data_block;
    __typeof__(archive_read_free) *read_free;
    __typeof__(archive_read_new) *read_new;
    __typeof__(archive_read_next_header) *read_next_header;
    __typeof__(archive_read_open_fd) *read_open_fd;
    __typeof__(archive_read_open_memory) *read_open_memory;
    __typeof__(archive_read_support_format_zip_seekable) *read_support_format_zip_seekable;
    __typeof__(archive_read_support_format_zip_streamable) *read_support_format_zip_streamable;
    __typeof__(archive_write_close) *write_close;
    __typeof__(archive_write_data) *write_data;
    __typeof__(archive_write_free) *write_free;
    __typeof__(archive_write_header) *write_header;
    __typeof__(archive_write_new) *write_new;
    __typeof__(archive_write_open) *write_open;
    __typeof__(archive_write_set_bytes_per_block) *write_set_bytes_per_block;
    __typeof__(archive_write_set_format_zip) *write_set_format_zip;
    __typeof__(archive_write_set_options) *write_set_options;
    __typeof__(archive_write_zip_set_compression_deflate) *write_zip_set_compression_deflate;
    __typeof__(archive_write_zip_set_compression_store) *write_zip_set_compression_store;
} archive_library;

extern archive_library archive_calls __attribute__((visibility("hidden")));
#define library archive_calls

/// Whether it is there; to be asked before anything of it is called.
__attribute__((visibility("hidden"))) bool archive_is_loaded(void);

#endif
