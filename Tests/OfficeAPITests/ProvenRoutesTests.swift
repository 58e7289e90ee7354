import Catalogue
import Foundation
import JSONText
import Newsroom
import PressOffice
import Store
import TestSupport
import Testing

@testable import OfficeAPI

/// A word of its own in every field of a copy of the catalogue, and every route of the interface asked by those who have no account.
@Suite struct ProvenRoutesTests {
    let room: ProgramRoom

    init() throws {
        room = try ProgramRoom()
        try room.holdBack()
        try room.make(
            .insert(
                ContactPoint(
                    id: UUID(), slug: .spelt("jane-own"), contactID: Contact.jane.id, kind: .mobile,
                    asGiven: "+447700900999", normalised: "+447700900999", audience: .internal)),
            .update(with(Contact.jane) { $0.note = "private" }))
    }

    /// Every route that reads, with everything in its places that a list tells and that may be kept back; and every route that
    /// writes, which tells nothing to who may not.
    private func shown(to visitor: Visitor?) -> ShownToThePress {
        { copy, instant, names, tell in
            let settings = try #require(NewsroomSettings(baseURL: "https://newsroom.example"))
            let api = OfficeAPI(office: copy, settings: settings, draft: { _, _, _ in throw CancellationError() })
            func ask(_ route: Route, _ path: String, _ asked: String, query: String? = nil) throws -> [String] {
                var request = WebRequest(
                    method: route.method.rawValue, path: "\(OfficeAPI.root)\(path)", query: query)
                if route.method != .get {
                    request.headers = [("Content-Type", "application/json"), ("If-Match", "*")]
                    request.body = Array("{}".utf8)
                }
                let answer = try api.answer(to: request, from: visitor, at: instant)
                let headers = answer.headers.map { "\($0.name): \($0.value)" }.joined()
                guard case .bytes(let bytes) = answer.body else { return [] }
                try tell(
                    "api \(route.method.rawValue) \(route.path)", asked,
                    Array("\(answer.status)\(headers)".utf8) + bytes)
                guard answer.status == 200, let json = try? JSON(reading: bytes) else { return [] }
                return (json["items"]?.elements ?? []).compactMap { $0["slug"]?.text }
            }
            var slugs = Set(names.map(\.slug))
            for route in OfficeAPI.routes where route.path.places.isEmpty {
                slugs.formUnion(
                    try ask(route, route.path.description, "", query: route.query.isEmpty ? nil : "limit=200"))
            }
            for route in OfficeAPI.routes where !route.path.places.isEmpty {
                for slug in slugs {
                    let path = route.path.parts.map { part in
                        switch part {
                        case .name(let name): name
                        case .place: slug
                        }
                    }
                    _ = try ask(route, "/\(path.joined(separator: "/"))", slug)
                }
            }
        }
    }

    @Test func noRouteTellsWhatIsKeptFromThePress() throws {
        let proof = try room.office.prove(in: room.folder, most: 20, and: shown(to: nil))
        #expect(proof.leaks.isEmpty, "\(proof.leaks.prefix(5))")
        for route in OfficeAPI.routes {
            let call = "api \(route.method.rawValue) \(route.path)"
            #expect((proof.answers[call]?[.press] ?? 0) > 0, "\(call)")
        }
    }

    /// Who is let in reads what the office has: the same look finds it.
    @Test func whatAnAccountReadsWouldBeFound() throws {
        let proof = try room.office.prove(in: room.folder, most: 5, and: shown(to: ProgramRoom.visitor(.reader)))
        let found = Set(proof.leaks.map(\.call))
        for kind in ["contacts", "releases", "kits"] {
            #expect(found.contains("api GET /\(kind)/{\(kind.dropLast())}"), "\(found)")
        }
    }
}
