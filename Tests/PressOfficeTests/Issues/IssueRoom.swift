import Catalogue
import Foundation
import Signatures
import Store
import Testing

@testable import PressOffice

/// A newsroom with a kit that can be issued: a release with a quote, a contact with a private number, a statement, and a
/// picture whose file is kept.
final class IssueRoom {
    let room: Newsroom
    let key: SigningKey
    let kit = RecordName("kit/lighthouse")
    var release = Release(id: UUID(), slug: Slug(from: "opens"), kind: .release, headline: "The lighthouse opens")
    var jane = Contact(id: UUID(), slug: Slug(from: "jane"), role: .pressOfficer, name: "Jane Doe", note: "canary")
    var voice: ContactPoint
    var quote: Quote
    var picture: Asset
    let pictureBytes = [UInt8]([0xFF, 0xD8, 0xFF, 0xE0]) + [UInt8](repeating: 7, count: 300_000)

    init(embargoed: Bool = false) throws {
        room = try Newsroom()
        key = try .ofATest()
        let kit = Kit(id: UUID(), slug: Slug(from: "lighthouse"), title: "The lighthouse")
        if embargoed { release.embargo = Embargo(until: room.noon.plus(days: 3), zone: "Europe/London") }
        voice = ContactPoint(
            id: UUID(), slug: Slug(from: "jane-voice"), contactID: jane.id, kind: .voice, asGiven: "020 7946 0111",
            normalised: "+442079460111")
        let own = ContactPoint(
            id: UUID(), slug: Slug(from: "jane-own"), contactID: jane.id, kind: .mobile, asGiven: "+447700900123",
            normalised: "+447700900123", audience: .internal)
        quote = Quote(
            id: UUID(), slug: Slug(from: "light"), words: "It shines.", speaker: "Jane Doe", releaseID: release.id)
        let sum = sha256(pictureBytes)
        picture = Asset(
            id: UUID(), slug: Slug(from: "tower"), kind: .image, linkKind: .file, url: "files/tower.jpg",
            asGiven: "tower.jpg", description: "The tower")
        (picture.fileSHA256, picture.fileBytes, picture.mediaType) = (sum, pictureBytes.count, "image/jpeg")
        func member(_ kind: RecordKind, _ id: UUID, _ position: Int) -> Edit {
            .insertMembership(
                Membership(
                    id: UUID(), ownerKind: .kit, ownerID: kit.id, memberKind: kind, memberID: id, position: position))
        }
        let edits: [Edit] = [
            .insert(release), .insert(kit), .insert(jane), .insert(voice), .insert(own), .insert(quote),
            .insert(picture), member(.release, release.id, 0), member(.contact, jane.id, 1),
            member(.asset, picture.id, 2),
        ]
        try room.store.change(ChangeStamp(actor: "ana", at: room.noon, action: "accept document")) { _ in edits }
        let folder = room.store.filesFolder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(pictureBytes).write(to: URL(fileURLWithPath: "\(folder)/\(sum)"))
    }

    var office: Office { room.office() }

    func issue(_ audience: Audience = .press) throws -> Outcome<KitIssue> {
        try office.issueKit(kit, to: audience, signedBy: key)
    }

    func change(_ edit: Edit) throws {
        try room.store.change(ChangeStamp(actor: "ben", at: room.noon, action: "edit")) { _ in [edit] }
    }

    /// The issue as a folder; by the paths of its files.
    func written(_ issue: KitIssue, to name: String = UUID().uuidString) throws -> (
        path: String, files: [String: [UInt8]]
    ) {
        let path = "\(room.folder)/\(name)"
        let files = try office.writeIssue(issue, to: path)
        return (
            path,
            try Dictionary(
                uniqueKeysWithValues: files.map {
                    ($0, [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(path)/\($0)"))))
                })
        )
    }

    func archive(_ issue: KitIssue) throws -> [UInt8] {
        var bytes: [UInt8] = []
        _ = try office.issueArchive(issue) { bytes += $0 }
        return bytes
    }
}

extension [String: [UInt8]] {
    func text(_ path: String) -> String { String(decoding: self[path] ?? [], as: UTF8.self) }
}
