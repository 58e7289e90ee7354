// Many processes that write small changes at once, each waiting 5 s at most: how long each change takes, by journal mode
// (docs/decisions/0001-rollback-journal.md). Usage: writers CATALOGUE MODE PROCESSES CHANGES [queue|poll]:
// with `queue` one after the other by a lock on the folder, with `poll` asking every 2 ms.
#include "rows.h"
#include <fcntl.h>
#include <libgen.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

static int compared(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

/// Waits for its turn, 5 s at most; the handle to close after it.
static int turn(const char *path, unsigned *seed) {
    char copy[4096];
    snprintf(copy, sizeof copy, "%s", path);
    int handle = open(dirname(copy), O_RDONLY | O_DIRECTORY);
    double end = clocked(CLOCK_MONOTONIC) + 5;
    while (flock(handle, LOCK_EX | LOCK_NB) != 0 && clocked(CLOCK_MONOTONIC) < end) {
        *seed = *seed * 1664525u + 1013904223u;
        usleep(500 + (*seed >> 22));
    }
    return handle;
}

/// SQLite asks this whether to go on waiting: 2 ms at a time, for 5 s.
static int poll_often(void *unused, int tries) {
    (void)unused;
    usleep(2000);
    return tries < 2500;
}

static void write_changes(const char *path, const char *mode, int process, int changes, int out, int queue) {
    sqlite3 *db = opened(path, mode);
    unsigned seed = (unsigned)getpid();
    if (queue == 2) sqlite3_busy_handler(db, poll_often, NULL);
    for (int i = 0; i < changes; i++) {
        char sql[1400], id[37], outcome = 1;
        identity(id, 3, (uint64_t)(process * changes + i));
        snprintf(sql, sizeof sql, "INSERT INTO change (number, at, actor, action) "
            "SELECT coalesce(max(number), 0) + 1, 0, 'bench', 'add' FROM change; "
            "INSERT INTO currentChange SELECT 1, max(number) FROM change; "
            "INSERT INTO outlet (id, slug, name) VALUES ('%s', 'outlet-%d-%d', 'Outlet');"
            "DELETE FROM search WHERE rowid IN (SELECT rowNumber * 16 + kind FROM searchDue);"
            "INSERT INTO search (rowid, title, text) SELECT r.rowNumber * 16 + 9, r.name, '' "
            "FROM searchDue AS due CROSS JOIN outlet AS r ON r.rowNumber = due.rowNumber WHERE due.kind = 9;"
            "DELETE FROM searchDue; DELETE FROM currentChange", id, process, i);
        double start = clocked(CLOCK_MONOTONIC);
        int handle = queue == 1 ? turn(path, &seed) : -1;
        if (sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK) outcome = 0;
        if (outcome) check(db, sqlite3_exec(db, sql, NULL, NULL, NULL));
        if (outcome && sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK) outcome = 0;
        if (!outcome) sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
        if (handle >= 0) close(handle);
        double taken = outcome ? clocked(CLOCK_MONOTONIC) - start : -1;
        if (write(out, &taken, sizeof taken) != sizeof taken) exit(1);
    }
    sqlite3_close(db);
    exit(0);
}

int main(int argc, char **argv) {
    if (argc != 5 && argc != 6) return 64;
    int processes = atoi(argv[3]), changes = atoi(argv[4]), channel[2], count = 0, refused = 0;
    sqlite3_close(opened(argv[1], argv[2]));
    if (pipe(channel) != 0) return 1;
    double start = clocked(CLOCK_MONOTONIC);
    for (int i = 0; i < processes; i++)
        if (fork() == 0) write_changes(argv[1], argv[2], i, changes, channel[1], argc != 6 ? 0 : strcmp(argv[5], "queue") == 0 ? 1 : 2);
    close(channel[1]);
    double *taken = calloc((size_t)(processes * changes), sizeof *taken), one;
    while (read(channel[0], &one, sizeof one) == sizeof one) {
        if (one < 0) refused++;
        else taken[count++] = one;
    }
    while (wait(NULL) > 0) {}
    double all = clocked(CLOCK_MONOTONIC) - start;
    qsort(taken, (size_t)count, sizeof *taken, compared);
    sqlite3 *db = opened(argv[1], argv[2]);
    sqlite3_stmt *there = prepared(db, "SELECT count(*) FROM outlet");
    sqlite3_step(there);
    printf("%-9s %-6s %d of %d there, %d refused, %.1f s, p50 %.1f ms, p99 %.1f ms, max %.0f ms\n", argv[2],
           argc == 6 ? argv[5] : "", sqlite3_column_int(there, 0), processes * changes, refused, all, taken[count / 2] * 1000,
           taken[count * 99 / 100] * 1000, taken[count - 1] * 1000);
    return 0;
}
