/// Where a link leads: only addresses that somebody outside can follow, write to or dial.
struct LinkTarget {
    let kind: LinkMark.Kind
    let address: String
    var inferred: String?

    private init(_ kind: LinkMark.Kind, _ address: String, inferred: String? = nil) {
        (self.kind, self.address, self.inferred) = (kind, address, inferred)
    }

    /// One for each whom the link writes to.
    static func all(in address: String) -> [LinkTarget] {
        let folded = address.lowercased()
        if folded.hasPrefix("mailto:") { return mailboxes(address.dropFirst("mailto:".count)) }
        for (scheme, kind) in numberSchemes where folded.hasPrefix(scheme) {
            return number(address.dropFirst(scheme.count)).map { [LinkTarget(kind, $0)] } ?? []
        }
        if let masked = unmasked(address) ?? unturned(address) {
            return [
                LinkTarget(
                    .email, masked, inferred: "the page hides it from robots; this is what is behind the mask")
            ]
        }
        guard folded.hasPrefix("http://") || folded.hasPrefix("https://") else { return [] }
        if let messenger = messenger(address) { return [LinkTarget(.messenger, messenger)] }
        return [LinkTarget(.web, address)]
    }

    // MARK: Mailboxes

    /// `mailto:a@example.org,b@example.org?subject=…`, `mailto:?to=…`, `mailto:Jane%20Roe%20%3Cjane@example.org%3E`.
    private static func mailboxes(_ rest: Substring) -> [LinkTarget] {
        let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var lists = [parts[0]]
        for field in parts.dropFirst().flatMap({ $0.split(whereSeparator: { $0 == "&" || $0 == ";" }) })
        where field.lowercased().hasPrefix("to=") {
            lists.append(field.dropFirst(3))
        }
        let printed = lists.map { percentDecoded($0.replacing("&amp;", with: "&")) }
        return printed.flatMap { $0.split(whereSeparator: { $0 == "," || $0 == ";" }) }.prefix(8).compactMap(mailbox)
            .map { LinkTarget(.email, $0) }
    }

    /// `Jane Roe <jane.roe@example.org>`, `//jane.roe@example.org`.
    private static func mailbox(_ printed: Substring) -> String? {
        var text = printed[...]
        if let open = text.lastIndex(of: "<") { text = text[text.index(after: open)...].prefix { $0 != ">" } }
        while let first = text.first, first.isWhitespace || first == "/" { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace || last == "." { text = text.dropLast() }
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, !sides[0].isEmpty, sides[1].contains("."), text.utf8.count <= 254,
            !text.contains(where: { $0.isWhitespace || $0.isNewline })
        else { return nil }
        return String(text)
    }

    // MARK: Numbers

    private static let numberSchemes: [(String, LinkMark.Kind)] = [
        ("tel:", .voice), ("callto:", .voice), ("sms:", .sms), ("whatsapp://send?phone=", .messenger),
    ]

    /// `+44-20-7946-0018;ext=12` as `+44-20-7946-0018 ext 12`; nil where there is nothing to dial.
    private static func number(_ rest: Substring) -> String? {
        let parts = percentDecoded(rest).split(whereSeparator: { ";?&".contains($0) })
        guard var number = parts.first.map(String.init) else { return nil }
        while number.hasPrefix("/") || number.hasPrefix(" ") { number.removeFirst() }
        let digits = number.filter { $0.isASCII && $0.isNumber }
        guard (3...20).contains(digits.count), number.allSatisfy({ $0.isASCII }) else { return nil }
        if let ext = parts.first(where: { $0.lowercased().hasPrefix("ext=") }) { number += " ext " + ext.dropFirst(4) }
        return number
    }

    /// `https://wa.me/447700900123`: the number has its country code and no plus.
    private static func messenger(_ address: String) -> String? {
        for start in ["https://wa.me/", "http://wa.me/", "https://api.whatsapp.com/send?phone="]
        where address.lowercased().hasPrefix(start) {
            let digits = percentDecoded(address.dropFirst(start.count)).prefix {
                $0 == "+" || $0.isASCII && $0.isNumber
            }
            .filter(\.isNumber)
            return digits.count >= 8 ? "+" + digits : nil
        }
        return nil
    }

    private static func percentDecoded(_ text: some StringProtocol) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: "%")) else { return String(text) }
        var plain: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                plain.append(byte)
                index += 3
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    // MARK: Masks

    /// Cloudflare's mask of an address, `/cdn-cgi/l/email-protection#…`: hexadecimal, each byte mixed with the first.
    private static func unmasked(_ address: String) -> String? {
        guard let mark = address.firstRange(of: "email-protection#") else { return nil }
        let digits = Array(address[mark.upperBound...].utf8)
        guard digits.count >= 8, digits.count % 2 == 0, digits.count < 512 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            let pair = String(decoding: digits[index...(index + 1)], as: UTF8.self)
            guard let byte = UInt8(pair, radix: 16) else { return nil }
            bytes.append(byte)
        }
        let plain = String(decoding: bytes.dropFirst().map { $0 ^ bytes[0] }, as: UTF8.self)
        return plain.contains("@") && !plain.contains(" ") ? plain : nil
    }

    /// TYPO3's mask, `javascript:linkTo_UnCryptMailto('nbjmup+…')`: `mailto:` and an address, each letter moved by one step
    /// within its own kind.
    private static func unturned(_ address: String) -> String? {
        guard address.lowercased().hasPrefix("javascript:"), address.utf8.count <= 512,
            let open = address.firstIndex(where: { $0 == "'" || $0 == "\"" })
        else { return nil }
        let behind = address[address.index(after: open)...]
        let mask = Array(behind.prefix { $0 != address[open] }.utf8.filter { $0 != UInt8(ascii: "\\") })
        guard mask.count > 10 else { return nil }
        for step in -10...10 {
            let plain = mask.map { turned($0, by: step) }
            guard plain.starts(with: "mailto:".utf8) else { continue }
            return mailboxes(String(decoding: plain.dropFirst(7), as: UTF8.self)[...]).first?.address
        }
        return nil
    }

    private static func turned(_ byte: UInt8, by step: Int) -> UInt8 {
        guard let kind = turningKinds.first(where: { $0.contains(byte) }) else { return byte }
        let (first, count) = (Int(kind.lowerBound), kind.count)
        return UInt8(clamping: first + (Int(byte) - first + step + count) % count)
    }

    private static let turningKinds: [ClosedRange<UInt8>] = [0x2B...0x3A, 0x40...0x5A, 0x61...0x7A]
}
