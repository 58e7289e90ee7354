import Catalogue
import ReleaseReader

/// How the values of a review are written: what a page shows is plain (docs/reviewing.md).

extension Doubt.Answer: Codable {
    private enum Plain: String, Codable { case take, leaveOut, spokesperson, update, same, apart }
    private enum Key: String, CodingKey { case date, embargo, noEmbargo, region, words, record }

    /// `"take"`, or what was written: `{"region": "GB"}`.
    public init(from decoder: any Decoder) throws {
        if let plain = try? Plain(from: decoder) {
            self =
                switch plain {
                case .take: .take
                case .leaveOut: .leaveOut
                case .spokesperson: .spokesperson
                case .update: .update
                case .same: .same
                case .apart: .apart
                }
            return
        }
        let written = try decoder.container(keyedBy: Key.self)
        if let date = try written.decodeIfPresent(CalendarDate.self, forKey: .date) {
            self = .date(date)
        } else if let embargo = try written.decodeIfPresent(Embargo.self, forKey: .embargo) {
            self = .embargo(embargo)
        } else if let reason = try written.decodeIfPresent(String.self, forKey: .noEmbargo) {
            self = .noEmbargo(because: reason)
        } else if let region = try written.decodeIfPresent(String.self, forKey: .region) {
            self = .region(region)
        } else if let record = try written.decodeIfPresent(RecordName.self, forKey: .record) {
            self = .record(record)
        } else {
            self = .words(try written.decode(String.self, forKey: .words))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .take: try Plain.take.encode(to: encoder)
        case .leaveOut: try Plain.leaveOut.encode(to: encoder)
        case .spokesperson: try Plain.spokesperson.encode(to: encoder)
        case .update: try Plain.update.encode(to: encoder)
        case .same: try Plain.same.encode(to: encoder)
        case .apart: try Plain.apart.encode(to: encoder)
        case .date(let date): try write(date, as: .date, to: encoder)
        case .embargo(let embargo): try write(embargo, as: .embargo, to: encoder)
        case .noEmbargo(let reason): try write(reason, as: .noEmbargo, to: encoder)
        case .region(let region): try write(region, as: .region, to: encoder)
        case .words(let words): try write(words, as: .words, to: encoder)
        case .record(let record): try write(record, as: .record, to: encoder)
        }
    }

    private func write(_ value: some Encodable, as key: Key, to encoder: any Encoder) throws {
        var written = encoder.container(keyedBy: Key.self)
        try written.encode(value, forKey: key)
    }
}

extension DraftPlace: Codable, LosslessStringConvertible, CodingKeyRepresentable {
    /// The way to it in a draft's JSON: `headline`, `contacts/0/points/1`, `events/2/date`.
    public var description: String {
        switch self {
        case .headline: "headline"
        case .organisation: "organisation"
        case .outlet: "outlet"
        case .issued: "issued"
        case .embargo: "embargo"
        case .dateline: "dateline"
        case .updated: "updated"
        case .contacts: "contacts"
        case .corrects: "corrects"
        case .event(let index): "events/\(index)/date"
        case .statementDate(let index): "statements/\(index)/date"
        case .statementOrganisation(let index): "statements/\(index)/organisation"
        case .speaker(let index): "quotes/\(index)/speaker"
        case .point(let contact, let point): "contacts/\(contact)/points/\(point)"
        case .asset(let index): "assets/\(index)"
        case .person(let person): person.description
        case .organisationOf(let person): "\(person)/organisation"
        }
    }

    private static let whole: [DraftPlace] = [
        .headline, .organisation, .outlet, .issued, .embargo, .dateline, .updated, .contacts, .corrects,
    ]

    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let number = parts.count > 1 ? index(parts[1]) : nil
        switch (parts.first, number, parts.dropFirst(2).first, parts.count) {
        case (_, _, _, 1):
            guard let place = DraftPlace.whole.first(where: { $0.description == text }) else { return nil }
            self = place
        case ("events", let number?, "date", 3): self = .event(number)
        case ("statements", let number?, "date", 3): self = .statementDate(number)
        case ("statements", let number?, "organisation", 3): self = .statementOrganisation(number)
        case ("quotes", let number?, "speaker", 3): self = .speaker(number)
        case ("contacts", let number?, "points", 4):
            guard let point = index(parts[3]) else { return nil }
            self = .point(contact: number, point)
        case ("assets", let number?, nil, 2): self = .asset(number)
        case (_, _, nil, 2):
            guard let person = DraftPerson(text) else { return nil }
            self = .person(person)
        case (_, _, "organisation", 3):
            guard let person = DraftPerson(parts.dropLast().joined(separator: "/")) else { return nil }
            self = .organisationOf(person)
        default: return nil
        }
    }

    public init(from decoder: any Decoder) throws { self = try place(from: decoder) }
    public func encode(to encoder: any Encoder) throws { try write(self, to: encoder) }

    // By name in an object, whose members are written in order: a list of keys and values would not be.
    public var codingKey: any CodingKey { PlaceKey(stringValue: description) }
    public init?<T: CodingKey>(codingKey: T) { self.init(codingKey.stringValue) }
}

/// A place in a draft as the name of a member.
private struct PlaceKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension DraftPerson: Codable, LosslessStringConvertible, CodingKeyRepresentable {
    /// `contacts/0`, `spokespeople/2`.
    public var description: String {
        switch self {
        case .contact(let index): "contacts/\(index)"
        case .spokesperson(let index): "spokespeople/\(index)"
        }
    }

    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let number = index(parts[1]) else { return nil }
        switch parts[0] {
        case "contacts": self = .contact(number)
        case "spokespeople": self = .spokesperson(number)
        default: return nil
        }
    }

    public init(from decoder: any Decoder) throws { self = try place(from: decoder) }
    public func encode(to encoder: any Encoder) throws { try write(self, to: encoder) }

    public var codingKey: any CodingKey { PlaceKey(stringValue: description) }
    public init?<T: CodingKey>(codingKey: T) { self.init(codingKey.stringValue) }
}

extension Standing: Codable {
    private enum Word: String, Codable { case new, known, earlier, edition }
    private enum Key: String, CodingKey { case standing, record, change }

    /// `{"standing": "known", "record": "release/x"}`.
    public init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: Key.self)
        func record() throws -> RecordName { RecordName(try keys.decode(String.self, forKey: .record)) }
        self =
            switch try keys.decode(Word.self, forKey: .standing) {
            case .new: .new
            case .known: .known(try record())
            case .earlier: .earlier(of: try record(), change: try keys.decode(Int.self, forKey: .change))
            case .edition: .edition(of: try record())
            }
    }

    public func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        switch self {
        case .new: try keys.encode(Word.new, forKey: .standing)
        case .known(let record):
            try keys.encode(Word.known, forKey: .standing)
            try keys.encode(record.description, forKey: .record)
        case .earlier(let record, let change):
            try keys.encode(Word.earlier, forKey: .standing)
            try keys.encode(record.description, forKey: .record)
            try keys.encode(change, forKey: .change)
        case .edition(let record):
            try keys.encode(Word.edition, forKey: .standing)
            try keys.encode(record.description, forKey: .record)
        }
    }
}

/// A place from 0, as it is written.
private func index(_ text: String) -> Int? { Int(text).flatMap { $0 >= 0 && "\($0)" == text ? $0 : nil } }

private func place<Value: LosslessStringConvertible>(from decoder: any Decoder) throws -> Value {
    let container = try decoder.singleValueContainer()
    guard let value = Value(try container.decode(String.self)) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "There is no such place.")
    }
    return value
}

private func write(_ value: some LosslessStringConvertible, to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value.description)
}
