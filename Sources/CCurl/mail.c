#include "CCurl.h"
#include "library.h"

#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/// One message on its way.
typedef struct {
    const pressroom_mail *mail;
    pressroom_mail_answer answer;
    size_t length;
    curl_socket_t socket;
    /// Whether the server has said the last line of an answer, so that the next begins another.
    bool is_whole;
    /// Whether the end of the message was reached, and whether something was said after that.
    bool is_all_read, was_answered;
} carriage;

/// Each line that the server says, as libcurl hands it over: `250-first`, `250 last`.
static size_t take_line(char *line, size_t size, size_t count, void *user) {
    carriage *sent = user;
    size_t length = size * count;
    // What is said to a goodbye says nothing of the message.
    if (length >= 3 && strncmp(line, "221", 3) == 0) return length;
    if (sent->is_whole) sent->length = 0;
    size_t code = length >= 4 && line[0] >= '2' && line[0] <= '5' ? 4 : 0;
    sent->is_whole = code == 0 || line[3] != '-';
    if (code > 0) {
        sent->answer.status = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
        if (sent->is_all_read) sent->was_answered = true;
    }
    if (sent->length > 0 && sent->length < CCURL_LONGEST_WORDS) sent->answer.words[sent->length++] = ' ';
    // The code stands once, before the first line.
    for (size_t index = sent->length > 0 ? code : 0; index < length && sent->length < CCURL_LONGEST_WORDS; index++) {
        if (line[index] == '\r' || line[index] == '\n') continue;
        char byte = index == 3 && code > 0 ? ' ' : line[index];
        sent->answer.words[sent->length++] = byte;
    }
    sent->answer.words[sent->length] = '\0';
    return length;
}

/// Whether the server has closed the connection already: then the end of the message is not sent into nothing.
static bool has_gone(curl_socket_t socket) {
    char byte;
    return socket != CURL_SOCKET_BAD && recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

static size_t give(char *into, size_t size, size_t count, void *user) {
    carriage *sent = user;
    ssize_t length = read(sent->mail->file, into, size * count);
    if (length < 0 || (length == 0 && has_gone(sent->socket))) return CURL_READFUNC_ABORT;
    if (length == 0) sent->is_all_read = true;
    return (size_t)length;
}

static int note_socket(void *user, curl_socket_t socket, curlsocktype purpose) {
    (void)purpose;
    ((carriage *)user)->socket = socket;
    return CURL_SOCKOPT_OK;
}

static bool prepare(const curl_library *library, CURL *easy, carriage *sent, struct curl_slist *recipients,
    struct curl_slist *pinned) {
    const pressroom_mail *mail = sent->mail;
    bool is_set = true;
#define SET(option, value) is_set = library->easy_setopt(easy, option, value) == CURLE_OK && is_set
#if LIBCURL_VERSION_NUM >= 0x075500
    SET(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
#else
    SET(CURLOPT_PROTOCOLS, (long)(CURLPROTO_SMTP | CURLPROTO_SMTPS));
#endif
    SET(CURLOPT_URL, mail->url);
    SET(CURLOPT_PROXY, "");
    SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    SET(CURLOPT_NOSIGNAL, 1L);
    SET(CURLOPT_USE_SSL, (long)(mail->needs_tls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    if (mail->authorities != NULL) SET(CURLOPT_CAINFO, mail->authorities);
    if (mail->user != NULL) SET(CURLOPT_USERNAME, mail->user);
    if (mail->user != NULL) SET(CURLOPT_PASSWORD, mail->password == NULL ? "" : mail->password);
    SET(CURLOPT_MAIL_FROM, mail->from);
    SET(CURLOPT_MAIL_RCPT, recipients);
    if (pinned != NULL) SET(CURLOPT_RESOLVE, pinned);
    SET(CURLOPT_UPLOAD, 1L);
    SET(CURLOPT_READFUNCTION, give);
    SET(CURLOPT_READDATA, sent);
    // How long it is stays unsaid: libcurl then reads to the end, by which we know that the end was handed over.
    SET(CURLOPT_INFILESIZE_LARGE, (curl_off_t)-1);
    SET(CURLOPT_HEADERFUNCTION, take_line);
    SET(CURLOPT_HEADERDATA, sent);
    SET(CURLOPT_SOCKOPTFUNCTION, note_socket);
    SET(CURLOPT_SOCKOPTDATA, sent);
    SET(CURLOPT_CONNECTTIMEOUT_MS, mail->connect_milliseconds);
    SET(CURLOPT_SERVER_RESPONSE_TIMEOUT, mail->silent_seconds);
    SET(CURLOPT_LOW_SPEED_LIMIT, 1L);
    SET(CURLOPT_LOW_SPEED_TIME, mail->silent_seconds);
#undef SET
    return is_set;
}

static pressroom_mail_outcome outcome(CURLcode code, const carriage *sent) {
    switch (code) {
    case CURLE_OK: return CCURL_MAIL_TAKEN;
    case CURLE_LOGIN_DENIED: return CCURL_MAIL_NO_ENTRY;
    case CURLE_COULDNT_RESOLVE_HOST: return CCURL_MAIL_NO_HOST;
    case CURLE_COULDNT_CONNECT: return CCURL_MAIL_NO_CONNECTION;
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM: return CCURL_MAIL_UNSAFE;
    default: break;
    }
    if (sent->is_all_read && !sent->was_answered) return CCURL_MAIL_LOST;
    if (sent->answer.status >= 400 && code != CURLE_OPERATION_TIMEDOUT) return CCURL_MAIL_ANSWERED;
    switch (code) {
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
    case CURLE_UPLOAD_FAILED:
    case CURLE_ABORTED_BY_CALLBACK:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_OPERATION_TIMEDOUT: return CCURL_MAIL_LOST;
    default: return CCURL_MAIL_FAILED;
    }
}

pressroom_mail_answer pressroom_curl_mail(const pressroom_mail *mail) {
    carriage sent = {.mail = mail, .socket = CURL_SOCKET_BAD, .is_whole = true};
    sent.answer.outcome = CCURL_MAIL_FAILED;
    const curl_library *library = loaded_curl();
    if (library == NULL) return sent.answer;
    bool is_blocking = is_blocking_broken_pipes();
    CURL *easy = library->easy_init();
    struct curl_slist *recipients = library->slist_append(NULL, mail->to);
    struct curl_slist *pinned = mail->pinned == NULL ? NULL : library->slist_append(NULL, mail->pinned);
    if (easy != NULL && recipients != NULL && prepare(library, easy, &sent, recipients, pinned)) {
        CURLcode code = library->easy_perform(easy);
        // "250" and its like after the end of the message is a yes, whatever libcurl makes of it.
        if (sent.was_answered && sent.answer.status < 300) code = CURLE_OK;
        sent.answer.outcome = outcome(code, &sent);
        sent.answer.may_have_arrived = code != CURLE_OK && sent.is_all_read && !sent.was_answered;
    }
    pressroom_mail_answer answer = sent.answer;
    if (easy != NULL) library->easy_cleanup(easy);
    if (recipients != NULL) library->slist_free_all(recipients);
    if (pinned != NULL) library->slist_free_all(pinned);
    if (is_blocking) unblock_broken_pipes();
    return answer;
}
