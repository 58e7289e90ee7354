import Catalogue
import Foundation

import class GRDB.Database

/// How far the catalogue has come: as long as it stays there and no embargo ends, what anybody read is as it was.
public struct CatalogueStanding: Hashable, Codable, Sendable {
    /// The numbers of the latest change and of the latest issue, and one that grows with what is answered to links, which is in
    /// no change; 0 where there is none.
    public var change: Int
    public var issue: Int
    public var linkAnswer: Int

    public init(change: Int = 0, issue: Int = 0, linkAnswer: Int = 0) {
        self.change = change
        self.issue = issue
        self.linkAnswer = linkAnswer
    }
}

extension CatalogueView {
    /// Where it stands, whoever looks: read in no time, for whoever keeps what was read.
    public func standing() throws -> CatalogueStanding {
        let numbers = try db.cachedStatement(
            sql: """
                SELECT (SELECT max(number) FROM change), (SELECT max(rowNumber) FROM issue),
                  (SELECT max(heard) FROM linkRound)
                """)
        return try db.first(numbers, []) { row in
            CatalogueStanding(
                change: try row.optionalNumber() ?? 0, issue: try row.optionalNumber() ?? 0,
                linkAnswer: try row.optionalNumber() ?? 0)
        } ?? CatalogueStanding()
    }

    /// When the next embargo ends, behind the view's instant; nil where none holds.
    public func nextEndOfEmbargo() throws -> Instant? {
        let next = try db.cachedStatement(sql: "SELECT min(embargoUntil) FROM release WHERE embargoUntil > ?")
        return try db.first(next, [now.milliseconds]) { try $0.optionalInstant() } ?? nil
    }
}
