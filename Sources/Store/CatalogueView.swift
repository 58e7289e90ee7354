import Catalogue
import Foundation

/// What one audience may see at one instant: the only gate through which records leave the store.
///
/// Valid inside the closure that it is handed to.
public struct CatalogueView {
    public let audience: Audience
    public let now: Instant

    public func record(_ name: RecordName) throws -> any Record { throw todo }
    public func record(_ kind: RecordKind, _ name: RecordName) throws -> any Record { throw todo }
    public func find<R: Record>(_ type: R.Type, slug: Slug) throws -> R? { throw todo }
    public func find<R: Record>(_ type: R.Type, id: UUID) throws -> R? { throw todo }
    public func all<R: Record>(_ type: R.Type) throws -> [R] { throw todo }
    public func forEach<R: Record>(_ type: R.Type, _ body: (R) throws -> Void) throws { throw todo }
    public func forEachContactEntry(_ body: (ContactEntry) throws -> Void) throws { throw todo }
    public func entry(for contact: Contact) throws -> ContactEntry { throw todo }
    public func entry(for release: Release) throws -> ReleaseEntry { throw todo }
    public func entry(for coverage: Coverage) throws -> CoverageEntry { throw todo }
    public func contents(of kit: Kit) throws -> KitContents { throw todo }
    public func members(of kind: RecordKind, _ id: UUID) throws -> [Membership] { throw todo }
    public func owners(of kind: RecordKind, _ id: UUID) throws -> [Membership] { throw todo }
    public func document(id: UUID) throws -> Document? { throw todo }
    public func document(sha256: String) throws -> Document? { throw todo }
    public func records(standingOn documentID: UUID) throws -> [RecordName] { throw todo }
    public func facts(of recordID: UUID) throws -> [Fact] { throw todo }
    public func facts(from documentID: UUID) throws -> [Fact] { throw todo }
    public func isTaken(_ slug: Slug, in kind: RecordKind) throws -> Bool { throw todo }
    public func nearest(to slug: String, in kind: RecordKind?) throws -> [String] { throw todo }
    public func organisations(named: String) throws -> [Organisation] { throw todo }
    public func outlets(named: String) throws -> [Outlet] { throw todo }
    public func contacts(named: String) throws -> [Contact] { throw todo }
    public func contacts(reachableAt address: String) throws -> [Contact] { throw todo }
    public func releases(headed: String) throws -> [Release] { throw todo }
    public func coverage(headed: String) throws -> [Coverage] { throw todo }
    public func documents(named: String) throws -> [Document] { throw todo }
    public func search(_ query: String, kinds: [RecordKind]?, limit: Int) throws -> [SearchHit] { throw todo }
    public func changes(touching recordID: UUID?, limit: Int) throws -> [Change] { throw todo }
    public func lines(of change: Int) throws -> [ChangeLine] { throw todo }
    public func lines(touching recordID: UUID) throws -> [ChangeLine] { throw todo }
    private var todo: StoreError { .nothingToUndo }
}
