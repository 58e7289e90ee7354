/// A web address or an e-mail address as the text prints it, or whatever stands behind words: a number to dial too.
struct LinkMark {
    enum Kind: Hashable {
        case web, email, voice, sms, messenger

        /// Whether it is a number to dial.
        var isNumber: Bool { self != .web && self != .email }
    }

    let kind: Kind
    /// Where it stands, line breaks included, punctuation around it not.
    let range: Range<Int>
    /// Whole and without white space.
    let address: String
    /// Why, where it was put together over a line break.
    let joined: String?
    /// Whether it is not printed, and stands behind words.
    var isBehindWords = false
    /// What is printed, where the link behind it leads elsewhere.
    var printed: String?
    /// As the document has it, where that is not the whole address.
    var given: String?

    /// As the document has it: as printed, or the address that stands behind the words.
    func asGiven(in text: ReadingText) -> String { isBehindWords ? given ?? address : text.asPrinted(range) }

    /// The same place, leading elsewhere.
    func leading(to address: String) -> LinkMark {
        LinkMark(kind: kind, range: range, address: address, joined: joined, isBehindWords: isBehindWords)
    }

    /// The same place, writing to whom the link behind it writes: what a link says is not glued to what stands beside it.
    func writing(to other: String) -> LinkMark {
        guard other.lowercased() != address.lowercased() else { return self }
        var mark = leading(to: other)
        mark.printed = address
        return mark
    }
}

/// Finds addresses, and puts together those that were broken across lines.
struct LinkScanner {
    let text: ReadingText
    let bytes: [UInt8]
    /// In bytes; what goes on beyond is no address that anybody printed.
    private static let longest = 4096

    init(_ text: ReadingText) {
        self.text = text
        bytes = text.bytes
    }

    /// Every address, in order, none overlapping another.
    func links() -> [LinkMark] {
        var found: [LinkMark] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let link: LinkMark?
            switch byte {
            case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
                // "Websitehttps://…": a lost line break before an address is none before a word.
                link = startsWord(index) || has("http", at: index) || has("www.", at: index) ? web(at: index) : nil
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "a"), UInt8(ascii: "A"):
                link = spelledEmail(at: index, after: found.last?.range.upperBound ?? 0)
            case UInt8(ascii: "@") where index > 0 && isSpace(bytes[index - 1]):
                link = spelledEmail(at: index, after: found.last?.range.upperBound ?? 0)
            case UInt8(ascii: "@"):
                link = email(around: index, after: found.last?.range.upperBound ?? 0)
            case UInt8(ascii: "."):
                link = bareHost(around: index, after: found.last?.range.upperBound ?? 0)
            default:
                link = nil
            }
            if let link {
                found.append(link)
                index = max(link.range.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        return found
    }

    private func startsWord(_ index: Int) -> Bool {
        index == 0
            || !(isASCIILetter(bytes[index - 1]) || isDigit(bytes[index - 1]) || bytes[index - 1] == UInt8(ascii: "@"))
    }

    private func has(_ prefix: StaticString, at index: Int) -> Bool {
        guard index + prefix.utf8CodeUnitCount <= bytes.count else { return false }
        return prefix.withUTF8Buffer { buffer in
            buffer.enumerated().allSatisfy { offset, byte in
                let here = bytes[index + offset]
                return here == byte || (isASCIILetter(here) && here | 0x20 == byte)
            }
        }
    }

    // MARK: Web addresses

    private func web(at start: Int) -> LinkMark? {
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
        end = withoutTrailingMarks(stretch(start, end))
        guard end > hostStart,
            bytes[stretch(hostStart, end)].contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") })
        else { return nil }
        let range = stretch(start, end)
        let printed = withoutSpace(range)
        let address = printed.lowercased().hasPrefix("http") ? printed : "http://" + printed
        return LinkMark(kind: .web, range: range, address: address, joined: reason)
    }

    private func runEnd(from start: Int) -> Int {
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
    private func isAlone(_ range: Range<Int>) -> Bool {
        var index = range.upperBound
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        return index >= bytes.count || bytes[index] == newline
    }

    private func lineLength(before end: Int) -> Int {
        var index = end
        while index > 0, bytes[index - 1] != newline, end - index < 400 { index -= 1 }
        return end - index
    }

    private func withoutTrailingMarks(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        var surplus = bytes[range].reduce(into: (round: 0, square: 0)) { surplus, byte in
            switch byte {
            case UInt8(ascii: "("): surplus.round -= 1
            case UInt8(ascii: ")"): surplus.round += 1
            case UInt8(ascii: "["): surplus.square -= 1
            case UInt8(ascii: "]"): surplus.square += 1
            default: break
            }
        }
        while end > range.lowerBound {
            switch bytes[end - 1] {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
                UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"):
                end -= 1
            case UInt8(ascii: ")") where surplus.round > 0:
                surplus.round -= 1
                end -= 1
            case UInt8(ascii: "]") where surplus.square > 0:
                surplus.square -= 1
                end -= 1
            default:
                return end
            }
        }
        return end
    }

    private func withoutSpace(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].filter { !isBreakingSpace($0) }, as: UTF8.self)
    }

