// The floor of a search: the same FTS5 query, an excerpt, and the columns of the contacts that are found, through the plain C
// API. What Pressroom makes its excerpts of is folded here and there alike; `snippet` stands for that. Usage: search CATALOGUE TIMES QUERY; prints the seconds of one search, the median of TIMES, and the hits.
#include "rows.h"

static int compared(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

int main(int argc, char **argv) {
    if (argc != 4) return 64;
    int times = atoi(argv[2]);
    sqlite3 *db = opened(argv[1], "wal");
    sqlite3_stmt *search = prepared(db,
        "SELECT rowid, snippet(search, -1, char(2), char(3), '…', 16) FROM search WHERE search MATCH ? "
        "ORDER BY rank LIMIT 20");
    sqlite3_stmt *contact = prepared(db,
        "SELECT id, slug, role, name, title, organisationID, language, availableForInterview, note, audience, "
        "isWithdrawn FROM contact WHERE rowNumber = ?");
    double *taken = calloc((size_t)times, sizeof *taken);
    long hits = 0, bytes = 0;
    for (int i = 0; i < times; i++) {
        double start = seconds();
        check(db, sqlite3_exec(db, "BEGIN", NULL, NULL, NULL));
        text(search, 1, argv[3]);
        int code;
        while ((code = sqlite3_step(search)) == SQLITE_ROW) {
            hits++;
            bytes += sqlite3_column_bytes(search, 1);
            sqlite3_bind_int64(contact, 1, sqlite3_column_int64(search, 0) >> 4);
            check(db, sqlite3_step(contact));
            for (int column = 0; column < 11; column++) {
                const unsigned char *value = sqlite3_column_text(contact, column);
                bytes += value ? sqlite3_column_bytes(contact, column) : 0;
            }
            check(db, sqlite3_reset(contact));
        }
        check(db, code);
        check(db, sqlite3_reset(search));
        check(db, sqlite3_exec(db, "COMMIT", NULL, NULL, NULL));
        taken[i] = seconds() - start;
    }
    qsort(taken, (size_t)times, sizeof *taken, compared);
    printf("%.6f %ld\n", taken[times / 2], hits / times);
    return bytes == 0;
}
