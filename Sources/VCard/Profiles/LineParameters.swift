// The parameters of lines that may stay in place.
extension LinesInPlace {
    /// Types that are words, each once, and what else no step of this version touches; what is not plain and what it asks for
    /// is noted.
    mutating func hasPlainParameters(
        _ bytes: borrowing Span<UInt8>, _ line: Line, _ token: PropertyToken, _ bit: UInt64
    ) -> Bool {
        var index = line.nameEnd
        let end = line.value - 1
        var isPlain = true
        var types = 0
        while index < end {
            let start = index + 1
            var equals = start
            while equals < end, bytes[equals] != UInt8(ascii: "=") { equals += 1 }
            index = equals + 1
            while index < end, isTokenByte(bytes[index]) { index += 1 }
            let value = min(equals + 1, end)..<min(index, end)
            let isWord = !value.isEmpty && (index >= end || bytes[index] == UInt8(ascii: ";"))
            if isCalled(bytes, start..<equals, "TYPE") {
                types += 1
                guard isWord else {
                    asksForLabels = true
                    return false
                }
                if isCalled(bytes, value, "pref") {
                    preferred |= bit
                    if version == .v4 { isPlain = false }
                }
                // More than anybody writes are not compared with one another.
                if types > 8 || (types > 1 && isRepeated(bytes, value, since: line.nameEnd)) { isPlain = false }
                if isTypeThatChanges(bytes, value, token) { isPlain = false }
            } else if isCalled(bytes, start..<equals, "PREF") {
                if !isWord || !isOne(bytes, value) { hasNumberedPreference = true }
                if version != .v4 || index < end || !isOne(bytes, value) { isPlain = false }
            } else if isCalled(bytes, start..<equals, "VALUE") {
                let isFirst = start == line.nameEnd + 1
                if version != .v4 || token != .telephone || !isFirst || !isSame(bytes, value, "uri") || !isWord {
                    isPlain = false
                }
            } else if !isSame(bytes, start..<equals, "LANGUAGE") || !isWord || token == .name {
                isPlain = false
            }
            if !isWord {
                // The rest of the parameters is not looked at.
                hasNumberedPreference = true
                asksForLabels = true
                return false
            }
            if !isUpper(bytes, start..<equals) { isPlain = false }
        }
        return isPlain
    }

    private func isOne(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count == 1 && bytes[range.lowerBound] == UInt8(ascii: "1")
    }

    private func isUpper(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where bytes[index] &- UInt8(ascii: "a") < 26 { return false }
        return true
    }

    /// Whether the same word stood in a TYPE before.
    private func isRepeated(_ bytes: borrowing Span<UInt8>, _ word: Range<Int>, since start: Int) -> Bool {
        var index = start
        while index < word.lowerBound - 5 {
            var other = index + 1
            while other < word.lowerBound, bytes[other] != UInt8(ascii: "=") { other += 1 }
            let first = other + 1
            index = first
            while index < word.lowerBound, bytes[index] != UInt8(ascii: ";") { index += 1 }
            if index - first == word.count {
                var isSame = true
                for offset in 0..<word.count
                where lowerCased(bytes[first + offset]) != lowerCased(bytes[word.lowerBound + offset]) {
                    isSame = false
                }
                if isSame { return true }
            }
        }
        return false
    }

    func isTypeThatChanges(
        _ bytes: borrowing Span<UInt8>, _ value: Range<Int>, _ token: PropertyToken
    ) -> Bool {
        switch token {
        case .telephone: isCalled(bytes, value, version == .v4 ? "msg" : "text")
        case .email: version == .v4 && isCalled(bytes, value, "internet")
        default: false
        }
    }
}
