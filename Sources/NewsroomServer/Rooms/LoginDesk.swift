import Catalogue
import HTTPTypes
import Newsroom
import PressOffice
import Synchronization

/// Lets people in and out.
final class LoginDesk: Sendable {
    private let reception: Reception
    private let queue: LoginQueue
    private let rate = Mutex(AskingRate(ofBlock: LoginDesk.ofBlock, ofAll: LoginDesk.ofAll))

    /// An office behind one address logs in at nine; who tries passwords has four a minute there, and few of each name
    /// (`LoginTries`).
    static let ofBlock = AskingRate.Allowance(burst: 30, pause: 15_000)
    static let ofAll = AskingRate.Allowance(burst: 300, pause: 200)

    init(_ reception: Reception, _ queue: LoginQueue) {
        self.reception = reception
        self.queue = queue
    }

    func page(_ query: String?, _ head: HTTPRequest, in room: OpenRoom.Opened, at now: Instant) throws -> NewsroomAnswer
    {
        let to = query.flatMap { TypedForm(Array($0.utf8))?["to"] }.flatMap(ReturnAddress.checked)
        // Whoever is in need not log in.
        if try reception.session(in: head, room.accounts) != nil {
            return reception.seeOther(to ?? InsideAddress.front.rawValue)
        }
        return try room.site.loginPage(to: to, wanted: head.headerFields[.acceptLanguage], at: now)
    }

    func login(
        _ request: WebRequest, _ head: HTTPRequest, from block: AddressBlock?, in room: OpenRoom.Opened, at now: Instant
    ) async throws -> NewsroomAnswer {
        let wanted = head.headerFields[.acceptLanguage]
        guard let typed = TypedForm(request.body), request.isForm else {
            return try room.site.loginPage(refusal: .notSent, wanted: wanted, at: now)
        }
        let to = ReturnAddress.checked(typed["to"])
        func again(_ refusal: LoginRefusal) throws -> NewsroomAnswer {
            try room.site.loginPage(to: to, name: typed["name"], refusal: refusal, wanted: wanted, at: now)
        }
        guard rate.withLock({ $0.take(from: block, at: now) }) else { return try again(.tooMany) }
        let (cookie, fields) = (reception.cookie, head.headerFields)
        let form = LoginForm(
            name: typed["name"], password: typed["password"], code: typed["code"],
            known: cookie.value(cookie.known, in: fields))
        let browser = BrowserName.words(fields[.userAgent])
        let earlier = cookie.value(cookie.session, in: fields)
        let outcome = try await queue.run { () -> NewSession? in
            let session = try room.accounts.login(form, browser: browser)
            // A session that was there before is nobody's now.
            if session != nil, let earlier { try room.accounts.logout(earlier) }
            return session
        }
        guard let outcome else { return try again(.busy) }
        guard let session = outcome else { return try again(.wrong) }
        rate.withLock { $0.giveBack(to: block) }
        var answer = reception.seeOther(to ?? InsideAddress.front.rawValue)
        answer.headers.append(("Set-Cookie", cookie.begin(session.secret)))
        if let known = session.known { answer.headers.append(("Set-Cookie", cookie.know(known))) }
        return answer
    }

    func logout(_ session: Reception.Session, in room: OpenRoom.Opened) throws -> NewsroomAnswer {
        try room.accounts.logout(session.secret)
        var answer = reception.seeOther(InsideAddress.login.rawValue, clearing: true)
        // What the browser has kept of the desk goes too.
        answer.headers.append(("Clear-Site-Data", "\"cache\", \"storage\""))
        return answer
    }
}

extension WebRequest {
    var isForm: Bool {
        header("Content-Type")?.split(separator: ";").first?.trimmed.lowercased() == "application/x-www-form-urlencoded"
    }
}
