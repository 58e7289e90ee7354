import Catalogue
import PressOffice

/// Where somebody logs in.
struct LoginPage: PageModel {
    var frame: PageFrame
    var action: String
    /// Where they wanted to go.
    var to: String?
    var refusal: String?
    var name: String
    var words: Words

    /// In the language of whoever logs in.
    struct Words {
        var title, name, password, code, codeHint: String

        init(_ words: FormWords) {
            title = words["login.title"]
            name = words["login.name"]
            password = words["login.password"]
            code = words["login.code"]
            codeHint = words["login.codeHint"]
        }
    }
}

/// Why nobody was let in. Which of the three things that are typed was wrong is not said, nor whether there is such an account.
public enum LoginRefusal: String, Sendable, CaseIterable {
    case wrong, tooMany, busy, notSent

    public var status: Int {
        switch self {
        case .wrong: 403
        case .tooMany: 429
        case .busy: 503
        case .notSent: 400
        }
    }
}

extension NewsroomSite {
    /// `to` is where somebody wanted to go, below the newsroom's root; `name` what they typed; `wanted` are the languages that
    /// their browser asks for (`Accept-Language`).
    public func loginPage(
        to: String? = nil, name: String = "", refusal: LoginRefusal? = nil, wanted: String?, at instant: Instant
    ) throws -> NewsroomAnswer {
        let room = try NewsroomView(self, at: instant)
        let words = FormWords.of(nil, wanted: wanted, office: room.office.languages.first)
        let page = LoginPage(
            frame: room.frame(words, words["login.title"]), action: room.inside(.login), to: to,
            refusal: refusal.map { words["login.\($0.rawValue)"] }, name: QuotedText.line(name, most: 80),
            words: LoginPage.Words(words))
        var answer = NewsroomAnswer.inside(
            try templates.page("login", page), status: refusal?.status ?? 200, language: words.language)
        if refusal == .tooMany || refusal == .busy { answer.headers.append(("Retry-After", "30")) }
        return answer
    }
}

extension NewsroomView {
    func inside(_ address: InsideAddress) -> String { settings.root + address.rawValue }

    /// The frame of what is behind the login.
    func insideFrame(_ title: String) -> PageFrame {
        var frame = frame(nil, title, in: .english)
        frame.front = inside(.front)
        frame.menu = [
            PageLink(address: inside(.front), label: "Desk"),
            PageLink(address: inside(.account), label: "Your account"),
            PageLink(address: link(.front), label: "Newsroom"),
        ]
        return frame
    }
}

extension NewsroomAnswer {
    /// What is for one person: nobody keeps it, and no search engine.
    static func inside(_ page: [UInt8], status: Int = 200, language: String = "en") -> NewsroomAnswer {
        NewsroomAnswer(
            status: status,
            headers: [
                ("Content-Type", htmlType), ("Cache-Control", Keeping.never.rawValue), ("Content-Language", language),
                ("X-Robots-Tag", "noindex, nofollow"),
            ], body: .bytes(page))
    }
}
