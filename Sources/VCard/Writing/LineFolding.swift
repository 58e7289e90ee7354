extension Array<UInt8> {
    /// Appends a content line and its CRLF (RFC 2426 section 2.6, RFC 6350 section 3.2): a long one goes on in the next
    /// line behind a space, and never breaks inside a character. `width` is in octets, the CRLF not counted.
    mutating func appendFolded(_ bytes: Span<UInt8>, _ range: Range<Int>, width: Int) {
        var start = range.lowerBound
        var room = width
        while range.upperBound - start > room {
            let end = foldingPlace(bytes, from: start, room: room)
            append(bytes, start..<end)
            appendLineEnd()
            append(0x20)
            (start, room) = (end, width - 1)
        }
        append(bytes, start..<range.upperBound)
        appendLineEnd()
    }

    mutating func appendLineEnd() {
        append(0x0D)
        append(0x0A)
    }
}

/// Where a line breaks that begins at `start` and goes on behind its room.
private func foldingPlace(_ bytes: Span<UInt8>, from start: Int, room: Int) -> Int {
    var end = start + room
    while end > start + room - 3, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    // What is no character is cut anywhere.
    return bytes[end] & 0xC0 == 0x80 ? start + room : end
}
