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

    /// Numbers of cameras, owners, makers' notes, histories and faces go, in Exif and in XMP; whoever made it keeps the credit.
    @Test func whatIsNobodysOutsideIsTakenOutAndWhatIsTheirsStays() throws {
        var picture = SamplePicture()
        picture.exif = [
            (.first, 0x013B, "Jane Roe"), (.first, 0x8298, "(c) Harbour Museum"),
            (.first, 0x010E, "The harbour in Exif"),
            (.first, 0x013C, "CANARY-host"), (.photo, 0x9003, "2031:05:06 07:08:09"), (.photo, 0xA430, "CANARY-owner"),
            (.photo, 0xA431, "CANARY-body"), (.photo, 0xA435, "CANARY-lens"), (.photo, 0x927C, "CANARY-maker's note"),
            (.photo, 0xA420, "CANARY-unique"), (.photo, 0x9286, "ASCII\0\0\0CANARY-comment"),
            (.photo, 0xA434, "A lens"),
        ]
        picture.properties =
            SamplePicture.text("dc:description", "The harbour")
            + "<photoshop:Credit>Roe/Alliance</photoshop:Credit><photoshop:History>CANARY-history</photoshop:History>"
            + "<photoshop:City>Tallis</photoshop:City><photoshop:Country>Norway</photoshop:Country>"
            + "<aux:SerialNumber xmlns:aux=\"http://ns.adobe.com/exif/1.0/aux/\">CANARY-aux</aux:SerialNumber>"
            + "<xmpMM:DocumentID xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">CANARY-document</xmpMM:DocumentID>"
            + "<crs:RawFileName xmlns:crs=\"http://ns.adobe.com/camera-raw-settings/1.0/\">CANARY-raw</crs:RawFileName>"
                + """
                <mwg-rs:Regions xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" \
                rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag><rdf:li rdf:parseType="Resource">\
                <mwg-rs:Name>CANARY-face</mwg-rs:Name><mwg-rs:Type>Face</mwg-rs:Type></rdf:li></rdf:Bag>\
                </mwg-rs:RegionList></mwg-rs:Regions>
                """
        picture.datasets = [(110, Array("Roe by IPTC".utf8)), (116, Array("IPTC copyright".utf8))]
        let facts = try read(picture.bytes)
        #expect(facts.hadPrivate && !facts.hadPlace)
        #expect(facts.created == CalendarDate("2031-05-06") && facts.place == "Tallis, Norway")
        #expect(facts.creditLine == "Roe/Alliance" && facts.description == "The harbour")
        let kept = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(picture.bytes.count > 1500 && Data(picture.bytes).range(of: Data("CANARY".utf8)) != nil)
        #expect(kept.range(of: Data("CANARY".utf8)) == nil)
        for theirs in [
            "Jane Roe", "(c) Harbour Museum", "The harbour in Exif", "A lens", "Roe/Alliance", "Roe by IPTC",
            "IPTC copyright", "Tallis",
        ] { #expect(kept.range(of: Data(theirs.utf8)) != nil, "\(theirs)") }
        // The picture itself, from its tables to its end, is the same to the last byte.
        let plain = SamplePicture().bytes
        #expect(kept.suffix(plain.count - 2) == Data(plain.suffix(plain.count - 2)))
        #expect(try !PictureLibrary().read(fileAt: path).hadPrivate)
    }

    /// A PNG says the same in pieces of its own.
    @Test func pictureInPNGLosesThemToo() throws {
        let packet = SamplePicture.packet(
            "<xmpMM:DocumentID xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">CANARY</xmpMM:DocumentID>"
                + "<exif:GPSLatitude>51,30.0N</exif:GPSLatitude><photoshop:Credit>Jane Roe</photoshop:Credit>")
        let facts = try read(SamplePicture.png(packet))
        #expect(facts.hadPlace && facts.hadPrivate && facts.creditLine == "Jane Roe")
        let kept = try Data(contentsOf: URL(fileURLWithPath: path))
        for gone in ["CANARY", "GPSLatitude"] { #expect(kept.range(of: Data(gone.utf8)) == nil) }
        #expect(kept.range(of: Data("Jane Roe".utf8)) != nil)
    }

    /// A day that is none is none.
    @Test(arguments: [
        ("2031:05:06 07:08:09", "2031-05-06"), ("0000:00:00 00:00:00", nil), ("    :  :     :  :  ", nil),
        ("2031:13:40 00:00:00", nil), ("2031", nil),
    ])
    func theDayOnWhichItWasMade(_ said: String, _ day: String?) throws {
        var picture = SamplePicture()
        picture.exif = [(.photo, 0x9003, said)]
        #expect(try read(picture.bytes).created?.description == day)
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
