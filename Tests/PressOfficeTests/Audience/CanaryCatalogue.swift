import Catalogue
import Foundation
import Store
import Testing

@testable import PressOffice

/// A catalogue of what everybody sees; and where it is `whole`, beside it, of all that nobody outside the office sees, with
/// the word "canary" in its name and in each of its texts.
///
/// What is seen has the same identities in both, so that whoever may not see the rest finds them to be the same.
struct CanaryCatalogue {
    let room: Newsroom
    let isWhole: Bool

    init(isWhole: Bool) throws {
        room = try Newsroom()
        self.isWhole = isWhole
        try change(seen())
        if isWhole { try change(hidden() + hiddenInWhatIsSeen()) }
        let site = FakeSite(["*": FakeSite.status(404)])
        var settings = LinkSettings()
        settings.manners = .withoutPauses
        _ = try office.checkLinks(settings, probe: site)
        for url in ["https://delta.example/film"] + (isWhole ? ["https://canary.example/asset-internal"] : []) {
            _ = try office.acceptLink(url, until: room.noon.plus(days: 30).day, reason: "canary")
        }
    }

    var office: Office { room.office("canary") }

    private func change(_ edits: [Edit]) throws {
        let stamp = ChangeStamp(actor: "canary", at: room.noon, action: "accept document", reason: "canary")
        try room.store.change(stamp) { _ in edits }
    }

    // MARK: What everybody sees

    private func seen() throws -> [Edit] {
        let text = "Shelters open\n\nTen shelters open in the delta.\n"
        var release = Release(
            id: id("shelters"), slug: Slug(from: "shelters"), kind: .release, headline: "Shelters open",
            audience: .public)
        (release.organisationID, release.documentID) = (id("harbour-aid"), id("shelters.txt"))
        let url = "https://delta.example/film"
        return [
            .insertDocument(document("shelters.txt", text)),
            .insert(Organisation(id: id("harbour-aid"), slug: Slug(from: "harbour-aid"), name: "Harbour Aid")),
            .insert(
                Contact(
                    id: id("mira"), slug: Slug(from: "mira"), role: .pressOfficer, name: "Mira Solveig",
                    note: isWhole ? "canary" : nil, audience: .public)),
            .insert(
                ContactPoint(
                    id: id("mira-email"), slug: Slug(from: "mira-email"), contactID: id("mira"), kind: .email,
                    asGiven: "mira@harbouraid.example", audience: .public)),
            .insert(release),
            .insert(
                Asset(
                    id: id("film"), slug: Slug(from: "film"), kind: .video, linkKind: .item, url: url, asGiven: url,
                    description: "Shelters from above", audience: .public)),
            .insert(
                Statement(
                    id: id("on-shelters"), slug: Slug(from: "on-shelters"), title: "On shelters",
                    organisationID: id("harbour-aid"), audience: .public)),
            .insert(Outlet(id: id("post"), slug: Slug(from: "post"), name: "Coastal Post")),
            .insert(
                Coverage(
                    id: id("article"), slug: Slug(from: "article"), headline: "Delta opens shelters",
                    outletID: id("post"), audience: .public)),
            .insert(Kit(id: id("delta"), slug: Slug(from: "delta"), title: "The delta", audience: .public)),
            member(.release, "shelters", .contact, "mira"), member(.release, "shelters", .asset, "film"),
            member(.release, "shelters", .statement, "on-shelters"), member(.kit, "delta", .release, "shelters"),
            member(.kit, "delta", .contact, "mira"), member(.kit, "delta", .asset, "film"),
            member(.kit, "delta", .coverage, "article"), fact("shelters", "headline", in: "shelters.txt"),
        ]
    }

    // MARK: What nobody outside the office sees

