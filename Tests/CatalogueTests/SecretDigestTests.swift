import Testing

@testable import Catalogue

@Test(arguments: [
    ("", "", true), ("a", "a", true), ("a", "b", false), ("a", "aa", false), ("ab", "aa", false), ("a", "A", false),
])
func secretsAreToldApart(_ one: String, _ other: String, _ areEqual: Bool) {
    #expect(SecretDigest.areEqual(one, other) == areEqual)
}

/// What comes later does not take back that something differed before.
@Test func aDifferenceStaysOne() {
    for one in 0..<256 {
        for other in 0..<256 where other != one {
            let (one, other) = (String(one, radix: 16), String(other, radix: 16))
            #expect(!SecretDigest.areEqual("0\(one)", "0\(other)"), "\(one) \(other)")
        }
    }
    #expect(!SecretDigest.areEqual("00", "11"))
}

@Test func ofASecretItsSumIsKept() {
    #expect(
        SecretDigest.digest(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
}
