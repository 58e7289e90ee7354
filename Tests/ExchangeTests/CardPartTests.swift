import Catalogue
import Foundation
import Testing
import VCard

@testable import Exchange

/// Where post reaches somebody, in a line and in a card.
@Suite struct PostalAddressTests {
    private func lines(_ written: String, isHome: Bool = false) -> [String] {
        PostalAddress(written: written).properties(isHome: isHome).map(\.contentLine)
    }

    @Test func aLineIsAnAddressInItsParts() {
        #expect(
            lines("street: 1 High Street | city: Harbour | postcode: AB1 2CD | country: Utopia")
                == ["ADR;TYPE=WORK:;;1 High Street;Harbour;;AB1 2CD;Utopia"])
        #expect(lines("1 Mews", isHome: true) == ["ADR;TYPE=HOME:;;1 Mews;;;;"])
        #expect(lines("box: 4 | street: a | street: b, c") == ["ADR;TYPE=WORK:4;;a,b\\, c;;;;"])
    }

    @Test func whatElseIsSaidOfItGoesWithIt() {
        let written =
            "city: Harbour | called: Summer house | printed: 1 Mews\\nHarbour | country code: gb | preference: 2"
        #expect(
            lines(written) == [
                "a.ADR;TYPE=WORK;LABEL=1 Mews^nHarbour;PREF=2:;;;Harbour;;;", "a.X-ABLabel:Summer house",
                "a.X-ABADR:gb",
            ])
        #expect(
            lines("city: Harbour | preference: 1 | kind: dom, postal").first?.hasPrefix("ADR;TYPE=WORK;TYPE=DOM")
                == true)
    }

    @Test(arguments: [
        ("ADR;TYPE=dom,home:;;1 Mews;;;;", "kind: dom | street: 1 Mews"),
        ("ADR;TYPE=WORK,PREF:;Flat 3;\"q\";;;;", "extended: Flat 3 | street: \"q\" | preference: 1"),
        (
            "ADR;GEO=\"geo:1,2\";TZ=Europe/Oslo;CC=no:;;;Oslo;;;",
            "city: Oslo | country code: no | place: geo:1,2 | zone: Europe/Oslo"
        ),
        ("ADR:;;;;;;;12;4;;7;Long Lane", "room: 12 | apartment: 4 | number: 7 | street name: Long Lane"),
    ])
    func anAddressIsALine(_ line: String, _ written: String) throws {
        let property = try #require(Property(contentLine: line))
        let address = PostalAddress(property, label: nil, extra: [:])
        #expect(address.written == written && !address.isEmpty)
        let again = PostalAddress(written: written).properties(isHome: false)
        #expect(again.first?.componentTexts == property.componentTexts)
    }

    @Test func anAddressThatSaysNothingIsNone() throws {
        let property = try #require(Property(contentLine: "ADR;TYPE=HOME:;;;;;;"))
        #expect(PostalAddress(property, label: "Home", extra: [:]).isEmpty)
    }
}

/// What somebody does besides.
@Suite struct AffiliationTests {
    private func lines(_ written: String) -> [String] { Affiliation(written: written).properties.map(\.contentLine) }

