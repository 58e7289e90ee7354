#ifndef C_CURL_H
#define C_CURL_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A head longer than this, what comes before it (`103 Early Hints`) and after the body counted too, ends the exchange.
#define CCURL_LONGEST_HEAD 65536
/// A head with more fields than this ends the exchange.
#define CCURL_MOST_FIELDS 200
/// Connections that are kept open for a further request.
#define CCURL_MOST_KEPT_CONNECTIONS 100

typedef enum {
    CCURL_ANSWERED = 0,
    /// No address of the host is one that may be connected to.
    CCURL_FORBIDDEN,
    /// The address is none that libcurl sends to.
    CCURL_MALFORMED_ADDRESS,
    /// libcurl looked up the host by itself, as it does where proxies are used; it does not say why it found none.
    CCURL_NO_HOST_FOUND,
    CCURL_REFUSED,
    CCURL_UNREACHABLE,
    CCURL_CONNECT_TIMEOUT,
    CCURL_TIMEOUT,
    /// `verify_result` says why; 0 means that the certificate names other hosts.
    CCURL_UNSAFE_CERTIFICATE,
    /// The list of certificate authorities could not be read.
    CCURL_NO_AUTHORITIES,
    CCURL_NO_SAFE_CONNECTION,
    CCURL_NO_PROXY,
    CCURL_NO_HTTP,
    CCURL_NO_ANSWER,
    CCURL_CONNECTION_LOST,
    CCURL_HEAD_TOO_LONG,
    CCURL_TOO_MANY_FIELDS,
    CCURL_WRONG_LENGTH,
    CCURL_BAD_ENCODING,
    /// The packed body is longer than what was wanted of it unpacked.
    CCURL_PACKED_IN_VAIN,
    CCURL_FAILED,
} pressroom_curl_outcome;

typedef struct {
    const char *user_agent;
    long connect_milliseconds;
    /// A file of certificate authorities, or NULL for the system's.
    const char *authorities;
    /// Whether `http_proxy` and its kin count.
    bool uses_proxy_variables;
    void *context;
    /// Whether a connection to this network address (4 or 16 bytes) may be made; asked before each connection.
    bool (*may_connect)(void *context, const unsigned char *address, size_t length);
} pressroom_curl_settings;

typedef struct {
    long ticket;
    bool is_head;
    const char *url;
    /// `+host:port:address,address…`: what the host's name stands for, so that it is not looked up; or NULL.
    const char *pinned;
    /// Header lines of our own.
    const char *const *headers;
    size_t header_count;
    /// Bytes of the body, unpacked, that are wanted at most.
    size_t body_limit;
    /// For the whole exchange, to its last byte.
    long milliseconds;
} pressroom_curl_request;

/// The pointers are good until the next call of `pressroom_curl_next`.
typedef struct {
    long ticket;
    pressroom_curl_outcome outcome;
    long status;
    /// The lines of the head after the first, as they came.
    const char *head;
    size_t head_length;
    const unsigned char *body;
    size_t body_length;
    bool is_cut;
    /// OpenSSL's number for what is wrong with the certificate.
    long verify_result;
} pressroom_curl_answer;

/// Exchanges under way, all of one thread, which opens, uses and closes them.
typedef struct pressroom_curl pressroom_curl;

/// Loads libcurl, once in a process; false where it is not here. It is loaded, not linked: it brings thirty libraries,
/// which every start of a program would pay for.
bool pressroom_curl_load(void);

/// NULL where there is no libcurl, no memory, or libcurl does not know a setting that safety rests on.
pressroom_curl *pressroom_curl_open(const pressroom_curl_settings *settings);
void pressroom_curl_close(pressroom_curl *curl);

/// Begins an exchange; false where there is no memory.
bool pressroom_curl_send(pressroom_curl *curl, const pressroom_curl_request *request);

/// Waits until there is something to do, so long at most, and does it.
void pressroom_curl_work(pressroom_curl *curl, int milliseconds);

/// An exchange that has ended; false where there is none now.
bool pressroom_curl_next(pressroom_curl *curl, pressroom_curl_answer *answer);

typedef enum {
    /// The server has taken it over.
    CCURL_MAIL_TAKEN = 0,
    /// The server said no; `status` and `words` are what it said.
    CCURL_MAIL_ANSWERED,
    /// It does not let the user in.
    CCURL_MAIL_NO_ENTRY,
    CCURL_MAIL_NO_HOST,
    CCURL_MAIL_NO_CONNECTION,
    /// It offers no TLS, or a certificate that is not its own.
    CCURL_MAIL_UNSAFE,
    /// The connection ended, or nothing came for too long.
    CCURL_MAIL_LOST,
    CCURL_MAIL_FAILED,
} pressroom_mail_outcome;

typedef struct {
    /// `smtp://host:port/name` or `smtps://…`: the name is what the server is greeted with.
    const char *url;
    /// Addresses in angle brackets.
    const char *from, *to;
    /// NULL where nobody is asked for.
    const char *user, *password;
    /// Whether nothing is said that matters before the connection is safe.
    bool needs_tls;
    /// A file of certificate authorities, or NULL for the system's.
    const char *authorities;
    /// `host:port:address`: what the host's name stands for, so that it is not looked up; or NULL.
    const char *pinned;
    /// A file with the message, read from where it stands.
    int file;
    long connect_milliseconds, silent_seconds;
} pressroom_mail;

#define CCURL_LONGEST_WORDS 1000

typedef struct {
    pressroom_mail_outcome outcome;
    long status;
    /// The last that the server said, without line ends.
    char words[CCURL_LONGEST_WORDS + 1];
    /// Whether the end of the message was handed over and nothing came back: it may have been taken.
    bool may_have_arrived;
} pressroom_mail_answer;

/// Gives a message to a mail server, and waits for what becomes of it.
pressroom_mail_answer pressroom_curl_mail(const pressroom_mail *mail);

/// The version whose headers this was built with; the library itself is loaded when it is needed.
const char *pressroom_curl_built_with(void);

/// Ends the waiting; may be called from any thread while `curl` is open.
void pressroom_curl_wake(pressroom_curl *curl);

#ifdef __cplusplus
}
#endif

#endif
