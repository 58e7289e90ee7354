#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <dlfcn.h>

// Of sqlite3.h, which is another target's.
#define CONFIG_MEMSTATUS 9

void pressroom_sqlite_count_no_memory(void) {
    // Swift calls no function with arguments of any number.
    int (*configure)(int, ...) = NULL;
    *(void **)&configure = dlsym(RTLD_DEFAULT, "sqlite3_config");
    if (configure != NULL) configure(CONFIG_MEMSTATUS, 0);
}
