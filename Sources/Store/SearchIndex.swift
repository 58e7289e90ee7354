import Catalogue

import class GRDB.Database
import class GRDB.DatabaseFunction

/// What a search finds: kept by the store inside each change, from the rows that the schema's triggers noted as due.
///
/// A row of the index has the number of the kind times 2^40, and the record's own: each kind is a stretch of it, the newest at its
/// end. Its words are folded
/// (docs/decisions/0030-search-folds-its-words.md); what a person is shown is taken from the records.
enum SearchIndex {
    /// What a kind of record is found by.
    struct Texts {
        /// The first that is there counts most.
        var title: [String]
        var words: [Source]
        /// The text of the document that it stands on.
        var hasBody = false
    }

    enum Source {
        case field(String)
        /// Where it says something else than another field.
        case fieldUnlike(String, String)
        case list(String)
        /// The name of the record that a field refers to.
        case name(RecordKind, by: String)
        /// What a contact does for the press, where the title does not say so.
        case role
    }

    /// The numbers that the files in migrations/sql speak of; nil for contact points, which are found as part of
    /// their contacts.
    static func number(of kind: RecordKind) -> Int64? {
        switch kind {
        case .organisation: 1
        case .contact: 2
        case .contactPoint: nil
        case .release: 4
        case .asset: 5
        case .statement: 6
        case .event: 7
        case .quote: 8
        case .outlet: 9
        case .coverage: 10
        case .kit: 11
        case .reference: 12
        case .request: 13
        }
    }

    static func texts(of kind: RecordKind) -> Texts {
        switch kind {
        case .organisation, .outlet: Texts(title: ["name"], words: [.field("url")])
        case .contact:
            Texts(
                title: ["name", "title"],
                words: [
                    .field("title"), .name(.organisation, by: "organisationID"), .role, .list("topics"),
                    .list("nicknames"), .list("departments"), .list("affiliations"), .list("interests"),
                    .list("profiles"),
                ])
        case .contactPoint: Texts(title: [], words: [])
        case .release:
            Texts(
                title: ["headline"],
                words: [
                    .name(.organisation, by: "organisationID"), .field("number"), .list("topics"),
                    .field("dateline"), .field("notes"), .field("boilerplate"),
                ], hasBody: true)
        case .asset:
            Texts(
                title: ["description"],
                words: [
                    .field("url"), .field("alternativeText"), .field("creditLine"), .field("copyrightNotice"),
                    .field("usageTerms"),
                ])
        case .statement:
            Texts(
                title: ["title"],
                words: [
                    .field("words"), .field("speaker"), .name(.organisation, by: "organisationID"), .field("url"),
                ])
        case .event: Texts(title: ["what"], words: [.field("date"), .field("place")])
        case .quote: Texts(title: ["words"], words: [.field("speaker"), .field("speakerTitle")])
        case .reference: Texts(title: ["url"], words: [.fieldUnlike("asGiven", "url")])
        case .coverage:
            Texts(
                title: ["headline"],
                words: [
                    .name(.outlet, by: "outletID"), .field("byline"), .field("dateline"), .field("url"),
                    .list("contributors"), .list("highlights"), .list("captions"), .list("sources"),
                ])
        case .kit: Texts(title: ["title"], words: [.field("edNote")])
        case .request:
            Texts(
                title: ["subject"],
                words: [
                    .field("words"), .name(.contact, by: "journalistID"), .name(.outlet, by: "outletID"),
                    .field("given"),
                ])
        }
    }

    /// So many binary digits of a row's number are the record's own.
    static let digits: Int64 = 40
    /// The largest number that a record may have in the index.
    static let most: Int64 = 1 << digits - 1

    /// The stretch of the index that a kind has.
    static func rows(of kind: RecordKind) -> ClosedRange<Int64>? {
        number(of: kind).map { $0 << digits...($0 << digits | most) }
    }

    /// Between the parts of a text.
    static let between = " · "

    /// So many rows are brought up to date before somebody is told how far it has come.
    private static let rowsAtOnce = 1000

    /// Once for each change, whatever it touched: the old words find nothing any more, the new ones do. `progress` is told
    /// how many rows are done, and how many were due.
    static func bringUpToDate(_ db: Database, progress: ((Int, Int) -> Void)? = nil) throws {
        let due = try Int64.fetchAll(db.cachedStatement(sql: "SELECT DISTINCT kind FROM searchDue"))
        guard !due.isEmpty else { return }
        let total = progress == nil ? 0 : try Int.fetchOne(db, sql: "SELECT count(*) FROM searchDue") ?? 0
        var done = 0
        let deletion = try db.cachedStatement(
            sql: """
                DELETE FROM search WHERE rowid IN
                  (SELECT kind << \(digits) | rowNumber FROM searchDue WHERE kind = :kind AND rowNumber BETWEEN :first AND :last)
                """)
        for kind in RecordKind.allCases {
            guard let number = number(of: kind), due.contains(number) else { continue }
            let statement = try db.cachedStatement(sql: insertion(of: kind, number))
            guard let progress else {
                try deletion.execute(arguments: ["kind": number, "first": 0, "last": Int64.max])
                try statement.execute(arguments: ["first": 0, "last": Int64.max])
                continue
            }
            let next = try db.cachedStatement(
                sql: """
                    SELECT rowNumber FROM searchDue WHERE kind = ? AND rowNumber >= ?
                    ORDER BY rowNumber LIMIT \(rowsAtOnce)
                    """)
            var rows = try Int64.fetchAll(next, arguments: [number, 0])
            while let first = rows.first, let last = rows.last {
                try deletion.execute(arguments: ["kind": number, "first": first, "last": last])
                try statement.execute(arguments: ["first": first, "last": last])
                done += rows.count
                progress(done, total)
                rows = try Int64.fetchAll(next, arguments: [number, last + 1])
            }
        }
        try db.cachedStatement(sql: "DELETE FROM searchDue").execute()
    }

