#include "facts.h"

#include <iconv.h>
#include <string.h>

#include "clearing.h"
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
    // When it was made, and not when it was scanned or saved. In a scan the last is the day of the scan, and there the first is filled.
    {PRESSROOM_PICTURE_CREATED, false,
     {"Xmp.photoshop.DateCreated", "Iptc.Application2.DateCreated", "Exif.Photo.DateTimeOriginal"}},
    {PRESSROOM_PICTURE_CITY, false, {"Xmp.photoshop.City", "Iptc.Application2.City"}},
    {PRESSROOM_PICTURE_COUNTRY, false, {"Xmp.photoshop.Country", "Iptc.Application2.CountryName"}},
};

/// `lang="x-default" The harbour`: without the language.
static const char *behind_language(const char *value) {
    if (strncmp(value, "lang=\"", 6) != 0) return value;
    const char *end = strchr(value + 6, '"');
    return end == NULL ? value : end + (end[1] == ' ' ? 2 : 1);
}

/// Up to where the text in the next language begins.
static size_t length_in_language(const char *value, bool is_in_languages) {
    const char *next = is_in_languages ? strstr(value, ", lang=\"") : NULL;
    return next == NULL ? strlen(value) : (size_t)(next - value);
}

// MARK: IPTC's character sets

/// False where the bytes are not all of that set, or do not fit.
static bool convert(const char *set, const char *value, char *converted, size_t size) {
    iconv_t converter = iconv_open("UTF-8", set);
    if (converter == (iconv_t)-1) return false;
    char *in = (char *)value, *out = converted;
    size_t left = strlen(value), room = size - 1;
    bool is_whole = iconv(converter, &in, &left, &out, &room) != (size_t)-1 && left == 0;
    iconv_close(converter);
    *out = 0;
    return is_whole;
}

/// The set that dataset 1:90 designates with an escape of ISO 2022 (`ESC - L`: ISO 8859-5); NULL for others. UTF-8 needs
/// no conversion, and Western Europe is what is taken where nothing is said.
static const char *designated_set(const char *escape) {
    static const struct {
        char final;
        const char *set;
    } sets[] = {
        {'B', "ISO-8859-2"}, {'C', "ISO-8859-3"}, {'D', "ISO-8859-4"}, {'L', "ISO-8859-5"}, {'G', "ISO-8859-6"},
        {'F', "ISO-8859-7"}, {'H', "ISO-8859-8"}, {'M', "ISO-8859-9"}, {'V', "ISO-8859-10"}, {'Y', "ISO-8859-13"},
        {'_', "ISO-8859-14"}, {'b', "ISO-8859-15"}, {'f', "ISO-8859-16"},
    };
    if (strlen(escape) != 3 || escape[0] != 0x1B || escape[1] < '-' || escape[1] > '/') return NULL;
    for (size_t index = 0; index < sizeof sets / sizeof *sets; index++)
        if (sets[index].final == escape[2]) return sets[index].set;
    return NULL;
}

/// The value in UTF-8 where its set is known, by what the picture says or by escapes within it; else as it stands.
static const char *in_utf8(
    const picture_library *library, picture_metadata *metadata, const char *tag, const char *value, char *converted,
    size_t size) {
    if (strncmp(tag, "Iptc.", 5) != 0) return value;
    if (strstr(value, "\x1B$") != NULL) return convert("ISO-2022-JP-2", value, converted, size) ? converted : value;
    if (convert("UTF-8", value, converted, size)) return value;
    static const char *const envelope = "Iptc.Envelope.CharacterSet";
    char *escape = library->has(metadata, envelope) ? library->string(metadata, envelope) : NULL;
    const char *set = escape == NULL ? NULL : designated_set(escape);
    return set != NULL && convert(set, value, converted, size) ? converted : value;
}

/// Adds a value behind a comma; what does not fit is cut.
static void add(const char *value, char *target, size_t size) {
    bool is_in_languages = strncmp(value, "lang=\"", 6) == 0;
    value = behind_language(value);
    size_t used = strlen(target);
    if (*value == 0 || used + 3 >= size) return;
    if (used > 0) {
        memcpy(target + used, ", ", 3);
        used += 2;
    }
    size_t length = length_in_language(value, is_in_languages);
    if (length > size - used - 1) length = size - used - 1;
    memcpy(target + used, value, length);
    target[used + length] = 0;
}

/// The first of the tags that says something. A text in several languages is told once.
static void take(
    const picture_library *library, picture_metadata *metadata, const char *const *tags, char *target, size_t size,
    bool is_list) {
    static char converted[4 * picture_text_size];
    target[0] = 0;
    for (; *tags != NULL && target[0] == 0; tags++) {
        if (!library->has(metadata, *tags)) continue;
        char **values = library->values(metadata, *tags);
        for (size_t index = 0; values != NULL && values[index] != NULL && (is_list || target[0] == 0); index++)
            add(in_utf8(library, metadata, *tags, values[index], converted, sizeof converted), target, size);
        // Of a text in languages of which none is the usual one, no values are told: the first of them.
        char *string = target[0] == 0 ? library->string(metadata, *tags) : NULL;
        if (string != NULL && strncmp(string, "lang=\"", 6) == 0) add(string, target, size);
    }
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
    picture_cleared cleared = picture_clear(&library, metadata);
    if (cleared.places + cleared.others == 0) return PRESSROOM_PICTURE_READ;
    picture->had_place = cleared.places > 0;
    picture->had_private = cleared.others > 0;
    if (!library.save(metadata, path, NULL)) return PRESSROOM_PICTURE_KEEPS_PLACE;
    // Believed when it is seen: what was written is read again.
    picture_metadata *again = library.make();
    if (again == NULL || !library.open(again, path, NULL)) return PRESSROOM_PICTURE_KEEPS_PLACE;
    cleared = picture_clear(&library, again);
    if (cleared.places + cleared.others > 0) return PRESSROOM_PICTURE_KEEPS_PLACE;
    return PRESSROOM_PICTURE_READ;
}
