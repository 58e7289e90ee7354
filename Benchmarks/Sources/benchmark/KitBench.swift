import Catalogue
import Foundation
import Store

/// A kit to be issued: many pictures, whose bytes no program can pack, and many contacts. The pictures are small grey ones, with
/// noise behind their ends: thumbnails are made of them, and are no part of what is measured.
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
        var bytes = grey
        while bytes.count < count { withUnsafeBytes(of: random.next()) { bytes += $0 } }
        let sum = sha256(bytes)
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(sum)"))
        var asset = Asset(
            id: UUID(), slug: Slug(from: "picture-\(index)"), kind: .image, linkKind: .file,
            url: "files/picture-\(index).jpg", asGiven: "picture-\(index).jpg", description: "Picture \(index)",
            creditLine: "The office")
        (asset.fileSHA256, asset.fileBytes, asset.mediaType) = (sum, bytes.count, "image/jpeg")
        (asset.width, asset.height) = (40, 30)
        return asset
    }

    /// A JPEG of 40 by 30 pixels (ITU-T T.81, annex B).
    private static let grey: [UInt8] = {
        func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
            [0xFF, marker, 0, UInt8(content.count + 2)] + content
        }
        var bytes: [UInt8] = [0xFF, 0xD8]
        bytes += segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
        bytes += segment(0xC0, [8, 0, 30, 0, 40, 1, 1, 0x11, 0])
        bytes += segment(0xC4, [0x00, 1] + [UInt8](repeating: 0, count: 16))
        bytes += segment(0xC4, [0x10, 1] + [UInt8](repeating: 0, count: 16))
        bytes += segment(0xDA, [1, 1, 0, 0, 63, 0])
        return bytes + [UInt8](repeating: 0, count: 20) + [0xFF, 0xD9]
    }()
}
