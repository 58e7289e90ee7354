import ReleaseReader
import Testing

/// Whatever has the shape of an address or of a number with its country code is in a list, whatever stands around it.
@Suite struct UnreadPointTests {
    private static let shapes = ["jane.roe@harbour.org", "+44 20 7946 0018"]

    /// Layouts that rules for one thing or another look at: dates, counts, labels, tables, signs, quotations, lists of files.
    private static let layouts = [
        "ISIN %", "Order No %", "Date: % 12 May 2031", "12 May 2031 % 10:30", "%\t%\t%", "| % | 12 | 3.5 % |", "(%)",
        "[%]",
        "<%>", "\u{201C}%\u{201D}", "'%'", "* % *", "_%_", "% %", "1. %", "\u{2022} %", "=%=", "€ %", "% €", "%%",
        "%, 12 %",
        "© 2031 Harbour Board %", "Photo: %", "Jane Roe % Tom Field", "JANE ROE %", "\u{5317}\u{4EAC}%\u{306E}",
        "%\u{3002}",
        "Unsubscribe: %", "@harbour %", "/ % /", "- % -", "\u{96} %", "%\u{97}%", "\u{93}%\u{94}", "E:%", "T:%", "#%",
        "~%~",
        "12/2031/%", "1,200,300 %", "%: 12", "no. 7 %.", "%!%?", "-- \n%", "> %", "Fax%", "%Fax", "a%",
    ]

    @Test(arguments: layouts, shapes)
    func isListed(_ layout: String, _ shape: String) throws {
        let line = layout.split(separator: "%", omittingEmptySubsequences: false).joined(separator: shape)
        let draft = try read(Row.Opening.english.rawValue + "\n\n" + line + "\n\nThe boats are blue.\n")
        let points = (draft.contacts + []).flatMap(\.points) + draft.otherPoints.flatMap(\.points)
        let text = Array(draft.document.text.utf8)
        let found = Array(shape.utf8)
        for start in text.indices where text[start...].starts(with: found) {
            let end = start + found.count
            #expect(points.contains { $0.span.start < end && start < $0.span.end }, "\(line)")
        }
    }

    /// What is no address and no number stands in no list.
    @Test(arguments: [
        "+8 percent", "a@b", "@harbour", "+1.5", "+12345678%", "1+12345678", "x@y.1", "+1 2 3",
    ])
    func whatIsNoneIsNot(_ words: String) throws {
        let draft = try read(Row.Opening.english.rawValue + "\n\nThe boats have \(words) in all.\n")
        #expect(draft.contacts.isEmpty && draft.otherPoints.isEmpty)
    }

    /// Dashes and quotation marks of Windows-1252 that were taken for Latin-1.
    @Test(arguments: [
        ("08 \u{96} 644 89 50", "+4686448950"), ("070 \u{96} 529 41 79", "+46705294179"),
        ("08\u{97}644 89 50", "+4686448950"),
        ("\u{93}08-644 89 50\u{94}", "+4686448950"), ("\u{95} 08-644 89 50", "+4686448950"),
    ])
    func marksOfAnotherSetAreMarks(_ printed: String, _ number: String) throws {
        let text = Row.Opening.english.rawValue + "\n\nPresskontakt: Jane Roe, tel: \(printed)\n"
        #expect(try read(text, region: "SE").contacts.flatMap(\.points).map(\.normalised) == [number])
    }
}
