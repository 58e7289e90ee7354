import Catalogue
import Foundation
import Testing

@testable import Exchange

/// What an issue says of itself, in every language, and what those who hold an old one are written.
@Suite struct IssueLetterTests {
    private let number = IssueNumber(prefix: "HW", year: 2026, ordinal: 17, issue: 2)
    private let at = Instant(milliseconds: 1_795_608_000_000)
    private let changes = [
        IssueChange(.material, "contact jane", field: "title", before: "officer", after: "head of press"),
        IssueChange(.material, "quote light", after: "It shines."),
        IssueChange(.minor, "asset tower", before: "The tower"),
        IssueChange(.form, "release opens", field: "headline", after: "It opens"),
    ]

    private var notice: IssueNotice {
        IssueNotice(
            number: number, at: at, zone: "Europe/London", publicKey: "RWkey", fingerprint: "ab12 cd34",
            replaces: IssueNumber(prefix: "HW", year: 2026, ordinal: 17, issue: 1), changes: changes)
    }

    @Test func thereAreWordsForEveryLanguageOfThePage() {
        #expect(IssueWords.all.map(\.language) == KitPageWords.all.map(\.language))
        for words in IssueWords.all {
            #expect(IssueWords.of(words.language).about == words.about)
            #expect(Set(words.weights.keys) == Set(IssueChange.Weight.allCases))
            let texts = [words.number, words.madeOn, words.replaces, words.changes, words.signed, words.verify]
            #expect(texts.allSatisfy { !$0.isEmpty && $0 != $0.uppercased() })
        }
        #expect(IssueWords.of("ja").language == "en")
    }

    @Test func aChangeIsALine() {
        #expect(
            changes.map { $0.line(.english) } == [
                "Material: contact jane, title: officer → head of press", "Material: quote light: It shines. (added)",
                "Minor: asset tower: The tower (taken out)", "Form: release opens, headline: – → It opens",
            ])
        let odd = IssueChange(.minor, "contact a\nb", field: "c", before: "d\re", after: "f\u{2028}g")
        #expect(odd.line(.english).split(whereSeparator: \.isNewline).count == 1)
    }

    @Test func theTextSaysHowAnIssueIsVerified() {
        let tongue = KitTongue(Sample.kit)
        var page = WrappedText()
        page.issueLine(notice, tongue)
        page.issue(notice, tongue)
        let text = String(decoding: page.bytes, as: UTF8.self)
        #expect(text.hasPrefix("Issue HW/2026/017-2, made on "))
        #expect(text.contains("It takes the place of issue HW/2026/017-1."))
        #expect(text.contains("    minisign -V -m tagmanifest-sha256.txt -P RWkey\n"))
        #expect(text.contains("    sha256sum -c tagmanifest-sha256.txt manifest-sha256.txt\n"))
        var none = WrappedText()
        none.issueLine(nil, tongue)
        none.issue(nil, tongue)
        #expect(none.lines.isEmpty, "a kit without a number says nothing of one")
    }

    @Test func theSignatureSaysWhatMinisignShows() {
        #expect(IssueBag.comment(notice, embargo: nil) == "issue HW/2026/017-2, made \(at)")
        let embargo = Embargo(until: at, zone: "Europe/London")
        #expect(IssueBag.comment(notice, embargo: embargo).hasSuffix(", not for publication before \(at)"))
    }

    @Test func theLetterSaysWhatMattersFirst() {
        let letter = CorrectionLetter(
            kit: Slug(from: "kit"), title: "The harbour", issue: number, changes: changes,
            holders: [CorrectionLetter.Holder(recipient: "Ed Itor, The Paper", number: nil, at: at, channel: "e-mail")])
        #expect(
            letter.text.split(separator: "\n").filter { $0 == $0.uppercased() && $0.first?.isLetter == true } == [
                "WHAT MATTERS", "WHAT IS MINOR", "FORM ALONE", "TO",
            ])
        #expect(letter.text.contains("Issue HW/2026/017-2 takes the place of what you have."))
        #expect(letter.text.contains("  - Ed Itor, The Paper: the kit, "))
        let nobody = CorrectionLetter(kit: Slug(from: "kit"), title: "T", issue: nil, changes: [], holders: [])
        #expect(nobody.text.contains("Nobody holds an old issue.") && nobody.text.hasPrefix("Withdrawn: T\n"))
    }
}

