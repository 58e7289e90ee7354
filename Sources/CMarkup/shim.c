#include "CMarkup.h"

#include <limits.h>
#include <string.h>

#include "library.h"

typedef struct {
    const pressroom_xml_reader *reader;
    xmlParserCtxtPtr parser;
    pressroom_xml_outcome outcome;
    int depth;
    int namespaces;
    /// The namespaces that each open element declares.
    int declared[CMARKUP_DEEPEST + 1];
} reading;

static void stop(reading *state, pressroom_xml_outcome outcome) {
    if (state->outcome == CMARKUP_READ) state->outcome = outcome;
    library.stop_parser(state->parser);
}

static void on_start(
    void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *name_space, int namespace_count,
    const xmlChar **namespaces, int attribute_count, int defaulted_count, const xmlChar **attributes) {
    (void)prefix, (void)namespaces, (void)defaulted_count;
    reading *state = ((xmlParserCtxtPtr)user)->_private;
    if (state->outcome != CMARKUP_READ) return;
    if (state->depth >= CMARKUP_DEEPEST) return stop(state, CMARKUP_TOO_DEEP);
    state->declared[state->depth++] = namespace_count;
    state->namespaces += namespace_count;
    if (state->namespaces > CMARKUP_MOST_NAMESPACES || attribute_count > CMARKUP_MOST_ATTRIBUTES)
        return stop(state, CMARKUP_TOO_MANY);
    pressroom_xml_attribute copied[CMARKUP_MOST_ATTRIBUTES];
    for (int index = 0; index < attribute_count; index++) {
        const xmlChar **five = attributes + index * 5;
        copied[index] = (pressroom_xml_attribute){
            (const char *)five[0], (const char *)five[2], (const char *)five[3], (size_t)(five[4] - five[3])};
    }
    if (!state->reader->start(
            state->reader->context, (const char *)name, (const char *)name_space, copied, (size_t)attribute_count))
        stop(state, CMARKUP_STOPPED);
}

static void on_end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *name_space) {
    (void)name, (void)prefix, (void)name_space;
    reading *state = ((xmlParserCtxtPtr)user)->_private;
    if (state->outcome != CMARKUP_READ || state->depth == 0) return;
    state->namespaces -= state->declared[--state->depth];
    if (!state->reader->end(state->reader->context)) stop(state, CMARKUP_STOPPED);
}

static void on_text(void *user, const xmlChar *text, int length) {
    reading *state = ((xmlParserCtxtPtr)user)->_private;
    if (state->outcome != CMARKUP_READ || length <= 0) return;
    if (!state->reader->text(state->reader->context, (const char *)text, (size_t)length))
        stop(state, CMARKUP_STOPPED);
}

static void on_doctype(void *user, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    (void)name, (void)external, (void)system;
    stop(((xmlParserCtxtPtr)user)->_private, CMARKUP_DOCTYPE);
}

static void on_error(void *user, xmlErrorPtr error) { (void)user, (void)error; }

/// Whether a tag has more attributes than we read. libxml2 compares each of a tag's attributes with every other, and
/// cannot be stopped there. A tag holds no '<', so that what begins at one is looked at up to its own '>' or the next.
static bool has_too_many_attributes(const unsigned char *bytes, size_t length) {
    const unsigned char *end = bytes + length;
    const unsigned char *at = memchr(bytes, '<', length);
    while (at != NULL) {
        int equals = 0;
        unsigned char quote = 0;
        const unsigned char *next = at + 1;
        while (next < end && *next != '<' && (quote != 0 || *next != '>')) {
            if (quote != 0) {
                if (*next == quote) quote = 0;
            } else if (*next == '"' || *next == '\'') {
                quote = *next;
            } else if (*next == '=' && ++equals > CMARKUP_MOST_ATTRIBUTES) {
                return true;
            }
            next++;
        }
        at = next < end ? memchr(next, '<', (size_t)(end - next)) : NULL;
    }
    return false;
}

pressroom_xml_outcome pressroom_xml_read(
    const unsigned char *bytes, size_t length, const pressroom_xml_reader *reader, long *line) {
    if (line != NULL) *line = 0;
    if (length == 0 || length > INT_MAX) return CMARKUP_MALFORMED;
    if (has_too_many_attributes(bytes, length)) return CMARKUP_TOO_MANY;
    if (!markup_is_loaded()) return CMARKUP_NO_LIBRARY;
    xmlParserCtxtPtr parser = library.new_parser();
    if (parser == NULL) return CMARKUP_MALFORMED;
    reading state = {.reader = reader, .parser = parser, .outcome = CMARKUP_READ};
    memset(parser->sax, 0, sizeof(*parser->sax));
    parser->sax->initialized = XML_SAX2_MAGIC;
    parser->sax->startElementNs = on_start;
    parser->sax->endElementNs = on_end;
    parser->sax->characters = on_text;
    parser->sax->ignorableWhitespace = on_text;
    parser->sax->cdataBlock = on_text;
    parser->sax->internalSubset = on_doctype;
    parser->sax->serror = on_error;
    parser->_private = &state;
    // NOENT: without it "&amp;" in an attribute comes as "&#38;". There are no entities but XML's own: a document type,
    // where others would be defined, has ended the parsing before.
    xmlDocPtr document = library.read_memory(
        parser, (const char *)bytes, (int)length, NULL, "UTF-8",
        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOENT);
    pressroom_xml_outcome outcome = state.outcome;
    if (outcome == CMARKUP_READ && !parser->wellFormed)
        outcome = state.depth >= CMARKUP_DEEPEST ? CMARKUP_TOO_DEEP : CMARKUP_MALFORMED;
    if (line != NULL && parser->input != NULL) *line = parser->input->line;
    if (document != NULL) library.free_document(document);
    library.free_parser(parser);
    return outcome;
}
