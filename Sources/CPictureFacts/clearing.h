#ifndef PICTURE_CLEARING_H
#define PICTURE_CLEARING_H

#include <stdbool.h>
#include <stddef.h>

#include "library.h"

/// What was taken out.
typedef struct {
    /// Where on the map the picture was made.
    size_t places;
    /// With which very camera, whose it is, at which computer, what was done to the picture, and where in it faces are.
    size_t others;
} picture_cleared;

/// Takes out what does not leave the office with a picture (docs/decisions/0056-what-originals-keep.md).
picture_cleared picture_clear(const picture_library *library, picture_metadata *metadata);

#endif
