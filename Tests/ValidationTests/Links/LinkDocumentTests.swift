import Catalogue
import TestSupport
import Testing
import Validation

@Suite struct LinkDocumentTests {
    @Test func theDocumentNamesEachVerdictAndWhatItCountsAs() throws {
        let rows = table(headed: ["verdict", "counts as", "means"], in: try Project.text("docs/links.md"))
        #expect(
            rows.map { [$0[0], $0[1]] } == LinkVerdict.allCases.map { ["`\($0.rawValue)`", $0.meaning.rawValue] })
    }

    @Test func theDocumentNamesEachState() throws {
        let rows = table(headed: ["state", "means"], in: try Project.text("docs/links.md"))
        #expect(rows.map { $0[0] } == LinkState.allCases.map { "`\($0.rawValue)`" })
    }
}
