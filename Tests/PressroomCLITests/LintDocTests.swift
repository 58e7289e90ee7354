import Foundation
import TestSupport
import Testing
import VCard

/// docs/vcard-lint.md names every code with its severity and its sentence. `RECORD_GOLDEN=1` writes the table anew.
@Suite struct LintDocTests {
    @Test func thePageNamesEveryCode() throws {
        let url = projectRoot.appending(path: "docs/vcard-lint.md")
        let head = "| code | severity | says |\n|---|---|---|\n"
        let rows = LintCode.allCases.map { "| `\($0.rawValue)` | \($0.severity.rawValue) | \($0.sentence) |\n" }
        let page = try String(contentsOf: url, encoding: .utf8)
        let words = page.components(separatedBy: head)[0]
        let table = head + rows.joined()
        if isRecordingGoldens { try (words + table).write(to: url, atomically: true, encoding: .utf8) }
        #expect(isRecordingGoldens || page == words + table, "RECORD_GOLDEN=1 swift test --filter LintDocTests")
    }
}
