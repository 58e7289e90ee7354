// The floor of an insertion: contacts with two points each through the plain C API, into the same schema, with the same
// history and the same search. Usage: insert CATALOGUE COUNT; prints the seconds.
#include "rows.h"

int main(int argc, char **argv) {
    if (argc != 3) return 64;
    long count = atol(argv[2]);
    sqlite3 *db = opened(argv[1], "wal");
    sqlite3_stmt *organisation = prepared(db, "INSERT INTO organisation (id, slug, name, url) VALUES (?, ?, ?, ?)");
    sqlite3_stmt *contact = prepared(db,
        "INSERT INTO contact (id, slug, role, name, title, organisationID, language, availableForInterview, note, "
        "audience, isWithdrawn) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    sqlite3_stmt *point = prepared(db,
        "INSERT INTO contactPoint (id, slug, contactID, kind, asGiven, normalised, extension, usage, audience, "
        "preference, confirmedAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    double start = seconds();
    check(db, sqlite3_exec(db, "BEGIN IMMEDIATE; INSERT INTO change (number, at, actor, action) "
        "SELECT coalesce(max(number), 0) + 1, 0, 'bench', 'import' FROM change; "
        "INSERT INTO currentChange SELECT 1, max(number) FROM change", NULL, NULL, NULL));
    char id[37], owner[37], slug[81], words[200];
    for (long i = 0; i < organisationCount; i++) {
        identity(id, 0, (uint64_t)i);
        text(organisation, 1, id);
        snprintf(slug, sizeof slug, "organisation-%ld", i);
        text(organisation, 2, slug);
        snprintf(words, sizeof words, "%s %s %ld", places[i % 10], bodies[i / 10 % 10], i / 100);
        text(organisation, 3, words);
        sqlite3_bind_null(organisation, 4);
        run(db, organisation);
    }
    for (long i = 0; i < count; i++) {
        identity(owner, 1, (uint64_t)i);
        text(contact, 1, owner);
        snprintf(slug, sizeof slug, "contact-%ld", i);
        text(contact, 2, slug);
        text(contact, 3, "pressOfficer");
        snprintf(words, sizeof words, "%s Family%ld", givenNames[i % 50], i / 50);
        text(contact, 4, words);
        text(contact, 5, "Press officer");
        identity(id, 0, (uint64_t)(i / 50 % organisationCount));
        text(contact, 6, id);
        text(contact, 7, "en");
        sqlite3_bind_int(contact, 8, 0);
        sqlite3_bind_null(contact, 9);
        text(contact, 10, "press");
        sqlite3_bind_int(contact, 11, 0);
        run(db, contact);
        for (int which = 0; which < 2; which++) {
            identity(id, 2, (uint64_t)(i * 2 + which));
            text(point, 1, id);
            snprintf(slug, sizeof slug, "contact-%ld-%s", i, which == 0 ? "email" : "voice");
            text(point, 2, slug);
            text(point, 3, owner);
            text(point, 4, which == 0 ? "email" : "voice");
            if (which == 0) snprintf(words, sizeof words, "press.%ld@news.example", i);
            else snprintf(words, sizeof words, "+44 20 %08ld", i);
            text(point, 5, words);
            if (which == 1) snprintf(words, sizeof words, "+4420%08ld", i);
            text(point, 6, words);
            sqlite3_bind_null(point, 7);
            sqlite3_bind_null(point, 8);
            text(point, 9, "press");
            sqlite3_bind_int(point, 10, which + 1);
            sqlite3_bind_null(point, 11);
            run(db, point);
        }
    }
    // As Sources/Store/SearchIndex.swift does it: behind a number stands what is dialled from abroad and in its own country; the title
    // of these contacts is their role.
    check(db, sqlite3_exec(db,
        "DELETE FROM search WHERE rowid IN (SELECT rowNumber * 16 + kind FROM searchDue);"
        "INSERT INTO search (rowid, title, text) SELECT r.rowNumber * 16 + 1, r.name, coalesce(r.url, '')"
        "  FROM searchDue AS due CROSS JOIN organisation AS r ON r.rowNumber = due.rowNumber WHERE due.kind = 1;"
        "INSERT INTO search (rowid, title, text, pointPublic, pointPress, pointPartner, pointInternal)"
        "  SELECT r.rowNumber * 16 + 2, coalesce(r.name, r.title),"
        "    rtrim(coalesce(r.title || ' · ', '') || coalesce(o.name, ''), ' ·'),"
        "    group_concat(p.asGiven || CASE WHEN p.kind = 'voice' THEN ' ' || substr(p.normalised, 2) || ' ' || substr(p.normalised, 4) ELSE '' END || coalesce(' ' || nullif(p.normalised, p.asGiven), ''), ' · ') FILTER (WHERE p.audience = 'public'),"
        "    group_concat(p.asGiven || CASE WHEN p.kind = 'voice' THEN ' ' || substr(p.normalised, 2) || ' ' || substr(p.normalised, 4) ELSE '' END || coalesce(' ' || nullif(p.normalised, p.asGiven), ''), ' · ') FILTER (WHERE p.audience = 'press'),"
        "    group_concat(p.asGiven || CASE WHEN p.kind = 'voice' THEN ' ' || substr(p.normalised, 2) || ' ' || substr(p.normalised, 4) ELSE '' END || coalesce(' ' || nullif(p.normalised, p.asGiven), ''), ' · ') FILTER (WHERE p.audience = 'partner'),"
        "    group_concat(p.asGiven || CASE WHEN p.kind = 'voice' THEN ' ' || substr(p.normalised, 2) || ' ' || substr(p.normalised, 4) ELSE '' END || coalesce(' ' || nullif(p.normalised, p.asGiven), ''), ' · ') FILTER (WHERE p.audience = 'internal')"
        "  FROM searchDue AS due CROSS JOIN contact AS r ON r.rowNumber = due.rowNumber"
        "    LEFT JOIN organisation AS o ON o.id = r.organisationID LEFT JOIN contactPoint AS p ON p.contactID = r.id"
        "  WHERE due.kind = 2 GROUP BY due.rowNumber;"
        "DELETE FROM searchDue; DELETE FROM currentChange; COMMIT", NULL, NULL, NULL));
    printf("%.6f\n", seconds() - start);
    return 0;
}
