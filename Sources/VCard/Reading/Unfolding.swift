import CharacterSets

// Content lines from lines of the file (RFC 2426 section 2.6, RFC 6350 section 3.2, and what 2.1 and others do).
extension CardAssembly {
    /// Begins a content line.
    mutating func begin(_ line: PhysicalLine, _ input: Span<UInt8>, _ number: Int) {
        close()
        guard !isFull else { return skipsPiece = true }
        guard lines.count < limits.properties else {
            isFull = true
            warn(
                .tooManyProperties, number,
                "The card has more than \(limits.properties) properties; the rest was left out.")
            return skipsPiece = true
        }
        lines.append(OpenLine(start: bytes.count, number: number))
        isOpen = true
        mayHoldCard = input[line.start] | 0x20 == UInt8(ascii: "a")
        goOn(line, input, from: line.start, number)
    }

    /// Appends what a line of the file holds from `start` on to the open line.
    mutating func goOn(_ line: PhysicalLine, _ input: Span<UInt8>, from start: Int, _ number: Int) {
        let last = lines.count - 1
        guard last >= 0, isOpen else { return }
        append(line, input, from: start, number)
        lines[last].line.end = bytes.count
        if !lines[last].hasValue {
            var open = lines[last]
            open.scanHeader(bytes.span)
            lines[last] = open
            if open.isEncoded, open.hasValue { examine(last) }
        }
        if line.isWhole, lines[last].encoding != .none { endEncoded(last) }
    }

    private mutating func append(_ line: PhysicalLine, _ input: Span<UInt8>, from start: Int, _ number: Int) {
        let last = lines.count - 1
        let ofLine = limits.line - (bytes.count - lines[last].line.start)
        let ofCard = limits.card - bytes.count
        let room = min(ofLine, ofCard, line.end - start)
        if room < line.end - start, !lines[last].isFull {
            lines[last].isFull = true
            if ofCard <= ofLine {
                isFull = true
                warn(.cardTooLarge, number, "The card has more than \(limits.card) bytes; the rest was left out.")
            } else {
                let first = lines[last].line.number
                warn(.lineTooLong, first, "The line has more than \(limits.line) bytes; the rest of it was left out.")
            }
        }
        guard room > 0 else { return }
        if line.marks.contains(.control) {
            var found = false
            let keepsEscapes = declaresEscapes(input, start..<start + room)
            for index in start..<start + room {
                let byte = input[index]
                if isLineControl(byte), byte != 0x1B || !keepsEscapes { found = true } else { bytes.append(byte) }
            }
            if found {
                lines[last].isPlain = false
                warn(.controlCharacter, number, "There is a control character in the line; it was left out.")
            }
        } else {
            bytes.append(input, start..<start + room)
        }
        lines[last].marks.formUnion(line.marks)
        marks.formUnion(line.marks)
    }

    /// Whether the open line, or what comes to it, says before its value that it is ISO-2022: then the escape belongs to it.
    private func declaresEscapes(_ input: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let last = lines.last else { return false }
        var header = Array(bytes[last.line.start..<(last.hasValue ? last.line.value : bytes.count)])
        if !last.hasValue { for index in range where header.count < 200 { header.append(input[index]) } }
        let text = String(decoding: header.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).uppercased()
        return text.contains("CHARSET=ISO-2022") || text.contains("CHARSET=\"ISO-2022")
    }

    /// Looks into the parameters for what says how the value is encoded.
    private mutating func examine(_ index: Int) {
        let line = lines[index].line
        let raw = RawParameters(bytes[line.nameEnd..<line.value - 1], hasCarets: false) { Array($0) }
        lines[index].encoding = raw.encoding
    }

    /// At the end of a line of the file: soft breaks of QUOTED-PRINTABLE and blanks around BASE64 go.
    private mutating func endEncoded(_ index: Int) {
        guard lines[index].hasValue else { return }
        while bytes.count > lines[index].line.value, let byte = bytes.last, byte == 0x20 || byte == 0x09 {
            bytes.removeLast()
        }
        if lines[index].encoding == .quotedPrintable, bytes.count > lines[index].line.value,
            bytes.last == UInt8(ascii: "=")
        {
            bytes.removeLast()
            lines[index].hasSoftBreak = true
        } else {
            lines[index].hasSoftBreak = false
        }
        lines[index].line.end = bytes.count
    }

    mutating func endSoftBreak() {
        if isOpen, let last = lines.indices.last { lines[last].hasSoftBreak = false }
    }

    /// Whether a line that no blank begins belongs to the one before it.
    func continuesUnfolded(_ line: PhysicalLine, _ input: Span<UInt8>) -> Bool {
        guard let last = lines.last else { return false }
        if last.hasSoftBreak { return true }
        guard last.encoding == .base64 else { return false }
        for index in line.start..<line.end {
            let byte = input[index]
            guard base64Digit(byte) != nil || byte == UInt8(ascii: "=") || byte == 0x20 || byte == 0x09 else {
                return false
            }
        }
        return true
    }

