import Catalogue
import Foundation
import Testing

@testable import Store

/// What is withheld stands in no field of any record that an audience other than the office reads.
@Suite struct WithheldFieldTests {
    /// Records of every kind, all seen, with a withdrawn person's number and address in each of their words.
    private struct Town {
        let catalogue: TestCatalogue
        let story: Story
        let gone: Contact

        static let words = "Call 020 7946 0111 or gone [at] harbour.example"

        init() throws {
            story = try Story()
            catalogue = story.catalogue
            gone = try catalogue.contact("gone", name: "Ola Gone", isWithdrawn: true)
            let edits: [Edit] = [
                .insert(gone),
                .insert(try catalogue.point("gone-voice", of: gone, .voice, "+442079460111", audience: .public)),
                .insert(try catalogue.point("gone-email", of: gone, .email, "gone@harbour.example", audience: .public)),
            ]
            try catalogue.store.change(ChangeStamp(actor: "ana", at: .noon, action: "test")) { view in
                try edits + RecordKind.allCases.flatMap { try Town.filled($0.type, view) }
            }
        }

        /// The same records with the words in each field that holds any, but for those that are to be right as they are.
        private static func filled<R: Record>(_ type: R.Type, _ view: CatalogueView) throws -> [Edit] {
            try view.all(type).map { record in
                var record = record
                for field in R.fields
                where !["normalised", "extension"].contains(field.name)
                    && (R.kind != .reference || field.name != "kind")
                {
                    switch field.kind {
                    case .line, .text, .printed: field.set(.text("\(words) (\(field.name))"), in: &record)
                    case .url:
                        field.set(.text("https://harbour.example/?at=020%207946%200111&\(record.slug)"), in: &record)
                    case .list: field.set(.list([words, "2 \(words)"]), in: &record)
                    default: break
                    }
                }
                record.slug = Slug(from: "call-020-7946-0111-\(record.slug)")
                return .update(record)
            }
        }

        /// Everything that a view tells, in words.
        func everything(_ view: CatalogueView) throws -> [String] {
            var told: [Any] = []
            func add<R: Record>(_ type: R.Type) throws {
                told += try view.all(type)
                try view.forEach(type) { told.append($0) }
                for record in try view.all(type) {
                    told += [try view.find(type, id: record.id) as Any, try view.facts(of: record.id)]
                    told += try view.owners(of: R.kind, record.id) + view.members(of: R.kind, record.id)
                }
            }
            for kind in RecordKind.allCases { try add(kind.type) }
            told += try view.all(Contact.self).map { try view.entry(for: $0) }
            told += try view.all(Release.self).map { try view.entry(for: $0) }
            told += try view.all(Coverage.self).map { try view.entry(for: $0) }
            told += try view.all(Kit.self).map { try view.contents(of: $0) }
            try view.forEachContactEntry { told.append($0) }
            try view.forEachLink { told.append($0) }
            for query in ["call", "harbour", "0111", "7946", "\"020 7946 0111\"", "gone", "harbour.example"] {
                told += try view.search(query, kinds: nil, limit: 99)
            }
            told += try view.nearest(to: "call-020-7946-0111-tide-gate", in: nil)
            told += [try view.document(id: story.document.id) as Any]
            return told.map { String(describing: $0) }
        }
    }

