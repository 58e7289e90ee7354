import ReleaseReader

/// E-mails as mail programs save them (`.eml`): RFC 5322 and MIME.
public struct MailFormat: DocumentFormat {
    public init() {}

    public func recognises(_ bytes: [UInt8]) -> Bool { MailEvidence.headerStart(bytes) != nil }

    public func document(path: String, bytes: [UInt8]) throws(UnreadableDocument) -> SourceDocument {
        let start = MailEvidence.headerStart(bytes) ?? 0
        guard !MailFormat.isMailbox(bytes) else {
            throw .unusable(
                path: path, why: "is a mailbox of several e-mails",
                remedy: "Save the e-mail with the release by itself, and read that.")
        }
        let part: MIMEPart
        do { part = try MIMEReader.message(in: bytes, from: start) } catch {
            throw .unusable(
                path: path, why: MailFormat.trouble(error),
                remedy: "Save the text of the release in a file of its own, and read that.")
        }
        let messages = MailMessage.all(in: part, html: MailFormat.page)
        guard messages.contains(where: { $0.size > 0 }) else { throw MailFormat.withoutText(path, messages) }
        let text = MailText(messages)
        return try SourceDocument(
            path: path, bytes: bytes, mediaType: "message/rfc822", text: text.text, marks: text.marks)
    }

    private static func trouble(_ fault: MIMEPart.Fault) -> String {
        switch fault {
        case .tooDeep: "is an e-mail of parts within parts, more than \(MIMEReader.deepest) deep"
        case .tooMany: "is an e-mail of more than \(MIMEReader.most) parts"
        case .headerTooLarge: "is an e-mail with a header of more than \(MailHeader.largest >> 20) MB"
        }
    }

    private static func withoutText(_ path: String, _ messages: [MailMessage]) -> UnreadableDocument {
        if messages.contains(where: \.isEncrypted) {
            return .unusable(
                path: path, why: "is an encrypted e-mail",
                remedy: "Open it in your mail program, save its text, and read that.")
        }
        if messages.contains(where: \.hasUnreadPage) {
            return .unusable(
                path: path, why: "is an e-mail of a page without text that can be read",
                remedy: "Open it in your mail program, save its text, and read that.")
        }
        let attachments = messages.flatMap(\.attachments)
        guard let first = attachments.first else {
            return .unusable(
                path: path, why: "is an e-mail without text", remedy: "Ask its sender for the text of the release.")
        }
        let rest = attachments.count == 1 ? "" : " and \(attachments.count - 1) more"
        return .unusable(
            path: path, why: "is an e-mail without text; attached to it is \(first.name) (\(first.type))\(rest)",
            remedy: "Save that from your mail program, and read it.")
    }

    /// Whether an mbox file has a second message.
    private static func isMailbox(_ bytes: [UInt8]) -> Bool {
        guard MailEvidence.isMailboxLine(bytes[...]) else { return false }
        var next = MailLine(bytes, at: 0).next
        var wasBlank = false
        while next < bytes.count {
            let line = MailLine(bytes, at: next)
            if wasBlank, MailEvidence.isMailboxLine(line.text), line.next < bytes.count,
                MailHeader.field(MailLine(bytes, at: line.next).text) != nil
            {
                return true
            }
            wasBlank = line.text.isEmpty
            next = line.next
        }
        return false
    }

    /// A page, read by the format that knows pages; as it stands where there is none.
    private static func page(_ html: String) -> MailMessage.Body? {
        let isWhole = html.cut(to: 2000).lowercased().contains("<html")
        // The byte order mark says that this is UTF-8, whatever the page says of itself.
        let text = "\u{FEFF}" + (isWhole ? html : "<!DOCTYPE html><html><body>\(html)</body></html>")
        let bytes = Array(text.utf8)
        let format = documentFormats.first { !($0 is MailFormat || $0 is PDFFormat) && $0.recognises(bytes) }
        guard let format else {
            let plain = PlainBody.cleaned(html)
            guard plain.contains(where: { $0 > 0x20 }) else { return nil }
            return MailMessage.Body(text: String(decoding: plain, as: UTF8.self), marks: [])
        }
        guard let document = try? format.document(path: "", bytes: bytes) else { return nil }
        // What the page says of itself, such as the title that a mail program gives to all of its mails, counts for less
        // than the header.
        let marks = document.marks.map { mark in
            guard case .particular = mark.meaning else { return mark }
            return SourceMark(.particular(.other), mark.range, source: mark.source)
        }
        return MailMessage.Body(text: document.text, marks: marks)
    }
}
