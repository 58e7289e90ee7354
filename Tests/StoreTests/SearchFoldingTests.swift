import Catalogue
import Foundation
import Migrations
import Testing

@testable import Store

/// Names as people type them, on whatever keyboard.
@Suite struct SearchFoldingTests {
    private static let names = [
        "Paweł Łoś", "Bjørg Økland", "Jörg Weiß", "Işıl Çağ", "Γιώργος Κόσμος", "山田太郎", "王芳", "김철수", "Ｊａｎｅ Ｒｏｅ",
        "Æsa Þór", "Đorđe Đurić", "Cœlia Ħal", "Ŧávvit", "İrem Iğdır", "Ⅷ ﬁnn ½", "Ёлкина Й", "ｶﾞﾘｱ ﾃｽﾄ", "鈴木 一郎",
        "ジョン・スミス", "สมชาย ใจดี", "مُحَمَّد أحمد", "Zoe\u{308} Nguye\u{302}\u{303}n", "Hawaiʻi", "Əliyev Ɓala", "हिन्दी",
        "Mac\u{AD}Leod", "\u{1112}\u{1161}\u{11AB} 도윤",
    ]

    @Test(
        arguments: [
            ("pawel", 0), ("los", 0), ("Łos", 0), ("PAWEŁ", 0), ("okland", 1), ("ØKLAND", 1), ("bjorg økl*", 1),
            ("weiss", 2), ("WEISS", 2), ("WEIẞ", 2), ("weis*", 2), ("ışıl", 3), ("isil", 3), ("ISIL", 3), ("IŞIL", 3),
            ("cag", 3), ("κοσμος", 4), ("ΚΟΣΜΟΣ", 4), ("κόσμοσ", 4), ("γιωργος", 4), ("山田", 5), ("太郎", 5), ("田太", 5),
            ("山田太郎", 5), ("田", 5), ("太", 5), ("山田太*", 5), ("\"山田太\"", 5), ("山田 太郎", 5), ("王", 6), ("芳", 6),
            ("王芳", 6), ("김", 7), ("철수", 7), ("김 철수", 7), ("jane", 8), ("ｊａｎｅ", 8), ("ＲＯＥ", 8), ("\"jane roe\"", 8),
            ("aesa", 9), ("thor", 9), ("Þór", 9), ("ÆSA þor", 9), ("dorde", 10), ("djuric", -1), ("duric", 10),
            ("coelia", 11), ("hal", 11), ("tavvit", 12), ("irem", 13), ("IREM", 13), ("ığdir", 13), ("igdir", 13),
            ("viii", 14), ("finn", 14), ("елкина", 15), ("ガリア", 16), ("ｶﾞﾘ", 16), ("テスト", 16), ("カリ", -1), ("鈴木一郎", 17),
            ("木一", 17), ("ジョンスミス", 18), ("ジョン・スミス", 18), ("スミス", 18), ("สมชาย", 19), ("ใจดี", 19), ("محمد", 20),
            ("احمد", 20), ("zoe", 21), ("nguyen", 21), ("nguyễn", 21), ("hawaii", 22), ("eliyev", 23), ("bala", 23),
            ("हिन्दी", 24), ("macleod", 25), ("한도", 26), ("한", 26), ("도윤", 26), ("山郎", -1), ("수철", -1), ("芳王", -1),
        ] as [(String, Int)])
    func aNameIsFoundHoweverItIsTyped(_ query: String, _ number: Int) throws {
        let catalogue = try SearchFoldingTests.catalogue()
        #expect(try catalogue.search(query) == (number < 0 ? [] : ["contact-\(number)"]))
    }

    /// What is shown is what a person knows.
    @Test(
        arguments: [
            ("los", "Paweł [Łoś]"), ("weiss", "Jörg [Weiß]"), ("jane", "[Ｊａｎｅ] Ｒｏｅ"), ("田太", "山[田太]郎"),
            ("山田太", "[山田太]郎"), ("郎 鈴木", "[鈴木] 一[郎]"), ("王", "[王]芳"), ("ガリア", "[ｶﾞﾘｱ] ﾃｽﾄ"),
            ("\"jane roe\"", "[Ｊａｎｅ Ｒｏｅ]"), ("thor aes*", "[Æsa] [Þór]"), ("zoe", "[Zoë] Nguyễn"),
            ("macleod", "[Mac\u{AD}Leod]"),
        ])
    func theWordsArePointedAtWhereTheyStand(_ query: String, _ shown: String) throws {
        let catalogue = try SearchFoldingTests.catalogue()
        let hit = try #require(try catalogue.see { try $0.search(query, kinds: nil, limit: 1) }.first)
        #expect(hit.shown == shown)
    }

