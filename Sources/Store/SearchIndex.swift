import Catalogue

import class GRDB.Database

/// What a search finds: kept by the store inside each change, from the rows that the schema's triggers noted as due.
///
/// A row of the index has the number `rowNumber * 16 + number(of: kind)`.
enum SearchIndex {
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
        }
    }

    /// Once for each change, whatever it touched: the old words find nothing any more, the new ones do.
    static func bringUpToDate(_ db: Database) throws {
        let due = try Int64.fetchAll(db.cachedStatement(sql: "SELECT DISTINCT kind FROM searchDue"))
        guard !due.isEmpty else { return }
        try db.cachedStatement(
            sql: "DELETE FROM search WHERE rowid IN (SELECT rowNumber * 16 + kind FROM searchDue)"
        ).execute()
        for kind in RecordKind.allCases {
            guard let number = number(of: kind), due.contains(number) else { continue }
            try db.cachedStatement(sql: insertion(of: kind)).execute()
        }
        try db.cachedStatement(sql: "DELETE FROM searchDue").execute()
    }

    private static func insertion(of kind: RecordKind) -> String {
        switch kind {
        case .organisation: insertion(kind, title: "r.name", words: ["r.url"])
        case .contact: contactInsertion
        case .contactPoint: ""
        case .release:
            insertion(
                kind, title: "r.headline", words: ["o.name", "r.dateline", "r.notes", "r.boilerplate"],
                joining: "LEFT JOIN organisation AS o ON o.id = r.organisationID")
        case .asset:
            insertion(
                kind, title: "r.description",
                words: ["r.url", "r.alternativeText", "r.creditLine", "r.copyrightNotice", "r.usageTerms"])
        case .statement:
            insertion(
                kind, title: "r.title", words: ["r.words", "r.speaker", "o.name", "r.url"],
                joining: "LEFT JOIN organisation AS o ON o.id = r.organisationID")
        case .event: insertion(kind, title: "r.what", words: ["r.date", "r.place"])
        case .quote: insertion(kind, title: "r.words", words: ["r.speaker", "r.speakerTitle"])
        case .reference: insertion(kind, title: "r.url", words: ["nullif(r.asGiven, r.url)"])
        case .outlet: insertion(kind, title: "r.name", words: ["r.url"])
        case .coverage:
            insertion(
                kind, title: "r.headline",
                words: ["o.name", "r.byline", "r.dateline", "r.url"]
                    + ["contributors", "highlights", "captions", "sources"].map {
                        "(SELECT group_concat(value, ' · ') FROM json_each(r.\($0)))"
                    },
                joining: "LEFT JOIN outlet AS o ON o.id = r.outletID")
        case .kit: insertion(kind, title: "r.title", words: ["r.edNote"])
        }
    }

    private static func insertion(
        _ kind: RecordKind, title: String, words: [String], joining join: String = ""
    ) -> String {
        let number = number(of: kind) ?? 0
        let text = words.map { "coalesce(\($0) || ' · ', '')" }.joined(separator: " || ")
        return """
            INSERT INTO search (rowid, title, text)
            SELECT r.rowNumber * 16 + \(number), \(title), rtrim(\(text), ' ·')
            FROM searchDue AS due CROSS JOIN \(kind.rawValue) AS r ON r.rowNumber = due.rowNumber \(join)
            WHERE due.kind = \(number)
            """
    }

    /// A contact is found by its organisation and its points too; each point stands in the column of its audience.
    private static let contactInsertion: String = {
        let audiences = Audience.allCases.map {
            """
            group_concat(p.asGiven || coalesce(' ' || nullif(p.normalised, p.asGiven), ''), ' · ')
              FILTER (WHERE p.audience = '\($0.rawValue)')
            """
        }
        return """
            INSERT INTO search (rowid, title, text, \(pointColumns(for: .internal).joined(separator: ", ")))
            SELECT r.rowNumber * 16 + 2, coalesce(r.name, r.title),
              rtrim(coalesce(r.title || ' · ', '') || coalesce(o.name, ''), ' ·'),
              \(audiences.joined(separator: ", "))
            FROM searchDue AS due CROSS JOIN contact AS r ON r.rowNumber = due.rowNumber
              LEFT JOIN organisation AS o ON o.id = r.organisationID
              LEFT JOIN contactPoint AS p ON p.contactID = r.id
            WHERE due.kind = 2 GROUP BY due.rowNumber
            """
    }()

    /// The columns with the contact points that an audience may see, from `public` on.
    static func pointColumns(for audience: Audience) -> [String] {
        Audience.allCases.filter(audience.sees).map { audience in
            switch audience {
            case .public: "pointPublic"
            case .press: "pointPress"
            case .partner: "pointPartner"
            case .internal: "pointInternal"
            }
        }
    }
}
