import Catalogue
import Foundation
import Testing

@testable import Exchange

/// A message is what the standards say, line by line, and what another program reads of it is what was written.
@Suite struct OutgoingMailTests {
    private static let noon = Instant(milliseconds: 1_783_944_000_000)
    private static let id = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))

    private static func message(
        to name: String? = "Ada Roe", subject: String = "Your request", text: String = "Dear Ada,\n\nhere it is.\n"
    ) -> OutgoingMail {
        OutgoingMail(
            from: .init("press@harbour.example", name: "Harbour Watch"), to: .init("ada@paper.example", name: name),
            subject: subject, date: noon, zone: "Europe/Paris", id: id, language: "en", text: text)
    }

    private func bytes(_ message: OutgoingMail, _ file: [UInt8]? = nil, named name: String = "kit.zip") throws
        -> [UInt8]
    {
        var bytes: [UInt8] = []
        let enclosure = file.map { file in
            OutgoingMail.Enclosure(name: name, mediaType: "application/zip") { take in
                // In pieces that are no whole lines.
                for start in stride(from: 0, to: file.count, by: 100) {
                    try take(Array(file[start..<min(start + 100, file.count)]))
                }
            }
        }
        try message.write(enclosing: enclosure) { bytes += $0 }
        return bytes
    }

    @Test func aMessageLineByLine() throws {
        let text = String(decoding: try bytes(Self.message()), as: UTF8.self)
        #expect(
            text.components(separatedBy: "\r\n") == [
                "Date: Mon, 13 Jul 2026 14:00:00 +0200", "From: Harbour Watch", " <press@harbour.example>",
                "To: Ada Roe",
                " <ada@paper.example>", "Subject: Your request",
                "Message-ID: <01020304-0506-0708-090a-0b0c0d0e0f10@harbour.example>", "X-Mailer: Pressroom",
                "MIME-Version: 1.0", "Content-Language: en", "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable", "", "Dear Ada,", "", "here it is.", "",
            ])
    }

    private static let hardNames = [
        "Ada Roe", "Roe, Ada", "Ada \"The Pen\" Roe", "Łucja Żółć", "Юлия Щербакова", "佐藤 花子", "محمد الفاتح", "दीपा मेहता",
        "=?UTF-8?Q?no?=", "Zoë O’Hara-Nuñez, für die Redaktion der größten Zeitung an der ganzen Küste",
        String(repeating: "a", count: 200), "👩🏽‍💻 Ada", "Ada\r\nBcc: all@paper.example", "a\u{0}b",
    ]

    @Test(arguments: hardNames)
    func noLineIsTooLongAndNoneIsAdded(_ name: String) throws {
        let file = [UInt8](repeating: 7, count: 1000)
        let written = try bytes(
            Self.message(to: name, subject: name, text: "\(name)\n.\nFrom here\n \n"), file, named: "\(name).zip")
        let text = String(decoding: written, as: UTF8.self)
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 78 }, "\(lines.map(\.utf8.count).max() ?? 0)")
        #expect(lines.allSatisfy { !$0.contains("\n") && !$0.contains("\r") })
        #expect(written.allSatisfy { $0 < 0x80 })
        #expect(lines.prefix { !$0.isEmpty }.filter { $0.hasPrefix("Bcc") }.isEmpty)
        #expect(!lines.contains(".") && !lines.contains { $0.hasPrefix("From ") })
    }

    @Test func whatIsEncodedInWords() {
        #expect(MailHeaderLines.words("Pictures of the bridge", behind: 9) == "Pictures of the bridge")
        #expect(MailHeaderLines.words("Brücke", behind: 9) == "=?UTF-8?B?QnLDvGNrZQ==?=")
        #expect(MailHeaderLines.parameter("filename", "kit.zip") == " filename=\"kit.zip\"")
        #expect(MailHeaderLines.parameter("filename", "Brücke.zip") == "\r\n filename*=UTF-8''Br%C3%BCcke.zip")
        let long = MailHeaderLines.parameter("filename", String(repeating: "ü", count: 20))
        #expect(long.hasPrefix("\r\n filename*0*=UTF-8''%C3%BC") && long.contains(";\r\n filename*1*=%C3%BC"))
    }

    @Test(arguments: [
        ("UTC", "Mon, 13 Jul 2026 12:00:00 +0000"), ("America/St_Johns", "Mon, 13 Jul 2026 09:30:00 -0230"),
        ("Asia/Kathmandu", "Mon, 13 Jul 2026 17:45:00 +0545"), ("Nowhere", "Mon, 13 Jul 2026 12:00:00 +0000"),
    ])
    func aDateIsInItsZone(_ zone: String, _ written: String) {
        #expect(MailHeaderLines.date(Self.noon, in: zone) == written)
    }

    @Test(arguments: [
        ("", ""), ("a", "a\r\n"), ("a\n", "a\r\n"), ("a \n", "a=20\r\n"), ("a=b", "a=3Db\r\n"), ("ü", "=C3=BC\r\n"),
        (".\n", "=2E\r\n"), ("From us", "=46rom us\r\n"), ("a\tb", "a\tb\r\n"), ("a\r\nb", "a\r\nb\r\n"),
    ])
    func aTextThatAnyServerPassesOn(_ text: String, _ written: String) {
        #expect(quotedPrintable(text) == (text.isEmpty ? "\r\n" : written))
    }

    @Test func aMessageOfOursIsKnownAgain() throws {
        #expect(OutgoingMail.isRecognised(try bytes(Self.message())))
        #expect(!OutgoingMail.isRecognised(Array("Date: today\r\nFrom: me\r\n\r\n".utf8)))
    }

    // MARK: Read by another program

    private static let python = ["/usr/bin/python3", "/usr/local/bin/python3", "/root/.pyenv/shims/python3"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    private static let reading = """
        import sys, email, email.policy, json, hashlib
        m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
        body = m.get_body(preferencelist=('plain',))
        files = [[a.get_filename(), a.get_content_type(), hashlib.sha256(a.get_payload(decode=True)).hexdigest()]
                 for a in m.iter_attachments()]
        to = m['To'].addresses[0]
        print(json.dumps({'subject': m['Subject'], 'name': to.display_name, 'address': to.addr_spec,
            'text': body.get_content(), 'files': files, 'defects': len(m.defects) + sum(len(p.defects) for p in m.walk()),
            'date': m['Date'].datetime.isoformat()}))
        """

    private func read(_ message: [UInt8], with python: String) throws -> [String: Any] {
        let (reader, input, output) = (Process(), Pipe(), Pipe())
        reader.executableURL = URL(fileURLWithPath: python)
        reader.arguments = ["-c", Self.reading]
        (reader.standardInput, reader.standardOutput) = (input, output)
        try reader.run()
        try input.fileHandleForWriting.write(contentsOf: message)
        try input.fileHandleForWriting.close()
        let told = output.fileHandleForReading.readDataToEndOfFile()
        reader.waitUntilExit()
        return try #require(try JSONSerialization.jsonObject(with: told) as? [String: Any])
    }

    @Test(.enabled(if: python != nil, "There is no Python here to read it."), arguments: hardNames.dropLast(2))
    func anotherProgramReadsWhatWasWritten(_ name: String) throws {
        let python = try #require(Self.python)
        let file = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let text = "Dear \(name),\n\n“Here” it is: 100 %=done.\n.\nFrom us \n\t\n"
        let read = try read(
            try bytes(Self.message(to: name, subject: name, text: text), file, named: "\(name).zip"), with: python)
        #expect(read["subject"] as? String == name)
        // Between the encoded words of a long name Python leaves a blank, which RFC 2047 says is none.
        let called = (read["name"] as? String)?.filter { !$0.isWhitespace }
        #expect(called == name.filter { !$0.isWhitespace })
        #expect(read["address"] as? String == "ada@paper.example")
        #expect((read["text"] as? String)?.replacing("\r\n", with: "\n") == text)
        #expect(read["defects"] as? Int == 0)
        #expect(read["date"] as? String == "2026-07-13T14:00:00+02:00")
        let files = try #require(read["files"] as? [[String]])
        #expect(files == [["\(name).zip", "application/zip", sha256(file)]])
    }
}
