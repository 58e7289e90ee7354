import Testing
import VCard

@Suite struct ProfileTests {
    @Test func everyProfileHasANameAVersionAndALineOfHelp() {
        #expect(Profile.all.map(\.name) == ["generic", "apple", "google", "outlook", "v4"])
        #expect(Profile.all.map(\.version) == [.v3, .v3, .v3, .v2, .v4])
        #expect(Profile.all.filter(\.hasOneCardAFile) == [.outlook])
        #expect(Profile.all.map(\.summary).allSatisfy { $0.hasPrefix("for ") && !$0.hasSuffix(".") })
    }

    @Test func everyLossHasASentence() {
        #expect(Set(Loss.Code.allCases.map(\.rawValue)).count == Loss.Code.allCases.count)
        let losses = lossesOf(.generic, "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Lind\nLANG:en\nBDAY:--0412\nEND:VCARD\n")
        #expect(
            losses.map(\.description) == [
                "BDAY has no year: these programs show 1604. [year-unknown]",
                "LANG is not of this version: it was written, and most programs pass over it. [passed-over]",
            ])
    }

    private func lossesOf(_ profile: Profile, _ text: String) -> [Loss] {
        var writer = ProfileWriter(profile)
        return cards(in: text).flatMap { writer.write($0.card) }
    }

    /// What the press office makes: neutral, as 4.0 has it.
    static let officer: Card = {
        var card = Card([.fullName("Ana Lind"), .name(PersonName(family: "Lind", given: "Ana"))])
        card.add(Property("KIND", text: "individual"))
        card.add(.organisation(["Harbour Watch", "Press"]))
        card.add(
            Property("TEL", text: "+44 20 7946 0018 ext. 102", parameters: [.type("WORK"), .type("VOICE")]),
            labelled: "Duty press officer, out of hours")
        card.add(Property("TEL", text: "+44 20 7946 0019", parameters: [.type("CELL"), Parameter("PREF", "1")]))
        card.add(.email("ana.lind@harbourwatch.example"))
        card.add(Property("LANG", text: "en"))
        card.add(Property("TZ", text: "Europe/London"))
        card.add(.categories(["Press", "Harbour"]))
        card.add(.uid("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"))
        card.add(.revised("2012-01-10T14:45:00Z"))
        return card
    }()

    @Test func aPressOfficerForEveryProgram() {
        let adapted = Adapted(.generic, Self.officer)
        #expect(
            adapted.lines == [
                "ORG:Harbour Watch;Press",
                "TEL;TYPE=WORK;TYPE=VOICE:+44 20 7946 0018 ext. 102",
                "TEL;TYPE=CELL;TYPE=PREF:+44 20 7946 0019",
                "EMAIL;TYPE=INTERNET;TYPE=WORK:ana.lind@harbourwatch.example",
                "LANG:en",
                "TZ;VALUE=text:Europe/London",
                "CATEGORIES:Press,Harbour",
                "UID:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                "REV:2012-01-10T14:45:00Z",
                "NOTE:Duty press officer\\, out of hours: +44 20 7946 0018 ext. 102",
            ])
        #expect(adapted.losses == ["passed-over LANG"])
    }

    @Test func aPressOfficerForOutlook() {
        let adapted = Adapted(.outlook, Self.officer)
        #expect(
            adapted.lines == [
                "ORG:Harbour Watch;Press",
                "TEL;WORK;VOICE:+44 20 7946 0018 ext. 102",
                "TEL;CELL;PREF;VOICE:+44 20 7946 0019",
                "EMAIL;INTERNET;WORK:ana.lind@harbourwatch.example",
                "LANG:en",
                "X-TZ:Europe/London",
                "CATEGORIES:Press,Harbour",
                "UID:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                "REV:2012-01-10T14:45:00Z",
                "NOTE:Duty press officer, out of hours: +44 20 7946 0018 ext. 102",
            ])
        #expect(adapted.losses == ["value-not-allowed TZ", "passed-over LANG"])
    }

    @Test func aPressOfficerByTheBookOfFour() {
        let adapted = Adapted(.v4, Self.officer)
        #expect(
            adapted.lines == [
                "KIND:individual",
                "ORG:Harbour Watch;Press",
                "item1.TEL;TYPE=WORK;TYPE=VOICE:+44 20 7946 0018 ext. 102",
                "item1.X-ABLabel:Duty press officer\\, out of hours",
                "TEL;TYPE=CELL;PREF=1:+44 20 7946 0019",
                "EMAIL;TYPE=WORK:ana.lind@harbourwatch.example",
                "LANG:en",
                "TZ:Europe/London",
                "CATEGORIES:Press,Harbour",
                "UID:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                "REV:20120110T144500Z",
            ])
        #expect(adapted.losses == [])
    }

    @Test func namesBeyondASCIIReachOutlookWithTheirCharacterSet() {
        let card = Card([.fullName("Zoë Lind"), Property("N", components: ["Lind", "Zoë", "", "", ""])])
        #expect(
            Adapted(.outlook, card).lines == [
                "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB Lind",
                "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Lind;Zo=C3=AB;;;",
            ])
    }

    @Test func aPhotoForOutlookHasABlankLineBehindIt() {
        var writer = ProfileWriter(.outlook)
        _ = writer.write(
            Card([.fullName("A"), Property("PHOTO", value: Array("data:image/png;base64,aGVsbG8=".utf8))]))
        let text = String(decoding: writer.take(), as: UTF8.self)
        #expect(text.contains("PHOTO;PNG;ENCODING=BASE64:\r\n aGVsbG8=\r\n\r\nN:A;;;;\r\n"))
    }
}
