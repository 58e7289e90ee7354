import Catalogue
import Testing

@testable import Exchange

/// A kit's files as a ZIP archive.
@Suite struct KitArchiveTests {
    /// The names in the archive's directory, and the flags behind which they stand.
    private func directory(of bytes: [UInt8]) -> [(name: String, flags: Int)] {
        var entries: [(String, Int)] = []
        for at in bytes.indices where bytes[at...].starts(with: [0x50, 0x4B, 1, 2]) && at + 46 <= bytes.count {
            let length = Int(bytes[at + 28]) | Int(bytes[at + 29]) << 8
            let flags = Int(bytes[at + 8]) | Int(bytes[at + 9]) << 8
            entries.append((String(decoding: bytes[(at + 46)...].prefix(length), as: UTF8.self), flags))
        }
        return entries
    }

    @Test func itHoldsTheFolder() throws {
        let files = kitFolder(Sample.kit)
        let bytes = try #require(KitArchive.bytes(of: files))
        #expect(directory(of: bytes).map(\.name).sorted() == files.map(\.path).sorted())
        #expect(directory(of: bytes).first?.name == "kit.json")
    }

    @Test func theSameFilesGiveTheSameBytes() {
        let first = KitArchive.bytes(of: kitFolder(Sample.kit))
        for _ in 0..<5 { #expect(KitArchive.bytes(of: kitFolder(Sample.kit)) == first) }
    }

    @Test func namesAreInUTF8AndSaySo() throws {
        let bytes = try #require(KitArchive.bytes(of: [KitFile(path: "bilder/Hafen-Süd-港.txt", bytes: [1, 2, 3])]))
        let entry = try #require(directory(of: bytes).first)
        #expect(entry.name == "bilder/Hafen-Süd-港.txt")
        #expect(entry.flags & 0x800 != 0)
    }

    @Test(arguments: Audience.allCases)
    func itIsKnownByItsBeginning(_ audience: Audience) throws {
        let bytes = try #require(KitArchive.bytes(of: kitFolder(Sample.kit(for: audience))))
        #expect(KitArchive.isRecognised(bytes))
        #expect(KitArchive.isRecognised(Array(bytes.prefix(bytes.count / 2))))
    }

    @Test func whatOthersPackedIsNot() throws {
        let others = [
            [KitFile(path: "kit.json", bytes: Array("{\"bundle\": \"another\"}".utf8))],
            [KitFile(path: "README.txt", bytes: Array("\"bundle\": \"pressroom-kit\"".utf8))],
            [KitFile(path: "kit.json", bytes: Array("{\"a\": [\"bundle\": \"pressroom-kit\"]}".utf8))],
            [],
        ]
        for files in others {
            #expect(!KitArchive.isRecognised(try #require(KitArchive.bytes(of: files))))
        }
        for bytes in [[], [0x50, 0x4B], [0x50, 0x4B, 3, 4] + [UInt8](repeating: 255, count: 100), Array("text".utf8)] {
            #expect(!KitArchive.isRecognised(bytes))
        }
    }
}
