extension WebAddress {
    /// Resolves what a page or a header of this address refers to (RFC 3986, section 5.2).
    func resolve(_ reference: String) throws(Problem) -> WebAddress {
        guard reference.utf8.count <= WebAddress.mostBytes else {
            throw Problem("it is longer than \(WebAddress.mostBytes) bytes")
        }
        let text = WebAddress.escaped(reference)
        if let scheme = WebAddress.scheme(of: text) {
            // Such as 'https:/path', which browsers take for an address of the same host: nobody means it.
            guard scheme == "http" || scheme == "https" else {
                throw Problem("it does not begin with http:// or https://")
            }
            return try WebAddress(text)
        }
        if text.hasPrefix("//") { return try WebAddress((isSecure ? "https:" : "http:") + text) }
        if text.isEmpty { return self }
        var target = self
        let mark = text.utf8.firstIndex(of: 0x3F) ?? text.endIndex
        let path = text[..<mark]
        target.query = mark == text.endIndex ? nil : String(text[mark...].dropFirst())
        if path.hasPrefix("/") {
            target.path = WebAddress.withoutDots(path)
        } else if !path.isEmpty {
            let folder = self.path.utf8.lastIndex(of: 0x2F).map { self.path[...$0] } ?? "/"
            target.path = WebAddress.withoutDots(folder + path)
        }
        return target
    }

    /// The scheme in lower case, where the text begins with one.
    private static func scheme(of text: String) -> String? {
        for (index, byte) in zip(text.utf8.indices, text.utf8) {
            switch byte {
            case 0x3A: return index == text.startIndex ? nil : text[..<index].lowercased()
            case 0x41...0x5A, 0x61...0x7A: continue
            case 0x30...0x39, 0x2B, 0x2D, 0x2E:
                if index == text.startIndex { return nil }
            default: return nil
            }
        }
        return nil
    }

    /// RFC 3986 section 5.2.4.
    static func withoutDots(_ path: Substring) -> String {
        guard path.utf8.contains(0x2E) else { return path.isEmpty ? "/" : String(path) }
        var parts: [Substring] = []
        let all = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (index, part) in zip(all.indices, all) {
            let isLast = index == all.endIndex - 1
            switch part {
            case ".":
                if isLast { parts.append("") }
            case "..":
                if !parts.isEmpty { parts.removeLast() }
                if isLast { parts.append("") }
            default: parts.append(part)
            }
        }
        return "/" + parts.joined(separator: "/")
    }
}

// MARK: Escapes

extension WebAddress {
    /// Without its fragment and the space around it, the scheme in lower case, what an address must not have in path
    /// and query escaped as browsers do; a host keeps its letters.
    static func escaped(_ text: String) -> String {
        let bytes = text.utf8.drop { $0 <= 0x20 }
        if isPlain(bytes) { return String(Substring(bytes)) }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 16)
        var place = Place.beforeAuthority
        for byte in bytes {
            let byte = byte == 0x5C && place != .afterMark ? 0x2F : byte
            switch byte {
            case 0x23: return finished(out)
            case 0x09, 0x0A, 0x0D: continue
            case 0x2F:
                if place == .authority { place = .path }
                if place == .beforeAuthority, out == [0x2F] || out.suffix(2) == [0x3A, 0x2F] { place = .authority }
                out.append(byte)
            case 0x3F:
                place = .afterMark
                out.append(byte)
            default:
                if mustBeEscaped(byte), place != .authority {
                    out += [0x25, hexadecimal(byte >> 4), hexadecimal(byte & 15)]
                } else {
                    out.append(byte)
                }
            }
        }
        return finished(out)
    }

    private enum Place { case beforeAuthority, authority, path, afterMark }

    private static func isPlain(_ bytes: Substring.UTF8View) -> Bool {
        bytes.starts(with: "http".utf8) && bytes.allSatisfy { !mustBeEscaped($0) && $0 != 0x23 && $0 != 0x5C }
    }

    private static func finished(_ bytes: [UInt8]) -> String {
        var bytes = bytes
        while bytes.suffix(3) == [0x25, 0x32, 0x30] { bytes.removeLast(3) }
        if let colon = bytes.prefix(6).firstIndex(of: 0x3A) {
            for index in 0..<colon where (0x41...0x5A).contains(bytes[index]) { bytes[index] |= 0x20 }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func mustBeEscaped(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F...0xFF, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"):
            true
        default: false
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}
