import Catalogue
import Foundation

import class GRDB.Database

extension CatalogueStore {
    /// Notes with the change that was just made that it was made for a request; what is older than a day is forgotten.
    func note(_ request: KeyedRequest, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM doneRequest WHERE at <= ?")
            .execute(arguments: [request.forgets.milliseconds])
        try db.cachedStatement(
            sql: """
                INSERT INTO doneRequest (digest, print, at, changeNumber)
                SELECT :digest, :print, :at, max(number) FROM change
                """
        ).execute(arguments: ["digest": request.digest, "print": request.print, "at": request.at.milliseconds])
    }
}

extension CatalogueView {
    /// The change that was made for a request which was sent before, and whether the same was sent then; nil where none was made in
    /// the last day.
    public func change(doneFor request: KeyedRequest) throws -> (change: Int, isSame: Bool)? {
        let done = try db.cachedStatement(
            sql: "SELECT changeNumber, print FROM doneRequest WHERE digest = ? AND at > ?")
        return try db.first(done, [request.digest, request.forgets.milliseconds]) { row in
            (try row.number(), try row.text() == request.print)
        }
    }
}
