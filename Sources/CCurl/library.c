#include "library.h"

#include "CCurl.h"

#include <pthread.h>

#include "CSystemCalls.h"

static curl_library library;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/// The name of the interface, the same since 2006.
static const char *const file_name = "libcurl.so.4";

#define WANTED(name) {(void **)&library.name, "curl_" #name}

static void load(void) {
    const pressroom_symbol wanted[] = {
        WANTED(global_init), WANTED(version_info), WANTED(easy_init), WANTED(easy_cleanup), WANTED(easy_setopt),
        WANTED(easy_perform), WANTED(easy_getinfo), WANTED(slist_append), WANTED(slist_free_all), WANTED(multi_init),
        WANTED(multi_cleanup), WANTED(multi_setopt), WANTED(multi_add_handle), WANTED(multi_remove_handle),
        WANTED(multi_perform), WANTED(multi_poll), WANTED(multi_info_read),
    };
    is_loaded = pressroom_load(file_name, wanted, sizeof wanted / sizeof *wanted)
        && library.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

const curl_library *loaded_curl(void) {
    pthread_once(&once, load);
    return is_loaded ? &library : NULL;
}

bool pressroom_curl_load(void) { return loaded_curl() != NULL; }

const char *pressroom_curl_built_with(void) { return LIBCURL_VERSION; }