    private func leaks(in words: [String]) -> [String] {
        words.filter { words in
            // Identities are long numbers too.
            let told = words.replacing(#/[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27}/#, with: "")
            return told.filter(\.isNumber).contains("79460111") || told.contains("gone")
                || told.contains("7946") || told.contains("0111")
        }
    }

    @Test(arguments: [Audience.public, .press, .partner])
    func noFieldHasIt(_ audience: Audience) throws {
        let town = try Town()
        let words = try town.catalogue.see(as: audience, town.everything)
        #expect(!words.isEmpty || audience == .public)
        #expect(leaks(in: words) == [])
    }

    @Test func theOfficeItselfReadsAll() throws {
        let town = try Town()
        #expect(try leaks(in: town.catalogue.see(as: .internal, town.everything)).count > 40)
    }

    /// A change is known at once, and so is the end of an embargo.
    @Test func whatIsWithheldIsLookedUpAnew() throws {
        let catalogue = try TestCatalogue()
        let jane = try catalogue.contact()
        let point = try catalogue.point("jane-voice", of: jane, .voice, "+442079460111")
        let asset = {
            var asset = $0; asset.description = "Ask 020 7946 0111"; return asset
        }(try catalogue.asset())
        try catalogue.make(.insert(jane), .insert(point), .insert(asset))
        func description() throws -> String? {
            try catalogue.see(as: .press) { try $0.all(Asset.self).first?.description }
        }
        #expect(try description() == "Ask 020 7946 0111")
        var withdrawn = jane
        withdrawn.isWithdrawn = true
        try catalogue.make(.update(withdrawn))
        #expect(try description() == "Ask *************")
        try catalogue.undo()
        #expect(try description() == "Ask 020 7946 0111")
    }

    /// Who has left had the number of the press desk, and its mailbox.
    @Test func whatTheOfficeGivesThePressIsWithheldFromNobody() throws {
        let catalogue = try TestCatalogue()
        let gone = try catalogue.contact("gone", name: "Ola Gone", isWithdrawn: true)
        var asset = try catalogue.asset()
        asset.description = "Ask 020 7946 0111 or Press@harbour.example, never 020 7946 0222"
        try catalogue.make(
            .insert(gone), .insert(try catalogue.point("gone-voice", of: gone, .voice, "+442079460111")),
            .insert(try catalogue.point("gone-email", of: gone, .email, "press@harbour.example")),
            .insert(try catalogue.point("gone-other", of: gone, .voice, "+442079460222")), .insert(asset))
        func description() throws -> String? {
            try catalogue.see(as: .press) { try $0.all(Asset.self).first?.description }
        }
        #expect(try description() == "Ask ************* or *********************, never *************")
        var office = OfficeSettings()
        (office.number, office.normalisedNumber) = ("020 7946 0111", "+442079460111")
        office.email = "press@harbour.example"
        try catalogue.make(.setOffice(office))
        #expect(try description() == "Ask 020 7946 0111 or Press@harbour.example, never *************")
    }

    // MARK: Kits

    /// A kit in whose text a number stands that was corrected since.
    private func kit(_ points: (TestCatalogue, Contact) throws -> [ContactPoint]) throws -> String {
        let catalogue = try TestCatalogue()
        let text = "Tide gates close early.\nPress: Jane Doe, 020 7946 0111.\n"
        let document = Document(
            id: catalogue.id(), name: "a.txt", mediaType: "text/plain", encoding: "UTF-8",
            sha256: sha256(Array(text.utf8)), text: text)
        let (jane, release) = (try catalogue.contact(), try catalogue.release(document: document))
        var point = try catalogue.point("jane-voice", of: jane, .voice, "+442079460111")
        let kit = try catalogue.kit()
        try catalogue.make(
            .insertDocument(document), .insert(jane), .insert(point), .insert(release), .insert(kit),
            catalogue.member(.kit, kit.id, .release, release.id),
            catalogue.member(.release, release.id, .contact, jane.id))
        point.asGiven = "020 7946 0222"
        point.normalised = "+442079460222"
        try catalogue.make(.update(point))
        for other in try points(catalogue, jane) { try catalogue.make(.insert(other)) }
        return try catalogue.see(as: .press) { (view) throws in
            let text = try view.entry(for: release).document?.text
            #expect(text == "Tide gates close early.\nPress: Jane Doe, *************.\n", "elsewhere spans stay right")
            return try #require(try view.contents(of: kit).releases.first?.document?.text)
        }
    }

    @Test func inAKitTheCurrentNumberStandsInItsPlace() throws {
        #expect(try kit { _, _ in [] } == "Tide gates close early.\nPress: Jane Doe, 020 7946 0222.\n")
        #expect(
            try kit { [try $0.point("jane-mobile", of: $1, .mobile, "+447700900123")] }
                == "Tide gates close early.\nPress: Jane Doe, 020 7946 0222.\n", "a number of another kind is another")
    }

