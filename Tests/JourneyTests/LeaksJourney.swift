import Catalogue
import Foundation
import Store
import Testing

/// Every header, menu, private and withdrawn value of a catalogue of 200 records, through every exporter, as others get
/// it: none is found.
@Suite struct LeaksJourney {
    let session: Session
    private static let stories = 10

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        let store = try CatalogueStore(at: session.catalogue)
        for number in 0..<LeaksJourney.stories {
            let story = LeakyStory(number)
            try store.change(ChangeStamp(actor: "ana", at: Instant(Date()), action: "test")) { _ in story.edits }
        }
    }

    @Test func theCatalogueHoldsThem() throws {
        let store = try CatalogueStore(at: session.catalogue)
        let count = try store.read(for: .internal, at: Instant(Date())) { view in
            try RecordKind.allCases.reduce(0) { count, kind in
                func number<R: Record>(_ type: R.Type) throws -> Int { try view.all(type).count }
                return try count + number(kind.type)
            }
        }
        #expect(count >= 200)
        let inside = try session.pressroom("contact", "export", "--format", "json", "--audience", "internal").output
        #expect(!leaks(in: inside).isEmpty)
        let kit = try session.pressroom("kit", "export", "kit-0", "--format", "text", "--audience", "internal").output
        #expect(kit.contains("canary"))
    }

    @Test(arguments: ["press", "public", "partner"])
    func contactsAreExportedWithoutThem(_ audience: String) throws {
        for format in ["vcard", "json", "jscontact", "jcard", "csv", "text"] {
            let told = try session.pressroom("contact", "export", "--format", format, "--audience", audience)
            #expect(told.code == 0 && told.output.contains("Mira") == (audience != "public"), "\(format)")
            #expect(leaks(in: told.output) == [], "\(format)")
        }
        for profile in ["generic", "apple", "google", "outlook", "v4"] {
            let folder = "cards-\(profile)"
            let told = try session.pressroom(
                "contact", "export", "--profile", profile, "--audience", audience, "--folder", folder)
            #expect(told.code == 0, "\(told.errors)")
            #expect(try leaks(in: everything(in: folder)) == [], "\(profile)")
        }
    }

    @Test func kitsAreExportedWithoutThem() throws {
        for number in 0..<LeaksJourney.stories {
            let story = LeakyStory(number)
            var options = ["kit", "export", "kit-\(number)"]
            if story.isEmbargoed { options += ["--under-embargo", "--for", "Jo Marsh, Courier"] }
            for format in ["html", "vcard", "json", "text"] {
                let told = try session.run(options + ["--format", format])
                #expect(told.code == 0 && told.output.contains("Mira"), "\(format): \(told.errors)")
                #expect(leaks(in: told.output) == [], "\(number) \(format)")
            }
            let folder = try session.run(options + ["--to", "kit-\(number)"])
            #expect(folder.code == 0, "\(folder.errors)")
            #expect(try leaks(in: everything(in: "kit-\(number)")) == [], "\(number)")
            if story.isEmbargoed { continue }
            let profile = ["apple", "google", "outlook", "v4"][number % 4]
            let cards = "kit-\(number)-\(profile)"
            #expect(try session.run(options + ["--to", cards, "--profile", profile]).code == 0, "\(profile)")
            #expect(try leaks(in: everything(in: cards)) == [], "\(number) \(profile)")
            _ = try session.run(options + ["--to", "kit-\(number).zip"])
            let unpacked = try session.shell("python3 -m zipfile -e kit-\(number).zip unpacked-\(number)")
            #expect(unpacked.code == 0, "\(unpacked.errors)")
            #expect(try leaks(in: everything(in: "unpacked-\(number)")) == [], "\(number)")
            let shown = try session.pressroom("kit", "show", "kit-\(number)", "--json", "--audience", "press").output
            #expect(shown.contains("Mira") && leaks(in: shown) == [], "\(number)")
        }
    }

    private func everything(in folder: String) throws -> String {
        let all = try session.shell("ls -R \(folder); find \(folder) -type f -print0 | sort -z | xargs -0 cat").output
        #expect(all.contains("Mira") || all.count < 200)
        return all
    }

    /// The hidden values that a text tells.
    private func leaks(in text: String) -> [String] {
        // Identities and sums are long numbers too; vCard folds its lines.
        let told = text.replacing(#/[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27}|[0-9a-f]{64}/#, with: "")
            .replacing(#/\r\n[ \t]/#, with: "").replacing(#/\s+/#, with: " ").lowercased()
        let digits = told.filter(\.isNumber)
        let words = ["canary", "c a n a r y", "seven nine four six", "settantanove"].filter(told.contains)
        return words + (0..<LeaksJourney.stories).flatMap { LeakyStory($0).hiddenDigits }.filter(digits.contains)
    }
}

/// A release with all that belongs to it, and beside it what nobody outside the office is to have.
private struct LeakyStory {
    let number: Int

    init(_ number: Int) { self.number = number }

    var isEmbargoed: Bool { number == 9 }
    /// Without the area: of the number of who is withdrawn, of a private line, of a number that was kept from the press.
    var hiddenDigits: [String] { [100, 200, 300].map { "79460\($0 + number)" } }

    /// Ways to print the number of the withdrawn contact, and the address; a field each.
    private var spellings: [String] {
        let (last, line) = (100 + number, 200 + number)
        let units = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return [
            "020 7946 0\(last)", "+44 (0)20 7946 0\(last)", "7946 0\(last)", "020 7946 0\(line)",
            "020%207946%200\(last)",
            "oh two oh seven nine four six oh one oh \(units[number])", "020 7946 0999/0\(last)", "０２０ ７９４６ ０\(last)",
            "zero due zero settantanove quarantasei zero uno zero \(units[number])", "(020)7946-0\(line)",
            "canary\(number)@harbour.example", "canary\(number) [at] harbour [dot] example",
            "canary\(number)+press@harbour.example", "mailto:canary\(number)%40harbour.example",
            "c a n a r y \(number) @ h a r b o u r . e x a m p l e", "https://harbour.example/canary-\(number)",
            "020.7946.0\(300 + number)",
        ]
    }

    var edits: [Edit] {
        let organisation = told(Organisation(blank: id("organisation"), slug: slug("organisation"))) {
            $0.name = "Harbour Watch"
        }
        let outlet = told(Outlet(blank: id("outlet"), slug: slug("outlet"))) { $0.name = "Courier" }
        let release = told(Release(blank: id("release"), slug: slug("release"))) {
            ($0.organisationID, $0.documentID) = (organisation.id, document.id)
            if isEmbargoed, let later = Instant("2099-01-01T00:00:00Z") {
                $0.embargo = Embargo(until: later, zone: "Europe/London")
            }
        }
        var edits: [Edit] = [.insert(organisation), .insert(outlet), .insertDocument(document), .insert(release)]
        edits += people(of: organisation)
        // A link, and no file that is kept beside the catalogue.
        let asset = told(Asset(blank: id("asset"), slug: slug("asset"))) {
            ($0.fileSHA256, $0.fileBytes, $0.mediaType) = (nil, nil, nil)
        }
        let statement = told(Statement(blank: id("statement"), slug: slug("statement"))) {
            $0.organisationID = organisation.id
        }
        let event = told(Event(blank: id("event"), slug: slug("event"))) { $0.releaseID = release.id }
        let quote = told(Quote(blank: id("quote"), slug: slug("quote"))) { $0.releaseID = release.id }
        let reference = told(Reference(blank: id("reference"), slug: slug("reference"))) {
            ($0.releaseID, $0.kind) = (release.id, "page")
        }
        let coverage = told(Coverage(blank: id("coverage"), slug: slug("coverage"))) {
            ($0.outletID, $0.releaseID) = (outlet.id, release.id)
        }
        let kit = told(Kit(blank: id("kit"), slug: slug("kit")))
        edits += [
            .insert(asset), .insert(statement), .insert(event), .insert(quote), .insert(reference), .insert(coverage),
            .insert(kit), .insert(hidden(Asset.self)), .insert(hidden(Statement.self)),
        ]
        let members = [(RecordKind.asset, "asset"), (.statement, "statement"), (.contact, "mira"), (.contact, "gone")]
        edits += members.map { member(.release, "release", $0.0, $0.1) }
        edits += members.map { member(.kit, "kit", $0.0, $0.1) }
        edits += [
            member(.kit, "kit", .release, "release"), member(.kit, "kit", .coverage, "coverage"),
            member(.kit, "kit", .asset, "hidden-asset"),
            member(.release, "release", .statement, "hidden-statement"),
        ]
        return edits
    }

    /// Who is handed out, with a line that is not; who is withdrawn; and who is the office's own.
    private func people(of organisation: Organisation) -> [Edit] {
        var mira = Contact(id: id("mira"), slug: slug("mira"), role: .pressOfficer, name: "Mira Solveig")
        (mira.organisationID, mira.note, mira.title) = (organisation.id, "canary", "Press officer, \(spellings[0])")
        var gone = Contact(id: id("gone"), slug: slug("gone"), role: .pressOfficer, name: "Ola Canary")
        (gone.organisationID, gone.isWithdrawn) = (organisation.id, true)
        var own = Contact(id: id("own"), slug: slug("own"), role: .pressOfficer, name: "Own Canary")
        (own.organisationID, own.audience) = (organisation.id, .internal)
        func point(
            _ contact: Contact, _ name: String, _ kind: ContactPoint.Kind, _ printed: String,
            _ audience: Audience = .press
        ) -> Edit {
            .insert(
                ContactPoint(
                    id: id("\(contact.slug)-\(name)"), slug: slug("\(contact.slug)-\(name)"),
                    contactID: contact.id, kind: kind, asGiven: printed, usage: "at \(spellings[2])", audience: audience
                ))
        }
        return [
            .insert(mira), .insert(gone), .insert(own), point(mira, "email", .email, "mira\(number)@harbour.example"),
            point(mira, "home", .voice, "020 7946 0\(200 + number)", .internal),
            point(gone, "voice", .voice, "020 7946 0\(100 + number)"),
            point(gone, "email", .email, "canary\(number)@harbour.example"),
            point(gone, "form", .form, "https://harbour.example/canary-\(number)"),
            point(own, "voice", .voice, "020 7946 0\(300 + number)"),
        ]
    }

    /// A page or a mail, with what stands around the release in it.
    private var document: Document {
        let head = number.isMultiple(of: 2) ? "To: Ed Canary <ed@canary.example>\n\n" : "Home | Canary news\n\n"
        let body = "Gates reopen\n\nCall \(spellings.joined(separator: " or ask "))\n\n"
        let text = head + body + "Follow canary\n"
        let ranges = [0..<head.utf8.count, (head + body).utf8.count..<text.utf8.count]
        return Document(
            id: id("document"), name: "gates-\(number).html", mediaType: "text/html", encoding: "UTF-8",
            sha256: sha256(Array(text.utf8)), language: "en", text: text, besides: ranges)
    }

    // MARK: Making records

    /// With a hidden value in each of its texts, spelt in a way of its own.
    private func told<R: Record>(_ blank: R, _ change: (inout R) -> Void = { _ in }) -> R {
        var record = blank
        for (index, field) in R.fields.enumerated() {
            let words = "Gates, \(spellings[(number + index) % spellings.count]), \(field.name)"
            switch field.kind {
            case .url:
                field.set(
                    .text("https://harbour.example/\(number)/\(R.kind)?at=020%207946%200\(100 + number)"), in: &record)
            case .line, .text, .printed: field.set(.text(words), in: &record)
            case .list: field.set(.list([words, "Other words"]), in: &record)
            default: break
            }
        }
        change(&record)
        return record
    }

    private func hidden<R: Record>(_ type: R.Type) -> R {
        var record = R(blank: id("hidden-\(R.kind)"), slug: slug("canary-\(R.kind)"))
        for field in R.fields {
            switch field.kind {
            case .url: field.set(.text("https://harbour.example/canary-\(R.kind)-\(number)"), in: &record)
            case .line, .text, .printed: field.set(.text("canary"), in: &record)
            case .list: field.set(.list(["canary"]), in: &record)
            case .audience: field.set(.text(Audience.internal.rawValue), in: &record)
            default: break
            }
        }
        return record
    }

    private func slug(_ name: String) -> Slug { Slug(from: "\(name)-\(number)") }

    private func id(_ name: String) -> UUID {
        let digits = sha256(Array("\(name) \(number)".utf8)).prefix(12)
        return UUID(uuidString: "00000000-0000-4000-8000-\(digits)") ?? UUID()
    }

    private func member(_ owner: RecordKind, _ name: String, _ kind: RecordKind, _ member: String) -> Edit {
        .insertMembership(
            Membership(
                id: id("\(owner) \(name) \(kind) \(member)"), ownerKind: owner, ownerID: id(name), memberKind: kind,
                memberID: id(member), position: 0))
    }
}
