import Catalogue
import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOPosix
import Newsroom
import Validation

/// From a request to an answer. Whatever goes wrong inside is one page for the reader and one line for the log.
struct Answering: Sendable {
    let settings: ServerSettings
    let room: OpenRoom
    let desk = FormDesk()
    let reception: Reception
    let login: LoginDesk
    let accounts: AccountDesk
    let safety: SafetyHeaders
    let answers = ReadyAnswers()
    let rounds = ThreadSpecificVariable<Round>()
    let now: @Sendable () -> Instant
    let log: @Sendable (String) -> Void

    init(
        settings: ServerSettings, room: OpenRoom, safety: SafetyHeaders, now: @escaping @Sendable () -> Instant,
        log: @escaping @Sendable (String) -> Void
    ) {
        self.settings = settings
        self.room = room
        self.safety = safety
        self.now = now
        self.log = log
        reception = Reception(settings)
        let queue = LoginQueue()
        login = LoginDesk(reception, queue)
        accounts = AccountDesk(reception: reception, queue: queue)
    }

    func response(to head: HTTPRequest, _ body: TakenBody, through entrance: Entrance) async -> Response {
        var response: Response
        do {
            let found: Response?
            switch entrance.way {
            case .turnedAway(let answer): found = answer
            case .inside(let guest): found = try await answer(to: guest, head, body, entrance.caller)
            case .outside: found = try await self.found(head, body, entrance.caller)
            }
            response = found ?? Answering.fault(.busy, head)
        } catch {
            response = failed(error, head)
        }
        safety.add(to: &response.headers)
        response.headers[.date] = HTTPDate.write(now())
        return response
    }

    func failed(_ error: any Error, _ head: HTTPRequest) -> Response {
        log("A page could not be made: \(Answering.kind(of: error)).")
        return Answering.fault(Answering.isBusy(error) ? .busy : .broken, head)
    }

    /// What is asked for, below the newsroom's root; or why nothing is.
    enum Asked {
        case asked(path: String?, query: String?)
        case turnedAway(Response)
    }

    func asked(_ head: HTTPRequest, _ caller: Caller) -> Asked {
        switch settings.hosts.verdict(on: head.authority) {
        case .fine: break
        case .noHost: return .turnedAway(Answering.fault(.notUnderstood, head))
        case .stranger: return .turnedAway(Answering.fault(.strangeHost, head))
        }
        // A second one may be the one that a proxy has looked at.
        guard !head.headerFields.contains(where: { $0.name.canonicalName == "host" }), let target = head.path,
            target.hasPrefix("/")
        else {
            return .turnedAway(Answering.fault(.notUnderstood, head))
        }
        guard target.utf8.count <= settings.bounds.longestTarget else {
            return .turnedAway(Answering.fault(.addressTooLong, head))
        }
        if settings.isEncrypted, caller.scheme == "http" { return .turnedAway(moved(to: target)) }
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return .asked(path: path(of: parts[0]), query: parts.count == 2 ? parts[1] : nil)
    }

    private func found(_ head: HTTPRequest, _ body: TakenBody, _ caller: Caller) async throws -> Response? {
        let (path, query): (String?, String?)
        switch asked(head, caller) {
        case .turnedAway(let response): return response
        case .asked(let askedPath, let askedQuery): (path, query) = (askedPath, askedQuery)
        }
        let address = path.flatMap { NewsroomAddress(path: $0, query: query) }
        if head.method == .post {
            switch address {
            case .asking(let kit)?: return try await sent(head, body, kit, caller)
            case .invited(let secret, .page)?: return try agreed(head, body, secret)
            default: break
            }
        }
        guard head.method == .get || head.method == .head else {
            var fault = Answering.fault(.methodNotAllowed, head)
            if address?.takesForms == true { fault.headers[.allow] = "GET, HEAD, POST" }
            return fault
        }
        let (room, instant) = (try room.current(), now())
        if address == nil, let stroke = path.flatMap(NewsroomAddress.init(pathWithoutStroke:)) {
            return moved(to: link(stroke))
        }
        return try page(at: address, query, head, room, instant).response(to: head)
    }

    private func page(
        at address: NewsroomAddress?, _ query: String?, _ head: HTTPRequest, _ room: OpenRoom.Opened, _ instant: Instant
    ) throws -> NewsroomAnswer {
        let wanted = head.headerFields[.acceptLanguage]
        var page: NewsroomAnswer?
        switch address {
        case nil: break
        case .asking(let kit):
            let chosen = query.flatMap { TypedForm(Array($0.utf8))?["language"] }
            page = try desk.page(for: kit, in: room, wanted: wanted, chosen: chosen, at: instant)
        case .standing(let secret):
            page = try room.site.standingPage(
                digest: SecretDigest.digest(of: secret.text), wanted: wanted, at: instant)
        case .invited(let secret, let part):
            page = try room.site.invited(
                secret, part, digest: SecretDigest.digest(of: secret.text), wanted: wanted, at: instant)
        case let address?: page = try kept(address, head, room, instant)
        }
        return try page ?? room.pages.missing(at: instant)
    }

