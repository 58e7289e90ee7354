// Readers beside writers, by journal mode (docs/decisions/0017-write-ahead-log.md): how long a short reading waits while one
// change adds 200,000 rows, and how long 50 small changes take while readers keep a transaction open for 2 s each.
// Usage: readers CATALOGUE MODE; MODE is truncate (readers take turns with writers, as in decision 0001), nospill (truncate
// without turns, and what was written stays in memory until the commit) or wal.
#include "rows.h"
#include <fcntl.h>
#include <libgen.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static int turn(const char *path, int operation) {
    char copy[4096];
    snprintf(copy, sizeof copy, "%s", path);
    int handle = open(dirname(copy), O_RDONLY | O_DIRECTORY);
    double end = clocked(CLOCK_MONOTONIC) + 5;
    while (flock(handle, operation | LOCK_NB) != 0 && clocked(CLOCK_MONOTONIC) < end) usleep(1000);
    return handle;
}

static sqlite3 *ready(const char *path, const char *mode) {
    sqlite3 *db = opened(path, strcmp(mode, "wal") == 0 ? "wal" : "truncate");
    if (strcmp(mode, "nospill") == 0) check(db, sqlite3_exec(db, "PRAGMA cache_spill = 0", NULL, NULL, NULL));
    return db;
}

/// One change of so many rows; -1 where it was refused, else the seconds that it took.
static double change(sqlite3 *db, const char *path, int first, int count) {
    double start = clocked(CLOCK_MONOTONIC);
    int handle = turn(path, LOCK_EX), outcome = sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
    sqlite3_stmt *insert = prepared(db, "INSERT INTO outlet (id, slug, name) VALUES (?, ?, 'Outlet')");
    for (int i = first; outcome == SQLITE_OK && i < first + count; i++) {
        char id[37], slug[32];
        identity(id, 3, (uint64_t)i);
        snprintf(slug, sizeof slug, "outlet-%d", i);
        text(insert, 1, id);
        text(insert, 2, slug);
        outcome = sqlite3_step(insert) == SQLITE_DONE ? sqlite3_reset(insert) : SQLITE_BUSY;
    }
    sqlite3_finalize(insert);
    if (outcome == SQLITE_OK) outcome = sqlite3_exec(db, "DELETE FROM searchDue; COMMIT", NULL, NULL, NULL);
    if (outcome != SQLITE_OK) sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
    close(handle);
    return outcome == SQLITE_OK ? clocked(CLOCK_MONOTONIC) - start : -1;
}

/// One reading that is kept open for so long; -1 where it was refused, else the seconds until it had begun.
static double reading(sqlite3 *db, const char *path, const char *mode, unsigned microseconds) {
    double start = clocked(CLOCK_MONOTONIC);
    int handle = strcmp(mode, "truncate") == 0 ? turn(path, LOCK_SH) : -1;
    int outcome = sqlite3_exec(db, "BEGIN; SELECT max(slug) FROM contact; SELECT max(slug) FROM outlet", NULL, NULL, NULL);
    double taken = clocked(CLOCK_MONOTONIC) - start;
    if (handle >= 0) close(handle);
    if (outcome == SQLITE_OK) usleep(microseconds);
    sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
    return outcome == SQLITE_OK ? taken : -1;
}

int main(int argc, char **argv) {
    if (argc != 3) return 64;
    const char *path = argv[1], *mode = argv[2];
    sqlite3_close(ready(path, mode));
    // One long change, and a reader who asks every 5 ms.
    double start = clocked(CLOCK_MONOTONIC), slowest = 0, longest = 0;
    pid_t writer = fork();
    if (writer == 0) _exit(change(ready(path, mode), path, 0, 200000) < 0);
    int status = 0, count = 0, refused = 0;
    struct rusage usage;
    sqlite3 *db = ready(path, mode);
    while (wait4(writer, &status, WNOHANG, &usage) == 0) {
        double taken = reading(db, path, mode, 0);
        count++;
        if (taken < 0) refused++;
        if (taken > slowest) slowest = taken;
        usleep(5000);
    }
    printf("%-9s 200,000 rows in %.1f s (%.1f of CPU), %s, %ld MB resident; %d readings beside it, %d refused, slowest %.0f ms\n", mode,
           clocked(CLOCK_MONOTONIC) - start,
           (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6, status == 0 ? "saved" : "refused", usage.ru_maxrss / 1024, count, refused,
           slowest * 1000);
    // Readers who take 2 s each, one behind the other, and small changes.
    pid_t readers[8];
    for (int i = 0; i < 8; i++)
        if ((readers[i] = fork()) == 0)
            for (sqlite3 *own = ready(path, mode);;) reading(own, path, mode, 2000000);
    sqlite3_close(db);
    db = ready(path, mode);
    usleep(500000);
    refused = 0;
    for (int i = 0; i < 50; i++) {
        double taken = change(db, path, 200000 + i, 1);
        if (taken < 0) refused++;
        if (taken > longest) longest = taken;
    }
    for (int i = 0; i < 8; i++) kill(readers[i], SIGKILL);
    while (wait(NULL) > 0) {}
    printf("%-9s 50 changes beside 8 readings of 2 s each: %d refused, slowest %.0f ms\n", mode, refused, longest * 1000);
    return 0;
}
