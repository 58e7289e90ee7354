/// Looks at what stands before the colon of each property, as it was written.
struct HeaderLint: Sendable {
    private var findings: [LintFinding] = []
    private var header: [UInt8] = []
    private var headerLine = 0
    private var isOver = false
    /// Whether the header was looked at.
    private var isSeen = false
    private var isQuoted = false
    private var isFolded = false
    /// The value, as far as a VERSION needs it, and its last byte.
    private var value: [UInt8] = []
    private var last: UInt8 = 0
    private var version: Version?
    private var hasProperties = false
    private var depth = 0
    private var found = 0
    /// Whether the line goes on in the next by a soft break.
    private var isSoft = false

    private static let longest = 1024
    private static let mostOfACard = 100

    mutating func takeFindings() -> [LintFinding] {
        defer { findings = [] }
        return findings
    }

    /// Takes a byte of a line; `column` counts from 1.
    mutating func take(_ byte: UInt8, column: Int, line: Int) {
        if column == 1 {
            isFolded = byte == 0x20 || byte == 0x09 || isSoft
            isSoft = false
            if !isFolded { begin(line) }
            if byte == 0x20 || byte == 0x09 { return }
        }
        last = byte
        guard !isOver else {
            if value.count < 16 { value.append(byte) }
            return
        }
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if byte == UInt8(ascii: ":"), !isQuoted {
            isOver = true
        } else if header.count < HeaderLint.longest {
            header.append(byte)
        }
    }

    mutating func endLine(length: Int, line: Int) {
        if length == 0 {
            if depth > 0, version == .v3 || version == .v4 { tell(.blankLine, line) }
            return
        }
        if isOver, last == UInt8(ascii: "="), header.count > 4, holds("QUOTED-PRINTABLE") { isSoft = true }
        guard isOver, !isSeen else { return }
        isSeen = true
        look()
    }

    private mutating func begin(_ line: Int) {
        (header, headerLine, isOver, isSeen, isQuoted, value, last) = ([], line, false, false, false, [], 0)
    }

    private mutating func look() {
        switch String(decoding: trimmed(header[...]), as: UTF8.self).uppercased() {
        case "BEGIN":
            depth += 1
            if depth == 1 { (version, hasProperties, found) = (nil, false, 0) }
        case "END": depth = max(depth - 1, 0)
        case "VERSION" where depth <= 1:
            let text = String(decoding: trimmed(value[...]), as: UTF8.self)
            version = Version(rawValue: text)
            if version == .v4, hasProperties { tell(.versionLate, headerLine) }
        default:
            hasProperties = true
            if version == .v3 || version == .v4, depth <= 1 { lookAtParameters() }
        }
    }

    private mutating func lookAtParameters() {
        guard header.contains(UInt8(ascii: ";")) else { return }
        for part in parts().dropFirst() {
            let part = trimmed(part)
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else {
                let word = String(decoding: part, as: UTF8.self).uppercased()
                tell(word == "QUOTED-PRINTABLE" ? .quotedPrintable : .bareParameter, headerLine)
                continue
            }
            let name = String(decoding: part[..<equals], as: UTF8.self).uppercased()
            let value = part[(equals + 1)...]
            switch name {
            case "CHARSET": tell(.charsetParameter, headerLine)
            case "ENCODING": lookAtEncoding(String(decoding: value, as: UTF8.self).uppercased())
            case "TYPE" where value.first == UInt8(ascii: "\"") && value.contains(UInt8(ascii: ",")):
                tell(.quotedList, headerLine)
            default: break
            }
        }
    }

    private mutating func lookAtEncoding(_ encoding: String) {
        switch encoding {
        case "QUOTED-PRINTABLE", "Q": tell(.quotedPrintable, headerLine)
        case "B" where version == .v3: break
        default: tell(.encodingParameter, headerLine)
        }
    }

    /// The name and the parameters, divided at semicolons that no quotation marks hold.
    private func parts() -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = 0
        var isQuoted = false
        for (index, byte) in header.enumerated() {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: ";"), !isQuoted {
                parts.append(header[start..<index])
                start = index + 1
            }
        }
        return parts + [header[start...]]
    }

    private func holds(_ word: String) -> Bool {
        String(decoding: header, as: UTF8.self).uppercased().contains(word)
    }

    private mutating func tell(_ code: LintCode, _ line: Int) {
        found += 1
        if found <= HeaderLint.mostOfACard { findings.append(LintFinding(code, line: line)) }
    }
}
