import ReleaseReader
import Testing

/// Addresses and numbers that stand behind words, in every form that pages have them.
@Suite struct LinkedPointTests {
    /// A page with one link in the line below somebody's name.
    private func points(_ words: String, _ address: String) throws -> [String] {
        let above =
            "Harbour opens\n\nNorthport, 3 March 2031 - The harbour will open, it said today.\n\nPress contact\n\nAnn Loe\n"
        let start = above.utf8.count
        let draft = try read(
            above + words + "\n", marks: [SourceMark(.link(address: address), start..<(start + words.utf8.count))])
        return draft.contacts.flatMap(\.points).map { point in
            "\(point.kind.rawValue) \(point.normalised ?? "?")" + (point.extension.map { " ext. \($0)" } ?? "")
        }
    }

    @Test(arguments: [
        "mailto: ann.loe@harbour.org", "mailto:Ann%20Loe%20%3Cann.loe@harbour.org%3E",
        "mailto:?to=ann.loe@harbour.org&subject=x",
        "mailto://ann.loe@harbour.org", "MAILTO:ann.loe%40harbour.org",
        "mailto:ann.loe@harbour.org?subject=Hello%2C%20you",
        "mailto:%20ann.loe@harbour.org%20",
    ])
    func aMailboxIsFoundInEveryForm(_ address: String) throws {
        #expect(try points("write to Ann", address) == ["email ann.loe@harbour.org"])
    }

    @Test(arguments: [
        "mailto:ann.loe@harbour.org,desk@harbour.org", "mailto:ann.loe@harbour.org;desk@harbour.org",
        "mailto:ann.loe@harbour.org,%20desk@harbour.org", "mailto:ann.loe@harbour.org?to=desk@harbour.org",
        "mailto:Ann%20Loe%20%3Cann.loe@harbour.org%3E,%20desk@harbour.org",
    ])
    func severalAreSeveral(_ address: String) throws {
        #expect(try points("write to Ann", address) == ["email ann.loe@harbour.org", "email desk@harbour.org"])
    }

    /// TYPO3 moves each letter within its kind, by as many steps as the site says.
    @Test(arguments: [
        "javascript:linkTo_UnCryptMailto('nbjmup+boo\\/mpfAibscpvs\\/psh');",
        "javascript:linkTo_UnCryptMailto('nbjmup+boo/mpfAibscpvs/psh')",
        "javascript:linkTo_UnCryptMailto(\"ocknvq,cpp0nqgBjctdqwt0qti\")",
        "javascript:linkTo_UnCryptMailto('jxfiql7xkk+ilbXexoylro+lod')",
    ])
    func aMaskIsTakenOff(_ address: String) throws {
        #expect(try points("write to Ann", address) == ["email ann.loe@harbour.org"])
    }

    @Test(arguments: [
        "javascript:openMailto('hello')", "javascript:linkTo_UnCryptMailto('')",
        "javascript:linkTo_UnCryptMailto('nbjmup+')",
        "javascript:void(0)",
    ])
    func aScriptThatMasksNothingLeadsToNobody(_ address: String) throws {
        #expect(try points("write to Ann", address) == [])
    }

    @Test(arguments: [
        ("tel:+442079460018", "voice +442079460018"), ("tel:+44-20-7946-0018;ext=12", "voice +442079460018 ext. 12"),
        ("callto:+442079460018", "voice +442079460018"), ("sms:+447700900123", "sms +447700900123"),
        ("https://wa.me/447700900123", "messenger +447700900123"),
        ("tel:%2B44%2020%207946%200018", "voice +442079460018"),
        ("TEL:+44(20)79460018", "voice +442079460018"),
        ("https://api.whatsapp.com/send?phone=447700900123&text=x", "messenger +447700900123"),
        ("tel://+442079460018", "voice +442079460018"), ("sms:+447700900123?body=Hello", "sms +447700900123"),
    ])
    func aNumberIsFoundBehindWords(_ address: String, _ point: String) throws {
        #expect(try points("Call Ann", address) == [point])
    }

    @Test func whatTheLinkSaysNeedsNoGuess() throws {
        let above = "Harbour opens\n\nThe harbour will open, it said today.\n\nPress contact\n\nAnn Loe\n"
        let start = above.utf8.count
        let draft = try read(
            above + "020 7946 0018\n", marks: [SourceMark(.link(address: "tel:+442079460018"), start..<(start + 13))])
        #expect(draft.contacts.flatMap(\.points).map(\.normalised) == ["+442079460018"])
        #expect(draft.contacts.flatMap(\.points).map(\.inferred) == [nil])
        #expect(!draft.findings.contains { $0.rule == "reader.guessedRegion" })
    }

    @Test func whereTextAndLinkDifferAFindingSaysSo() throws {
        let above = "Harbour opens\n\nThe harbour will open, it said today.\n\nPress contact\n\nAnn Loe\n"
        let start = above.utf8.count
        let draft = try read(
            above + "ann.loe@harbour.org\n",
            marks: [SourceMark(.link(address: "mailto:anne.loe@harbour.org"), start..<(start + 19))])
        #expect(draft.contacts.flatMap(\.points).map(\.normalised) == ["anne.loe@harbour.org"])
        #expect(draft.findings.contains { $0.rule == "reader.linkDiffers" })
    }

    /// An icon is all that is seen of it.
    @Test(arguments: [
        ("mailto:desk@harbour.org", ["desk@harbour.org"]), ("tel:+442079460018", ["+442079460018"]),
        ("mailto:ann.loe@harbour.org", []), ("mailto:?subject=Harbour", []), ("https://wa.me/?text=Harbour", []),
    ])
    func aLinkWithoutWordsIsAnotherPoint(_ address: String, _ others: [String]) throws {
        let text =
            "Harbour opens\n\nThe harbour will open, it said today.\n\nPress contact\n\nAnn Loe, ann.loe@harbour.org\n"
        let end = text.utf8.count
        let draft = try read(text, marks: [SourceMark(.link(address: address), end..<end)])
        #expect(draft.otherPoints.flatMap(\.points).map(\.normalised) == others)
        #expect(draft.contacts.flatMap(\.points).map(\.normalised) == ["ann.loe@harbour.org"])
    }
}
