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
