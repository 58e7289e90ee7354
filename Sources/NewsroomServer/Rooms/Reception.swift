import Catalogue
import HTTPTypes
import HummingbirdCore
import Newsroom
import OfficeAPI
import PressOffice

/// Looks at who comes before anything of what they send is read.
struct Reception: Sendable {
    let settings: ServerSettings
    let cookie: SessionCookie

    init(_ settings: ServerSettings) {
        self.settings = settings
        cookie = SessionCookie(isEncrypted: settings.isEncrypted)
    }

    /// Somebody who has come in, and where they are.
    struct Guest: Sendable {
        enum Place: Sendable {
            /// Nobody has to be logged in there.
            case login
            case logout(Session)
            case account(Session)
            case desk(Session)
            case api(Visitor?)
        }

        var place: Place
        /// As it was asked for, below the newsroom's root.
        var path: String
        var query: String?
        /// How long a body may be.
        var bound: Int
        var slot: UploadSlot?
        /// What is sent is a file, which is not held in memory.
        var sendsFile = false
    }

    struct Session: Sendable {
        var secret: String
        var number: Int
        var visitor: Visitor
        /// They come no further than to where one is set up.
        var lacksSecondFactor = false
    }

    enum Verdict {
        case guest(Guest)
        /// Nothing of what they send is read.
        case turnedAway(NewsroomAnswer)
        case notHere
    }

    static let apiRoot = "/api/v1/"

    /// `path` is below the newsroom's root.
    func verdict(on head: HTTPRequest, path: String, query: String?, _ accounts: Accounts) throws -> Verdict {
        if path.hasPrefix(Reception.apiRoot) { return try atTheAPI(head, path, query, accounts) }
        guard path.hasPrefix(InsideAddress.front.rawValue) else { return .notHere }
        guard [.get, .head, .post].contains(head.method) else {
            return .turnedAway(
                NewsroomAnswer(
                    status: 405, headers: [("Allow", "GET, HEAD, POST"), ("Cache-Control", "no-store")], body: .none))
        }
        let isForm = head.method == .post
        if path == InsideAddress.login.rawValue { return guest(.login, path, query, settings.bounds.longestLogin) }
        guard let session = try session(in: head, accounts) else {
            let wanted = isForm ? nil : path + (query.map { "?\($0)" } ?? "")
            return .turnedAway(seeOther(ReturnAddress.login(for: wanted), clearing: true))
        }
        switch InsideAddress(rawValue: path) {
        case .logout: return guest(.logout(session), path, query, settings.bounds.longestLogin)
        case .account: return guest(.account(session), path, query, settings.bounds.longestBody)
        case _ where session.lacksSecondFactor:
            return .turnedAway(seeOther(InsideAddress.account.rawValue))
        case .front, .login, nil:
            let bound = session.visitor.may(.change) ? settings.bounds.longestUpload : settings.bounds.longestBody
            return withSlot(.desk(session), head, path, query, isForm ? bound : 0)
        }
    }

    private func atTheAPI(
        _ head: HTTPRequest, _ path: String, _ query: String?, _ accounts: Accounts
    ) throws -> Verdict {
        let isReading = head.method == .get || head.method == .head
        guard let authorization = head.headerFields[.authorization] else {
            guard isReading else { return .turnedAway(Reception.unauthorised("Bearer")) }
            return guest(.api(nil), path, query, 0)
        }
        let parts = authorization.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer",
            let found = try accounts.account(ofToken: String(parts[1].trimmed))
        else { return .turnedAway(Reception.unauthorised("Bearer error=\"invalid_token\"")) }
        let visitor = Visitor(account: found.account, scopes: found.token.scopes)
        let longestFile = visitor.may(.change) ? OfficeAPI.longestFile(head.method.rawValue, at: path) : nil
        let longest = longestFile.map { min($0, settings.bounds.longestFile) } ?? settings.bounds.longestUpload
        let bound = visitor.may(.change) ? longest : settings.bounds.longestBody
        if longestFile != nil, let length = head.headerFields[.contentLength].map({ Int($0) ?? .max }), length > bound {
            return .turnedAway(
                .problem(413, "This is larger than \(bound >> 20) MB, which is the most that is taken here."))
        }
        let verdict = withSlot(.api(visitor), head, path, query, isReading ? 0 : bound)
        guard longestFile != nil, case .guest(var guest) = verdict else { return verdict }
        guest.sendsFile = true
        return .guest(guest)
    }

    private static func unauthorised(_ challenge: String) -> NewsroomAnswer {
        .problem(401, "A token that is good is needed.", [("WWW-Authenticate", challenge)])
    }

    private func guest(_ place: Guest.Place, _ path: String, _ query: String?, _ bound: Int) -> Verdict {
        .guest(Guest(place: place, path: path, query: query, bound: bound))
    }

    /// What is long, or says not how long it is, waits for no place: there is one, or it is asked to come again.
    private func withSlot(
        _ place: Guest.Place, _ head: HTTPRequest, _ path: String, _ query: String?, _ bound: Int
    ) -> Verdict {
        var guest = Guest(place: place, path: path, query: query, bound: bound)
        let fields = head.headerFields
        let length = fields[.contentLength].map { Int($0) ?? .max }
        let isLong = fields[.transferEncoding] != nil || length.map { $0 > settings.bounds.longestBody } ?? false
        guard isLong, bound > settings.bounds.longestBody, length ?? 0 <= bound else { return .guest(guest) }
        guest.slot = UploadSlot.take(of: settings.bounds.mostUploads)
        guard guest.slot != nil else {
            return .turnedAway(
                .problem(503, "Many files are being sent at this moment.", [("Retry-After", "30")]))
        }
        return .guest(guest)
    }

    func session(in head: HTTPRequest, _ accounts: Accounts) throws -> Session? {
        guard let secret = cookie.value(cookie.session, in: head.headerFields),
            let (account, session, lacksSecondFactor) = try accounts.account(ofSession: secret)
        else { return nil }
        let visitor = Visitor(account: account, formToken: Accounts.formToken(ofSession: secret))
        return Session(
            secret: secret, number: session.number, visitor: visitor, lacksSecondFactor: lacksSecondFactor)
    }

    /// To a place of the newsroom's own.
    func seeOther(_ path: String, clearing: Bool = false) -> NewsroomAnswer {
        NewsroomAnswer(
            status: 303,
            headers: [("Location", settings.newsroom.baseURL + path), ("Cache-Control", "no-store")]
                + (clearing ? [("Set-Cookie", cookie.end())] : []), body: .none)
    }
}
