#ifndef RENDITION_LIBRARY_H
#define RENDITION_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

// What is called of libvips. Declared here, so that nothing of GLib is needed to build.
typedef struct rendition_image rendition_image;
typedef struct rendition_array rendition_array;

typedef struct {
    int (*initialise)(const char *program);
    int (*version)(int part);
    void (*set_concurrency)(int threads);
    void (*set_cache)(int operations);
    void (*block)(const char *operations, int is_blocked);
    /// Options stand behind it as names and values, and NULL; so below.
    rendition_image *(*open)(const char *path, ...);
    int (*width)(const rendition_image *);
    int (*height)(const rendition_image *);
    int (*interpretation)(const rendition_image *);
    /// 0 where it has no such field.
    size_t (*type_of)(const rendition_image *, const char *field);
    int (*thumbnail)(const char *path, rendition_image **, int width, ...);
    int (*copy)(rendition_image *, rendition_image **, ...);
    int (*save_jpeg)(rendition_image *, void **bytes, size_t *count, ...);
    rendition_array *(*array)(const double *, int count);
    void (*release)(void *);
    void (*free)(void *);
    void *(*open_module)(const char *path, int flags);
    /// Of its folder, its modules: `…/vips-modules-8.14`. Empty where that is not known.
    char modules[512];
} rendition_library;

/// False where it is not here, or too old to be told which forms it may open.
bool rendition_library_load(rendition_library *library);

/// Opens what HEIC and AVIF are read with, which is a module of its own in some distributions.
void rendition_library_load_heif(const rendition_library *library);

#endif
