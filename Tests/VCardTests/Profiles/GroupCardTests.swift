import Testing
import VCard

@Suite struct GroupCardTests {
    private static let uid = "03a0e51f-d1aa-4385-8a53-e29025acd8af"
    private static let member = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
    private let group = Card.group(named: "Harbour desk", uid: uid, members: [member, "mailto:jo@b.example"])

    @Test func appleReadsAGroupByItsOwnProperties() {
        let adapted = Adapted(.apple, group)
        #expect(
            adapted.lines == [
                "FN:Harbour desk", "N:Harbour desk;;;;", "X-ADDRESSBOOKSERVER-KIND:group",
                "UID:urn:uuid:\(Self.uid)", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:\(Self.member)",
                "X-ADDRESSBOOKSERVER-MEMBER:mailto:jo@b.example",
            ])
        #expect(adapted.losses == ["member-unread MEMBER"])
        #expect(Adapted(.generic, group).lines == adapted.lines)
        #expect(Adapted(.generic, group).losses == adapted.losses + ["group-shown-as-person KIND"])
    }

    @Test func fourHasKindAndMember() throws {
        let lines = Adapted(.v4, group).lines
        #expect(
            lines == [
                "FN:Harbour desk", "N:Harbour desk;;;;", "KIND:group", "UID:urn:uuid:\(Self.uid)",
                "MEMBER:urn:uuid:\(Self.member)", "MEMBER:mailto:jo@b.example",
            ])
        let old = readAgain(group, .apple)[0].card
        #expect(Adapted(.v4, old).lines == lines)
        #expect(Adapted(.v4, old).losses == [])
    }

    @Test(arguments: [Profile.google, .outlook])
    func whoWouldShowAGroupAsAPersonGetsNone(_ profile: Profile) {
        #expect(Adapted(profile, group).lines == [])
        #expect(Adapted(profile, group).losses == ["member-unread MEMBER", "group-left-out KIND"])
        var desk = group
        desk.add(.telephone("+442079460018", .voice))
        #expect(readAgain(desk, profile).count == 1)
    }

    @Test func aGroupWithoutANameInItsPartsIsGivenIt() throws {
        let cards = cards(
            in: "BEGIN:VCARD\nVERSION:3.0\nFN:Desk\\, two\nN:;;;;\nX-ADDRESSBOOKSERVER-KIND:group\nEND:VCARD\n")
        #expect(readAgain(cards[0].card, .apple)[0].card.first("N")?.rawText == "Desk\\, two;;;;")
    }

    @Test func aMemberOfNoGroupIsNoMemberInFour() throws {
        let adapted = try Adapted(.v4, .v4, ["KIND:org", "MEMBER:mailto:jo@b.example"])
        #expect(adapted.lines == ["KIND:org", "X-MEMBER:mailto:jo@b.example"])
        #expect(adapted.losses == ["value-not-allowed MEMBER"])
    }

    @Test func aContactJoinsAGroupOnce() {
        var card = Card([.fullName("Ana Lind")])
        card.join(group: "Press, harbour")
        card.join(group: "Press, harbour")
        card.join(group: "Desk")
        #expect(card.all("CATEGORIES").map(\.rawText) == ["Press\\, harbour,Desk"])
        for profile in Profile.all {
            #expect(readAgain(card, profile).first?.card.first("CATEGORIES")?.list == ["Press, harbour", "Desk"])
        }
    }

    @Test func anOrganisationIsOneInEveryVersion() throws {
        #expect(try Adapted(.apple, .v4, ["KIND:org"]).lines == ["X-ABShowAs:COMPANY"])
        #expect(try Adapted(.v4, .v3, ["X-ABSHOWAS:COMPANY"]).lines == ["KIND:org"])
        #expect(
            try Adapted(.v4, .v3, ["X-ABShowAs:COMPANY", "X-ADDRESSBOOKSERVER-KIND:individual"]).lines == ["KIND:org"])
    }
}
