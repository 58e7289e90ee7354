import Catalogue
import ReleaseReader

/// What one message says: its header, the text that a person is shown, and what is attached to it.
struct MailMessage {
    var header: MailHeader
    var bodies: [Body] = []
    var attachments: [Attachment] = []
    /// Whether a part could only be read with a key.
    var isEncrypted = false
    /// Whether it has a page of which no text could be made.
    var hasUnreadPage = false

    /// Text with the marks on it.
    struct Body {
        var text: String
        var marks: [SourceMark]
    }

    struct Attachment: Equatable {
        var name: String
        var type: String
        /// In bytes.
        var size: Int
    }

    /// How much there is to read.
    var size: Int { bodies.reduce(0) { $0 + $1.text.utf8.count } }

    /// The message and the messages in it, each after the one that holds it.
    ///
    /// - Parameter html: reads a page; nil where nothing here does.
    static func all(in part: MIMEPart, html: @escaping (String) -> Body?) -> [MailMessage] {
        var reader = Reader(html: html)
        reader.message(part)
        return reader.messages
    }

    private struct Reader {
        let html: (String) -> Body?
        var messages: [MailMessage] = []

        mutating func message(_ part: MIMEPart) {
            messages.append(MailMessage(header: part.header))
            read(part, into: messages.count - 1)
        }

        private mutating func read(_ part: MIMEPart, into message: Int) {
            switch part.type {
            case "multipart/alternative": alternatives(part, into: message)
            case "multipart/related": related(part, into: message)
            case "multipart/signed":
                if let signed = part.parts.first { read(signed, into: message) }
            case "multipart/encrypted": messages[message].isEncrypted = true
            case let type where type.hasPrefix("multipart/"):
                for inner in part.parts { read(inner, into: message) }
            case "message/rfc822", "message/global":
                for inner in part.parts { self.message(inner) }
            default: leaf(part, into: message)
            }
        }

        private mutating func leaf(_ part: MIMEPart, into message: Int) {
            let isText = Reader.isPlain(part) || part.type == "text/html"
            if isText, !part.isAttachment {
                if let body = body(of: part) {
                    messages[message].bodies.append(body)
                } else if part.type == "text/html", !part.body.isEmpty {
                    messages[message].hasUnreadPage = true
                }
            } else if part.type == "application/pkcs7-mime" || part.type == "application/x-pkcs7-mime" {
                messages[message].isEncrypted = true
            } else if !["application/pgp-signature", "application/pkcs7-signature"].contains(part.type) {
                messages[message].attachments.append(Reader.attachment(part))
            }
        }

        /// The text before the page, unless the text only says that there is a page.
        private mutating func alternatives(_ part: MIMEPart, into message: Int) {
            let plain = part.parts.last { Reader.isPlain($0) }.flatMap(body)
            let others = part.parts.filter { !Reader.isPlain($0) && $0.type != "text/calendar" }
            let page = others.last { $0.type == "text/html" || $0.type.hasPrefix("multipart/") }
            if let plain, plain.text.utf8.count >= 400 || page == nil {
                messages[message].bodies.append(plain)
            } else if let page {
                let before = messages[message].bodies.count
                let size = messages[message].size
                read(page, into: message)
                let found = messages[message].size - size
                if let plain, plain.text.utf8.count * 3 > found {
                    messages[message].bodies[before...] = [plain]
                }
            }
            for other in others where other.isAttachment { leaf(other, into: message) }
        }

        /// A page and its pictures: the page. What has a name of its own is attached all the same.
        private mutating func related(_ part: MIMEPart, into message: Int) {
            guard let root = part.parts.first else { return }
            read(root, into: message)
            for other in part.parts.dropFirst() where other.header["content-id"] == nil || other.isAttachment {
                read(other, into: message)
            }
        }

        private func body(of part: MIMEPart) -> Body? {
            if part.type == "text/html" { return html(part.text) }
            let plain = PlainBody(part)
            guard !plain.text.isEmpty else { return nil }
            return Body(text: plain.text, marks: plain.quotations.map { SourceMark(.quotation, $0) })
        }

        private static func isPlain(_ part: MIMEPart) -> Bool {
            ["text/plain", "text/markdown", "text/x-markdown", "text"].contains(part.type)
        }

        private static func attachment(_ part: MIMEPart) -> Attachment {
            let last = (part.fileName ?? "").split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
            let name = onOneLine(last)
            let isPacked = part.transferEncoding.lowercased() == "base64"
            let size = isPacked ? part.body.count { $0 > 0x20 && $0 != UInt8(ascii: "=") } / 4 * 3 : part.body.count
            return Attachment(
                name: name.isEmpty ? "without a name" : name.cut(to: 120),
                type: onOneLine(part.type).cut(to: 80), size: size)
        }
    }
}
