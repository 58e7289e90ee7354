import Catalogue

/// What `Proof` plants in one field of a copy of the catalogue: a word, or a number, that stands nowhere else.
public struct Secret: Hashable, Sendable {
    /// As it is called in the catalogue itself.
    public let record: RecordName
    /// The field's name; `text` for a document's, `file` for the bytes of an asset, `replaced` for the number that a contact
    /// point had before.
    public let field: String
    let rule: Secrecy
}

/// For whom a record, or one field of it, is not: decided from the records alone, and not by the gate that is on trial.
struct Secrecy: Hashable, Sendable {
    /// An embargo, and who sees what is under it.
    struct Hold: Hashable, Sendable {
        var until: Instant
        var openedTo: Audience
    }

    /// Nobody outside the office sees it: it is withdrawn, or withheld.
    var isForTheOfficeAlone = false
    /// The widest of those who see it.
    var audience = Audience.public
    var hold: Hold?
    /// It is kept back with any of these, in which it stands.
    var around: [Secrecy] = []
    /// It is kept back where all of these are, in which it stands or is named; where there are none, it stands by itself.
    var places: [Secrecy] = []
    /// What is in a kit besides releases: the kit is kept back as long as an embargo alone keeps one of these.
    var held: [Secrecy] = []

    func keeps(from reader: Audience, at instant: Instant) -> Bool {
        guard reader != .internal else { return false }
        return isKeptByItself(from: reader) || isHeld(from: reader, at: instant)
            || around.contains { $0.keeps(from: reader, at: instant) }
            || (!places.isEmpty && places.allSatisfy { $0.keeps(from: reader, at: instant) })
            || held.contains { $0.isUnderEmbargoAlone(from: reader, at: instant) }
    }

    private func isKeptByItself(from reader: Audience) -> Bool { isForTheOfficeAlone || !reader.sees(audience) }

    private func isHeld(from reader: Audience, at instant: Instant) -> Bool {
        hold.map { instant < $0.until && !reader.sees($0.openedTo) } ?? false
    }

    private func isUnderEmbargoAlone(from reader: Audience, at instant: Instant) -> Bool {
        !isKeptByItself(from: reader) && places.contains { !$0.isKeptByItself(from: reader) }
            && places.allSatisfy { $0.keeps(from: reader, at: instant) }
    }
}

extension Secrecy {
    /// Of what the record says itself.
    init<R: Record>(of record: R) {
        if let record = record as? any Withdrawable { isForTheOfficeAlone = record.isWithdrawn }
        audience = record.meantFor ?? .public
        guard let release = record as? Release else { return }
        isForTheOfficeAlone = release.pubStatus != .usable
        hold = release.embargo.map { Hold(until: $0.until, openedTo: release.embargoAudience) }
    }
}