    /// Of each kind what is meant for the office alone; a contact that is withdrawn; releases under embargo and withheld
    /// with all that stands in them.
    private func hidden() throws -> [Edit] {
        var edits: [Edit] = [
            .insert(filled(Organisation(blank: id("canary-aid"), slug: Slug(from: "canary-aid")))),
            .insert(filled(Outlet(blank: id("canary-post"), slug: Slug(from: "canary-post")))),
        ]
        edits += contact("canary-internal") { $0.audience = .internal }
        edits += contact("canary-withdrawn") { $0.isWithdrawn = true }
        edits += story("canary-internal") { $0.audience = .internal }
        edits += story("canary-withheld") { $0.pubStatus = .withheld }
        let later = Instant(milliseconds: room.noon.milliseconds + 1)
        edits += story("canary-early") { $0.embargo = Embargo(until: later, zone: "Europe/London") }
        var asset = filled(Asset(blank: id("canary-asset"), slug: Slug(from: "canary-asset")))
        (asset.url, asset.audience) = ("https://canary.example/asset-internal", .internal)
        // A link; the others have files.
        (asset.fileSHA256, asset.mediaType) = (nil, nil)
        var statement = filled(Statement(blank: id("canary-statement"), slug: Slug(from: "canary-statement")))
        (statement.organisationID, statement.audience) = (id("canary-aid"), .internal)
        var coverage = filled(Coverage(blank: id("canary-coverage"), slug: Slug(from: "canary-coverage")))
        (coverage.outletID, coverage.updated, coverage.audience) = (id("canary-post"), room.noon, .internal)
        var kit = filled(Kit(blank: id("canary-kit"), slug: Slug(from: "canary-kit")))
        kit.audience = .internal
        var request = filled(PressRequest(blank: id("canary-request"), slug: Slug(from: "canary-request")))
        (request.journalistID, request.outletID) = (id("canary-internal"), id("post"))
        edits +=
            [.insert(asset), .insert(statement), .insert(coverage), .insert(kit), .insert(request)] + withdrawn() + [
                .insertMail(mail()),
                .insertInvitation(
                    Invitation(
                        id: id("invitation"), kitID: id("canary-kit"), recipient: "canary",
                        digest: String(repeating: "a", count: 64),
                        at: room.noon)),
            ]
        return edits + [member(.kit, "canary-kit", .asset, "canary-asset")]
    }

    private func mail() -> QueuedMail {
        var mail = QueuedMail(
            id: id("canary-mail"), kitID: id("delta"), written: room.noon, zone: "UTC", sender: "press@canary.example",
            recipient: "ada@canary.example", subject: "canary", text: "canary")
        mail.recipientName = "canary"
        return mail
    }

    /// Of each kind one that anybody might see, were it not withdrawn.
    private func withdrawn() -> [Edit] {
        func gone<R: Withdrawable>(_ type: R.Type) -> R {
            let name = "canary-gone-\(R.kind.rawValue)"
            var record = filled(R(blank: id(name), slug: Slug(from: name)))
            R.field("audience")?.set(.text(Audience.public.rawValue), in: &record)
            record.isWithdrawn = true
            return record
        }
        var (event, quote, reference) = (gone(Event.self), gone(Quote.self), gone(Reference.self))
        (event.releaseID, quote.releaseID, reference.releaseID) = (id("shelters"), id("shelters"), id("shelters"))
        reference.kind = "canary"
        let records: [any Record] = [
            gone(Organisation.self), gone(Outlet.self), gone(Release.self), gone(Asset.self), gone(Statement.self),
            gone(Coverage.self), event, quote, reference, gone(Kit.self),
            gone(PressRequest.self),
        ]
        return records.map(Edit.insert) + [
            member(.release, "shelters", .asset, "canary-gone-asset"),
            member(.release, "shelters", .statement, "canary-gone-statement"),
            member(.kit, "delta", .asset, "canary-gone-asset"),
            member(.kit, "delta", .coverage, "canary-gone-coverage"),
        ]
    }

    private func contact(_ name: String, _ change: (inout Contact) -> Void) -> [Edit] {
        var contact = filled(Contact(blank: id(name), slug: Slug(from: name)))
        contact.organisationID = id("canary-aid")
        change(&contact)
        var point = filled(ContactPoint(blank: id("\(name)-form"), slug: Slug(from: "\(name)-form")))
        (point.contactID, point.kind, point.normalised) = (contact.id, .form, "https://canary.example/\(name)")
        return [.insert(contact), .insert(point)]
    }

