import Catalogue
import Testing

@Suite struct FileSignTests {
    @Test(arguments: [
        ("%PDF-1.7\n", FileSign.pdf), ("PK\u{3}\u{4}\u{14}", .zip), ("PK\u{5}\u{6}", .zip), ("{\\rtf1", .rtf),
        ("GIF89a", .gif),
        ("II*\0", .tiff), ("MM\0*", .tiff), ("8BPS", .photoshop), ("ID3\u{3}", .mp3), ("fLaC", .flac), ("OggS\0", .ogg),
        ("FLV\u{1}", .flashVideo), ("Rar!\u{1A}\u{7}", .rar), ("BZh91AY&", .bzip2), ("SQLite format 3\0", .sqlite),
        ("\u{7F}ELF", .elf), ("\0asm", .webAssembly), ("wOF2", .webFont), ("OTTO\0", .openType),
    ])
    func isKnownByItsFirstBytes(_ text: String, _ sign: FileSign) {
        #expect(FileSign(beginning: Array(text.utf8)) == sign)
    }

    @Test(
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D], FileSign.png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
            ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice),
            ([0, 0, 1, 0, 1], .icon), ([0, 0, 1, 0xBA], .mpeg), ([0, 1, 0, 0], .trueType), ([0xFF, 0xFB], .mp3),
            ([0x1A, 0x45, 0xDF, 0xA3], .matroska), ([0x1F, 0x8B, 8], .gzip),
            ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .xz), ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
            ([0xCA, 0xFE, 0xBA, 0xBE], .javaClass),
        ] as [([UInt8], FileSign)])
    func isKnownByBytesThatAreNoText(_ bytes: [UInt8], _ sign: FileSign) {
        #expect(FileSign(beginning: bytes) == sign)
    }

    /// What begins nearly so is a text, or too short to say.
    @Test(arguments: [
        "", "%PD", "PK", "PK\u{3}", "GIF", "ID3\u{5}", "ID3 is a tag", "SQLite format 3", "BZh9", "OTTO", "Rar!",
        "<html>",
    ])
    func aTextIsNone(_ text: String) { #expect(FileSign(beginning: Array(text.utf8)) == nil) }
}

@Suite struct CalendarWordsTests {
    @Test(arguments: [
        ("2012-02-01", "Wednesday", "1 February 2012"), ("1970-01-01", "Thursday", "1 January 1970"),
        ("1969-12-31", "Wednesday", "31 December 1969"), ("2024-02-29", "Thursday", "29 February 2024"),
        ("0001-01-01", "Monday", "1 January 1"), ("9999-12-31", "Friday", "31 December 9999"),
    ])
    func aDayIsSaidInEnglish(_ date: String, _ weekday: String, _ words: String) throws {
        let date = try #require(CalendarDate(date))
        #expect(date.weekdayName == weekday)
        #expect(date.inWords == words)
    }
}
