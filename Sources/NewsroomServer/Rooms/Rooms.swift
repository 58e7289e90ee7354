import Catalogue
import Newsroom
import PressOffice

/// What is behind the login, and what programs ask: **the one place where such a room is plugged in**.
///
/// The server has looked at the session or the token, at where a form came from and at its token, and at how long the body is, before
/// a room is asked; what a room answers below `/desk/` is kept by nobody. A room checks what the visitor may do
/// (`visitor.may(.change)`), and acts as them (`office.acting(as: visitor.account.name.text)`).
struct Rooms: Sendable {
    /// Below `/desk/`, but for what is the server's own (`InsideAddress`).
    var desk: @Sendable (WebRequest, Visitor, Instant) throws -> NewsroomAnswer
    /// Below `/api/v1/`; nobody where no token is shown, and then nothing but `GET`.
    var api: @Sendable (WebRequest, Visitor?, Instant) throws -> NewsroomAnswer

    init(office: Office, site: NewsroomSite) {
        desk = { request, visitor, instant in
            guard request.path == InsideAddress.front.rawValue, request.method == "GET" else {
                return try site.deskMissing(at: instant)
            }
            return try site.deskFront(for: visitor, at: instant)
        }
        api = { _, _, _ in .problem(404, "There is nothing at that address.") }
    }
}

extension NewsroomAnswer {
    /// What went wrong, for a program (RFC 9457).
    static func problem(
        _ status: Int, _ title: String, _ headers: [(name: String, value: String)] = []
    ) -> NewsroomAnswer {
        NewsroomAnswer(
            status: status,
            headers: [("Content-Type", "application/problem+json"), ("Cache-Control", "no-store")] + headers,
            body: .bytes(Array("{\"type\":\"about:blank\",\"title\":\"\(title)\",\"status\":\(status)}\n".utf8)))
    }
}
