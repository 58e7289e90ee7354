import CharacterSets

/// A field's value with its parameters: `text/plain; charset=utf-8; format=flowed` (RFC 2045, RFC 2231).
struct MailParameters: Equatable {
    /// In lower case: `text/plain`, `attachment`.
    let value: String
    private var parameters: [String: String] = [:]

    subscript(name: String) -> String? { parameters[name] }

    init?(_ field: [UInt8]) {
        var rest = field[...]
        let first = MailParameters.word(&rest)
        value = String(decoding: first, as: UTF8.self).lowercased().filter { !$0.isWhitespace }
        guard !value.isEmpty else { return nil }
        var pieces: [String: [(number: Int, isEncoded: Bool, bytes: [UInt8])]] = [:]
        var count = 0
        while let semicolon = rest.firstIndex(of: UInt8(ascii: ";")), count < 200 {
            count += 1
            rest = rest[(semicolon + 1)...]
            let raw = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
            rest = rest[raw.endIndex...]
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst()
            let value = MailParameters.word(&rest)
            let name = String(decoding: raw, as: UTF8.self).lowercased().filter { !$0.isWhitespace }
            // "title*1*": the second piece of the title, percent-encoded.
            let parts = name.split(separator: "*", omittingEmptySubsequences: false)
            guard let base = parts.first, !base.isEmpty else { continue }
            let number = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
            pieces[String(base), default: []].append((number, name.hasSuffix("*"), value))
        }
        for (name, pieces) in pieces {
            parameters[name] = MailParameters.joined(pieces.sorted { $0.number < $1.number })
        }
    }

    private static func joined(_ pieces: [(number: Int, isEncoded: Bool, bytes: [UInt8])]) -> String {
        guard let first = pieces.first, pieces.contains(where: \.isEncoded) else {
            // Not by the book, and common: encoded words in a file name.
            return EncodedWords.decoded(pieces.count == 1 ? pieces[0].bytes : pieces.flatMap(\.bytes))
        }
        var charset: String?
        var bytes: [UInt8] = []
        for (index, piece) in pieces.enumerated() {
            var raw = piece.bytes[...]
            if index == 0, first.isEncoded {
                let parts = raw.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
                if parts.count == 3 { (charset, raw) = (String(decoding: parts[0], as: UTF8.self), parts[2]) }
            }
            bytes += piece.isEncoded ? decodedPairs(raw, behind: UInt8(ascii: "%")).bytes : Array(raw)
        }
        return TextEncoding.of(bytes, declared: charset).text(of: bytes)
    }

    /// The next value, quoted or not, up to a semicolon; `rest` moves behind it.
    private static func word(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
        guard rest.first == UInt8(ascii: "\"") else {
            let word = rest.prefix { $0 != UInt8(ascii: ";") }
            rest = rest[word.endIndex...]
            var bytes = Array(word)
            while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
            return bytes
        }
        var bytes: [UInt8] = []
        var index = rest.startIndex + 1
        while index < rest.endIndex, rest[index] != UInt8(ascii: "\"") {
            if rest[index] == UInt8(ascii: "\\"), index + 1 < rest.endIndex { index += 1 }
            bytes.append(rest[index])
            index += 1
        }
        rest = rest[min(index + 1, rest.endIndex)...]
        return bytes
    }
}
