import Foundation
import TestSupport
import Testing

/// One thing, one line in one list, and the documents say the same.
@Suite struct ListsTests {
    @Test func everyMigrationIsListedOldestFirst() throws {
        let files = try Project.names(in: "migrations/sql").map { $0.replacing(".sql", with: "") }
        let listed = try Project.text("migrations/Migrations.swift").matches(of: #/Migration\(\s*"(v[\w-]+)",/#)
            .map { String($0.output.1) }
        #expect(listed == files)
        for (index, name) in files.enumerated() {
            #expect(name.hasPrefix(index < 9 ? "v0\(index + 1)-" : "v\(index + 1)-"), "\(name)")
        }
    }

    @Test func everyVariableOfTheEnvironmentIsInTheDocuments() throws {
        let documents =
            try Project.files(under: "docs", endingIn: [".md"]).map(Project.text).joined()
            + Project.text("README.md")
        for (target, path) in Project.sources() where !["PhoneNumbers", "Pictures", "Signatures"].contains(target) {
            for name in environmentVariables(in: try Project.text(path)) {
                #expect(documents.contains(name), "\(path) reads \(name), and no document says so.")
            }
        }
    }

    @Test func everyLinkBetweenTheDocumentsLeadsSomewhere() throws {
        let top = try Project.names(in: ".").filter { $0.hasSuffix(".md") }
        for path in top + Project.files(under: "docs", endingIn: [".md"]) {
            let folder = Project.root.appendingPathComponent(path).deletingLastPathComponent()
            for target in linkedFiles(in: try Project.text(path)) {
                let isThere = FileManager.default.fileExists(atPath: folder.appendingPathComponent(target).path)
                #expect(isThere, "\(path) links to \(target).")
            }
        }
    }

    @Test func everyScriptCanBeRun() throws {
        let scripts = Project.files(under: "scripts") + [".ci/run"]
        for path in scripts {
            let isExecutable = FileManager.default.isExecutableFile(
                atPath: Project.root.appendingPathComponent(path).path)
            #expect(isExecutable, "\(path) cannot be run; chmod +x it.")
            #expect((try Project.text(path)).hasPrefix("#!"), "\(path) does not say what runs it.")
        }
        #expect(scripts.count > 3)
    }

    /// A parser that nobody feeds is one that strangers feed first.
    @Test func everyFuzzTargetIsInTheScriptsHelpAndInTheThreatModel() throws {
        let program = try Project.files(under: "Fuzz/Sources", endingIn: [".swift"]).map(Project.text).joined()
        let targets = Set(
            program.matches(of: #/"([a-z]+)": ([a-z]+)\b/#).filter { $0.output.1 == $0.output.2 }.map(\.output.1))
        let help = try Project.text("scripts/fuzz").matches(of: #/(?m)^  ([a-z]+)  +\S/#).map(\.output.1)
        let documented = try Project.text("docs/threat-model.md").matches(of: #/(?m)^\| `([a-z]+)` \|/#).map(\.output.1)
        #expect(targets.count >= 12)
        #expect(help.sorted() == targets.sorted())
        #expect(documented.sorted() == targets.sorted())
    }

    /// Every kind of document that is opened is fed to its parser.
    @Test func everyFormatOfDocumentsIsFed() throws {
        let program = try Project.files(under: "Fuzz/Sources", endingIn: [".swift"]).map(Project.text).joined()
        let list = try Project.text("Sources/DocumentFormats/Formats.swift")
        let formats = list.matches(of: #/(\w+)Format\(\)/#).map(\.output.1)
        #expect(formats.count >= 5)
        for format in formats {
            #expect(program.contains("\(format)Format") || program.contains("\(format)PageReader"), "\(format)")
        }
    }

    @Test func nothingThatABuildMakesIsTracked() throws {
        guard let tracked = try Project.trackedFiles() else { return }
        let made = tracked.filter(isMadeByABuild)
        #expect(made.isEmpty, "\(made)")
        #expect(tracked.contains("Package.swift"))
    }

    @Test func theChecksFindWhatTheyLookFor() {
        #expect(environmentVariables(in: #"env["PRESSROOM_USER"], "else PRESSROOM_CATALOGUE.""#).count == 2)
        #expect(
            linkedFiles(in: "[a](b.md) [c](https://c.example) [d](e/f.md#g) [h](#i) `[x](y)`") == ["b.md", "e/f.md"])
        for path in [
            ".build/debug/x", "a/.build-x/y", "libX.so", "a.o", "demo/catalogue.sqlite", "a.profraw", "a.xctest",
        ] {
            #expect(isMadeByABuild(path), "\(path)")
        }
        #expect(!isMadeByABuild("Sources/Store/Building.swift"))
    }
}

private func environmentVariables(in source: String) -> Set<String> {
    Set(source.matches(of: #/PRESSROOM_[A-Z_]+/#).map { String($0.output) })
}

/// The files that a Markdown text links to, without what stands in code.
private func linkedFiles(in markdown: String) -> [String] {
    let prose = markdown.replacing(#/(?s)```.*?```/#, with: "").replacing(#/`[^`\n]*`/#, with: "")
    return prose.matches(of: #/\]\(([^)\s]+)\)/#).map { String($0.output.1.prefix { $0 != "#" }) }
        .filter { !$0.isEmpty && !$0.contains("://") && !$0.hasPrefix("mailto:") }
}

private func isMadeByABuild(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".build") || $0 == ".swiftpm" || $0.hasSuffix(".xctest") }
        || [".o", ".so", ".a", ".sqlite", ".profraw", ".swiftmodule"].contains { path.hasSuffix($0) }
}
