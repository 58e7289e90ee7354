import Testing

@testable import VCard

/// Words and forms in bytes that stay where they are.
@Suite struct SpanWordsTests {
    @Test(
        arguments: [
            ("20121231T235960Z", "DDDDMMDDTDDDDDDZ", true), ("20121331T235959Z", "DDDDMMDDTDDDDDDZ", false),
            ("20120001T000000Z", "DDDDMMDDTDDDDDDZ", false), ("20121231T245959Z", "DDDDMMDDTDDDDDDZ", false),
            ("20121231T236059Z", "DDDDMMDDTDDDDDDZ", false), ("20121231T235961Z", "DDDDMMDDTDDDDDDZ", false),
            ("2012-12-31T23:59:59Z", "DDDD-MM-DDTDD:DD:DDZ", true),
            ("2012-12-31T23:59:59z", "DDDD-MM-DDTDD:DD:DDZ", false),
            ("2012-12-00", "DDDD-MM-DD", false), ("2012-12-32", "DDDD-MM-DD", false),
            ("2012-1-01", "DDDD-MM-DD", false),
            ("19850412", "DDDDMMDD", true), ("1985041", "DDDDMMDD", false), ("1985O412", "DDDDMMDD", false),
        ] as [(String, StaticString, Bool)])
    func momentsAndDaysOfAForm(_ text: String, _ form: StaticString, _ isRight: Bool) {
        let bytes = Array("x\(text)x".utf8)
        #expect(isOfForm(bytes.span, 1..<(bytes.count - 1), form) == isRight)
    }

    @Test(arguments: [
        ("work", "WORK", true), ("work", "home", false), ("work", "works", false), ("", "", true), ("ä", "Ä", false),
    ])
    func wordsWhateverTheirCase(_ one: String, _ other: String, _ areSame: Bool) {
        let bytes = Array((one + other).utf8)
        let middle = one.utf8.count
        #expect(isSameWord(bytes.span, 0..<middle, middle..<bytes.count) == areSame)
    }
}
