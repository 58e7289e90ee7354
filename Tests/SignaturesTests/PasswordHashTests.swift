import Testing

@testable import Signatures

/// What is kept of passwords.
@Suite struct PasswordHashTests {
    private let password = Array("a heron on the weir".utf8)

    @Test func itSaysOfWhichPasswordItIs() throws {
        let hash = try PasswordHash(of: password, cost: .least)
        #expect(try hash.isOf(password))
        #expect(try !hash.isOf(password + [33]))
        #expect(try !hash.isOf([]))
        #expect(try !PasswordHash.ofNone(cost: .least).isOf([]))
    }

    @Test func theSamePasswordIsKeptOtherwiseEachTime() throws {
        let (one, other) = (
            try PasswordHash(of: password, cost: .least), try PasswordHash(of: password, cost: .least)
        )
        #expect(one.text != other.text)
    }

    @Test func itIsReadAsItIsWritten() throws {
        let hash = try PasswordHash(of: password, cost: .least)
        #expect(hash.text.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(PasswordHash(hash.text) == hash)
        #expect(!hash.text.contains("heron"))
    }

    /// What another program made: `argon2 somesaltsomesalt -id -t 2 -k 19456 -p 1 -l 32` of the reference implementation.
    @Test func whatIsOfAnotherLengthOrLaneIsNotRead() {
        for text in [
            "", "$argon2id$v=19$m=19456,t=2,p=1$$", "$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
            "$argon2id$v=19$m=19456,t=2,p=2$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "$argon2id$v=16$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "$argon2id$v=19$m=+19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        ] {
            #expect(PasswordHash(text) == nil, "\(text)")
        }
    }

    /// A prepared catalogue asks for all the memory, or makes guessing cheap.
    @Test(arguments: [
        "m=8,t=1", "m=19455,t=2", "m=19456,t=1", "m=4294967295,t=2", "m=65536,t=4000000000", "m=7168,t=0",
    ])
    func aCostThatIsTooLowOrTooHighIsNotTaken(_ cost: String) {
        let text =
            "$argon2id$v=19$\(cost),p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        #expect(PasswordHash(text) == nil)
    }

    @Test func theUsualCostIsAboveTheLeast() throws {
        #expect(PasswordHash.Cost.usual.isAtLeast(.least))
        #expect(!PasswordHash.Cost.least.isAtLeast(.usual))
        let usual = PasswordHash.Cost.usual
        #expect(PasswordHash.Cost(memory: usual.memory, passes: usual.passes) == usual)
    }
}
