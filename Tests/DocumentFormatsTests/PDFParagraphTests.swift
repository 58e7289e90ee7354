import Testing

@testable import DocumentFormats

/// Paragraphs of pages that are set with wide spaces, where poppler makes each line a block.
@Suite struct PDFParagraphTests {
    /// Lines of a page, each a block, with how far each stands below the one before.
    private func page(_ lines: [(step: Double, text: String)], size: Double = 11) -> PDFPage {
        var top = 72.0
        var page = PDFPage(height: 800)
        page.blocks = lines.map { step, text in
            top += step
            let box = PDFPage.Box(left: 72, top: top, right: 72 + 5 * Double(text.count), bottom: top + size)
            return [PDFPage.Line(text: text, box: box, size: size)]
        }
        return page
    }

    private func paragraphs(_ lines: [(step: Double, text: String)]) -> [String] {
        PDFParagraphs.joined([page(lines)])[0].blocks.map { $0.map(\.text).joined(separator: " / ") }
    }

    private static let sentence = "The Harbour Alliance will run ferries to the northern islands again, after the piers"
    private static let end = "were put right."

    @Test func linesAtTheUsualDistanceAreOneParagraph() {
        let text = (0..<3).flatMap { _ -> [(step: Double, text: String)] in
            [(step: 34.0, text: Self.sentence), (step: 22, text: Self.sentence), (step: 22, text: Self.end)]
        }
        #expect(
            paragraphs(text)
                == Array(repeating: [Self.sentence, Self.sentence, Self.end].joined(separator: " / "), count: 3))
    }

    @Test func behindAShortLineALongOneBeginsAParagraph() {
        let text = (0..<4).flatMap { _ -> [(step: Double, text: String)] in
            [(step: 22.0, text: Self.sentence), (step: 22, text: Self.sentence), (step: 22, text: Self.end)]
        }
        #expect(paragraphs(text).count == 4)
    }

    @Test func whereLinesStandTogetherNothingIsJoined() {
        var whole = page([(step: 14, text: Self.sentence), (step: 14, text: Self.end)])
        whole.blocks = Array(repeating: whole.blocks.flatMap { $0 }, count: 4)
        let joined = PDFParagraphs.joined([whole])
        #expect(joined == [whole])
    }

    @Test func fewLinesSayNothing() {
        #expect(
            paragraphs([(step: 22, text: Self.sentence), (step: 22, text: Self.sentence), (step: 22, text: Self.end)])
                .count == 3)
    }

    @Test func aHeadingOfLargerLettersStaysApart() {
        var pages = [page([(step: 22, text: "Ferries return")], size: 18)]
        pages[0].blocks +=
            page((0..<8).map { _ -> (step: Double, text: String) in (step: 22, text: Self.sentence) }).blocks
        #expect(PDFParagraphs.joined(pages)[0].blocks.first?.map(\.text) == ["Ferries return"])
        #expect(PDFParagraphs.joined(pages)[0].blocks.count == 2)
    }
}
