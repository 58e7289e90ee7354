/// How mail programs call the lines of a header, in the languages that they speak to people in.
enum MailLabels {
    private static let senders = Vocabulary.every(.mailSender)
    private static let recipients = Vocabulary.every(.mailRecipient)
    static let ofPeople = senders.union(recipients)
    static let subjects = Vocabulary.every(.mailSubject)
    private static let dates = Vocabulary.every(.mailDate)
    private static let attachments = Vocabulary.every(.mailAttachments)
    /// Of the protocol, in no language.
    private static let others: Set<String> = [
        "message-id", "received", "return-path", "mime-version", "content-type", "content-transfer-encoding",
        "x-mailer",
        "importance", "list-id", "sender", "delivered-to", "thread-topic", "organization",
        "user-agent",
    ]

    /// The label that a line begins with, quoted or not.
    static func name(of line: String) -> String? {
        let words = line.drop { $0 == ">" || $0 == "*" || $0.isWhitespace }
        guard let colon = words.prefix(30).firstIndex(where: { $0 == ":" || $0 == "\u{FF1A}" }) else { return nil }
        let name = words[..<colon].lowercased().filter { $0 != "*" && !$0.isWhitespace }
        let isKnown =
            ofPeople.contains(name) || subjects.contains(name) || dates.contains(name) || others.contains(name)
            || attachments.contains(name)
        return isKnown ? name : nil
    }

    /// What a line with that label says.
    static func particular(of name: String) -> SourceMark.Particular {
        if senders.contains(name) { return .sender }
        if subjects.contains(name) { return .title }
        if dates.contains(name) { return .published }
        return recipients.contains(name) ? .recipient : .other
    }

    /// Whether a header that a mail program writes into a text may begin with it.
    static func beginsHeader(_ name: String) -> Bool {
        senders.contains(name) || subjects.contains(name) || dates.contains(name)
    }
}
