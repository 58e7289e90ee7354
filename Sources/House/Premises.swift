import Catalogue
import DocumentFormats
import Exchange
import Foundation
import LinkProbe
import PhoneNumbers
import Pictures
import PressOffice
import ReleaseReader
import SMTP
import Signatures
import Validation

/// Where the office is put together, for any door: made once, it hands out offices with the clock, the identities, the
/// reader of telephone numbers, the kinds of document, the probe of links and the carrier of mail.
///
/// A test furnishes it with a clock that stands and a site that is none.
public struct Premises: Sendable {
    /// Reads numbers by the plans of the whole world. It keeps nothing, so what is typed may be read with it anywhere.
    public static let phones: any PhoneNumberReader = LibPhoneNumber()

    /// Reads what pictures say of themselves. It keeps nothing.
    public let pictures: any PictureReader
    private let renditions: any RenditionMaker
    private let phones: any PhoneNumberReader
    private let formats: [any DocumentFormat]
    private let now: @Sendable () -> Instant
    private let makeID: @Sendable () -> UUID
    private let makeSecret: @Sendable () -> String
    private let makeProbe: @Sendable (CurlProbe.Settings) throws -> any WebProbe
    private let makeCarrier: @Sendable () throws -> any MailCarrier

    public init(
        phones: any PhoneNumberReader = Premises.phones, formats: [any DocumentFormat] = documentFormats,
        pictures: any PictureReader = PictureLibrary(), renditions: any RenditionMaker = RenditionLibrary(),
        now: @escaping @Sendable () -> Instant = { Instant(Date()) },
        makeID: @escaping @Sendable () -> UUID = { OrderedIdentity.make() },
        makeSecret: @escaping @Sendable () -> String = { Unguessable.bytes(16).hexadecimal },
        makeProbe: @escaping @Sendable (CurlProbe.Settings) throws -> any WebProbe = { try CurlProbe($0) },
        makeCarrier: @escaping @Sendable () throws -> any MailCarrier = { try CurlCarrier() }
    ) {
        self.phones = phones
        self.formats = formats
        self.pictures = pictures
        self.renditions = renditions
        self.now = now
        self.makeID = makeID
        self.makeSecret = makeSecret
        self.makeProbe = makeProbe
        self.makeCarrier = makeCarrier
    }

    /// The office at the catalogue at `path`; an older one is migrated after a copy is put beside it. `actor` is who the
    /// history says made the changes. `progress` is told how many records of an older one are indexed anew, of how many.
    public func office(at path: String, actor: String, progress: ((Int, Int) -> Void)? = nil) throws -> Office {
        try Office(
            catalogueAt: path, phones: phones, actor: actor, now: now, makeID: makeID, renditions: renditions,
            progress: progress)
    }

    /// Makes an empty catalogue at `path`; folders that are missing are made, and what is there already is refused.
    public func makeCatalogue(at path: String) throws { try Office.create(catalogueAt: path) }

    /// Puts a backup, or the newest in a folder of them, back as the catalogue at `path`; what is there is kept beside where it may be replaced.
    public func restore(
        from source: String, to path: String, isReplacing: Bool, progress: @escaping BackupProgress
    ) throws -> RestoredBackup {
        try Office.restore(
            from: source, to: path, isReplacing: isReplacing, at: now(), mark: makeID(), progress: progress)
    }

    /// Looks at all of the office whose catalogue is at `path`, and puts right what is safe where it may.
    public func checkUp(
        catalogueAt path: String, keys: String?, isRepairing: Bool, progress: (CheckUp.Look) -> Void
    ) throws -> CheckUp {
        try Office.checkUp(catalogueAt: path, keys: keys, at: now(), isRepairing: isRepairing, progress: progress)
    }

    /// Reads a document of any kind that is known into a draft. Needs no catalogue.
    ///
    /// - Throws: `UnreadableDocument`, a sentence that names the document and the reason.
    public func draft(path: String, bytes: consuming [UInt8], hints: ReadingHints = ReadingHints()) throws -> Draft {
        try Office.draft(path: path, bytes: consume bytes, formats: formats, hints: hints, phones: phones)
    }

    /// What the clock says.
    public func instant() -> Instant { now() }

    /// 128 bits that nobody can guess, for a link that one person has: 32 digits of base 16.
    public func secret() -> String { makeSecret() }

    /// What asks links, with the manners and bounds of these settings.
    public func probe(_ settings: CurlProbe.Settings) throws -> any WebProbe { try makeProbe(settings) }

    /// What gives messages to mail servers.
    public func carrier() throws -> any MailCarrier { try makeCarrier() }

    /// Whether there is a region of that name (ISO 3166-1), whose national numbers can be read.
    public static func isRegion(_ name: String) -> Bool { phones.callingCode(of: name) != nil }
}
