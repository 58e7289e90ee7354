import CharacterSets

/// The text of HTML's or XML's bytes, in the encoding that they are in and that they say they are in.
enum MarkupEncoding {
    /// How far into a file its own word for its encoding is looked for.
    private static let head = 4_096

    static func text(of bytes: [UInt8]) -> (text: String, encoding: String) {
        let hasBOM =
            bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE])
            || bytes.starts(with: [0xFE, 0xFF])
        var charset = TextEncoding.of(bytes, declared: declared(in: bytes))
        if !hasBOM {
            // Pages that say ISO-8859-1 and are UTF-8 are common, and those that say UTF-8 and are not; the bytes know.
            let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
            if isUTF8, bytes.contains(where: { $0 >= 0x80 }) { charset = .utf8 }
            if !isUTF8, charset == .utf8, repairedUTF8(bytes) == nil { charset = .windows1252 }
        }
        return (Mojibake.repaired(charset.text(of: bytes)), charset.name)
    }

    /// What `<meta charset>`, `<meta http-equiv="Content-Type">` or the XML declaration say.
    private static func declared(in bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(MarkupEncoding.head).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
            .lowercased()
        var name: Substring?
        if head.drop(while: \.isWhitespace).hasPrefix("<?xml"), let declaration = head.split(separator: ">").first {
            name = value(after: "encoding", in: declaration)
        }
        for tag in head.split(separator: "<") where name == nil && tag.hasPrefix("meta") {
            name = value(after: "charset", in: tag.prefix { $0 != ">" })
        }
        // What can be read as ASCII so far is no UTF-16, whatever it says.
        return name.flatMap { $0.hasPrefix("utf-16") || $0.hasPrefix("ucs") ? nil : String($0) }
    }

    private static func value(after name: String, in text: Substring) -> Substring? {
        var rest = text
        while let range = rest.firstRange(of: name) {
            rest = rest[range.upperBound...]
            let value = rest.drop(while: \.isWhitespace)
            guard value.first == "=" else { continue }
            let found = value.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
                .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
            return found.isEmpty ? nil : found
        }
        return nil
    }
}
