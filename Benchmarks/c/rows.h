// The rows of the benchmarks, the same as those of Sources/benchmark/Rows.swift: contact i has two points.
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *const givenNames[] = {
    "Maria", "Jonas", "Aisha", "Piotr", "Lucía", "Noor", "Tomás", "Ingrid", "Kofi", "Yuki", "Elena", "Bram", "Sanna",
    "Omar", "Grace", "Ivo", "Leila", "Hugo", "Zofia", "Dara", "Emil", "Rosa", "Anton", "Mei", "Felix", "Nadia", "Oskar",
    "Priya", "Simon", "Tove", "Ugo", "Vera", "Wanda", "Xenia", "Yann", "Zoë", "Ada", "Boris", "Clara", "Dmitri", "Esra",
    "Farid", "Gudrun", "Hana", "Isak", "Jana", "Karel", "Lena", "Milan", "Nils"};
static const char *const places[] = {
    "Harbour", "Mountain", "River", "Coast", "Valley", "Forest", "Island", "Meadow", "Bridge", "Tower"};
static const char *const bodies[] = {
    "Watch", "Council", "Institute", "Alliance", "Foundation", "Observatory", "Union", "Network", "Society", "Trust"};

enum { organisationCount = 1000 };

static inline uint64_t mixed(uint64_t number) {
    number += 0x9E3779B97F4A7C15u;
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9u;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EBu;
    return number ^ (number >> 31);
}

/// 37 bytes with the NUL: identities come in runs of 4,096, as real ones do.
static inline void identity(char *text, uint64_t kind, uint64_t number) {
    uint64_t high = (mixed((number >> 12) * 16 + kind) & ~(uint64_t)0xffff) | 0x8000 | (number & 0xfff);
    uint64_t low = (mixed(number * 16 + kind) >> 2) | (uint64_t)1 << 63;
    snprintf(text, 37, "%08x-%04x-%04x-%04x-%012llx", (unsigned)(high >> 32), (unsigned)(high >> 16 & 0xffff),
             (unsigned)(high & 0xffff), (unsigned)(low >> 48), (unsigned long long)(low & 0xffffffffffff));
}

static inline double clocked(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/// Of this process's work, whatever others do on the machine.
static inline double seconds(void) { return clocked(CLOCK_PROCESS_CPUTIME_ID); }

static inline void check(sqlite3 *db, int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
        fprintf(stderr, "%s\n", sqlite3_errmsg(db));
        exit(1);
    }
}

/// The settings of Sources/Store/Settings.swift.
static inline sqlite3 *opened(const char *path, const char *journalMode) {
    sqlite3 *db = NULL;
    check(db, sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL));
    sqlite3_busy_timeout(db, 5000);
    check(db, sqlite3_exec(db, "PRAGMA synchronous = 2; PRAGMA foreign_keys = 1; PRAGMA trusted_schema = 0;"
        "PRAGMA cell_size_check = 1; PRAGMA mmap_size = 0; PRAGMA secure_delete = 1; PRAGMA temp_store = 2;"
        "PRAGMA cache_size = -16384", NULL, NULL, NULL));
    char sql[64];
    snprintf(sql, sizeof sql, "PRAGMA journal_mode = %s", journalMode);
    check(db, sqlite3_exec(db, sql, NULL, NULL, NULL));
    check(db, sqlite3_exec(db, "PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = 0", NULL, NULL, NULL));
    return db;
}

static inline sqlite3_stmt *prepared(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement = NULL;
    check(db, sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
    return statement;
}

static inline void run(sqlite3 *db, sqlite3_stmt *statement) {
    check(db, sqlite3_step(statement));
    check(db, sqlite3_reset(statement));
}

static inline void text(sqlite3_stmt *statement, int place, const char *value) {
    sqlite3_bind_text(statement, place, value, -1, SQLITE_TRANSIENT);
}
