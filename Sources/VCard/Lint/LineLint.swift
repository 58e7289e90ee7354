/// Looks at the lines of a file as they stand in it, before anything is forgiven.
struct LineLint: Sendable {
    private var findings: [LintFinding] = []
    /// Faults that are told once a file: where the first is, and how many.
    private var counts: [LintCode: (line: Int, count: Int)] = [:]
    private var header = HeaderLint()
    private var number = 1
    /// The octets of the line so far, and the last bytes of the one before.
    private var length = 0
    private var previous: UInt8 = 0
    private var tail: [UInt8] = []
    private var tailBefore: [UInt8] = []
    private var carriageReturns = 0
    private var start: [UInt8] = []
    private var isText = true
    private var isDecided = false

    private static let longest = 75

    mutating func take(_ bytes: Span<UInt8>) {
        for index in bytes.indices { take(bytes[index]) }
    }

    mutating func finish() {
        if !isDecided { decide() }
        guard isText else { return }
        if carriageReturns > 0 { endLine(.bareCarriageReturn) }
        if length > 0 {
            count(.lastLineOpen)
            endLine(nil)
        }
    }

    mutating func takeFindings() -> [LintFinding] {
        defer { findings = [] }
        return findings + header.takeFindings()
    }

    /// What is told once, by the line where it is first.
    func ofTheFile() -> [LintFinding] {
        counts.sorted { ($0.value.line, $0.key.rawValue) < ($1.value.line, $1.key.rawValue) }
            .map { LintFinding($0.key, line: $0.value.line, card: 0, more: $0.value.count - 1) }
    }

    private mutating func count(_ code: LintCode) {
        counts[code, default: (number, 0)].count += 1
    }

    private mutating func take(_ byte: UInt8) {
        guard isDecided else {
            start.append(byte)
            if start.count == 4 { decide() }
            return
        }
        guard isText else { return }
        switch byte {
        case 0x0A: endLine(carriageReturns == 1 ? nil : carriageReturns == 0 ? .bareLineFeed : .bareCarriageReturn)
        case 0x0D:
            if carriageReturns == 2 { endLine(.bareCarriageReturn) }
            carriageReturns += 1
        default:
            if carriageReturns > 0 {
                for _ in 0..<carriageReturns { endLine(.bareCarriageReturn) }
            }
            add(byte)
        }
    }

    private mutating func add(_ byte: UInt8) {
        length += 1
        if length == 2, previous == 0x20 || previous == 0x09, byte & 0xC0 == 0x80, endsInsideCharacter(tailBefore) {
            count(.splitCharacter)
        }
        if byte >= 0x80 {
            tail = tail.count == 4 ? Array(tail.dropFirst()) + [byte] : tail + [byte]
        } else if !tail.isEmpty {
            tail = []
        }
        previous = byte
        header.take(byte, column: length, line: number)
    }

    private mutating func endLine(_ code: LintCode?) {
        if let code { count(code) }
        if length > LineLint.longest { count(.longLine) }
        header.endLine(length: length, line: number)
        (tailBefore, tail, length, previous, carriageReturns) = (tail, [], 0, 0, 0)
        number += 1
    }

    /// A byte order mark, or `B` beside a NUL, as the reader decides.
    private mutating func decide() {
        isDecided = true
        let bytes = start
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        if isMarked { findings.append(LintFinding(.byteOrderMark, line: 1)) }
        let isWide =
            bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(2).contains(0)
        if isWide, bytes.count > 1 {
            isText = false
            findings.append(LintFinding(.utf16, line: 1))
        }
        for byte in isMarked ? bytes[3...] : bytes[...] { take(byte) }
        start = []
    }
}

/// Whether the bytes end with the first of a character of UTF-8 and not all of it.
private func endsInsideCharacter(_ bytes: [UInt8]) -> Bool {
    guard let lead = bytes.lastIndex(where: { $0 >= 0xC0 }) else { return false }
    let needed = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : 2
    return bytes.count - lead < needed
}
