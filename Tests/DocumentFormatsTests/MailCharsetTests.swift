import Testing

/// The body of an e-mail in what programs write it in.
@Suite struct MailCharsetTests {
    private func body(_ charset: String, _ encoding: String, _ bytes: [UInt8]) throws -> String {
        let header = """
            From: Marta <press@harbour.example>
            MIME-Version: 1.0
            Subject: s
            Content-Type: text/plain\(charset.isEmpty ? "" : "; charset=\(charset)")
            Content-Transfer-Encoding: \(encoding)


            """
        let text = try opened(Array(header.utf8) + bytes).text
        let start = "From: Marta <press@harbour.example>\nSubject: s\n\n"
        #expect(text.hasPrefix(start))
        return String(text.dropFirst(start.count))
    }

    @Test(
        arguments: [
            ("utf-8", [0x63, 0x61, 0x66, 0xC3, 0xA9]), ("UTF-8", [0x63, 0x61, 0x66, 0xC3, 0xA9]),
            ("iso-8859-1", [0x63, 0x61, 0x66, 0xE9]), ("windows-1252", [0x63, 0x61, 0x66, 0xE9]),
            ("iso-8859-15", [0x63, 0x61, 0x66, 0xE9]), ("\"iso-8859-2\"", [0x63, 0x61, 0x66, 0xE9]),
            ("windows-1250", [0x63, 0x61, 0x66, 0xE9]), ("macintosh", [0x63, 0x61, 0x66, 0x8E]),
            // What is UTF-8, whatever is said of it.
            ("us-ascii", [0x63, 0x61, 0x66, 0xC3, 0xA9]), ("", [0x63, 0x61, 0x66, 0xC3, 0xA9]),
        ] as [(String, [UInt8])])
    func `a charset says what the bytes are`(_ charset: String, _ bytes: [UInt8]) throws {
        #expect(try body(charset, "8bit", bytes) == "café\n")
    }

    @Test(arguments: [
        ("quoted-printable", "caf=C3=A9 opens", "café opens\n"), ("Quoted-Printable", "caf=c3=a9", "café\n"),
        ("quoted-printable", "one =\ntwo", "one two\n"), ("quoted-printable", "1 + 1 =3D 2", "1 + 1 = 2\n"),
        ("quoted-printable", "a =zz b", "a =zz b\n"), ("base64", "Y2Fmw6k=", "café\n"),
        ("BASE64", "Y2Fm\nw6k=", "café\n"), ("base64", "Y2Fmw6k", "café\n"), ("7bit", "caf=C3=A9", "caf=C3=A9\n"),
        ("binary", "One.", "One.\n"),
    ])
    func `a transfer encoding is undone`(_ encoding: String, _ written: String, _ text: String) throws {
        #expect(try body("utf-8", encoding, Array(written.utf8)) == text)
    }

    @Test(arguments: [
        ("iso-8859-1", "quoted-printable", "M=E4rta", "Märta\n"),
        ("windows-1252", "quoted-printable", "=80 5", "€ 5\n"),
        ("iso-8859-15", "quoted-printable", "=A4 5", "€ 5\n"), ("iso-8859-1", "base64", "TeRydGE=", "Märta\n"),
        ("windows-1251", "quoted-printable", "=EC=E8=F0", "мир\n"),
        ("koi8-r", "quoted-printable", "=CD=C9=D2", "мир\n"),
    ])
    func `both together`(_ charset: String, _ encoding: String, _ written: String, _ text: String) throws {
        #expect(try body(charset, encoding, Array(written.utf8)) == text)
    }
}

/// What a mail says of itself that is shown, and what is not.
@Suite struct MailHeaderLinesTests {
    @Test(arguments: [
        ("From", true), ("Date", true), ("To", true), ("Sender", true), ("Reply-To", true), ("REPLY-TO", true),
        ("Cc", false), ("Bcc", false), ("Received", false), ("Return-Path", false), ("X-From", false),
    ])
    func `a header line is shown or is not`(_ name: String, _ isShown: Bool) throws {
        let mail = try opened(
            "MIME-Version: 1.0\nSubject: Room opens\n\(name): word@harbour.example\n\nThe room opens.\n")
        #expect(mail.text.contains("word@harbour.example") == isShown)
        #expect(mail.text.contains("Subject: Room opens\n"))
        #expect(mail.text.hasSuffix("\n\nThe room opens.\n"))
    }

    @Test(arguments: [
        (1, "1 byte"), (2, "2 bytes"), (1023, "1023 bytes"), (1024, "1 KB"), (1535, "1 KB"), (1536, "2 KB"),
        (102_400, "100 KB"), (1_048_576, "1 MB"), (1_572_863, "1 MB"), (1_572_864, "2 MB"),
    ])
    func `an attachment is as large as it is`(_ length: Int, _ size: String) throws {
        let content = String(repeating: "x", count: length)
        let mail = try opened(
            "MIME-Version: 1.0\nSubject: s\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nText.\n--b\n"
                + "Content-Type: image/png; name=a.png\nContent-Disposition: attachment\n\n\(content)\n--b--\n")
        #expect(mail.text == "Subject: s\n\nText.\n\nAttachment: a.png (image/png, \(size))\n")
    }
}
