import Catalogue
import HTTPTypes
import Newsroom
import PressOffice

/// What somebody does with their own account. What is dangerous asks for the password once more.
struct AccountDesk: Sendable {
    let reception: Reception
    let queue: LoginQueue

    /// The forms of the page, by what they say that they do.
    private enum Form: String {
        case password
        case factorBegin = "factor-begin"
        case factorOn = "factor-on"
        case factorOff = "factor-off"
        case sessionEnd = "session-end"
        case sessionsEnd = "sessions-end"
        case tokenMake = "token-make"
        case tokenEnd = "token-end"

        /// Where on the page it is said that something was not done.
        var place: String {
            switch self {
            case .password: "password"
            case .factorBegin, .factorOn, .factorOff: "factor"
            case .sessionEnd, .sessionsEnd: "sessions"
            case .tokenMake, .tokenEnd: "tokens"
            }
        }
    }

    func page(for session: Reception.Session, in room: OpenRoom.Opened, at now: Instant) throws -> NewsroomAnswer {
        try room.site.accountPage(for: session.visitor, session: session.number, at: now)
    }

    func take(
        _ request: WebRequest, _ head: HTTPRequest, from session: Reception.Session, in room: OpenRoom.Opened,
        at now: Instant
    ) async throws -> NewsroomAnswer {
        guard let typed = TypedForm(request.body), let form = Form(rawValue: typed["do"]) else {
            return try room.site.deskMissing(at: now)
        }
        let browser = BrowserName.words(head.headerFields[.userAgent])
        let accounts = room.accounts.acting(as: session.visitor.account.name.text)
        do {
            // A password may have to be looked at.
            let outcome = try await queue.run { try self.done(form, typed, session, accounts, browser) }
            guard let outcome else {
                let busy = "Many people are logging in at this moment. Try again in a few seconds."
                return try told(AccountSaying(fault: busy, in: form.place), session, room, now)
            }
            guard let renewed = outcome.session else { return try told(outcome.saying, session, room, now) }
            return try told(outcome.saying, renewed, room, now)
        } catch let error as AccountProblem {
            return try told(AccountSaying(fault: error.description, in: form.place), session, room, now)
        }
    }

    private func told(
        _ saying: AccountSaying, _ session: Reception.Session, _ room: OpenRoom.Opened, _ now: Instant
    ) throws -> NewsroomAnswer {
        try room.site.accountPage(for: session.visitor, session: session.number, saying, at: now)
    }

    private func told(
        _ saying: AccountSaying, _ renewed: NewSession, _ room: OpenRoom.Opened, _ now: Instant
    ) throws -> NewsroomAnswer {
        guard let (account, kept, _) = try room.accounts.account(ofSession: renewed.secret) else {
            return reception.seeOther(InsideAddress.login.rawValue, clearing: true)
        }
        let visitor = Visitor(account: account, formToken: Accounts.formToken(ofSession: renewed.secret))
        var answer = try room.site.accountPage(for: visitor, session: kept.number, saying, at: now)
        answer.headers.append(("Set-Cookie", reception.cookie.begin(renewed.secret)))
        return answer
    }

    private struct Outcome: Sendable {
        var saying: AccountSaying
        var session: NewSession?
    }

    private func done(
        _ form: Form, _ typed: TypedForm, _ session: Reception.Session, _ accounts: Accounts, _ browser: String?
    ) throws -> Outcome {
        let name = session.visitor.account.name.text
        func said(_ words: String, _ session: NewSession? = nil) -> Outcome {
            Outcome(saying: AccountSaying(done: words), session: session)
        }
        switch form {
        case .password:
            guard typed["new"] == typed["again"] else {
                return Outcome(saying: AccountSaying(fault: "The two new passwords are not the same.", in: form.place))
            }
            let new = try accounts.changePassword(
                of: name, from: typed["present"], to: typed["new"], browser: browser)
            return said("The password was changed. All other sessions have ended.", new)
        case .factorBegin:
            try accounts.confirm(typed["present"], of: name)
            _ = try accounts.beginSecondFactor(of: name)
            return said(
                "Add the secret to your phone, and type the code that it shows.",
                try accounts.renew(session.secret, browser: browser))
        case .factorOn:
            let (codes, new) = try accounts.turnOnOwnSecondFactor(of: name, code: typed["code"], browser: browser)
            return Outcome(
                saying: AccountSaying(done: "The second factor is on.", recoveryCodes: codes), session: new)
        case .factorOff:
            let new = try accounts.turnOffOwnSecondFactor(of: name, password: typed["present"], browser: browser)
            return said("The second factor is off.", new)
        case .sessionEnd:
            try accounts.endSession(number(typed), of: name)
            return said("The session has ended.")
        case .sessionsEnd:
            let count = try accounts.endSessions(of: name, but: session.secret)
            return said(count == 1 ? "One session has ended." : "\(count) sessions have ended.")
        case .tokenMake:
            let scopes = Right.allCases.filter { !typed["scope-\($0.rawValue)"].isEmpty }
            let (token, secret) = try accounts.makeOwnToken(
                for: name, password: typed["present"], label: typed["label"], scopes: Set(scopes),
                days: Int(typed["days"]) ?? 0)
            return Outcome(
                saying: AccountSaying(done: "Made token \(token.number).", secret: secret),
                session: try accounts.renew(session.secret, browser: browser))
        case .tokenEnd:
            try accounts.endToken(number(typed), of: name)
            return said("The token has ended.")
        }
    }

    private func number(_ typed: TypedForm) -> Int { Int(typed["number"]) ?? 0 }
}
