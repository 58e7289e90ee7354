import Catalogue
import Foundation

/// A message as a mail program sends it (RFC 5322, RFC 2045 to 2047, RFC 2231): UTF-8, with a file where one goes with it.
///
/// Its bytes are the same for the same message. Every line ends in CR LF and has 78 characters at most.
public struct OutgoingMail: Hashable, Sendable {
    /// Who writes or is written to.
    public struct Address: Hashable, Sendable {
        public var name: String?
        public var address: String

        public init(_ address: String, name: String? = nil) { (self.address, self.name) = (address, name) }
    }

    public var from: Address
    public var to: Address?
    public var subject: String
    public var date: Instant
    /// The zone of the date, as IANA names it; UTC where there is none.
    public var zone: String
    /// What it is known by: a mail program, and who asks whether it was sent, tell two messages apart by it.
    public var id: UUID
    public var language: String?
    public var text: String

    public init(
        from: Address, to: Address?, subject: String, date: Instant, zone: String = "UTC", id: UUID,
        language: String? = nil, text: String
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.date = date
        self.zone = zone
        self.id = id
        self.language = language
        self.text = text
    }

    /// `<…@example.org>`: the same for the same message, however often it is written.
    public var messageID: String {
        let host = from.address.split(separator: "@").last.map(String.init) ?? "localhost"
        return "<\(id.uuidString.lowercased())@\(host)>"
    }

    /// A file that goes with a message, whose bytes come piece by piece.
    public struct Enclosure {
        public let name: String
        public let mediaType: String
        public let pieces: (_ take: ([UInt8]) throws -> Void) throws -> Void

        public init(
            name: String, mediaType: String, pieces: @escaping (_ take: ([UInt8]) throws -> Void) throws -> Void
        ) {
            self.name = name
            self.mediaType = mediaType
            self.pieces = pieces
        }
    }

    /// Hands the message over piece by piece.
    public func write(enclosing file: Enclosure? = nil, to sink: ([UInt8]) throws -> Void) throws {
        func put(_ text: String) throws { try sink(Array(text.utf8)) }
        let text = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        guard let file else { return try put(header + text + "\r\n" + quotedPrintable(self.text)) }
        // No encoded line has these two characters in a row.
        let boundary = "=_\(id.uuidString.lowercased())"
        try put(header + "Content-Type: multipart/mixed;\r\n boundary=\"\(boundary)\"\r\n\r\n")
        try put("--\(boundary)\r\n\(text)\r\n\(quotedPrintable(self.text))\r\n--\(boundary)\r\n")
        let name = MailHeaderLines.parameter("filename", file.name)
        try put("Content-Type: \(file.mediaType)\r\nContent-Transfer-Encoding: base64\r\n")
        try put("Content-Disposition: attachment;\(name)\r\n\r\n")
        var lines = Base64Lines()
        try file.pieces { try sink(lines.encoded($0)) }
        try sink(lines.rest())
        try put("\r\n--\(boundary)--\r\n")
    }

    /// What our messages are known again by (docs/decisions/0025-what-may-be-overwritten.md).
    private static let mark = "X-Mailer: Pressroom"

    /// Whether a file that begins so is a message that was written here.
    public static func isRecognised(_ head: [UInt8]) -> Bool {
        let text = String(decoding: head.prefix(4096), as: UTF8.self)
        return text.hasPrefix("Date: ") && text.contains("\r\n\(mark)\r\n")
    }

    private var header: String {
        var lines = [
            MailHeaderLines.line("Date", MailHeaderLines.date(date, in: zone)), MailHeaderLines.line("From", [from]),
        ]
        if let to { lines.append(MailHeaderLines.line("To", [to])) }
        lines.append(MailHeaderLines.line("Subject", MailHeaderLines.words(subject, behind: "Subject: ".count)))
        lines += ["Message-ID: \(messageID)", OutgoingMail.mark, "MIME-Version: 1.0"]
        if let language { lines.append("Content-Language: \(language)") }
        return lines.map { $0 + "\r\n" }.joined()
    }
}
