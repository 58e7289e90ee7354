#include "exchange.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/// Buffers up to this size stay with the exchange for the next one.
static const size_t kept_capacity = 65536;

bool buffer_append(buffer *into, const char *bytes, size_t length, size_t most) {
    if (length > most || into->length > most - length) return false;
    if (into->length + length > into->capacity) {
        size_t capacity = into->capacity < 2048 ? 2048 : into->capacity;
        while (capacity < into->length + length) capacity *= 2;
        char *grown = realloc(into->bytes, capacity);
        if (grown == NULL) return false;
        into->bytes = grown;
        into->capacity = capacity;
    }
    memcpy(into->bytes + into->length, bytes, length);
    into->length += length;
    return true;
}

static void buffer_empty(buffer *into, size_t kept) {
    into->length = 0;
    if (into->capacity <= kept) return;
    free(into->bytes);
    into->bytes = NULL;
    into->capacity = 0;
}

/// The address is judged here, and the connection is made to the very bytes that were judged.
static curl_socket_t open_socket(void *user, curlsocktype purpose, struct curl_sockaddr *address) {
    exchange *sent = user;
    const void *bytes = NULL;
    size_t length = 0;
    if (address->family == AF_INET) {
        bytes = &((const struct sockaddr_in *)(const void *)&address->addr)->sin_addr;
        length = 4;
    } else if (address->family == AF_INET6) {
        bytes = &((const struct sockaddr_in6 *)(const void *)&address->addr)->sin6_addr;
        length = 16;
    }
    if (purpose != CURLSOCKTYPE_IPCXN || length == 0
        || !sent->settings->may_connect(sent->settings->context, bytes, length)) {
        sent->was_forbidden = true;
        return CURL_SOCKET_BAD;
    }
    sent->was_allowed = true;
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static size_t take_body(char *bytes, size_t size, size_t count, void *user) {
    exchange *sent = user;
    size_t length = size * count;
    size_t room = sent->body_limit - sent->body.length;
    sent->is_cut = length > room;
    if (!buffer_append(&sent->body, bytes, sent->is_cut ? room : length, sent->body_limit)) {
        sent->stopped = CCURL_FAILED;
        return 0;
    }
    return sent->is_cut ? 0 : length;
}

/// What comes over the wire is bounded too where it is packed: it may unpack to nothing for ever.
static int watch_progress(void *user, curl_off_t total, curl_off_t now, curl_off_t up_total, curl_off_t up_now) {
    (void)total, (void)up_total, (void)up_now;
    exchange *sent = user;
    if (sent->packings == 0 || now <= (curl_off_t)sent->body_limit + 65536) return 0;
    sent->stopped = CCURL_PACKED_IN_VAIN;
    return 1;
}

/// Everything that is the same for all exchanges; false where libcurl does not know one of them.
static bool prepare(const curl_library *library, exchange *sent) {
    CURL *easy = sent->easy;
    const pressroom_curl_settings *settings = sent->settings;
    const curl_version_info_data *version = library->version_info(CURLVERSION_NOW);
    bool has_brotli = version != NULL && (version->features & CURL_VERSION_BROTLI) != 0;
    bool is_set = true;
#define SET(option, value) is_set = library->easy_setopt(easy, option, value) == CURLE_OK && is_set
#if LIBCURL_VERSION_NUM >= 0x075500
    SET(CURLOPT_PROTOCOLS_STR, "http,https");
    SET(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
#else
    SET(CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
    SET(CURLOPT_REDIR_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
#if LIBCURL_VERSION_NUM >= 0x075700
    library->easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#endif
    SET(CURLOPT_OPENSOCKETFUNCTION, open_socket);
    SET(CURLOPT_OPENSOCKETDATA, sent);
    SET(CURLOPT_FOLLOWLOCATION, 0L);
    SET(CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    SET(CURLOPT_HTTP09_ALLOWED, 0L);
    SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    SET(CURLOPT_NOSIGNAL, 1L);
    SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    SET(CURLOPT_CONNECTTIMEOUT_MS, settings->connect_milliseconds);
    SET(CURLOPT_USERAGENT, settings->user_agent);
    SET(CURLOPT_ACCEPT_ENCODING, has_brotli ? "gzip, deflate, br" : "gzip, deflate");
    SET(CURLOPT_HEADERFUNCTION, take_head_line);
    SET(CURLOPT_HEADERDATA, sent);
    SET(CURLOPT_WRITEFUNCTION, take_body);
    SET(CURLOPT_WRITEDATA, sent);
    SET(CURLOPT_NOPROGRESS, 0L);
    SET(CURLOPT_XFERINFOFUNCTION, watch_progress);
    SET(CURLOPT_XFERINFODATA, sent);
    SET(CURLOPT_PRIVATE, sent);
    if (settings->authorities != NULL) SET(CURLOPT_CAINFO, settings->authorities);
    if (!settings->uses_proxy_variables) SET(CURLOPT_PROXY, "");
#undef SET
    return is_set;
}

exchange *exchange_new(const curl_library *library, const pressroom_curl_settings *settings) {
    exchange *made = calloc(1, sizeof *made);
    if (made == NULL) return NULL;
    made->settings = settings;
    made->easy = library->easy_init();
    if (made->easy != NULL && prepare(library, made)) return made;
    exchange_free(library, made);
    return NULL;
}

void exchange_free(const curl_library *library, exchange *sent) {
    if (sent->easy != NULL) library->easy_cleanup(sent->easy);
    exchange_end(library, sent);
    free(sent->forgotten);
    free(sent->head.bytes);
    free(sent->body.bytes);
    free(sent);
}

static bool append(const curl_library *library, struct curl_slist **list, const char *line) {
    struct curl_slist *longer = library->slist_append(*list, line);
    if (longer == NULL) return false;
    *list = longer;
    return true;
}

/// Tells libcurl the host's addresses, and to forget those of the host before.
static bool pin(const curl_library *library, exchange *sent, const char *pinned) {
    if (sent->forgotten != NULL && !append(library, &sent->pinned, sent->forgotten)) return false;
    free(sent->forgotten);
    sent->forgotten = NULL;
    if (pinned == NULL) return true;
    const char *port = strchr(pinned, ':');
    const char *end = port == NULL ? NULL : strchr(port + 1, ':');
    if (end == NULL || (sent->forgotten = strndup(pinned, (size_t)(end - pinned))) == NULL) return false;
    sent->forgotten[0] = '-';
    return append(library, &sent->pinned, pinned);
}

bool exchange_begin(const curl_library *library, exchange *sent, const pressroom_curl_request *request) {
    CURL *easy = sent->easy;
    sent->ticket = request->ticket;
    sent->body_limit = request->body_limit;
    sent->is_head = request->is_head;
    for (size_t index = 0; index < request->header_count; index++)
        if (!append(library, &sent->headers, request->headers[index])) return false;
    if (!pin(library, sent, request->pinned)) return false;
    CURLoption method = request->is_head ? CURLOPT_NOBODY : CURLOPT_HTTPGET;
    return library->easy_setopt(easy, method, 1L) == CURLE_OK
        && library->easy_setopt(easy, CURLOPT_URL, request->url) == CURLE_OK
        && library->easy_setopt(easy, CURLOPT_HTTPHEADER, sent->headers) == CURLE_OK
        && library->easy_setopt(easy, CURLOPT_RESOLVE, sent->pinned) == CURLE_OK
        && library->easy_setopt(easy, CURLOPT_TIMEOUT_MS, request->milliseconds) == CURLE_OK;
}

void exchange_end(const curl_library *library, exchange *sent) {
    if (sent->headers != NULL) library->slist_free_all(sent->headers);
    if (sent->pinned != NULL) library->slist_free_all(sent->pinned);
    sent->headers = sent->pinned = NULL;
    buffer_empty(&sent->head, kept_capacity);
    buffer_empty(&sent->body, kept_capacity);
    sent->head_bytes = 0;
    sent->fields = sent->packings = 0;
    sent->is_interim = sent->has_final_head = sent->is_cut = sent->is_under_way = false;
    sent->has_strange_packing = sent->was_allowed = sent->was_forbidden = false;
    sent->stopped = CCURL_ANSWERED;
}
