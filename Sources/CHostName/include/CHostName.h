#ifndef C_HOST_NAME_H
#define C_HOST_NAME_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Writes a host's name with letters of any script (UTF-8) in ASCII, as browsers do: UTS 46, by libidn2. False where the name
/// cannot be written so, is longer than `size`, or libidn2 is not here: it is loaded, not linked
/// (docs/decisions/0019-one-web-address.md).
///
/// What comes out is ASCII, and nothing more is promised of it: a letter may stand for a slash, a colon or a digit.
bool pressroom_host_name(const char *name, char *ascii, size_t size);

#ifdef __cplusplus
}
#endif

#endif
