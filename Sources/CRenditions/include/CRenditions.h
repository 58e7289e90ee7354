#ifndef C_RENDITIONS_H
#define C_RENDITIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    PRESSROOM_RENDITION_MADE = 0,
    /// The picture is damaged, of a form that is not opened, or took more time or memory than a picture takes.
    PRESSROOM_RENDITION_UNREADABLE = 1,
    /// There is no libvips here.
    PRESSROOM_RENDITION_NO_LIBRARY = 2,
    /// The picture says that it has more pixels than are opened.
    PRESSROOM_RENDITION_TOO_MANY_PIXELS = 3,
    /// The rendition was made, and could not be written.
    PRESSROOM_RENDITION_NOT_WRITTEN = 4,
} pressroom_rendition_outcome;

/// One rendition of one picture: the order, and what came of it.
typedef struct {
    /// The path of the picture, and where the rendition goes; what stands there is replaced.
    const char *source;
    const char *target;
    /// In pixels; a picture that is smaller stays as large as it is.
    int32_t longest_edge;
    /// Of JPEG, 1 to 100.
    int32_t quality;
    int32_t dots_per_inch;

    pressroom_rendition_outcome outcome;
    /// In pixels: of the rendition, or of a picture that has too many.
    int32_t width;
    int32_t height;
} pressroom_rendition;

typedef struct {
    /// How many pictures are worked on at a time.
    int workers;
    /// How long one rendition may take, and how much memory.
    int seconds;
    size_t bytes;
    /// The most pixels of a picture that is opened.
    int64_t pixels;
} pressroom_rendition_limits;

/// Makes every rendition by libvips: JPEG in sRGB, upright, without a word of what the picture says of itself.
///
/// The library is loaded in processes of its own: whatever a hostile file does to it, it does there, and to that one picture.
void pressroom_renditions_make(
    pressroom_rendition *renditions, size_t count, const pressroom_rendition_limits *limits);

#ifdef __cplusplus
}
#endif

#endif
