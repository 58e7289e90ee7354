/// Where the parts of a content line stand in a card's bytes: `group.NAME;PARAMETER=value:value`.
///
/// The bytes behind it are always one content line: unfolded, without anything that ends a line, the header in the form in
/// which 3.0 and 4.0 write it.
struct Line: Sendable {
    var start = 0
    /// Behind the group's dot; `start` where there is no group.
    var name = 0
    var nameEnd = 0
    /// Behind the colon.
    var value = 0
    var end = 0
    /// The line of the file, from 1; 0 for a property that was made here.
    var number = 0

    var length: Int { end - start }
    var hasGroup: Bool { name > start }
    var hasParameters: Bool { value - 1 > nameEnd }

    /// The same line, of bytes that stand elsewhere.
    func moved(by distance: Int) -> Line {
        Line(
            start: start + distance, name: name + distance, nameEnd: nameEnd + distance, value: value + distance,
            end: end + distance, number: number)
    }
}

extension Array<UInt8> {
    /// Appends bytes that stand in another array; the range is checked.
    mutating func append(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
        // As a buffer, because an array takes one with a single copy; its bounds come from the checked Span.
        bytes.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