    @Test func aNameInAnotherScriptIsKnownAgain() throws {
        let catalogue = try SearchFoldingTests.catalogue()
        // Whether I is the capital of i or of ı, a name alone does not say.
        for name in SearchFoldingTests.names where !name.contains("ı") {
            #expect(try catalogue.see { try $0.contacts(named: name.uppercased()).count } == 1, "\(name)")
        }
        #expect(try catalogue.see { try $0.contacts(named: "山田太").isEmpty })
    }

    /// Any tool that knows SQLite reads the index, and finds it sound.
    @Test func theIndexIsSoundToSQLiteItself() throws {
        let catalogue = try SearchFoldingTests.catalogue()
        try catalogue.store.queue.writeWithoutTransaction { db in
            try db.execute(sql: "INSERT INTO search (search) VALUES ('integrity-check')")
            #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
            #expect(try String.fetchAll(db, sql: "SELECT title FROM search WHERE search MATCH 'los'") == ["pawel los"])
        }
    }

    /// Whatever FTS5 makes of a folded text, it makes the same words.
    @Test func ftsCutsWhatIsFoldedAsItWasFolded() throws {
        let catalogue = try TestCatalogue()
        let text =
            SearchFoldingTests.names.joined(separator: " | ") + " 020 7946 0018, +44 20 7946 0018 O'Neil_x a-b · c·d"
        try catalogue.make(.insert(try catalogue.contact(name: text)))
        try catalogue.store.queue.writeWithoutTransaction { db in
            try db.execute(sql: "CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, search, instance)")
            let words = try String.fetchAll(db, sql: "SELECT term FROM temp.word WHERE col = 'title' ORDER BY offset")
            #expect(words == SearchText(text).words.map(\.text))
        }
    }

    /// What is folded letter by letter is what is folded word by word.
    @Test(arguments: [
        "Zoë Lindqvist", "Łódź Straße", "ØRSTED–Ångström", "İstanbul ıI", "Œuvre Ĳssel ŉ×÷ªº", "a·bé¿c’dö", "Ǆ ȳ ȿ",
        "né 5é 020 7946 0018 ü", "Zoe\u{308}", "É\u{A0}é", "ſs Ŀl", "a · B",
        "ana@x.example · +44 20 7946 0018 · 020·7946 0018", "l·l ·",
    ])
    func wordsInLatinLettersAreFoldedAlike(_ text: String) {
        #expect(
            SearchText(SearchText.indexed(text), dialled: false).words.map(\.text) == SearchText(text).words.map(\.text)
        )
    }

    @Test func anOlderCataloguesWordsAreFoldedWhenItIsOpened() throws {
        let catalogue = try TestCatalogue()
        let path = catalogue.folder.appending(path: "older.sqlite").path
        let older = try CatalogueStore.create(
            at: path, migrations: Array(Migration.all.prefix { $0.name != SearchFoldingTests.step }))
        let contact = try catalogue.contact(name: "Paweł Łoś")
        try older.insertAsThen(contact, ChangeStamp(actor: "ana", at: .noon, action: "edit"))
        // As the Pressroom of that day filled it.
        _ = try older.write { db in try db.execute(sql: "INSERT INTO search (rowid, title) VALUES (18, 'Paweł Łoś')") }
        try older.queue.close()
        let today = try CatalogueStore(at: path)
        #expect(try today.read(for: .internal, at: .noon) { try $0.search("los", kinds: nil, limit: 1).count } == 1)
        #expect(try today.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM searchDue") } == 0)
    }

    private static let step = "v09-search"

    private static func catalogue() throws -> TestCatalogue {
        let catalogue = try TestCatalogue()
        for (index, name) in names.enumerated() {
            try catalogue.make(.insert(try catalogue.contact("contact-\(index)", name: name)))
        }
        return catalogue
    }
}

extension SearchHit {
    /// With brackets around what matches.
    var shown: String { pieces.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined() }
}
