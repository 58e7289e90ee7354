import Catalogue
import Testing

/// What a line says of a photo that is kept beside the catalogue.
@Suite struct ContactPhotoTests {
    private static let gif = Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0, 0x3B]
    private static let sum = String(repeating: "0a", count: 32)

    @Test func aPictureIsReadBackFromItsLine() throws {
        let photo = try #require(ContactPhoto(of: Self.gif))
        #expect(photo.mediaType == "image/gif" && photo.byteCount == Self.gif.count)
        #expect(photo.sum == sha256(Self.gif) && photo.cardType == "GIF" && photo.fileExtension == "gif")
        #expect(ContactPhoto(reading: photo.written) == photo)
    }

    @Test func whatIsNoPictureOrTooLargeIsNoPhoto() {
        #expect(ContactPhoto(of: []) == nil)
        #expect(ContactPhoto(of: Array("<svg></svg>".utf8)) == nil)
        #expect(ContactPhoto(of: Array("%PDF-1.7".utf8)) == nil)
        #expect(ContactPhoto(of: Self.gif + [UInt8](repeating: 0, count: ContactPhoto.largest)) == nil)
    }

    @Test(arguments: [
        "portrait.jpg", "image/jpeg 12", "image/jpeg 012 \(sum)", "image/jpeg 0 \(sum)", "image/svg+xml 12 \(sum)",
        "image/jpeg 12 \(sum)0", "image/jpeg 12 ../\(sum.dropFirst(3))", "image/jpeg 99999999 \(sum)",
    ])
    func nothingElseIsALine(_ line: String) { #expect(ContactPhoto(reading: line) == nil) }

    @Test(arguments: [
        ("image/jpeg 48213 \(sum)", "JPEG, 47 KB"), ("image/png 12 \(sum)", "PNG, 1 KB"),
        ("portrait.jpg", "portrait.jpg"),
    ])
    func peopleReadWhatItIs(_ line: String, _ words: String) {
        #expect(ContactPhoto.words(line) == words)
        #expect(Contact.field("photo")?.told(.text(line)) == .text(words))
    }
}
