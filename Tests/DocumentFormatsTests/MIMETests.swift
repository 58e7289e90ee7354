import Foundation
import ReleaseReader
import TestSupport
import Testing

@testable import DocumentFormats

/// Messages of several parts.
@Suite struct MIMETests {
    static let long = String(repeating: "The sea wall at Harbour Town reopens to walkers. ", count: 12)

    @Test func `the text comes before the page`() throws {
        let document = try read(multipart("alternative", ["text/plain": Self.long, "text/html": "<p>Not this</p>"]))
        #expect(document.text == "Subject: s\n\n\(Self.long)\n")
    }

    @Test func `a text that only says that there is a page is passed over`() throws {
        let stub = "Your mail program cannot show this page."
        let document = try read(multipart("alternative", ["text/plain": stub, "text/html": "<p>\(Self.long)</p>"]))
        #expect(!document.text.contains(stub))
        #expect(document.text.contains("The sea wall at Harbour Town"))
        let both = try read(multipart("alternative", ["text/plain": "It opens.", "text/html": "<p>It opens.</p>"]))
        #expect(both.text.contains("\n\nIt opens.\n"))
    }

    @Test func `what is attached is a line each at the end`() throws {
        let document = try read(
            """
            MIME-Version: 1.0
            Subject: s
            Content-Type: multipart/mixed; boundary="=_b 1"

            This is a message of several parts.
            --=_b 1
            Content-Type: text/plain

            The wall opens.
            --=_b 1
            Content-Type: image/jpeg; name="=?utf-8?Q?K=C3=BCste.jpg?="
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment

            \(String(repeating: "AAAA", count: 1000))
            --=_b 1
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*0*=utf-8''%E2%82%AC; filename*1="/../x y.pdf"

            12345
            --=_b 1
            Content-Type: application/pgp-signature

            abc
            --=_b 1--
            Not this.
            """)
        #expect(
            document.text == """
                Subject: s

                The wall opens.

                Attachment: Küste.jpg (image/jpeg, 3 KB)
                Attachment: x y.pdf (application/pdf, 5 bytes)

                """)
        #expect(marks(of: document).last == "other: Attachment: x y.pdf (application/pdf, 5 bytes)")
    }

    @Test(arguments: [
        "--b\n\nOne\n--b\n\nTwo\n", "--b\n\nOne\n--b\n\nTwo\n--b--\n--b\n\nThree\n",
        "--b  \n\nOne\n--b\t\n\nTwo\n--b--",
        "--other\nContent-Type: text/plain\n\nOne\n--other\n\nTwo\n--other--\n",
    ])
    func `a boundary may be missing or wrong`(_ body: String) throws {
        let document = try read("MIME-Version: 1.0\nSubject: s\nContent-Type: multipart/mixed; boundary=b\n\n\(body)")
        #expect(document.text.hasPrefix("Subject: s\n\nOne\n\nTwo\n"))
        #expect(!document.text.contains("Three"))
    }

    @Test func `without any boundary it is a text`() throws {
        let document = try read("MIME-Version: 1.0\nSubject: s\nContent-Type: multipart/mixed\n\nThe wall opens.\n")
        #expect(document.text == "Subject: s\n\nThe wall opens.\n")
    }

    @Test func `a message passed on is the release, and the note around it is not`() throws {
        let inner = """
            From: Marta <press@harbour.example>
            Date: Tue, 3 Mar 2015 10:00:00 +0000
            Subject: The wall opens
            Content-Type: text/plain; charset=utf-8

            Harbour Town – The wall opens today, after eleven years.
            """
        let outer = """
            From: Jo <jo@example.org>
            MIME-Version: 1.0
            Subject: Fwd: The wall opens
            Content-Type: multipart/mixed; boundary=b

            --b

            For your desk. Jo
            --b
            Content-Type: message/rfc822

            \(inner)
            --b--
            """
        let document = try read(outer)
        #expect(
            document.text == """
                From: Jo <jo@example.org>
                Subject: Fwd: The wall opens

                For your desk. Jo

                From: Marta <press@harbour.example>
                Date: Tue, 3 Mar 2015 10:00:00 +0000
                Subject: The wall opens

                Harbour Town – The wall opens today, after eleven years.

                """)
        #expect(
            marks(of: document) == [
                "surroundings: From: Jo <jo@example.org>\nSubject: Fwd: The wall opens\n\nFor your desk. Jo\n",
                "sender: Marta <press@harbour.example>",
                "published: Tue, 3 Mar 2015 10:00:00 +0000", "title: The wall opens",
            ])
    }

    @Test func `signed, related and nested parts are read`() throws {
        let alternative = multipart("alternative", ["text/plain": Self.long, "text/html": "<p>x</p>"], boundary: "c")
        let signed = """
            MIME-Version: 1.0
            Subject: s
            Content-Type: multipart/signed; boundary=b

            --b
            \(alternative.replacing("MIME-Version: 1.0\nSubject: s\n", with: ""))
            --b
            Content-Type: application/pgp-signature; name=signature.asc

            abc
            --b--
            """
        #expect(try read(signed).text == "Subject: s\n\n\(Self.long)\n")
    }

    @Test(arguments: [
        (
            "Content-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nx\n--b--",
            "is an encrypted e-mail. Open it in your mail program, save its text, and read that."
        ),
        (
            "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n\nAAAA",
            "is an encrypted e-mail. Open it in your mail program, save its text, and read that."
        ),
        (
            "Content-Type: application/pdf; name=release.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=",
            "is an e-mail without text; attached to it is release.pdf (application/pdf). "
                + "Save that from your mail program, and read it."
        ),
        (
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n \n--b\nContent-Type: application/x;name=a.docx\n\nx\n--b\n"
                + "Content-Type: image/png\n\nx\n--b--",
            "is an e-mail without text; attached to it is a.docx (application/x) and 1 more. "
                + "Save that from your mail program, and read it."
        ),
        (
            "Content-Type: text/html\n\n<html><body><img src=a.png></body></html>",
            "is an e-mail of a page without text that can be read. "
                + "Open it in your mail program, save its text, and read that."
        ),
        ("To: x\n\n \n", "is an e-mail without text. Ask its sender for the text of the release."),
    ])
    func `what cannot be read says why`(_ rest: String, _ sentence: String) {
        let error = #expect(throws: UnreadableDocument.self) { try read("MIME-Version: 1.0\nSubject: s\n\(rest)") }
        #expect(error?.description == "'a.eml' \(sentence)")
    }

    @Test func `a header of ten megabytes is known and turned down`() {
        let long = String(repeating: "a", count: 10 << 20)
        for lines in [long, long.replacing("aaaaaaaaaa", with: "aaaaaaaa\n ")] {
            let message = "MIME-Version: 1.0\nSubject: s\nX: \(lines)\n\nText"
            #expect(MailFormat().recognises(Array(message.utf8)))
            let error = #expect(throws: UnreadableDocument.self) { try read(message) }
            #expect(
                error?.description == "'a.eml' is an e-mail with a header of more than 1 MB. "
                    + "Save the text of the release in a file of its own, and read that.")
        }
    }

    @Test func `a mailbox of several messages is not one release`() {
        let message = "From a@b.example Tue Mar  3 10:00:00 2015\nMIME-Version: 1.0\nSubject: s\n\nText\n\n"
        #expect((try? read(message).text) == "Subject: s\n\nText\n")
        let error = #expect(throws: UnreadableDocument.self) { try read(message + message) }
        #expect(error?.description.contains("is a mailbox of several e-mails.") == true)
    }

    @Test(arguments: [49, 1000, 100_000])
    func `parts within parts end at fifty`(_ depth: Int) {
        var message = "MIME-Version: 1.0\nSubject: s\n"
        for level in 0..<depth { message += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
        expectTooDeep(message + "\nText\n", depth)
        let messages = String(repeating: "Content-Type: message/rfc822\n\n", count: depth)
        expectTooDeep("MIME-Version: 1.0\nSubject: s\n\(messages)\nText\n", depth)
    }

    private func expectTooDeep(_ message: String, _ depth: Int) {
        do {
            let document = try read(message)
            #expect(depth < 50 && document.text.hasSuffix("\nText\n"))
        } catch {
            #expect(depth > 50)
            #expect("\(error)".hasPrefix("'a.eml' is an e-mail of parts within parts, more than 50 deep."))
        }
    }

    @Test func `there are not more than a thousand parts`() {
        let parts = String(repeating: "--b\n\nx\n", count: 5000)
        let error = #expect(throws: UnreadableDocument.self) {
            try read("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n\(parts)")
        }
        #expect(error?.description.hasPrefix("'a.eml' is an e-mail of more than 1000 parts.") == true)
    }

    @Test(arguments: [
        "--b\n", "--", "--\n", "=", "=\n", ">", "> \n", "=?", "=?utf-8?q?", "a \n", "From a b c d e 1:2:3\n", ";", "\r",
        "--b--\n", "--c\nContent-Type: multipart/mixed\n\n",
    ])
    func `repeated signs are read in linear time`(_ sign: String) {
        let signs = String(repeating: sign, count: 60_000 / sign.utf8.count)
        let types = [
            "multipart/mixed; boundary=b", "text/plain; format=flowed",
            "text/plain; x=\(signs.replacing("\n", with: " "))",
        ]
        for type in types {
            let subject = signs.replacing("\n", with: "\n ").replacing("\r", with: " ")
            _ = try? read("MIME-Version: 1.0\nSubject: \(subject)\nContent-Type: \(type)\n\n\(signs)")
            _ = try? read("MIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\n\(signs)")
        }
    }

    @Test func `no damage traps`() {
        var dice = Dice(seed: 11)
        let inner = multipart(
            "alternative", ["text/plain": "caf=C3=A9 =\nx", "text/html": "<p>caf</p>"], boundary: "c")
        let message = """
            From: =?utf-8?Q?M=C3=A4rta?= <press@harbour.example>
            MIME-Version: 1.0
            Subject: =?iso-2022-jp?B?GyRCSEcbKEI=?= =?utf-8?Q?a?=
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: message/rfc822

            \(inner)
            --b
            Content-Type: text/plain; charset=shift_jis; format=flowed; delsp=yes
            Content-Transfer-Encoding: base64

            k/qWe4zqCg==
            --b
            Content-Type: image/png; name*0*=utf-8''%41; name*1=b

            x
            --b--
            """
        for _ in 0..<1500 {
            let bytes = dice.mutated(Array(message.utf8))
            guard let document = try? MailFormat().document(path: "a", bytes: bytes) else { continue }
            #expect(document.marks.allSatisfy { $0.range.upperBound <= document.text.utf8.count })
        }
    }

    private func multipart(_ type: String, _ parts: KeyValuePairs<String, String>, boundary: String = "b") -> String {
        let parts = parts.map { "--\(boundary)\nContent-Type: \($0.key)\n\n\($0.value)\n" }.joined()
        let header = "MIME-Version: 1.0\nSubject: s\nContent-Type: multipart/\(type); boundary=\(boundary)\n\n"
        return "\(header)\(parts)--\(boundary)--\n"
    }

    private func read(_ message: String) throws -> SourceDocument {
        try MailFormat().document(path: "a.eml", bytes: Array(message.utf8))
    }
}
