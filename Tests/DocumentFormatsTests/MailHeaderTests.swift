import Testing

@testable import DocumentFormats

/// Values with parameters: the examples of RFC 2045 section 5.1 and RFC 2231 sections 3 and 4, and what programs write.
@Suite struct MailParametersTests {
    static let fields: [(field: String, value: String, parameters: [String: String?])] = [
        (
            "text/plain",
            "text/plain", [:]
        ),
        (
            #"Text/HTML; Charset="UTF-8""#,
            "text/html", ["charset": "UTF-8"]
        ),
        (
            "text/plain; charset=us-ascii (Plain text)",
            "text/plain", ["charset": "us-ascii (Plain text)"]
        ),
        (
            #"multipart/mixed; boundary="a;b=c""#,
            "multipart/mixed", ["boundary": "a;b=c"]
        ),
        (
            "multipart/mixed; boundary=gc0p4Jq0M2Yt08jU534c0p",
            "multipart/mixed", ["boundary": "gc0p4Jq0M2Yt08jU534c0p"]
        ),
        (
            #"attachment; filename="a \"b\".txt""#,
            "attachment", ["filename": #"a "b".txt"#]
        ),
        (
            #"message/external-body; URL*0="ftp://"; URL*1="cs.utk.edu/pub/moore""#,
            "message/external-body", ["url": "ftp://cs.utk.edu/pub/moore"]
        ),
        (
            "application/x-stuff; title*=us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A",
            "application/x-stuff", ["title": "This is ***fun***"]
        ),
        (
            #"application/x-stuff; title*0*=us-ascii'en'This%20is%20even%20more%20; title*1*=%2A%2A%2Afun%2A%2A%2A%20; title*2="isn't it!""#,
            "application/x-stuff", ["title": "This is even more ***fun*** isn't it!"]
        ),
        (
            "attachment; filename*1=b; filename*0=a",
            "attachment", ["filename": "ab"]
        ),
        (
            "attachment; filename*=iso-8859-1''caf%E9.txt",
            "attachment", ["filename": "café.txt"]
        ),
        (
            "attachment; filename*=UTF-8''%zz%e2%82%ac",
            "attachment", ["filename": "%zz€"]
        ),
        (
            "attachment; filename==?utf-8?Q?Caf=C3=A9.txt?=",
            "attachment", ["filename": "Café.txt"]
        ),
        (
            "text/plain; format=flowed; delsp=yes",
            "text/plain", ["format": "flowed", "delsp": "yes"]
        ),
        (
            "text/plain;;; charset = utf-8 ;",
            "text/plain", ["charset": "utf-8"]
        ),
        (
            "text/plain; charset",
            "text/plain", ["charset": nil]
        ),
        (
            "text/plain; =x",
            "text/plain", ["": nil]
        ),
        (
            #"attachment; filename="open"#,
            "attachment", ["filename": "open"]
        ),
    ]

    @Test(arguments: fields.indices)
    func aFieldIsTakenApart(_ row: Int) throws {
        let (field, value, parameters) = Self.fields[row]
        let read = try #require(MailParameters(Array(field.utf8)))
        #expect(read.value == value)
        for (name, wanted) in parameters { #expect(read[name] == wanted, "\(name)") }
    }

    @Test(arguments: ["", " ", ";charset=utf-8"])
    func aFieldWithoutAValueIsNone(_ field: String) { #expect(MailParameters(Array(field.utf8)) == nil) }

    @Test func noMoreThanSomeHundredParametersAreRead() throws {
        let many = (0..<1_000).map { "; p\($0)=\($0)" }.joined()
        let read = try #require(MailParameters(Array("text/plain\(many)".utf8)))
        #expect(read["p199"] == "199")
        #expect(read["p200"] == nil)
    }
}

/// The fields of a header (RFC 5322 section 2.2).
@Suite struct MailHeaderTests {
    private func header(_ text: String, isStrict: Bool = false) throws -> (header: MailHeader, rest: String) {
        let bytes = Array(text.utf8)
        var next = 0
        let header = try MailHeader(bytes, next: &next, isStrict: isStrict)
        return (header, String(decoding: bytes[next...], as: UTF8.self))
    }

    @Test(arguments: ["\n", "\r\n"])
    func endsAtTheFirstBlankLine(_ end: String) throws {
        let text = ["Subject: Gates close", "From: a@b.example", "", "Body: not a field", ""].joined(separator: end)
        let (header, rest) = try header(text)
        #expect(header.fields.map(\.name) == ["subject", "from"])
        #expect(header.text("subject") == "Gates close")
        #expect(rest == "Body: not a field" + end)
    }

    @Test(
        arguments: [
            ("Subject: one\n two", "one two"), ("Subject: one\n\ttwo\n three", "one two three"), ("SUBJECT:one", "one"),
            ("Subject :  one ", "one"), ("Subject: =?utf-8?Q?Caf=C3=A9?=\n =?utf-8?Q?_Quay?=", "Café Quay"),
            ("Subject: a\u{1B}[31mb", "a[31mb"), ("Subject: first\nSubject: second", "first"), ("Subject:", nil),
            ("X: 1", nil), ("Subject: \u{202E}one", "one"),
        ] as [(String, String?)])
    func aFieldIsOneLineForAPerson(_ text: String, _ subject: String?) throws {
        #expect(try header(text + "\n\n").header.text("subject") == subject)
    }

    @Test func whatIsNoFieldIsPassedOverOrAFault() throws {
        let text = "Subject: s\nno field\nFrom: f\n\nBody"
        #expect(try header(text).header.fields.map(\.name) == ["subject", "from"])
        #expect(throws: MailHeader.Fault.notAField) { try header(text, isStrict: true) }
        #expect(throws: MailHeader.Fault.notAField) { try header(" folded\n\n", isStrict: true) }
        let (none, rest) = try header("just text\nmore\n")
        #expect(none.fields.isEmpty)
        #expect(rest == "just text\nmore\n")
    }

    @Test func aHeaderWithoutEndIsAFault() {
        let text = String(repeating: "X: \(String(repeating: "y", count: 1_000))\n", count: 1_100)
        #expect(throws: MailHeader.Fault.tooLarge) { try header(text) }
    }
}
