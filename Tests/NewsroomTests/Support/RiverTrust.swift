import Catalogue
import Foundation
import Newsroom
import PressOffice
import Store
import TestSupport
import Testing

/// The press office of the River Trust: a catalogue of its own in a temporary folder, with one release in it, and its newsroom.
final class RiverTrust {
    let folder: String
    let store: CatalogueStore
    let office: Office
    let site: NewsroomSite

    static let text = """
        Salmon return to the weir

        Millbridge, 19 May 2031. For the first time in <eighty> years, salmon & trout have passed the weir.

        "We waited a long time for this," said Rosa Lind, head of the River Trust.
        """

    init(renditions: (any RenditionMaker)? = nil) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsroom-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        store = try CatalogueStore.create(at: "\(folder)/catalogue.sqlite")
        office = Office(
            store: store, phones: StubPhones(), actor: "ana", now: { .noon }, makeID: { UUID() }, renditions: renditions
        )
        let settings = try #require(NewsroomSettings(baseURL: "https://press.rivertrust.example"))
        site = try NewsroomSite(office: office, settings: settings)
        try make(
            .insert(Organisation.riverTrust), .insert(Contact.jane), .insert(ContactPoint.janeEmail),
            .insert(ContactPoint.janeVoice), .insert(Contact.desk), .insert(ContactPoint.deskVoice),
            .insert(Asset.weir), .insert(Statement.onDams))
        try publish(.salmon, saying: RiverTrust.text)
        try make(
            .member(.release, Release.salmon.id, .contact, Contact.jane.id),
            .member(.release, Release.salmon.id, .asset, Asset.weir.id),
            .member(.release, Release.salmon.id, .statement, Statement.onDams.id),
            .insert(
                with(Quote(id: UUID(), slug: .spelt("waited"), words: "We waited a long time for this")) {
                    ($0.speaker, $0.speakerTitle, $0.releaseID) = (
                        "Rosa Lind", "head of the River Trust", Release.salmon.id
                    )
                }))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func make(_ edits: Edit...) throws { try make(edits) }

    func make(_ edits: [Edit]) throws {
        try store.change(ChangeStamp(actor: "ana", at: .noon, action: "add", reason: nil)) { _ in edits }
    }

    /// A release with its document.
    func publish(_ release: Release, saying text: String) throws {
        let document = Document(
            id: UUID(), name: "\(release.slug).txt", mediaType: "text/plain", encoding: "UTF-8",
            sha256: sha256(Array(text.utf8)), language: release.language, text: text)
        try make(.insertDocument(document), .insert(with(release) { $0.documentID = document.id }))
    }

    /// A kit of the release and what it names.
    func makeKit(_ slug: String = "salmon") throws {
        _ = try office.newKit(
            title: "Salmon", releases: [RecordName(kind: .release, slug: Release.salmon.slug)], slug: slug)
    }

    /// A picture that is kept, and stands in the release.
    func addPicture(_ slug: String = "leap") throws {
        var left = SamplePicture().bytes
        let form = AssetForm()
        let added = try office.addAsset(
            fileNamed: "\(slug).jpg", with(form) { $0.record.description = "The leap" }, pictures: NoFacts(), slug: slug
        ) {
            defer { left = [] }
            return left
        }
        try make(.member(.release, Release.salmon.id, .asset, added.value.asset.id, at: 5))
    }

    func answer(_ path: String, at instant: Instant = .noon) throws -> NewsroomAnswer {
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let address = NewsroomAddress(path: parts[0], query: parts.count > 1 ? parts[1] : nil) else {
            return try site.missing(at: instant)
        }
        return try site.answer(to: address, at: instant)
    }

    /// What stands at a path.
    func text(_ path: String, at instant: Instant = .noon) throws -> String {
        try answer(path, at: instant).text
    }
}

/// Reads nothing of a picture but its size.
private struct NoFacts: PictureReader {
    func read(fileAt path: String) throws(PictureProblem) -> PictureFacts {
        var facts = PictureFacts()
        (facts.width, facts.height) = (1200, 900)
        return facts
    }
}

/// Makes a small JPEG of every picture.
struct SmallPictures: RenditionMaker {
    func make(_ orders: [RenditionOrder]) -> [RenditionProblem?] {
        orders.map { order in
            let head: [UInt8] = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 90, 0, 120, 1, 1, 0x11, 0]
            let bytes = Data(head + Array(order.form.rawValue.utf8) + [0xFF, 0xD9])
            return FileManager.default.createFile(atPath: order.target, contents: bytes) ? nil : .notWritten
        }
    }
}

extension Edit {
    static func member(_ owner: RecordKind, _ ownerID: UUID, _ kind: RecordKind, _ id: UUID, at place: Int = 0) -> Edit
    {
        .insertMembership(
            Membership(
                id: UUID(), ownerKind: owner, ownerID: ownerID, memberKind: kind, memberID: id, position: place))
    }
}

extension NewsroomAnswer {
    var bytes: [UInt8] {
        switch body {
        case .none: []
        case .bytes(let bytes): bytes
        case .file(let path, _): FileManager.default.contents(atPath: path).map(Array.init) ?? []
        case .pieces(let pieces):
            {
                var all: [UInt8] = []
                do { try pieces { all += $0 } } catch { Issue.record(error) }
                return all
            }()
        }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// All that it says, to compare it with another.
    var whole: [String] { ["\(status)"] + headers.map { "\($0.name): \($0.value)" } + [text] }
}
