#ifndef MARKUP_LIBRARY_H
#define MARKUP_LIBRARY_H

#include <libxml/parser.h>
#include <stdbool.h>

/// What is used of libxml2, which is loaded when it is needed and not linked: it brings ICU with it, and each start would load both.
typedef struct {
    __typeof__(xmlCtxtReadMemory) *read_memory;
    __typeof__(xmlFreeDoc) *free_document;
    __typeof__(xmlFreeParserCtxt) *free_parser;
    __typeof__(xmlInitParser) *initialise;
    __typeof__(xmlNewParserCtxt) *new_parser;
    __typeof__(xmlStopParser) *stop_parser;
} markup_library;

extern markup_library markup_calls __attribute__((visibility("hidden")));
#define library markup_calls

/// Whether it is there; to be asked before anything of it is called.
__attribute__((visibility("hidden"))) bool markup_is_loaded(void);

#endif
