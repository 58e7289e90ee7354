import Catalogue
import Foundation

import struct GRDB.StatementArguments

extension CatalogueView {
    /// The request that a secret link opens, to whoever holds it: not the audience is asked here, but the digest of the secret.
    ///
    /// What is compared byte by byte until something differs is the beginning alone; the whole takes as long whatever is in it.
    public func request(behindLink digest: String) throws -> PressRequest? {
        let start = String(digest.prefix(16))
        guard digest.utf8.count == 64, start.utf8.count == 16 else { return nil }
        let links = try db.all(
            db.cachedStatement(
                sql: "SELECT digest, requestID FROM requestLink WHERE digest >= :start AND digest < :end"),
            ["start": start, "end": start + "g"]
        ) { row in (digest: try row.text(), requestID: try row.identity()) }
        guard let link = links.first(where: { SecretDigest.areEqual($0.digest, digest) }) else { return nil }
        let mapping = try Tables.mapping(of: PressRequest.self)
        return try db.all(
            db.cachedStatement(sql: "SELECT \(mapping.columnsOfR) FROM request AS r WHERE r.id = :id"),
            ["id": link.requestID.lowerCased], mapping.read
        ).first
    }
}
