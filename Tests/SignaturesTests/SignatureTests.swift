import Foundation
import Testing

@testable import Signatures

@Suite struct SignatureTests {
    private let bytes = Array("a manifest\n".utf8)

    @Test func aSignatureIsReadAsItIsWritten() throws {
        let key = try SigningKey.fixed()
        let signature = try key.sign(bytes, comment: "issue AI/2026/001-1")
        #expect(Signature(signature.file) == signature)
        #expect(try signature.isOf(bytes, by: key.publicKey))
        #expect(signature.comment == "issue AI/2026/001-1")
        #expect(try key.sign(bytes, comment: "issue AI/2026/001-1") == signature, "the same bytes, the same signature")
    }

    @Test func anythingElseIsNotSigned() throws {
        let (key, other) = (try SigningKey.fixed(), try SigningKey.fixed(8))
        let signature = try key.sign(bytes, comment: "one")
        #expect(try !signature.isOf(bytes + [0], by: key.publicKey))
        #expect(try !signature.isOf(bytes, by: other.publicKey))
        let forged = PublicKey(id: key.publicKey.id, bytes: other.publicKey.bytes)
        #expect(try !signature.isOf(bytes, by: forged))
        let another = Signature(signature.file.replacing("trusted comment: one", with: "trusted comment: two"))
        #expect(try another?.isOf(bytes, by: key.publicKey) == false, "the comment is signed too")
    }

    /// Any bit of the file.
    @Test func aBentSignatureIsNoneOrIsNotOfTheBytes() throws {
        let key = try SigningKey.fixed()
        let file = Array(try key.sign(bytes, comment: "one").file.utf8)
        for at in file.indices {
            for bit in [UInt8(1), 0x20] {
                var bent = file
                bent[at] ^= bit
                guard let text = String(validating: bent, as: UTF8.self), let signature = Signature(text) else {
                    continue
                }
                #expect(try !signature.isOf(bytes, by: key.publicKey), "byte \(at)")
            }
        }
    }

    @Test(arguments: ["", "\n\n\n\n", "untrusted comment: x\nRU\ntrusted comment: y\nz\n"])
    func whatIsNoSignatureIsNone(_ text: String) { #expect(Signature(text) == nil) }

    @Test func aSecondSignatureIsNotHidden() throws {
        let file = try SigningKey.fixed().sign(bytes, comment: "one").file
        for more in [file + file, file + "\n", "\n" + file, file.replacing("\n", with: "\r\n")] {
            #expect(Signature(more) == nil)
        }
    }

    /// The digests of well-known texts.
    @Test func sumsAreThoseOfTheStandards() throws {
        let abc = Array("abc".utf8)
        #expect(
            try RunningDigest.sum(abc, .sha256).hexadecimal
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try RunningDigest.sum(abc, .sha512).hexadecimal.hasPrefix("ddaf35a193617abacc417349ae204131"))
        #expect(try RunningDigest.sum(abc, .blake2b).hexadecimal.hasPrefix("ba80a53f981c4d0d6a2797b69f12f6e9"))
        let pieces = try RunningDigest(.sha256)
        for byte in abc { pieces.take([byte]) }
        pieces.take([])
        #expect(try pieces.end() == RunningDigest.sum(abc, .sha256))
    }

    /// Whoever computes it: libcrypto, libsodium, and in pieces of any size.
    @Test(arguments: [RunningDigest.Kind.sha256, .sha512], [0, 1, 55, 56, 63, 64, 111, 112, 127, 128, 129, 5000])
    func bothLibrariesGiveTheSameSums(_ kind: RunningDigest.Kind, _ count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let (fast, plain) = (try RunningDigest(kind), try RunningDigest(kind, bySodium: true))
        for start in stride(from: 0, to: count, by: 37) {
            fast.take(Array(bytes[start..<min(count, start + 37)]))
        }
        plain.take(bytes)
        #expect(fast.end() == plain.end())
        #expect(try RunningDigest.sum(bytes, kind).count == kind.count)
    }

    @Test func aSignatureSaysWhoseItIs() throws {
        #expect(try SigningKey.fixed().sign(bytes, comment: "one").keyName == SigningKey.fixed().publicKey.name)
    }

    /// What everybody else verifies with, where it is installed.
    @Test(.enabled(if: Minisign.isHere, "minisign is not installed here (Debian: minisign)"))
    func minisignVerifiesWhatWasSigned() throws {
        let key = try SigningKey.fixed()
        let signature = try key.sign(bytes, comment: "issue AI/2026/001-1")
        let run = try Minisign.verify(bytes, signature.file, key.publicKey.text)
        #expect(run.code == 0 && run.output.contains("Trusted comment: issue AI/2026/001-1"))
        #expect(try Minisign.verify(bytes + [1], signature.file, key.publicKey.text).code != 0)
    }
}

/// Debian's minisign.
enum Minisign {
    private static let path = "/usr/bin/minisign"
    static var isHere: Bool { FileManager.default.isExecutableFile(atPath: path) }

    static func verify(_ bytes: [UInt8], _ signature: String, _ key: String) throws -> (code: Int32, output: String) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("minisign-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(bytes).write(to: folder.appendingPathComponent("m"))
        try Data(signature.utf8).write(to: folder.appendingPathComponent("m.minisig"))
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["-V", "-m", folder.appendingPathComponent("m").path, "-P", key]
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }
}
