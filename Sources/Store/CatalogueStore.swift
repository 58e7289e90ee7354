import Catalogue
import Foundation

/// The catalogue: one SQLite file. Every method is one transaction.
public final class CatalogueStore: Sendable {
    /// Makes an empty catalogue at `path`; folders that are missing are made.
    public static func create(at path: String) throws -> CatalogueStore { throw StoreError.missing(path: path) }

    /// Opens the catalogue at `path`. An older one is migrated in one transaction after a copy is put beside it.
    public init(at path: String) throws { throw StoreError.missing(path: path) }

    /// What `audience` may see at `now`, read in one transaction.
    public func read<Value>(
        for audience: Audience, at now: Instant, _ body: (CatalogueView) throws -> Value
    ) throws -> Value {
        throw StoreError.missing(path: "")
    }

    /// Read, decide, write, in one transaction: `decide` sees the catalogue as it is (audience internal) and returns the
    /// edits, which are made as one change. No edits, no change: nil.
    @discardableResult
    public func change(
        _ stamp: ChangeStamp, _ decide: (CatalogueView) throws -> [Edit]
    ) throws -> Change? {
        throw StoreError.missing(path: "")
    }

    /// Takes back a whole change (nil: the latest one that stands) as a new change.
    @discardableResult
    public func undo(_ change: Int?, _ stamp: ChangeStamp) throws -> Change {
        throw StoreError.missing(path: "")
    }
}
