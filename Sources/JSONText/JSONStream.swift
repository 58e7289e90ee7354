/// Reads JSON that comes in pieces, one value after another: the elements of an array, or values that stand behind each
/// other as in JSON Lines, or the only one.
///
///     var stream = JSONStream()
///     while let chunk = read() {
///         stream.feed(chunk)
///         while let element = try stream.next() { use(element.value) }
///     }
///     stream.finish()
///     while let element = try stream.next() { use(element.value) }
///
/// Memory is bounded by what was fed and not yet taken, and by one element (`JSONLimits`).
public struct JSONStream: Sendable {
    /// A value, where it stands, and what was odd in it.
    public struct Element: Hashable, Sendable {
        public let value: JSON
        public let line: Int
        public let warnings: [JSONWarning]
    }

    /// A value, or what was made of the bytes of one.
    public enum Found<Made> {
        case element(Element)
        case plain(Made, line: Int)
    }

    private let limits: JSONLimits
    private var bytes: [UInt8] = []
    private var cursor = JSONCursor()
    private var place = Place.start
    private var scan: ElementScan?
    private var isFinished = false
    private var failure: JSONError?

    /// What may come next.
    private enum Place { case start, between, opened, behindComma, behindElement }

    public init(limits: JSONLimits = JSONLimits()) { self.limits = limits }

    /// Takes bytes; call `next()` until it gives nil before feeding more, or they are all held.
    public mutating func feed(_ piece: [UInt8]) { feed(piece.span) }

    /// Takes bytes; call `next()` until it gives nil before feeding more, or they are all held.
    public mutating func feed(_ piece: Span<UInt8>) {
        if cursor.index > 0 {
            bytes.removeSubrange(..<cursor.index)
            cursor.lineStart -= cursor.index
            cursor.index = 0
        }
        piece.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Says that no more bytes come.
    public mutating func finish() { isFinished = true }

    /// The next value whose end was fed; nil where more is needed, or after `finish()` where there is none. What is no JSON
    /// is an error, and nothing comes behind it.
    public mutating func next() throws(JSONError) -> Element? {
        guard case .element(let element)? = try next(plain: { (_: borrowing Span<UInt8>) -> Never? in nil }) else {
            return nil
        }
        return element
    }

    /// The same, for who may know what to make of a value's bytes without the value: `plain` has them whole, and gives nil where it
    /// must be read. What it takes is one line of JSON.
    public mutating func next<Made>(
        plain: (borrowing Span<UInt8>) -> Made?
    ) throws(JSONError) -> Found<Made>? {
        if let failure { throw failure }
        do {
            return try element(plain)
        } catch {
            failure = error
            bytes = []
            cursor.index = 0
            throw error
        }
    }

    private mutating func element<Made>(
        _ plain: (borrowing Span<UInt8>) -> Made?
    ) throws(JSONError) -> Found<Made>? {
        guard skipMark() else { return nil }
        while scan == nil {
            skipBlanks()
            guard cursor.index < bytes.count else {
                try atEnd()
                return nil
            }
            guard try begins(with: bytes[cursor.index]) else { continue }
            scan = ElementScan(at: 0, bytes[cursor.index])
        }
        return try scanned(plain)
    }

    /// Past a byte order mark; false where it may still come.
    private mutating func skipMark() -> Bool {
        guard place == .start else { return true }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if bytes.count < 3, !isFinished, mark.starts(with: bytes) { return false }
        if bytes.starts(with: mark) { cursor = JSONCursor(index: 3, lineStart: 3) }
        place = .between
        return true
    }

    private mutating func skipBlanks() {
        var ahead = cursor
        ahead.skipBlanks(bytes.span)
        cursor = ahead
    }

    /// Whether a value begins with the byte; what frames values is taken.
    private mutating func begins(with byte: UInt8) throws(JSONError) -> Bool {
        switch (place, byte) {
        case (.between, UInt8(ascii: "[")): place = .opened
        case (.opened, UInt8(ascii: "]")), (.behindElement, UInt8(ascii: "]")): place = .between
        case (.behindElement, UInt8(ascii: ",")): place = .behindComma
        case (.behindElement, _): throw error("A comma or ] should stand here.")
        default: return true
        }
        cursor.index += 1
        return false
    }

    private func atEnd() throws(JSONError) {
        guard isFinished, place != .between else { return }
        throw error("The file ends inside an array.")
    }

    /// The value that begins here, if its end has come.
    private mutating func scanned<Made>(
        _ plain: (borrowing Span<UInt8>) -> Made?
    ) throws(JSONError) -> Found<Made>? {
        guard var scan else { return nil }
        let held = bytes
        let isWhole = scan.run(held.span.extracting(cursor.index...)) || isFinished
        self.scan = scan
        if scan.end > limits.bytes { throw error("A value has more than \(limits.bytes) bytes.") }
        guard isWhole else { return nil }
        let end = cursor.index + scan.end
        if end <= held.count, let made = plain(held.span.extracting(cursor.index..<end)) {
            cursor.index = end
            self.scan = nil
            if place != .between { place = .behindElement }
            return .plain(made, line: cursor.line)
        }
        var parser = JSONParser(limits: limits, at: cursor)
        let value = try parser.value(held.span)
        let element = Found<Made>.element(Element(value: value, line: cursor.line, warnings: parser.warnings))
        cursor = parser.cursor
        self.scan = nil
        if place != .between { place = .behindElement }
        return element
    }

    private func error(_ reason: String) -> JSONError { cursor.error(reason) }
}

/// Looks for the end of a value without reading it.
private struct ElementScan: Sendable {
    private(set) var end: Int
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    /// Whether the value is a number or a word, which ends before what is none of its bytes.
    private let isBare: Bool

    init(at start: Int, _ first: UInt8) {
        end = start
        isBare = ![UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\"")].contains(first)
    }

    /// Goes on as far as there are bytes; whether the value's end was found.
    mutating func run(_ bytes: Span<UInt8>) -> Bool {
        if isBare { return runBare(bytes) }
        var index = end
        defer { end = index }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                    if depth == 0 { return true }
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth <= 0 { return true }
            default: break
            }
        }
        return false
    }

    private mutating func runBare(_ bytes: Span<UInt8>) -> Bool {
        while end < bytes.count {
            switch bytes[end] {
            case 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["),
                UInt8(ascii: "{"), UInt8(ascii: "\""):
                return true
            default: end += 1
            }
        }
        return false
    }
}
