// Thumbnails of pictures, as the program makes them: thumbnails WORKERS FOLDER PICTURE…
// Says how many were made.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CRenditions.h"

int main(int count, char **arguments) {
    if (count < 4) {
        fprintf(stderr, "usage: thumbnails WORKERS FOLDER PICTURE...\n");
        return 64;
    }
    size_t pictures = (size_t)count - 3;
    pressroom_rendition *renditions = calloc(pictures, sizeof *renditions);
    char (*targets)[512] = calloc(pictures, sizeof *targets);
    if (renditions == NULL || targets == NULL) return 1;
    for (size_t index = 0; index < pictures; index++) {
        snprintf(targets[index], sizeof targets[index], "%s/%zu.jpg", arguments[2], index);
        // As Rendition.Form.thumb has it.
        renditions[index] = (pressroom_rendition){
            .source = arguments[index + 3], .target = targets[index], .longest_edge = 480, .quality = 75,
            .dots_per_inch = 72};
    }
    pressroom_rendition_limits limits = {
        .workers = atoi(arguments[1]), .seconds = 20, .bytes = (size_t)1 << 30, .pixels = 300000000};
    pressroom_renditions_make(renditions, pictures, &limits);
    size_t made = 0;
    for (size_t index = 0; index < pictures; index++) made += renditions[index].outcome == PRESSROOM_RENDITION_MADE;
    printf("%zu\n", made);
    return made == pictures ? 0 : 1;
}
