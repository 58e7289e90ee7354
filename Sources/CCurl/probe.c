#include "exchange.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct pressroom_curl {
    const curl_library *library;
    pressroom_curl_settings settings;
    CURLM *multi;
    exchange **all;
    size_t count, capacity;
    exchange *free;
    /// The one whose answer was handed out last.
    exchange *shown;
    /// A peer that is gone may send this thread a signal that would end the process.
    bool blocks_signal;
};

static bool is_blocking_broken_pipes(void) {
    sigset_t broken_pipe, before;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    return pthread_sigmask(SIG_BLOCK, &broken_pipe, &before) == 0 && !sigismember(&before, SIGPIPE);
}

static void unblock_broken_pipes(void) {
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

pressroom_curl *pressroom_curl_open(const pressroom_curl_settings *settings) {
    const curl_library *library = loaded_curl();
    pressroom_curl *curl = library == NULL ? NULL : calloc(1, sizeof *curl);
    if (curl == NULL) return NULL;
    curl->library = library;
    curl->settings = *settings;
    curl->blocks_signal = is_blocking_broken_pipes();
    bool is_copied = copy_text(&curl->settings.user_agent);
    is_copied = copy_text(&curl->settings.authorities) && is_copied;
    curl->multi = library->multi_init();
    if (is_copied && curl->multi != NULL && add_exchange(curl)
        && library->multi_setopt(curl->multi, CURLMOPT_MAXCONNECTS, (long)CCURL_MOST_KEPT_CONNECTIONS) == CURLM_OK)
        return curl;
    pressroom_curl_close(curl);
    return NULL;
}

void pressroom_curl_close(pressroom_curl *curl) {
    for (size_t index = 0; index < curl->count; index++) {
        exchange *sent = curl->all[index];
        if (sent->is_under_way) curl->library->multi_remove_handle(curl->multi, sent->easy);
        exchange_free(curl->library, sent);
    }
    if (curl->multi != NULL) curl->library->multi_cleanup(curl->multi);
    if (curl->blocks_signal) unblock_broken_pipes();
    free(curl->all);
    free((void *)curl->settings.user_agent);
    free((void *)curl->settings.authorities);
    free(curl);
}

bool pressroom_curl_send(pressroom_curl *curl, const pressroom_curl_request *request) {
    if (curl->free == NULL && !add_exchange(curl)) return false;
    exchange *sent = curl->free;
    if (!exchange_begin(curl->library, sent, request)
        || curl->library->multi_add_handle(curl->multi, sent->easy) != CURLM_OK) {
        exchange_end(curl->library, sent);
        return false;
    }
    curl->free = sent->next_free;
    sent->is_under_way = true;
    return true;
}

void pressroom_curl_work(pressroom_curl *curl, int milliseconds) {
    int running = 0;
    curl->library->multi_poll(curl->multi, NULL, 0, milliseconds, NULL);
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

bool pressroom_curl_next(pressroom_curl *curl, pressroom_curl_answer *answer) {
    forget_shown(curl);
    int left = 0;
    CURLMsg *message;
    while ((message = curl->library->multi_info_read(curl->multi, &left)) != NULL) {
        if (message->msg != CURLMSG_DONE) continue;
        CURLcode code = message->data.result;
        CURL *easy = message->easy_handle;
        void *user = NULL;
        curl->library->easy_getinfo(easy, CURLINFO_PRIVATE, &user);
        exchange *sent = user;
        describe(curl->library, sent, code, answer);
        curl->library->multi_remove_handle(curl->multi, easy);
        sent->is_under_way = false;
        curl->shown = sent;
        return true;
    }
    return false;
}

void pressroom_curl_wake(pressroom_curl *curl) { curl->library->multi_wakeup(curl->multi); }
