import Testing

@testable import Validation

/// A few bytes among many, and many few.
@Suite struct ByteNeedleTests {
    @Test(
        arguments: [
            ("needle", "needle", 0), ("needle", "a needle", 2), ("needle", "need needle", 5), ("needle", "needl", nil),
            ("needle", "", nil), ("", "needle", nil), ("aab", "aaab", 1), ("b", "aab", 2),
        ] as [(String, String, Int?)])
    func aNeedleStandsWhereItBegins(_ needle: String, _ text: String, _ place: Int?) {
        #expect(ByteNeedle.place(of: Array(needle.utf8), in: Array(text.utf8)[...]) == place)
        let within = Array("xx\(text)".utf8).dropFirst(2)
        #expect(ByteNeedle.place(of: Array(needle.utf8), in: within) == place.map { $0 + 2 })
    }

    private static let needles = ByteNeedles([
        ("px-captcha", "first"), ("captcha", "second"), ("KPSDK", "third"), ("bm-verify=", "fourth"),
    ])

    @Test(
        arguments: [
            ("", nil), ("KPSD", nil), ("KPSDK", "third"), ("captcha", "second"), ("a px-captcha", "first"),
            ("KPSDK and captcha", "second"), ("captcha and px-captcha", "first"), ("captch captchA", nil),
            ("bm-verifybm-verify=", "fourth"),
        ] as [(String, String?)])
    func theFirstOfTheTableIsToldWhereverItStands(_ text: String, _ name: String?) {
        // At every distance from the places that are looked at.
        for before in 0..<9 {
            for after in 0..<5 {
                let padded = String(repeating: "-", count: before) + text + String(repeating: "-", count: after)
                #expect(ByteNeedleTests.needles.first(in: Array(padded.utf8)[...]) == name)
                #expect(ByteNeedleTests.needles.first(in: Array("c\(padded)".utf8).dropFirst()) == name)
            }
        }
    }
}
