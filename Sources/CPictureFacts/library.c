#include "library.h"

#include "CSystemCalls.h"

/// The name of the interface since 2014.
static const char *const file_name = "libgexiv2.so.2";

bool picture_library_load(picture_library *library) {
    const pressroom_symbol wanted[] = {
        {(void **)&library->initialise, "gexiv2_initialize"},
        {(void **)&library->set_log_level, "gexiv2_log_set_level"},
        {(void **)&library->make, "gexiv2_metadata_new"},
        {(void **)&library->open, "gexiv2_metadata_open_path"},
        {(void **)&library->save, "gexiv2_metadata_save_file"},
        {(void **)&library->has, "gexiv2_metadata_has_tag"},
        {(void **)&library->clear, "gexiv2_metadata_clear_tag"},
        {(void **)&library->values, "gexiv2_metadata_get_tag_multiple"},
        {(void **)&library->string, "gexiv2_metadata_get_tag_string"},
        {(void **)&library->exif_tags, "gexiv2_metadata_get_exif_tags"},
        {(void **)&library->xmp_tags, "gexiv2_metadata_get_xmp_tags"},
        {(void **)&library->width, "gexiv2_metadata_get_pixel_width"},
        {(void **)&library->height, "gexiv2_metadata_get_pixel_height"},
    };
    return pressroom_load(file_name, wanted, sizeof wanted / sizeof *wanted);
}
