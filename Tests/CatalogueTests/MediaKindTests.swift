import Catalogue
import Testing

/// What a file of material is, by its first bytes and never by its name.
@Suite struct MediaKindTests {
    /// How a file begins, a character for a byte, and what it is.
    struct Sample: CustomTestStringConvertible, Sendable {
        let beginning: String
        let mediaType: String
        let fileExtension: String
        let kind: Asset.Kind
        let isLookedInto: Bool

        init(_ beginning: String, _ type: String, _ ending: String, _ kind: Asset.Kind, isLookedInto: Bool = false) {
            self.beginning = beginning
            mediaType = type
            fileExtension = ending
            self.kind = kind
            self.isLookedInto = isLookedInto
        }

        var bytes: [UInt8] { MediaKindTests.bytes(beginning) }
        var testDescription: String { mediaType }
    }

    static func bytes(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    static let samples: [Sample] = [
        Sample("\u{FF}\u{D8}\u{FF}\u{E0}", "image/jpeg", "jpg", .image, isLookedInto: true),
        Sample("\u{89}PNG\u{D}\u{A}", "image/png", "png", .image, isLookedInto: true),
        Sample("II*\0", "image/tiff", "tif", .image, isLookedInto: true),
        Sample("MM\0*", "image/tiff", "tif", .image, isLookedInto: true),
        Sample("8BPS", "image/vnd.adobe.photoshop", "psd", .image, isLookedInto: true),
        Sample("RIFF\0\0\0\0WEBP", "image/webp", "webp", .image, isLookedInto: true),
        Sample("\0\0\0\u{18}ftypheic", "image/heic", "heic", .image, isLookedInto: true),
        Sample("\0\0\0\u{18}ftypavif", "image/avif", "avif", .image, isLookedInto: true),
        Sample("GIF89a", "image/gif", "gif", .image),
        Sample("RIFF\0\0\0\0WAVE", "audio/wav", "wav", .audio),
        Sample("ID3\u{3}", "audio/mpeg", "mp3", .audio),
        Sample("\0\0\0\u{18}ftypM4A ", "audio/mp4", "m4a", .audio),
        Sample("\0\0\0\u{18}ftypisom", "video/mp4", "mp4", .video),
        Sample("\0\0\0\u{18}ftypqt  ", "video/quicktime", "mov", .video),
        Sample("RIFF\0\0\0\0AVI ", "video/x-msvideo", "avi", .video),
        Sample("\u{1A}\u{45}\u{DF}\u{A3}", "video/x-matroska", "mkv", .video),
        Sample("%PDF-1.7", "application/pdf", "pdf", .document),
        Sample("PK\u{3}\u{4}", "application/zip", "zip", .document),
        Sample("<?xml version=\"1.0\"?>\n<svg>", "image/svg+xml", "svg", .graphic),
        Sample("%!PS-Adobe-3.0 EPSF-3.0", "application/postscript", "eps", .graphic),
    ]

    @Test(arguments: samples)
    func isKnownByItsFirstBytes(_ sample: Sample) throws {
        let found = try #require(MediaKind(beginning: sample.bytes))
        #expect(found.mediaType == sample.mediaType)
        #expect(found.fileExtension == sample.fileExtension)
        #expect(found.kind == sample.kind)
        #expect(found.isLookedInto == sample.isLookedInto)
    }

    @Test(arguments: ["", "\u{7F}ELF", "MZ", "Just words", "RIFF", "\0\0\0\u{18}ftyp", "SQLite format 3\0", "<html>"])
    func whatIsNoMaterialIsNone(_ beginning: String) {
        #expect(MediaKind(beginning: MediaKindTests.bytes(beginning)) == nil)
    }

    @Test func noMoreThanTheBeginningIsLookedAt() {
        let late = [UInt8](repeating: 0x20, count: MediaKind.longestBeginning) + MediaKindTests.bytes("<svg>")
        #expect(MediaKind(beginning: late) == nil)
    }
}