    // MARK: E-mail addresses

    func isLocalByte(_ byte: UInt8) -> Bool {
        isASCIILetter(byte) || isDigit(byte) || byte >= 0x80 || "!#$%&'*+-=?^_`{|}~.".utf8.contains(byte)
    }

    private func email(around at: Int, after floor: Int) -> LinkMark? {
        var start = at
        while start > floor, at - start < 64, isLocalByte(bytes[start - 1]) { start -= 1 }
        while start < at, "'.*=`".utf8.contains(bytes[start]) { start += 1 }
        start = localSeam(stretch(start, at))
        start = behindNumber(stretch(start, at)) ?? start
        guard start < at else { return nil }
        start = gluedSeam(stretch(start, at))
        var hostStart = at + 1
        var reason: String?
        if isAlone(stretch(at, at + 1)), let next = nextLine(after: at + 1) {
            hostStart = next
            reason = "put together over a line break after '@'"
        }
        var end = hostEnd(from: hostStart)
        if end > hostStart, bytes[end - 1] == UInt8(ascii: "-") || bytes[end - 1] == UInt8(ascii: "."),
            isAlone(stretch(hostStart, end)), let next = nextLine(after: end)
        {
            let more = hostEnd(from: next)
            let endsHost =
                bytes[end - 1] == UInt8(ascii: "-") || !bytes[stretch(hostStart, end - 1)].contains(UInt8(ascii: "."))
            if endsHost, more > next, (0x61...0x7A).contains(bytes[next]),
                bytes[stretch(next, more)].contains(UInt8(ascii: ".")) || bytes[end - 1] == UInt8(ascii: ".")
            {
                end = more
                reason = "put together over a line break"
            }
        }
        while end > hostStart, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
        end = hostSeam(stretch(hostStart, end)) ?? end
        let host = bytes[stretch(hostStart, end)]
        guard let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > hostStart, end - dot > 2,
            host[(dot + 1)...].allSatisfy({ isASCIILetter($0) || $0 >= 0x80 || $0 == 0x2D || isDigit($0) })
        else { return nil }
        return LinkMark(
            kind: .email, range: stretch(start, end), address: withoutSpace(stretch(start, end)), joined: reason)
    }

    private func isHostByte(_ byte: UInt8) -> Bool {
        isASCIILetter(byte) || isDigit(byte) || byte >= 0xC3 && byte != 0xE2 || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }

    /// Where a host ends that a lost line break ran into the next word: `example.comPhone`, `example.org020`.
    private func hostSeam(_ host: Range<Int>) -> Int? {
        // "example.orgwww.example.org": the next address begins.
        let next = host.dropFirst(4).first { index in
            bytes[index - 1] != UInt8(ascii: ".") && bytes[index - 1] != UInt8(ascii: "-")
                && (has("www.", at: index) || has("http", at: index) && !isHostByte(text.byte(index + 5)))
        }
        if let next, bytes[stretch(host.lowerBound, next)].contains(UInt8(ascii: ".")) { return next }
        guard let dot = bytes[host].lastIndex(of: UInt8(ascii: ".")), host.upperBound - dot > 3 else { return nil }
        return stretch(dot + 3, host.upperBound).first { index in
            (0x61...0x7A).contains(bytes[index - 1])
                && ((0x41...0x5A).contains(bytes[index]) || isDigit(bytes[index]))
        }
    }

    /// "+41 76 561 0066jane@…": where an address begins that the last digits of a number ran into.
    private func behindNumber(_ local: Range<Int>) -> Int? {
        guard let letter = bytes[local].firstIndex(where: { !isDigit($0) }), letter > local.lowerBound + 1,
            isASCIILetter(bytes[letter])
        else { return nil }
        var digits = letter - local.lowerBound
        var index = local.lowerBound
        while index > 0, local.lowerBound - index < 24 {
            let byte = bytes[index - 1]
            guard isDigit(byte) || isSpace(byte) || "+()-./".utf8.contains(byte) else { break }
            if isDigit(byte) { digits += 1 }
            index -= 1
        }
        return index < local.lowerBound && (8...15).contains(digits) ? letter : nil
    }

