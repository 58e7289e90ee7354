import Catalogue
import TestSupport
import Testing

/// A picture that stops before its end, as a download does that broke off.
@Suite struct CutOffPictureTests {
    private func isCutOff(_ bytes: [UInt8]) throws -> Bool {
        try #require(MediaKind(beginning: bytes)).isCutOff(bytes)
    }

    @Test func aJPEGEndsWithItsMark() throws {
        var picture = SamplePicture()
        picture.datasets = [(120, [0xFF, 0xD9])]
        let whole = picture.bytes
        #expect(try !isCutOff(whole) && !isCutOff(whole + [0, 1, 2]) && !isCutOff(whole + Array("a film".utf8)))
        for missing in [1, 2, 10, 20] { #expect(try isCutOff(Array(whole.dropLast(missing))), "\(missing)") }
    }

    @Test func aPNGEndsWithItsLastChunk() throws {
        let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        let end: [UInt8] = [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
        #expect(try isCutOff(start) && !isCutOff(start + end) && !isCutOff(start + end + [0]))
    }

    @Test func ofOtherKindsNothingIsSaid() throws {
        #expect(try !isCutOff(Array("GIF89a".utf8) + [UInt8](repeating: 0, count: 20)))
    }
}
