import Validation

extension SiteCase {
    /// Heads in dresses that HTTP/1.1 (RFC 9112) allows, tolerates or forbids.
    static let dressedHeads: [SiteCase] = [
        SiteCase("head-line-feeds", .answer(200), sends: "HTTP/1.1 200 OK\nContent-Length: 2\n\nHi"),
        SiteCase("head-without-a-reason", .answer(200), sends: "HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nHi"),
        SiteCase("head-http-1-0", .answer(200), sends: "HTTP/1.0 200 OK\r\n\r\nHi"),
        SiteCase(
            "head-http-1-0-not-found", .answer(404), sends: "HTTP/1.0 404 No\r\n\r\nNot found"),
        SiteCase("head-http-0-9", noHTTP, sends: html("Old", story)),
        SiteCase("head-of-mail", noHTTP, sends: "220 mail\r\n"),
        SiteCase("head-of-ssh", noHTTP, sends: "SSH-2.0-OpenSSH_9.2\r\n"),
        SiteCase("head-icecast", noHTTP, sends: "ICY 200 OK\r\nContent-Length: 2\r\n\r\nHi"),
        SiteCase("head-status-of-two-digits", noHTTP, sends: "HTTP/1.1 20 OK\r\n\r\n"),
        SiteCase("head-status-of-four-digits", noHTTP, sends: "HTTP/1.1 2000 OK\r\n\r\n"),
        SiteCase("head-status-000", noHTTP, sends: "HTTP/1.1 000 OK\r\n\r\n"),
        SiteCase("head-status-a-word", noHTTP, sends: "HTTP/1.1 fine\r\n\r\n"),
        SiteCase("head-version-9", noHTTP, sends: "HTTP/9.9 200 OK\r\n\r\n"),
        SiteCase("head-folded", .answer(200), sends: head("X-Long: one\r\n two\r\n\tthree")),
        SiteCase("head-without-colons", noHTTP, sends: head("hello there")),
        SiteCase("head-without-a-name", .answer(200), sends: head(": nameless")),
        SiteCase("head-without-spaces", .answer(200), sends: head("X-A:b\r\nX-C:\td")),
        SiteCase("head-space-before-colon", .answer(200), sends: head("X-A : b")),
        SiteCase("head-letters", .answer(200), sends: head("X-Name: Zoë – Müller")),
        SiteCase("head-control-characters", .answer(200), sends: head("X-Bell: \u{7}\u{1b}[31m")),
        SiteCase("head-zero-byte", noHTTP, sends: head("X-Zero: a\u{0}b")),
        SiteCase("head-cookies", .answer(200), sends: head("Set-Cookie: a=1\r\nSet-Cookie: b=2; Domain=com")),
        SiteCase("head-200-fields", .answer(200), sends: fields(199)),
        SiteCase(
            "head-201-fields", .failure(.broken(reason: "The answer's head has more than 200 fields.")),
            sends: fields(200)),
        SiteCase("head-60-kib", .answer(200), sends: head("X-Long: \(String(repeating: "a", count: 60_000))")),
        SiteCase("head-64-kib-line", tooLong, sends: head("X-Long: \(String(repeating: "a", count: 65_536))")),
        SiteCase("head-200-kib-line", tooLong, sends: head("X-Long: \(String(repeating: "a", count: 200_000))")),
        SiteCase("head-hints", .answer(200)) { request in
            [.text("HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n")]
                + SiteAnswer(200, page: html("After hints", story)).acts(for: request)
        },
        SiteCase("head-continue", .answer(404)) { request in
            [.text("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n")] + SiteAnswer(404).acts(for: request)
        },
        SiteCase("head-hints-for-ever", tooLong) { _ in
            [.sendForEver(Array("HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n".utf8))]
        },
        SiteCase("head-hints-alone", noAnswer) { _ in [.text("HTTP/1.1 103 Early Hints\r\n\r\n"), .close] },
        SiteCase("head-flood", .failure(.broken(reason: "The answer's head has more than 200 fields."))) { _ in
            [.text("HTTP/1.1 200 OK\r\n"), .sendForEver(Array("X-A: b\r\n".utf8))]
        },
        SiteCase("head-endless-line", tooLong) { _ in
            [.text("HTTP/1.1 200 OK\r\nX-A: "), .sendForEver(Array(repeating: 0x61, count: 4096))]
        },
        SiteCase("trailers-for-ever", tooLong) { _ in
            [
                .text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nHi\r\n0\r\n"),
                .sendForEver(Array("X-Trailer: b\r\n".utf8)),
            ]
        },
    ]

