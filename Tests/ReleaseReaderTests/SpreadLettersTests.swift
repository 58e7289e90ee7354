import PhoneNumbers
import Testing

@testable import ReleaseReader

/// Letters that somebody spread over a line are words.
@Suite struct SpreadLettersTests {
    private func clean(_ text: String) throws -> String {
        let document = try SourceDocument(path: "-", bytes: Array(text.utf8))
        return String(decoding: ReadingText(document).bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("P R E S S E M I T T E I L U N G", "PRESSEMITTEILUNG"), ("P R E S S   R E L E A S E", "PRESS   RELEASE"),
        ("  K o n t a k t :", "  Kontakt :"), ("M I T T E I L U N G  Nr. 4", "MITTEILUNG  Nr. 4"),
        ("Ö F F E N T L I C H", "ÖFFENTLICH"), ("Δ Ε Λ Τ Ι Ο   Τ Υ Π Ο Υ", "ΔΕΛΤΙΟ   ΤΥΠΟΥ"),
        ("К О Н Т А К Т Ы", "КОНТАКТЫ"),
        ("A B C D E F G H", "A B C D E F G H"), ("J. R. R. Roe", "J. R. R. Roe"), ("1 2 3 4 5 6 7", "1 2 3 4 5 6 7"),
        ("I a m h e r e and there is more to say", "I a m h e r e and there is more to say"), ("T V N Z", "T V N Z"),
    ])
    func areWords(_ printed: String, _ words: String) throws {
        #expect(try clean("Text.\n\(printed)\n\nMore.\n") == "Text.\n\(words)\n\nMore.\n")
        #expect(try clean(printed) == words)
    }

    @Test func aLabelThatIsSpreadIsOne() throws {
        let text = """
            P R E S S E M I T T E I L U N G
            12. Mai 2031

            Die Fähren fahren wieder

            Der Hafenverband schickt die Fähren nach zwei Jahren wieder zu den Inseln. Das ist die erste von zwei.

            P R E S S E K O N T A K T
            Jane Roe, +49 30 901820
            """
        let draft = ReleaseReader.draft(
            from: try SourceDocument(path: "-", bytes: Array(text.utf8)), phones: LibPhoneNumber())
        #expect(draft.kind.value == .release)
        #expect(draft.headline?.value == "Die Fähren fahren wieder")
        #expect(draft.contacts.map { $0.name?.value } == ["Jane Roe"])
    }

    /// What is found in it points at all of it.
    @Test func aSpanHasTheSpacesToo() throws {
        let text = "Text of it.\nK O N T A K T\n"
        let reading = ReadingText(try SourceDocument(path: "-", bytes: Array(text.utf8)))
        #expect(reading.asPrinted(12..<19) == "K O N T A K T")
    }
}
