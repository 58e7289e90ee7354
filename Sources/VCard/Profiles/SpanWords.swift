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
