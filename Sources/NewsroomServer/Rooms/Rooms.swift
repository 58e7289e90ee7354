import Catalogue
import House
import Newsroom
import OfficeAPI
import PressDesk
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

    init(office: Office, settings: ServerSettings, premises: Premises) throws {
        let mail = MailWay(password: settings.mailPassword) { try premises.carrier() }
        let own = try PressDesk(
            office: office, settings: settings.newsroom, keys: settings.keys.map { KeyRing(at: $0) },
            pictures: premises.pictures, mail: mail
        ) { path, bytes in try premises.draft(path: path, bytes: bytes) }
        desk = { request, visitor, instant in try own.answer(to: request, from: visitor, at: instant) }
        let programs = OfficeAPI(
            office: office, settings: settings.newsroom,
            draft: { path, bytes, hints in try premises.draft(path: path, bytes: bytes, hints: hints) },
            key: settings.keys.flatMap { OfficeAPI.key(in: KeyRing(at: $0)) },
            mail: mail, pictures: premises.pictures)
        api = { request, visitor, instant in try programs.answer(to: request, from: visitor, at: instant) }
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
            body: .bytes(problemBytes(status, title)))
    }

    static func problemBytes(_ status: Int, _ title: String) -> [UInt8] {
        Array("{\"type\":\"about:blank\",\"title\":\"\(title)\",\"status\":\(status)}\n".utf8)
    }
}
