#include "facts.h"

#include <string.h>

#include "library.h"

/// Says nothing on standard error.
enum { log_mute = 4 };

// XMP first, which is UTF-8 by its own rule; IPTC and Exif are whatever the program that wrote them spoke.
static const struct {
    pressroom_picture_text text;
    /// Whether several values are one text.
    bool is_list;
    const char *tags[4];
} sources[] = {
    {PRESSROOM_PICTURE_DESCRIPTION, false,
     {"Xmp.dc.description", "Iptc.Application2.Caption", "Exif.Image.ImageDescription"}},
    {PRESSROOM_PICTURE_HEADLINE, false, {"Xmp.photoshop.Headline", "Iptc.Application2.Headline"}},
    {PRESSROOM_PICTURE_CREDIT, false, {"Xmp.photoshop.Credit", "Iptc.Application2.Credit"}},
    {PRESSROOM_PICTURE_CREATOR, true, {"Xmp.dc.creator", "Iptc.Application2.Byline", "Exif.Image.Artist"}},
    {PRESSROOM_PICTURE_COPYRIGHT, false,
     {"Xmp.dc.rights", "Iptc.Application2.Copyright", "Exif.Image.Copyright"}},
    {PRESSROOM_PICTURE_USAGE_TERMS, false, {"Xmp.xmpRights.UsageTerms"}},
    {PRESSROOM_PICTURE_ALTERNATIVE_TEXT, false, {"Xmp.iptc.AltTextAccessibility"}},
};

/// `lang="x-default" The harbour`: without the language.
static const char *behind_language(const char *value) {
    if (strncmp(value, "lang=\"", 6) != 0) return value;
    const char *end = strchr(value + 6, '"');
    return end == NULL ? value : end + (end[1] == ' ' ? 2 : 1);
}

/// Adds a value behind a comma; what does not fit is cut.
static void add(const char *value, char *target, size_t size) {
    value = behind_language(value);
    size_t used = strlen(target);
    if (*value == 0 || used + 3 >= size) return;
    if (used > 0) {
        memcpy(target + used, ", ", 3);
        used += 2;
    }
    size_t length = strnlen(value, size - used - 1);
    memcpy(target + used, value, length);
    target[used + length] = 0;
}

/// The first of the tags that says something. A text in several languages is told once.
static void take(
    const picture_library *library, picture_metadata *metadata, const char *const *tags, char *target, size_t size,
    bool is_list) {
    target[0] = 0;
    for (; *tags != NULL && target[0] == 0; tags++) {
        if (!library->has(metadata, *tags)) continue;
        char **values = library->values(metadata, *tags);
        for (size_t index = 0; values != NULL && values[index] != NULL && (is_list || target[0] == 0); index++)
            add(values[index], target, size);
    }
}

static bool is_place(const char *tag) {
    return strncmp(tag, "Exif.GPSInfo.", 13) == 0 || strcmp(tag, "Exif.Image.GPSTag") == 0
        || (strncmp(tag, "Xmp.", 4) == 0 && strstr(tag, "GPS") != NULL);
}

/// Clears what says where on the map; returns how much of it there was.
static size_t clear_place(const picture_library *library, picture_metadata *metadata) {
    size_t count = 0;
    char **lists[] = {library->exif_tags(metadata), library->xmp_tags(metadata)};
    for (size_t list = 0; list < 2; list++) {
        for (size_t index = 0; lists[list] != NULL && lists[list][index] != NULL; index++) {
            if (!is_place(lists[list][index])) continue;
            count++;
            library->clear(metadata, lists[list][index]);
        }
    }
    return count;
}

pressroom_picture_outcome picture_facts_read(const char *path, pressroom_picture *picture) {
    picture_library library;
    if (!picture_library_load(&library)) return PRESSROOM_PICTURE_NO_LIBRARY;
    library.set_log_level(log_mute);
    if (!library.initialise()) return PRESSROOM_PICTURE_NO_LIBRARY;
    picture_metadata *metadata = library.make();
    if (metadata == NULL || !library.open(metadata, path, NULL)) return PRESSROOM_PICTURE_UNREADABLE;
    picture->width = library.width(metadata);
    picture->height = library.height(metadata);
    for (size_t index = 0; index < sizeof sources / sizeof *sources; index++)
        take(
            &library, metadata, sources[index].tags, picture->texts[sources[index].text], picture_text_size,
            sources[index].is_list);
    if (clear_place(&library, metadata) == 0) return PRESSROOM_PICTURE_READ;
    picture->had_place = true;
    if (!library.save(metadata, path, NULL)) return PRESSROOM_PICTURE_KEEPS_PLACE;
    // Believed when it is seen: what was written is read again.
    picture_metadata *again = library.make();
    if (again == NULL || !library.open(again, path, NULL) || clear_place(&library, again) > 0)
        return PRESSROOM_PICTURE_KEEPS_PLACE;
    return PRESSROOM_PICTURE_READ;
}