    /// Where a local part begins behind a typographic mark, or behind a word of another script that runs into it.
    private func localSeam(_ local: Range<Int>) -> Int {
        guard bytes[local].contains(where: { $0 >= 0x80 }) else { return local.lowerBound }
        var start = local.lowerBound
        var index = start
        while index < local.upperBound, bytes[index] & 0xC0 == 0x80 { index += 1 }
        var isOther = false
        while index < local.upperBound {
            guard let (scalar, length) = scalar(at: index, before: local.upperBound) else { return local.upperBound }
            let isForeign = scalar.value >= 0x80 && !isLatin(scalar)
            if isForeign && !scalar.properties.isAlphabetic {
                start = index + length
            } else if isOther, !isForeign, isASCIILetter(bytes[index]) {
                start = index
            }
            if isForeign || isASCIILetter(bytes[index]) { isOther = isForeign }
            index += length
        }
        return start
    }

    /// A host ends where no letter of its script follows: before a mark, and before a word of another script.
    private func hostEnd(from start: Int) -> Int {
        var end = start
        var script: Bool?
        while end < bytes.count, end - start < 253 {
            let byte = bytes[end]
            if byte < 0x80 {
                guard isASCIILetter(byte) || isDigit(byte) || byte == 0x2D || byte == 0x2E else { break }
                if isASCIILetter(byte) { script = true } else if byte == 0x2E { script = nil }
                end += 1
                continue
            }
            guard let (scalar, length) = scalar(at: end, before: bytes.count), scalar.properties.isAlphabetic,
                script == nil || script == isLatin(scalar)
            else { break }
            script = isLatin(scalar)
            end += length
        }
        return end
    }

    private func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII || (0xC0...0x24F).contains(scalar.value) && scalar.properties.isAlphabetic
    }

    private func scalar(at index: Int, before limit: Int) -> (Unicode.Scalar, length: Int)? {
        let byte = bytes[index]
        let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        guard index + length <= limit else { return nil }
        return String(decoding: bytes[stretch(index, index + length)], as: UTF8.self).unicodeScalars.first.map {
            ($0, length)
        }
    }

    private func nextLine(after end: Int) -> Int? {
        var index = end
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count, bytes[index] == newline else { return nil }
        index += 1
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        return index < bytes.count && bytes[index] != newline ? index : nil
    }

    // MARK: Hosts without a scheme

    static let topLevelDomains: Set<String> = [
        "org", "com", "net", "info", "eu", "int", "gov", "edu", "uk", "de", "fr", "es", "it", "pt", "nl", "be", "ch",
        "at",
        "au", "ca", "us", "ie", "nz", "za", "in", "jp", "br", "mx", "ar", "asia", "io", "tv", "news", "media", "museum",
    ]

    /// A host such as `example.org/press` that stands without `http://`.
    private func bareHost(around dot: Int, after floor: Int) -> LinkMark? {
        var start = dot
        while start > floor, dot - start < 63,
            isASCIILetter(bytes[start - 1]) || isDigit(bytes[start - 1]) || bytes[start - 1] == 0x2D
        {
            start -= 1
        }
        guard start < dot, isASCIILetter(bytes[start]) || isDigit(bytes[start]),
            start == 0 || bytes[start - 1] < 0x80 && !"@/.-_".utf8.contains(bytes[start - 1])
        else { return nil }
        var hostEnd = dot
        while hostEnd < bytes.count, hostEnd - dot < 253,
            isASCIILetter(bytes[hostEnd]) || isDigit(bytes[hostEnd]) || bytes[hostEnd] == 0x2D || bytes[hostEnd] == 0x2E
        {
            hostEnd += 1
        }
        if hostEnd < bytes.count, bytes[hostEnd] == UInt8(ascii: "@") { return nil }
        while hostEnd > dot, bytes[hostEnd - 1] == 0x2E { hostEnd -= 1 }
        guard let last = bytes[stretch(start, hostEnd)].lastIndex(of: 0x2E) else { return nil }
        let top = String(decoding: bytes[stretch(last + 1, hostEnd)], as: UTF8.self)
        guard LinkScanner.topLevelDomains.contains(top), last - start >= 3 else { return nil }
        // "OpenHarbour.org reopens" is a name; an address has a path, or no capitals.
        let isName =
            bytes[stretch(start, hostEnd)].contains { (0x41...0x5A).contains($0) }
            && !(hostEnd < bytes.count && bytes[hostEnd] == 0x2F)
        if isName, hostEnd < bytes.count, bytes[hostEnd] == 0x20, hostEnd + 1 < bytes.count,
            isASCIILetter(bytes[hostEnd + 1])
        {
            return nil
        }
        var end = hostEnd
        if end < bytes.count, bytes[end] == UInt8(ascii: "/") {
            end = withoutTrailingMarks(stretch(end, runEnd(from: end)))
        }
        return LinkMark(
            kind: .web, range: stretch(start, end), address: "http://" + withoutSpace(start..<end), joined: nil)
    }
}
