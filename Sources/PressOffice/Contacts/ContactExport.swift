import Catalogue
import Exchange
import Foundation
import Store

/// What leaves the office when contacts are exported, and how.
public struct ContactExport: Hashable, Sendable {
    /// One of `ContactFormat.all`, by name.
    public var format: String
    /// Who opens a vCard, by name; nil for what every program opens.
    public var profile: String?
    /// Those that are exported, in this order; nil for every contact that the audience may see, by slug.
    public var contacts: [RecordName]?

    public init(
        format: String = "vcard", profile: String? = nil, contacts: [RecordName]? = nil
    ) {
        self.format = format
        self.profile = profile
        self.contacts = contacts
    }
}

/// What an export came to.
public struct ExportedContacts: Hashable, Sendable {
    public private(set) var count = 0
    /// Contacts with nobody to name and nothing to reach.
    public private(set) var leftOut = 0
    /// What the programs that open it will not see, and of how many contacts; no personal values.
    public private(set) var losses: [String: Int] = [:]

    mutating func note(_ losses: [String]?) {
        guard let losses else { return leftOut += 1 }
        count += 1
        for loss in losses { self.losses[loss, default: 0] += 1 }
    }
}

extension OfficeView {
    /// Writes contacts one behind the other, piece by piece in constant memory. Each contact is whole, as it was when its
    /// page was read; who is withdrawn before their page is read is not in it. A slow `sink` holds up nobody else.
    ///
    /// - Throws: `PressOfficeError.noSuchFormat`, `.noSuchProfile`, `.oneContactAFile` for a second contact in a format
    ///   whose programs read only the first of a file, and what `sink` throws; `StoreError` for a contact that is not there.
    @discardableResult
    public func exportContacts(
        _ export: ContactExport, to sink: ([UInt8]) throws -> Void
    ) throws -> ExportedContacts {
        let format = try format(of: export)
        var exported = ExportedContacts()
        // Where only one may come, it waits until it is known that it is alone.
        var held: [UInt8]?
        var groups = ContactGroups(of: try office.settings().name)
        try forEachEntry(of: export) { entry in
            let entry = withPhoto(entry, in: format)
            let written = format.entry(entry, exported.count == 0)
            exported.note(written.bytes.isEmpty ? nil : written.losses + lostPhoto(of: entry, in: format))
            if written.bytes.isEmpty { return }
            if export.contacts == nil { format.note(entry, in: &groups) }
            if format.hasOneContactAFile {
                guard held == nil else {
                    throw PressOfficeError.oneContactAFile(profile: export.profile ?? format.name)
                }
                held = format.begin + written.bytes
            } else {
                try sink(exported.count == 1 ? format.begin + written.bytes : written.bytes)
            }
        }
        try format.forEachCard(of: groups, sink)
        try sink((held ?? (exported.count == 0 ? format.begin : [])) + format.end)
        return exported
    }

    /// Writes each contact into a file of its own, in a folder that appears whole or not at all; `progress` is told of each.
    ///
    /// - Throws: what `exportContacts` throws; `PressOfficeError.folderInUse`, `.notOurFolder`,
    ///   `.cannotWrite`, `.unconfirmed`.
    @discardableResult
    public func exportContacts(
        _ export: ContactExport, toFolder directory: String, progress: () -> Void = {}
    ) throws -> ExportedContacts {
        let format = try format(of: export)
        var exported = ExportedContacts()
        let folder = WholeFolder(at: directory)
        try folder.write(mark: office.makeID(), replacingKit: false, isPrivate: audience == .internal) { add in
            try forEachEntry(of: export) { entry in
                let entry = withPhoto(entry, in: format)
                let written = format.file(entry)
                exported.note(written.map { $0.losses + lostPhoto(of: entry, in: format) })
                try written.map { try add(StreamedFile($0.file)) }
                progress()
            }
        }
        return exported
    }

    private func withPhoto(_ entry: ContactEntry, in format: ContactFormat) -> ContactEntry {
        format.holdsPhotos ? office.withPhoto(entry, for: audience) : entry
    }

    private func lostPhoto(of entry: ContactEntry, in format: ContactFormat) -> [String] {
        guard format.holdsPhotos, entry.contact.photo != nil, entry.photo == nil else { return [] }
        return ["PHOTO is not here, or cannot be made as small as programs take it: it was left out. [photo-left-out]"]
    }

    private func format(of export: ContactExport) throws -> ContactFormat {
        try check(profile: export.profile)
        if let format = ContactFormat.named(export.format, profile: export.profile, for: audience) {
            return format
        }
        let known = ContactFormat.all.map(\.name)
        guard known.contains(export.format) else { throw PressOfficeError.noSuchFormat(export.format, known: known) }
        throw PressOfficeError.profileOfNoVCard(export.format)
    }

    private func forEachEntry(of export: ContactExport, _ body: (ContactEntry) throws -> Void) throws {
        guard let contacts = export.contacts else { return try forEachContact { try body($0) } }
        let entries = try read { view in try contacts.map { try view.entry(for: view.the(Contact.self, $0)) } }
        try entries.forEach(body)
    }
}

extension ContactFormat {
    /// Whether it is cards, which hold photos.
    fileprivate var holdsPhotos: Bool { ["vcard", "jcard", "jscontact"].contains(name) }
}

extension Office {
    /// Writes a folder of files that appears whole or not at all: `make` hands them over one after another. Needs no
    /// catalogue.
    ///
    /// - Throws: `PressOfficeError.folderInUse`, `.notOurFolder`, `.cannotWrite`, `.unconfirmed`, and what `make` throws.
    public static func writeFolder(
        at directory: String, _ make: ((StreamedFile) throws -> Void) throws -> Void
    ) throws {
        try WholeFolder(at: directory).write(mark: UUID(), replacingKit: false, make)
    }
}
