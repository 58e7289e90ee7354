#ifndef SUMS_H
#define SUMS_H

#include <stddef.h>

/// SHA-2 and SHA-1 of libcrypto, which uses the processor's own instructions for it. Declared here, so that nothing of OpenSSL is needed to
/// build: these stand in it as they are for more than twenty years, allocate nothing and read no configuration.
typedef struct {
    int (*begin)(void *state);
    int (*take)(void *state, const void *bytes, size_t count);
    int (*end)(unsigned char *sum, void *state);
} sum_functions;

typedef struct {
    sum_functions sha256;
    sum_functions sha512;
    sum_functions sha1;
} sum_library;

/// Larger than the state of either.
enum { sum_state_bytes = 512 };

/// NULL where it is not here.
const sum_library *sum_library_loaded(void);

#endif
