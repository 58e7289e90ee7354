#define _GNU_SOURCE

#include "making.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

// Values of its enumerations, which stay the same.
enum { access_sequential = 1, size_down = 2, fail_on_error = 2, grey = 1, srgb = 22 };

/// ISO 14496-12: a length, and `ftyp`.
static bool is_heif(const char *path) {
    char start[8] = {0};
    int file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0) return false;
    bool is_boxed = read(file, start, sizeof start) == (ssize_t)sizeof start && memcmp(start + 4, "ftyp", 4) == 0;
    close(file);
    return is_boxed;
}

/// Looks at the head alone, where a picture says how large it is, and what its colours are.
static pressroom_rendition_outcome look(
    const rendition_library *library, pressroom_rendition *rendition, int64_t pixels, bool *is_in_srgb) {
    rendition_image *picture = library->open(rendition->source, "access", access_sequential, NULL);
    if (picture == NULL) return PRESSROOM_RENDITION_UNREADABLE;
    rendition->width = library->width(picture);
    rendition->height = library->height(picture);
    int colours = library->interpretation(picture);
    *is_in_srgb = library->type_of(picture, "icc-profile-data") == 0 && (colours == srgb || colours == grey);
    library->release(picture);
    return (int64_t)rendition->width * rendition->height > pixels ? PRESSROOM_RENDITION_TOO_MANY_PIXELS
                                                                  : PRESSROOM_RENDITION_MADE;
}

/// Whole, or not at all: beside its place first. It is made again whenever it is gone, so the disk is not waited for.
static bool write_whole(const char *bytes, size_t count, const char *target) {
    char beside[4200];
    if (snprintf(beside, sizeof beside, "%s.%d", target, (int)getpid()) >= (int)sizeof beside) return false;
    unlink(beside);
    int file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0) return false;
    bool is_written = true;
    while (is_written && count > 0) {
        ssize_t written = write(file, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        is_written = written > 0;
        bytes += is_written ? written : 0;
        count -= is_written ? (size_t)written : 0;
    }
    is_written = close(file) == 0 && is_written && rename(beside, target) == 0;
    if (!is_written) unlink(beside);
    return is_written;
}

static pressroom_rendition_outcome save(
    const rendition_library *library, pressroom_rendition *rendition, rendition_image *picture) {
    static const double white[] = {255, 255, 255};
    // It is never freed: there are few, and they are small.
    static rendition_array *background;
    if (background == NULL) background = library->array(white, 3);
    // Resolution is in pixels a millimetre.
    double resolution = rendition->dots_per_inch / 25.4;
    rendition_image *sized = NULL;
    void *bytes = NULL;
    size_t count = 0;
    if (library->copy(picture, &sized, "xres", resolution, "yres", resolution, NULL) != 0)
        return PRESSROOM_RENDITION_UNREADABLE;
    // Nothing of what the picture says of itself is kept; its colours are those of sRGB already.
    int failure = library->save_jpeg(
        sized, &bytes, &count, "Q", rendition->quality, "optimize_coding", true, "strip", true, "background", background,
        NULL);
    rendition->width = library->width(sized);
    rendition->height = library->height(sized);
    library->release(sized);
    if (failure != 0) return PRESSROOM_RENDITION_UNREADABLE;
    bool is_written = write_whole(bytes, count, rendition->target);
    library->free(bytes);
    return is_written ? PRESSROOM_RENDITION_MADE : PRESSROOM_RENDITION_NOT_WRITTEN;
}

void rendition_make(const rendition_library *library, pressroom_rendition *rendition, int64_t pixels) {
    static bool has_heif = false;
    if (!has_heif && is_heif(rendition->source)) {
        rendition_library_load_heif(library);
        has_heif = true;
    }
    bool is_in_srgb = false;
    rendition->outcome = look(library, rendition, pixels, &is_in_srgb);
    if (rendition->outcome != PRESSROOM_RENDITION_MADE) return;
    rendition_image *picture = NULL;
    int edge = rendition->longest_edge;
    if (library->thumbnail(
            rendition->source, &picture, edge, "height", edge, "size", size_down, "fail_on", fail_on_error,
            // A conversion takes a quarter of the whole time.
            "export_profile", is_in_srgb ? NULL : "srgb", NULL)
        != 0) {
        rendition->outcome = PRESSROOM_RENDITION_UNREADABLE;
        return;
    }
    rendition->outcome = save(library, rendition, picture);
    library->release(picture);
}
