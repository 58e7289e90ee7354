#define _GNU_SOURCE

#include "CPictureFacts.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "facts.h"

typedef struct {
    pressroom_picture_outcome outcome;
    pressroom_picture picture;
} report;

static void limit(int what, rlim_t most) {
    struct rlimit limit = {most, most};
    setrlimit(what, &limit);
}

/// The other process: reads, reports, and ends.
static void work(const char *path, int seconds, size_t bytes, int out) {
    limit(RLIMIT_CPU, (rlim_t)seconds);
    limit(RLIMIT_DATA, (rlim_t)bytes);
    limit(RLIMIT_CORE, 0);
    static report made;
    made.outcome = picture_facts_read(path, &made.picture);
    const char *rest = (const char *)&made;
    for (size_t left = sizeof made; left > 0;) {
        ssize_t count = write(out, rest, left);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        rest += count;
        left -= (size_t)count;
    }
    // Without what libraries do at an end.
    _exit(0);
}

static long long milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/// Whether the whole report came in time.
static bool receive(int in, int seconds, report *received) {
    char *rest = (char *)received;
    long long deadline = milliseconds() + (long long)seconds * 1000;
    for (size_t left = sizeof *received; left > 0;) {
        long long remaining = deadline - milliseconds();
        struct pollfd waiting = {in, POLLIN, 0};
        int ready = remaining <= 0 ? 0 : poll(&waiting, 1, (int)remaining);
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return false;
        ssize_t count = read(in, rest, left);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        rest += count;
        left -= (size_t)count;
    }
    return true;
}

pressroom_picture_outcome pressroom_picture_read(
    const char *path, int seconds, size_t bytes, pressroom_picture *picture) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return PRESSROOM_PICTURE_UNREADABLE;
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        work(path, seconds, bytes, ends[1]);
    }
    close(ends[1]);
    // It is large for a stack.
    report *received = calloc(1, sizeof *received);
    bool is_whole = child > 0 && received != NULL && receive(ends[0], seconds, received);
    close(ends[0]);
    if (child > 0) {
        // One that has reported is ending; any other is stopped.
        if (!is_whole) kill(child, SIGKILL);
        while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
    }
    pressroom_picture_outcome outcome = PRESSROOM_PICTURE_UNREADABLE;
    if (is_whole) {
        *picture = received->picture;
        outcome = received->outcome;
        // Whatever happened to the other process, a text ends.
        for (size_t text = 0; text < picture_texts; text++) picture->texts[text][picture_text_size - 1] = 0;
    }
    free(received);
    return outcome;
}

pressroom_picture *pressroom_picture_make(void) { return calloc(1, sizeof(pressroom_picture)); }

void pressroom_picture_free(pressroom_picture *picture) { free(picture); }

int32_t pressroom_picture_width(const pressroom_picture *picture) { return picture->width; }

int32_t pressroom_picture_height(const pressroom_picture *picture) { return picture->height; }

bool pressroom_picture_had_place(const pressroom_picture *picture) { return picture->had_place; }

bool pressroom_picture_had_private(const pressroom_picture *picture) { return picture->had_private; }

const char *pressroom_picture_said(const pressroom_picture *picture, pressroom_picture_text text) {
    return (size_t)text < picture_texts ? picture->texts[text] : "";
}
