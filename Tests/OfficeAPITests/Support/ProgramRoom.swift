import Catalogue
import Exchange
import Foundation
import JSONText
import Newsroom
import PhoneNumbers
import PressOffice
import Signatures
import Store
import TestSupport
import Testing

@testable import OfficeAPI

/// A press office with one release, its people and its material, and a program that asks it. Every answer is held against what its
/// route declares.
final class ProgramRoom {
    let folder: String
    let store: CatalogueStore
    let office: Office
    private(set) var api: OfficeAPI
    private let settings: NewsroomSettings
    /// A program asks at the same moment, unless a test says another.
    var now = Instant.noon

    init(key: SigningKey? = nil, mail: MailWay? = nil) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("programs-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        store = try CatalogueStore.create(at: "\(folder)/catalogue.sqlite")
        office = Office(store: store, phones: LibPhoneNumber(), actor: "server", now: { .noon }, makeID: { UUID() })
        settings = try #require(NewsroomSettings(baseURL: "https://press.rivertrust.example"))
        api = ProgramRoom.api(office, settings, key, mail)
        try make(
            .insert(Organisation.riverTrust), .insert(Contact.jane), .insert(ContactPoint.janeEmail),
            .insert(ContactPoint.janeVoice), .insert(Contact.desk), .insert(ContactPoint.deskVoice),
            .insert(Asset.weir), .insert(Statement.onDams))
        try publish(
            .salmon, saying: "Salmon return to the weir\n\nMillbridge, 19 May 2031. Salmon have passed the weir.\n")
        let members: [(RecordKind, UUID)] = [
            (.contact, Contact.jane.id), (.asset, Asset.weir.id), (.statement, Statement.onDams.id),
        ]
        for (kind, id) in members {
            try make(
                .insertMembership(
                    Membership(
                        id: UUID(), ownerKind: .release, ownerID: Release.salmon.id, memberKind: kind, memberID: id,
                        position: 0)))
        }
        try make(
            .insert(
                with(Quote(id: UUID(), slug: .spelt("waited"), words: "We waited a long time")) {
                    ($0.speaker, $0.releaseID) = ("Rosa Lind", Release.salmon.id)
                }),
            .insert(
                with(Event(blank: UUID(), slug: .spelt("river-day"))) {
                    ($0.what, $0.date, $0.releaseID) = ("River day", .spelt("2031-06-01"), Release.salmon.id)
                }),
            .insert(
                Reference(
                    id: UUID(), slug: .spelt("site"), kind: "website", url: "https://rivertrust.example/weir",
                    asGiven: "rivertrust.example/weir", releaseID: Release.salmon.id)))
    }

    private static func api(
        _ office: Office, _ settings: NewsroomSettings, _ key: SigningKey?, _ mail: MailWay?
    ) -> OfficeAPI {
        OfficeAPI(
            office: office, settings: settings,
            draft: { try Office.draft(path: $0, bytes: $1, hints: $2, phones: LibPhoneNumber()) },
            key: key.map { key in { @Sendable in key } }, mail: mail, pictures: PlainPictures())
    }

    /// As a server that was started anew: nothing that was in memory is there.
    func startAnew() { api = ProgramRoom.api(office, settings, nil, nil) }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func make(_ edits: Edit...) throws {
        try store.change(ChangeStamp(actor: "ana", at: .noon, action: "add", reason: nil)) { _ in edits }
    }

    func publish(_ release: Release, saying text: String) throws {
        let document = Document(
            id: UUID(), name: "\(release.slug).txt", mediaType: "text/plain", encoding: "UTF-8",
            sha256: sha256(Array(text.utf8)), language: release.language, text: text)
        try make(.insertDocument(document), .insert(with(release) { $0.documentID = document.id }))
    }

    /// A release that is held back until an hour from now, with a kit that holds it.
    func holdBack() throws {
        var early = with(Release.salmon) {
            ($0.headline, $0.embargo) = ("Beavers too", Embargo(until: .noon.plus(seconds: 3600), zone: "UTC"))
        }
        early = Release(
            id: .numbered(51), slug: .spelt("beavers-too"), kind: early.kind, headline: early.headline,
            organisationID: early.organisationID, issued: early.issued, language: "en")
        early.embargo = Embargo(until: .noon.plus(seconds: 3600), zone: "UTC")
        try publish(early, saying: "Beavers too\n\nMillbridge. Beavers have come as well.\n")
        _ = try office.newKit(releases: [early.recordName], slug: "beavers")
    }

    /// The same each time.
    static func signingKey() throws -> SigningKey {
        try SigningKey(seed: [UInt8](repeating: 7, count: 32), id: [1, 2, 3, 4, 5, 6, 7, 8])
    }

    // MARK: Asking

    static func visitor(_ role: Role?, _ scopes: Set<Right>? = nil) -> Visitor? {
        role.map { role in
            let id = UUID.numbered(UInt16(900 + role.rawValue.utf8.count))
            return Visitor(account: Account(id: id, name: .spelt(role.rawValue), role: role), scopes: scopes)
        }
    }

