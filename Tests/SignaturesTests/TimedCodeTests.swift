import Testing

@testable import Signatures

/// Codes of a second factor.
@Suite struct TimedCodeTests {
    /// RFC 6238, appendix B: SHA-1, eight digits.
    @Test(
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func theCodesAreThoseOfTheStandard(seconds: Int64, code: String) throws {
        let secret = Array("12345678901234567890".utf8)
        #expect(try TimedCode.code(of: secret, step: TimedCode.step(at: seconds), digits: 8) == code)
        #expect(try TimedCode.code(of: secret, step: TimedCode.step(at: seconds)) == String(code.suffix(6)))
    }

    @Test(arguments: [(-31, false), (-30, true), (0, true), (29, true), (30, true), (59, true), (60, false)])
    func aCodeIsTakenAHalfMinuteBeforeAndAfter(_ late: Int64, isTaken: Bool) throws {
        let secret = [UInt8](repeating: 9, count: 20)
        let code = try TimedCode.code(of: secret, step: TimedCode.step(at: 1_200_000_000))
        let step = try TimedCode.step(of: code, secret: secret, at: 1_200_000_000 + late, after: nil)
        #expect((step != nil) == isTaken)
    }

    @Test func aCodeIsTakenOnce() throws {
        let secret = [UInt8](repeating: 9, count: 20)
        let code = try TimedCode.code(of: secret, step: 40_000_000)
        let step = try #require(try TimedCode.step(of: code, secret: secret, at: 1_200_000_000, after: nil))
        #expect(try TimedCode.step(of: code, secret: secret, at: 1_200_000_010, after: step) == nil)
    }

    @Test(arguments: ["", "12345", "1234567", "12345a", "１２３４５６", "000000 "])
    func whatIsNoCodeIsNotTaken(_ text: String) throws {
        let secret = [UInt8](repeating: 9, count: 20)
        #expect(try TimedCode.step(of: text, secret: secret, at: 0, after: nil) == nil)
    }

    /// A clock before 1970 makes nothing end.
    @Test func aClockThatIsWrongMakesCodesToo() throws {
        #expect(TimedCode.step(at: -1) == -1)
        #expect(TimedCode.step(at: -30) == -1)
        #expect(TimedCode.step(at: -31) == -2)
        #expect(try TimedCode.step(of: "000000", secret: [], at: -5, after: nil) == nil)
    }

    /// RFC 4648 section 10, without the signs that fill it up.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func lettersThatCanBeTyped(_ text: String, _ letters: String) {
        #expect(Base32.text(of: Array(text.utf8)) == letters)
        #expect(Base32.bytes(of: letters) == Array(text.utf8))
        #expect(Base32.bytes(of: letters.lowercased()) == Array(text.utf8))
    }

    @Test func whatIsNoSuchTextIsNotRead() {
        for text in ["1", "A=", "Ä", "A B"] { #expect(Base32.bytes(of: text) == nil) }
    }
}
