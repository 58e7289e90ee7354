/// How mail programs call the lines of a header, in the languages that they speak to people in.
enum MailLabels {
    private static let senders: Set<String> = [
        "from", "von", "de", "da", "van", "från", "fra", "lähettäjä", "od", "от", "від", "από", "kimden", "gönderen",
        "מאת", "من", "发件人", "寄件者", "差出人", "보낸사람",
    ]
    private static let recipients: Set<String> = [
        "to", "pour", "cc", "bcc", "reply-to", "an", "à", "a", "para", "aan", "kopie", "till", "til", "vastaanottaja",
        "do",
        "komu", "кому", "προς", "kime", "אל", "إلى", "收件人", "收件者", "宛先", "받는사람", "kopia", "copie", "kopi",
    ]
    static let ofPeople = senders.union(recipients)
    static let subjects: Set<String> = [
        "subject", "betreff", "objet", "sujet", "asunto", "oggetto", "onderwerp", "assunto", "ämne", "emne", "aihe",
        "temat",
        "předmět", "тема", "θέμα", "konu", "נושא", "الموضوع", "主题", "主旨", "件名", "제목",
    ]
    private static let dates: Set<String> = [
        "date", "sent", "datum", "gesendet", "envoyé", "enviado", "inviato", "data", "verzonden", "fecha", "skickat",
        "sendt", "dato", "päivämäärä", "lähetetty", "wysłano", "odesláno", "дата", "отправлено", "надіслано",
        "ημερομηνία",
        "στάλθηκε", "tarih", "תאריך", "التاريخ", "发送时间", "日期", "送信日時", "日付", "날짜", "보낸날짜", "data/ora",
    ]
    private static let others: Set<String> = [
        "message-id", "received", "return-path", "mime-version", "content-type", "content-transfer-encoding",
        "x-mailer",
        "importance", "attachments", "anlagen", "list-id", "sender", "delivered-to", "thread-topic", "organization",
        "user-agent",
    ]

    /// The label that a line begins with, quoted or not.
    static func name(of line: String) -> String? {
        let words = line.drop { $0 == ">" || $0 == "*" || $0.isWhitespace }
        guard let colon = words.prefix(30).firstIndex(where: { $0 == ":" || $0 == "\u{FF1A}" }) else { return nil }
        let name = words[..<colon].lowercased().filter { $0 != "*" && !$0.isWhitespace }
        let isKnown =
            ofPeople.contains(name) || subjects.contains(name) || dates.contains(name) || others.contains(name)
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
