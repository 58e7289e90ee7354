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
        try check(profile: profile)
        if let format = KitFormat.named(format, profile: profile) { return format.write(try kit(name)) }
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
        try check(profile: profile)
        let contents = try kit(name)
        let files = profile.flatMap { kitFolder(contents, profile: $0) } ?? kitFolder(contents)
        let kept = contents.assets.filter { $0.fileSHA256 != nil }
        try WholeFolder(at: directory).write(mark: office.makeID(), replacingKit: true) { write in
            try files.forEach(write)
            for asset in kept { try write(office.kitFile(of: asset)) }
        }
        return (files.map(\.path) + kept.map(\.url)).sorted()
    }
}
