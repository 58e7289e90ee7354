import TestSupport
import Testing

/// Each target has at least half as many lines of tests as of source.
@Suite struct ShareOfTestsTests {
    /// Targets whose tests are not in a folder of their own name.
    private let folders = ["pressroom": "JourneyTests", "pressroomNewsroom": "JourneyTests"]

    /// ReleaseReader changes next, and its tests with it.
    private let stillToCome: Set = ["ReleaseReader"]

    @Test func aLineOfTestsForTwoOfSource() throws {
        var source: [String: Int] = [:]
        for (target, path) in Project.sources() { source[target, default: 0] += try lines(of: path) }
        #expect(stillToCome.isSubset(of: source.keys))
        #expect(source.count > 10)
        for (target, count) in source where !stillToCome.contains(target) {
            let folder = "Tests/\(folders[target] ?? target + "Tests")"
            let tests = try Project.files(under: folder, endingIn: [".swift"]).reduce(0) { try $0 + lines(of: $1) }
            #expect(tests * 2 >= count, "\(folder) has \(tests) lines for \(count) of \(target).")
        }
    }

    private func lines(of path: String) throws -> Int {
        try Project.text(path).utf8.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    }
}
