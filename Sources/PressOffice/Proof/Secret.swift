import Catalogue

/// What `Proof` plants in one field of a copy of the catalogue: a word, or a number, that stands nowhere else.
public struct Secret: Hashable, Sendable {
    /// As it is called in the catalogue itself.
    public let record: RecordName
    /// The field's name; `text` for a document's.
    public let field: String
    let rule: Secrecy
}

/// For whom a record, or one field of it, is not: decided from the record alone, and not by the gate that is on trial.
struct Secrecy: Hashable, Sendable {
    /// Nobody outside the office sees it: it is withdrawn, withheld, or in something that is.
    var isForTheOfficeAlone = false
    /// The widest of those who see it.
    var audience = Audience.public
    /// Nobody outside the office sees it before.
    var until: Instant?

    func keeps(from reader: Audience, at instant: Instant) -> Bool {
        guard reader != .internal else { return false }
        return isForTheOfficeAlone || !reader.sees(audience) || until.map { instant < $0 } ?? false
    }

    /// What is in something else is kept back with it.
    func within(_ other: Secrecy?) -> Secrecy {
        guard let other else { return self }
        return Secrecy(
            isForTheOfficeAlone: isForTheOfficeAlone || other.isForTheOfficeAlone,
            audience: max(audience, other.audience),
            until: [until, other.until].compactMap(\.self).max { $0.milliseconds < $1.milliseconds })
    }
}

extension Secrecy {
    init(of record: any Record) {
        if let record = record as? any Withdrawable { isForTheOfficeAlone = record.isWithdrawn }
        switch record {
        case let contact as Contact: audience = contact.audience
        case let point as ContactPoint: audience = point.audience
        case let asset as Asset: audience = asset.audience
        case let statement as Statement: audience = statement.audience
        case let coverage as Coverage: audience = coverage.audience
        case let kit as Kit: audience = kit.audience
        case let release as Release:
            audience = release.audience
            isForTheOfficeAlone = isForTheOfficeAlone || release.pubStatus != .usable
            until = release.embargo?.until
        case is PressRequest: isForTheOfficeAlone = true
        default: break
        }
    }
}
