import Catalogue
import Foundation
import Pictures
import TestSupport
import Testing

/// What pictures say of themselves, in whatever character set, and the place that is taken out of them.
@Suite final class PictureLibraryTests {
    private let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).jpg").path

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private func read(_ bytes: [UInt8]) throws -> PictureFacts {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return try PictureLibrary().read(fileAt: path)
    }

    @Test func whatXMPSays() throws {
        var picture = SamplePicture()
        picture.properties =
            SamplePicture.text("dc:description", "The harbour at dawn – from the old pier")
            + SamplePicture.text("dc:rights", "© Harbour Museum")
            + SamplePicture.text("xmpRights:UsageTerms", "Free for editorial use until 31 December 2031")
            + SamplePicture.text("Iptc4xmpCore:AltTextAccessibility", "Boats at a pier")
            + "<photoshop:Credit>Jane Roe/Harbour Alliance</photoshop:Credit>"
            + "<dc:creator><rdf:Seq><rdf:li>Jane Roe</rdf:li></rdf:Seq></dc:creator>"
        #expect(
            try read(picture.bytes)
                == PictureFacts(
                    width: 40, height: 30, description: "The harbour at dawn – from the old pier",
                    alternativeText: "Boats at a pier", creditLine: "Jane Roe/Harbour Alliance",
                    copyrightNotice: "© Harbour Museum",
                    usageTerms: "Free for editorial use until 31 December 2031"))
    }

    private static let inUTF8 = Array("Der Hafen, schön und früh".utf8)
    private static let inLatin1 = "Der Hafen, schön und früh".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }

    @Test(arguments: [inUTF8, inLatin1], [true, false])
    func captionsInWhateverCharacterSet(_ caption: [UInt8], declaresUTF8: Bool) throws {
        var picture = SamplePicture()
        picture.datasets = [(120, caption), (110, Array("Hafenbund".utf8)), (116, [0xA9] + Array(" Museum".utf8))]
        picture.declaresUTF8 = declaresUTF8
        let facts = try read(picture.bytes)
        #expect(facts.description == "Der Hafen, schön und früh")
        #expect(facts.creditLine == "Hafenbund")
        #expect(facts.copyrightNotice == "© Museum")
    }

    /// What dataset 1:90 designates, and escapes within a text; what nobody can read is not told.
    @Test(
        arguments: [
            ([0x1B, 0x2D, 0x4C], [0xB3, 0xD0, 0xD2, 0xD0, 0xDD, 0xEC], "Гавань"),
            ([0x1B, 0x2D, 0x46], [0xCB, 0xE9, 0xEC, 0xDC, 0xED, 0xE9], "Λιμάνι"),
            ([0x1B, 0x2D, 0x42], [0xA3, 0xF3, 0x64, 0xBC], "Łódź"), ([0x1B, 0x2D, 0x41], [0x48, 0xE4, 0x66], "Häf"),
            // Said to be of Eastern Europe, and UTF-8 all the same; a set that nobody knows.
            ([0x1B, 0x2D, 0x42], [0x48, 0xC3, 0xA4, 0x66], "Häf"), ([0x1B, 0x2D, 0x7E], [0x48, 0xE4, 0x66], "Häf"),
            ([], [0x1B, 0x24, 0x42, 0x39, 0x41, 0x1B, 0x28, 0x42], "港"),
            // UTF-16, and Japanese that nobody says to be.
            ([], [0xFF, 0xFE, 0x48, 0x00, 0xE4, 0x00], nil), ([], [0x8D, 0x60, 0x82, 0xCC], nil),
        ] as [([UInt8], [UInt8], String?)])
    func captionsInOddCharacterSets(_ escape: [UInt8], _ caption: [UInt8], _ text: String?) throws {
        var picture = SamplePicture()
        picture.designation = escape
        picture.datasets = [(120, caption)]
        #expect(try read(picture.bytes).description == text)
    }

    @Test func aTextInALanguageThatIsNotTheUsualOneIsTold() throws {
        var picture = SamplePicture()
        picture.properties =
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"en\">Boats, a pier</rdf:li></rdf:Alt></dc:description>"
        #expect(try read(picture.bytes).description == "Boats, a pier")
    }

    @Test func whoMadeItIsCreditedWhereNobodyElseIs() throws {
        var picture = SamplePicture()
        picture.datasets = [(80, Array("Jane Roe".utf8)), (80, Array("Tom Field".utf8))]
        #expect(try read(picture.bytes).creditLine == "Jane Roe, Tom Field")
    }

    @Test func aPictureThatSaysNothing() throws {
        #expect(try read(SamplePicture().bytes) == PictureFacts(width: 40, height: 30))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(SamplePicture().bytes))
    }

    @Test func itsPlaceIsTakenOutAndNothingElse() throws {
        var picture = SamplePicture()
        picture.hasPlace = true
        picture.properties =
            SamplePicture.text("dc:description", "The harbour")
            + "<exif:GPSLatitude>51,30.0N</exif:GPSLatitude><exif:GPSLongitude>0,6.0E</exif:GPSLongitude>"
        let first = try read(picture.bytes)
        #expect(first.hadPlace)
        #expect(first.description == "The harbour")
        let kept = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(kept.range(of: Data("GPS".utf8)) == nil)
        #expect(kept.range(of: Data([0x88, 0x25])) == nil)
        let again = try PictureLibrary().read(fileAt: path)
        #expect(!again.hadPlace)
        #expect(again.description == "The harbour")
    }

    @Test func aDamagedPictureIsSaidToBe() throws {
        var picture = SamplePicture()
        picture.hasPlace = true
        for length in [0, 1, 4, 30, 60] {
            #expect(throws: PictureProblem.unreadable) { try read(Array(picture.bytes.prefix(length))) }
        }
        #expect(throws: PictureProblem.unreadable) { try read(Array("no picture at all".utf8)) }
        #expect(throws: PictureProblem.unreadable) { try PictureLibrary().read(fileAt: "/no/such/file.jpg") }
    }

    @Test func whateverIsInItThereIsAnAnswer() throws {
        var picture = SamplePicture()
        (picture.hasPlace, picture.properties) = (true, SamplePicture.text("dc:description", "The harbour"))
        picture.datasets = [(120, Array("Caption".utf8))]
        var (bytes, random) = (picture.bytes, SplitMix(state: 7))
        for _ in 0..<60 {
            bytes[2 + Int(random.next() % UInt64(bytes.count - 2))] = UInt8(truncatingIfNeeded: random.next())
            _ = try? read(bytes)
        }
    }

    @Test func oneThatTakesTooLongIsGivenUp() throws {
        try Data(SamplePicture().bytes).write(to: URL(fileURLWithPath: path))
        #expect(throws: PictureProblem.unreadable) { try PictureLibrary(seconds: 0).read(fileAt: path) }
    }
}
