#include "exchange.h"

#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

/// libcurl before 8.12 keeps something of each host whose connection it has closed to make room, and goes through all of
/// it again and again: with thousands of hosts that is what takes the time. So it starts afresh after so many exchanges.
static const int most_exchanges = 2000;
/// While exchanges of before are under way, nobody waits longer than this for the others: milliseconds.
static const int longest_wait_for_two = 5;

struct pressroom_curl {
    const curl_library *library;
    pressroom_curl_settings settings;
    CURLM *multi;
    int begun;
    /// The one before, until its exchanges have ended.
    CURLM *multi_before;
    int left_before;
    int wakener;
    exchange **all;
    size_t count, capacity;
    exchange *free;
    int under_way;
    /// The one whose answer was handed out last.
    exchange *shown;
    /// A peer that is gone may send this thread a signal that would end the process.
    bool blocks_signal;
};

bool is_blocking_broken_pipes(void) {
    sigset_t broken_pipe, before;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    return pthread_sigmask(SIG_BLOCK, &broken_pipe, &before) == 0 && !sigismember(&before, SIGPIPE);
}

void unblock_broken_pipes(void) {
    sigset_t broken_pipe;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    struct timespec now = {0, 0};
    while (sigtimedwait(&broken_pipe, NULL, &now) == SIGPIPE) continue;
    pthread_sigmask(SIG_UNBLOCK, &broken_pipe, NULL);
}

static bool copy_text(const char **text) {
    return *text == NULL || (*text = strdup(*text)) != NULL;
}

static void keep(pressroom_curl *curl, exchange *sent) {
    sent->next_free = curl->free;
    curl->free = sent;
}

/// A further exchange, kept with those that are free.
static bool add_exchange(pressroom_curl *curl) {
    if (curl->count == curl->capacity) {
        size_t capacity = curl->capacity * 2 + 16;
        exchange **longer = realloc(curl->all, capacity * sizeof(exchange *));
        if (longer == NULL) return false;
        curl->all = longer;
        curl->capacity = capacity;
    }
    exchange *made = exchange_new(curl->library, &curl->settings);
    if (made == NULL) return false;
    curl->all[curl->count++] = made;
    keep(curl, made);
    return true;
}

static CURLM *new_multi(const curl_library *library) {
    CURLM *multi = library->multi_init();
    if (multi == NULL
        || library->multi_setopt(multi, CURLMOPT_MAXCONNECTS, (long)CCURL_MOST_KEPT_CONNECTIONS) == CURLM_OK)
        return multi;
    library->multi_cleanup(multi);
    return NULL;
}

static void start_afresh(pressroom_curl *curl) {
    CURLM *multi = new_multi(curl->library);
    if (multi == NULL) return;
    curl->multi_before = curl->multi;
    curl->left_before = curl->under_way;
    curl->multi = multi;
    curl->begun = 0;
}

pressroom_curl *pressroom_curl_open(const pressroom_curl_settings *settings) {
    const curl_library *library = loaded_curl();
    pressroom_curl *curl = library == NULL ? NULL : calloc(1, sizeof *curl);
    if (curl == NULL) return NULL;
    curl->library = library;
    curl->settings = *settings;
    curl->blocks_signal = is_blocking_broken_pipes();
    bool is_copied = copy_text(&curl->settings.user_agent);
    is_copied = copy_text(&curl->settings.authorities) && is_copied;
    curl->wakener = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    curl->multi = new_multi(library);
    if (is_copied && curl->wakener >= 0 && curl->multi != NULL && add_exchange(curl)) return curl;
    pressroom_curl_close(curl);
    return NULL;
}

void pressroom_curl_close(pressroom_curl *curl) {
    for (size_t index = 0; index < curl->count; index++) {
        exchange *sent = curl->all[index];
        if (sent->is_under_way) curl->library->multi_remove_handle(sent->multi, sent->easy);
        exchange_free(curl->library, sent);
    }
    if (curl->multi != NULL) curl->library->multi_cleanup(curl->multi);
    if (curl->multi_before != NULL) curl->library->multi_cleanup(curl->multi_before);
    if (curl->wakener >= 0) close(curl->wakener);
    if (curl->blocks_signal) unblock_broken_pipes();
    free(curl->all);
    free((void *)curl->settings.user_agent);
    free((void *)curl->settings.authorities);
    free(curl);
}

