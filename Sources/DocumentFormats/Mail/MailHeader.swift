import Catalogue

/// A header's fields, of a message or of a part of one (RFC 5322 section 2.2, RFC 2045).
struct MailHeader: Equatable {
    /// The fields in their order: the name in lower case, the value unfolded and not decoded.
    private(set) var fields: [(name: String, value: [UInt8])] = []
    /// In bytes.
    static let largest = 1 << 20

    static func == (one: MailHeader, other: MailHeader) -> Bool {
        one.fields.elementsEqual(other.fields) { $0.name == $1.name && $0.value == $1.value }
    }

    /// Why there is no header.
    enum Fault: Error, Equatable {
        case tooLarge, notAField
    }

    /// Reads fields up to the first blank line, or the end; `next` moves to what follows it.
    ///
    /// - Parameter isStrict: whether a line that is no field is a fault; else it is passed over, and a part whose first
    ///   line is none has no header at all.
    init(_ bytes: [UInt8], next: inout Int, isStrict: Bool = false) throws(Fault) {
        let start = next
        while next < bytes.count {
            let line = MailLine(bytes, at: next)
            if line.text.isEmpty {
                next = line.next
                return
            }
            guard line.next - start <= MailHeader.largest else { throw .tooLarge }
            if let first = line.text.first, first == 0x20 || first == 0x09 {
                // Folded: goes on from the line before. A line of white space alone is what some programs fold with.
                if !fields.isEmpty { fields[fields.count - 1].value += line.text }
                if fields.isEmpty, isStrict { throw .notAField }
            } else if let field = MailHeader.field(line.text) {
                fields.append(field)
            } else if isStrict {
                throw .notAField
            } else if fields.isEmpty {
                return
            }
            next = line.next
        }
    }

    init() {}

    /// `Name: value`, where the name is printable ASCII.
    static func field(_ line: ArraySlice<UInt8>) -> (name: String, value: [UInt8])? {
        let name = line.prefix(80).prefix { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
        var rest = line[name.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
        guard !name.isEmpty, rest.first == UInt8(ascii: ":") else { return nil }
        rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
        return (String(decoding: name, as: UTF8.self).lowercased(), Array(rest))
    }

    /// The first field of this name, as it stands.
    subscript(name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

    /// The first field of this name for a person: encoded words decoded, on one line, without control characters.
    func text(_ name: String) -> String? {
        guard let value = self[name] else { return nil }
        let text = onOneLine(EncodedWords.decoded(value))
        return text.isEmpty ? nil : text
    }

    /// A field that has a value and parameters, such as `Content-Type`; nil where it is missing or empty.
    func parameterised(_ name: String) -> MailParameters? { self[name].flatMap(MailParameters.init) }
}

/// A line of a message, ended by LF or CRLF.
struct MailLine {
    /// Without its end.
    let text: ArraySlice<UInt8>
    /// Where the next one begins.
    let next: Int

    init(_ bytes: [UInt8], at start: Int) {
        guard let end = ByteSearch.first(0x0A, in: bytes, from: start) else {
            (text, next) = (bytes[start...], bytes.count)
            return
        }
        text = bytes[start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)]
        next = end + 1
    }
}

/// Whether bytes begin as an e-mail does.
enum MailEvidence {
    private static let wellKnown: Set = [
        "from", "to", "cc", "bcc", "date", "subject", "reply-to", "sender", "message-id", "mime-version", "received",
        "return-path", "content-type", "content-transfer-encoding", "delivered-to", "dkim-signature", "in-reply-to",
        "references", "x-mailer", "user-agent", "list-unsubscribe", "content-disposition", "content-language",
    ]

    /// The place of the first header field; nil where bytes are no e-mail.
    ///
    /// A release may begin with "Date:" and "Contact:" lines: it takes a field that only mail programs write, or sender,
    /// subject and a date or recipient in the form that mail programs give them.
    static func headerStart(_ bytes: [UInt8]) -> Int? {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < min(bytes.count, 16), bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
        if isMailboxLine(bytes[start...]) { start = MailLine(bytes, at: start).next }
        guard start < bytes.count, MailHeader.field(MailLine(bytes, at: start).text) != nil else { return nil }
        // A header that is too long is judged by its beginning.
        var beginning = Array(bytes[start...].prefix(1 << 16))
        if start + beginning.count < bytes.count, let end = beginning.lastIndex(of: 0x0A) {
            beginning.removeSubrange(end...)
        }
        var next = 0
        guard let header = try? MailHeader(beginning, next: &next, isStrict: true) else { return nil }
        return isMail(header) ? start : nil
    }

    /// `From address date`, which begins each message of an mbox file.
    static func isMailboxLine(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.starts(with: "From ".utf8) else { return false }
        let line = bytes.prefix(200).prefix { $0 != 0x0A }
        return line.filter { $0 == UInt8(ascii: ":") }.count >= 2 && line.filter { $0 == 0x20 }.count >= 5
    }

    private static func isMail(_ header: MailHeader) -> Bool {
        guard Set(header.fields.map(\.name)).intersection(wellKnown).count >= 2 else { return false }
        if header.fields.contains(where: { onlyPrograms($0.name, String(decoding: $0.value, as: UTF8.self)) }) {
            return true
        }
        func has(_ name: String, _ isProper: (String) -> Bool) -> Bool {
            header[name].map { isProper(String(decoding: $0, as: UTF8.self)) } ?? false
        }
        return has("from", isAddressed) && header["subject"] != nil
            && (has("to", isAddressed) || has("date", isMailDate))
    }

    private static func onlyPrograms(_ name: String, _ value: String) -> Bool {
        switch name {
        case "message-id", "return-path": value.hasPrefix("<")
        case "mime-version": value.first?.isNumber == true
        case "content-type": value.contains("/")
        case "received": value.contains(";") && value.contains(":")
        case "dkim-signature", "content-transfer-encoding", "list-unsubscribe": true
        default: false
        }
    }

    private static func isAddressed(_ value: String) -> Bool {
        value.split(separator: ",").contains { $0.contains("@") && ($0.hasSuffix(">") || !$0.contains("(")) }
    }

    /// `Tue, 3 Mar 2015 10:00:00 +0000`: a time with seconds or a zone in figures, which people do not write.
    private static func isMailDate(_ value: String) -> Bool {
        let words = value.split(separator: " ")
        guard let time = words.firstIndex(where: { $0.contains(":") && $0.first?.isNumber == true }) else {
            return false
        }
        let zone = words[(time + 1)...].first ?? ""
        return words[time].split(separator: ":").count == 3
            || (zone.first == "+" || zone.first == "-") && zone.dropFirst().allSatisfy(\.isNumber)
    }
}
