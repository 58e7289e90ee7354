import Foundation

/// That somebody is logged in with a browser. What the browser shows for it is no part of it.
public struct AccountSession: Hashable, Sendable {
    /// As a list shows it, to end it by.
    public var number: Int
    public var accountID: UUID
    public var began: Instant
    /// When something was last asked in it, to the minute.
    public var seen: Instant
    /// A word or two: `Firefox, Linux`.
    public var browser: String?

    public init(number: Int, accountID: UUID, began: Instant, seen: Instant, browser: String? = nil) {
        self.number = number
        self.accountID = accountID
        self.began = began
        self.seen = seen
        self.browser = browser
    }

    /// How long it lasts on which nothing is asked, and at all, in milliseconds.
    public static let longestIdle: Int64 = 3_600_000
    public static let longest: Int64 = 12 * 3_600_000
    /// So far may a clock go back before what began is not believed.
    static let slack: Int64 = 300_000

    /// Whether it still lets somebody in. One that says it began later than now does not: a clock was wrong, or the file is
    /// another's.
    public func isGood(at now: Instant) -> Bool {
        let (age, idle) = (now.milliseconds - began.milliseconds, now.milliseconds - seen.milliseconds)
        return (-AccountSession.slack...AccountSession.longest).contains(age)
            && (-AccountSession.slack...AccountSession.longestIdle).contains(idle)
    }
}

/// What a program shows in the place of a password, but for the secret itself.
public struct AccessToken: Hashable, Sendable {
    public var number: Int
    public var accountID: UUID
    /// What it is for.
    public var label: String
    /// What may be done with it, where its account may.
    public var scopes: Set<Right>
    public var made: Instant
    public var expires: Instant
    /// When it was last shown, to the hour.
    public var used: Instant?

    public init(
        number: Int, accountID: UUID, label: String, scopes: Set<Right>, made: Instant, expires: Instant,
        used: Instant? = nil
    ) {
        self.number = number
        self.accountID = accountID
        self.label = label
        self.scopes = scopes
        self.made = made
        self.expires = expires
        self.used = used
    }

    /// In days.
    public static let usualLife = 90
    public static let longestLife = 366

    public func isGood(at now: Instant) -> Bool { now < expires }
}

/// What was done with accounts: who, when, what. Nothing secret is in it, and no address.
public struct AccountEvent: Hashable, Sendable {
    public enum What: String, CaseIterable, Codable, Sendable {
        case added, roleChanged, disabled, enabled, passwordChanged
        case loggedIn, loginFailed, loggedOut, sessionsEnded
        case secondFactorOn, secondFactorOff, secondFactorRequired, recoveryCodeUsed
        case tokenMade, tokenEnded
    }

    public var number: Int
    public var at: Instant
    /// Whose account; nil where a name was tried that nobody has, and for what is about all of them.
    public var account: Slug?
    /// Nil where nobody knows who it was.
    public var actor: String?
    public var what: What
    public var note: String?

    public init(number: Int, at: Instant, account: Slug?, actor: String?, what: What, note: String? = nil) {
        self.number = number
        self.at = at
        self.account = account
        self.actor = actor
        self.what = what
        self.note = note
    }
}
