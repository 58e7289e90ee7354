import Catalogue
import Foundation
import ReleaseReader
import Store

/// The use cases of a press office, for one person at one catalogue.
///
/// Reads, decides and writes, once: every method is one transaction of the store. The clock, the identities and the
/// reader of telephone numbers are handed in.
public struct Office: Sendable {
    let store: CatalogueStore
    let phones: any PhoneNumberReader
    let actor: String
    let now: @Sendable () -> Instant
    let makeID: @Sendable () -> UUID
    /// Nil where kits carry pictures as they are, and nothing smaller.
    let renditions: (any RenditionMaker)?
    /// What its changes are held to, where somebody holds them to something.
    private(set) var terms: (any ChangeTerms)?

    /// An office at an open catalogue; `actor` is who the history says made the changes.
    public init(
        store: CatalogueStore, phones: any PhoneNumberReader, actor: String,
        now: @escaping @Sendable () -> Instant, makeID: @escaping @Sendable () -> UUID,
        renditions: (any RenditionMaker)? = nil
    ) {
        self.store = store
        self.phones = phones
        self.actor = actor
        self.now = now
        self.makeID = makeID
        self.renditions = renditions
    }

    /// Opens the catalogue at `path`; an older one is migrated after a copy is put beside it, and `progress` is told how many
    /// of its records are indexed anew, of how many.
    public init(
        catalogueAt path: String, phones: any PhoneNumberReader, actor: String,
        now: @escaping @Sendable () -> Instant, makeID: @escaping @Sendable () -> UUID,
        renditions: (any RenditionMaker)? = nil, progress: ((Int, Int) -> Void)? = nil
    ) throws {
        self.init(
            store: try CatalogueStore(at: path, progress: progress), phones: phones, actor: actor, now: now,
            makeID: makeID, renditions: renditions)
    }

    /// Makes an empty catalogue at `path`; folders that are missing are made, and what is there already is refused.
    public static func create(catalogueAt path: String) throws {
        _ = try CatalogueStore.create(at: path)
    }

    /// Whether there is a catalogue that is opened as it is: nothing is brought up to date, and nothing is said.
    public static func isUpToDate(catalogueAt path: String) -> Bool { CatalogueStore.isUpToDate(at: path) }

    /// Leaves a catalogue in whose place another file was put, so that nothing of it comes into that one; nothing is done where it is
    /// the one that was opened. Whoever stays open for long calls this before opening the other.
    public func leaveReplaced() throws { try store.leaveReplaced() }

    /// Reads a document into a draft. Needs no catalogue. `formats` are the kinds of file that are known beside text.
    ///
    /// - Throws: `UnreadableDocument`, a sentence that names the document and the reason.
    public static func draft(
        path: String, bytes: consuming [UInt8], formats: [any DocumentFormat] = [],
        hints: ReadingHints = ReadingHints(),
        phones: any PhoneNumberReader
    ) throws -> Draft {
        // The file's bytes are given up once its text is known.
        let document = try SourceDocument(path: path, bytes: consume bytes, formats: formats)
        return ReleaseReader.draft(from: document, hints: hints, phones: phones)
    }

    /// The same office with somebody else at it: who the history says made the changes.
    public func acting(as actor: String) -> Office {
        Office(store: store, phones: phones, actor: actor, now: now, makeID: makeID, renditions: renditions)
    }

    /// The same office with its changes held to something: what does not hold any more when a change is made turns it down.
    public func holding(_ terms: any ChangeTerms) -> Office {
        var office = self
        office.terms = terms
        return office
    }

    func stamp(_ action: String, _ reason: String?) -> ChangeStamp {
        ChangeStamp(actor: actor, at: now(), action: action, reason: reason, terms: terms)
    }
}
