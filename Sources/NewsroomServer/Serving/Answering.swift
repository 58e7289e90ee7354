import Catalogue
import HTTPTypes
import HummingbirdCore
import NIOCore
import Newsroom
import Validation

/// From a request to an answer. Whatever goes wrong inside is one page for the reader and one line for the log.
struct Answering: Sendable {
    let settings: ServerSettings
    let room: OpenRoom
    let safety: SafetyHeaders
    let now: @Sendable () -> Instant
    let log: @Sendable (String) -> Void

    func response(to head: HTTPRequest, from peer: String?) -> Response {
        var response: Response
        let caller = Caller(peer: peer, fields: head.headerFields, isBehindProxy: settings.isBehindProxy)
        do {
            response = try found(head, caller) ?? Answering.fault(.broken, head)
        } catch {
            log("A page could not be made: \(Answering.kind(of: error)).")
            response = Answering.fault(Answering.isBusy(error) ? .busy : .broken, head)
        }
        safety.add(to: &response.headers)
        response.headers[.date] = HTTPDate.write(now())
        return response
    }

    private func found(_ head: HTTPRequest, _ caller: Caller) throws -> Response? {
        switch settings.hosts.verdict(on: head.authority) {
        case .fine: break
        case .noHost: return Answering.fault(.notUnderstood, head)
        case .stranger: return Answering.fault(.strangeHost, head)
        }
        // A second one may be the one that a proxy has looked at.
        guard !head.headerFields.contains(where: { $0.name.canonicalName == "host" }), let target = head.path,
            target.hasPrefix("/")
        else {
            return Answering.fault(.notUnderstood, head)
        }
        guard target.utf8.count <= settings.bounds.longestTarget else { return Answering.fault(.addressTooLong, head) }
        if settings.isEncrypted, caller.scheme == "http" { return moved(to: target) }
        guard head.method == .get || head.method == .head else { return Answering.fault(.methodNotAllowed, head) }
        let (site, instant) = (try room.current().site, now())
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let query = parts.count == 2 ? parts[1] : nil
        guard let path = path(of: parts[0]) else { return try site.missing(at: instant).response(to: head) }
        if let address = NewsroomAddress(path: path, query: query) {
            return try site.answer(to: address, at: instant).response(to: head)
        }
        if let address = NewsroomAddress(pathWithoutStroke: path) { return moved(to: link(address)) }
        return try site.missing(at: instant).response(to: head)
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
        fields[.contentType] = "text/html; charset=utf-8"
        fields[.cacheControl] = "no-store"
        if fault == .methodNotAllowed { fields[.allow] = "GET, HEAD" }
        if fault == .busy { fields[.retryAfter] = "60" }
        let page = fault.page
        fields[.contentLength] = String(page.count)
        let body = head.method == .head ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: page))
        return Response(status: .init(code: fault.status), headers: fields, body: body)
    }

    /// What may stand in a log: no sentence, for what was typed may be in it.
    static func kind(of error: any Error) -> String {
        guard let refusal = (error as? any RefusalError)?.refusal else { return "\(type(of: error))" }
        return "\(type(of: error)), \(refusal.kind.rawValue)"
    }

    static func isBusy(_ error: any Error) -> Bool {
        guard let kind = (error as? any RefusalError)?.refusal.kind else { return false }
        return kind == .busy || kind == .outside
    }
}
