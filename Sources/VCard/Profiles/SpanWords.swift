// Words of ASCII in bytes that stay where they are.

/// Whether it is this name, whatever its case.
func isCalled(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ name: StaticString) -> Bool {
    range.count == name.utf8CodeUnitCount && begins(bytes, range, name)
}

/// Whether the line's value is this name, whatever its case.
func isCalled(_ bytes: borrowing Span<UInt8>, _ line: Line, _ value: StaticString) -> Bool {
    isCalled(bytes, line.value..<line.end, value)
}

/// Whether it is this, letter by letter.
func isSame(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ name: StaticString) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { letters in
        for index in letters.indices where letters[index] != bytes[range.lowerBound + index] { return false }
        return true
    }
}

/// Whether it begins with these letters, whatever their case.
func begins(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { letters in
        for index in letters.indices where lowerCased(letters[index]) != lowerCased(bytes[range.lowerBound + index]) {
            return false
        }
        return true
    }
}

/// Whether two words are the same, whatever their case.
func isSameWord(_ bytes: borrowing Span<UInt8>, _ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count
    where lowerCased(bytes[one.lowerBound + offset]) != lowerCased(bytes[other.lowerBound + offset]) {
        return false
    }
    return true
}

/// Digits where the form has a D or an M, and each pair of them within its bounds.
func isOfForm(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ form: StaticString) -> Bool {
    guard range.count == form.utf8CodeUnitCount else { return false }
    var digits = 0
    var number = 0
    for offset in 0..<range.count {
        let byte = bytes[range.lowerBound + offset]
        let letter = form.withUTF8Buffer { $0[offset] }
        guard letter == UInt8(ascii: "D") || letter == UInt8(ascii: "M") else {
            if byte != letter { return false }
            continue
        }
        guard byte &- 0x30 < 10 else { return false }
        number = number * 10 + Int(byte - 0x30)
        digits += 1
        guard digits >= 4, digits % 2 == 0 else { continue }
        let isRight =
            switch digits {
            case 4: true
            case 6: (1...12).contains(number)
            case 8: (1...31).contains(number)
            case 10: number <= 23
            case 12: number <= 59
            default: number <= 60
            }
        if !isRight { return false }
        number = 0
    }
    return true
}
