#include "CSystemCalls.h"

#include <errno.h>
#include <iconv.h>

void *pressroom_converter_open(const char *table) {
    iconv_t converter = iconv_open("UTF-8", table);
    return converter == (iconv_t)-1 ? NULL : (void *)converter;
}

pressroom_conversion pressroom_convert(
    void *converter, const unsigned char **bytes, size_t *left, unsigned char **text, size_t *room) {
    // iconv writes to no byte of the text that it reads; its header only does not say so.
    size_t outcome = iconv((iconv_t)converter, (char **)bytes, left, (char **)text, room);
    if (outcome != (size_t)-1) return CONVERSION_WHOLE;
    return errno == E2BIG ? CONVERSION_FULL : CONVERSION_BROKEN;
}

void pressroom_converter_close(void *converter) { iconv_close((iconv_t)converter); }
