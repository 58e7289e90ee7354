/// What was fed and not yet read: UTF-16 as UTF-8, other bytes as they are; byte order marks are taken off.
public struct IncomingText: Sendable {
    public private(set) var text: [UInt8] = []
    /// Whether it is known if the bytes are UTF-16.
    public private(set) var isDecided = false
    private var utf16: UTF16Decoder?
    /// Where the first half of a character stands in ``text``, until it was told.
    private var loneSurrogate: Int?
    private var isNoted = false
    /// In lower case.
    private let letter: UInt8?

    /// A file that begins with that letter of ASCII is known to be UTF-16 without a byte order mark too.
    public init(beginningWith letter: UInt8? = nil) { self.letter = letter.map { $0 | 0x20 } }

    public mutating func discard(_ count: Int) {
        if count > 0 { text.removeSubrange(..<count) }
        loneSurrogate = loneSurrogate.map { $0 - count }
    }

    public mutating func append(_ bytes: Span<UInt8>) {
        if utf16 != nil {
            utf16?.decode(bytes, into: &text)
        } else {
            bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
            if !isDecided, text.count >= 4 { decide() }
        }
        noteSurrogates()
    }

    public mutating func finish() {
        if !isDecided { decide() }
        utf16?.finish(into: &text)
        noteSurrogates()
    }

    /// Whether the first half of a character of UTF-16 stands there; true once.
    public mutating func passesLoneSurrogate(before position: Int) -> Bool {
        guard let place = loneSurrogate, place < position else { return false }
        loneSurrogate = nil
        return true
    }

    private mutating func noteSurrogates() {
        guard !isNoted, let place = utf16?.loneSurrogate else { return }
        loneSurrogate = place
        isNoted = true
    }

    private mutating func decide() {
        isDecided = true
        let start = Array(text.prefix(3))
        if start == [0xEF, 0xBB, 0xBF] {
            text.removeFirst(3)
        } else if start.starts(with: [0xFF, 0xFE]) {
            begin(isBigEndian: false, behind: 2)
        } else if start.starts(with: [0xFE, 0xFF]) {
            begin(isBigEndian: true, behind: 2)
        } else if let letter, start.count > 1 {
            if start[0] | 0x20 == letter, start[1] == 0 { begin(isBigEndian: false, behind: 0) }
            if start[0] == 0, start[1] | 0x20 == letter { begin(isBigEndian: true, behind: 0) }
        }
    }

    private mutating func begin(isBigEndian: Bool, behind mark: Int) {
        let bytes = text[mark...]
        var decoder = UTF16Decoder(isBigEndian: isBigEndian)
        text = []
        decoder.decode(bytes.span, into: &text)
        utf16 = decoder
    }
}
