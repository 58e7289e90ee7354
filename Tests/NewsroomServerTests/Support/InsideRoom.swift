import Catalogue
import Foundation
import PressOffice
import Testing

@testable import NewsroomServer

/// What a browser does that is logged in to a served newsroom.
struct InsideRoom {
    let room: ServedRoom
    var cookies: [String: String] = [:]
    static let password = "seven herons wade upstream"
    /// As a browser says that a form is from the page itself.
    static let ownPage = ["Sec-Fetch-Site": "same-origin"]

    init(
        accounts: [(String, Role)] = [("ana", .administrator)], baseURL: String? = nil, hosts: [String] = [],
        _ change: (inout ServerBounds) -> Void = { _ in }
    ) async throws {
        room = try await ServedRoom(baseURL: baseURL, hosts: hosts) { bounds in
            bounds.effort = .least
            change(&bounds)
        }
        let own = try self.accounts
        try await aside {
            for (name, role) in accounts { try own.add(name, role: role, password: InsideRoom.password) }
        }
    }

    /// Another browser at the same newsroom.
    func another() -> InsideRoom {
        var other = self
        other.cookies = [:]
        return other
    }

    var accounts: Accounts {
        get throws { try room.premises.office(at: room.catalogue, actor: "root").accounts.with(.least) }
    }

    private var cookieFields: [String: String] {
        cookies.isEmpty
            ? [:] : ["Cookie": cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ")]
    }

    private mutating func keep(_ reply: Reply) {
        for line in reply.text.components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n") {
            guard line.lowercased().hasPrefix("set-cookie:") else { continue }
            let pair = line.dropFirst(11).split(separator: ";")[0].trimmingCharacters(in: .whitespaces)
            let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
            cookies[sides[0]] = sides.count == 2 ? sides[1] : nil
        }
    }

    mutating func login(
        _ name: String = "ana", _ password: String = InsideRoom.password, code: String = "", to: String = "",
        _ headers: [String: String] = ownPage
    ) async throws -> Reply {
        let fields = [("name", name), ("password", password), ("code", code), ("to", to)]
        let reply = try await room.send(
            fields, to: "/desk/login/", headers.merging(cookieFields) { first, _ in first })
        keep(reply)
        return reply
    }

    func get(_ path: String, method: String = "GET", _ headers: [String: String] = [:]) async throws -> Reply {
        try await room.ask(path, headers.merging(cookieFields) { first, _ in first }, method: method)
    }

    /// The token that the forms of a page have.
    func formToken() async throws -> String {
        let page = try await get("/desk/account/").bodyText
        let match = try #require(page.firstMatch(of: /name="formToken" value="([0-9a-f]+)"/))
        return String(match.output.1)
    }

    mutating func post(
        _ path: String, _ fields: [(String, String)], token: String? = nil, _ headers: [String: String] = ownPage
    ) async throws -> Reply {
        var sent = token
        if sent == nil { sent = try await formToken() }
        let reply = try await room.send(
            [("formToken", sent ?? "")] + fields, to: path, headers.merging(cookieFields) { first, _ in first })
        keep(reply)
        return reply
    }
}