    /// A release of which nothing is seen, in a kit that is meant for the press.
    private func story(_ name: String, _ change: (inout Release) -> Void) -> [Edit] {
        var release = filled(Release(blank: id("\(name)-release"), slug: Slug(from: name)))
        (release.documentID, release.organisationID) = (id("\(name).txt"), id("canary-aid"))
        change(&release)
        var speaker = filled(Contact(blank: id("\(name)-speaker"), slug: Slug(from: "\(name)-speaker")))
        speaker.role = .spokesperson
        var event = filled(Event(blank: id("\(name)-event"), slug: Slug(from: name)))
        var quote = filled(Quote(blank: id("\(name)-quote"), slug: Slug(from: name)))
        var reference = filled(Reference(blank: id("\(name)-link"), slug: Slug(from: name)))
        reference.kind = "canary"
        (event.releaseID, quote.releaseID, reference.releaseID) = (release.id, release.id, release.id)
        let asset = filled(Asset(blank: id("\(name)-asset"), slug: Slug(from: "\(name)-asset")))
        let statement = filled(Statement(blank: id("\(name)-statement"), slug: Slug(from: "\(name)-statement")))
        let kit = filled(Kit(blank: id("\(name)-kit"), slug: Slug(from: "\(name)-kit")))
        return [
            .insertDocument(document("\(name).txt", song(name))), .insert(release),
            .insert(speaker), .insert(event), .insert(quote), .insert(reference), .insert(asset), .insert(statement),
            .insert(kit), member(.release, "\(name)-release", .contact, "\(name)-speaker"),
            member(.release, "\(name)-release", .asset, "\(name)-asset"),
            member(.release, "\(name)-release", .statement, "\(name)-statement"),
            member(.kit, "\(name)-kit", .release, "\(name)-release"),
            fact("\(name)-release", "headline", in: "\(name).txt"),
        ]
    }

    /// Records out of sight that stand in those that are seen.
    private func hiddenInWhatIsSeen() throws -> [Edit] {
        var point = filled(ContactPoint(blank: id("canary-point"), slug: Slug(from: "canary-point")))
        (point.contactID, point.audience, point.preference) = (id("mira"), .internal, 1)
        var coverage = Coverage(id: id("article"), slug: Slug(from: "article"), headline: "Delta opens shelters")
        (coverage.outletID, coverage.releaseID, coverage.audience) = (id("post"), id("canary-early-release"), .public)
        return [
            .insert(point), .update(coverage), fact("mira", "note", in: "shelters.txt", rule: "canary"),
            member(.kit, "delta", .contact, "canary-withdrawn"), member(.kit, "delta", .asset, "canary-asset"),
            member(.kit, "delta", .coverage, "canary-coverage"),
            member(.release, "shelters", .contact, "canary-internal"),
            member(.release, "shelters", .statement, "canary-statement"),
        ]
    }

    // MARK: Making them

    /// A record with "canary" in each of its texts, by the fields that there are.
    private func filled<R: Record>(_ blank: R) -> R {
        var record = blank
        for field in R.fields {
            switch field.kind {
            case .url: field.set(.text("https://canary.example/\(record.slug)"), in: &record)
            case .line, .text, .printed: field.set(.text("canary \(field.name)"), in: &record)
            case .list: field.set(.list(["canary \(field.name)"]), in: &record)
            case .language, .choice, .audience, .flag, .number, .date, .instant, .embargo, .moment, .reference,
                .document:
                break
            }
        }
        return record
    }

    /// The same for the same name.
    private func id(_ name: String) -> UUID {
        let digits = sha256(Array(name.utf8)).prefix(12)
        return UUID(uuidString: "00000000-0000-4000-8000-\(digits)") ?? UUID()
    }

    /// A text in words that no other has.
    private func song(_ name: String) -> String {
        let words = name.replacing("-", with: " ")
        return "The canary\n\nA song\n\nThe canary sings: \(name).\nIt sings of \(words) all day long\n"
    }

    private func document(_ name: String, _ text: String) -> Document {
        Document(
            id: id(name), name: name, mediaType: "text/plain", encoding: "UTF-8", sha256: sha256(Array(text.utf8)),
            text: text)
    }

    private func member(_ owner: RecordKind, _ name: String, _ kind: RecordKind, _ member: String) -> Edit {
        .insertMembership(
            Membership(
                id: id("\(owner) \(name) \(member)"), ownerKind: owner, ownerID: id(name), memberKind: kind,
                memberID: id(member), position: 0))
    }

    private func fact(_ record: String, _ field: String, in document: String, rule: String = "headline.first") -> Edit {
        let span = Span(start: 0, end: 8, line: 1, column: 1)
        return .setFact(
            Fact(
                id: id("\(record) \(field)"), recordID: id(record), field: field, documentID: id(document), span: span,
                rule: rule))
    }
}
