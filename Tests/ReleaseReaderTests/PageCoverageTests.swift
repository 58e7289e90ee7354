import ReleaseReader
import Testing

/// Coverage told from a release by what the page says of itself.
@Suite struct PageCoverageTests {
    private static let text = """
        Rail plan faces vote

        SEOUL - A plan for a railway along the coast faced a vote in the council on Thursday, after months of talks.

        "It is a good plan," said Jane Roe, a spokeswoman for Nordlys Rail.

        """

    private func page(_ particulars: [(SourceMark.Particular, String)], line: String? = nil) throws -> Draft {
        var text = ""
        var marks: [SourceMark] = []
        for (kind, value) in particulars {
            marks.append(
                SourceMark(
                    .particular(kind), text.utf8.count..<(text.utf8.count + value.utf8.count),
                    source: "the page's metadata"))
            text += value + "\n"
        }
        let body =
            line.map { PageCoverageTests.text.replacing("\n\nSEOUL", with: "\n\n\($0)\n\nSEOUL") }
            ?? PageCoverageTests.text
        return try read(text + "\n" + body, marks: marks)
    }

    @Test func aBylineAndAPapersName() throws {
        let draft = try page([
            (.author, "By Manny Fernando and Ilana Panich"), (.publisher, "The Daily Herald"), (.sort, "article"),
        ])
        #expect(draft.kind.value == .coverage)
        #expect(draft.byline?.value == "Manny Fernando and Ilana Panich")
        #expect(draft.outlet?.value == "The Daily Herald")
        #expect(draft.spokespeople.allSatisfy { $0.organisation?.value != "The Daily Herald" })
    }

    @Test func aNewsArticleOfANewsMedium() throws {
        let draft = try page([
            (.sort, "NewsArticle"), (.sort, "NewsMediaOrganization"), (.author, "Manny Fernando"),
            (.publisher, "Coast Watch"),
        ])
        #expect(draft.kind.value == .coverage)
        #expect(draft.byline?.value == "Manny Fernando")
        #expect(draft.outlet?.value == "Coast Watch")
    }

    @Test func anAgencyAboveTheText() throws {
        let draft = try page([(.publisher, "The Daily Herald")], line: "PTI | Updated: Feb 13, 2031, 13:10 IST")
        #expect(draft.kind.value == .coverage)
        #expect(draft.byline?.value == "PTI")
        #expect(draft.issued?.value.description == "2031-02-13")
    }

    @Test(arguments: [
        [(SourceMark.Particular.author, "Jane Roe"), (.publisher, "Nordlys Rail"), (.sort, "article")],
        [(.sort, "NewsArticle"), (.publisher, "Nordlys Rail")],
        [(.sort, "NewsArticle"), (.author, "Jane Roe"), (.publisher, "Nordlys Rail News")],
        [(.sort, "PressRelease"), (.publisher, "The Daily Herald"), (.author, "By Jane Roe")],
        [(.publisher, "The Daily Herald")],
    ])
    func aPressOfficesPageIsNone(_ particulars: [(SourceMark.Particular, String)]) throws {
        #expect(try page(particulars).kind.value == .release)
    }
}
