import Validation

extension SiteCase {
    /// What links of a press release lead to.
    static let kinds: [SiteCase] =
        [
            ("html", "text/html; charset=utf-8", html("The salmon are back", story)),
            ("latin-1", "text/html; charset=iso-8859-1", html("Die Lachse sind zur\u{fc}ck", story)),
            ("no-charset", "text/html", html("The salmon are back", story)), ("xhtml", "application/xhtml+xml", story),
            ("text", "text/plain", "The salmon are back."), ("json", "application/json", "{\"salmon\":3000}"),
            ("xml", "application/xml", "<salmon>3000</salmon>"), ("jpeg", "image/jpeg", "\u{ff}\u{d8}\u{ff}"),
            ("png", "image/png", "PNG"), ("svg", "image/svg+xml", "<svg/>"), ("pdf", "application/pdf", "%PDF-1.7"),
            ("mp4", "video/mp4", "ftyp"), ("mp3", "audio/mpeg", "ID3"), ("zip", "application/zip", "PK"),
            ("stream", "application/octet-stream", "x"), ("strange", "x-made-up/y; z", "x"), ("untyped", "", "x"),
        ].map { name, type, text in
            SiteCase(
                "kind-\(name)", SiteAnswer(200, [("Content-Type", type)], body: Array(text.utf8)))
        } + [
            SiteCase("kind-empty", SiteAnswer(200, page: "")),
            SiteCase("kind-64-kib", SiteAnswer(200, body: Array(repeating: 0x61, count: 65_536))),
            SiteCase("kind-one-more", .answer(200, isCut: true)) {
                SiteAnswer(200, body: Array(repeating: 0x61, count: 65_537)).acts(for: $0)
            },
            SiteCase("kind-5-mb", .answer(200, isCut: true)) { request in
                SiteAnswer(200, body: Array(repeating: 0x61, count: 5_000_000)).acts(for: request)
            },
        ]

    private static let page = Array(html("Packed page", story).utf8)

    /// How bodies are packed, and how they only say that they are.
    static let packings: [SiteCase] =
        [
            ("gzip", "gzip", Packing.gzip(page)), ("x-gzip", "x-gzip", Packing.gzip(page)),
            ("capitals", "GZIP", Packing.gzip(page)), ("identity", "identity", page),
            ("brotli", "br", Packing.brotliPage), ("two-fields-one-empty", "gzip,", Packing.gzip(page)),
        ].map { name, coding, body in
            SiteCase("packed-\(name)", SiteAnswer(200, [("Content-Encoding", coding)], body: body))
        }
        + [
            ("twice", "gzip, gzip", Packing.gzip(Packing.gzip(page))),
            ("in-brotli-too", "gzip, br", Packing.gzip(page)),
            ("charset", "utf-8", page), ("zstd", "zstd", [0x28, 0xb5, 0x2f, 0xfd]), ("compress", "compress", page),
        ].map { name, coding, body in
            SiteCase("packed-\(name)", .answer(200, isCut: true)) { request in
                SiteAnswer(200, [("Content-Encoding", coding)], body: body).acts(for: request)
            }
        }
        + [("not-at-all", "gzip"), ("no-brotli", "br"), ("no-deflate", "deflate")].map { name, coding in
            SiteCase("packed-\(name)", badPacking) { request in
                SiteAnswer(200, [("Content-Encoding", coding)], body: page).acts(for: request)
            }
        }
        + [
            endless("bomb-gzip", "gzip", Packing.bombStart, Packing.bombMore, .answer(200, isCut: true)),
            endless(
                "bomb-deflate", "deflate", Array(Packing.bombStart.dropFirst(10)), Packing.bombMore,
                .answer(200, isCut: true)),
            endless("bomb-brotli", "br", Packing.brotliBomb, [0], .answer(200, isCut: true)),
            endless(
                "bomb-of-nothing", "gzip", Packing.nothingStart, Packing.nothingMore,
                .failure(.broken(reason: "The answer is longer packed than unpacked."))),
            endless(
                "bomb-in-a-bomb", "gzip, gzip", Packing.nothingStart, Packing.nothingMore, .answer(200, isCut: true)),
            SiteCase("packed-in-transfer", .answer(200, isCut: true)) { _ in
                [.text("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"), .silence]
            },
        ]

    private static let badPacking = Expected.failure(
        .broken(reason: "The answer is packed in a way that cannot be undone."))

    private static func endless(
        _ name: String, _ coding: String, _ start: [UInt8], _ more: [UInt8], _ expected: Expected
    ) -> SiteCase {
        let most = Array(repeatElement(more, count: 16_384 / more.count).joined())
        return SiteCase(name, expected) { _ in
            let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: \(coding)\r\n\r\n"
            return [.send(Array(head.utf8) + start), .sendForEver(most)]
        }
    }

    /// Bodies whose length is said in one way or another, rightly or not.
    static let lengths: [SiteCase] = [
        SiteCase("length-none", .answer(200), sends: "HTTP/1.1 200 OK\r\n\r\n\(html("A", story))"),
        SiteCase("length-short", .failure(short), sends: "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nHello"),
        SiteCase("length-long", .answer(200), sends: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nHello"),
        SiteCase("length-negative", noHTTP, sends: "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nHello"),
        SiteCase("length-a-word", noHTTP, sends: "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nHello"),
        SiteCase(
            "length-huge", .failure(short), sends: "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\nHello"
        ),
        SiteCase(
            "length-twice", .answer(200),
            sends: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\nHello"),
        SiteCase("chunks", .answer(200), sends: chunked + "5\r\nHello\r\n0\r\n\r\n"),
        SiteCase("chunks-with-extensions", .answer(200), sends: chunked + "5;a=b\r\nHello\r\n0\r\n\r\n"),
        SiteCase("chunks-with-trailers", .answer(200), sends: chunked + "5\r\nHello\r\n0\r\nX-Sum: 1\r\n\r\n"),
        SiteCase("chunks-garbage", brokenOff, sends: chunked + "zz\r\nHello\r\n"),
        SiteCase("chunks-too-large", brokenOff, sends: chunked + "ffffffffffffffffff\r\nHello\r\n"),
        SiteCase("chunks-without-end", .failure(short), sends: chunked + "5\r\nHello\r\n"),
        SiteCase("chunks-and-length", .answer(200), sends: withLengthToo + "5\r\nHello\r\n0\r\n\r\n"),
    ]

    private static let short = ProbeFailure.broken(reason: "The answer is shorter than the server said.")
    static let noHTTP = Expected.failure(.broken(reason: "What the server sent is not an HTTP answer."))
    static let brokenOff = Expected.failure(
        .broken(reason: "The connection was lost before the answer was whole."))
    private static let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    private static let withLengthToo = "HTTP/1.1 200 OK\r\nContent-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n"
}
