import Catalogue
import Exchange
import JSONText
import Store

/// All that is held of a person, to be given to them (UK GDPR, Article 15), without what is held of others.
public struct Disclosure: Sendable {
    public var contact: RecordName
    public var label: String
    public var at: Instant
    public var parts: [Part]
    /// Whose files go with it: assets that name them.
    public var assets: [Asset]
    /// Their photos, by the slug of the contact that has one.
    public var photos: [(slug: Slug, photo: ContactPhoto)] = []

    /// One sort of what is held.
    public struct Part: Sendable {
        /// As a program asks for it.
        public var name: String
        /// As a person reads it.
        public var heading: String
        public var items: [Item]
    }

    public struct Item: Sendable {
        public var json: JSON
        /// One below the other.
        public var lines: [String]
    }

    /// How many things of each sort there are.
    public var count: Int { parts.reduce(0) { $0 + $1.items.count } }

    /// For programs.
    public var json: JSON {
        JSON.object(
            [
                JSON.Member("contact", .string(contact.slug)), JSON.Member("name", .string(label)),
                JSON.Member("at", .string(at.description)),
            ] + parts.map { part in JSON.Member(part.name, JSON(part.items) { $0.json }) })
    }

    /// For the person.
    public var text: String {
        var text = "What is held of \(label), at \(at.inWords)\n"
        for part in parts {
            text += "\n\(part.heading)\n\(String(repeating: "-", count: part.heading.count))\n"
            if part.items.isEmpty { text += "Nothing.\n" }
            for item in part.items {
                for (number, line) in item.lines.enumerated() { text += (number == 0 ? "" : "  ") + line + "\n" }
            }
        }
        return text
    }
}

extension OfficeView {
    /// All that is held of a contact, and of those who were merged into it.
    ///
    /// - Throws: `StoreError.noSuchRecord`.
    public func disclosure(of name: RecordName) throws -> Disclosure {
        // Only the office tells somebody what it holds.
        guard audience == .internal else { throw StoreError.noSuchRecord(name, nearest: []) }
        let contacts = try read { try $0.contacts(thatBecame: $0.today($0.the(Contact.self, name)).id) }
        let waiting = office.waitingReviews.documents()
        let accounts = try office.accountsCalled(like: contacts).map { row in
            DisclosedAccount(row: row, events: try office.accounts.events(of: row.account.name.text))
        }
        return try read { try Disclosing($0, name, waiting, accounts).made() }
    }

    /// Writes a disclosure as a folder, which appears whole or not at all, for its owner alone. Returns the paths of the files in it.
    ///
    /// - Throws: `PressOfficeError.folderInUse`, `.cannotWrite`.
    public func writeDisclosure(_ disclosure: Disclosure, toFolder directory: String) throws -> [String] {
        let files = try self.files(of: disclosure)
        try WholeFolder(at: directory).write(mark: office.makeID(), replacingKit: false, isPrivate: true) { write in
            try files.forEach(write)
        }
        return files.map(\.path)
    }

    /// The same as a ZIP archive, piece by piece.
    ///
    /// - Throws: `PressOfficeError.noMemoryForArchive`; what `sink` throws.
    public func writeDisclosure(_ disclosure: Disclosure, to sink: ([UInt8]) throws -> Void) throws {
        let files = try self.files(of: disclosure)
        do {
            try KitArchive.write(files, isPrivate: true, to: sink)
        } catch is KitArchive.NoMemory {
            throw PressOfficeError.noMemoryForArchive
        }
    }
}

/// An account that is called like somebody, with what was done with it.
struct DisclosedAccount {
    let row: AccountRow
    let events: [AccountEvent]
}

extension OfficeView {
    private func files(of disclosure: Disclosure) throws -> [StreamedFile] {
        let own = [
            StreamedFile(KitFile(path: "disclosure.json", bytes: disclosure.json.bytes(pretty: true))),
            StreamedFile(KitFile(path: "disclosure.txt", bytes: Array(disclosure.text.utf8))),
        ]
        let folder = PhotoFolder(of: office.store)
        let photos = disclosure.photos.compactMap { slug, photo in
            folder.bytes(of: photo).map { bytes in
                StreamedFile(KitFile(path: "files/\(slug)-photo.\(photo.fileExtension)", bytes: bytes))
            }
        }
        return try own + photos
            + disclosure.assets.map { asset in
                let file = try office.kitFile(of: asset)
                let ending = asset.url.split(separator: ".").last.map(String.init) ?? "file"
                return StreamedFile(path: "files/\(asset.slug).\(ending)", count: file.count, pieces: file.pieces)
            }
    }
}
