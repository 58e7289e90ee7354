import Foundation
import ReleaseReader
import TestSupport
import Testing

@testable import DocumentFormats

@Suite struct MailTests {
    @Test func `a plain message is its header lines and its text`() throws {
        let document = try read(
            """
            Return-Path: <press@harbour.example>
            Received: from mail.harbour.example (192.0.2.1) by mx.example.org; Tue, 3 Mar 2015 10:00:01 +0000
            Message-ID: <1@harbour.example>
            Date: Tue, 3 Mar 2015 10:00:00 +0000
            From: "Marta Lindqvist (press)" <press@harbour.example>
            To: news@example.org, desk@example.org
            Subject: Sea wall reopens
             to walkers
            X-Other: 1

            Harbour Town, 3 March – The wall reopens.\u{20}

            --\u{20}
            Marta
            """)
        #expect(
            document.text == """
                From: "Marta Lindqvist (press)" <press@harbour.example>
                Date: Tue, 3 Mar 2015 10:00:00 +0000
                Subject: Sea wall reopens to walkers
                To: news@example.org, desk@example.org

                Harbour Town, 3 March – The wall reopens.\u{20}

                --\u{20}
                Marta

                """)
        #expect(document.mediaType == "message/rfc822")
        #expect(
            marks(of: document) == [
                #"sender: "Marta Lindqvist (press)" <press@harbour.example>"#,
                "published: Tue, 3 Mar 2015 10:00:00 +0000",
                "title: Sea wall reopens to walkers",
                "recipient: news@example.org, desk@example.org",
            ])
        #expect(document.marks.map(\.source) == ["From", "Date", "Subject", "To"].map { "the header \($0)" })
    }

    @Test(arguments: [
        ("=?utf-8?Q?Z=C3=BCrich?=", "Zürich"), ("=?utf-8?B?WsO8cmljaA==?=", "Zürich"),
        ("=?iso-8859-1?q?caf=E9_noir?= =?iso-8859-1?q?_=E0_Paris?=", "café noir à Paris"),
        ("=?utf-8?Q?Z=C3?=\n =?utf-8?Q?=BCrich?= opens", "Zürich opens"), ("a =?utf-8?Q?b?= c", "a b c"),
        ("=?iso-2022-jp?B?GyRCSEcbKEI=?=", "版"), ("=?utf-8*de?Q?Stra=C3=9Fe?=", "Straße"),
        ("=?klingon?Q?caf=C3=A9?=", "café"), ("=?utf-8?X?a?=", "=?utf-8?X?a?="), ("=?utf-8?Q?a", "=?utf-8?Q?a"),
        ("a = b =? c", "a = b =? c"), ("Zürich", "Zürich"), ("a\u{7}b\tc", "ab c"),
    ])
    func `a subject is decoded`(_ value: String, _ subject: String) throws {
        let document = try read("MIME-Version: 1.0\nSubject: \(value)\n\nText\n")
        #expect(document.text == "Subject: \(subject)\n\nText\n")
    }

    @Test(arguments: [
        (
            "text/plain; charset=utf-8", "quoted-printable", "Z=C3=BCrich=\n is open=20\n3 =3D 3 =zz",
            "Zürich is open \n3 = 3 =zz"
        ),
        ("text/plain; charset=\"iso-8859-1\"", "QUOTED-PRINTABLE", "=93caf=E9=94", "“café”"),
        ("text/plain; charset=utf-8", "base64", "WsO8cmlj\naCBpcyBvcGVuLg==", "Zürich is open."),
        ("text/plain; charset=utf-8", "base64", "WsO8cmljaA==WsO8cmljaA==", "ZürichZürich"),
        ("text/plain", "8bit", "Zürich", "Zürich"), ("text/plain; charset=koi8-r", "base64", "7cnS", "Мир"),
        (
            "text/plain; charset=utf-8; format=flowed", "7bit", "One \nline\n> a \n> b\n-- \nMarta",
            "One line\n> a b\n-- \nMarta"
        ),
        ("text/plain; format=flowed; delsp=yes", "7bit", "wa \nlls", "walls"),
        ("text/plain; charset=iso-8859-1", "8bit", "Zürich", "Zürich"),
        ("text/plain; charset=utf-8", "quoted-printable", "=93caf=E9=94", "“café”"),
        ("text/plain; charset*=us-ascii'en'utf-8", "binary", "a\tb\u{7}\u{0}", "a\tb"),
        ("nonsense", "x-unknown", "text", "text"),
    ])
    func `a body is decoded`(_ type: String, _ encoding: String, _ body: String, _ text: String) throws {
        let message = "Content-Type: \(type)\nContent-Transfer-Encoding: \(encoding)\nSubject: s\n\n\(body)\n"
        for message in [message, message.replacing("\n", with: "\r\n")] {
            #expect(try read(message).text == "Subject: s\n\n\(text)\n")
        }
    }

    @Test func `a message that is only a page is read as one`() throws {
        let page = "<h1>The wall opens</h1><p>At the <a href=\"https://harbour.example/cafe\">caf=E9</a>.</p>"
        for (head, foot) in [("", ""), ("<html><head><title>Mail</title></head><body>", "</body></html>")] {
            let document = try read(
                "MIME-Version: 1.0\nSubject: s\nContent-Type: text/html; charset=windows-1252\n"
                    + "Content-Transfer-Encoding: quoted-printable\n\n\(head)\(page.replacing("=\"", with: "=3D\""))\(foot)"
            )
            #expect(document.text.hasSuffix("The wall opens\n\nAt the café.\n"), "\(document.text)")
            #expect(
                marks(of: document).suffix(2) == [
                    "heading(level: 1): The wall opens", #"link(address: "https://harbour.example/cafe"): café"#,
                ])
            #expect(marks(of: document).first == "title: s")
        }
    }

    @Test func `bytes of another charset are read as windows-1252 where nothing says otherwise`() throws {
        let bytes = Array("MIME-Version: 1.0\nSubject: caf".utf8) + [0xE9] + Array("\n\nTh".utf8) + [0xE9, 0x0A]
        #expect(try MailFormat().document(path: "a.eml", bytes: bytes).text == "Subject: café\n\nThé\n")
    }

    @Test func `quoted lines are quotations, unless there are no others`() throws {
        let document = try read("MIME-Version: 1.0\nSubject: s\n\nYes.\n> Is it\n>> open?\nIt is.\n> When?\n")
        #expect(marks(of: document).dropFirst() == ["quotation: > Is it\n>> open?", "quotation: > When?"])
        let passedOn = try read("MIME-Version: 1.0\nSubject: s\n\n> The wall\n\n> opens\n")
        #expect(marks(of: passedOn) == ["title: s"])
    }

    @Test(arguments: [
        "Date: 3 March 2015\nContact: Marta Lindqvist\n\nThe wall opens.",
        "From: The harbour board\nTo: All media\nDate: 3 March 2015\nSubject: The wall opens\n\nText.",
        "FOR IMMEDIATE RELEASE\n\nSubject: x\nMIME-Version: 1.0\n\n", "Contact: press@harbour.example\nPhone: 1\n\n",
        "From Marta, with love\n\nText", "", "\n", "MIME-Version: 1.0\nThe wall opens.\n\n",
        "Title: a\nContent-Type: b\n\nc",
        "From: press@harbour.example (Marta)\nTo: All\nSubject: x\nDate: 3 March 2015, 10:00\n\nText",
    ])
    func `a release that begins like a letter is no e-mail`(_ text: String) {
        #expect(!MailFormat().recognises(Array(text.utf8)))
    }

    @Test(arguments: [
        "MIME-Version: 1.0\nSubject: x\n\nText", "\u{FEFF}Message-ID: <1@a.example>\r\nTo: x\r\n\r\nText",
        "From press@harbour.example Tue Mar  3 10:00:00 2015\nReturn-Path: <a@b.example>\nSubject: x\n\nText",
        "From: Marta <press@harbour.example>\nTo: news@example.org\nSubject: x\n\nText",
        "Subject: x\nFrom: press@harbour.example\nDate: Tue, 3 Mar 2015 10:00:00 GMT\n\nText",
        "Received: by mx.example; 3 Mar 2015 10:00:00 +0000\nFrom: x\n\nText",
    ])
    func `an e-mail is known by its header`(_ text: String) {
        #expect(MailFormat().recognises(Array(text.utf8)))
    }

    private func read(_ message: String) throws -> SourceDocument {
        try MailFormat().document(path: "a.eml", bytes: Array(message.utf8))
    }
}
