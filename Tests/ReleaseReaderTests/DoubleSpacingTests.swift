import ReleaseReader
import Testing

/// Texts in which a blank line stands behind every line.
@Suite struct DoubleSpacingTests {
    private static let lines = [
        "Harbour ferries return to the northern islands", "Northport, 12 May 2031",
        "The Harbour Alliance will run ferries to the northern islands again from June,",
        "after two years of repairs to the piers. The first boat leaves at dawn, and the",
        "last of them comes back when the lights of the harbour are lit.",
        "The boats had been laid up since the storm of the year before last, which took",
        "with it half of the northern pier and the house of the harbour master on it,",
        "and left the islands without a way to the mainland for as long as it was dark.",
        "\"We are glad that it is open again,\" said Jane Roe, who is the director of the",
        "ferries and has waited for this for two years, as have all who live out there.",
        "Press contact", "Sven Roe", "020 7946 0018",
    ]

    private func draft(_ blanks: String) throws -> Draft {
        try read(Self.lines.joined(separator: "\n" + blanks) + "\n")
    }

    @Test(arguments: ["\n", "  \n", "\t\n"])
    func linesThatTheWidthBrokeAreOneParagraph(_ blank: String) throws {
        let draft = try draft(blank)
        #expect(draft.headline?.value == "Harbour ferries return to the northern islands")
        #expect(draft.quotes.map { $0.speaker?.value } == ["Jane Roe"])
        #expect(draft.contacts.map { $0.name?.value } == ["Sven Roe"])
        #expect(draft.contacts.first?.points.map(\.normalised) == ["+442079460018"])
    }

    @Test func spansAreOfTheFileAsItIs() throws {
        let draft = try draft("\n")
        #expect(draft.words(at: draft.headline?.span) == "Harbour ferries return to the northern islands")
        #expect(draft.words(at: draft.quotes.first?.span)?.contains("We are glad") ?? false)
    }

    /// Paragraphs of a line each, as most texts have them, end in sentences.
    @Test func paragraphsOfOneLineStayApart() throws {
        let paragraphs = (1...12).map {
            "The Harbour Alliance will run ferry number \($0) to the northern islands again."
        }
        let text = (["Harbour ferries return to the northern islands"] + paragraphs + ["", "Notes to editors"])
            .joined(separator: "\n\n")
        let draft = try read(text + "\n\nThe boats are white.\n")
        #expect(draft.headline?.value == "Harbour ferries return to the northern islands")
        #expect(draft.notes?.value.hasSuffix("The boats are white.") ?? false)
    }
}