    @Test func aLineIsWhatACardSaysInAGroup() {
        #expect(lines("Reef Trust") == ["ORG:Reef Trust"])
        #expect(lines("title: Patron") == ["TITLE:Patron"])
        #expect(
            lines("organisation: Reef Trust | department: Board | title: Patron | role: Chair | from: 2019")
                == ["a.ORG;X-FROM=2019:Reef Trust;Board", "a.TITLE:Patron", "a.ROLE:Chair"])
        #expect(lines("title: Patron | from: 2019-04 | until: 2021") == ["TITLE;X-FROM=2019-04;X-UNTIL=2021:Patron"])
        #expect(lines("department: Board") == ["ORG:;Board"])
        #expect(lines("from: 2019").isEmpty)
    }

    @Test func whatStandsInOneGroupIsOne() throws {
        var affiliation = Affiliation()
        #expect(affiliation.isEmpty)
        for line in ["ORG:Reef Trust;Board;Night", "TITLE:Patron", "ROLE:Chair"] {
            affiliation.take(try #require(Property(contentLine: line)))
        }
        #expect(
            affiliation.written
                == "organisation: Reef Trust | department: Board | department: Night | title: Patron | role: Chair")
    }

    @Test(arguments: [
        ["ORG;X-FROM=2019;X-UNTIL=2021:Reef Trust", "TITLE:Patron"],
        ["ORG;X-FROM=2019:Reef Trust", "TITLE;X-UNTIL=2021;X-FROM=2018:Patron"],
    ])
    func theDaysOfAGroupStandOnceAndLast(_ given: [String]) throws {
        var affiliation = Affiliation()
        for line in given { affiliation.take(try #require(Property(contentLine: line))) }
        #expect(affiliation.written == "organisation: Reef Trust | title: Patron | from: 2019 | until: 2021")
    }
}

/// How a messenger is written.
@Suite struct MessengerAddressTests {
    @Test(arguments: [
        ("IMPP:xmpp:a@x.example", "xmpp:a@x.example"), ("IMPP;X-SERVICE-TYPE=Telegram:ana", "tg:ana"),
        ("IMPP;SERVICE-TYPE=Jabber:x-apple:ana", "xmpp:ana"), ("IMPP;X-SERVICE-TYPE=Other:x-apple:ana", "x-apple:ana"),
        ("X-ICQ:123", "icq:123"), ("IMPP:ana.lind", "ana.lind"), ("X-SKYPE:skype:ana", "skype:ana"),
    ])
    func itsServiceStandsInFront(_ line: String, _ written: String) throws {
        let property = try #require(Property(contentLine: line))
        #expect(MessengerAddress.written(property.text, of: property) == written)
    }

    @Test(arguments: [
        ("xmpp:a", true), ("https://x.example/a", true), ("ana.lind", false), ("Note: call", false), ("1a:b", false),
        ("xmpp:", false), ("a:b", false), ("", false),
    ])
    func anAddressHasAScheme(_ text: String, _ has: Bool) { #expect(MessengerAddress.hasScheme(text) == has) }
}

/// What is kept beside a contact.
@Suite struct KeptOfCardTests {
    private func property(_ line: String) throws -> Property { try #require(Property(contentLine: line)) }

    @Test func aLabelIsKeptOnceForItsGroup() throws {
        var kept = KeptOfCard()
        #expect(kept.keep(try property("item1.X-A:1"), label: "Odd"))
        #expect(kept.keep(try property("ITEM1.X-B:2"), label: "Odd"))
        #expect(kept.keep(try property("X-C:3"), label: nil))
        #expect(kept.lines == ["item1.X-A:1", "item1.X-ABLabel:Odd", "ITEM1.X-B:2", "X-C:3"])
    }

    @Test func noMoreIsKeptThanThereIsRoomFor() throws {
        var kept = KeptOfCard()
        let large = Property("X-LARGE", text: String(repeating: "a", count: KeptOfCard.most - 20))
        #expect(kept.keep(large, label: nil) && !kept.keep(large, label: nil))
        #expect(kept.keep(try property("X-A:1"), label: nil) && kept.lines.count == 2)
        var many = KeptOfCard()
        let taken = try (0..<600).count { many.keep(try property("X-A:\($0)"), label: nil) }
        #expect(taken == 500)
    }

    @Test func whatIsSaidAnewIsSaidInstead() {
        let joined = Contact.keptProperties(["X-A:1", "X-B:1", "x-a:2", "no line"], and: ["X-A:3", "X-C:1"])
        #expect(joined == ["X-B:1", "no line", "X-A:3", "X-C:1"])
    }
}
