import Foundation
import Migrations
import Testing

/// A step that is written and not listed would never be taken.
@Test func everyFileOfSQLIsInTheListOldestFirst() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../migrations/sql").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".sql") }.sorted()
    #expect(files == Migration.all.map { "\($0.name).sql" })
    for (file, migration) in zip(files, Migration.all) {
        #expect(try String(contentsOf: folder.appending(path: file), encoding: .utf8) == migration.sql)
    }
}

@Test func theStepsAreNumberedFromOne() {
    for (index, migration) in Migration.all.enumerated() {
        let number = index + 1 < 10 ? "0\(index + 1)" : "\(index + 1)"
        #expect(migration.name.hasPrefix("v\(number)-"))
    }
}

/// A check that forgets an audience turns down what the fields offer.
@Test func whatSaysWhoSeesSomethingKnowsEveryAudience() throws {
    let step = try #require(Migration.all.first { $0.name.hasSuffix("-audiences") })
    let lists = step.sql.split(separator: "\n").compactMap { line in
        line.contains("CHECK (") && line.contains("udience IN (") || line.contains("meantFor IN (") ? line : nil
    }
    #expect(lists.count == 16)
    for list in lists {
        let isWhole = list.contains("('public', 'press', 'accredited', 'partner', 'internal')")
        #expect(
            isWhole || list.contains("('accredited', 'partner', 'internal')") || list.contains("'partner'))"), "\(list)"
        )
    }
}

@Test func noStepDeletesTheHistory() {
    for migration in Migration.all {
        for table in ["change", "changeLine"] {
            let deleting = migration.sql.split(separator: "\n").filter { $0.hasPrefix("DELETE FROM \(table)") }
            #expect(deleting.isEmpty, "\(migration.name)")
        }
    }
}

/// An index of a few among many costs nothing where there are none of them.
@Test func indexesOfAFewHoldThoseAlone() throws {
    let step = try #require(Migration.all.first { $0.name.hasSuffix("few-among-many") })
    let indexes = step.sql.split(separator: "\n").filter { $0.hasPrefix("CREATE INDEX") }
    #expect(indexes.count == 10 && indexes.allSatisfy { $0.contains(" WHERE ") })
}

/// A history of additions alone has nothing in the indexes of what changes found and of what went.
@Test func whatChangesFoundIsIndexedWhereTheyFoundSomething() throws {
    let step = try #require(Migration.all.first { $0.name.hasSuffix("what-changes-left") })
    let indexes = step.sql.split(separator: "\n").filter { $0.hasPrefix("CREATE INDEX") }
    #expect(indexes.count == 2 && indexes.allSatisfy { $0.contains("ON changeLine") && $0.contains(" WHERE ") })
}

/// What a step writes anew it takes over whole, in the order in which it was written.
@Test func aHistoryThatIsWrittenAnewIsTakenOverWhole() throws {
    for migration in Migration.all where migration.sql.contains("DROP TABLE changeLine;") {
        let sql = migration.sql.split(separator: ";").map { $0.filter { $0 != "\n" } }
        let copying = try #require(
            sql.firstIndex { $0.contains("FROM changeLine  ORDER BY number") }, "\(migration.name)")
        let dropping = try #require(sql.firstIndex { $0 == "DROP TABLE changeLine" })
        #expect(copying < dropping && !sql[copying].contains("WHERE"))
    }
}
