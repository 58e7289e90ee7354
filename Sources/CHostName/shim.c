#include "CHostName.h"

#include <idn2.h>
#include <pthread.h>
#include <string.h>

#include "CSystemCalls.h"

static __typeof__(idn2_lookup_u8) *lookup;
static __typeof__(idn2_free) *release;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/// The name of the interface since 2011.
static const char *const file_name = "libidn2.so.0";

static void load(void) {
    const pressroom_symbol wanted[] = {{(void **)&release, "idn2_free"}, {(void **)&lookup, "idn2_lookup_u8"}};
    if (!pressroom_load(file_name, wanted, sizeof wanted / sizeof *wanted)) lookup = NULL;
}

bool pressroom_host_name(const char *name, char *ascii, size_t size) {
    pthread_once(&once, load);
    if (lookup == NULL) return false;
    uint8_t *found = NULL;
    const uint8_t *source = (const uint8_t *)name;
    // What is new in IDNA 2008 keeps its letters (ß); what it does not know is read as it was before, as libcurl does.
    if (lookup(source, &found, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL) != IDN2_OK
        && lookup(source, &found, IDN2_NFC_INPUT | IDN2_TRANSITIONAL) != IDN2_OK)
        return false;
    size_t length = strlen((const char *)found);
    bool fits = length < size;
    if (fits) memcpy(ascii, found, length + 1);
    release(found);
    return fits;
}
