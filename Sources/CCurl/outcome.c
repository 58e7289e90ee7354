#include "exchange.h"

#include <errno.h>

static pressroom_curl_outcome not_connected(const curl_library *library, const exchange *sent) {
    if (sent->was_forbidden && !sent->was_allowed) return CCURL_FORBIDDEN;
    long reason = 0;
    library->easy_getinfo(sent->easy, CURLINFO_OS_ERRNO, &reason);
    switch (reason) {
    case ENETUNREACH: case EHOSTUNREACH: case ENETDOWN: case EHOSTDOWN: case EADDRNOTAVAIL: case EACCES: case EPERM:
    case EAFNOSUPPORT:
        return CCURL_UNREACHABLE;
    case ETIMEDOUT: return CCURL_CONNECT_TIMEOUT;
    case EMFILE: case ENFILE: case ENOBUFS: case ENOMEM: return CCURL_FAILED;
    default: return CCURL_REFUSED;
    }
}

/// A connection that was there already is no connection that was not made in time.
static pressroom_curl_outcome out_of_time(const curl_library *library, const exchange *sent) {
    curl_off_t ready = 0;
    library->easy_getinfo(sent->easy, CURLINFO_PRETRANSFER_TIME_T, &ready);
    return sent->was_allowed && ready == 0 ? CCURL_CONNECT_TIMEOUT : CCURL_TIMEOUT;
}

/// libcurl ended it by its own account, not because one of our functions did.
static pressroom_curl_outcome by_code(const curl_library *library, const exchange *sent, CURLcode code) {
    switch (code) {
    case CURLE_OK: return CCURL_ANSWERED;
    case CURLE_URL_MALFORMAT: return CCURL_MALFORMED_ADDRESS;
    // The scheme was one that we send to: what came back was none.
    case CURLE_UNSUPPORTED_PROTOCOL: case CURLE_WEIRD_SERVER_REPLY: return CCURL_NO_HTTP;
    case CURLE_COULDNT_RESOLVE_HOST: return CCURL_NO_HOST_FOUND;
    case CURLE_COULDNT_RESOLVE_PROXY: return CCURL_NO_PROXY;
    case CURLE_COULDNT_CONNECT: return not_connected(library, sent);
    case CURLE_OPERATION_TIMEDOUT: return out_of_time(library, sent);
    case CURLE_PEER_FAILED_VERIFICATION: case CURLE_SSL_ISSUER_ERROR: return CCURL_UNSAFE_CERTIFICATE;
    case CURLE_SSL_CACERT_BADFILE: return CCURL_NO_AUTHORITIES;
    case CURLE_SSL_CONNECT_ERROR: case CURLE_SSL_CIPHER: return CCURL_NO_SAFE_CONNECTION;
    case CURLE_GOT_NOTHING: return CCURL_NO_ANSWER;
    // Also where connections that were kept open died one after the other.
    case CURLE_SEND_ERROR: return sent->head_bytes == 0 ? CCURL_NO_ANSWER : CCURL_CONNECTION_LOST;
    case CURLE_RECV_ERROR: return CCURL_CONNECTION_LOST;
    case CURLE_PARTIAL_FILE: return CCURL_WRONG_LENGTH;
    case CURLE_BAD_CONTENT_ENCODING: return CCURL_BAD_ENCODING;
    // Not by our own function, so by what unpacks: brotli's damage is told so.
    case CURLE_WRITE_ERROR: return sent->packings > 0 ? CCURL_BAD_ENCODING : CCURL_FAILED;
    // One line of the head is longer than libcurl takes.
    case CURLE_OUT_OF_MEMORY: return sent->has_final_head ? CCURL_FAILED : CCURL_HEAD_TOO_LONG;
    default: return (int)code == 100 ? CCURL_HEAD_TOO_LONG : CCURL_FAILED;
    }
}

pressroom_curl_outcome outcome_of(const curl_library *library, exchange *sent, CURLcode code) {
    if (sent->stopped != CCURL_ANSWERED) return sent->stopped;
    if (sent->is_cut) return CCURL_ANSWERED;
    pressroom_curl_outcome outcome = by_code(library, sent, code);
    // All that was wanted has come; whether more would have, nobody waited for.
    bool is_full = sent->has_final_head && sent->body_limit > 0 && sent->body.length == sent->body_limit;
    if (outcome == CCURL_TIMEOUT && is_full) {
        sent->is_cut = true;
        return CCURL_ANSWERED;
    }
    if (outcome == CCURL_ANSWERED && !sent->has_final_head) return CCURL_NO_HTTP;
    return outcome;
}
