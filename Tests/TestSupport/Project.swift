import Foundation

/// The project as it lies on disk.
public enum Project {
    /// The folder that holds Package.swift.
    public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A file's text by its path in the project.
    public static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// Every file below a folder, as paths in the project, sorted.
    public static func files(under folder: String, endingIn endings: [String] = [""]) -> [String] {
        let paths = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
        return (paths?.compactMap { $0 as? String } ?? []).map { "\(folder)/\($0)" }
            .filter { path in endings.contains { path.hasSuffix($0) } && !isFolder(path) }.sorted()
    }

    public static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// The names in a folder, sorted.
    public static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path).sorted()
    }

    /// Every source file of ours that is Swift, with its target.
    public static func sources() -> [(target: String, path: String)] {
        let inSources = files(under: "Sources", endingIn: [".swift"]).map { path in
            (target: String(path.split(separator: "/")[1]), path: path)
        }
        return inSources + files(under: "migrations", endingIn: [".swift"]).map { ("Migrations", $0) }
            + files(under: "catalog/templates", endingIn: [".swift"]).map { ("MessageTemplates", $0) }
    }

    /// The paths that git tracks, or nil where this is no clone.
    public static func trackedFiles() throws -> [String]? {
        guard FileManager.default.fileExists(atPath: root.appendingPathComponent(".git").path) else { return nil }
        let git = Process()
        let output = Pipe()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        git.arguments = ["git", "-C", root.path, "ls-files", "-z"]
        git.standardOutput = output
        try git.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        git.waitUntilExit()
        guard git.terminationStatus == 0 else { return nil }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\0").map(String.init)
    }
}

/// The rows of the first table in a Markdown text whose header has these cells.
public func table(headed header: [String], in markdown: String) -> [[String]] {
    func cells(_ line: Substring) -> [String] {
        line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("|") && cells($0) == header }) else { return [] }
    return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map(cells)
}
