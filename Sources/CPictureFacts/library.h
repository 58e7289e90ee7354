#ifndef PICTURE_LIBRARY_H
#define PICTURE_LIBRARY_H

#include <stdbool.h>

// What is called of libgexiv2, which speaks for Exiv2 in C. Declared here, so that nothing of GLib is needed to build.
typedef struct picture_metadata picture_metadata;
typedef struct picture_error picture_error;

typedef struct {
    int (*initialise)(void);
    void (*set_log_level)(int level);
    picture_metadata *(*make)(void);
    int (*open)(picture_metadata *, const char *path, picture_error **);
    int (*save)(picture_metadata *, const char *path, picture_error **);
    int (*has)(picture_metadata *, const char *tag);
    int (*clear)(picture_metadata *, const char *tag);
    /// Ends in NULL, as all lists here.
    char **(*values)(picture_metadata *, const char *tag);
    char *(*string)(picture_metadata *, const char *tag);
    char **(*exif_tags)(picture_metadata *);
    char **(*xmp_tags)(picture_metadata *);
    int (*width)(picture_metadata *);
    int (*height)(picture_metadata *);
} picture_library;

/// False where it is not here.
bool picture_library_load(picture_library *library);

#endif
