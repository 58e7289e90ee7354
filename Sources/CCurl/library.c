#include "library.h"

#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>

static curl_library library;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/// The name of the interface, the same since 2006.
static const char *const file_name = "libcurl.so.4";

#define FIND(name) ((*(void **)&library.name = dlsym(file, "curl_" #name)) != NULL)

static void load(void) {
    void *file = dlopen(file_name, RTLD_NOW | RTLD_LOCAL);
    if (file == NULL) return;
    bool has_all = FIND(global_init) && FIND(version_info) && FIND(easy_init) && FIND(easy_cleanup)
        && FIND(easy_setopt) && FIND(easy_perform) && FIND(easy_getinfo) && FIND(slist_append) && FIND(slist_free_all) && FIND(multi_init)
        && FIND(multi_cleanup) && FIND(multi_setopt) && FIND(multi_add_handle) && FIND(multi_remove_handle)
        && FIND(multi_perform) && FIND(multi_poll) && FIND(multi_info_read);
    is_loaded = has_all && library.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

const curl_library *loaded_curl(void) {
    pthread_once(&once, load);
    return is_loaded ? &library : NULL;
}

bool pressroom_curl_load(void) { return loaded_curl() != NULL; }