    /// The columns with the contact points that an audience may see, from `public` on.
    static func pointColumns(for audience: Audience) -> [String] {
        Audience.allCases.filter(audience.sees).map { audience in
            switch audience {
            case .public: "pointPublic"
            case .press: "pointPress"
            case .accredited: "pointAccredited"
            case .partner: "pointPartner"
            case .internal: "pointInternal"
            }
        }
    }
}

extension SearchIndex {
    /// The function that makes of a text what the index is given: in our statements alone, so that every other tool reads
    /// the catalogue as well.
    static let searchable = DatabaseFunction("searchable", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map(SearchText.indexed)
    }

    /// The function that makes of a document's text, what is no part of what was sent out, and its media type what is
    /// searched: without a mail's header or a page's menu.
    static let published = DatabaseFunction("published", argumentCount: 3, pure: true) { values in
        guard let text = String.fromDatabaseValue(values[0]) else { return nil }
        return Document(
            id: OfficeSettings.id, name: "", mediaType: String.fromDatabaseValue(values[2]) ?? "", encoding: "",
            sha256: "",
            text: text, besides: String.fromDatabaseValue(values[1]).flatMap(Document.ranges(kept:))
        ).textForPublication
    }
}

// The index as SQL fills it.
extension SearchIndex {
    private static func insertion(of kind: RecordKind, _ number: Int64) -> String {
        """
        INSERT INTO search (rowid, \(columns(of: kind).joined(separator: ", ")))
        \(selection(of: kind, number, from: "searchDue AS due CROSS JOIN \(kind.rawValue) AS r ON r.rowNumber = due.rowNumber"))
        """
        .replacing(SearchIndex.condition, with: "WHERE due.kind = \(number) AND due.rowNumber BETWEEN :first AND :last")
    }

    /// The columns that are written of a kind.
    static func columns(of kind: RecordKind) -> [String] {
        ["title", "text"] + (kind == .contact ? pointColumns(for: .internal) : [])
    }

    /// Where the rows are chosen.
    static let condition = "WHERE TRUE"

    /// What the index holds of rows of a kind: the row's number there, then the columns.
    static func selection(of kind: RecordKind, _ number: Int64, from rows: String) -> String {
        let texts = texts(of: kind)
        let title = texts.title.map { "r.\($0)" }
        var words = "rtrim(\(texts.words.map(sql).joined(separator: " || ")), '\(between)')"
        if texts.hasBody {
            words +=
                " || coalesce(char(10) || published(document.text, document.besides, document.mediaType), '')"
        }
        let points = kind == .contact ? Audience.allCases.map(points) : []
        let values = [title.count == 1 ? title[0] : "coalesce(\(title.joined(separator: ", ")))", words] + points
        let named = zip(values, columns(of: kind)).map { "searchable(\($0)) AS \($1)" }
        return """
            SELECT \(number << digits) | r.rowNumber AS id, \(named.joined(separator: ", "))
            FROM \(rows)
              \(joins(of: texts)) \(points.isEmpty ? "" : "LEFT JOIN contactPoint AS p ON p.contactID = r.id")
            \(condition) \(points.isEmpty ? "" : "GROUP BY r.rowNumber")
            """
    }

    private static func joins(of texts: Texts) -> String {
        let named = texts.words.compactMap { source -> String? in
            guard case .name(let kind, let field) = source else { return nil }
            return "LEFT JOIN \(kind.rawValue) AS named_\(kind.rawValue) ON named_\(kind.rawValue).id = r.\(field)"
        }
        return (named + (texts.hasBody ? ["LEFT JOIN document ON document.id = r.documentID"] : []))
            .joined(separator: " ")
    }

    private static func sql(_ source: Source) -> String {
        let value =
            switch source {
            case .field(let name): "r.\(name)"
            case .fieldUnlike(let name, let other): "nullif(r.\(name), r.\(other))"
            case .list(let name): "(SELECT group_concat(value, '\(between)') FROM json_each(r.\(name)))"
            case .name(let kind, _): "named_\(kind.rawValue).name"
            case .role: role
            }
        return "coalesce(\(value) || '\(between)', '')"
    }

    private static let role: String = {
        let choices = Contact.Role.allCases.map { role in
            "WHEN r.role = '\(role.rawValue)' AND instr(lower(coalesce(r.title, '')), '\(role.words)') = 0 THEN '\(role.words)'"
        }
        return "CASE \(choices.joined(separator: " ")) END"
    }()

    /// Each point stands in the column of its audience.
    private static func points(for audience: Audience) -> String {
        let points = """
            group_concat(p.asGiven || coalesce(' ' || nullif(p.normalised, p.asGiven), ''), '\(between)')
              FILTER (WHERE p.audience = '\(audience.rawValue)')
            """
        // Whom it has to do with, the office alone is told: by their names, and not by what is meant.
        return audience == .internal
            ? "CASE r.relatedPeople WHEN '[]' THEN \(points) ELSE \(related(behind: points)) END" : points
    }

    private static func related(behind points: String) -> String {
        let mark = " | "
        return """
            coalesce(\(points) || '\(between)', '') || (SELECT group_concat(
              iif(instr(value, '\(mark)') > 0, substr(value, 1, instr(value, '\(mark)') - 1), value), '\(between)')
              FROM json_each(r.relatedPeople))
            """
    }
}
