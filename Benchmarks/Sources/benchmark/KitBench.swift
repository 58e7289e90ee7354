import Catalogue
import Foundation
import Store

/// A kit to be issued: many pictures, whose bytes no program can pack, and many contacts.
enum KitBench {
    /// Makes a catalogue at `path` with the kit `bench`: so many assets, of so many bytes together, and so many contacts.
    static func make(_ path: String, assets: Int, bytes: Int, contacts: Int) throws {
        let store = try CatalogueStore.create(at: path)
        try FileManager.default.createDirectory(atPath: store.filesFolder, withIntermediateDirectories: true)
        let kit = Kit(id: UUID(), slug: Slug(from: "bench"), title: "A kit with many pictures")
        let release = Release(
            id: UUID(), slug: Slug(from: "release"), kind: .release, headline: "A kit with many pictures")
        var edits: [Edit] = [.insert(release), .insert(kit), member(of: kit, .release, release.id, 0)]
        var random = SystemRandomNumberGenerator()
        for index in 0..<assets {
            let asset = try picture(index, bytes: bytes / max(1, assets), in: store.filesFolder, &random)
            edits += [.insert(asset), member(of: kit, .asset, asset.id, edits.count)]
        }
        for index in 0..<contacts {
            var contact = Contact(
                id: UUID(), slug: Slug(from: "contact-\(index)"), role: .pressOfficer, name: "Ann Number \(index)")
            contact.title = "press officer"
            let point = ContactPoint(
                id: UUID(), slug: Slug(from: "contact-\(index)-email"), contactID: contact.id, kind: .email,
                asGiven: "ann.\(index)@office.example", normalised: "ann.\(index)@office.example")
            edits += [.insert(contact), .insert(point), member(of: kit, .contact, contact.id, edits.count)]
        }
        try store.change(ChangeStamp(actor: "bench", at: Instant(milliseconds: 0), action: "make")) { _ in edits }
    }

    private static func member(of kit: Kit, _ kind: RecordKind, _ id: UUID, _ position: Int) -> Edit {
        .insertMembership(
            Membership(
                id: UUID(), ownerKind: .kit, ownerID: kit.id, memberKind: kind, memberID: id, position: position))
    }

    private static func picture(
        _ index: Int, bytes count: Int, in folder: String, _ random: inout SystemRandomNumberGenerator
    ) throws -> Asset {
        var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
        while bytes.count < count { withUnsafeBytes(of: random.next()) { bytes += $0 } }
        let sum = sha256(bytes)
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(sum)"))
        var asset = Asset(
            id: UUID(), slug: Slug(from: "picture-\(index)"), kind: .image, linkKind: .file,
            url: "files/picture-\(index).jpg", asGiven: "picture-\(index).jpg", description: "Picture \(index)",
            creditLine: "The office")
        (asset.fileSHA256, asset.fileBytes, asset.mediaType) = (sum, bytes.count, "image/jpeg")
        return asset
    }
}
