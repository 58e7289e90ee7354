#include "clearing.h"

#include <string.h>

static bool begins(const char *tag, const char *with) { return strncmp(tag, with, strlen(with)) == 0; }

static bool is_any(const char *tag, const char *const *names) {
    for (; *names != NULL; names++)
        if (strcmp(tag, *names) == 0) return true;
    return false;
}

static bool begins_any(const char *tag, const char *const *beginnings) {
    for (; *beginnings != NULL; beginnings++)
        if (begins(tag, *beginnings)) return true;
    return false;
}

static bool is_place(const char *tag) {
    return begins(tag, "Exif.GPSInfo.") || strcmp(tag, "Exif.Image.GPSTag") == 0
        || (begins(tag, "Xmp.") && strstr(tag, "GPS") != NULL);
}

/// The groups of the standard; whatever stands in another was written by one maker's cameras for its own programs.
static bool is_of_the_standard(const char *tag) {
    static const char *const groups[] = {
        "Exif.Image.", "Exif.Photo.", "Exif.Iop.", "Exif.Thumbnail.", "Exif.GPSInfo.", "Exif.MpfInfo.", "Exif.SubImage",
        "Exif.SubThumb", "Exif.Image2.", "Exif.Image3.", NULL,
    };
    return begins_any(tag, groups);
}

static bool is_private_exif(const char *tag) {
    static const char *const names[] = {
        // What one maker writes for itself: serial numbers, owners, faces, how often it was used.
        "Exif.Photo.MakerNote", "Exif.Image.DNGPrivateData", "Exif.Image.MakerNoteSafety",
        "Exif.Photo.BodySerialNumber", "Exif.Photo.LensSerialNumber", "Exif.Photo.CameraOwnerName",
        "Exif.Image.CameraSerialNumber", "Exif.Image.HostComputer", "Exif.Image.OriginalRawFileName",
        "Exif.Image.OriginalRawFileData", "Exif.Photo.ImageUniqueID",
        // Telephones and programs put their own notes there; captions stand elsewhere.
        "Exif.Photo.UserComment", "Exif.Image.XPComment", NULL,
    };
    // The small picture may show what was cut off the large one.
    return is_any(tag, names) || begins(tag, "Exif.Thumbnail.") || !is_of_the_standard(tag);
}

static bool is_private_xmp(const char *tag) {
    static const char *const beginnings[] = {
        // Where in the picture faces are, and of whom.
        "Xmp.mwg-rs.", "Xmp.MP.", "Xmp.MPRI.", "Xmp.MPReg.", "Xmp.iptcExt.ImageRegion", "Xmp.apple-fi.",
        // What was done to it, from which files it comes, and what one program keeps there for itself.
        "Xmp.xmpMM.", "Xmp.crs.", "Xmp.photoshop.History", "Xmp.photoshop.DocumentAncestors", "Xmp.lr.", "Xmp.acdsee",
        "Xmp.exif.MakerNote", "Xmp.exif.UserComment", "Xmp.xmp.Thumbnails", "Xmp.GImage.", "Xmp.GDepth.", NULL,
    };
    static const char *const parts[] = {"SerialNumber", "OwnerName", NULL};
    if (begins_any(tag, beginnings)) return true;
    for (size_t index = 0; parts[index] != NULL; index++)
        if (strstr(tag, parts[index]) != NULL) return true;
    return false;
}

picture_cleared picture_clear(const picture_library *library, picture_metadata *metadata) {
    picture_cleared cleared = {0, 0};
    struct {
        char **tags;
        bool (*is_private)(const char *);
    } lists[] = {
        {library->exif_tags(metadata), is_private_exif},
        {library->xmp_tags(metadata), is_private_xmp},
    };
    for (size_t list = 0; list < sizeof lists / sizeof *lists; list++) {
        for (char **tag = lists[list].tags; tag != NULL && *tag != NULL; tag++) {
            bool is_of_a_place = is_place(*tag);
            if (!is_of_a_place && !lists[list].is_private(*tag)) continue;
            if (is_of_a_place) cleared.places++;
            else cleared.others++;
            library->clear(metadata, *tag);
        }
    }
    return cleared;
}
