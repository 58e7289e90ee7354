import Catalogue
import HTTPTypes
import HummingbirdCore
import NIOPosix
import Newsroom

/// What is known of a request before its body is read.
struct Entrance: Sendable {
    enum Way: Sendable {
        /// To the newsroom that everybody sees.
        case outside
        case inside(Reception.Guest)
        case turnedAway(Response)
    }

    var way: Way
    var caller: Caller
    /// How long a body may be, by the method it comes with; none is read of others.
    var bound: Int
    var methods: Set<HTTPRequest.Method>
    /// Where what is sent is kept, where it is a file that is not held in memory.
    var folder: String?

    /// Whether whoever waits to be told so is told to send it.
    func asksFor(bodyOf head: HTTPRequest) -> Bool { bound > 0 && methods.contains(head.method) }

    /// How long what somebody sends may be who has a place for it; nil for all others.
    func upload(of head: HTTPRequest) -> Int? {
        guard case .inside(let guest) = way, guest.slot != nil, asksFor(bodyOf: head) else { return nil }
        return head.headerFields[.contentLength].flatMap { Int($0) } ?? bound
    }
}

extension Answering {
    func entrance(for head: HTTPRequest, from peer: String?) -> Entrance {
        let caller = Caller(peer: peer, fields: head.headerFields, isBehindProxy: settings.isBehindProxy)
        let outside = Entrance(
            way: .outside, caller: caller, bound: settings.bounds.longestBody, methods: [.post])
        do {
            guard case .asked(let path?, let query) = asked(head, caller) else { return outside }
            guard path.hasPrefix(InsideAddress.front.rawValue) || path.hasPrefix(Reception.apiRoot) else {
                return path + "/" == InsideAddress.front.rawValue
                    ? turned(reception.seeOther(InsideAddress.front.rawValue), head, caller) : outside
            }
            switch try reception.verdict(on: head, path: path, query: query, room.current().accounts) {
            case .notHere: return outside
            case .turnedAway(let answer): return turned(answer, head, caller)
            case .guest(let guest):
                return Entrance(
                    way: .inside(guest), caller: caller, bound: guest.bound, methods: [.post, .put, .patch, .delete],
                    folder: guest.sendsFile ? settings.folder : nil)
            }
        } catch {
            return Entrance(way: .turnedAway(failed(error, head)), caller: caller, bound: 0, methods: [])
        }
    }

    private func turned(_ answer: NewsroomAnswer, _ head: HTTPRequest, _ caller: Caller) -> Entrance {
        let response = answer.response(to: head) ?? Answering.fault(.busy, head)
        return Entrance(way: .turnedAway(response), caller: caller, bound: 0, methods: [])
    }

    /// What somebody is answered who has come in.
    func answer(
        to guest: Reception.Guest, _ head: HTTPRequest, _ body: TakenBody, _ caller: Caller
    ) async throws -> Response? {
        let (bytes, upload): ([UInt8], WebRequest.Upload?)
        switch body {
        case .whole(let whole): (bytes, upload) = (whole, nil)
        case .kept(let file): (bytes, upload) = ([], file.upload)
        case .full: return Answering.fault(.busy, head)
        case .tooLong, .untouched: return Answering.fault(.bodyTooLong, head)
        }
        var request = WebRequest(
            method: head.method == .head ? "GET" : head.method.rawValue, path: guest.path, query: guest.query,
            headers: head.headerFields.map { ($0.name.rawName, $0.value) }, body: bytes)
        request.upload = upload
        let (room, instant, whole) = (try room.current(), now(), request)
        if case .api(let visitor) = guest.place {
            return try await aside { try room.rooms.api(whole, visitor, instant) }.response(to: head)
        }
        let isForm = head.method == .post
        // Whose form it is, and that it was sent from here, before anything of it is believed.
        if isForm, !SameOrigin.isProven(by: head.headerFields, settings.hosts) {
            return Answering.fault(.notUnderstood, head)
        }
        if isForm, let session = guest.session, !request.carries(session.visitor.formToken ?? "") {
            return Answering.fault(.formOfAnother, head)
        }
        var answer = try await inside(guest, whole, head, caller, room, instant)
        answer.headers.removeAll { $0.name.lowercased() == "cache-control" }
        answer.headers.append(("Cache-Control", "no-store"))
        return answer.response(to: head)
    }

    private func inside(
        _ guest: Reception.Guest, _ request: WebRequest, _ head: HTTPRequest, _ caller: Caller,
        _ room: OpenRoom.Opened, _ instant: Instant
    ) async throws -> NewsroomAnswer {
        let isForm = head.method == .post
        switch guest.place {
        case .api: return try room.site.deskMissing(at: instant)
        case .login where isForm:
            return try await login.login(request, head, from: caller.block, in: room, at: instant)
        case .login: return try login.page(guest.query, head, in: room, at: instant)
        case .logout(let session):
            return isForm
                ? try login.logout(session, in: room) : reception.seeOther(InsideAddress.account.rawValue)
        case .account(let session) where isForm:
            return try await accounts.take(request, head, from: session, in: room, at: instant)
        case .account(let session): return try accounts.page(for: session, in: room, at: instant)
        case .desk(let session):
            return try await aside { try room.rooms.desk(request, session.visitor, instant) }
        }
    }

    /// On a thread that answers nobody else.
    private func aside(_ body: @escaping @Sendable () throws -> NewsroomAnswer) async throws -> NewsroomAnswer {
        try await NIOThreadPool.singleton.runIfActive { try body() }
    }
}

extension Reception.Guest {
    var session: Reception.Session? {
        switch place {
        case .login, .api: nil
        case .logout(let session), .account(let session), .desk(let session): session
        }
    }
}
