/// Addresses that begin with `http://` or `www.`, also where a line's end broke them.
extension LinkScanner {
    func web(at start: Int) -> LinkMark? {
        let hostStart: Int
        if has("https://", at: start) {
            hostStart = start + 8
        } else if has("http://", at: start) {
            hostStart = start + 7
        } else if has("www.", at: start) {
            hostStart = start
        } else {
            return nil
        }
        guard hostStart < bytes.count,
            isASCIILetter(bytes[hostStart]) || isDigit(bytes[hostStart]) || bytes[hostStart] >= 0x80
        else { return nil }
        if start > 0, bytes[start - 1] == UInt8(ascii: "<"), let link = bracketed(start) { return link }
        return wrapped(from: start, hostStart: hostStart)
    }

    /// RFC 3986 appendix C: between angle brackets white space is not part of the address.
    private func bracketed(_ start: Int) -> LinkMark? {
        var index = start
        var breaks = 0
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if bytes[index] == newline { breaks += 1 }
            guard breaks < 6, index - start < LinkScanner.longest, bytes[index] != UInt8(ascii: "<") else { return nil }
            index += 1
        }
        guard index < bytes.count else { return nil }
        let range = text.trimmed(stretch(start, index))
        return LinkMark(
            kind: .web, range: range, address: withoutSpace(range),
            joined: breaks > 0 ? "put together over a line break: it stands in angle brackets" : nil)
    }

    private func wrapped(from start: Int, hostStart: Int) -> LinkMark? {
        var end = runEnd(from: start)
        var reason: String?
        while let (next, why) = continuation(of: stretch(start, end), hostStart: hostStart) {
            end = next
            reason = reason ?? why
            guard end - start < LinkScanner.longest else { break }
        }
        end = withoutNumber(withoutTrailingMarks(stretch(start, end)), hostStart: hostStart)
        guard end > hostStart,
            bytes[stretch(hostStart, end)].contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") })
        else { return nil }
        let range = stretch(start, end)
        let printed = withoutSpace(range)
        let address = printed.lowercased().hasPrefix("http") ? printed : "http://" + printed
        return LinkMark(kind: .web, range: range, address: address, joined: reason)
    }

    /// "www.harbour.com212.555.0173": a number that a lost line break put behind the host.
    private func withoutNumber(_ end: Int, hostStart: Int) -> Int {
        guard end - hostStart < 120, end > hostStart, isDigit(bytes[end - 1]) else { return end }
        var start = end
        while start > hostStart, isDigit(bytes[start - 1]) || "().-".utf8.contains(bytes[start - 1]) { start -= 1 }
        guard start > hostStart + 3, isASCIILetter(bytes[start - 1]),
            bytes[stretch(start, end)].count(where: isDigit) >= 9,
            let dot = bytes[stretch(hostStart, start)].lastIndex(of: UInt8(ascii: ".")),
            LinkScanner.topLevelDomains.contains(
                String(decoding: bytes[stretch(dot + 1, start)], as: UTF8.self).lowercased())
        else { return end }
        return start
    }

    func runEnd(from start: Int) -> Int {
        var index = start
        var slashes = 0
        while index < bytes.count, index - start < LinkScanner.longest, isAddressByte(bytes[index]) {
            // "www.example.org網站": a script that puts no space between words goes on behind a host.
            if (0xE4...0xED).contains(bytes[index]), slashes == 0 || slashes == 2 && has("http", at: start) { break }
            if bytes[index] == UInt8(ascii: "/") { slashes += 1 }
            index += 1
        }
        return index
    }

    private func isAddressByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F: false
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"):
            false
        // Typographic marks are no part of an address, nor are the wide ones of Chinese and Japanese.
        case 0xE2, 0xE3, 0xEF: false
        default: true
        }
    }

    /// The end of an address that goes on in the next line, and why it is taken to; nil where it does not.
    private func continuation(of range: Range<Int>, hostStart: Int) -> (end: Int, why: String)? {
        var index = range.upperBound
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count, bytes[index] == newline, let last = bytes[..<range.upperBound].last else {
            return nil
        }
        index += 1
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count, bytes[index] != newline else { return nil }
        let end = runEnd(from: index)
        guard end > index, !has("http://", at: index), !has("https://", at: index), !has("www.", at: index) else {
            return nil
        }
        let piece = bytes[stretch(index, withoutTrailingMarks(stretch(index, end)))]
        guard let first = piece.first, !piece.contains(UInt8(ascii: "@")) else { return nil }
        let looksLikePath = piece.contains { [0x2F, 0x3F, 0x3D, 0x25, 0x5F, 0x26, 0x23].contains($0) }
        let hyphens = piece.reduce(0) { $0 + ($1 == UInt8(ascii: "-") ? 1 : 0) }
        let isLower = (0x61...0x7A).contains(first) || isDigit(first)
        switch last {
        case UInt8(ascii: "-"):
            guard isLower || looksLikePath || (hyphens > 0 && isASCIILetter(first)) else { return nil }
            return (end, "put together over a line break at its own hyphen")
        case UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "?"),
            UInt8(ascii: "%"), UInt8(ascii: "#"):
            guard
                looksLikePath || hyphens > 1 || endsLikeFile(piece)
                    || (last != 0x2F && isLower && isAlone(stretch(index, end)))
            else { return nil }
            return (end, "put together over a line break after '\(Character(Unicode.Scalar(last)))'")
        default:
            // "…/pier.jpg" has ended.
            if endsLikeFile(bytes[range]), first != 0x3F, first != 0x26 { return nil }
            let fillsLine = lineLength(before: range.upperBound) >= 60
            guard fillsLine, range.upperBound - hostStart > 12, isASCIILetter(last) || isDigit(last),
                first == 0x2F || first == 0x3F || first == 0x26 || (isLower && (looksLikePath || hyphens > 1))
                    || (isLower && isAlone(stretch(index, end))
                        && (hyphens > 0 || piece.contains(where: isDigit) || endsLikeFile(piece)))
            else { return nil }
            return (end, "put together over a line break: the line is full and the next begins like an address")
        }
    }

    private func endsLikeFile(_ piece: ArraySlice<UInt8>) -> Bool {
        let name = String(decoding: piece, as: UTF8.self).lowercased()
        return [".html", ".htm", ".pdf", ".jpg", ".jpeg", ".png", ".mp4", ".zip", ".php", ".aspx"].contains {
            name.hasSuffix($0)
        }
    }

    /// Whether nothing else stands in the line.
    func isAlone(_ range: Range<Int>) -> Bool {
        var index = range.upperBound
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        return index >= bytes.count || bytes[index] == newline
    }

    private func lineLength(before end: Int) -> Int {
        var index = end
        while index > 0, bytes[index - 1] != newline, end - index < 400 { index -= 1 }
        return end - index
    }
}
