import Testing

@testable import Catalogue

@Test(arguments: [
    ("", "", true), ("a", "a", true), ("a", "b", false), ("a", "aa", false), ("ab", "aa", false), ("a", "A", false),
])
func secretsAreToldApart(_ one: String, _ other: String, _ areEqual: Bool) {
    #expect(SecretDigest.areEqual(one, other) == areEqual)
}

@Test func ofASecretItsSumIsKept() {
    #expect(
        SecretDigest.digest(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
}
