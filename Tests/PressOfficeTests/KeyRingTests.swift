import Foundation
import Signatures
import Testing

@testable import PressOffice

/// The folder of keys: what it lets in, and what it refuses.
@Suite struct KeyRingTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("keys-\(UUID().uuidString)").path

    private func ring() -> KeyRing { KeyRing(at: folder) }
    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    @Test func aKeyIsMadeOnce() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let ring = ring()
        #expect(throws: KeyRingProblem.noKey(path: ring.secretPath)) { try ring.unlock { nil } }
        #expect(throws: KeyRingProblem.noKey(path: ring.publicPath)) { try ring.publicKey() }
        let made = try ring.make(passphrase: nil)
        #expect(try ring.publicKey() == made)
        #expect(try ring.unlock { throw KeyRingProblem.noKey(path: "never asked") }.publicKey == made)
        #expect(mode(ring.secretPath) == 0o600 && mode(folder) == 0o700)
        #expect(throws: KeyRingProblem.thereAlready(path: ring.secretPath)) { try ring.make(passphrase: nil) }
        #expect(try ring.publicKey() == made)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["pressroom.key", "pressroom.pub"])
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o644, 0o666]) func aKeyThatOthersCanReadIsNotUsed(_ mode: Int) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let ring = ring()
        _ = try ring.make(passphrase: nil)
        chmod(ring.secretPath, mode_t(mode))
        #expect(throws: KeyRingProblem.readableByOthers(path: ring.secretPath)) { try ring.unlock { nil } }
        #expect(KeyRingProblem.readableByOthers(path: "k").description.contains("chmod 600"))
    }

    @Test func whatIsNoKeyIsNotUsed() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let ring = ring()
        _ = try ring.make(passphrase: nil)
        try Data("untrusted comment: x\nRWQ=\n".utf8).write(to: URL(fileURLWithPath: ring.secretPath))
        chmod(ring.secretPath, 0o600)
        #expect(throws: SignatureProblem.noSecretKey) { try ring.unlock { nil } }
        unlink(ring.secretPath)
        symlink(ring.publicPath, ring.secretPath)
        #expect(throws: KeyRingProblem.self) { try ring.unlock { nil } }
        unlink(ring.secretPath)
        mkdir(ring.secretPath, 0o700)
        #expect(throws: KeyRingProblem.self) { try ring.unlock { nil } }
    }

    @Test func aPassphraseIsAskedForOnlyWhereThereIsOne() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let ring = ring()
        let made = try ring.make(passphrase: "harbour light")
        #expect(try ring.hasPassphrase())
        #expect(try ring.unlock { "harbour light" }.publicKey == made)
        #expect(throws: SignatureProblem.wrongPassphrase) { try ring.unlock { "harbour night" } }
        #expect(throws: SignatureProblem.passphraseNeeded) { try ring.unlock { nil } }
    }

    /// Whoever trusts the old key can trust the new one, and the old one is not lost.
    @Test func theOldKeySignsTheNewOne() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let ring = ring()
        let first = try ring.make(passphrase: nil)
        let noon = Newsroom.noonOfTests
        let (old, new) = try ring.rotate(passphrase: { nil }, newPassphrase: nil, at: noon)
        #expect(old == first && new != first)
        #expect(try ring.publicKey() == new)
        #expect(try ring.unlock { nil }.publicKey == new)
        let file = try String(contentsOfFile: ring.publicPath, encoding: .utf8)
        let signature = try #require(
            Signature(try String(contentsOfFile: "\(ring.publicPath).minisig", encoding: .utf8)))
        #expect(try signature.isOf(Array(file.utf8), by: first))
        #expect(signature.comment == "this key takes the place of \(first.name) at \(noon)")
        let kept = try String(contentsOfFile: "\(folder)/\(first.name).pub", encoding: .utf8)
        #expect(try PublicKey(kept) == first)
        #expect(mode("\(folder)/\(first.name).key") == 0o600 && mode(ring.secretPath) == 0o600)
        _ = try ring.rotate(passphrase: { nil }, newPassphrase: nil, at: noon)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 7)
    }
}
