#define _GNU_SOURCE

#include "library.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CSystemCalls.h"

/// The name of the interface since 2015.
static const char *const file_name = "libvips.so.42";

/// Forms that pictures have; nothing that is drawn, nothing of several pages, nothing that another library opens.
static const char *const readers[] = {
    "VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadTiff", "VipsForeignLoadNsgif",
    "VipsForeignLoadHeif",
};

bool rendition_library_load(rendition_library *library) {
    const pressroom_symbol wanted[] = {
        {(void **)&library->initialise, "vips_init"},
        {(void **)&library->version, "vips_version"},
        {(void **)&library->set_concurrency, "vips_concurrency_set"},
        {(void **)&library->set_cache, "vips_cache_set_max"},
        {(void **)&library->block, "vips_operation_block_set"},
        {(void **)&library->open, "vips_image_new_from_file"},
        {(void **)&library->width, "vips_image_get_width"},
        {(void **)&library->height, "vips_image_get_height"},
        {(void **)&library->interpretation, "vips_image_get_interpretation"},
        {(void **)&library->type_of, "vips_image_get_typeof"},
        {(void **)&library->thumbnail, "vips_thumbnail"},
        {(void **)&library->copy, "vips_copy"},
        {(void **)&library->save_jpeg, "vips_jpegsave_buffer"},
        {(void **)&library->array, "vips_array_double_new"},
        {(void **)&library->release, "g_object_unref"},
        {(void **)&library->free, "g_free"},
        {(void **)&library->open_module, "g_module_open"},
    };
    if (!pressroom_load(file_name, wanted, sizeof wanted / sizeof *wanted)) return false;
    library->modules[0] = 0;
    Dl_info found;
    const char *end = dladdr((void *)library->initialise, &found) == 0 ? NULL : strrchr(found.dli_fname, '/');
    if (end != NULL)
        snprintf(
            library->modules, sizeof library->modules, "%.*s/vips-modules-%d.%d", (int)(end - found.dli_fname),
            found.dli_fname, library->version(0), library->version(1));
    // Where it looks for modules at its start: they would bring in ImageMagick, poppler and more, which opens nothing here.
    setenv("VIPSHOME", "/nonexistent", 1);
    // What does not fit into memory is turned down, and not put on the disk.
    setenv("VIPS_DISC_THRESHOLD", "1t", 1);
    if (library->initialise("pressroom") != 0) return false;
    library->set_concurrency(1);
    library->set_cache(0);
    library->block("VipsForeignLoad", true);
    for (size_t index = 0; index < sizeof readers / sizeof *readers; index++) library->block(readers[index], false);
    return true;
}

void rendition_library_load_heif(const rendition_library *library) {
    char path[600];
    if (library->modules[0] == 0) return;
    snprintf(path, sizeof path, "%s/vips-heif.so", library->modules);
    library->open_module(path, 0);
}
