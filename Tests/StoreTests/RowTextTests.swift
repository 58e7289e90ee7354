import GRDB
import Testing

@testable import Store

/// The text of a row is what SQLite's `quote` makes of each of its values, and is read again as they were.
@Suite struct RowTextTests {
    private func made(_ columns: [KeptColumn], in table: String, _ db: Database) throws -> [String] {
        try String.fetchAll(db, sql: "SELECT \(RowText.sql(of: columns, in: table)) FROM \(table) ORDER BY rowid")
    }

    private func quoted(_ columns: [KeptColumn], in table: String, _ db: Database) throws -> [String] {
        let parts = columns.enumerated().map { "'\($0 == 0 ? "" : ", ")\($1.name)=' || quote(\($1.name))" }
        return try String.fetchAll(db, sql: "SELECT \(parts.joined(separator: " || ")) FROM \(table) ORDER BY rowid")
    }

    @Test(arguments: [
        "plain", "", "it's 'quoted'", "100 % of it, %s and %Q", "a\nb\r\n\tc", "Jané \u{1F600} 山田", "e\u{301}",
        "\\ and \"",
        "name='x', note=NULL",
    ])
    func everyTextIsWrittenAsItIsQuoted(_ text: String) throws {
        try DatabaseQueue().write { db in
            try db.execute(
                sql: """
                    CREATE TABLE odd (id INTEGER, text TEXT, other TEXT, number INTEGER) STRICT;
                    INSERT INTO odd VALUES (1, :text, NULL, NULL), (-9223372036854775808, NULL, :text, 9223372036854775807);
                    """, arguments: ["text": text])
            let columns = [
                KeptColumn(name: "id", isText: false), KeptColumn(name: "text", isText: true),
                KeptColumn(name: "other", isText: true), KeptColumn(name: "number", isText: false),
            ]
            let rows = try made(columns, in: "odd", db)
            #expect(rows.map { Array($0.utf8) } == (try quoted(columns, in: "odd", db)).map { Array($0.utf8) })
            #expect(try RowText.read(rows[0]).columns.map(\.value) == [.integer(1), .text(text), .null, .null])
            #expect(
                try RowText.read(rows[1]).columns.map(\.value) == [.integer(.min), .null, .text(text), .integer(.max)])
        }
    }

    /// More columns than SQLite takes in one call.
    @Test func aWideTableIsWrittenToo() throws {
        try DatabaseQueue().write { db in
            let columns = (0..<230).map { KeptColumn(name: "c\($0)", isText: $0 % 2 == 0) }
            let words = columns.map { "\($0.name) \($0.isText ? "TEXT DEFAULT 'a b'" : "INTEGER DEFAULT 7")" }
            try db.execute(
                sql: "CREATE TABLE wide (\(words.joined(separator: ", "))) STRICT; INSERT INTO wide DEFAULT VALUES")
            #expect(try made(columns, in: "wide", db) == quoted(columns, in: "wide", db))
        }
    }
}
