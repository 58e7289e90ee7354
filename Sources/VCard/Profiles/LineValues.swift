import CharacterSets

// The values of lines that may stay in place.
extension LinesInPlace {
    func staysAsItIs(_ bytes: borrowing Span<UInt8>, _ line: Line, _ token: PropertyToken) -> Bool {
        let range = line.value..<line.end
        guard !range.isEmpty, bytes[line.value] > 0x20, bytes[line.end - 1] > 0x20 else { return false }
        if token == .binary { return isBinaryAsItIs(bytes, line) }
        let marks = ValueMarks(bytes, range)
        if marks.isBeyondASCII, !isUTF8(bytes.extracting(range)) { return false }
        if token.isText, marks.hasBackslash || marks.hasSeparator, !isTextAsItIs(bytes, range) { return false }
        if marks.hasBackslash, !hasOrdinaryEscapes(bytes, range) { return false }
        switch token {
        case .name: return separators(bytes, range) >= 4 && !line.hasParameters && saysSomething(bytes, range)
        case .address: return separators(bytes, range) >= 6
        case .fullName: return bytes[line.value] != UInt8(ascii: "\\")
        case .telephone: return isNumberAsItIs(bytes, line, marks)
        case .email: return !begins(bytes, range, "mailto:")
        case .url, .messenger: return !marks.hasBackslash && (version != .v4 || isURIAsItIs(bytes, range))
        case .identity: return !line.hasParameters && isUUIDAsItIs(bytes, range)
        case .revised: return !line.hasParameters && isInstantAsItIs(bytes, range)
        case .birthday: return !line.hasParameters && isDayAsItIs(bytes, range)
        case .kind, .showsAs: return !line.hasParameters && !marks.hasBackslash
        case .own: return !marks.hasBackslash
        case .entangled, .other: return false
        default: return true
        }
    }

    /// What `unescaped` and `appendEscaped` give back as it was.
    private func isTextAsItIs(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        func next(_ offset: Int, _ bytes: borrowing Span<UInt8>) -> UInt8 {
            index + offset < range.upperBound ? bytes[index + offset] : 0
        }
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\"):
                switch next(1, bytes) {
                case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "n"): index += 1
                default: return false
                }
            case UInt8(ascii: ","), UInt8(ascii: ";"), 0x7F: return false
            case let byte where byte < 0x20 && byte != 0x09: return false
            case 0xC2 where (0x80...0x9F).contains(next(1, bytes)): return false
            case 0xE2 where next(1, bytes) == 0x80 && (next(2, bytes) == 0xA8 || next(2, bytes) == 0xA9): return false
            default: break
            }
            index += 1
        }
        return true
    }

    private func saysSomething(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range
        where bytes[index] != 0x20 && bytes[index] != UInt8(ascii: ";") && bytes[index] != UInt8(ascii: ",") {
            return true
        }
        return false
    }

    private func separators(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        var isEscaped = false
        for index in range {
            if isEscaped {
                isEscaped = false
            } else if bytes[index] == UInt8(ascii: "\\") {
                isEscaped = true
            } else if bytes[index] == UInt8(ascii: ";") {
                count += 1
            }
        }
        return count
    }

    /// A text, or in 4.0 the URI that its VALUE says it is.
    private func isNumberAsItIs(_ bytes: borrowing Span<UInt8>, _ line: Line, _ marks: ValueMarks) -> Bool {
        let range = line.value..<line.end
        let isURI = begins(bytes, range, "tel:")
        guard line.hasParameters, isCalled(bytes, (line.nameEnd + 1)..<min(line.nameEnd + 6, line.value), "VALUE")
        else {
            return !isURI && !begins(bytes, range, "sip:")
        }
        return isURI && !marks.hasBackslash
    }

    private func isURIAsItIs(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where bytes[index] <= 0x20 || bytes[index] == 0x7F { return false }
        return begins(bytes, range, "https:") || begins(bytes, range, "http:")
    }
}

/// What stands in a value that may have to be looked at.
private struct ValueMarks {
    var hasBackslash = false
    /// A comma or a semicolon.
    var hasSeparator = false
    var isBeyondASCII = false

    init(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
        let raw = bytes.bytes
        var index = range.lowerBound
        var (high, backslashes, separators): (UInt64, UInt64, UInt64) = (0, 0, 0)
        while index + 8 <= range.upperBound {
            // RawSpan checks the bounds; every pattern of bits is a number.
            let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            high |= word
            backslashes |= zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
            separators |= zeros(word ^ 0x2C2C_2C2C_2C2C_2C2C) | zeros(word ^ 0x3B3B_3B3B_3B3B_3B3B)
            index += 8
        }
        isBeyondASCII = high & 0x8080_8080_8080_8080 != 0
        hasBackslash = backslashes != 0
        hasSeparator = separators != 0
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\"): hasBackslash = true
            case UInt8(ascii: ","), UInt8(ascii: ";"): hasSeparator = true
            case 0x80...: isBeyondASCII = true
            default: break
            }
            index += 1
        }
    }

    /// The high bit of each byte that is zero; of a byte above one that is, perhaps wrongly.
    private func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 }
}
