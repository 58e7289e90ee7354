// evolution-data-server's libebook-contacts on the same file: ebook parse FILE | ebook write FILE
// Cards are handed to it one by one, because it has no reader of files; splitting them is not counted.
// Prints seconds of CPU, the count of cards and of bytes written.
#include <libebook-contacts/libebook-contacts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main(int count, char **arguments) {
    if (count != 3) return 64;
    int writes = strcmp(arguments[1], "write") == 0;
    FILE *file = fopen(arguments[2], "rb");
    if (!file) return perror(arguments[2]), 1;
    char line[1 << 16];
    GString *text = g_string_new(NULL);
    clock_t taken = 0;
    size_t cards = 0, bytes = 0, attributes = 0;
    while (fgets(line, sizeof line, file)) {
        g_string_append(text, line);
        if (strncmp(line, "END:VCARD", 9) != 0) continue;
        clock_t start = clock();
        EVCard *card = e_vcard_new_from_string(text->str);
        // It reads when it is first asked.
        attributes += g_list_length(e_vcard_get_attributes(card));
        if (writes) start = clock();
        if (writes) {
            char *written = e_vcard_to_string(card, EVC_FORMAT_VCARD_30);
            bytes += strlen(written);
            g_free(written);
        }
        taken += clock() - start;
        g_object_unref(card);
        cards++;
        g_string_truncate(text, 0);
    }
    printf("%f %zu %zu\n", (double)taken / CLOCKS_PER_SEC, cards, writes ? bytes : attributes);
    return 0;
}
