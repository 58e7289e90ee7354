import Catalogue
import Foundation
import Testing

import class GRDB.Database
import class GRDB.DatabaseQueue

@testable import Store

/// A catalogue in a folder of its own, which goes with it.
final class TestCatalogue {
    let folder: URL
    let path: String
    let store: CatalogueStore
    private var identities = 0

    init() throws {
        // In memory where the machine has such a place: a disk makes every change of every test wait.
        let place = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
        folder = URL(fileURLWithPath: place).appending(path: "pressroom-store-\(UUID().uuidString)")
        path = folder.appending(path: "catalogue.sqlite").path
        store = try CatalogueStore.create(at: path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The same identities in the same order in every test.
    func id() -> UUID {
        identities += 1
        let digits = String(identities)
        let tail = String(repeating: "0", count: 12 - digits.count) + digits
        return UUID(uuidString: "00000000-0000-4000-8000-\(tail)") ?? UUID()
    }

    @discardableResult
    func make(_ edits: Edit..., action: String = "test", by actor: String = "ana") throws -> Change {
        let stamp = ChangeStamp(actor: actor, at: .noon, action: action)
        return try #require(try store.change(stamp) { _ in edits })
    }

    @discardableResult
    func undo(_ number: Int? = nil, by actor: String = "ben") throws -> Change {
        try store.undo(number, ChangeStamp(actor: actor, at: .noon, action: "undo"))
    }

    func see<Value>(
        as audience: Audience = .internal, at now: Instant = .noon, _ body: (CatalogueView) throws -> Value
    ) throws -> Value {
        try store.read(for: audience, at: now, body)
    }

    func search(_ query: String, as audience: Audience = .internal, kinds: [RecordKind]? = nil) throws -> [String] {
        try see(as: audience) { try $0.search(query, kinds: kinds, limit: 20) }.map(\.slug.text)
    }

    /// What stands in the folder, the log apart, which is the owner's alone.
    func files() throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try names.sorted().filter { name in
            guard name.hasSuffix("-wal") || name.hasSuffix("-shm") else { return true }
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            return false
        }
    }

    /// The bytes of the file, to see that they stay as they are.
    static func fingerprint(of path: String) throws -> String {
        sha256([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    }
}

extension Instant {
    static let noon = Instant(milliseconds: 1_325_419_200_000)

    static func noon(plus seconds: Int64) -> Instant {
        Instant(milliseconds: noon.milliseconds + seconds * 1000)
    }
}

/// The small world of these tests: everybody is invented.
extension TestCatalogue {
    func organisation(_ slug: String = "harbour-watch", name: String = "Harbour Watch") throws -> Organisation {
        Organisation(id: id(), slug: try #require(Slug(slug)), name: name, url: "https://harbour.example")
    }

    func contact(
        _ slug: String = "jane-doe", name: String? = "Jane Doe", role: Contact.Role = .pressOfficer,
        of organisation: Organisation? = nil, audience: Audience = .press, isWithdrawn: Bool = false
    ) throws -> Contact {
        Contact(
            id: id(), slug: try #require(Slug(slug)), role: role, name: name, organisationID: organisation?.id,
            audience: audience, isWithdrawn: isWithdrawn)
    }

    func point(
        _ slug: String = "jane-doe-email", of contact: Contact, _ kind: ContactPoint.Kind = .email,
        _ address: String = "jane@harbour.example", audience: Audience = .press, preference: Int? = nil
    ) throws -> ContactPoint {
        ContactPoint(
            id: id(), slug: try #require(Slug(slug)), contactID: contact.id, kind: kind, asGiven: address,
            normalised: address, audience: audience, preference: preference)
    }

    func release(
        _ slug: String = "tide-gates", headline: String = "Tide gates close early",
        of organisation: Organisation? = nil,
        document: Document? = nil, embargo: Embargo? = nil, status: Release.PubStatus = .usable,
        audience: Audience = .press
    ) throws -> Release {
        Release(
            id: id(), slug: try #require(Slug(slug)), kind: .advisory, headline: headline,
            organisationID: organisation?.id, documentID: document?.id, embargo: embargo, pubStatus: status,
            audience: audience)
    }

    func asset(_ slug: String = "gates-from-above", audience: Audience = .press) throws -> Asset {
        Asset(
            id: id(), slug: try #require(Slug(slug)), kind: .image, linkKind: .item,
            url: "https://bank.example/\(slug)", asGiven: "https://bank.example/\(slug)",
            description: "The gates from above", audience: audience)
    }

    func statement(_ slug: String = "on-tides", of organisation: Organisation? = nil) throws -> Statement {
        Statement(
            id: id(), slug: try #require(Slug(slug)), title: "On tides", organisationID: organisation?.id,
            url: "https://harbour.example/on-tides")
    }

    func outlet(_ slug: String = "coast-news", name: String = "Coast News") throws -> Outlet {
        Outlet(id: id(), slug: try #require(Slug(slug)), name: name)
    }

    func coverage(
        _ slug: String = "gates-shut", outlet: Outlet? = nil, document: Document? = nil, of release: Release? = nil
    ) throws -> Coverage {
        Coverage(
            id: id(), slug: try #require(Slug(slug)), headline: "Gates shut before dawn", outletID: outlet?.id,
            byline: "Lee Marsh", contributors: ["Ann O\"Neil", "Böhm, J."],
            updated: Instant(milliseconds: 1_325_500_000_123), updatedZone: "UTC-05:00",
            highlights: ["Water rose", "https://a.example/b"], documentID: document?.id, releaseID: release?.id)
    }

    func document(_ name: String = "advisory.txt", text: String = "Tide gates close early\n") throws -> Document {
        Document(
            id: id(), name: name, mediaType: "text/plain", encoding: "UTF-8", sha256: sha256(Array(text.utf8)),
            language: "en", region: "GB", text: text)
    }

    func kit(_ slug: String = "gates", audience: Audience = .press) throws -> Kit {
        Kit(id: id(), slug: try #require(Slug(slug)), title: "The gates", audience: audience)
    }

    func member(
        _ ownerKind: RecordKind, _ owner: UUID, _ memberKind: RecordKind, _ member: UUID, at position: Int = 0
    ) -> Edit {
        .insertMembership(
            Membership(
                id: id(), ownerKind: ownerKind, ownerID: owner, memberKind: memberKind, memberID: member,
                position: position))
    }

    func fact(_ record: UUID, _ field: String, from document: Document, at start: Int = 0) -> Fact {
        Fact(
            id: id(), recordID: record, field: field, documentID: document.id,
            span: Span(start: start, end: start + 4, line: 1, column: start + 1), rule: "headline.first")
    }
}

/// Behind the store's back.
extension CatalogueStore {
    var queue: Connections { connections }
}

extension Connections {
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try use { try $0.write(body) }
    }

    func writeWithoutTransaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try use { try $0.writeWithoutTransaction(body) }
    }
}
