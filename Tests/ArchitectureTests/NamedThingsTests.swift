import Foundation
import TestSupport
import Testing

/// What comments and documents name is there: laws, decisions, files and commands.
@Suite struct NamedThingsTests {
    private let texts: [(path: String, text: String)]

    init() throws {
        let folders = ["Sources", "Tests", "migrations", "scripts", "Fuzz", "Benchmarks/Sources", "docs"]
        let top = try Project.names(in: ".").filter { $0.hasSuffix(".md") }
        let endings = [".swift", ".md", ".h", ".c", ".cpp", ".sql"]
        let paths = folders.flatMap { folder in
            Project.files(under: folder, endingIn: folder == "scripts" ? [""] : endings)
        }
        texts = try (top + paths.filter { !$0.contains("/.build") }).map { ($0, prose(try Project.text($0), of: $0)) }
    }

    @Test func everyLawIsOneOfArchitecture() throws {
        let laws = Set(try Project.text("docs/architecture.md").matches(of: #/(?m)^(\d+)\. \*\*/#).map(\.output.1))
        for (path, text) in texts {
            for law in text.matches(of: #/\b[Ll]aw (\d+)/#) {
                #expect(laws.contains(law.output.1), "\(path) speaks of \(law.output.0).")
            }
        }
        #expect(laws.count == 7)
    }

    /// By its number, and where its name follows, by that.
    @Test func everyDecisionIsThere() throws {
        let decisions = try Project.names(in: "docs/decisions")
        for (path, text) in texts {
            for named in text.matches(of: #/\b(?:[Dd]ecision |decisions/)(\d{4}(?:-[\w-]+\.md)?)/#) {
                let isThere = decisions.contains { $0 == named.output.1 || $0.hasPrefix("\(named.output.1)-") }
                #expect(isThere, "\(path) speaks of \(named.output.0).")
            }
        }
    }

    /// A list that is nowhere in the project says nothing to whoever reads the comment.
    @Test func noRuleIsNamedByItsNumberInAListThatIsNotHere() {
        for (path, text) in texts {
            #expect(text.firstMatch(of: #/(?i)\bhard rule \d/#) == nil, "\(path)")
        }
    }

    @Test func everyFileThatIsNamedIsThere() {
        for (path, text) in texts {
            for named in namedPaths(in: text) {
                let isThere = FileManager.default.fileExists(atPath: Project.root.appendingPathComponent(named).path)
                #expect(isThere, "\(path) speaks of \(named).")
            }
        }
    }

    /// The reference is made of what the program says of itself; sentences in the sources are held to it too.
    @Test func everyCommandThatIsNamedIsThere() throws {
        let commands = Set(
            try Project.text("docs/cli.md").matches(of: #/(?m)^### pressroom (.+)$/#).map { String($0.output.1) })
        let sources = try Project.sources().map { ($0.path, try Project.text($0.path)) }
        for (path, text) in texts + sources {
            for named in namedCommands(in: text) where named.first != "help" {
                let first = named.first ?? ""
                let takesAnother =
                    commands.contains { $0.hasPrefix("\(first) ") } && named.count > 1 && first != "check"
                let command = takesAnother ? named.joined(separator: " ") : first
                #expect(commands.contains(command), "\(path) speaks of 'pressroom \(command)'.")
            }
        }
        #expect(commands.count > 20)
    }

    @Test func theChecksFindWhatTheyLookFor() {
        #expect(prose("let a = \"law 9\"\n/// Law 3\n  // law 4", of: "a.swift") == "/// Law 3\n  // law 4")
        #expect(prose("echo law 9\n# law 3", of: "scripts/a") == "# law 3")
        #expect(
            namedPaths(in: "see docs/cli.md, `Sources/Store/Gate.swift` and (scripts/test). docs/decisions/NNNN-….md")
                == ["docs/cli.md", "Sources/Store/Gate.swift", "scripts/test"])
        #expect(
            namedPaths(in: "file:///x/docs/cli.md https://a.example/docs/b Sources/Exchange/") == ["Sources/Exchange"])
        #expect(namedCommands(in: "'pressroom kit show \\(x)' `pressroom undo 4`") == [["kit", "show"], ["undo"]])
        #expect(namedCommands(in: "pressroom is a catalogue").isEmpty)
    }
}

/// What people write to one another: the comments of a source or a script, the whole of a document.
private func prose(_ text: String, of path: String) -> String {
    let mark = path.hasPrefix("scripts/") ? "#" : path.hasSuffix(".sql") ? "--" : "//"
    if path.hasSuffix(".md") { return text }
    return text.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix(mark) }.joined(separator: "\n")
}

/// The files and folders of the project in a text, patterns and addresses aside.
private func namedPaths(in text: String) -> [String] {
    let path = #/(?:^|[\s`'"(\[])((?:docs|Sources|Tests|scripts|migrations|catalog|Fuzz|Benchmarks)/[\w.+\/-]*)(.?)/#
    return text.matches(of: path).compactMap { match in
        let isOne = !"…*<{".contains(match.output.2) && !match.output.1.contains("NN")
        guard isOne, !match.output.1.contains("/.build") else { return nil }
        var name = match.output.1
        while let last = name.last, "./-".contains(last) { name.removeLast() }
        // A decision may be named by its number alone.
        return name.wholeMatch(of: #/docs/decisions/\d{4}/#) == nil ? String(name) : nil
    }
}

/// The words behind `pressroom` where it is quoted.
private func namedCommands(in text: String) -> [[String]] {
    text.matches(of: #/['`]pressroom ([a-z]+)(?: ([a-z]+))?(?=[\s'`])/#).map { match in
        [match.output.1, match.output.2].compactMap { $0.map(String.init) }
    }
}
