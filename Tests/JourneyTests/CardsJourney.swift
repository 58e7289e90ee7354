import Foundation
import Testing

/// Cards from elsewhere, for people who have nothing else of ours.
@Suite struct CardsJourney {
    let session: Session

    init() throws { session = try Session() }

    private func put(_ text: String, as name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(session.folder)/\(name)"))
    }

    private let old = """
        BEGIN:VCARD
        VERSION:2.1
        N:Lind;Ana
        FN:Ana Lind
        TEL;WORK;VOICE:+44 20 7946 0018
        NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9
        END:VCARD

        """

    @Test func whatIsWrongIsSaidWithItsLineAndItsCode() throws {
        try put(old.replacing("END:VCARD\n", with: "X\n"), as: "old.vcf")
        let outcome = try session.pressroom("vcard", "lint", "old.vcf")
        #expect(outcome.code == 2)
        #expect(
            outcome.output.contains("line 1: error: The card has no END:VCARD; it ends with the file. [end-missing]\n"))
        #expect(outcome.output.contains("[bare-line-feed]"))
        #expect(outcome.errors.hasSuffix(" in 1 card.\n"))
        #expect(!outcome.output.contains("Ana"))
        let json = try session.pressroom("vcard", "lint", "--json", "old.vcf")
        let lines = json.output.split(separator: "\n")
        let first = try #require(
            try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
        #expect(first.keys.sorted() == ["card", "code", "file", "line", "message", "severity"])
        #expect(first["file"] as? String == "old.vcf")
    }

    @Test func aCardThatIsRightEndsWell() throws {
        try put(old, as: "old.vcf")
        _ = try session.pressroom("vcard", "convert", "old.vcf", "--to", "new.vcf")
        let outcome = try session.pressroom("vcard", "lint", "new.vcf")
        #expect(outcome == .init(code: 0, output: "", errors: "Nothing is wrong in 1 card.\n"))
    }

    @Test(arguments: ["vcard", "jcard", "jscontact"])
    func oneFormBecomesAnotherAndComesBack(_ format: String) throws {
        try put(old, as: "old.vcf")
        let there = try session.pressroom("vcard", "convert", "old.vcf", "--format", format)
        #expect(there.code == 0)
        try put(there.output, as: "there")
        let back = try session.pressroom("vcard", "convert", "there", "--profile", "v4")
        #expect(back.code == 0)
        #expect(back.output.contains("\r\nFN:Ana Lind\r\n"))
        #expect(
            back.output.contains("TYPE=VOICE:+44 20 7946 0018\r\n")
                || back.output.contains("TYPE=voice:+44 20 7946 0018\r\n"))
        #expect(back.output.contains("\r\nNOTE:Café\r\n"))
        #expect(back.output.components(separatedBy: "BEGIN:VCARD").count == 2)
    }

    @Test func outlookGetsAFolder() throws {
        try put(old + old, as: "two.vcf")
        let one = try session.pressroom("vcard", "convert", "two.vcf", "--profile", "outlook", "--to", "out.vcf")
        #expect(one.code == 1)
        #expect(
            one.errors
                == "The programs of 'outlook' read only the first card of a file, and there are more. Name a folder with "
                + "--folder, for a file each.\n")
        #expect(!FileManager.default.fileExists(atPath: "\(session.folder)/out.vcf"))
        let each = try session.pressroom("vcard", "convert", "two.vcf", "--profile", "outlook", "--folder", "out")
        #expect(each.code == 0)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: "\(session.folder)/out").sorted() == [
                "card-00001.vcf", "card-00002.vcf",
            ])
    }

    @Test(arguments: [
        (
            "nothing here\n",
            "There is no card in 'odd'. A vCard begins with BEGIN:VCARD, a jCard with [\"vcard\", and JSContact with an object.\n"
        ),
        ("[[\"vcard\",[\n,,", "'odd' is not JSON that can be read: line 2, column 1: "),
        ("", "There is no card in 'odd'."),
    ])
    func whatIsNoCardIsSaidToBeNone(_ text: String, _ sentence: String) throws {
        try put(text, as: "odd")
        for arguments in [["convert", "odd", "--to", "out"], ["convert", "odd", "--folder", "outs"]] {
            let outcome = try session.run(["vcard"] + arguments)
            #expect(outcome.code == 1)
            #expect(
                outcome.errors.replacing("\n", with: " ").hasPrefix(sentence.replacing("\n", with: " ")),
                "\(outcome.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: "\(session.folder)/out"))
        #expect(!FileManager.default.fileExists(atPath: "\(session.folder)/outs"))
        #expect(try session.pressroom("vcard", "lint", "odd").code != 0)
    }

    @Test func jsContactIsImportedAsVCardIs() throws {
        try put(old, as: "old.vcf")
        _ = try session.pressroom("init")
        for format in ["jcard", "jscontact"] {
            _ = try session.pressroom("vcard", "convert", "old.vcf", "--format", format, "--to", "\(format).json")
        }
        let first = try session.pressroom("contact", "import", "jcard.json", "--accept", "--yes")
        #expect(first.code == 0, "\(first.errors)")
        let again = try session.pressroom("contact", "import", "jscontact.json", "--accept", "--yes")
        #expect(again.code == 0, "\(again.errors)")
        #expect(try session.pressroom("contact", "list").output.contains("ana-lind"))
        #expect(try session.pressroom("history").output.split(separator: "\n").count == 1)
    }
}
