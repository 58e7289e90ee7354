import Catalogue
import Foundation
import Newsroom
import PressOffice
import ReleaseReader
import Store
import TestSupport
import Testing

@testable import PressDesk

/// The desk of the River Trust: a catalogue of its own in a temporary folder, a clock that stands, and somebody of each role.
final class TrustDesk {
    let folder: String
    let store: CatalogueStore
    let office: Office
    let desk: PressDesk
    var now = Instant.noon

    static let token = "0123456789abcdef0123456789abcdef"
    /// What a stranger, or a slip, may put into any text.
    static let hostile = "</title><script>alert(1)</script> \"quoted\" 'so' & <!-- \u{202E}"

    static let release = """
        FOR IMMEDIATE RELEASE

        Salmon return to the weir

        MILLBRIDGE, 19 May 2031 - For the first time in eighty years, salmon have passed the weir at Millbridge.

        "We waited a long time for this," said Rosa Lind, head of the River Trust.

        Pictures: https://pictures.rivertrust.example/albums/weir

        Media contact:
        Jane Roe, press officer
        jane.roe@rivertrust.example
        +44 20 7946 0018
        """

    init(isSigning: Bool = true, mail: MailWay? = nil) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        store = try CatalogueStore.create(at: "\(folder)/catalogue.sqlite")
        office = Office(store: store, phones: StubPhones(), actor: "ana", now: { .noon }, makeID: { UUID() })
        var keys: KeyRing?
        if isSigning {
            keys = KeyRing(at: "\(folder)/keys")
            _ = try keys?.make(passphrase: nil)
        }
        let settings = try #require(NewsroomSettings(baseURL: "https://press.rivertrust.example/news"))
        desk = try PressDesk(office: office, settings: settings, keys: keys, pictures: NoFacts(), mail: mail) {
            path, bytes in
            try Office.draft(path: path, bytes: bytes, phones: StubPhones())
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    // MARK: What is there

    func make(_ edits: Edit...) throws {
        try store.change(ChangeStamp(actor: "ana", at: .noon, action: "add", reason: nil)) { _ in edits }
    }

    /// The records of the small world, a kit of them, a request, and one of every other kind.
    func furnish() throws {
        try make(
            .insert(Organisation.riverTrust), .insert(Contact.jane), .insert(ContactPoint.janeEmail),
            .insert(ContactPoint.janeVoice), .insert(Contact.desk), .insert(ContactPoint.deskVoice),
            .insert(Asset.weir),
            .insert(Statement.onDams), .insert(Outlet(id: .numbered(80), slug: .spelt("the-paper"), name: "The Paper")))
        let text = "Salmon return to the weir\n\nThey have passed it."
        let document = Document(
            id: .numbered(90), name: "salmon.txt", mediaType: "text/plain", encoding: "UTF-8",
            sha256: sha256(Array(text.utf8)), language: "en", text: text)
        try make(.insertDocument(document), .insert(with(Release.salmon) { $0.documentID = document.id }))
        try make(
            member(.contact, Contact.jane.id), member(.asset, Asset.weir.id), member(.statement, Statement.onDams.id),
            .insert(
                with(Quote(id: .numbered(91), slug: .spelt("waited"), words: "We waited")) {
                    $0.releaseID = Release.salmon.id
                }),
            .insert(
                with(Event(id: .numbered(92), slug: .spelt("opening"), what: "The opening")) {
                    $0.releaseID = Release.salmon.id
                }),
            .insert(
                with(Reference(blank: .numbered(93), slug: .spelt("site"))) {
                    ($0.kind, $0.url, $0.asGiven) = ("website", "https://rivertrust.example/", "rivertrust.example")
                    $0.releaseID = Release.salmon.id
                }),
            .insert(Coverage(id: .numbered(94), slug: .spelt("they-are-back"), headline: "They are back")))
        _ = try office.newKit(
            title: "Salmon", releases: [RecordName("release/salmon-return-to-the-weir")], slug: "salmon")
        try ask("Pictures of the weir", slug: "pictures")
    }

    private func member(_ kind: RecordKind, _ id: UUID) -> Edit {
        .insertMembership(
            Membership(
                id: UUID(), ownerKind: .release, ownerID: Release.salmon.id, memberKind: kind, memberID: id, position: 0
            ))
    }

    func ask(_ subject: String, slug: String, hours: Double = 5) throws {
        var form = RecordForm<PressRequest>()
        form.record.subject = subject
        form.record.deadline = Moment(Instant.noon.plus(seconds: hours * 3600), zone: "Europe/London")
        form.record.asGiven = "mia@thepaper.example"
        form.names["journalistID"] = "Mia Quill"
        form.names["outletID"] = "The Paper"
        form.names["kitID"] = "salmon"
        try office.openRequest(form, slug: slug, isMeant: true)
    }

    // MARK: Asking it

    func visitor(_ role: Role, name: String = "jo-bell") -> Visitor {
        Visitor(
            account: Account(id: .numbered(1), name: .spelt(name), role: role), formToken: TrustDesk.token)
    }

    func get(_ path: String, as role: Role = .editor) throws -> NewsroomAnswer {
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let request = WebRequest(path: parts[0], query: parts.count > 1 ? parts[1] : nil)
        return try desk.answer(to: request, from: visitor(role), at: now)
    }

    func get(_ address: DeskAddress, as role: Role = .editor) throws -> NewsroomAnswer {
        try get(address.link(), as: role)
    }

    func post(
        _ address: DeskAddress, _ fields: [String: String], as role: Role = .editor, name: String = "jo-bell",
        token: String? = TrustDesk.token
    ) throws -> NewsroomAnswer {
        var all = fields
        all["formToken"] = token
        let body = all.sorted { $0.key < $1.key }.map { "\(encoded($0.key))=\(encoded($0.value))" }.joined(
            separator: "&")
        let link = address.link().split(separator: "?", maxSplits: 1).map(String.init)
        let request = WebRequest(
            method: "POST", path: link[0], query: link.count > 1 ? link[1] : nil,
            headers: [("content-type", "application/x-www-form-urlencoded")], body: Array(body.utf8))
        return try desk.answer(to: request, from: visitor(role, name: name), at: now)
    }

    private func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    /// The form on a page as a browser would send it back, untouched.
    func form(on answer: NewsroomAnswer) throws -> [String: String] {
        let form = try #require(answer.text.firstMatch(of: /<form method="post"[^>]*>([\s\S]*?)<\/form>/))
        return FilledForm(String(form.output.1)).fields
    }

    var changes: Int { get throws { try office.view(for: .internal).history(limit: 1).first?.change.id ?? 0 } }

    func view() -> OfficeView { office.view(for: .internal, at: now) }

    /// Everything that there is to ask for, once furnished.
    func addresses(review: Slug? = nil) -> [DeskAddress] {
        let salmon = Release.salmon.slug
        let records: [(RecordKind, Slug)] = [
            (.organisation, .spelt("river-trust")), (.contact, .spelt("jane-doe")), (.release, salmon),
            (.asset, .spelt("the-weir-at-dawn")), (.statement, .spelt("old-dams-must-go")), (.event, .spelt("opening")),
            (.quote, .spelt("waited")), (.reference, .spelt("site")), (.outlet, .spelt("the-paper")),
            (.coverage, .spelt("they-are-back")), (.kit, .spelt("salmon")), (.request, .spelt("pictures")),
        ]
        let steps = records.flatMap { kind, slug in
            RecordStep.allCases.filter { $0.isOf(kind) }.map { DeskAddress.step($0, kind, slug) }
        }
        return [
            .today, .styleSheet, .script, .search("weir"), .history(), .read, .links(), .mail, .undo(1), .duplicates,
            .importing, .settings, .kitOf(salmon), .exports(), .exported(.press, "vcard"),
            .disclosed(.spelt("jane-doe")),
        ]
            + DeskInbox.allCases.map { .inbox($0) } + RecordKind.ofTheDesk.flatMap { [.list($0), .add($0)] }
            + records.map { .record($0.0, $0.1) } + steps + [.link("https://rivertrust.example/")]
            + (review.map { [.review($0)] } ?? [])
    }
}

/// Reads nothing of a picture but its size.
private struct NoFacts: PictureReader {
    func read(fileAt path: String) throws(PictureProblem) -> PictureFacts { PictureFacts(width: 1200, height: 900) }
}

/// What a browser would send of the HTML of a form.
struct FilledForm {
    private(set) var fields: [String: String] = [:]

