#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// What runs in a signal's handler here calls nothing but what signal-safety(7) allows, and getdents64, which is a call of the
// system itself.

#define MOST 64

static struct {
    _Atomic(char *) path;
    bool unless_written;
} unfinished[MOST];

static atomic_bool is_held;
static atomic_int waiting;

/// A second of 1970: nothing is written then, and no tool makes it by accident.
static const struct timespec unwritten = {.tv_sec = 7, .tv_nsec = 0};

bool pressroom_mark_unwritten(int file) {
    const struct timespec times[2] = {{.tv_sec = 0, .tv_nsec = UTIME_OMIT}, unwritten};
    return futimens(file, times) == 0;
}

bool pressroom_is_unwritten(const char *path) {
    struct stat status;
    return lstat(path, &status) == 0 && S_ISREG(status.st_mode) && status.st_mtim.tv_sec == unwritten.tv_sec
        && status.st_mtim.tv_nsec == unwritten.tv_nsec;
}

int pressroom_unfinished(const char *path, bool unless_written) {
    char *copy = strdup(path);
    if (copy == NULL) return -1;
    for (int number = 0; number < MOST; number++) {
        char *none = NULL;
        if (atomic_load(&unfinished[number].path) != NULL) continue;
        unfinished[number].unless_written = unless_written;
        if (atomic_compare_exchange_strong(&unfinished[number].path, &none, copy)) return number;
    }
    free(copy);
    return -1;
}

void pressroom_finished(int number) {
    if (number >= 0 && number < MOST) free(atomic_exchange(&unfinished[number].path, NULL));
}

/// Takes away what a folder holds, and folders in it while `depth` lasts. Files that are made meanwhile come at the next turn.
static void empty(int folder, int depth) {
    char names[4096] __attribute__((aligned(8)));
    for (int turn = 0; turn < 3; turn++) {
        if (lseek(folder, 0, SEEK_SET) < 0) return;
        ssize_t count;
        while ((count = getdents64(folder, names, sizeof names)) > 0) {
            for (ssize_t at = 0; at < count;) {
                const struct dirent64 *entry = (const struct dirent64 *)(names + at);
                at += entry->d_reclen;
                const char *name = entry->d_name;
                if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0) continue;
                if (unlinkat(folder, name, 0) == 0 || depth == 0) continue;
                int inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
                if (inner < 0) continue;
                empty(inner, depth - 1);
                close(inner);
                unlinkat(folder, name, AT_REMOVEDIR);
            }
        }
    }
}

static void take_away(const char *path) {
    if (unlink(path) == 0 || (errno != EISDIR && errno != EPERM)) return;
    int folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder < 0) return;
    empty(folder, 2);
    close(folder);
    rmdir(path);
}

static void tidy(void) {
    for (int number = 0; number < MOST; number++) {
        // It is not freed: the allocator may be what the signal came in the middle of.
        char *path = atomic_exchange(&unfinished[number].path, NULL);
        if (path == NULL) continue;
        if (!unfinished[number].unless_written || pressroom_is_unwritten(path)) take_away(path);
    }
}

void pressroom_end_by(int number) {
    if (atomic_load(&is_held)) {
        atomic_store(&waiting, number);
        return;
    }
    int before = errno;
    tidy();
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigset_t mask;
    sigemptyset(&mask);
    sigaddset(&mask, number);
    sigaction(number, &action, NULL);
    raise(number);
    sigprocmask(SIG_UNBLOCK, &mask, NULL);
    errno = before;
}

void pressroom_hold_signals(bool hold) {
    atomic_store(&is_held, hold);
    if (hold) return;
    int number = atomic_exchange(&waiting, 0);
    if (number != 0) pressroom_end_by(number);
}

void pressroom_tidy_at_signals(void) {
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    for (size_t index = 0; index < sizeof numbers / sizeof numbers[0]; index++) {
        struct sigaction action = {.sa_handler = pressroom_end_by, .sa_flags = SA_RESTART};
        struct sigaction before;
        sigfillset(&action.sa_mask);
        // What the process was told to ignore (nohup) stays ignored.
        if (sigaction(numbers[index], NULL, &before) == 0 && before.sa_handler == SIG_DFL)
            sigaction(numbers[index], &action, NULL);
    }
}
