import VCard

/// What was fed and not yet read, as UTF-8 or in a character set of one byte; byte order marks are taken off.
struct CSVBytes: Sendable {
    private(set) var text: [UInt8] = []
    /// Whether it is known if the file is UTF-16.
    private(set) var isDecided = false
    private var utf16: UTF16Decoder?

    mutating func discard(_ count: Int) {
        if count > 0 { text.removeSubrange(..<count) }
    }

    mutating func append(_ bytes: [UInt8]) {
        if utf16 != nil {
            utf16?.decode(bytes, into: &text)
        } else {
            text.append(contentsOf: bytes)
            if !isDecided, text.count >= 3 { decide() }
        }
    }

    mutating func finish() {
        if !isDecided { decide() }
        utf16?.finish(into: &text)
    }

    private mutating func decide() {
        isDecided = true
        if text.starts(with: [0xEF, 0xBB, 0xBF]) {
            text.removeFirst(3)
        } else if text.starts(with: [0xFF, 0xFE]) {
            begin(UTF16Decoder(isBigEndian: false))
        } else if text.starts(with: [0xFE, 0xFF]) {
            begin(UTF16Decoder(isBigEndian: true))
        }
    }

    private mutating func begin(_ decoder: UTF16Decoder) {
        let bytes = text.dropFirst(2)
        utf16 = decoder
        text = []
        utf16?.decode(bytes, into: &text)
    }
}
