import Testing

@testable import DocumentFormats

/// Boxes that stand side by side on a page.
@Suite struct PDFBoxesTests {
    /// Lines as poppler has them: each row from left to right, each line a block of its own.
    private func blocks(_ rows: [(String, String)], step: Double = 20, right: Double = 260) -> [[PDFPage.Line]] {
        rows.enumerated().flatMap { number, row -> [[PDFPage.Line]] in
            let top = 100 + Double(number) * step
            return [(row.0, 72.0), (row.1, right)].filter { !$0.0.isEmpty }.map { text, left in
                let box = PDFPage.Box(left: left, top: top, right: left + 5.5 * Double(text.count), bottom: top + 11)
                return [PDFPage.Line(text: text, box: box, size: 11)]
            }
        }
    }

    private func parted(_ rows: [(String, String)], step: Double = 20) -> [String] {
        PDFBoxes.parted(blocks(rows, step: step)).map { $0.map(\.text).joined(separator: " / ") }
    }

    private static let contacts = [
        ("Marta Lindqvist", "Tomas Okafor"), ("Press officer", "Head of communications"),
        ("+44 20 7946 0018", "+44 20 7946 0019"), ("marta@harbour.example", "tomas@harbour.example"),
    ]

    @Test(arguments: [14.0, 20, 30])
    func oneBoxStandsBeforeTheOther(_ step: Double) {
        #expect(
            parted(PDFBoxesTests.contacts, step: step) == [
                "Marta Lindqvist / Press officer / +44 20 7946 0018 / marta@harbour.example",
                "Tomas Okafor / Head of communications / +44 20 7946 0019 / tomas@harbour.example",
            ])
    }

    /// Lines of two boxes as poppler has them where little stands between: one line, with a gap that ends at one place.
    private func touching(_ rows: [(String, String)], right: Double = 190) -> [[PDFPage.Line]] {
        [
            rows.enumerated().map { number, row in
                let top = 100 + Double(number) * 14
                let end = 72 + 5.5 * Double(row.0.count)
                if row.1.isEmpty {
                    return PDFPage.Line(
                        text: row.0, box: PDFPage.Box(left: 72, top: top, right: end, bottom: top + 11), size: 11)
                }
                let box = PDFPage.Box(
                    left: 72, top: top, right: right + 5.5 * Double(row.1.count), bottom: top + 11)
                let gap = PDFPage.Gap(left: end, right: right, place: row.0.utf8.count + 1)
                return PDFPage.Line(text: "\(row.0) \(row.1)", box: box, size: 11, gaps: [gap])
            }
        ]
    }

    @Test func boxesThatNearlyTouchAreTwo() {
        let rows = [("Media contacts", "")] + PDFBoxesTests.contacts
        let found = PDFBoxes.parted(touching(rows)).map { $0.map(\.text).joined(separator: " / ") }
        #expect(
            found == [
                "Media contacts", "Marta Lindqvist / Press officer / +44 20 7946 0018 / marta@harbour.example",
                "Tomas Okafor / Head of communications / +44 20 7946 0019 / tomas@harbour.example",
            ])
    }

    @Test(arguments: [
        [("Marta Lindqvist", "+44 20 7946 0018"), ("Tomas Okafor", "+44 20 7946 0019")],
        [("The wall was built", "by hand in 1880"), ("and was closed for", "eleven years since")],
    ])
    func aTableAndWideSpacesAreNotCut(_ rows: [(String, String)]) {
        #expect(PDFBoxes.parted(touching(rows)) == touching(rows))
    }

    @Test func aWideSpaceIsAGap() {
        var reader = PDFPageReader()
        let words = [("Marta", 72, 100), ("Lindqvist", 103, 150), ("Tomas", 160, 190)].map { text, left, right in
            "<word xMin=\"\(left)\" yMin=\"100\" xMax=\"\(right)\" yMax=\"111\">\(text)</word>\n"
        }
        let line = "<line xMin=\"72\" yMin=\"100\" xMax=\"190\" yMax=\"111\">\n"
        reader.take(Array("<page height=\"800\">\n<block >\n\(line)\(words.joined())</line>\n".utf8))
        let read = reader.pages.first?.blocks.joined().first
        #expect(read?.text == "Marta Lindqvist Tomas")
        #expect(read?.gaps == [PDFPage.Gap(left: 150, right: 160, place: 16)])
    }

    @Test func aBoxMayBeLonger() {
        let rows = PDFBoxesTests.contacts + [("", "Harbour Town")]
        #expect(parted(rows).last?.hasSuffix("tomas@harbour.example / Harbour Town") ?? false)
    }

    @Test func whatStandsAroundThemStaysWhereItIs() {
        let rows = [("Media contacts", "")] + PDFBoxesTests.contacts
        let found = parted(rows)
        #expect(found.count == 3)
        #expect(found.first == "Media contacts")
    }

    @Test(arguments: [
        [("Marta Lindqvist", "+44 20 7946 0018"), ("Tomas Okafor", "+44 20 7946 0019")],
        [("Phone:", "+44 20 7946 0018"), ("E-mail:", "marta@harbour.example")],
        [("The wall was built", "by hand in 1880"), ("and was closed for", "eleven years since")],
        [("Name", "Number"), ("Marta Lindqvist", "+44 20 7946 0018"), ("Tomas Okafor", "+44 20 7946 0019")],
    ])
    func aTableAndLabelsAreNone(_ rows: [(String, String)]) {
        #expect(PDFBoxes.parted(blocks(rows)).count == rows.count * 2)
    }

    @Test func aLongTableIsReadInOnePass() {
        let rows = (0..<5_000).map { ("Marta \($0)", "Tomas \($0)") }
        #expect(PDFBoxes.parted(blocks(rows)).count == 10_000)
    }
}

/// Small signs above a line.
@Suite struct RaisedSignTests {
    private func text(_ sign: String, size: Double) -> String {
        func line(_ text: String, top: Double, size: Double) -> PDFPage.Line {
            PDFPage.Line(
                text: text, box: PDFPage.Box(left: 72, top: top, right: 400, bottom: top + size), size: size)
        }
        let lines = [
            line("The harbour opens to everybody who likes the sea", top: 100, size: 11),
            line(sign, top: 118, size: size),
            line("On Friday 1 February the first boat leaves at dawn", top: 122, size: 11),
        ]
        return PDFText([PDFPage(height: 800, blocks: [lines])]).text
    }

    @Test(arguments: ["st", "nd", "rd", "th", "er", "ème", "º"])
    func theEndOfADayIsNoLine(_ sign: String) {
        #expect(!text(sign, size: 7).contains("\n\(sign)\n"))
    }

    @Test func aLineOfTheUsualSizeIsOne() {
        #expect(text("st", size: 11).contains("st"))
        #expect(text("Boat", size: 7).contains("Boat"))
    }
}
