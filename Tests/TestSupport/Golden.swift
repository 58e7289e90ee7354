import Foundation

/// The root of the project, from where this file stands.
public let projectRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// Whether goldens are written anew rather than compared (`RECORD_GOLDEN=1`).
public var isRecordingGoldens: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" }

/// What differs between `bytes` and the golden file `Tests/Golden/<path>`; nil where they are the same.
public func differenceFromGolden(_ path: String, _ bytes: [UInt8]) throws -> String? {
    let file = projectRoot.appending(path: "Tests/Golden").appending(path: path)
    if isRecordingGoldens {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return nil
    }
    guard let golden = try? Data(contentsOf: file) else {
        return
            "There is no golden 'Tests/Golden/\(path)'. Run the tests with RECORD_GOLDEN=1 and look at what it holds."
    }
    return firstDifference(expected: String(decoding: golden, as: UTF8.self), String(decoding: bytes, as: UTF8.self))
        .map { "Tests/Golden/\(path), \($0)" }
}

/// What differs between `text` and the first block of that language in a page of `docs/`; nil where they are the same.
/// With `RECORD_GOLDEN=1` the block is written anew.
public func differenceFromDocs(_ page: String, block language: String, _ text: String) throws -> String? {
    let file = projectRoot.appending(path: "docs").appending(path: page)
    let whole = try String(contentsOf: file, encoding: .utf8)
    let fence = "```\(language)\n"
    guard let start = whole.range(of: fence)?.upperBound,
        let end = whole.range(of: "```", range: start..<whole.endIndex)?.lowerBound
    else { return "docs/\(page) has no block of \(language)." }
    if isRecordingGoldens {
        try (whole[..<start] + text + whole[end...]).write(to: file, atomically: true, encoding: .utf8)
        return nil
    }
    return firstDifference(expected: String(whole[start..<end]), text).map { "docs/\(page), \($0)" }
}

/// The first line that differs, with its number.
public func firstDifference(expected: String, _ actual: String) -> String? {
    guard expected.utf8.elementsEqual(actual.utf8) == false else { return nil }
    let expected = expected.utf8.split(separator: 10, omittingEmptySubsequences: false)
    let actual = actual.utf8.split(separator: 10, omittingEmptySubsequences: false)
    let same = zip(expected, actual).prefix { $0.elementsEqual($1) }.count
    func line(_ lines: [Substring.UTF8View]) -> String {
        same < lines.count ? "'\(Substring(lines[same]))'" : "the end"
    }
    return "line \(same + 1): expected \(line(expected)), got \(line(actual))"
}
