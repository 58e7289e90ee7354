// The floor of reading vCards: splits a file into content lines and unfolds them, and does no more. lines FILE
// Prints seconds of CPU and the count of lines.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main(int count, char **arguments) {
    if (count != 2) return 64;
    FILE *file = fopen(arguments[1], "rb");
    if (!file) return perror(arguments[1]), 1;
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    char *bytes = malloc(size), *line = malloc(size);
    if (!bytes || !line) return 1;
    // Reading the file is part of it, as it is of ours.
    clock_t start = clock();
    if (fread(bytes, 1, size, file) != size) return 1;
    size_t lines = 0, length = 0, sum = 0;
    for (char *at = bytes, *end = bytes + size; at < end;) {
        char *stop = memchr(at, '\n', (size_t)(end - at));
        if (!stop) stop = end;
        size_t piece = (size_t)(stop - at);
        if (piece && at[piece - 1] == '\r') piece--;
        memcpy(line + length, at, piece);
        length += piece;
        at = stop + 1;
        if (at < end && (*at == ' ' || *at == '\t')) {
            at++;
            continue;
        }
        lines++;
        sum += length + (unsigned char)line[length / 2];
        length = 0;
    }
    printf("%f %zu %zu\n", (double)(clock() - start) / CLOCKS_PER_SEC, lines, sum);
    return 0;
}
