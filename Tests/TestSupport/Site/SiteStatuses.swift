extension SiteCase {
    /// Every status in two dresses: bare, and with a page and fields of its own.
    static let statuses: [SiteCase] = statusCodes.flatMap { status in
        [
            SiteCase("status-\(status)-bare", SiteAnswer(status)),
            SiteCase("status-\(status)-dressed", dressed(status)),
        ]
    }

    private static let statusCodes =
        [200, 201, 202, 203, 204, 205, 206, 226, 300, 304, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411]
        + [412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424, 425, 426, 428, 429, 431, 451, 499, 500, 501, 502]
        + [503, 504, 505, 507, 508, 510, 511, 520, 521, 522, 525, 530, 599, 999]

    private static func dressed(_ status: Int) -> SiteAnswer {
        let headers: [Int: [(name: String, value: String)]] = [
            401: [("WWW-Authenticate", "Basic realm=\"press\"")], 405: [("Allow", "GET, POST")],
            407: [("Proxy-Authenticate", "Basic realm=\"proxy\"")], 416: [("Content-Range", "bytes */0")],
            426: [("Upgrade", "h2c"), ("Connection", "Upgrade")], 429: [("Retry-After", "120")],
            451: [("Link", "<https://law.example/>; rel=\"blocked-by\"")],
        ]
        return SiteAnswer(
            status, page: html("Status \(status)", "<h1>\(status)</h1>\(status < 400 ? story : "")"),
            [("Server", "nginx"), ("Set-Cookie", "seen=1; Path=/")] + (headers[status] ?? []))
    }

    /// `Retry-After` (RFC 9110 section 10.2.3) as it is found.
    static let retries: [SiteCase] = [
        ("seconds", "7"), ("zero", "0"), ("date", "Fri, 20 May 2033 12:00:00 GMT"),
        ("past", "Fri, 20 May 1994 12:00:00 GMT"),
        ("absurd", "99999999999999999999"), ("negative", "-5"), ("fraction", "1.5"), ("word", "soon"),
    ].flatMap { name, value in
        [429, 503].map { status in
            SiteCase(
                "retry-after-\(name)-\(status)", verdict: "turnedAway", SiteAnswer(status, [("Retry-After", value)]))
        }
    }

    /// Servers that answer HEAD otherwise than GET.
    static let heads: [SiteCase] =
        [400, 403, 404, 405, 500, 501, 503].map { status in
            SiteCase("head-\(status)-get-200", method: .head, .answer(status), verdict: "found") { request in
                (request.method == "HEAD" ? SiteAnswer(status) : file).acts(for: request)
            }
        } + [
            SiteCase("head-with-a-body", method: .head, .answer(200), verdict: "found") { _ in
                [.text("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHello")]
            },
            SiteCase("head-without-an-answer", method: .head, noAnswer, verdict: "found") { request in
                request.method == "HEAD" ? [.close] : file.acts(for: request)
            },
            SiteCase("head-of-an-endless-page", method: .head, .answer(200), verdict: "silent") { _ in
                [.text("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"), .silence]
            },
        ]

    private static let file = SiteAnswer(200, [("Content-Type", "application/pdf")], body: Array("%PDF-1.7".utf8))

    static let noAnswer = Expected.failure(.broken(reason: "The server closed the connection without an answer."))
}
