// UUIDs, days, instants and BASE64 as they are written in the end.
extension LinesInPlace {
    func isUUIDAsItIs(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == 45, begins(bytes, range, "urn:uuid:") else { return false }
        for place in 0..<36 {
            let byte = bytes[range.lowerBound + 9 + place]
            let isHyphen = place == 8 || place == 13 || place == 18 || place == 23
            guard isHyphen ? byte == UInt8(ascii: "-") : isHexadecimal(byte) else { return false }
        }
        return true
    }

    private func isHexadecimal(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 6 }

    /// `2012-01-10T14:45:00Z` in 3.0, `20120110T144500Z` in 4.0.
    func isInstantAsItIs(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        version == .v4 ? isOfForm(bytes, range, "DDDDMMDDTDDDDDDZ") : isOfForm(bytes, range, "DDDD-MM-DDTDD:DD:DDZ")
    }

    func isDayAsItIs(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        version == .v4 ? isOfForm(bytes, range, "DDDDMMDD") : isOfForm(bytes, range, "DDDD-MM-DD")
    }

    /// `;ENCODING=b;TYPE=JPEG:` and whole BASE64 in 3.0, a `data:` URI in 4.0.
    func isBinaryAsItIs(_ bytes: borrowing Span<UInt8>, _ line: Line) -> Bool {
        let range = line.value..<line.end
        if version == .v4 {
            guard !line.hasParameters, begins(bytes, range, "data:") else { return false }
            var comma = line.value
            while comma < min(line.end, line.value + 100), bytes[comma] != UInt8(ascii: ",") {
                guard (0x21..<0x7F).contains(bytes[comma]), bytes[comma] != UInt8(ascii: "\\") else { return false }
                comma += 1
            }
            guard comma - line.value > 12, comma < line.end, bytes[comma] == UInt8(ascii: ","),
                isCalled(bytes, (comma - 7)..<comma, ";base64")
            else { return false }
            return isWholeBase64(bytes, (comma + 1)..<line.end)
        }
        let parameters = line.nameEnd..<(line.value - 1)
        guard parameters.count >= 11, isSame(bytes, parameters.lowerBound..<(parameters.lowerBound + 11), ";ENCODING=b")
        else { return false }
        let rest = (parameters.lowerBound + 11)..<parameters.upperBound
        if !rest.isEmpty {
            guard rest.count > 6, isSame(bytes, rest.lowerBound..<(rest.lowerBound + 6), ";TYPE=") else { return false }
            let type = (rest.lowerBound + 6)..<rest.upperBound
            for index in type where !isTokenByte(bytes[index]) || bytes[index] == UInt8(ascii: "/") { return false }
            if isCalled(bytes, type, "pref") { return false }
        }
        // What Android cannot store is told.
        return range.count < 1_000_000 && isWholeBase64(bytes, range)
    }

    /// Digits in groups of four, padded.
    func isWholeBase64(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, range.count % 4 == 0 else { return false }
        var end = range.upperBound
        while end > range.upperBound - 2, bytes[end - 1] == UInt8(ascii: "=") { end -= 1 }
        for index in range.lowerBound..<end {
            let byte = bytes[index]
            let isDigit =
                (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "+")
                || byte == UInt8(ascii: "/")
            if !isDigit { return false }
        }
        return true
    }
}
