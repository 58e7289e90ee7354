#ifndef PHONE_NUMBER_LIBRARY_H
#define PHONE_NUMBER_LIBRARY_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Loads libphonenumber; to be called before anything of it is. Where that cannot be done, the program ends with a sentence and
/// status 127, as it would at its start were the library linked.
__attribute__((visibility("hidden"))) void phone_library_load(void);

/// The path that the library has where the system keeps its own, whether or not it is loaded.
__attribute__((visibility("hidden"))) int phone_library_path(char *path, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