/// How the parts of an archive lie in it.
@Suite struct ZIPLayoutTests {
    private func archive() throws -> [UInt8] {
        var bytes: [UInt8] = []
        let files = ["a.txt", "b.jpg"].map { KitFile(path: $0, bytes: Array("hello \($0)".utf8)) }
        try KitArchive.write(bag: files.map { StreamedFile($0) }, named: "kit") { bytes += $0 }
        return bytes
    }

    private func reading(_ bytes: [UInt8]) throws -> ZIPLayout {
        try ZIPLayout(size: UInt64(bytes.count)) { offset, count in
            guard let start = Int(exactly: offset), start < bytes.count else { return [] }
            return Array(bytes[start..<min(bytes.count, start + count)])
        }
    }

    private func layout(_ bytes: [UInt8]) throws -> [String] {
        try reading(bytes).names.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func anArchiveOfOursHasNothingHidden() throws {
        let (first, second) = (try archive(), try archive())
        #expect(try layout(first) == ["kit/a.txt", "kit/b.jpg"])
        #expect(first == second, "the same bytes each time")
        var names: [String] = []
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try Data(first).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = open(path, O_RDONLY)
        defer { close(file) }
        let keep = { (name: String, kind: IssueArchive.Kind) in
            names.append(name)
            return kind == .link
        }
        try IssueArchive.walk(file, wants: keep, take: { _ in }, end: { _ in })
        #expect(names == ["kit/a.txt", "kit/b.jpg"], "what is walked over is what is listed")
    }

    @Test func whatIsNoArchiveHasNoEnd() throws {
        for bytes in [[], Array("hello".utf8), [UInt8](repeating: 0, count: 100), Array(try archive().dropLast())] {
            #expect(throws: ZIPLayout.Fault.noEnd) { try layout(bytes) }
        }
    }

    @Test func bytesThatBelongToNoFileAreFound() throws {
        let whole = try archive()
        #expect(throws: ZIPLayout.Fault.self) { try layout([1, 2, 3] + whole) }
        #expect(throws: ZIPLayout.Fault.self) { try layout(whole + [1, 2, 3]) }
        var renamed = whole
        renamed[30] ^= 1
        #expect(throws: ZIPLayout.Fault.twoNames("kit/a.txt")) { try layout(renamed) }
    }

    /// Every bit that is of no file: in one list or the other, in the sums behind a file, in the end.
    @Test func everyBitThatIsOfNoFileIsKnown() throws {
        let whole = try archive()
        let contents = try ["a.txt", "b.jpg"].map { try #require(whole.firstRange(of: Array("hello \($0)".utf8))) }
        for at in whole.indices where !contents.contains(where: { $0.contains(at) }) {
            for bit in 0..<8 {
                var bent = whole
                bent[at] ^= 1 << UInt8(bit)
                guard let found = try? reading(bent) else { continue }
                #expect(!found.altered.isEmpty, "byte \(at), bit \(bit)")
            }
        }
    }

    /// Times, owners and comments of other programs, as long as both lists agree.
    @Test func whatWasPackedElsewhereIsTakenAsItIs() throws {
        let whole = try archive()
        var elsewhere = whole
        for at in whole.indices.dropLast(4) where whole[at..<(at + 4)].elementsEqual([0x75, 0x78, 11, 0]) {
            // Somebody's, and no longer nobody's.
            elsewhere[at + 6] = 5
        }
        #expect(try reading(elsewhere).altered.isEmpty)
        let day = try #require(elsewhere.firstRange(of: [0x21, 0] as [UInt8])).lowerBound
        elsewhere[day] = 0x22
        #expect(try reading(elsewhere).altered.map { String(decoding: $0, as: UTF8.self) } == ["kit/a.txt"])
    }

    /// Whatever bit is bent: a fault or names, and no trap.
    @Test func noBitMakesItTrap() throws {
        let whole = try archive()
        for at in whole.indices {
            var bent = whole
            bent[at] ^= 0x81
            _ = try? layout(bent)
        }
    }
}
