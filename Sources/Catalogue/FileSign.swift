/// What a file is by its first bytes, where they are a sign that no text begins with.
public enum FileSign: Hashable, Sendable, CaseIterable {
    // Documents, and what documents come in.
    case pdf, zip, rtf, oldOffice
    // Pictures.
    case png, jpeg, gif, tiff, photoshop, icon
    // Sound and film.
    case mp3, flac, ogg, matroska, mpeg, flashVideo
    // Archives.
    case gzip, sevenZip, rar, xz, zstandard, bzip2
    case sqlite
    // Programs.
    case elf, javaClass, webAssembly
    // Fonts.
    case webFont, openType, trueType

    /// Nil where the bytes begin with none of the signs.
    public init?(beginning bytes: [UInt8]) {
        guard let found = FileSign.signs.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
        self = found.sign
    }

    private static let signs: [(bytes: [UInt8], sign: FileSign)] = [
        (Array("%PDF-".utf8), .pdf), (Array("PK\u{3}\u{4}".utf8), .zip), (Array("PK\u{5}\u{6}".utf8), .zip),
        (Array("{\\rtf".utf8), .rtf), ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice),
        ([0x89, 0x50, 0x4E, 0x47], .png), ([0xFF, 0xD8, 0xFF], .jpeg), (Array("GIF8".utf8), .gif),
        (Array("II*\0".utf8), .tiff), (Array("MM\0*".utf8), .tiff), (Array("8BPS".utf8), .photoshop),
        ([0, 0, 1, 0], .icon),
        (Array("ID3".utf8) + [2], .mp3), (Array("ID3".utf8) + [3], .mp3), (Array("ID3".utf8) + [4], .mp3),
        ([0xFF, 0xFB], .mp3), ([0xFF, 0xF3], .mp3), (Array("fLaC".utf8), .flac), (Array("OggS\0".utf8), .ogg),
        ([0x1A, 0x45, 0xDF, 0xA3], .matroska), ([0, 0, 1, 0xBA], .mpeg), (Array("FLV\u{1}".utf8), .flashVideo),
        ([0x1F, 0x8B], .gzip), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), (Array("Rar!\u{1A}".utf8), .rar),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .xz), ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
        (Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59], .bzip2),
        (Array("SQLite format 3\0".utf8), .sqlite),
        ([0x7F, 0x45, 0x4C, 0x46], .elf), ([0xCA, 0xFE, 0xBA, 0xBE], .javaClass), (Array("\0asm".utf8), .webAssembly),
        (Array("wOFF".utf8), .webFont), (Array("wOF2".utf8), .webFont), (Array("OTTO\0".utf8), .openType),
        ([0, 1, 0, 0], .trueType),
    ]
}
