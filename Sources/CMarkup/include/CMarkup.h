#ifndef C_MARKUP_H
#define C_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Elements nested deeper than this end the parsing.
#define CMARKUP_DEEPEST 256
/// More attributes in one tag than this, namespaces included, end the parsing.
#define CMARKUP_MOST_ATTRIBUTES 256
/// More namespaces in scope than this end the parsing.
#define CMARKUP_MOST_NAMESPACES 1024

typedef enum {
    CMARKUP_READ = 0,
    /// The bytes are not well-formed XML.
    CMARKUP_MALFORMED = 1,
    /// There is a document type, which may name files and define entities.
    CMARKUP_DOCTYPE = 2,
    CMARKUP_TOO_DEEP = 3,
    /// Too many attributes or namespaces.
    CMARKUP_TOO_MANY = 4,
    /// One of the functions below returned false.
    CMARKUP_STOPPED = 5,
    /// libxml2 is not there.
    CMARKUP_NO_LIBRARY = 6,
} pressroom_xml_outcome;

/// An attribute; nothing ends in a zero byte but the names.
typedef struct {
    const char *name;
    /// The namespace's address, or NULL.
    const char *name_space;
    const char *value;
    size_t length;
} pressroom_xml_attribute;

/// What is called for each piece, in the order of the document; the pointers are good during the call only.
typedef struct {
    void *context;
    bool (*start)(
        void *context, const char *name, const char *name_space, const pressroom_xml_attribute *attributes,
        size_t count);
    bool (*end)(void *context);
    bool (*text)(void *context, const char *text, size_t length);
} pressroom_xml_reader;

/// Reads XML (UTF-8, whatever its declaration says). Opens nothing, fetches nothing, expands nothing but the five
/// entities of XML and character references, prints nothing, and may be called from any thread. `line`, where it is not
/// NULL, gets the line that ended the parsing.
pressroom_xml_outcome pressroom_xml_read(
    const unsigned char *bytes, size_t length, const pressroom_xml_reader *reader, long *line);

#ifdef __cplusplus
}
#endif

#endif
