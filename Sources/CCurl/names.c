// uselocale is an extension of POSIX 2008.
#define _GNU_SOURCE
#include "names.h"

#include "CCurl.h"
#include "library.h"

#include <string.h>

utf8_locale enter_utf8(void) {
    utf8_locale locale = {newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0), (locale_t)0};
    if (locale.entered != (locale_t)0) locale.before = uselocale(locale.entered);
    return locale;
}

void leave_utf8(utf8_locale locale) {
    if (locale.entered == (locale_t)0) return;
    uselocale(locale.before);
    freelocale(locale.entered);
}

#ifdef CURLU_PUNYCODE
static bool read_ascii_host(const curl_library *library, CURLU *url, const char *host, char *ascii, size_t size) {
    char *found = NULL;
    if (library->url_set(url, CURLUPART_HOST, host, 0) != CURLUE_OK
        || library->url_get(url, CURLUPART_HOST, &found, CURLU_PUNYCODE) != CURLUE_OK)
        return false;
    size_t length = strlen(found);
    bool fits = length < size;
    if (fits) memcpy(ascii, found, length + 1);
    library->free(found);
    return fits;
}

bool pressroom_curl_ascii_host(const char *host, char *ascii, size_t size) {
    const curl_library *library = loaded_curl();
    CURLU *url = library == NULL ? NULL : library->url();
    if (url == NULL) return false;
    utf8_locale locale = enter_utf8();
    bool is_read = read_ascii_host(library, url, host, ascii, size);
    leave_utf8(locale);
    library->url_cleanup(url);
    return is_read;
}
#else
bool pressroom_curl_ascii_host(const char *host, char *ascii, size_t size) {
    (void)host, (void)ascii, (void)size;
    return false;
}
#endif