    @Test func whereThereAreSeveralTheContactsAreNamed() throws {
        #expect(
            try kit { [try $0.point("jane-second", of: $1, .voice, "+442079460333")] }
                == "Tide gates close early.\nPress: Jane Doe, [see contacts above].\n")
    }

    /// Law 1: the kit has the release alone, and everywhere else the document is as it was read.
    @Test(arguments: [Audience.press, .internal])
    func inAKitTheReleaseStandsAlone(_ audience: Audience) throws {
        let catalogue = try TestCatalogue()
        var document = try catalogue.document("mail.eml", text: "To: ed@paper.example\n\nTide gates close early\n")
        document.besides = [0..<21]
        let (release, kit) = (try catalogue.release(document: document), try catalogue.kit())
        try catalogue.make(
            .insertDocument(document), .insert(release), .insert(kit),
            catalogue.member(.kit, kit.id, .release, release.id))
        try catalogue.see(as: audience) { (view) throws in
            #expect(try view.document(id: document.id) == document)
            #expect(try view.entry(for: release).document == document)
            #expect(try view.contents(of: kit).releases.map { $0.document?.text } == ["Tide gates close early\n"])
        }
    }

    /// Of a mail that was passed on: who wrote above it is in no kit, and who wrote it is.
    @Test(arguments: [Audience.press, .internal], [true, false])
    func whoPassedAMailOnIsNobodysPressOfficer(_ audience: Audience, _ isPassedOn: Bool) throws {
        let catalogue = try TestCatalogue()
        let above = "From: Ed Itor <ed@paper.example>\nTo: desk@paper.example\n\nPlease cover this.\n\n"
        let text =
            (isPassedOn ? above : "")
            + "From: Jane Doe <jane@harbour.example>\nTo: ed@paper.example\n\nTide gates close early\n"
        let document = try catalogue.document("mail.eml", text: text)
        let (release, kit) = (try catalogue.release(document: document), try catalogue.kit())
        let contacts = try ["Ed Itor", "Jane Doe"].filter(text.contains).map {
            try catalogue.contact($0 == "Jane Doe" ? "jane" : "ed", name: $0)
        }
        func fact(_ record: UUID, _ field: String, _ words: String) throws -> Edit {
            guard let place = text.firstRange(of: words) else { throw CocoaError(.formatting) }
            let start = text[..<place.lowerBound].utf8.count
            return .setFact(
                Fact(
                    id: catalogue.id(), recordID: record, field: field, documentID: document.id,
                    span: Span(start: start, end: start + words.utf8.count, line: 1, column: 1), rule: "test"))
        }
        let known = try contacts.map { try fact($0.id, "name", $0.name ?? "") }
        var edits: [Edit] = [.insertDocument(document), .insert(release), .insert(kit)]
        edits += contacts.map { .insert($0) } + known
        edits.append(try fact(release.id, "headline", "Tide gates close early"))
        edits.append(catalogue.member(.kit, kit.id, .release, release.id))
        edits += contacts.map { catalogue.member(.release, release.id, .contact, $0.id) }
        try catalogue.store.change(ChangeStamp(actor: "ana", at: .noon, action: "test")) { _ in edits }
        try catalogue.see(as: audience) { (view) throws in
            let entry = try #require(try view.contents(of: kit).releases.first)
            #expect(entry.contacts.map(\.contact.name) == ["Jane Doe"])
            #expect(entry.document?.text == "Tide gates close early\n")
            #expect(try view.entry(for: release).contacts.count == contacts.count)
        }
    }
}
