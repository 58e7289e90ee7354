import Catalogue
import JSONText
import PressOffice

extension Role {
    /// As it stands in a sentence.
    var words: String {
        switch self {
        case .reader: "a reader"
        case .officer: "an officer"
        case .editor: "an editor"
        case .administrator: "an administrator"
        }
    }
}

extension AccountEvent.What {
    var words: String {
        switch self {
        case .added: "added"
        case .roleChanged: "role changed"
        case .disabled: "disabled"
        case .enabled: "enabled"
        case .passwordChanged: "password changed"
        case .loggedIn: "logged in"
        case .loginFailed: "login failed"
        case .loggedOut: "logged out"
        case .sessionsEnded: "sessions ended"
        case .secondFactorOn: "second factor on"
        case .secondFactorOff: "second factor off"
        case .secondFactorRequired: "second factor required"
        case .recoveryCodeUsed: "recovery code used"
        case .tokenMade: "token made"
        case .tokenEnded: "token ended"
        }
    }
}

extension Table {
    init(accounts rows: [AccountRow]) {
        self.init(
            [
                Column(title: "Account", isName: true), Column(title: "Role"), Column(title: "State"),
                Column(title: "Second factor"), Column(title: "Sessions"), Column(title: "Tokens"),
            ],
            rows: rows.map { row in
                [
                    Cell(row.account.name.text), Cell(row.account.role.rawValue),
                    Cell(row.account.isDisabled ? "disabled" : nil),
                    row.lacksSecondFactor ? Cell("to be set up", .red) : Cell(row.hasSecondFactor ? "on" : nil),
                    Cell("\(row.sessions)"), Cell("\(row.tokens)"),
                ]
            })
    }

    init(sessions rows: [(account: Account, session: AccountSession)], zone: String) {
        self.init(
            [
                Column(title: "Session", isName: true), Column(title: "Account"), Column(title: "Browser"),
                Column(title: "Since"), Column(title: "Last used"),
            ],
            rows: rows.map { row in
                [
                    Cell("\(row.session.number)"), Cell(row.account.name.text), Cell(row.session.browser),
                    Cell(Moment(row.session.began, zone: zone).inFigures),
                    Cell(Moment(row.session.seen, zone: zone).inFigures),
                ]
            })
    }

    init(tokens rows: [(account: Account, token: AccessToken)], zone: String, at now: Instant) {
        self.init(
            [
                Column(title: "Token", isName: true), Column(title: "Account"), Column(title: "For"),
                Column(title: "May"), Column(title: "Ends"), Column(title: "Last used"),
            ],
            rows: rows.map { row in
                let token = row.token
                return [
                    Cell("\(token.number)"), Cell(row.account.name.text), Cell(token.label),
                    Cell(token.rights.joined(separator: ", ")),
                    Cell(
                        token.isGood(at: now) ? Moment(token.expires, zone: zone).inFigures : "has ended",
                        token.isGood(at: now) ? .plain : .red),
                    Cell(token.used.map { Moment($0, zone: zone).inFigures }),
                ]
            })
    }

    init(events: [AccountEvent], zone: String) {
        self.init(
            [
                Column(title: "When", isName: true), Column(title: "Account"), Column(title: "What"),
                Column(title: "By"), Column(title: "Note"),
            ],
            rows: events.map { event in
                [
                    Cell(Moment(event.at, zone: zone).inFigures), Cell(event.account?.text),
                    Cell(event.what.words, event.what == .loginFailed ? .red : .plain), Cell(event.actor),
                    Cell(event.note),
                ]
            })
    }
}

extension AccessToken {
    /// In their order.
    fileprivate var rights: [String] { Right.allCases.filter(scopes.contains).map(\.rawValue) }
}

extension JSON {
    init(_ row: AccountRow) {
        self = [
            "name": .string(row.account.name.text), "role": .string(row.account.role.rawValue),
            "isDisabled": .bool(row.account.isDisabled), "hasSecondFactor": .bool(row.hasSecondFactor),
            "needsSecondFactor": .bool(row.needsSecondFactor), "recoveryCodes": .number(row.recoveryCodes),
            "passwordSet": .string(row.passwordSet.description),
            "sessions": .number(row.sessions), "tokens": .number(row.tokens),
        ]
    }

    init(_ session: AccountSession, of account: Account) {
        self = [
            "number": .number(session.number), "account": .string(account.name.text), "browser": JSON(session.browser),
            "began": .string(session.began.description), "seen": .string(session.seen.description),
        ]
    }

    init(_ token: AccessToken, of account: Account) {
        self = [
            "number": .number(token.number), "account": .string(account.name.text), "for": .string(token.label),
            "scopes": JSON(token.rights) { .string($0) }, "made": .string(token.made.description),
            "expires": .string(token.expires.description), "used": JSON(token.used?.description),
        ]
    }

    init(_ event: AccountEvent) {
        self = [
            "number": .number(event.number), "at": .string(event.at.description), "account": JSON(event.account?.text),
            "what": .string(event.what.rawValue), "by": JSON(event.actor), "note": JSON(event.note),
        ]
    }
}
