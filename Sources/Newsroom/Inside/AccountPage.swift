import Catalogue
import Exchange
import PressOffice

/// What somebody does with their own account.
struct AccountPage: PageModel {
    var frame: PageFrame
    var action: String
    var logout: String
    var formToken: String
    var name: String
    var role: String
    var done: String?
    /// What was refused, by the name of the form that it belongs to.
    var faults: [String: String]
    /// Shown once.
    var secret: String?
    var recoveryCodes: [String]
    var hasSecondFactor: Bool
    /// It may not be turned off.
    var needsSecondFactor: Bool
    /// Nothing else is open before it is on.
    var lacksSecondFactor: Bool
    var codesLeft: Int
    var begun: SecondFactor?
    var sessions: [Session]
    var tokens: [Token]
    var rights: [String]
    var days: Int

    struct Session {
        var number: Int
        var browser: String
        var began: String
        var seen: String
        var isThis: Bool
    }

    struct Token {
        var number: Int
        var label: String
        var scopes: String
        var ends: String
        var used: String
    }
}

/// What the page of an account says beside what is kept of it.
public struct AccountSaying: Sendable {
    public var done: String?
    /// By the name of the form.
    public var faults: [String: String] = [:]
    /// A token, to be written down now.
    public var secret: String?
    public var recoveryCodes: [String] = []

    public init(done: String? = nil, secret: String? = nil, recoveryCodes: [String] = []) {
        self.done = done
        self.secret = secret
        self.recoveryCodes = recoveryCodes
    }

    public init(fault: String, in form: String) { faults = [form: fault] }
}

extension NewsroomSite {
    /// `session` is the number of the one that asks.
    public func accountPage(
        for visitor: Visitor, session: Int, _ saying: AccountSaying = AccountSaying(), at instant: Instant
    ) throws -> NewsroomAnswer {
        let room = try NewsroomView(self, at: instant)
        let (name, accounts) = (visitor.account.name.text, office.accounts)
        let (row, zone) = (try accounts.account(name), room.office.zone ?? "UTC")
        func words(_ instant: Instant) -> String { KitTongue("en").moment(Moment(instant, zone: zone)) }
        let page = AccountPage(
            frame: room.insideFrame("Your account"), action: room.inside(.account), logout: room.inside(.logout),
            formToken: visitor.formToken ?? "", name: name, role: visitor.account.role.rawValue, done: saying.done,
            faults: saying.faults, secret: saying.secret, recoveryCodes: saying.recoveryCodes,
            hasSecondFactor: row.hasSecondFactor, needsSecondFactor: row.needsSecondFactor,
            lacksSecondFactor: row.lacksSecondFactor, codesLeft: row.recoveryCodes,
            begun: try accounts.begunSecondFactor(of: name),
            sessions: try accounts.sessions(of: name).map(\.session).map { each in
                .init(
                    number: each.number, browser: each.browser ?? "a browser", began: words(each.began),
                    seen: words(each.seen), isThis: each.number == session)
            },
            tokens: try accounts.tokens(of: name).map(\.token).filter { $0.isGood(at: instant) }.map { each in
                .init(
                    number: each.number, label: each.label,
                    scopes: Right.allCases.filter(each.scopes.contains).map(\.rawValue).joined(separator: ", "),
                    ends: words(each.expires), used: each.used.map(words) ?? "never")
            },
            rights: Right.allCases.filter(visitor.account.role.may).map(\.rawValue), days: AccessToken.usualLife)
        return .inside(try templates.page("account", page), status: saying.faults.isEmpty ? 200 : 422)
    }
}
