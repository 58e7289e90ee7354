import Foundation
import Testing

@testable import Signatures

extension SigningKey {
    /// The same in every test.
    static func fixed(_ byte: UInt8 = 7) throws -> SigningKey {
        try SigningKey(seed: [UInt8](repeating: byte, count: 32), id: [1, 2, 3, 4, 5, 6, 7, byte])
    }
}

/// Keys and signatures in minisign's form.
@Suite struct KeyTests {
    @Test func aPublicKeyIsReadAsItIsWritten() throws {
        let key = try SigningKey.fixed().publicKey
        #expect(try PublicKey(key.text) == key)
        #expect(try PublicKey(key.file) == key)
        #expect(try PublicKey("\n  \(key.text)  \n") == key)
        #expect(key.name == "0707060504030201")
        #expect(key.text.hasPrefix("RWQBAgMEBQYHB"))
        #expect(try key.fingerprint().split(separator: " ").map(\.count) == [Int](repeating: 4, count: 10))
        #expect(try key.fingerprint() != SigningKey.fixed(8).publicKey.fingerprint())
    }

    @Test(arguments: [
        "", "RW", "hello", "untrusted comment: minisign public key\n", "RWQBAgMEBQYHB6===",
        "a comment\nRWShOt3w+W1pfOxr3z4YYBb85eaXWytGxeHWsQsonCURj7kvErJ39qsI",
        "RWShOt3w+W1pfOxr3z4YYBb85eaXWytGxeHWsQsonCURj7kvErJ39qsI\nRWShOt3w+W1pfOxr3z4YYBb85eaXWytGxeHWsQsonCURj7kvErJ39qsI",
        "RUShOt3w+W1pfOxr3z4YYBb85eaXWytGxeHWsQsonCURj7kvErJ39qsI",
    ])
    func whatIsNoPublicKeyIsRefused(_ text: String) {
        #expect(throws: SignatureProblem.noPublicKey) { try PublicKey(text) }
    }

    @Test func twoNewKeysAreNotTheSame() throws {
        #expect(try SigningKey.new().publicKey != SigningKey.new().publicKey)
    }

    @Test func aSecretKeyIsReadAsItIsWritten() throws {
        let key = try SigningKey.fixed()
        let open = try SecretKeyFile(SecretKeyFile(key, passphrase: nil).text)
        #expect(!open.hasPassphrase)
        #expect(try open.unlocked(nil).publicKey == key.publicKey)
        #expect(try open.unlocked("anything").secret == key.secret)
    }

    @Test func aPassphraseHidesTheKey() throws {
        let key = try SigningKey.fixed()
        let cost = SecretKeyFile.Cost(operations: 1, memory: 1 << 20)
        let text = try SecretKeyFile(key, passphrase: "größer als 7", cost: cost).text
        let file = try SecretKeyFile(text)
        #expect(file.hasPassphrase && text.contains("Argon2id"))
        #expect(try file.unlocked("größer als 7").secret == key.secret)
        #expect(throws: SignatureProblem.wrongPassphrase) { try file.unlocked("größer als 8") }
        #expect(throws: SignatureProblem.wrongPassphrase) { try file.unlocked("") }
        #expect(throws: SignatureProblem.passphraseNeeded) { try file.unlocked(nil) }
        #expect(try SecretKeyFile(key, passphrase: "größer als 7", cost: cost).text != text, "the salt differs")
    }

    @Test func aDamagedSecretKeyIsRefused() throws {
        let text = try SecretKeyFile(SigningKey.fixed(), passphrase: nil).text
        for damaged in ["", "x", String(text.dropLast(9)), text + text, text.replacing("RWQAAEIy", with: "RWQAAEIz")] {
            #expect(throws: SignatureProblem.noSecretKey) { try SecretKeyFile(damaged) }
        }
        var lines = text.split(separator: "\n").map(String.init)
        let at = lines[1].index(lines[1].startIndex, offsetBy: 120)
        lines[1].replaceSubrange(at...at, with: lines[1][at] == "A" ? "B" : "A")
        let bent = try SecretKeyFile(lines.joined(separator: "\n") + "\n")
        #expect(throws: SignatureProblem.noSecretKey) { try bent.unlocked(nil) }
    }

    /// One that asks for hours of work, or for more memory than there is.
    @Test func aKeyThatAsksForTooMuchIsRefused() throws {
        let cost = SecretKeyFile.Cost(operations: 1, memory: 1 << 20)
        let text = try SecretKeyFile(SigningKey.fixed(), passphrase: "a", cost: cost).text
        let line = text.split(separator: "\n")[1]
        for at in [42, 44, 50, 52] {
            var bytes = try #require(Data(base64Encoded: String(line)))
            bytes[at] = 0xFF
            let asking = "untrusted comment: x\n\(bytes.base64EncodedString())\n"
            #expect(throws: SignatureProblem.noSecretKey) { try SecretKeyFile(asking) }
        }
    }

    /// Made by minisign 0.11 without a passphrase.
    @Test func aKeyThatMinisignMadeSigns() throws {
        let file = try SecretKeyFile(
            """
            untrusted comment: minisign encrypted secret key
            RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAoTrd8PltaXxbaRj7UhI6WpS3NSi9fsNPqadblHBs+6ccfabmp0fLjOxr3z4YYBb85eaXWytGxeHWsQsonCURj7kvErJ39qsIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

            """)
        let key = try file.unlocked(nil)
        #expect(key.publicKey.text == "RWShOt3w+W1pfOxr3z4YYBb85eaXWytGxeHWsQsonCURj7kvErJ39qsI")
        #expect(key.publicKey.name == "7C696DF9F0DD3AA1")
        let signature = try key.sign(Array("a\n".utf8), comment: "made here")
        #expect(try signature.isOf(Array("a\n".utf8), by: key.publicKey))
    }
}
