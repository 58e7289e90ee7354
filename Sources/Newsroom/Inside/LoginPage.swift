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
}

/// Why nobody was let in. Which of the three things that are typed was wrong is not said, nor whether there is such an account.
public enum LoginRefusal: Sendable, CaseIterable {
    case wrong, tooMany, busy, notSent

    var sentence: String {
        switch self {
        case .wrong:
            """
            The name, the password or the code is not right, or they were tried too often. After five tries each further one \
            waits longer, up to a quarter of an hour.
            """
        case .tooMany: "There were too many tries from your network. Wait a minute, then try again."
        case .busy: "Many people are logging in at this moment. Try again in a few seconds."
        case .notSent: "The form did not come from this page. Fill it in again."
        }
    }

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
    /// `to` is where somebody wanted to go, below the newsroom's root; `name` what they typed.
    public func loginPage(
        to: String? = nil, name: String = "", refusal: LoginRefusal? = nil, at instant: Instant
    ) throws -> NewsroomAnswer {
        let room = try NewsroomView(self, at: instant)
        let page = LoginPage(
            frame: room.frame(nil, "Log in", in: .english), action: room.inside(.login), to: to,
            refusal: refusal?.sentence, name: QuotedText.line(name, most: 80))
        var answer = NewsroomAnswer.inside(try templates.page("login", page), status: refusal?.status ?? 200)
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
    static func inside(_ page: [UInt8], status: Int = 200) -> NewsroomAnswer {
        NewsroomAnswer(
            status: status,
            headers: [
                ("Content-Type", htmlType), ("Cache-Control", Keeping.never.rawValue), ("Content-Language", "en"),
                ("X-Robots-Tag", "noindex, nofollow"),
            ], body: .bytes(page))
    }
}
