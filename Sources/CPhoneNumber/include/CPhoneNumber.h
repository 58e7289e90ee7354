#ifndef C_PHONE_NUMBER_H
#define C_PHONE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The longest text that is looked at, in bytes; longer ones are no number.
#define PRESSROOM_PHONE_LONGEST 250

typedef enum {
    PRESSROOM_LINE_OTHER = 0,
    PRESSROOM_LINE_FIXED = 1,
    PRESSROOM_LINE_MOBILE = 2,
    PRESSROOM_LINE_FIXED_OR_MOBILE = 3,
    PRESSROOM_LINE_TOLL_FREE = 4,
    PRESSROOM_LINE_PREMIUM = 5,
} pressroom_line;

/// A number that was read. Every text ends in a zero byte.
typedef struct {
    char e164[24];
    char extension[24];
    /// As it is written in its own region, such as `020 7946 0000`.
    char national[32];
    /// ISO 3166-1, or empty where the number belongs to no region.
    char region[4];
    int line;
    bool is_valid;
} pressroom_phone_number;

/// Reads the number that `text` (UTF-8, `length` bytes) prints, national numbers in `region` (ISO 3166-1; empty: none).
/// Returns whether `number` was filled in; unless it is to be `whole`, without `national` and `region`, which take long. Throws nothing, prints nothing, and may be called from any thread. The first call loads the
/// library; where it is not there, the program ends with a sentence and status 127.
bool pressroom_phone_read(
    const char *text, size_t length, const char *region, size_t region_length, bool whole, pressroom_phone_number *number);

/// The calling code of a region, or 0 where there is no such region.
int pressroom_phone_calling_code(const char *region, size_t region_length);

/// Writes the path of the file that the library is loaded from, without links, and says whether it fits and is there. Loads nothing.
bool pressroom_phone_library(char *path, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
