import Catalogue
import Newsroom
import PressOffice

extension NewsroomAnswer {
    /// What is for one person: nobody between keeps it.
    static func page(_ bytes: [UInt8], status: Int = 200) -> NewsroomAnswer {
        NewsroomAnswer(
            status: status,
            headers: [
                ("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"),
                ("X-Robots-Tag", "noindex, nofollow"),
            ], body: .bytes(bytes))
    }

    /// What has its sum in its name.
    static func kept(_ bytes: [UInt8], as type: String) -> NewsroomAnswer {
        NewsroomAnswer(
            status: 200,
            headers: [("Content-Type", type), ("Cache-Control", "private, max-age=31536000, immutable")],
            body: .bytes(bytes))
    }

    /// To a page that is looked at, so that nothing is sent twice.
    static func elsewhere(_ link: String) -> NewsroomAnswer {
        NewsroomAnswer(status: 303, headers: [("Location", link), ("Cache-Control", "no-store")], body: .none)
    }
}

/// What cannot be done, in plain words.
struct ProblemPage {
    var frame: DeskFrame
    var heading: String
    var sentence: String
    var typed: Typed?

    struct Typed {
        var lines: [Line]
    }

    struct Line {
        var label: String
        var value: String
    }
}

extension DeskRoom {
    func answer(_ template: String, _ model: Any, status: Int = 200) throws -> NewsroomAnswer {
        .page(try desk.templates.filled(template, with: model), status: status)
    }

    /// Whatever was typed is on the page: nobody types it again.
    func problem(_ status: Int, _ heading: String, _ sentence: String) throws -> NewsroomAnswer {
        let lines = form.fields.filter { name, value in
            !value.allSatisfy(\.isWhitespace) && name != PressDesk.tokenField && !name.hasPrefix(DeskForm.before)
                && !DeskForm.untold.contains(name)
        }
        var page = ProblemPage(frame: try frame(heading), heading: heading, sentence: sentence)
        if !lines.isEmpty {
            page.typed = ProblemPage.Typed(
                lines: lines.sorted { $0.key < $1.key }.map { ProblemPage.Line(label: $0.key, value: $0.value) })
        }
        return try answer("problem", page, status: status)
    }

    func forbidden() throws -> NewsroomAnswer {
        let who =
            switch visitor.may(address.least) ? Right.change : address.least {
            case .look, .change: "an officer"
            case .publish: "an editor"
            case .administer: "an administrator"
            }
        return try problem(
            403, "That is not yours to do",
            "You may look at everything here. What you asked for is done by \(who): ask one to do it, or to give you that part."
        )
    }

    func notThatWay() throws -> NewsroomAnswer {
        var page = try problem(405, "That cannot be done here", "This page is only looked at. Nothing was changed.")
        page.headers.append(("Allow", address.takesForms ? "GET, HEAD, POST" : "GET, HEAD"))
        return page
    }

    /// What the office turns down becomes a page; only what nobody at a desk can mend is thrown.
    func telling(_ body: () throws -> NewsroomAnswer) throws -> NewsroomAnswer {
        do { return try body() } catch let error as any RefusalError {
            let refusal = error.refusal
            guard refusal.kind != .damaged else { throw error }
            return try problem(refusal.kind.status, refusal.kind.heading, refusal.atTheDesk)
        }
    }
}

extension Refusal.Kind {
    var status: Int {
        switch self {
        case .notFound: 404
        case .refused, .badInput: 422
        case .conflict: 409
        case .busy, .outside: 503
        case .damaged: 500
        }
    }

    var heading: String {
        switch self {
        case .notFound: "That is not there"
        case .refused, .badInput: "That cannot be done"
        case .conflict: "Something else is in the way"
        case .busy, .outside: "Not at this moment"
        case .damaged: "Something is broken"
        }
    }
}
