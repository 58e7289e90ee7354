import Catalogue
import Exchange
import Foundation
import Store

/// What leaves the office: always read for an audience at an instant (law 3).
extension OfficeView {
    /// The kit in one of `KitFormat.all`, by the format's name; `profile` is who opens a vCard, by name.
    ///
    /// - Throws: `PressOfficeError.noSuchFormat`, `.noSuchProfile`, `.profileOfNoVCard`; `.noKit` also for a kit that the
    ///   audience may not see.
    public func kitBytes(
        _ name: RecordName, format: String, profile: String? = nil
    ) throws -> [UInt8] {
        try kitBytes(name, format: format, profile: profile, under: nil)
    }

    /// The same with a notice on top, for who gets it before its embargo ends.
    func kitBytes(
        _ name: RecordName, format: String, profile: String?, under notice: EmbargoNotice?
    ) throws -> [UInt8] {
        try check(profile: profile)
        if let format = KitFormat.named(format, profile: profile) { return format.write(try kit(name, under: notice)) }
        let known = KitFormat.all.map(\.name)
        throw known.contains(format)
            ? PressOfficeError.profileOfNoVCard(format) : PressOfficeError.noSuchFormat(format, known: known)
    }

    /// - Throws: `PressOfficeError.noSuchProfile`.
    func check(profile: String?) throws {
        let known = ContactFormat.profiles.map(\.name)
        if let profile, !known.contains(profile) { throw PressOfficeError.noSuchProfile(profile, known: known) }
    }

    /// Writes the kit's folder; it appears whole or not at all. `profile` is who opens its cards. Returns the paths of the
    /// files inside it.
    ///
    /// An earlier export that stands at `directory` is replaced; anything else there is left alone.
    ///
    /// - Throws: `PressOfficeError.notOurFolder`, `.cannotWrite`, `.unconfirmed`, `.noSuchProfile`.
    public func exportKit(
        _ name: RecordName, profile: String? = nil, to directory: String
    ) throws -> [String] {
        try exportKit(name, profile: profile, to: directory, under: nil)
    }

    /// The same with a notice on top, for who gets it before its embargo ends.
    func exportKit(
        _ name: RecordName, profile: String?, to directory: String, under notice: EmbargoNotice?
    ) throws -> [String] {
        let files = try kitFiles(name, profile, under: notice)
        try WholeFolder(at: directory).write(
            mark: office.makeID(), replacingKit: true, isPrivate: audience == .internal
        ) { write in try files.forEach(write) }
        return files.map(\.path).sorted()
    }

    /// The files of the kit's folder as a ZIP archive, which is handed to `sink` piece by piece. Returns the paths of the files
    /// in it. What it throws when something was handed over leaves an archive that is not whole.
    ///
    /// - Throws: `PressOfficeError.noSuchProfile`, `.noMemoryForArchive`; `.noKit` as `kitBytes`; what `sink` throws.
    public func kitArchive(
        _ name: RecordName, profile: String? = nil, to sink: ([UInt8]) throws -> Void
    ) throws -> [String] {
        try kitArchive(name, profile: profile, under: nil, to: sink)
    }

    /// The same with a notice on top, for who gets it before its embargo ends.
    func kitArchive(
        _ name: RecordName, profile: String?, under notice: EmbargoNotice?, to sink: ([UInt8]) throws -> Void
    ) throws -> [String] {
        let files = try kitFiles(name, profile, under: notice)
        do {
            try KitArchive.write(files, isPrivate: audience == .internal, to: sink)
        } catch is KitArchive.NoMemory {
            throw PressOfficeError.noMemoryForArchive
        }
        return files.map(\.path).sorted()
    }

    /// The files that are made of the kit, and the assets' own files that go with them.
    private func kitFiles(
        _ name: RecordName, _ profile: String?, under notice: EmbargoNotice?
    ) throws -> [StreamedFile] {
        try check(profile: profile)
        return try kitFiles(of: try kit(name, under: notice), profile)
    }

    /// The same of a kit that was read already.
    func kitFiles(of contents: KitContents, _ profile: String?) throws -> [StreamedFile] {
        var contents = contents
        contents.contacts = contents.contacts.map { office.withPhoto($0, for: contents.audience) }
        contents.renditions = office.renditions(of: contents.assets).made
        let made = profile.flatMap { kitFolder(contents, profile: $0) } ?? kitFolder(contents)
        let kept = try contents.assets.filter { $0.fileSHA256 != nil }.map { try office.kitFile(of: $0) }
        return made.map { StreamedFile($0) } + kept
            + contents.assets.flatMap { asset in
                (contents.renditions[asset.id] ?? []).map { office.kitFile(of: $0, of: asset) }
            }
    }

    private func kit(_ name: RecordName, under notice: EmbargoNotice?) throws -> KitContents {
        var contents = try kit(name)
        contents.notice = notice
        contents.made = Moment(office.now(), zone: (try? office.settings())?.zone ?? "UTC")
        return contents
    }
}
