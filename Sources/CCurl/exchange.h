#ifndef CCURL_EXCHANGE_H
#define CCURL_EXCHANGE_H

#include "CCurl.h"
#include "library.h"

/// A buffer that grows as far as it is told to.
typedef struct {
    char *bytes;
    size_t length, capacity;
} buffer;

/// One request on its way, and what has come back so far. Used again and again.
typedef struct exchange {
    const pressroom_curl_settings *settings;
    CURL *easy;
    /// Where it is under way.
    CURLM *multi;
    struct curl_slist *headers, *pinned;
    /// `-host:port` of the host that was pinned last: libcurl goes through all that it remembers after each exchange, so
    /// that it must not remember many.
    char *forgotten;
    long ticket;
    size_t body_limit;
    buffer head, body;
    /// All bytes of heads and trailers so far.
    size_t head_bytes;
    int fields;
    bool is_interim, has_final_head, is_head, is_cut, is_under_way;
    /// How often the body was packed, and whether in a way that was not asked for.
    int packings;
    bool has_strange_packing;
    bool was_allowed, was_forbidden;
    /// Why one of our own functions ended it; CCURL_ANSWERED where none did.
    pressroom_curl_outcome stopped;
    struct exchange *next_free;
} exchange;

exchange *exchange_new(const curl_library *library, const pressroom_curl_settings *settings);
void exchange_free(const curl_library *library, exchange *sent);
bool exchange_begin(const curl_library *library, exchange *sent, const pressroom_curl_request *request);
/// Forgets what came back, and lets go of large buffers.
void exchange_end(const curl_library *library, exchange *sent);

/// What became of it, by what libcurl says and what our functions saw.
pressroom_curl_outcome outcome_of(const curl_library *library, exchange *sent, CURLcode code);

/// One line of a head, as libcurl hands it over; 0 ends the exchange.
size_t take_head_line(char *line, size_t size, size_t count, void *user);

/// Appends, up to `most` bytes in all; false where there is no room or no memory.
bool buffer_append(buffer *into, const char *bytes, size_t length, size_t most);

#endif
