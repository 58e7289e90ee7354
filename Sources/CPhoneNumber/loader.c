#include "CPhoneNumber.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const library_name = "libPressroomPhones.so";
static const pressroom_phone_functions *library = NULL;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// Numbers that silently stayed unread would be worse than no answer, so a missing library ends the process, as the
// system's own loader ends it for the libraries that are needed at start.
static void open_library(void) {
    void *opened = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
    if (opened != NULL) library = dlsym(opened, "pressroom_phone_library");
    if (library != NULL) return;
    const char *reason = dlerror();
    fprintf(
        stderr,
        "pressroom: %s cannot be opened: %s. It stands beside 'pressroom' after 'swift build' and needs libphonenumber8; "
        "'scripts/setup' installs that.\n",
        library_name, reason == NULL ? "it is not Pressroom's" : reason);
    exit(1);
}

bool pressroom_phone_read(
    const char *text, size_t length, const char *region, size_t region_length, pressroom_phone_number *number) {
    pthread_once(&once, open_library);
    return library->read(text, length, region, region_length, number);
}

int pressroom_phone_calling_code(const char *region, size_t region_length) {
    pthread_once(&once, open_library);
    return library->calling_code(region, region_length);
}