    init(_ html: String) {
        for input in html.matches(of: /<input([^>]*)>/) {
            let attributes = String(input.output.1)
            guard let name = FilledForm.value(of: "name", in: attributes), fields[name] == nil else { continue }
            let isBox = FilledForm.value(of: "type", in: attributes) == "checkbox"
            if isBox, !attributes.contains(" checked") { continue }
            fields[name] = FilledForm.value(of: "value", in: attributes) ?? ""
        }
        for area in html.matches(of: /<textarea[^>]* name="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea>/) {
            fields[FilledForm.plain(area.output.1)] = FilledForm.plain(area.output.2)
        }
        for choice in html.matches(of: /<select[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/) {
            let chosen = choice.output.2.firstMatch(of: /<option value="([^"]*)" selected>/)?.output.1
            fields[FilledForm.plain(choice.output.1)] = FilledForm.plain(
                chosen ?? choice.output.2.firstMatch(of: /<option value="([^"]*)"/)?.output.1 ?? "")
        }
    }

    private static func value(of name: String, in attributes: String) -> String? {
        attributes.firstRange(of: " \(name)=\"").map { range in
            plain(attributes[range.upperBound...].prefix { $0 != "\"" })
        }
    }

    private static func plain(_ text: Substring) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}

extension NewsroomAnswer {
    var text: String {
        guard case .bytes(let bytes) = body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Where it sends whoever asked, without the newsroom's root.
    var place: String { (header("Location") ?? "").replacing("/news/desk/", with: "/desk/") }
}
