import TestSupport
import Testing
import VCard

@Suite struct FoldingTests {
    /// Characters of one to four bytes of UTF-8.
    static let characters = ["a", "é", "€", "𝄞"]

    @Test(arguments: [1] + Array(5...90))
    func foldsAtEveryWidthWithEveryLengthOfCharacter(_ width: Int) throws {
        for character in FoldingTests.characters {
            for lead in 0...(2 * max(width, 5)) {
                let text = String(repeating: "x", count: lead) + String(repeating: character, count: 9) + "z"
                try expectFolded(text, width: width)
            }
        }
    }

    @Test func foldsWhateverMixtureComes() throws {
        var random = SplitMix(state: 20_120_110)
        for _ in 0..<2_000 {
            let length = Int(random.next() % 120)
            let text = (0..<length).map { _ in FoldingTests.characters[Int(random.next() % 4)] }.joined()
            try expectFolded(text, width: 5 + Int(random.next() % 80))
        }
    }

    @Test(arguments: [74, 75, 76, 149, 150])
    func foldsAt75OctetsAndNotBefore(_ length: Int) throws {
        var writer = CardWriter()
        writer.write(Card([.fullName("A"), Property("X", value: Array(repeating: 0x78, count: length - 2))]))
        let lines = try physicalLines(writer.bytes).filter { $0.first == 0x58 || $0.first == 0x20 }.map(\.count)
        #expect(lines == [74: [74], 75: [75], 76: [75, 2], 149: [75, 75], 150: [75, 75, 2]][length])
    }

    @Test func cutsBytesThatAreNoTextAllTheSame() throws {
        let value = [UInt8](repeating: 0x80, count: 300)
        let lines = try physicalLines(Card([.fullName("A"), Property("X", value: value)]).written())
        #expect(lines.allSatisfy { $0.count <= 75 })
        #expect(lines.joined().count { $0 == 0x80 } == 300)
    }

    private func expectFolded(_ text: String, width: Int) throws {
        var writer = CardWriter(foldingAt: width)
        writer.write(Card([.fullName("A"), Property("X", value: Array(text.utf8))]))
        let lines = try contentLines(writer.bytes, width: max(width, 5))
        #expect(lines.first { $0.name == "X" }?.raw == text)
    }
}
