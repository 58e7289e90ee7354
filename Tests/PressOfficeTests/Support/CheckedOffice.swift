import Catalogue

@testable import PressOffice

extension OfficeView {
    /// All that a check finds.
    func check(off: Set<String> = []) throws -> [Finding] {
        var findings: [Finding] = []
        try check(off: off) { findings.append($0) }
        return findings
    }
}
