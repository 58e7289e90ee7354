import Catalogue
import Testing

@testable import Validation

/// A page or another answer, as a site of its kind would send it, and what must be said of it.
struct Seen: CustomTestStringConvertible, Sendable {
    let name: String
    var url = "https://www.rivertrust.example/press/2012/salmon-pictures"
    /// Where redirects led; nil where there were none.
    var end: String?
    var status = 200
    var headers: [HeaderField] = []
    var body: String
    var linkKind: Asset.LinkKind? = .item

    var testDescription: String { name }

    init(_ name: String, _ body: String) { (self.name, self.body) = (name, body) }

    /// A page with a menu above and a footer below, as most have.
    static func page(
        _ name: String, title: String, head: String = "", bodyClass: String = "", _ main: String
    ) -> Seen {
        Seen(
            name,
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>\(title)</title>\(head)
            <style>.error { color: red } /* page not found */</style>
            <script>var messages = {"404": "Page not found", login: "Please sign in"};</script></head>
            <body class="\(bodyClass)">
            <header><a href="/">River Trust</a><nav><ul><li><a href="/news">News</a></li><li><a href="/work">Our work</a></li>
            <li><a href="/login">Log in</a></li></ul></nav></header>
            \(main)
            <footer><p>River Trust, 1 Mill Lane. Registered charity.</p><a href="/privacy">Privacy</a></footer>
            </body></html>
            """)
    }

    func with(_ change: (inout Seen) -> Void) -> Seen {
        var copy = self
        change(&copy)
        return copy
    }

    func judged() throws -> LinkJudge.Judgement {
        let start = try WebAddress(url)
        let response = ProbeResponse(
            status: status, headers: headers + [HeaderField(name: "content-type", value: "text/html; charset=utf-8")],
            body: Array(body.utf8))
        let question = LinkQuestion(url: url, use: .image, linkKind: linkKind)
        var observation = Observation(
            question: question, start: start, end: try end.map(WebAddress.init) ?? start, response: response,
            method: .get)
        observation.hops = end == nil ? 0 : 1
        observation.page = PageReading.page(response.body)
        return LinkJudge.judge(observation)
    }

    /// The answer where the site answers random addresses as it should.
    func answer() throws -> LinkAnswer {
        switch try judged() {
        case .answer(let answer), .suspect(let answer): answer
        }
    }
}
