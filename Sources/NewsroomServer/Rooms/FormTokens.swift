import Catalogue
import Newsroom
import PressDesk

extension WebRequest {
    /// Whether the token of the session stands in it: in a header, or as a field of the form, however that is sent.
    func carries(_ token: String) -> Bool {
        if let sent = header(FormToken.header) { return SecretDigest.areEqual(sent, token) }
        switch header("Content-Type")?.split(separator: ";").first?.trimmed.lowercased() {
        case "application/x-www-form-urlencoded"?:
            return SecretDigest.areEqual(TypedForm(body, most: PressDesk.mostFields)?[FormToken.field] ?? "", token)
        case "multipart/form-data"?:
            // Wherever it stands: who can write it there knows it.
            return body.contains(
                Array("name=\"\(FormToken.field)\"\r\n\r\n\(token)\r\n".utf8), upTo: 64 << 10)
        default: return false
        }
    }
}

extension [UInt8] {
    /// Whether it stands in the first or in the last so many bytes: the field comes before what is uploaded, or behind it.
    fileprivate func contains(_ bytes: [UInt8], upTo most: Int) -> Bool {
        [self[..<Swift.min(count, most)], self[Swift.max(0, count - most)...]].contains { part in
            guard part.count >= bytes.count else { return false }
            return (part.startIndex...(part.endIndex - bytes.count)).contains { place in
                part[place] == bytes[0] && part[place..<place + bytes.count].elementsEqual(bytes)
            }
        }
    }
}
