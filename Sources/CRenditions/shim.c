#define _GNU_SOURCE

#include "CRenditions.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "making.h"

/// What comes back for one order.
typedef struct {
    size_t job;
    pressroom_rendition_outcome outcome;
    int32_t width;
    int32_t height;
} answer;

/// A process that makes renditions, one after another.
typedef struct worker {
    pid_t process;
    int socket;
    bool is_busy;
    int made;
    size_t job;
    long long deadline;
} worker;

// Whatever a process has kept of its pictures goes with it: memory does not grow with their number.
enum { most_workers = 16, most_of_one = 100, largest_rendition = 64 << 20 };

static void limit(int what, rlim_t most) {
    struct rlimit limit = {most, most};
    setrlimit(what, &limit);
}

static long long milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

// MARK: The other process

/// Has the orders as they were when it began; is told the number of each, and ends when nobody tells it any more.
static void work(int socket, pressroom_rendition *renditions, size_t count, const pressroom_rendition_limits *limits) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    limit(RLIMIT_DATA, (rlim_t)limits->bytes);
    limit(RLIMIT_FSIZE, largest_rendition);
    limit(RLIMIT_CORE, 0);
    signal(SIGXFSZ, SIG_IGN);
    // The library says there what it thinks of a picture.
    int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere >= 0) dup2(nowhere, STDERR_FILENO);
    static rendition_library library;
    bool is_here = rendition_library_load(&library);
    size_t job;
    while (recv(socket, &job, sizeof job, 0) == (ssize_t)sizeof job && job < count) {
        pressroom_rendition *rendition = &renditions[job];
        if (is_here) rendition_make(&library, rendition, limits->pixels);
        else rendition->outcome = PRESSROOM_RENDITION_NO_LIBRARY;
        answer made = {job, rendition->outcome, rendition->width, rendition->height};
        if (send(socket, &made, sizeof made, MSG_NOSIGNAL) != (ssize_t)sizeof made) break;
    }
    // Without what libraries do at an end.
    _exit(0);
}

// MARK: This process

static bool begin(
    worker *worker, pressroom_rendition *renditions, size_t count, const pressroom_rendition_limits *limits) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return false;
    pid_t process = fork();
    if (process == 0) {
        close(ends[0]);
        work(ends[1], renditions, count, limits);
    }
    close(ends[1]);
    if (process < 0) {
        close(ends[0]);
        return false;
    }
    *worker = (struct worker){.process = process, .socket = ends[0]};
    return true;
}

static void end(worker *worker) {
    if (worker->process <= 0) return;
    close(worker->socket);
    // One that is idle ends by itself, but none is waited for.
    kill(worker->process, SIGKILL);
    while (waitpid(worker->process, NULL, 0) < 0 && errno == EINTR) {}
    worker->process = 0;
    worker->is_busy = false;
}

static bool order(worker *worker, size_t job, int seconds) {
    if (send(worker->socket, &job, sizeof job, MSG_NOSIGNAL) != (ssize_t)sizeof job) return false;
    worker->is_busy = true;
    worker->job = job;
    worker->deadline = milliseconds() + (long long)seconds * 1000;
    return true;
}

/// Takes the answer of one that is ready, or gives up one that fell or takes too long; what it worked on is unreadable then.
static void receive(worker *worker, bool is_ready, pressroom_rendition *renditions) {
    pressroom_rendition *rendition = &renditions[worker->job];
    answer made;
    if (is_ready && recv(worker->socket, &made, sizeof made, MSG_DONTWAIT) == (ssize_t)sizeof made
        && made.job == worker->job) {
        rendition->outcome = made.outcome;
        rendition->width = made.width;
        rendition->height = made.height;
        worker->is_busy = false;
        if (++worker->made == most_of_one) end(worker);
    } else if (is_ready || milliseconds() >= worker->deadline) {
        rendition->outcome = PRESSROOM_RENDITION_UNREADABLE;
        end(worker);
    }
}

/// Waits for an answer of anybody, or for the first deadline.
static void wait_for_answers(worker *workers, int count, pressroom_rendition *renditions) {
    struct pollfd waiting[most_workers];
    long long first = -1;
    for (int index = 0; index < count; index++) {
        worker *worker = &workers[index];
        // A negative one is passed over.
        waiting[index] = (struct pollfd){worker->is_busy ? worker->socket : -1, POLLIN, 0};
        if (worker->is_busy && (first < 0 || worker->deadline < first)) first = worker->deadline;
    }
    if (first < 0) return;
    long long left = first - milliseconds();
    if (poll(waiting, (nfds_t)count, left <= 0 ? 0 : (int)left) < 0)
        for (int index = 0; index < count; index++) waiting[index].revents = 0;
    for (int index = 0; index < count; index++)
        if (workers[index].is_busy) receive(&workers[index], waiting[index].revents != 0, renditions);
}

void pressroom_renditions_make(
    pressroom_rendition *renditions, size_t count, const pressroom_rendition_limits *limits) {
    worker workers[most_workers] = {0};
    int hands = limits->workers < most_workers ? limits->workers : most_workers;
    if (hands < 1) hands = 1;
    // Until somebody says otherwise.
    for (size_t job = 0; job < count; job++) renditions[job].outcome = PRESSROOM_RENDITION_UNREADABLE;
    size_t next = 0;
    bool is_anybody_busy = true;
    while (next < count || is_anybody_busy) {
        is_anybody_busy = false;
        for (int index = 0; index < hands; index++) {
            worker *worker = &workers[index];
            if (!worker->is_busy && next < count) {
                bool is_new = worker->process == 0 && begin(worker, renditions, count, limits);
                if (worker->process > 0 && order(worker, next, limits->seconds)) {
                    next++;
                } else {
                    // One that has gone is followed by another; where there is none to be had, it is not done.
                    if (is_new || worker->process == 0) next++;
                    end(worker);
                }
            }
            is_anybody_busy = is_anybody_busy || worker->is_busy;
        }
        wait_for_answers(workers, hands, renditions);
    }
    for (int index = 0; index < hands; index++) end(&workers[index]);
}