    func ask(
        _ method: String = "GET", _ path: String, _ sent: JSON? = nil, as role: Role? = .editor,
        with headers: [(name: String, value: String)] = []
    ) throws -> Answered {
        let type =
            sent == nil
            ? [] : [("Content-Type", method == "PATCH" ? "application/merge-patch+json" : "application/json")]
        return try ask(
            method, path, bytes: sent?.bytes() ?? [], by: ProgramRoom.visitor(role),
            with: type.map { (name: $0.0, value: $0.1) } + headers)
    }

    func ask(
        _ method: String, _ path: String, bytes: [UInt8], by visitor: Visitor?,
        with headers: [(name: String, value: String)] = []
    ) throws -> Answered {
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let request = WebRequest(
            method: method, path: OfficeAPI.root + parts[0], query: parts.count > 1 ? parts[1] : nil, headers: headers,
            body: bytes)
        let answered = Answered(try api.answer(to: request, from: visitor, at: now))
        answered.check(method, parts[0])
        return answered
    }

    /// Changes a record as whoever has just looked at it.
    func change(
        _ method: String, _ path: String, of record: String? = nil, _ sent: JSON = .object([]), as role: Role = .editor
    ) throws -> Answered {
        let seen = try ask("GET", record ?? path, as: role)
        return try ask(method, path, sent, as: role, with: [("If-Match", seen.tag)])
    }
}

/// What was answered.
struct Answered {
    let answer: NewsroomAnswer
    let bytes: [UInt8]

    init(_ answer: NewsroomAnswer) {
        self.answer = answer
        bytes = answer.body.whole
    }

    var status: Int { answer.status }
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var tag: String { answer.header("ETag") ?? "" }
    var json: JSON { (try? JSON(reading: bytes)) ?? .null }
    var items: [JSON] { json["items"]?.elements ?? [] }
    var slugs: [String] { items.compactMap { $0["slug"]?.text } }
    /// What kind of problem it is: the last part of its type.
    var problem: String? { json["type"]?.text?.split(separator: "#").last.map(String.init) }
    var faults: [String] {
        (json["errors"]?.elements ?? []).map { "\($0["pointer"]?.text ?? "") \($0["detail"]?.text ?? "")" }
    }
    /// All that it says, to compare it with another.
    var whole: [String] { ["\(status)"] + answer.headers.map { "\($0.name): \($0.value)" } + [text] }

    /// That it is what its route declares.
    fileprivate func check(_ method: String, _ path: String) {
        if status == 304 { return #expect(bytes.isEmpty) }
        if status >= 400 {
            #expect(SchemaCheck.faults(in: json, as: JSONSchema.named("Problem")) == [], "\(method) \(path): \(text)")
            #expect(json["status"]?.integer == status)
            return #expect(answer.header("Content-Type") == "application/problem+json")
        }
        let parts =
            path == "/" || path.isEmpty ? [] : path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        let asked = method == "HEAD" ? "GET" : method
        let routes = OfficeAPI.routes.filter { $0.method.rawValue == asked && $0.path.match(parts) != nil }
        guard let route = routes.min(by: { $0.path.places.count < $1.path.places.count }) else {
            Issue.record("\(method) \(path) is no route, and was answered \(status)")
            return
        }
        #expect(status == route.status, "\(method) \(path)")
        if let type = route.handsOut {
            let given = answer.header("Content-Type") ?? ""
            // Any of a kind: `image/*`.
            let isOfIt = type.hasSuffix("/*") && (type == "*/*" || given.hasPrefix(type.dropLast()))
            #expect(isOfIt || given == type, "\(method) \(path)")
            #expect(answer.header("Content-Disposition")?.hasPrefix("attachment; filename=\"") == true)
            return
        }
        let faults = SchemaCheck.faults(in: json, as: route.gives)
        #expect(faults == [], "\(method) \(path): \(faults) in \(text)")
    }
}

extension NewsroomAnswer.Body {
    /// All that is sent.
    var whole: [UInt8] {
        switch self {
        case .none: return []
        case .bytes(let bytes): return bytes
        case .file(let path, let length):
            return Array((FileManager.default.contents(atPath: path) ?? Data()).prefix(length))
        case .pieces(let make):
            var bytes: [UInt8] = []
            do { try make { bytes += $0 } } catch { Issue.record("\(error)") }
            return bytes
        }
    }
}

/// Pictures that say nothing of themselves.
private struct PlainPictures: PictureReader {
    func read(fileAt path: String) throws(PictureProblem) -> PictureFacts { PictureFacts() }
}

/// A mail server that takes everything, or nothing.
struct WillingCarrier: MailCarrier {
    var outcome = MailOutcome.accepted("250 ok")

    func carry(_ mail: CarriedMail, through server: MailServer, password: String?) throws -> MailOutcome { outcome }
}
