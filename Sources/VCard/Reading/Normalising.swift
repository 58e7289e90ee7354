import CharacterSets

// The card whose lines have all come, in the form in which 3.0 and 4.0 write it.
extension CardAssembly {
    /// Hands over what was read.
    mutating func finishedCard() -> Card {
        let isText = !marks.contains(.beyondASCII) || linesAreUTF8()
        if lines.allSatisfy({ isKept($0, isText: isText) }) {
            return Card(properties: Properties(bytes: bytes, lines: lines.map(\.line)), version: version)
        }
        if !isText { lookAtUndeclared() }
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count + 32)
        var keptLines: [Line] = []
        keptLines.reserveCapacity(lines.count)
        for open in lines {
            if isKept(open, isText: isText) {
                keptLines.append(open.line.moved(by: kept.count - open.line.start))
                kept.append(bytes.span, open.line.start..<open.line.end)
            } else if let line = remake(open, into: &kept) {
                keptLines.append(line)
            }
        }
        return Card(properties: Properties(bytes: kept, lines: keptLines), version: version)
    }

    /// What no CHARSET speaks of, all of the card together: a name alone is too short to tell by.
    private mutating func lookAtUndeclared() {
        for open in lines where open.marks.contains(.beyondASCII) && !open.isEncoded {
            let value = bytes[open.line.value..<open.line.end]
            if !isUTF8(value.span) { undeclared.look(at: value) }
        }
    }

    /// Whether each line is UTF-8 by itself: those that are ASCII, such as a photo's, are not looked at.
    private func linesAreUTF8() -> Bool {
        let span = bytes.span
        return lines.allSatisfy { open in
            !open.marks.contains(.beyondASCII) || isUTF8(span.extracting(open.line.start..<open.line.end))
        }
    }

    /// Whether the line is already as it is kept.
    private func isKept(_ open: OpenLine, isText: Bool) -> Bool {
        guard version != .v2, isText || !open.marks.contains(.beyondASCII), !beginsCard(bytes, open.line) else {
            return false
        }
        guard open.isPlain else { return open.encoding == .base64 && isKeptBASE64(open.line) }
        if isUndeclaredImage(open) || isTypelessURI(open.line) { return false }
        return !open.marks.contains(.backslash)
            || (hasOrdinaryEscapes(bytes.span, open.line.value..<open.line.end) && !mayBeURI(open.line))
    }

    /// `data:base64,…`: a photo that no program shows, because its type is missing.
    private func isTypelessURI(_ line: Line) -> Bool {
        line.value < line.end && bytes[line.value] | 0x20 == UInt8(ascii: "d")
            && sameName(bytes[line.value..<line.end].prefix(12), "data:base64,".utf8)
    }

    /// A photo in BASE64 whose line does not say so.
    private func isUndeclaredImage(_ open: OpenLine) -> Bool {
        let line = open.line
        guard open.encoding == .none, line.nameEnd - line.name == 5 || line.nameEnd - line.name == 4 else {
            return false
        }
        return isPicture(line, called: bytes[line.name..<line.nameEnd])
    }

    private func isPicture(_ line: Line, called name: some Collection<UInt8>) -> Bool {
        guard sameName(name, "PHOTO".utf8) || sameName(name, "LOGO".utf8) else { return false }
        return isBareImage(bytes[line.value..<line.end])
    }

    /// `;ENCODING=b:` or `;ENCODING=b;TYPE=JPEG:`, and a value without blanks.
    private func isKeptBASE64(_ line: Line) -> Bool {
        let span = bytes.span
        var index = line.nameEnd
        for letter in ";ENCODING=b".utf8 {
            guard index < line.value, span[index] == letter else { return false }
            index += 1
        }
        if index < line.value - 1 {
            for letter in ";TYPE=".utf8 {
                guard index < line.value, span[index] == letter else { return false }
                index += 1
            }
            guard index < line.value - 1 else { return false }
            while index < line.value - 1 {
                guard isTokenByte(span[index]) else { return false }
                index += 1
            }
        }
        guard !line.hasGroup, (1...longestHead - 12).contains(line.nameEnd - line.start) else { return false }
        for index in line.start..<line.nameEnd where !isTokenByte(span[index]) || span[index] == UInt8(ascii: "/") {
            return false
        }
        return !holdsBlankOrBackslash(span, line.value..<line.end)
    }

    /// Eight bytes at a time: a photo is longer than all the rest of a card.
    private func holdsBlankOrBackslash(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        let raw = bytes.bytes
        var index = range.lowerBound
        var found: UInt64 = 0
        func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 }
        while index + 8 <= range.upperBound {
            // RawSpan checks the bounds; every pattern of bits is a number.
            let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            found |=
                zeros(word ^ 0x2020_2020_2020_2020) | zeros(word ^ 0x0909_0909_0909_0909)
                | zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
            index += 8
        }
        if found != 0 { return true }
        while index < range.upperBound {
            if bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x5C { return true }
            index += 1
        }
        return false
    }

    /// A URI holds no backslash: those in it are escapes that do not belong there.
    private func mayBeURI(_ line: Line) -> Bool {
        // Most lines with backslashes are FN, N, NOTE, ORG, ADR or TITLE.
        switch bytes[line.name] | 0x20 {
        case UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "a"), UInt8(ascii: "t"):
            if !line.hasParameters, bytes[line.name..<line.nameEnd].count < 6 { return false }
        default: break
        }
        return Property(bytes: bytes, line: line).holdsURI
    }

    private mutating func remake(_ found: OpenLine, into kept: inout [UInt8]) -> Line? {
        var open = found
        let old = open.line
        // By the name that is kept of the line's.
        let name = bytes[old.name..<old.nameEnd].lazy.filter(isTokenByte)
        if open.encoding == .none, isPicture(old, called: Array(name.prefix(6))) { open.encoding = .base64 }
        var parameters: [Parameter] = []
        var charset: String?
        if old.hasParameters {
            let raw = RawParameters(bytes[old.nameEnd..<old.value - 1], hasCarets: version != .v2) {
                undeclared.decoded($0).text
            }
            (parameters, charset) = (raw.parameters, raw.charset)
            if raw.hasUnknownEncoding {
                warn(
                    .encodingUnknown, old.number,
                    "The ENCODING is neither BASE64 nor QUOTED-PRINTABLE; the value was left as it is.")
            }
        }
        if open.encoding == .base64 { parameters.insert(Parameter("ENCODING", "b"), at: 0) }
        var line = header(of: old, parameters, into: &kept)
        guard line.nameEnd > line.name, !isFrame(kept, line) else {
            kept.removeSubrange(line.start...)
            warn(.badName, old.number, "The line has no name that a property can have; it was left out.")
            return nil
        }
        var value = text(of: open, charset: charset)
        if open.encoding == .base64 {
            value.removeAll { $0 == 0x20 || $0 == 0x09 || $0 == 0x5C }
        } else {
            escape(&value, of: Property(bytes: kept, line: line), open)
        }
        if sameName(value.prefix(12), "data:base64,".utf8), let type = mediaType(ofBase64: value[12...]) {
            value.replaceSubrange(5..<5, with: "\(type);".utf8)
        }
        kept.append(contentsOf: value)
        line.end = kept.count
        line.number = old.number
        guard !beginsCard(kept, line) else {
            kept.removeSubrange(line.start...)
            warn(.strayLine, old.number, "The AGENT holds the beginning of a card and nothing more; it was left out.")
            return nil
        }
        return line
    }

    private mutating func header(of old: Line, _ parameters: [Parameter], into kept: inout [UInt8]) -> Line {
        let name = trimmed(bytes[old.name..<old.nameEnd])
        if name.count > longestName || !name.allSatisfy(isTokenByte) {
            warn(
                .badName, old.number,
                "The property's name holds what no name can, or is too long; what a name can hold was kept.")
        }
        let group = old.hasGroup ? String(decoding: bytes[old.start..<old.name - 1], as: UTF8.self) : nil
        return kept.appendHeader(group: group, name: String(decoding: name, as: UTF8.self), parameters: parameters)
    }

    /// The value in UTF-8, its QUOTED-PRINTABLE undone.
    private mutating func text(of open: OpenLine, charset: String?) -> [UInt8] {
        let line = open.line
        var value = Array(bytes[line.value..<line.end])
        if open.encoding == .quotedPrintable {
            let decoded = decodedPairs(value[...], behind: UInt8(ascii: "="))
            value = decoded.bytes
            if !decoded.isWhole {
                warn(
                    .badQuotedPrintable, line.number,
                    "An equals sign is not followed by two hexadecimal digits; it was kept.")
            }
        }
        let declared = charset.flatMap { TextEncoding(knownAs: $0) }
        let isBeyond = open.marks.contains(.beyondASCII) || open.encoding == .quotedPrintable
        guard isBeyond && value.contains(where: { $0 >= 0x80 }) || declared?.hidesBehindASCII == true else {
            return value
        }
        return text(value, line, charset: charset, declared)
    }

    /// The value in UTF-8: as it was declared, else as it is, or looks.
    private mutating func text(
        _ value: [UInt8], _ line: Line, charset: String?, _ declared: TextEncoding?
    ) -> [UInt8] {
        if let declared, declared != .utf8, let text = converted(value, line, from: declared) { return text }
        let isText = isUTF8(value.span)
        let isDeclared = declared == .utf8
        if isText {
            if charset != nil, declared == nil {
                warn(
                    .charsetUnknown, line.number,
                    "The CHARSET is not one that is known here; the value was read as UTF-8.")
            }
            return value
        }
        let code: LintCode = charset == nil ? .notUTF8 : declared == nil ? .charsetUnknown : .charsetWrong
        if charset == nil || isDeclared, let repaired = repairedUTF8(value) {
            warn(code, line.number, "Some of the value is not UTF-8; what is not a character became U+FFFD.")
            return repaired
        }
        let (text, encoding) = undeclared.decoded(value[...])
        let what =
            code == .charsetUnknown
            ? "The CHARSET is not one that is known here; the value" : "The value is not UTF-8; it"
        warn(code, line.number, "\(what) was read as \(encoding.spokenName).")
        return text
    }

    /// In the character set that is declared; nil where the value is UTF-8 and not that.
    private mutating func converted(_ value: [UInt8], _ line: Line, from declared: TextEncoding) -> [UInt8]? {
        let (text, damages) = declared.decoded(value[...])
        guard damages > 0 else { return text }
        if isUTF8(value.span) {
            warn(.charsetWrong, line.number, "The value is not in the CHARSET that it names; it was read as UTF-8.")
            return value
        }
        warn(
            .charsetWrong, line.number,
            "Some of the value is not in the CHARSET that it names; what is not a character became U+FFFD.")
        return text
    }

    /// Escapes the value as 3.0 and 4.0 do.
    private func escape(_ value: inout [UInt8], of property: Property, _ open: OpenLine) {
        let type = property.valueType(in: version ?? .v3)
        let isOld = version == .v2 && !open.isNested
        guard value.contains(where: { isLineControl($0) || $0 == 0x5C || (isOld && ($0 == 0x2C || $0 == 0x3B)) }) else {
            return
        }
        // What may be a text has line breaks; a URI has none.
        if Property(property.name, parameters: property.parameters, value: value).holdsURI,
            property.valueType(in: .v3) != .text || !value.contains(where: isLineControl)
        {
            value = withoutBackslashes(value)
        } else {
            // In a text of 2.1 commas are only commas; what has no type is left.
            let isText = isOld && (type == .text || type == .phoneNumber)
            let shape = property.shape
            value = reescaped(value, comma: isText && shape != .list, semicolon: isText && shape != .structured)
        }
    }
}

