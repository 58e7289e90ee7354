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
        let bytes = try packed(files)
        #expect(directory(of: bytes).map(\.name).sorted() == files.map(\.path).sorted())
        #expect(directory(of: bytes).first?.name == "kit.json")
    }

    @Test func theSameFilesGiveTheSameBytes() throws {
        let first = try packed(kitFolder(Sample.kit))
        for _ in 0..<5 { #expect(try packed(kitFolder(Sample.kit)) == first) }
    }

    /// However many pieces a file comes in: what is handed on is the same, and is never all of it at once.
    @Test func aFileMayComeInPieces() throws {
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 8) }
        func archive(_ size: Int) throws -> (bytes: [UInt8], longest: Int) {
            let file = StreamedFile(path: "files/film.mp4", count: bytes.count) { take in
                for start in stride(from: 0, to: bytes.count, by: size) {
                    try take(Array(bytes[start..<min(bytes.count, start + size)]))
                }
            }
            var (made, longest): ([UInt8], Int) = ([], 0)
            try KitArchive.write([file]) { piece in
                made += piece
                longest = max(longest, piece.count)
            }
            return (made, longest)
        }
        let whole = try archive(bytes.count)
        for size in [1000, 65_536] {
            let pieces = try archive(size)
            #expect(pieces.bytes == whole.bytes)
            #expect(pieces.longest < bytes.count / 2)
        }
    }

    @Test func whatTheFileOrTheTakerThrowsComesThrough() {
        struct Gone: Error {}
        let file = StreamedFile(path: "files/film.mp4", count: 10) { _ in throw Gone() }
        #expect(throws: Gone.self) { try KitArchive.write([file]) { _ in } }
        let fine = StreamedFile(KitFile(path: "kit.json", bytes: [1, 2, 3]))
        #expect(throws: Gone.self) { try KitArchive.write([fine]) { _ in throw Gone() } }
    }

    @Test func namesAreInUTF8AndSaySo() throws {
        let bytes = try packed([KitFile(path: "bilder/Hafen-Süd-港.txt", bytes: [1, 2, 3])])
        let entry = try #require(directory(of: bytes).first)
        #expect(entry.name == "bilder/Hafen-Süd-港.txt")
        #expect(entry.flags & 0x800 != 0)
    }

    @Test(arguments: Audience.allCases)
    func itIsKnownByItsBeginning(_ audience: Audience) throws {
        let bytes = try packed(kitFolder(Sample.kit(for: audience)))
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
            #expect(!KitArchive.isRecognised(try packed(files)))
        }
        for bytes in [[], [0x50, 0x4B], [0x50, 0x4B, 3, 4] + [UInt8](repeating: 255, count: 100), Array("text".utf8)] {
            #expect(!KitArchive.isRecognised(bytes))
        }
    }
}

/// The archive of files that are in memory, in memory.
func packed(_ files: [KitFile], isPrivate: Bool = false) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try KitArchive.write(files.map { StreamedFile($0) }, isPrivate: isPrivate) { bytes += $0 }
    return bytes
}
