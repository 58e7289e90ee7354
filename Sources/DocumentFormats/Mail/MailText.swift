import ReleaseReader

/// The text that is made of an e-mail: header lines, the body, a line for each attachment; and the marks on it.
struct MailText {
    private(set) var text = ""
    private(set) var marks: [SourceMark] = []

    /// The header lines that are shown, in their order, and what they say of the release.
    private static let shown: [(name: String, meaning: SourceMark.Particular)] = [
        ("From", .sender), ("Date", .published), ("Subject", .title), ("To", .recipient), ("Sender", .other),
        ("Reply-To", .other),
    ]

    /// - Parameter messages: the message and those in it. The one with the most text is the release; the others are its
    ///   surroundings, such as the note with which somebody passes it on.
    init(_ messages: [MailMessage]) {
        let release = messages.indices.max { (messages[$0].size, -$0) < (messages[$1].size, -$1) }
        for (index, message) in messages.enumerated() {
            let start = text.utf8.count
            append(message, isRelease: index == release)
            if index != release, text.utf8.count > start {
                marks.append(SourceMark(.surroundings, start..<text.utf8.count))
            }
        }
        let attachments = messages.flatMap(\.attachments)
        if !attachments.isEmpty, !text.isEmpty { text += "\n" }
        for attachment in attachments {
            add("Attachment: \(attachment.name) (\(attachment.type), \(MailText.size(attachment.size)))", .other)
            text += "\n"
        }
    }

    private mutating func append(_ message: MailMessage, isRelease: Bool) {
        if !text.isEmpty { text += "\n" }
        let headerStart = text.utf8.count
        let passedOn = isRelease ? message.bodies.lazy.map(\.text).compactMap(ForwardedMail.init).first : nil
        let isRelease = isRelease && passedOn == nil
        for (name, meaning) in MailText.shown {
            guard let value = message.header.text(name.lowercased()).map(MailText.shortened) else { continue }
            text += "\(name): "
            if isRelease { add(value, meaning, "the header \(name)") } else { text += value }
            text += "\n"
        }
        for (name, value) in MailText.others(message.header) {
            text += "\(name): "
            if isRelease { add(value, .other, "the header \(name)") } else { text += value }
            text += "\n"
        }
        if passedOn != nil, text.utf8.count > headerStart {
            marks.append(SourceMark(.surroundings, headerStart..<text.utf8.count))
        }
        for body in message.bodies {
            if !text.isEmpty { text += "\n" }
            let start = text.utf8.count
            text += body.text
            if !body.text.hasSuffix("\n") { text += "\n" }
            let inner = ForwardedMail(body.text).flatMap { passedOn == nil ? nil : $0 }
            // What is passed on is quoted, and nobody's words in it.
            let own = inner == nil ? body.marks : body.marks.filter { $0.meaning != .quotation }
            marks += (own + (inner?.marks ?? [])).map {
                SourceMark($0.meaning, start + $0.range.lowerBound..<start + $0.range.upperBound, source: $0.source)
            }
        }
    }

    /// Other header lines with somebody's address, such as who sent it first. Whom copies went to is nobody's affair, and what programs
    /// write for programs is left out.
    private static func others(_ header: MailHeader) -> [(name: String, value: String)] {
        let known = Set(shown.map { $0.name.lowercased() })
        var found: [(name: String, value: String)] = []
        for field in header.fields where found.count < mostOthers && field.value.contains(UInt8(ascii: "@")) {
            guard !known.contains(field.name), !ofPrograms.contains(field.name),
                !ofProgramsBeginnings.contains(where: field.name.hasPrefix),
                let value = header.text(field.name).map(shortened)
            else { continue }
            let name = field.name.split(separator: "-", omittingEmptySubsequences: false)
                .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-")
            if !found.contains(where: { $0.name == name }) { found.append((name, value)) }
        }
        return found
    }

    private static let mostOthers = 12
    private static let ofPrograms: Set<String> = [
        "message-id", "references", "in-reply-to", "received", "return-path", "content-id", "path", "dkim-signature",
        "domainkey-signature", "authentication-results", "delivered-to", "envelope-to", "errors-to", "precedence",
        "resent-message-id", "feedback-id", "xref", "content-type", "received-spf", "cc", "bcc", "resent-to",
        "resent-cc",
        "resent-bcc", "apparently-to", "disposition-notification-to",
    ]
    private static let ofProgramsBeginnings = ["x-", "arc-", "list-", "dkim", "resent-message"]

    private mutating func add(_ value: String, _ meaning: SourceMark.Particular, _ source: String? = nil) {
        let start = text.utf8.count
        text += value
        marks.append(SourceMark(.particular(meaning), start..<text.utf8.count, source: source ?? "the e-mail's parts"))
    }

    /// Hundreds of recipients are told by the first of them.
    private static func shortened(_ value: String) -> String {
        value.utf8.count <= 4096 ? value : value.cut(to: 1000) + " …"
    }

    private static func size(_ bytes: Int) -> String {
        switch bytes {
        case 1: "1 byte"
        case ..<1024: "\(bytes) bytes"
        case ..<(1 << 20): "\((bytes + 512) >> 10) KB"
        default: "\((bytes + 1 << 19) >> 20) MB"
        }
    }
}
