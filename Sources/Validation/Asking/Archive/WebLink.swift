/// One link of a `Link` field (RFC 8288), or of a body in the same form (RFC 6690).
struct WebLink: Hashable {
    var target: String
    /// Names in lower case.
    var relations: Set<String>
    var datetime: String?

    /// Links that are read of one field or body.
    static let mostLinks = 5_000

    /// Commas and semicolons in addresses and in quotes part nothing; what is no link is passed over.
    static func read(_ text: [UInt8]) -> [WebLink] {
        var reading = WebLinkReading(bytes: text)
        var fields: [WebLink] = []
        while fields.count < mostLinks, let field = reading.next() { fields.append(field) }
        return fields
    }
}

private struct WebLinkReading {
    let bytes: [UInt8]
    private var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func next() -> WebLink? {
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
        guard at < bytes.count else { return nil }
        at += 1
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
        var field = WebLink(target: text(start..<at), relations: [], datetime: nil)
        at = min(at + 1, bytes.count)
        skipSpace()
        while byte == UInt8(ascii: ";") {
            at += 1
            parameter(of: &field)
            skipSpace()
        }
        return field
    }

    private mutating func parameter(of field: inout WebLink) {
        skipSpace()
        let name = token().lowercased()
        skipSpace()
        guard byte == UInt8(ascii: "=") else { return }
        at += 1
        skipSpace()
        let value = byte == UInt8(ascii: "\"") ? quoted() : token()
        // The first of a name counts (RFC 8288, section 3.3).
        if name == "rel", field.relations.isEmpty {
            field.relations = Set(value.lowercased().split(separator: " ").map { String($0) })
        } else if name == "datetime", field.datetime == nil {
            field.datetime = value
        }
    }

    private mutating func token() -> String {
        let start = at
        while let byte, byte > 0x20, !",;=\"<".utf8.contains(byte) { at += 1 }
        return text(start..<at)
    }

    private mutating func quoted() -> String {
        at += 1
        var value: [UInt8] = []
        while let byte, byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\") { at += 1 }
            if let byte = self.byte { value.append(byte) }
            at += 1
        }
        at = min(at + 1, bytes.count)
        return String(decoding: value, as: UTF8.self)
    }

    private mutating func skipSpace() {
        while let byte, byte <= 0x20 { at += 1 }
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
