import Foundation
import PressOffice
import Testing

@testable import OfficeAPI

/// With which keys programs have kits issued.
@Suite struct SigningForProgramsTests {
    private func ring() throws -> KeyRing {
        KeyRing(at: FileManager.default.temporaryDirectory.appendingPathComponent("keys-\(UUID().uuidString)").path)
    }

    @Test func aKeyWithoutAPassphraseSigns() throws {
        let ring = try ring()
        defer { try? FileManager.default.removeItem(atPath: ring.folder) }
        let made = try ring.make(passphrase: nil)
        let key = try #require(OfficeAPI.key(in: ring))
        #expect(try key().publicKey == made)
    }

    @Test func aKeyWithAPassphraseSignsForNoProgramNorDoesNone() throws {
        let ring = try ring()
        defer { try? FileManager.default.removeItem(atPath: ring.folder) }
        #expect(OfficeAPI.key(in: ring) == nil)
        _ = try ring.make(passphrase: "correct horse")
        #expect(OfficeAPI.key(in: ring) == nil)
    }
}
