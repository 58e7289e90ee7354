import JSONText

/// The forms that cards come in, told by what is in a file.
public enum CardForm: String, Hashable, Sendable, CaseIterable {
    /// vCard 2.1, 3.0 and 4.0.
    case vCard
    /// RFC 7095.
    case jCard
    /// RFC 9553.
    case jsContact = "JSContact"
}

/// Reads cards of any form from bytes that come in pieces, a card at a time: what the form is, is told by the first bytes.
///
///     var reader = CardFileReader()
///     while let chunk = read() {
///         reader.feed(chunk)
///         while let read = try reader.next() { use(read.card, read.warnings) }
///     }
///     reader.finish()
///     while let read = try reader.next() { use(read.card, read.warnings) }
public struct CardFileReader: Sendable {
    /// Nil until enough has come to tell.
    public private(set) var form: CardForm?
    private var pending: [UInt8] = []
    private var isFinished = false
    private var reader: Reader?

    private enum Reader: Sendable {
        case vCard(CardReader), jCard(JCardReader), jsContact(JSContactReader)
    }

    public init() {}

    /// Takes bytes; call `next()` until it gives nil before feeding more, or they are all held.
    public mutating func feed(_ bytes: [UInt8]) {
        switch reader {
        case nil: pending += bytes
        case .vCard(var reader)?:
            self.reader = nil
            reader.feed(bytes)
            self.reader = .vCard(reader)
        case .jCard(var reader)?:
            self.reader = nil
            reader.feed(bytes)
            self.reader = .jCard(reader)
        case .jsContact(var reader)?:
            self.reader = nil
            reader.feed(bytes)
            self.reader = .jsContact(reader)
        }
    }

    /// Says that no more bytes come: what `next()` gives then is the rest.
    public mutating func finish() {
        isFinished = true
        switch reader {
        case nil: break
        case .vCard(var reader)?:
            reader.finish()
            self.reader = .vCard(reader)
        case .jCard(var reader)?:
            reader.finish()
            self.reader = .jCard(reader)
        case .jsContact(var reader)?:
            reader.finish()
            self.reader = .jsContact(reader)
        }
    }

    /// The next card whose end was fed; nil where more is needed, or after `finish()` where there is none.
    ///
    /// - Throws: `JSONError` where a file of jCard or JSContact is no JSON.
    public mutating func next() throws(JSONError) -> ReadCard? {
        if reader == nil, !begin() { return nil }
        switch reader {
        case nil: return nil
        case .vCard(var reader)?:
            // Taken out meanwhile: two who hold the bytes would copy them.
            self.reader = nil
            defer { self.reader = .vCard(reader) }
            return reader.next()
        case .jCard(var reader)?:
            self.reader = nil
            defer { self.reader = .jCard(reader) }
            return try reader.next()
        case .jsContact(var reader)?:
            self.reader = nil
            defer { self.reader = .jsContact(reader) }
            return try reader.next()
        }
    }

    /// The warnings that no card has taken: of what stands behind the last one.
    public mutating func takeWarnings() -> [CardWarning] {
        switch reader {
        case nil: return []
        case .vCard(var reader)?:
            defer { self.reader = .vCard(reader) }
            return reader.takeWarnings()
        case .jCard(var reader)?:
            defer { self.reader = .jCard(reader) }
            return reader.takeWarnings()
        case .jsContact(var reader)?:
            defer { self.reader = .jsContact(reader) }
            return reader.takeWarnings()
        }
    }

    /// Whether enough has come to tell the form.
    private mutating func begin() -> Bool {
        guard let form = CardForm(beginning: pending, isAll: isFinished) else { return false }
        self.form = form
        reader =
            switch form {
            case .vCard: .vCard(CardReader())
            case .jCard: .jCard(JCardReader())
            case .jsContact: .jsContact(JSContactReader())
            }
        feed(pending)
        pending = []
        if isFinished { finish() }
        return true
    }
}

extension CardForm {
    /// By how a file begins; nil where more must come to tell, and `bytes` are not all of it.
    public init?(beginning bytes: [UInt8], isAll: Bool) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if bytes.count < mark.count, !isAll, mark.starts(with: bytes) { return nil }
        let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        var marks = text.lazy.filter { $0 > 0x20 }.makeIterator()
        guard let first = marks.next() else {
            guard isAll else { return nil }
            self = .vCard
            return
        }
        switch first {
        case UInt8(ascii: "{"): self = .jsContact
        case UInt8(ascii: "["):
            guard let second = marks.next() else {
                guard isAll else { return nil }
                self = .jsContact
                return
            }
            self = second == UInt8(ascii: "[") || second == UInt8(ascii: "\"") ? .jCard : .jsContact
        default: self = .vCard
        }
    }
}
