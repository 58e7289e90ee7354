#include "exchange.h"

#include <string.h>
#include <strings.h>

static bool begins(const char *line, size_t length, const char *start) {
    size_t size = strlen(start);
    return length >= size && strncasecmp(line, start, size) == 0;
}

static bool is_word(const char *word, size_t length, const char *expected) {
    return length == strlen(expected) && strncasecmp(word, expected, length) == 0;
}

/// Counts the codings in a value such as "gzip, br". What libcurl would undo though it was not asked for is strange: one
/// coding inside another costs time without end, and zstd up to 128 MB.
static void count_packings(exchange *sent, const char *value, size_t length, bool is_transfer) {
    const char *end = value + length;
    while (value < end) {
        while (value < end && strchr(" \t\r\n,", *value) != NULL) value++;
        const char *word = value;
        while (value < end && strchr(" \t\r\n,;", *value) == NULL) value++;
        size_t size = (size_t)(value - word);
        while (value < end && *value != ',') value++;
        if (size == 0 || is_word(word, size, "identity") || (is_transfer && is_word(word, size, "chunked"))) continue;
        sent->packings++;
        bool is_known = is_word(word, size, "gzip") || is_word(word, size, "x-gzip") || is_word(word, size, "deflate")
            || is_word(word, size, "br");
        if (is_transfer || !is_known || sent->packings > 1) sent->has_strange_packing = true;
    }
}

static void begin_head(exchange *sent) {
    sent->head.length = 0;
    sent->fields = sent->packings = 0;
    sent->has_strange_packing = false;
}

static bool is_interim(const char *line, size_t length) {
    const char *space = memchr(line, ' ', length);
    return space != NULL && (size_t)(space - line) + 1 < length && space[1] == '1' && strncmp(space + 1, "101", 3) != 0;
}

/// The end of a head: what is packed strangely is not read any further, its head is the answer.
static bool end_head(exchange *sent) {
    sent->has_final_head = true;
    if (sent->is_head || !sent->has_strange_packing) return true;
    return !(sent->is_cut = true);
}

static bool take_field(exchange *sent, const char *line, size_t length) {
    if (begins(line, length, "content-encoding:")) count_packings(sent, line + 17, length - 17, false);
    if (begins(line, length, "transfer-encoding:")) count_packings(sent, line + 18, length - 18, true);
    if (line[0] != ' ' && line[0] != '\t' && ++sent->fields > CCURL_MOST_FIELDS) {
        sent->stopped = CCURL_TOO_MANY_FIELDS;
        return false;
    }
    return buffer_append(&sent->head, line, length, CCURL_LONGEST_HEAD);
}

size_t take_head_line(char *line, size_t size, size_t count, void *user) {
    exchange *sent = user;
    size_t length = size * count;
    if (length == 0) return 0;
    sent->head_bytes += length;
    if (sent->head_bytes > CCURL_LONGEST_HEAD) {
        sent->stopped = CCURL_HEAD_TOO_LONG;
        return 0;
    }
    if (sent->has_final_head) return length;
    if (begins(line, length, "http/")) {
        begin_head(sent);
        sent->is_interim = is_interim(line, length);
        return length;
    }
    if (line[0] != '\r' && line[0] != '\n') return take_field(sent, line, length) ? length : 0;
    return sent->is_interim || end_head(sent) ? length : 0;
}
