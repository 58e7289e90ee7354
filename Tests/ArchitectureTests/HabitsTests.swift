import Foundation
import TestSupport
import Testing

/// What the sources do not say, and where they say what they may.
@Suite struct HabitsTests {
    @Test func nothingInTheSourcesTrapsOnPurpose() throws {
        for (_, path) in Project.sources() {
            let traps = trapsOnPurpose(in: try Project.text(path))
            #expect(traps.isEmpty, "\(path): \(traps)")
        }
    }

    /// Foundation's own on Linux traps on paths such as `k` and `/k`; `folder(around:)` does not.
    @Test func noPathIsTakenApartByFoundation() throws {
        for (_, path) in Project.sources() {
            #expect(!code(of: try Project.text(path)).contains("deletingLastPathComponent"), "\(path)")
        }
    }

    @Test func noTypeWearsAnEndingWithoutAJob() throws {
        for (_, path) in Project.sources() {
            let names = typesWithoutAJob(in: try Project.text(path))
            #expect(names.isEmpty, "\(path): \(names)")
        }
    }

    /// The clock, randomness, files and the terminal are the office's and the doors' affair.
    @Test func recordsAndStepsAreAskedNothingTheyWereNotGiven() throws {
        let pure: Set = [
            "JSONText", "CharacterSets", "Catalogue", "VCard", "HTMLScanning", "ReleaseReader", "Validation",
            "Exchange",
        ]
        for (target, path) in Project.sources() where pure.contains(target) {
            let found = worldlyThings(in: try Project.text(path))
            #expect(found.isEmpty, "\(path): \(found)")
        }
    }

    /// The clock is read where an office is put together, and handed in everywhere else.
    @Test func onlyTheHouseLooksAtTheClock() throws {
        for (target, path) in Project.sources() where target != "House" {
            let looks = code(of: try Project.text(path)).matches(
                of: #/\bDate\(\)|\bInstant\(Date/#.wordBoundaryKind(.simple))
            #expect(looks.isEmpty, "\(path)")
        }
    }

    @Test func onlyTheDoorPrints() throws {
        for (target, path) in Project.sources() where target != "PressroomCLI" {
            let prints = code(of: try Project.text(path)).matches(of: #/\bprint\(/#.wordBoundaryKind(.simple))
            #expect(prints.isEmpty, "\(path)")
        }
    }

    /// Whatever goes wrong at a door is told in one place, by kind, subject, message and remedies.
    @Test func everyErrorOfADoorIsARefusal() throws {
        // Lines of a form: they are told together, in an error that is one.
        let parts: Set = ["FormMistake", "FormMistakes"]
        for (target, path) in Project.sources()
        where ["PressroomCLI", "House", "LinkProbe", "NewsroomServer"].contains(target) {
            let errors = plainErrors(in: try Project.text(path)).filter { !parts.contains($0) }
            // What a resolver and a probe answer with is an answer to a link, and never thrown to a person.
            #expect(errors.allSatisfy { $0 == "HostFailure" }, "\(path): \(errors)")
        }
    }

    @Test func theChecksFindWhatTheyLookFor() {
        #expect(plainErrors(in: "enum A: Error, Equatable {\nstruct B: Hashable, Error {}") == ["A", "B"])
        #expect(plainErrors(in: "enum A: RefusalError {}\nlet a: any Error\nstruct C {}").isEmpty)
        #expect(trapsOnPurpose(in: "let a = try! b()\nx as! Int\nfatalError(\"no\")").count == 3)
        #expect(trapsOnPurpose(in: "// try! again\nlet fatalErrors = 1\nif a as Int != 3 {}").isEmpty)
        #expect(
            typesWithoutAJob(in: "public struct KitManager {}\n  final class A {}\nenum RowData: Int {}")
                == ["KitManager", "RowData"])
        #expect(typesWithoutAJob(in: "struct Database {}\nlet aHelper = 1\nstruct Information {}").isEmpty)
        #expect(worldlyThings(in: "let now = Date()\nlet id = UUID()\nFileManager.default\nprint(1)").count == 4)
        #expect(
            worldlyThings(in: "let d: Date? = nil\nCalendarDate(text)\nUUID(uuidString: a)\noptionalDate()").isEmpty)
    }
}

/// The source without its comment lines.
func code(of source: String) -> String {
    source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n")
}

private func trapsOnPurpose(in source: String) -> [String] {
    code(of: source).matches(
        of: #/\btry!|\bas!|\b(?:fatalError|preconditionFailure|unsafeBitCast)\(/#.wordBoundaryKind(.simple)
    )
    .map { String($0.output) }
}

private func typesWithoutAJob(in source: String) -> [String] {
    let endings =
        #/\b(?:struct|class|enum|actor|protocol|typealias)\s+(\w+(?:Manager|Helper|Util|Utils|Service|Processor|Handler|Info|Data|Impl|Base|Common))\b/#
        .wordBoundaryKind(.simple)
    return code(of: source).matches(of: endings).map { String($0.output.1) }
}

private func worldlyThings(in source: String) -> [String] {
    code(of: source)
        .matches(
            of: #/\b(?:Date\(\)|Date\.now|UUID\(\)|\.random\(|FileManager\b|FileHandle\b|ProcessInfo\b|print\()/#
                .wordBoundaryKind(.simple)
        )
        .map { String($0.output) }
}

/// The types of a source that are errors and no refusals.
private func plainErrors(in source: String) -> [String] {
    code(of: source)
        .matches(of: #/\b(?:struct|enum|class)\s+(\w+)\s*:[^{]*?\bError\b[^{]*\{/#.wordBoundaryKind(.simple))
        .map { String($0.output.1) }
}
