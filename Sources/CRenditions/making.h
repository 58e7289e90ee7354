#ifndef RENDITION_MAKING_H
#define RENDITION_MAKING_H

#include "CRenditions.h"
#include "library.h"

/// Makes one rendition in this process: whatever the picture does, it does to us.
void rendition_make(const rendition_library *library, pressroom_rendition *rendition, int64_t pixels);

#endif