    private static let tooLong = Expected.failure(.broken(reason: "The answer's head is longer than 64 KiB."))

    private static func head(_ lines: String) -> String { "HTTP/1.1 200 OK\r\n\(lines)\r\nContent-Length: 2\r\n\r\nHi" }

    private static func fields(_ count: Int) -> String {
        head((0..<count).map { "X-\($0): \($0)" }.joined(separator: "\r\n"))
    }

    /// Connections that end before the answer is whole.
    static let troubles: [SiteCase] = [
        SiteCase("closes-at-once", noAnswer) { _ in [.close] },
        SiteCase("resets-at-once", brokenOff) { _ in [.reset] },
        SiteCase("closes-in-the-status-line", noAnswer, sends: "HTTP/1."),
        SiteCase("closes-in-the-head", noHTTP, sends: "HTTP/1.1 200 OK\r\nContent-Ty"),
        SiteCase("resets-in-the-body", brokenOff) { _ in
            [.text("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nHello"), .pause(seconds: 0.05), .reset]
        },
        SiteCase("resets-after-the-body", .answer(200)) { request in
            SiteAnswer(200, page: html("Fine", story)).acts(for: request) + [.pause(seconds: 0.05), .reset]
        },
        SiteCase("switches-protocols", .answer(101), sends: "HTTP/1.1 101 Switching\r\nUpgrade: chat\r\n\r\nHello"),
    ]

    /// Servers that take their time, or all the time there is.
    static let slowness: [SiteCase] = [
        SiteCase("slow-silent", .failure(.timeout)) { _ in [.silence] },
        SiteCase("slow-head-drips", .failure(.timeout)) { _ in
            [.drip(Array("HTTP/1.1 200 OK\r\nX: \(String(repeating: "a", count: 1000))".utf8), seconds: 0.05)]
        },
        SiteCase("slow-body-drips", .failure(.timeout)) { _ in
            [
                .text("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"),
                .drip(Array(repeating: 0x61, count: 1000), seconds: 0.05),
            ]
        },
        SiteCase("slow-chunks-drip", .failure(.timeout)) { _ in
            [
                .text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
                .drip(Array(String(repeating: "1\r\na\r\n", count: 200).utf8), seconds: 0.02),
            ]
        },
        SiteCase("slow-but-in-time", .answer(200)) { request in
            [.pause(seconds: 0.1)] + SiteAnswer(200, page: html("At last", story)).acts(for: request)
        },
        SiteCase("slow-end-that-never-comes", .failure(.timeout)) { _ in
            [.text("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nHello"), .silence]
        },
        SiteCase("slow-after-all-that-is-wanted", .answer(200, isCut: true)) { _ in
            [.send(Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + Array(repeating: 0x61, count: 65_536)), .silence]
        },
        SiteCase("endless-body", .answer(200, isCut: true)) { _ in
            [.text("HTTP/1.1 200 OK\r\n\r\n"), .sendForEver(Array(repeating: 0x61, count: 16_384))]
        },
        SiteCase("endless-chunks", .answer(200, isCut: true)) { _ in
            [
                .text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
                .sendForEver(Array("5\r\nHello\r\n".utf8)),
            ]
        },
        SiteCase("endless-chunk-extension", .failure(.timeout)) { _ in
            [
                .text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;"),
                .sendForEver(Array(repeating: 0x61, count: 4096)),
            ]
        },
    ]
}
