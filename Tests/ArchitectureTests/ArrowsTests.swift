import TestSupport
import Testing

/// Imports point one way: the table in docs/architecture.md is the law.
@Suite struct ArrowsTests {
    /// Each target's allowed imports, from the table.
    let allowed: [String: Set<String>]

    init() throws {
        let rows = table(headed: ["target", "holds", "may import"], in: try Project.text("docs/architecture.md"))
        allowed = Dictionary(
            uniqueKeysWithValues: rows.map { row in
                (row[0], row[2] == "–" ? [] : Set(row[2].split(separator: ", ").map(String.init)))
            })
    }

    @Test func everyTargetStandsInTheTable() throws {
        let folders =
            try Project.names(in: "Sources").filter { !Project.files(under: "Sources/\($0)").isEmpty }
            + ["Migrations", "MessageTemplates"]
        #expect(Set(folders) == Set(allowed.keys))
    }

    @Test func everyFileImportsOnlyWhatItsTargetMay() throws {
        for (target, path) in Project.sources() {
            let imports = importedModules(in: try Project.text(path))
            let wrong = imports.subtracting(allowed[target] ?? [])
            #expect(wrong.isEmpty, "\(path) imports \(wrong.sorted()); docs/architecture.md does not allow it.")
        }
    }

    @Test func thePackageDeclaresOnlyWhatTheTableAllows() throws {
        let declared = declaredDependencies(in: try Project.text("Package.swift"))
        for (target, allowed) in allowed {
            let wrong = (declared[target] ?? []).subtracting(allowed)
            #expect(wrong.isEmpty, "Package.swift gives \(target) \(wrong.sorted()).")
        }
        #expect(Set(allowed.keys).isSubset(of: declared.keys))
    }

    @Test(arguments: [
        ("GRDB", ["Store"]), ("GRDBSQLite", ["Store"]), ("ArgumentParser", ["PressroomCLI"]),
        ("CPhoneNumber", ["PhoneNumbers"]), ("CMarkup", ["DocumentFormats"]),
        ("CArchive", ["DocumentFormats", "Exchange"]), ("CCurl", ["LinkProbe", "SMTP"]),
        ("CHostName", ["Validation"]), ("CPictureFacts", ["Pictures"]), ("CRenditions", ["Pictures"]),
        ("CSodium", ["Signatures"]), ("Yams", ["DocumentFormats"]), ("TOMLKit", ["DocumentFormats"]),
        ("HummingbirdCore", ["NewsroomServer"]), ("NIOCore", ["NewsroomServer"]), ("Mustache", ["Newsroom"]),
    ])
    func eachLibraryIsKnownToOneTarget(_ library: String, _ targets: [String]) {
        #expect(allowed.filter { $0.value.contains(library) }.keys.sorted() == targets)
    }

    /// And not in the header that it shows.
    @Test(arguments: [
        ("<phonenumbers/", "CPhoneNumber"), ("<libxml/", "CMarkup"), ("<archive", "CArchive"),
        ("<curl/", "CCurl"), ("<idn2", "CHostName"), ("<sodium", "CSodium"),
    ])
    func eachLibrarysHeadersAreKnownToOneTarget(_ header: String, _ target: String) throws {
        for path in Project.files(under: "Sources", endingIn: [".h", ".c", ".cpp"])
        where !path.hasPrefix("Sources/\(target)/") || path.hasSuffix("\(target).h") {
            #expect(!(try Project.text(path)).contains(header), "\(path)")
        }
    }

    @Test func noArrowGoesInACircle() {
        var seen: Set<String> = []
        var left = allowed.mapValues { $0.intersection(allowed.keys) }
        while let free = left.first(where: { $0.value.isSubset(of: seen) })?.key {
            seen.insert(free)
            left[free] = nil
        }
        #expect(left.isEmpty, "\(left.keys.sorted())")
    }

    @Test func everyTargetHasAFolderOfTests() throws {
        let withoutTestsOfTheirOwn: Set = [
            "CPhoneNumber", "CPictureFacts", "CRenditions", "CMarkup", "CArchive", "CCurl", "CHostName",
            "CSystemCalls", "CSodium", "pressroom", "pressroomNewsroom",
        ]
        let folders = Set(try Project.names(in: "Tests"))
        for target in allowed.keys where !withoutTestsOfTheirOwn.contains(target) {
            #expect(folders.contains("\(target)Tests"), "There is no Tests/\(target)Tests.")
        }
    }

    @Test func anImportIsSeenHoweverItIsWritten() {
        let source = """
            import Foundation
            @testable import Store
            import class GRDB.Database
            #if canImport(Glibc)
                public import Glibc
            #endif
            @_exported import struct VCard.Card // for all
            // import Nothing
            importance = 1
            let important = "import Text"
            """
        #expect(importedModules(in: source) == ["Foundation", "Store", "GRDB", "Glibc", "VCard"])
    }

    @Test func aDependencyIsSeenHoweverItIsWritten() {
        let package = """
            .target(name: "Alone"),
            .target(name: "Store", dependencies: ["Catalogue", .product(name: "GRDB", package: "GRDB.swift")]),
            .executableTarget(
                name: "door",
                dependencies: [
                    "Store", .target(name: "Other"),
                ]),
            """
        #expect(
            declaredDependencies(in: package) == [
                "Alone": [], "Store": ["Catalogue", "GRDB"], "door": ["Store", "Other"],
            ])
    }
}

/// The modules that a Swift source imports.
func importedModules(in source: String) -> Set<String> {
    let attributes = #/^\s*(?:@\w+\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+/#
    let kind = #/^(?:class|struct|enum|protocol|typealias|func|var|let)\s+/#
    var modules: Set<String> = []
    for line in source.split(whereSeparator: \.isNewline) where line.prefixMatch(of: attributes) != nil {
        let name = line.trimmingPrefix(attributes).trimmingPrefix(kind).prefix {
            $0.isLetter || $0.isNumber || $0 == "_"
        }
        modules.insert(String(name))
    }
    return modules
}

/// Each target of a package manifest, tests aside, with the names that it depends on.
func declaredDependencies(in manifest: String) -> [String: Set<String>] {
    var declared: [String: Set<String>] = [:]
    var rest = manifest[...]
    while let start = rest.firstRange(of: #/\.(?:target|executableTarget|systemLibrary)\(/#)?.upperBound {
        let arguments = balanced(manifest[start...], "(", ")")
        if let name = arguments.firstMatch(of: #/name:\s*"(\w+)"/#)?.output.1 {
            let list = arguments.firstRange(of: "dependencies: [").map {
                balanced(arguments[$0.upperBound...], "[", "]")
            }
            let bare = (list ?? "").replacing(#/package:\s*"[^"]*"/#, with: "")
            declared[String(name)] = Set(bare.matches(of: #/"(\w+)"/#).map { String($0.output.1) })
        }
        rest = manifest[arguments.endIndex...]
    }
    return declared
}

/// What stands before the bracket that closes the one just before `text`.
private func balanced(_ text: Substring, _ open: Character, _ close: Character) -> Substring {
    var depth = 1
    return text.prefix { character in
        depth += character == open ? 1 : character == close ? -1 : 0
        return depth > 0
    }
}
