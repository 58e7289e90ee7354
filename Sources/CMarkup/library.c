#include "library.h"

#include <pthread.h>

#include "CSystemCalls.h"

markup_library markup_calls;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    const pressroom_symbol wanted[] = {
        {(void **)&library.read_memory, "xmlCtxtReadMemory"}, {(void **)&library.free_document, "xmlFreeDoc"},
        {(void **)&library.free_parser, "xmlFreeParserCtxt"}, {(void **)&library.initialise, "xmlInitParser"},
        {(void **)&library.new_parser, "xmlNewParserCtxt"},   {(void **)&library.stop_parser, "xmlStopParser"},
    };
    // The name of the interface whose structures the headers here describe.
    is_loaded = pressroom_load("libxml2.so.2", wanted, sizeof wanted / sizeof *wanted);
    if (is_loaded) library.initialise();
}

bool markup_is_loaded(void) {
    pthread_once(&once, load);
    return is_loaded;
}
