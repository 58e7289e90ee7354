#include "CSystemCalls.h"

#include <dlfcn.h>

bool pressroom_load(const char *file_name, const pressroom_symbol *symbols, size_t count) {
    void *file = dlopen(file_name, RTLD_NOW | RTLD_LOCAL);
    if (file == NULL) return false;
    for (size_t index = 0; index < count; index++) {
        *symbols[index].place = dlsym(file, symbols[index].name);
        if (*symbols[index].place == NULL) return false;
    }
    return true;
}