    /// A form that comes back.
    private func sent(_ head: HTTPRequest, _ body: TakenBody, _ kit: Slug?, _ caller: Caller) async throws -> Response?
    {
        let fields = head.headerFields
        guard case .whole(let bytes) = body else { return Answering.fault(.bodyTooLong, head) }
        let type = fields[.contentType]?.split(separator: ";").first?.trimmed.lowercased()
        guard SameOrigin.isKept(by: fields, settings.hosts), type == "application/x-www-form-urlencoded" else {
            return Answering.fault(.notUnderstood, head)
        }
        guard let typed = TypedForm(bytes) else { return Answering.fault(.notUnderstood, head) }
        let (room, instant) = (try room.current(), now())
        let outcome = try await desk.take(
            typed, for: kit, from: caller.block, in: room, wanted: fields[.acceptLanguage], at: instant)
        switch outcome {
        case .page(let page): return page.response(to: head)
        case .nowhere: return try room.pages.missing(at: instant).response(to: head)
        case .sent(let secret):
            guard let secret = Slug(secret) else { return nil }
            return seeOther(.standing(secret))
        }
    }

    /// Somebody who is invited agrees to the terms of an embargo.
    private func agreed(_ head: HTTPRequest, _ body: TakenBody, _ secret: Slug) throws -> Response? {
        guard case .whole = body else { return Answering.fault(.bodyTooLong, head) }
        guard SameOrigin.isKept(by: head.headerFields, settings.hosts) else {
            return Answering.fault(.notUnderstood, head)
        }
        let (room, instant) = (try room.current(), now())
        guard try room.site.agree(behindLink: SecretDigest.digest(of: secret.text)) else {
            return try room.pages.missing(at: instant).response(to: head)
        }
        return seeOther(.invited(secret, .page))
    }

    private func seeOther(_ address: NewsroomAddress) -> Response {
        var answer = moved(to: link(address))
        answer.status = .seeOther
        answer.headers[.cacheControl] = "no-store"
        return answer
    }

    /// Below the root of the newsroom; nil for what is beside it.
    private func path(of target: String) -> String? {
        let root = settings.newsroom.root
        guard target.hasPrefix(root) else { return nil }
        let rest = String(target.dropFirst(root.count))
        return rest.isEmpty ? "/" : rest.hasPrefix("/") ? rest : nil
    }

    private func link(_ address: NewsroomAddress) -> String { settings.newsroom.root + address.path }

    /// To the same place at the newsroom's own address; never to a host that somebody named.
    private func moved(to target: String) -> Response {
        let base = settings.newsroom.baseURL.dropLast(settings.newsroom.root.count)
        var fields = HTTPFields()
        fields[.location] = base + target
        fields[.cacheControl] = "no-cache"
        return Response(status: .permanentRedirect, headers: fields)
    }

    static func fault(_ fault: Fault, _ head: HTTPRequest) -> Response {
        var fields = HTTPFields()
        // Programs get one shape, whoever answers them.
        let isProgram = head.path?.prefix { $0 != "?" }.contains(Reception.apiRoot) ?? false
        let bytes = isProgram ? NewsroomAnswer.problemBytes(fault.status, fault.heading) : fault.page
        fields[.contentType] = isProgram ? "application/problem+json" : "text/html; charset=utf-8"
        fields[.cacheControl] = "no-store"
        if fault == .methodNotAllowed { fields[.allow] = "GET, HEAD" }
        if fault == .busy { fields[.retryAfter] = "60" }
        fields[.contentLength] = String(bytes.count)
        let body = head.method == .head ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        return Response(status: .init(code: fault.status), headers: fields, body: body)
    }

    /// What may stand in a log: no sentence, for what was typed may be in it.
    static func kind(of error: any Error) -> String {
        guard let refusal = (error as? any RefusalError)?.refusal else { return "\(type(of: error))" }
        return "\(type(of: error)), \(refusal.kind.rawValue)"
    }

    /// What is over by itself, such as a catalogue that is not in its place for a moment.
    static func isBusy(_ error: any Error) -> Bool {
        guard let kind = (error as? any RefusalError)?.refusal.kind else { return false }
        return kind == .busy || kind == .outside || kind == .notFound
    }
}
