import Catalogue
import Testing

@testable import PressOffice

/// What a new password has to be.
@Suite struct PasswordTests {
    private let rules = PasswordRules(names: ["mira-solveig", "Harbour Aid International"])

    @Test(arguments: [
        "seven herons wade upstream", "Zwölf Boxkämpfer jagen Viktor", "correct-battery-horse-staple", "x7#kQ!pz0Wmv",
        "мама мыла раму вечером", "夏の川に七羽の鷺がいるよ", "🐟🐠🦈🐙🦑🦀🐚🐳🐋🦭🐬🦆",
        "the password is not password", "Mira likes her herons grey", "            a b c d e f",
    ])
    func longOnesAreTakenWhateverTheyAreMadeOf(_ text: String) {
        #expect(rules.fault(in: text) == nil)
    }

    @Test(arguments: [
        "", "elevenchars", "p4ssw0rd", "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
        String(repeating: "é", count: 11),
    ])
    func shortOnesAreNot(_ text: String) { #expect(rules.fault(in: text) == .tooShort) }

    @Test(arguments: [
        "passwordpassword", "Password2026!!", "P@ssw0rd1234", "qwertyuiop12", "1234567890123", "aaaaaaaaaaaa",
        "abcdefghijkl", "zyxwvutsrqpo", "abababababab", "iloveyou2024!", "qazwsxedcrfv", "1q2w3e4r5t6y",
        "Welcome123456", "Sommer2026!!!", "asdfghjklasdfghjkl", "correct horse battery staple", "ŝŝŝŝŝŝŝŝŝŝŝŝ",
        "mirasolveig1", "Solveig-2026!", "HarbourAid2026", "harbour aid international", "Adminadmin123",
        "letmeinletmein", "football2025!", "000000000000", "987654321098", "abcabcabcabc", "lkjhgfdsapoi",
    ])
    func thoseThatAreTriedFirstAreNot(_ text: String) { #expect(rules.fault(in: text) == .guessable) }

    @Test func tooLongOnesAndWhatNobodyTypesAreNot() {
        let long = (0..<129).map { _ in "ж" }.joined()
        #expect(rules.fault(in: long) == .tooLong)
        #expect(rules.fault(in: String(repeating: "heron ", count: 1_000_000)) == .tooLong)
        #expect(rules.fault(in: "seven herons\u{0}wade") == .unreadable)
        #expect(rules.fault(in: "seven herons\nwade upstream") == .unreadable)
        #expect(TypedPassword((0..<128).map { _ in "🦆" }.joined()) != nil)
    }

    /// RFC 8265: the same letters are the same, spaces are spaces, and nothing else is changed.
    @Test func theSameLettersAreTheSame() {
        func bytes(_ text: String) -> [UInt8]? { TypedPassword(text)?.bytes }
        #expect(bytes("Caf\u{e9} am Fluss") == bytes("Cafe\u{301} am Fluss"))
        #expect(bytes("seven\u{a0}herons\u{3000}wade") == bytes("seven herons wade"))
        #expect(bytes("ﬁsh") != bytes("fish"))
        #expect(bytes("Ａ") != bytes("A"))
        #expect(bytes("Heron") != bytes("heron"))
        #expect(bytes(" heron ") != bytes("heron"))
    }
}
