import Catalogue
import Foundation

import struct GRDB.StatementArguments

// What secret links open, to whoever holds them: not the audience is asked here, but the digest of the secret.
extension CatalogueView {
    /// The request that a secret link opens.
    public func request(behindLink digest: String) throws -> PressRequest? {
        guard
            let id = try match(of: digest, "SELECT digest, requestID FROM requestLink")
        else { return nil }
        let mapping = try Tables.mapping(of: PressRequest.self)
        return try db.all(
            db.cachedStatement(sql: "SELECT \(mapping.columnsOfR) FROM request AS r WHERE r.id = :id"),
            ["id": id.lowerCased], mapping.read
        ).first
    }

    /// The invitation that a secret link is of, whether it still stands or not.
    public func invitation(behindLink digest: String) throws -> Invitation? {
        guard let id = try match(of: digest, "SELECT digest, id FROM invitation") else { return nil }
        return try invitations("r.id = :id", ["id": id.lowerCased]).first
    }

    /// To a kit, or to every one, the oldest first.
    public func invitations(to kit: UUID? = nil) throws -> [Invitation] {
        guard audience == .internal else { return [] }
        guard let kit else { return try invitations("1", [:]) }
        return try invitations("r.kitID = :kit", ["kit": kit.lowerCased])
    }

    private func invitations(_ condition: String, _ arguments: StatementArguments) throws -> [Invitation] {
        let mapping = Tables.invitation
        return try db.all(
            db.cachedStatement(
                sql: "SELECT \(mapping.columnsOfR) FROM invitation AS r WHERE \(condition) ORDER BY r.at, r.rowNumber"),
            arguments, mapping.read)
    }

    /// What is compared byte by byte until something differs is the beginning alone; the whole takes as long whatever is in it.
    private func match(of digest: String, _ select: String) throws -> UUID? {
        let start = String(digest.prefix(16))
        guard digest.utf8.count == 64, start.utf8.count == 16 else { return nil }
        let links = try db.all(
            db.cachedStatement(sql: select + " WHERE digest >= :start AND digest < :end"),
            ["start": start, "end": start + "g"]
        ) { row in (digest: try row.text(), id: try row.identity()) }
        return links.first { SecretDigest.areEqual($0.digest, digest) }?.id
    }
}
