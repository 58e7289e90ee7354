#include "sums.h"

#include <pthread.h>

#include "CSystemCalls.h"

static sum_library library;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    const pressroom_symbol wanted[] = {
        {(void **)&library.sha256.begin, "SHA256_Init"},
        {(void **)&library.sha256.take, "SHA256_Update"},
        {(void **)&library.sha256.end, "SHA256_Final"},
        {(void **)&library.sha512.begin, "SHA512_Init"},
        {(void **)&library.sha512.take, "SHA512_Update"},
        {(void **)&library.sha512.end, "SHA512_Final"},
        {(void **)&library.sha1.begin, "SHA1_Init"},
        {(void **)&library.sha1.take, "SHA1_Update"},
        {(void **)&library.sha1.end, "SHA1_Final"},
    };
    // The name of the interface since 2021.
    is_loaded = pressroom_load("libcrypto.so.3", wanted, sizeof wanted / sizeof *wanted);
}

const sum_library *sum_library_loaded(void) {
    pthread_once(&once, load);
    return is_loaded ? &library : NULL;
}
