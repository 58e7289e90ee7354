#ifndef C_PICTURE_FACTS_H
#define C_PICTURE_FACTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    PRESSROOM_PICTURE_READ = 0,
    /// It is damaged, of a form that is not known, or took more time or memory than a picture takes.
    PRESSROOM_PICTURE_UNREADABLE = 1,
    /// There is no libgexiv2 here.
    PRESSROOM_PICTURE_NO_LIBRARY = 2,
    /// It says what does not leave the office (a place on the map, whose camera it was), and that could not be taken out.
    PRESSROOM_PICTURE_KEEPS_PLACE = 3,
} pressroom_picture_outcome;

/// What a picture says of itself.
typedef struct pressroom_picture pressroom_picture;

typedef enum {
    PRESSROOM_PICTURE_DESCRIPTION = 0,
    PRESSROOM_PICTURE_HEADLINE = 1,
    PRESSROOM_PICTURE_CREDIT = 2,
    PRESSROOM_PICTURE_CREATOR = 3,
    PRESSROOM_PICTURE_COPYRIGHT = 4,
    PRESSROOM_PICTURE_USAGE_TERMS = 5,
    PRESSROOM_PICTURE_ALTERNATIVE_TEXT = 6,
    /// The day on which it was made, as ISO 8601 or Exif have it, with whatever stands behind.
    PRESSROOM_PICTURE_CREATED = 7,
    PRESSROOM_PICTURE_CITY = 8,
    PRESSROOM_PICTURE_COUNTRY = 9,
} pressroom_picture_text;

/// One of which nothing is known yet, to be freed; NULL where there is no memory.
pressroom_picture *pressroom_picture_make(void);
void pressroom_picture_free(pressroom_picture *picture);

/// Reads what the picture in the file at `path` says of itself (XMP before IPTC before Exif) by libgexiv2, and takes out of the file
/// what does not leave the office with it: where on the map it was made, with which very camera, whose that is, what one program noted
/// for itself, and where in it faces are.
///
/// The library is loaded in a process of its own, which may use `seconds` of time and `bytes` of memory: whatever a hostile
/// file does to it, it does there. Only one thread may be at work in the file meanwhile.
pressroom_picture_outcome pressroom_picture_read(
    const char *path, int seconds, size_t bytes, pressroom_picture *picture);

/// In pixels; 0 where it is not known.
int32_t pressroom_picture_width(const pressroom_picture *picture);
int32_t pressroom_picture_height(const pressroom_picture *picture);

/// Whether a place on the map was in it, which has been taken out of the file.
bool pressroom_picture_had_place(const pressroom_picture *picture);

/// Whether anything else was in it that does not leave, and has been taken out.
bool pressroom_picture_had_private(const pressroom_picture *picture);

/// Bytes as they stand in it, of whatever character set, ended by a zero byte; empty where it says nothing. Longer ones are
/// cut. They are there until the picture is freed.
const char *pressroom_picture_said(const pressroom_picture *picture, pressroom_picture_text text);

#ifdef __cplusplus
}
#endif

#endif
