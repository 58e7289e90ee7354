#ifndef PICTURE_FACTS_H
#define PICTURE_FACTS_H

#include "CPictureFacts.h"

enum { picture_texts = 10, picture_text_size = 4096 };

/// Of a fixed size: it comes through a pipe in one piece.
struct pressroom_picture {
    int32_t width;
    int32_t height;
    bool had_place;
    bool had_private;
    char texts[picture_texts][picture_text_size];
};

/// Reads and clears, in this process: whatever the file does, it does to us.
pressroom_picture_outcome picture_facts_read(const char *path, pressroom_picture *picture);

#endif
