import Catalogue
import TestSupport
import Testing

@testable import PressOffice

/// What an edition changes in a text, by words.
struct TextChangesTests {
    /// `[-so-]` went, `{+so+}` came, `…` is left out, and `¶` begins a paragraph.
    private func told(_ old: String, _ new: String) -> String {
        TextChanges(from: old, to: new).pieces.map { piece in
            let text =
                switch piece.what {
                case .kept: piece.text
                case .removed: "[-\(piece.text)-]"
                case .added: "{+\(piece.text)+}"
                case .skipped: "…"
                }
            return (piece.startsLine ? "¶" : "") + text
        }.joined(separator: " ")
    }

    @Test(arguments: [
        ("The first train leaves.", "The last train leaves.", "¶The [-first-] {+last+} train leaves."),
        ("One two.", "One two three.", "¶One [-two.-] {+two three.+}"),
        ("One.", "One.", ""), ("", "", ""), ("", "New.", "¶{+New.+}"), ("Old.", "", "¶[-Old.-]"),
        ("a b\nc d", "a\nb c\r\nd", ""), ("a\n\nb", "a\n\nx\n\nb", "¶a ¶{+x+} ¶b"), ("a a a", "a a", "¶a a [-a-]"),
        ("tel. 020 7946 0018", "tel. 020 7946 0019", "¶tel. 020 7946 [-0018-] {+0019+}"),
    ])
    func wordsThatDifferAreTold(_ old: String, _ new: String, _ wanted: String) { #expect(told(old, new) == wanted) }

    @Test func whatIsFarFromAChangeIsLeftOut() {
        let words = (1...60).map { "w\($0)" }
        let old = words.joined(separator: " ")
        let new = old.replacing("w30", with: "W30").replacing("w33 ", with: "")
        #expect(
            told(old, new)
                == "… w22 w23 w24 w25 w26 w27 w28 w29 [-w30-] {+W30+} w31 w32 [-w33-] w34 w35 w36 w37 w38 w39 w40 w41 …"
        )
    }

    /// Whatever the two are, what is kept and removed is the old one, and what is kept and added the new one.
    @Test func thePiecesMakeBothTexts() {
        var random = Dice(state: 11)
        for _ in 0..<400 {
            func text() -> [String] {
                (0..<Int.random(in: 0...14, using: &random)).map { _ in
                    String("abcd".randomElement(using: &random) ?? "a")
                }
            }
            let (old, new) = (text(), text())
            let edit = ShortestEdit(old.map(Self.number), new.map(Self.number), work: 10_000)
            guard let edit else {
                Issue.record("too much work")
                return
            }
            let kept = zip(old, edit.isRemoved).filter { !$0.1 }.map(\.0)
            #expect(kept == zip(new, edit.isAdded).filter { !$0.1 }.map(\.0))
            #expect(kept.count == Self.longestCommon(old, new), "\(old) \(new)")
        }
    }

    private static func number(_ text: String) -> Int32 { Int32(text.unicodeScalars.first?.value ?? 0) }

    private static func longestCommon(_ left: [String], _ right: [String]) -> Int {
        var row = Array(repeating: 0, count: right.count + 1)
        for word in left {
            var corner = 0
            for (place, other) in right.enumerated() {
                let above = row[place + 1]
                row[place + 1] = word == other ? corner + 1 : max(above, row[place])
                corner = above
            }
        }
        return row.last ?? 0
    }

    /// 1 MB that was edited here and there is compared by words; 1 MB that has nothing in common, or everything in another
    /// order, in bounded time, and no more is kept of it than a person reads.
    @Test func largeAndHostileTextsAreBounded() {
        var random = Dice(state: 5)
        let words = (0..<170_000).map { _ in "w\(Int.random(in: 0..<5000, using: &random))" }
        func lines(_ words: [String]) -> String {
            stride(from: 0, to: words.count, by: 12).map {
                words[$0..<min($0 + 12, words.count)].joined(separator: " ")
            }
            .joined(separator: "\n")
        }
        var edited = words
        for place in stride(from: 1000, to: 160_000, by: 16_000) { edited[place] = "edited" }
        let small = TextChanges(from: lines(words), to: lines(edited))
        #expect(small.pieces.filter { $0.what == .added }.count == 10)
        #expect(!small.isCut)
        for hostile in [words.map { $0 + "x" }, words.shuffled(using: &random), words.map { _ in "a" }] {
            var changes = small
            let time = processorTime { changes = TextChanges(from: lines(words), to: lines(hostile)) }
            #expect(time < .seconds(60), "a moment where it is optimised")
            #expect(changes.isCut)
            #expect(changes.pieces.count <= TextChanges.mostPieces)
            #expect(changes.pieces.reduce(0) { $0 + $1.text.utf8.count } <= TextChanges.mostBytes)
        }
    }

    @Test func anEditionCarriesWhatChanged() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let office = room.office()
        let changed = advisory.replacing("ten flood shelters are expected", with: "twelve flood shelters are expected")
        let submission = try office.submit([Review(ToyReader.read(changed))])
        let changes = try #require(submission.previews[0].changes)
        #expect(changes.pieces.filter { $0.what == .removed }.map(\.text) == ["ten"])
        #expect(changes.pieces.filter { $0.what == .added }.map(\.text) == ["twelve"])
        #expect(try Submission(json: submission.json()).previews[0].changes == changes)
        #expect(try office.submit([Review(ToyReader.read(advisory))]).previews[0].changes == nil, "read before")
    }
}

/// The same throws in every run.
private struct Dice: RandomNumberGenerator {
    private var mix: SplitMix

    init(state: UInt64) { mix = SplitMix(state: state) }

    mutating func next() -> UInt64 { mix.next() }
}
