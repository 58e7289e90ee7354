import Catalogue
import Foundation
import Testing
import VCard

@testable import Exchange

/// What cards say of contacts.
@Suite struct CardContactTests {
    private func row(_ lines: String, version: String = "3.0") throws -> ImportedRow {
        let card = "BEGIN:VCARD\r\nVERSION:\(version)\r\n\(lines.replacing("\n", with: "\r\n"))\r\nEND:VCARD\r\n"
        return try #require(try read(Array(card.utf8)).first)
    }

    @Test func whatWeWroteComesBackAsItWas() throws {
        let all = [Sample.ana, Sample.desk, Sample.mara, Sample.unnamed]
        let format = try #require(ContactFormat.named("vcard", for: .internal))
        let rows = try read(format.write(all.map(reachable)))
        #expect(rows.count == all.count)
        for (row, entry) in zip(rows, all.map(reachable)) {
            let contact = try #require(row.contact)
            #expect(contact.id == entry.contact.id && contact.name == entry.contact.name)
            #expect(contact.role == entry.contact.role && contact.title == entry.contact.title)
            #expect(contact.organisation == entry.organisation?.name && contact.note == entry.contact.note)
            #expect(contact.availableForInterview ?? false == entry.contact.availableForInterview)
            #expect(
                contact.points.map(\.words)
                    == entry.points.map {
                        ImportedContact.Point(
                            $0.kind, $0.address, extension: $0.extension, usage: $0.usage, preference: $0.preference
                        ).words
                    })
            #expect(row.leftOut.isEmpty && contact.webAddresses == [entry.organisation?.url].compactMap(\.self))
        }
    }

    @Test(arguments: [
        ("de", [], ["floods"]), ("de", ["de", "en"], ["floods", "a; b"]), (nil, [], []),
    ])
    func languagesAndTopicsComeBack(_ language: String?, _ spoken: [String], _ topics: [String]) throws {
        var entry = reachable(Sample.ana)
        (entry.contact.language, entry.contact.spokenLanguages, entry.contact.topics) = (language, spoken, topics)
        let format = try #require(ContactFormat.named("vcard", for: .internal))
        let contact = try #require(try read(format.write([entry])).first?.contact)
        #expect(contact.language == language && contact.spokenLanguages == spoken && contact.topics == topics)
    }

    /// A card has no place for a language that is spoken and not written to in, where it is the only one.
    @Test func theOnlyLanguageThatIsSpokenIsWrittenToIn() throws {
        var entry = reachable(Sample.ana)
        (entry.contact.language, entry.contact.spokenLanguages) = (nil, ["de"])
        let format = try #require(ContactFormat.named("vcard", for: .internal))
        let contact = try #require(try read(format.write([entry])).first?.contact)
        #expect(contact.language == "de" && contact.spokenLanguages.isEmpty)
    }

    @Test func theFirstLanguageOfACardIsTheOneToWriteIn() throws {
        let contact = try #require(try row("FN:Jo\nEMAIL:jo@x.example\nLANG:fr\nLANG:en", version: "4.0").contact)
        #expect(contact.language == "fr" && contact.spokenLanguages == ["en"])
    }

    /// Spokespeople without an address have no card: they get one.
    private func reachable(_ entry: ContactEntry) -> ContactEntry {
        var entry = entry
        if entry.points.isEmpty { entry.points = Sample.desk.points }
        return entry
    }

    @Test(arguments: [
        ("TEL;TYPE=WORK,VOICE:+442079460018", "voice +442079460018"),
        ("TEL;TYPE=CELL;TYPE=VOICE;TYPE=MSG:+447700900123", "mobile +447700900123"),
        ("TEL;TYPE=CELL;TYPE=MSG:+447700900123", "sms +447700900123"),
        ("TEL;TYPE=HOME;TYPE=FAX:+442079460018", "fax +442079460018 (home)"),
        ("TEL;TYPE=PREF:+442079460018", "voice +442079460018 1"),
        ("TEL;VALUE=uri;TYPE=\"voice,work\";PREF=2:tel:+44-20-7946-0018;ext=102", "voice +44-20-7946-0018 ext. 102 2"),
        ("TEL:+44 20 7946 0018 ext. 102", "voice +44 20 7946 0018 ext. 102"),
        ("TEL;CELL:+447700900123", "mobile +447700900123"),
        (
            "item1.TEL:+442079460018\nitem1.X-ABLabel:Duty press officer (24 h)",
            "voice +442079460018 (Duty press officer (24 h))"
        ),
        ("item1.TEL:+442079460018\nitem1.X-ABLabel:_$!<HomeFAX>!$_", "fax +442079460018 (home)"),
        ("item1.EMAIL:a@x.example\nitem1.X-ABLabel:_$!<Work>!$_", "email a@x.example"),
        ("EMAIL:mailto:a@x.example", "email a@x.example"),
        ("IMPP:xmpp:a@x.example", "messenger xmpp:a@x.example"),
        ("item1.URL:https://x.example/f\nitem1.X-ABLabel:Form", "form https://x.example/f"),
        ("ROLE:Desk\nNOTE:Messenger ana.lind: interviews", "messenger ana.lind (interviews)"),
        ("EMAIL:", ""),
    ])
    func pointsAreOfTheirKind(_ lines: String, _ words: String) throws {
        #expect(try row("FN:Ana\n\(lines)").contact?.points.map(\.words).joined(separator: ", ") == words)
    }

    @Test(arguments: [
        ("N:Lind;Ana;Maria;Dr;MP", "Dr Ana Maria Lind MP"), ("ORG:Harbour Watch", "Harbour Watch"),
        ("NICKNAME:Annie", "Annie"), ("EMAIL:ana@x.example", "ana@x.example"), ("TEL:+442079460018", "+442079460018"),
    ])
    func aCardWithoutFNIsCalledByTheNextBestThing(_ lines: String, _ name: String) throws {
        #expect(try row(lines).contact?.name == name)
    }

    @Test(arguments: ["KIND:org", "X-ABShowAs:COMPANY", "X-ADDRESSBOOKSERVER-KIND:organization"])
    func anOrganisationsCardIsADesk(_ line: String) throws {
        let contact = try row("FN:Harbour Watch\nORG:Harbour Watch\n\(line)").contact
        #expect(contact?.role == .desk && contact?.name == "Harbour Watch" && contact?.organisation == nil)
    }

    @Test func aRoleThatIsNotOfThePressIsATitle() throws {
        #expect(try row("FN:Ana\nROLE:Harbour master").contact?.title == "Harbour master")
        let both = try row("FN:Ana\nROLE:Harbour master\nTITLE:Captain")
        #expect(both.contact?.title == "Captain" && both.leftOut.isEmpty)
        #expect(both.contact?.affiliations == ["role: Harbour master"])
    }

    @Test func whatHasNoFieldIsKeptAsItStands() throws {
        let row = try row(
            "FN:Ana\nORG:Watch;Boats\nADR:;;1 Road;;;;\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\nBDAY:20000101\nUID:7\n"
                + "CATEGORIES:a,b\nitem2.X-THING;TYPE=x:1\nitem2.X-ABLabel:Odd\nREV:20200101")
        let contact = try #require(row.contact)
        #expect(row.leftOut.isEmpty)
        #expect(
            contact.keptProperties == [
                "PHOTO;ENCODING=b;TYPE=JPEG:AAAA", "item2.X-THING;TYPE=x:1", "item2.X-ABLabel:Odd",
            ])
        #expect(contact.departments == ["Boats"] && contact.organisation == "Watch")
        #expect(contact.birthday == "2000-01-01" && contact.identifiers == ["7"] && contact.id == nil)
        #expect(contact.categories == ["a", "b"] && contact.postalAddresses == ["street: 1 Road"])
    }

    @Test func whatIsTooLargeToBeKeptIsNamed() throws {
        let photo = String(repeating: "AAAA", count: 20_000)
        let row = try row("FN:Ana\nPHOTO;ENCODING=b:\(photo)\nX-THING:1")
        #expect(row.leftOut == ["photo, more than is kept of a card"])
        #expect(row.contact?.keptProperties == ["X-THING:1"])
    }

    @Test(arguments: [
        ("PRIVATE", Audience.internal), ("confidential", .internal), ("X-OURS", .internal), ("PUBLIC", nil), ("", nil),
    ])
    func aCardThatIsPrivateIsForTheOfficeAndThatIsTold(_ word: String, _ audience: Audience?) throws {
        let row = try row("FN:Ana\nCLASS:\(word)")
        #expect(row.contact?.audience == audience)
        #expect(
            row.warnings == (audience == nil ? [] : ["It says that it is private, so it is for the office alone."]))
    }

    @Test func linesOfANoteThatSomebodyWroteStay() throws {
        let note = "NOTE:Mobile +44 7700 900123: nights\\nMobile +44 7700 900999: days\\nCall before noon."
        let contact = try row("FN:Ana\nitem1.TEL;TYPE=CELL:+447700900123\nitem1.X-ABLabel:nights\n\(note)").contact
        #expect(contact?.note == "Mobile +44 7700 900999: days\nCall before noon.")
    }

    @Test func aGroupIsNoContactAndAnEmptyCardAProblem() throws {
        let id = "0F9619FF-8B86-D011-B42D-00CF4FC964FF"
        let apple = try row(
            "FN:All\nN:All\nX-ADDRESSBOOKSERVER-KIND:group\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:\(id)\nUID:a\nNOTE:Ours"
        )
        #expect(apple.contact == nil && apple.problem == nil && apple.leftOut == ["note of a group"])
        let uuid = try #require(UUID(uuidString: id))
        #expect(apple.group == ImportedGroup(name: "All", members: [.id(uuid)]))
        let members = [
            "MEMBER:urn:uuid:\(id)", "MEMBER:mailto:jane@watch.example", "MEMBER:urn:x:jane", "MEMBER:Jane Roe",
            "MEMBER:mailto:jane@watch.example", "MEMBER:tel:+442079460018", "MEMBER:mailto:",
        ]
        let other = try row("KIND:group\nFN:Press\n" + members.joined(separator: "\n"))
        #expect(
            other.group?.members == [
                .id(uuid), .words("jane@watch.example"), .words("urn:x:jane"), .words("Jane Roe"),
                .words("+442079460018"),
            ])
        #expect(try row("KIND:group\nMEMBER:urn:uuid:\(id)").leftOut == ["group without a name"])
        let empty = try row("KIND:group\nFN:Nobody")
        #expect(empty.leftOut == ["group without members"] && empty.group == nil)
        #expect(
            try row("NOTE:nothing").problem == "It has neither a name nor any way to reach anybody. Add one of them.")
    }

    @Test func cardsOfAllVersionsAreCountedAndWarnedOf() throws {
        let text =
            "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Jo\nTEL;CELL:+447700900123\n"
            + "END:VCARD\nnonsense\nBEGIN:VCARD\nVERSION:4.0\nFN:Zoë\nEND:VCARD\n"
        let rows = try read(Array(text.utf8))
        #expect(rows.map(\.number) == [1, 2])
        #expect(rows.map(\.contact?.name) == ["Jo Müller", "Zoë"])
        #expect(rows.map(\.warnings.count) == [0, 1])
    }
}

@Suite struct ManyPointsTests {
    private func contact(_ lines: [String]) throws -> CardContact {
        let text = (["BEGIN:VCARD", "VERSION:3.0", "FN:Ana Lind"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n")
        return CardContact(try #require(CardReader.read(Array(text.utf8)).cards.first).card)
    }

    /// Sixteen thousand numbers, each with a label, once took minutes.
    @Test func aCardKeepsTheFirstHundred() throws {
        let lines = (0..<16_000).flatMap { ["item\($0).TEL:020 7946 \($0)", "item\($0).X-ABLabel:Line \($0)"] }
        let card = try contact(lines)
        #expect(card.contact.points.map(\.value) == (0..<100).map { "020 7946 \($0)" })
        #expect(card.contact.points.last?.usage == "Line 99")
        #expect(card.leftOut == ["TEL, more than is kept of a card"])
    }

    @Test func aHundredAreNotTooMany() throws {
        let card = try contact((0..<100).map { "TEL:020 7946 \($0)" })
        #expect(card.contact.points.count == 100)
        #expect(card.leftOut == [])
    }
}
