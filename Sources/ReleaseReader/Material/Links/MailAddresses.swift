/// E-mail addresses around their `@`, cut where words were run into them.
extension LinkScanner {
    func isLocalByte(_ byte: UInt8) -> Bool {
        isASCIILetter(byte) || isDigit(byte) || byte >= 0x80 || "!#$%&'*+-=?^_`{|}~.".utf8.contains(byte)
    }

    func email(around at: Int, after floor: Int) -> LinkMark? {
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
}