bool pressroom_curl_send(pressroom_curl *curl, const pressroom_curl_request *request) {
    if (curl->free == NULL && !add_exchange(curl)) return false;
    if (curl->begun >= most_exchanges && curl->multi_before == NULL) start_afresh(curl);
    exchange *sent = curl->free;
    sent->multi = curl->multi;
    if (!exchange_begin(curl->library, sent, request)
        || curl->library->multi_add_handle(curl->multi, sent->easy) != CURLM_OK) {
        exchange_end(curl->library, sent);
        return false;
    }
    curl->free = sent->next_free;
    sent->is_under_way = true;
    curl->under_way++;
    curl->begun++;
    return true;
}

void pressroom_curl_work(pressroom_curl *curl, int milliseconds) {
    int running = 0;
    uint64_t count = 0;
    struct curl_waitfd woken = {.fd = curl->wakener, .events = CURL_WAIT_POLLIN};
    if (curl->multi_before != NULL) {
        curl->library->multi_perform(curl->multi_before, &running);
        if (milliseconds > longest_wait_for_two) milliseconds = longest_wait_for_two;
    }
    curl->library->multi_poll(curl->multi, &woken, 1, milliseconds, NULL);
    while (read(curl->wakener, &count, sizeof count) > 0) continue;
    curl->library->multi_perform(curl->multi, &running);
}

static void forget_shown(pressroom_curl *curl) {
    if (curl->shown == NULL) return;
    exchange_end(curl->library, curl->shown);
    keep(curl, curl->shown);
    curl->shown = NULL;
}

static void describe(const curl_library *library, exchange *sent, CURLcode code, pressroom_curl_answer *answer) {
    long status = 0;
    library->easy_getinfo(sent->easy, CURLINFO_RESPONSE_CODE, &status);
    pressroom_curl_outcome outcome = outcome_of(library, sent, code);
    *answer = (pressroom_curl_answer){
        .ticket = sent->ticket,
        .outcome = outcome == CCURL_ANSWERED && status < 100 ? CCURL_NO_HTTP : outcome,
        .status = status,
        .head = sent->head.bytes,
        .head_length = sent->head.length,
        .body = (const unsigned char *)sent->body.bytes,
        .body_length = sent->body.length,
        .is_cut = sent->is_cut,
    };
    library->easy_getinfo(sent->easy, CURLINFO_SSL_VERIFYRESULT, &answer->verify_result);
}

/// An exchange that has ended, with what libcurl says of it; NULL where there is none.
static exchange *ended(pressroom_curl *curl, CURLM *multi, CURLcode *code) {
    int left = 0;
    CURLMsg *message;
    while ((message = curl->library->multi_info_read(multi, &left)) != NULL) {
        void *user = NULL;
        if (message->msg != CURLMSG_DONE) continue;
        *code = message->data.result;
        curl->library->easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &user);
        return user;
    }
    return NULL;
}

static void leave(pressroom_curl *curl, exchange *sent) {
    curl->library->multi_remove_handle(sent->multi, sent->easy);
    sent->is_under_way = false;
    curl->under_way--;
    if (sent->multi == curl->multi_before) curl->left_before--;
}

bool pressroom_curl_next(pressroom_curl *curl, pressroom_curl_answer *answer) {
    forget_shown(curl);
    CURLcode code = CURLE_OK;
    exchange *sent = ended(curl, curl->multi, &code);
    if (sent == NULL && curl->multi_before != NULL) sent = ended(curl, curl->multi_before, &code);
    if (sent != NULL) {
        describe(curl->library, sent, code, answer);
        leave(curl, sent);
        curl->shown = sent;
    }
    if (curl->multi_before != NULL && curl->left_before == 0) {
        curl->library->multi_cleanup(curl->multi_before);
        curl->multi_before = NULL;
    }
    return sent != NULL;
}

void pressroom_curl_wake(pressroom_curl *curl) {
    uint64_t one = 1;
    ssize_t written = write(curl->wakener, &one, sizeof one);
    (void)written;
}
