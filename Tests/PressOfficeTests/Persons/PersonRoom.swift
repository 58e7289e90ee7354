import Catalogue
import Exchange
import Foundation
import ReleaseReader
import Signatures
import Store
import Testing

@testable import PressOffice

/// A newsroom in which one person stands in every place where a person may stand, with a word of its own in each, and beside
/// somebody else.
final class PersonRoom {
    let room: Newsroom
    let quilla = RecordName("contact/quilla-canaryslug")
    /// What must be found of them, wherever it stands.
    static let canaries = [
        "canaryname", "canaryslug", "canarytitle", "canarypronouns", "canarynote", "canarybasis", "canaryconsent",
        "quilla@canaryown.example", "canaryusage", "900777", "canaryformertitle", "former@canaryown.example",
        "canarymaiden", "canarymerged", "canarysubject", "canarywords", "canarygiven", "asked@canaryask.example",
        "canaryreason", "canarychannel", "canaryterms", "canarynick", "canaryhome", "canaryidentity", "canaryhobby",
    ]
    /// What is somebody else's.
    static let others = ["bob@private.example", "900888", "bobsnote"]

    /// - Parameter isPublished: whether a document and a picture name them too.
    init(isPublished: Bool) throws {
        room = try Newsroom()
        let office = room.office()
        try office.set([
            .zone: "Europe/London", .name: "Harbour Aid", .email: "press@harbouraid.example",
            .smtp: "mail.harbouraid.example",
        ])
        var bob = ContactForm(name: "Bob Other", role: .pressOfficer, organisation: "Harbour Aid")
        bob.points = [
            .init(.email, "bob@private.example", audience: .internal),
            .init(.mobile, "+44 7700 900888", audience: .internal),
        ]
        bob.fields.record.note = "bobsnote: deputy of Quilla Canaryname"
        _ = try office.addContact(bob)
        try addQuilla(office)
        try write(office, isPublished)
    }

    private func addQuilla(_ office: Office) throws {
        var form = ContactForm(
            name: "Quilla Canaryname", role: .pressOfficer, title: "canaryformertitle", organisation: "Harbour Aid")
        form.points = [
            .init(.email, "former@canaryown.example"), .init(.mobile, "+44 7700 900777", usage: "canaryusage"),
        ]
        form.fields.record.pronouns = "canarypronouns"
        form.fields.record.note = "canarynote; Bob Other stands in for her at bob@private.example"
        form.fields.record.lawfulBasis = "canarybasis"
        form.fields.record.consent = "canaryconsent"
        form.fields.record.nicknames = ["canarynick"]
        form.fields.record.homeAddresses = ["street: canaryhome | city: Tidemouth"]
        form.fields.record.identifiers = ["canaryidentity"]
        form.fields.record.keptProperties = ["X-HOBBY:canaryhobby"]
        form.fields.record.accreditedUntil = room.noon.plus(days: 30).day
        _ = try office.addContact(form, slug: "quilla-canaryslug", reason: "Quilla Canaryname asked: canaryreason")
        var edited = try office.contactForm(quilla)
        edited.title = "canarytitle"
        edited.points[0].value = "quilla@canaryown.example"
        _ = try office.editContact(quilla, from: nil, to: edited)
        var maiden = ContactForm(name: "Quilla Canarymaiden", role: .pressOfficer)
        maiden.fields.record.note = "canarymerged"
        _ = try office.addContact(maiden, slug: "maiden")
        _ = try office.mergeContacts("maiden", into: quilla)
        _ = try office.tellApart(quilla, "contact/bob-other")
    }

    private func write(_ office: Office, _ isPublished: Bool) throws {
        if isPublished {
            let text =
                "Flood shelters open\n\nHarbour Aid has news. Ask press officer Quilla Canaryname at quilla@canaryown.example / +44 7700 900777.\n"
            _ = try office.accept([Review(ToyReader.read(text, as: "canarydocument.txt")).draft])
            var asset = AssetForm()
            asset.record.url = "https://pictures.harbouraid.example/portrait.jpg"
            asset.record.description = "Portrait of Quilla Canaryname"
            _ = try office.addAsset(asset, slug: "portrait")
        }
        let kit = try room.kit(of: advisory)
        _ = try office.addToKit(kit, [quilla])
        var ask = RecordForm<PressRequest>()
        (ask.record.subject, ask.record.asGiven, ask.record.words) = (
            "canarysubject", "asked@canaryask.example", "canarywords"
        )
        ask.names = ["journalistID": "quilla-canaryslug"]
        let request = try office.openRequest(ask).value
        _ = try office.answer(
            request, AnswerPlan(kit: kit), signedBy: .ofATest(), to: AnswerOutputs(isQueued: true))
        let number = try #require(try room.view().ledger(of: kit).issues.first?.number)
        _ = try office.deliver(number, to: "Quilla Canaryname", over: "canarychannel", terms: "canaryterms")
        var other = RecordForm<PressRequest>()
        (other.record.subject, other.record.asGiven) = ("Another matter", "asked@canaryask.example")
        let second = try office.openRequest(other).value
        _ = try office.answer(second, given: "canarygiven")
        try invite(office)
    }

    private func invite(_ office: Office) throws {
        var release = RecordForm<Release>()
        release.record.headline = "The lighthouse opens"
        release.record.embargo = Embargo(until: room.noon.plus(days: 3), zone: "Europe/London")
        let made = try office.add(release)
        _ = try office.newKit(title: "The lighthouse", releases: [made.value], slug: "lighthouse")
        _ = try office.invite(
            "Quilla Canaryname", to: "lighthouse", until: nil, digest: SecretDigest.digest(of: "a link of hers"))
    }

    /// All that stands in the catalogue's file, its log and its index of it.
    func bytes() -> String {
        ["", "-wal", "-shm"].map { ending in
            let file = URL(fileURLWithPath: "\(room.folder)/catalogue.sqlite\(ending)")
            return String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self).lowercased()
        }.joined(separator: "\n")
    }
}
