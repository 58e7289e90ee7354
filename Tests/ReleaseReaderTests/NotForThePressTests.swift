import Testing

@testable import ReleaseReader

/// Ways to reach somebody that are printed beside the press's, and are none of them.
@Suite struct NotForThePressTests {
    private func draft(_ below: String) throws -> Draft {
        try read(Row.Opening.english.rawValue + "\n\n" + below + "\n")
    }

    private func contacts(_ below: String) throws -> [String] {
        try draft(below).contacts.flatMap(\.points).map { $0.normalised ?? $0.asGiven }
    }

    private static let between =
        "The boats are blue, and the piers are new.\n\nThe boats are blue, and the piers are new."

    /// Where one is said to be for the press, the others are for others, whatever they are for.
    @Test(arguments: [
        (Row.Opening.english, "Technical information:\ntables@harbour.co.uk", "Media contact: press@harbour.co.uk"),
        (
            .english, "For further information on the day, contact:\n\npiers@harbour.co.uk",
            "For press information please contact press@harbour.co.uk"
        ),
        (.french, "Questions techniques : tables@harbour.co.uk", "Contact presse : press@harbour.co.uk"),
        (.german, "Technische Rückfragen: tables@harbour.co.uk", "Pressekontakt: press@harbour.co.uk"),
        (.spanish, "Información técnica: tables@harbour.co.uk", "Contacto de prensa: press@harbour.co.uk"),
        (.english, "For details of the boats contact:\nboats@harbour.co.uk", "Press office: press@harbour.co.uk"),
    ])
    func besideThePressesOwnTheOthersAreForOthers(_ opening: Row.Opening, _ other: String, _ own: String) throws {
        let draft = try read([opening.rawValue, other, Self.between, own].joined(separator: "\n\n") + "\n")
        #expect(draft.contacts.flatMap(\.points).map(\.normalised) == ["press@harbour.co.uk"])
        #expect(draft.otherPoints.count == 1)
    }

    /// The line beside the press office's is another of its own.
    @Test func aLineBesideThePressOfficeIsItsOwn() throws {
        #expect(
            try contacts("Press office: press@harbour.co.uk\n\nContact for the exhibition: fair@harbour.co.uk").sorted()
                == ["fair@harbour.co.uk", "press@harbour.co.uk"])
    }

    /// Somebody with a name is reached beside the press office.
    @Test func aPersonBesideThePressOfficeIsAContact() throws {
        let below = "Press office: press@harbour.co.uk\n\nContact: Jane Roe, jane.roe@harbour.co.uk"
        #expect(try contacts(below).sorted() == ["jane.roe@harbour.co.uk", "press@harbour.co.uk"])
    }

    @Test(arguments: [
        "Jane Roe, reporter, jane.roe@paper.co.uk", "최윤호 기자 yun@paper.co.kr",
        "Jane Roe, Korrespondentin, jane.roe@zeitung.de",
        "Jane Roe, dziennikarka, jane.roe@gazeta.pl", "Jane Roe, redaktorka, jane.roe@noviny.cz",
    ])
    func whoWroteTheArticleIsNoPressOfficer(_ below: String) throws {
        #expect(try contacts(below) == [])
    }

    @Test(arguments: [
        "© 2031 Harbour Board\nTel. +44 20 7946 0001, harbour@mail.co.uk",
        "All contact: +44 20 7946 0001\n© Harbour Board",
        "Contact: harbour@mail.co.uk\n\n© 2031 Harbour Board, all rights reserved",
    ])
    func whatStandsBesideTheNoticeOfThePageIsThePages(_ below: String) throws {
        #expect(try contacts(below) == [])
    }

    @Test(arguments: [
        "Groups are asked to pre-register by writing to groups@harbour.co.uk.",
        "Visitors who want to register contact visits@harbour.co.uk.",
        "Obligatorisk föranmälan till besok@harbour.co.uk.",
    ])
    func whereOneRegistersIsNobodyOfThePress(_ below: String) throws {
        #expect(try contacts(below + "\n\nContact: Jane Roe, jane.roe@harbour.co.uk") == ["jane.roe@harbour.co.uk"])
    }

    /// Nobody's name, and no word for the press: it may be anybody's.
    @Test func whatOnlyMayBeReachedIsDoubtful() throws {
        #expect(try draft("Contact: harbour@harbour.co.uk").contacts.first?.doubtful != nil)
        #expect(try draft("Press contact: harbour@harbour.co.uk").contacts.first?.doubtful == nil)
        #expect(try draft("Contact: Jane Roe, +44 20 7946 0018").contacts.first?.doubtful == nil)
    }

    /// The press's own mailbox is so wherever it stands.
    @Test func aPressMailboxBelowTheNumbersIsAContact() throws {
        let below = "Contact: Jane Roe, +44 20 7946 0018\n\nThe Harbour Alliance\nmedia@harbour.co.uk"
        #expect(try contacts(below) == ["+442079460018", "media@harbour.co.uk"])
    }

    @Test(arguments: [
        "Contact: Jane Roe--(408) 555-0193 or jane.roe@harbour.edu",
        "Contact: Jane Roe:(408) 555-0193, jane.roe@harbour.edu",
        "Contact:Jane Roe(408) 555-0193jane.roe@harbour.edu",
        "Contact: Jane Roe-+1 408 555 0193, jane.roe@harbour.edu",
        "Contact: Jane Roe -- (408) 555-0193 or jane.roe@harbour.edu",
        "Contact: Jane Roe \u{2013}(408) 555-0193 or jane.roe@harbour.edu",
    ])
    func aNumberBehindADashHasItsCode(_ below: String) throws {
        #expect(try contacts(below) == ["+14085550193", "jane.roe@harbour.edu"])
    }

    /// Where names are inflected, an address is made of them all the same.
    @Test(arguments: [
        ("Víta Žáčka", "vit.zacek"), ("Evu Novákovou", "eva.novakova"), ("Jana Dvořáka", "jan.dvorak"),
        ("Annę Kowalską", "anna.kowalska"),
    ])
    func anAddressIsMadeOfAnInflectedName(_ name: String, _ local: String) {
        #expect(Mailbox.isMade(of: name, local))
        #expect(!Mailbox.isMade(of: name, "petr.svoboda"))
    }

    /// What a program's example had behind a printed address.
    @Test(arguments: ["mailto:someone@example.com", "mailto:info@domain.com", "mailto:name@example.org"])
    func aPlaceholderBehindAnAddressIsNotTaken(_ target: String) throws {
        let above = Row.Opening.english.rawValue + "\n\nPress contact\n\n"
        let words = "queries@harbour.co.uk"
        let start = above.utf8.count
        let draft = try read(
            above + words + "\n", marks: [SourceMark(.link(address: target), start..<(start + words.utf8.count))])
        #expect(draft.contacts.flatMap(\.points).map(\.normalised) == ["queries@harbour.co.uk"])
    }

    /// An address that its link does not write to is kept beside the one that it does.
    @Test func anAddressThatItsLinkDoesNotSayIsNotLost() throws {
        let above = Row.Opening.english.rawValue + "\n\nPress contact\n\n"
        let words = "jane.roe@harbour.co.uk"
        let start = above.utf8.count
        let draft = try read(
            above + words + "\n",
            marks: [SourceMark(.link(address: "mailto:tom.field@harbour.co.uk"), start..<(start + words.utf8.count))])
        #expect(draft.contacts.flatMap(\.points).map(\.normalised) == ["tom.field@harbour.co.uk"])
        #expect(draft.otherPoints.flatMap(\.points).map(\.normalised) == ["jane.roe@harbour.co.uk"])
    }
}
