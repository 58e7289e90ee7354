import ReleaseReader

@testable import DocumentFormats

/// DOCX and ODT. An archive as it is; else the parts of one, between form feeds, stored as the reader looks for them.
extension Fuzz {
    static func office(_ bytes: [UInt8]) {
        if OfficeFormat().recognises(bytes) {
            _ = read(bytes, by: OfficeFormat())
            return
        }
        let parts = bytes.dropFirst().split(separator: 0x0C, omittingEmptySubsequences: false).map(Array.init)
        var archive = StoredArchive()
        if bytes.first == UInt8(ascii: "o") {
            archive.add("mimetype", Array(OfficeFormat.odt.utf8))
            for (name, part) in zip(["content.xml", "styles.xml", "meta.xml"], parts) { archive.add(name, part) }
        } else {
            let names = [
                "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels", "word/header1.xml",
                "word/footnotes.xml", "docProps/core.xml",
            ]
            for (name, part) in zip(names, parts) { archive.add(name, part) }
        }
        _ = read(archive.finished(), by: OfficeFormat())
    }
}

/// A ZIP archive of entries that are not packed (APPNOTE 6.3).
struct StoredArchive {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ name: String, _ content: [UInt8]) {
        let shared =
            number(20, 2) + number(0, 8) + number(Int(checksum(content)), 4) + number(content.count, 4)
            + number(content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
        directory += [0x50, 0x4B, 1, 2] + number(20, 2) + shared + number(0, 10) + number(bytes.count, 4) + name.utf8
        bytes += [0x50, 0x4B, 3, 4] + shared + name.utf8 + content
        count += 1
    }

    func finished() -> [UInt8] {
        bytes + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(count, 2) + number(count, 2)
            + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
    }

    private func number(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
    }

    private func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
        }
    }
}
