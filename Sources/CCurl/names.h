#ifndef CCURL_NAMES_H
#define CCURL_NAMES_H

#include <locale.h>

/// libcurl reads letters of other scripts by the thread's locale: this one makes them UTF-8.
typedef struct {
    locale_t entered, before;
} utf8_locale;

utf8_locale enter_utf8(void);
void leave_utf8(utf8_locale locale);

#endif
