import Foundation
import TestSupport
import Testing

/// What docs/web-safety.md says that a test holds is held by one.
@Suite struct WebSafetyTests {
    private func rows() throws -> [(line: String, held: String)] {
        try Project.text("docs/web-safety.md").split(separator: "\n").filter { $0.hasPrefix("| V") }.map { line in
            (String(line), String(line.split(separator: "|").last { !$0.allSatisfy(\.isWhitespace) } ?? ""))
        }
    }

    private func named(in text: String) -> [String] {
        text.matches(of: /`([a-z][A-Za-z0-9]+)`/).map { String($0.output.1) }
    }

    @Test func everyTestThatIsNamedIsThere() throws {
        var there: Set<String> = []
        for path in Project.files(under: "Tests", endingIn: [".swift"]) {
            for name in try Project.text(path).matches(of: /func ([A-Za-z0-9]+)\(/) {
                there.insert(String(name.output.1))
            }
        }
        var count = 0
        for row in try rows() {
            for name in named(in: row.held) where name != "nosniff" {
                count += 1
                #expect(there.contains(name), "\(name) in: \(row.line)")
            }
        }
        #expect(count > 100)
    }

    /// Each line says by what it is held, or honestly why not.
    @Test func everyLineSaysWhatHoldsIt() throws {
        let words = ["Not met", "Does not apply", "Held by", "Met ", "Not tested", "A proxy's", "[decision"]
        let all = try rows()
        #expect(all.count > 80)
        for row in all {
            let held = row.held.trimmingCharacters(in: .whitespaces)
            #expect(!named(in: held).isEmpty || words.contains { held.hasPrefix($0) }, "\(row.line)")
        }
    }
}