extension Property {
    /// Whether the value is a URI in every version: by its kind, or of those that differ by how it begins.
    var holdsURI: Bool {
        let isOld = valueType(in: .v3) == .uri
        guard isOld != (valueType(in: .v4) == .uri) else { return isOld }
        if isNamed("GEO") { return true }
        let scheme = value.prefix { isTokenByte($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".") }
        let rest = value[scheme.endIndex...].drop { $0 == UInt8(ascii: "\\") }
        return scheme.count > 1 && rest.first == UInt8(ascii: ":")
    }
}

/// A URI with what was escaped in it, as if it were a text, as it was meant: Google writes `http\://`.
func withoutBackslashes(_ value: [UInt8]) -> [UInt8] {
    value.filter { $0 != 0x5C && !isLineControl($0) }
}

/// The same text with each escape one that the standards know, line breaks as `\n`, and what 2.1 does not escape escaped.
func reescaped(_ value: [UInt8], comma: Bool, semicolon: Bool) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(value.count + 16)
    var index = 0
    while index < value.count {
        let byte = value[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\\"):
            let next = index < value.count ? value[index] : 0
            switch next {
            case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "n"), UInt8(ascii: "N"):
                text.append(contentsOf: [byte, next])
                index += 1
            case UInt8(ascii: ":"):
                text.append(next)
                index += 1
            default: text.append(contentsOf: [byte, byte])
            }
        case UInt8(ascii: ",") where comma, UInt8(ascii: ";") where semicolon:
            text.append(contentsOf: [UInt8(ascii: "\\"), byte])
        case 0x0D, 0x0A:
            if byte == 0x0D, index < value.count, value[index] == 0x0A { index += 1 }
            text.append(contentsOf: "\\n".utf8)
        case _ where isLineControl(byte): break
        default: text.append(byte)
        }
    }
    return text
}