    /// Where a folded line's content begins.
    func contentStart(_ line: PhysicalLine, _ input: Span<UInt8>) -> Int {
        guard let last = lines.last else { return line.start + 1 }
        switch last.encoding {
        case .base64:
            var index = line.start
            while index < line.end, input[index] == 0x20 || input[index] == 0x09 { index += 1 }
            return index
        case .quotedPrintable where last.hasSoftBreak:
            // Some fold besides: who writes letters and blanks as they are begins the line with a blank of the text's.
            let isText = input[line.start] == 0x20 && writesBlanks(bytes[last.line.value...])
            return isText ? line.start : line.start + 1
        default:
            // 2.1 folds where a blank stands and keeps it; others, who fold at a width, put one in.
            let isKept = version == .v2 && !(72...77).contains(lastLength) && last.hasValue
            return isKept ? line.start : line.start + 1
        }
    }

    /// Whether QUOTED-PRINTABLE that begins so leaves blanks as they are: there is one, or a letter and no `=20`.
    private func writesBlanks(_ value: ArraySlice<UInt8>) -> Bool {
        if value.contains(0x20) { return true }
        var index = value.startIndex
        var hasLetter = false
        while index < value.endIndex {
            if value[index] == UInt8(ascii: "=") {
                if value[index...].prefix(3).elementsEqual("=20".utf8) { return false }
                index += 3
            } else {
                hasLetter = hasLetter || value[index] | 0x20 >= UInt8(ascii: "a")
                index += 1
            }
        }
        return hasLetter
    }

    /// Ends the open line; one without a colon joins the one before it, or is left out.
    mutating func close() {
        guard isOpen, let open = lines.last else { return }
        isOpen = false
        if open.hasValue {
            if open.line.nameEnd - open.line.start > longestHead - 12 { lines[lines.count - 1].isPlain = false }
            guard isFrame(bytes, open.line) else { return }
            lines.removeLast()
            bytes.removeSubrange(open.line.start...)
            return warn(.badName, open.line.number, "A property cannot have this name; it was left out.")
        }
        if open.isQuoted || open.line.nameEnd >= 0, reopenUnquoted() { return }
        let line = open.line
        lines.removeLast()
        guard let previous = lines.last, takesText(previous) else {
            bytes.removeSubrange(line.start...)
            return warn(.strayLine, line.number, "The line has no colon; it was left out.")
        }
        bytes.insert(contentsOf: "\\n".utf8, at: line.start)
        let last = lines.count - 1
        lines[last].line.end = bytes.count
        lines[last].marks.formUnion(open.marks.union(.backslash))
        isOpen = true
        warn(.joinedLine, line.number, "The line has no colon; it was taken as the next line of the text before it.")
    }

    /// A quotation mark that nothing closes hides the colon: then it is a character like others.
    private mutating func reopenUnquoted() -> Bool {
        let last = lines.count - 1
        let line = lines[last].line
        guard line.nameEnd >= 0, let colon = bytes[line.nameEnd...].firstIndex(of: UInt8(ascii: ":")) else {
            return false
        }
        lines[last].line.value = colon + 1
        lines[last].isPlain = false
        examine(last)
        warn(
            .openQuote, line.number,
            "A quotation mark in a parameter is not closed; the value begins after the first colon.")
        return true
    }

    /// Whether a line that is none may belong to the text of this property: not to a name, a number or an address.
    private func takesText(_ open: OpenLine) -> Bool {
        guard open.encoding != .base64, !open.isNested else { return false }
        let name = String(decoding: bytes[open.line.name..<open.line.nameEnd], as: UTF8.self).uppercased()
        switch name {
        case "NOTE", "ADR", "LABEL", "TITLE", "ROLE", "ORG": return true
        default: return name.hasPrefix("X-")
        }
    }

    /// Takes a line of a card inside this one, as the AGENT's text.
    mutating func nest(_ line: PhysicalLine, _ input: Span<UInt8>, _ number: Int, isRest: Bool = false) {
        guard depth <= limits.nesting, let last = lines.indices.last else { return skipsPiece = true }
        skipsPiece = false
        let size = bytes.count
        let needed = 2 * (line.end - line.start) + 2
        guard size - lines[last].line.start + needed <= limits.line, size + needed <= limits.card else {
            if !lines[last].isFull {
                warn(
                    .lineTooLong, number,
                    "The card inside has more than \(limits.line) bytes; the rest of it was left out.")
            }
            lines[last].isFull = true
            return skipsPiece = true
        }
        if size > lines[last].line.value, !isRest { bytes.append(contentsOf: "\\n".utf8) }
        for index in line.start..<line.end {
            let byte = input[index]
            if isLineControl(byte) { continue }
            if byte == 0x5C || byte == 0x2C || byte == 0x3B { bytes.append(0x5C) }
            bytes.append(byte)
        }
        lines[last].line.end = bytes.count
        lines[last].marks.formUnion(line.marks)
        marks.formUnion(line.marks)
    }
}
