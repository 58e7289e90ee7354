#include "library.h"

#include <pthread.h>

#include "CSystemCalls.h"

archive_library archive_calls;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    // The name of the interface since 2013.
    const pressroom_symbol wanted[] = {
        {(void **)&library.entry_filetype, "archive_entry_filetype"},
        {(void **)&library.entry_free, "archive_entry_free"},
        {(void **)&library.entry_hardlink, "archive_entry_hardlink"},
        {(void **)&library.entry_is_encrypted, "archive_entry_is_encrypted"},
        {(void **)&library.entry_new2, "archive_entry_new2"},
        {(void **)&library.entry_pathname, "archive_entry_pathname"},
        {(void **)&library.entry_set_filetype, "archive_entry_set_filetype"},
        {(void **)&library.entry_set_pathname_utf8, "archive_entry_set_pathname_utf8"},
        {(void **)&library.entry_set_perm, "archive_entry_set_perm"},
        {(void **)&library.entry_set_size, "archive_entry_set_size"},
        {(void **)&library.read_data_block, "archive_read_data_block"},
        {(void **)&library.read_free, "archive_read_free"},
        {(void **)&library.read_new, "archive_read_new"},
        {(void **)&library.read_next_header, "archive_read_next_header"},
        {(void **)&library.read_open_fd, "archive_read_open_fd"},
        {(void **)&library.read_open_memory, "archive_read_open_memory"},
        {(void **)&library.read_support_format_zip_seekable, "archive_read_support_format_zip_seekable"},
        {(void **)&library.read_support_format_zip_streamable, "archive_read_support_format_zip_streamable"},
        {(void **)&library.write_close, "archive_write_close"},
        {(void **)&library.write_data, "archive_write_data"},
        {(void **)&library.write_free, "archive_write_free"},
        {(void **)&library.write_header, "archive_write_header"},
        {(void **)&library.write_new, "archive_write_new"},
        {(void **)&library.write_open, "archive_write_open"},
        {(void **)&library.write_set_bytes_per_block, "archive_write_set_bytes_per_block"},
        {(void **)&library.write_set_format_zip, "archive_write_set_format_zip"},
        {(void **)&library.write_set_options, "archive_write_set_options"},
        {(void **)&library.write_zip_set_compression_deflate, "archive_write_zip_set_compression_deflate"},
        {(void **)&library.write_zip_set_compression_store, "archive_write_zip_set_compression_store"},
    };
    is_loaded = pressroom_load("libarchive.so.13", wanted, sizeof wanted / sizeof *wanted);
}

bool archive_is_loaded(void) {
    pthread_once(&once, load);
    return is_loaded;
}
