import Catalogue
import Foundation
import TestSupport
import Testing

@testable import Exchange

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What stands below each file of a kit: as CSV, and beside each picture as XMP.
@Suite struct CaptionTests {
    private static func asset(_ name: String, _ kind: Asset.Kind = .image, saying text: String = "The harbour") -> Asset
    {
        var asset = Asset(
            id: Sample.id(70), slug: Slug(from: name), kind: kind, linkKind: .file, url: "files/\(name).jpg",
            asGiven: name)
        (asset.description, asset.alternativeText, asset.creditLine) = (text, "Alt: \(text)", "Credit: \(text)")
        (asset.copyrightNotice, asset.usageTerms) = ("© \(text)", "Terms: \(text)")
        (asset.usageEnds, asset.mediaType) = (CalendarDate("2031-12-31"), "image/jpeg")
        (asset.created, asset.place) = (CalendarDate("2031-02-01"), "Near: \(text)")
        asset.fileSHA256 = String(repeating: "0", count: 64)
        return asset
    }

    private static func kit(_ assets: Asset..., for audience: Audience = .press) -> KitContents {
        var kit = Sample.kit(for: audience)
        kit.assets += assets
        kit.releases[0].release.issued = CalendarDate("2031-03-03")
        kit.releases[0].release.dateline = "Tallis Bay"
        return kit
    }

    private func file(_ path: String, of kit: KitContents) -> String? {
        kitFolder(kit).first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    private func rows(_ csv: String) -> [[String]] {
        var reader = CSVReader(delimiter: UInt8(ascii: ","), limits: CSVLimits())
        reader.feed(Array(csv.utf8))
        reader.finish()
        var rows: [[String]] = []
        while let row = reader.next() { rows.append(row.fields) }
        return rows
    }

    @Test func aKitHasARowForEachFileAndASidecarForEachPicture() throws {
        let kit = Self.kit(Self.asset("dawn"), Self.asset("film", .video))
        let paths = kitFolder(kit).map(\.path)
        #expect(paths.contains("captions.csv") && paths.contains("files/dawn.xmp"))
        #expect(!paths.contains("files/film.xmp"))
        let csv = try #require(file("captions.csv", of: kit))
        #expect(csv.hasPrefix("\u{FEFF}File,Caption,Headline,Credit,Copyright,Terms of use,Terms end,"))
        #expect(
            rows(csv).dropFirst().first == [
                "files/dawn.jpg", "The harbour", "Tallis Bay: port gates to reopen", "Credit: The harbour",
                "© The harbour", "Terms: The harbour", "2031-12-31", "Alt: The harbour", "2031-02-01",
                "Near: The harbour", "2031-03-03", "Tallis Bay", "2031-03-04T00:01:00Z",
            ])
        #expect(rows(csv).count == 3)
        let readme = try #require(file("README.txt", of: kit))
        #expect(readme.contains("\n  captions.csv    captions, credits and terms of the files below"), "\(readme)")
        #expect(file("captions.csv", of: Sample.kit) == nil)
    }

    @Test(arguments: [
        "=1+1", "+44 20 7946 0018", "@SUM(A1)", "-2", "a;=1+1", "two\r\nlines", "\"quoted\", twice", "\u{FF1D}1",
    ])
    func noCellRunsAndEachIsOneOfARow(_ text: String) throws {
        let csv = try #require(file("captions.csv", of: Self.kit(Self.asset("dawn", saying: text))))
        let rows = rows(csv)
        #expect(rows.count == 2 && rows.allSatisfy { $0.count == 13 }, "\(rows)")
        #expect(unguarded(rows[1][1]) == onOneLine(text))
        #expect(rows[1][1].first.map { "=+-@\u{FF1D}".contains($0) } != true)
    }

    /// Reads it as XML: the text of each element, by the element's name.
    private func properties(_ xmp: String) throws -> [String: [String]] {
        let reader = Properties()
        let parser = XMLParser(data: Data(xmp.utf8))
        parser.shouldProcessNamespaces = true
        parser.delegate = reader
        try #require(parser.parse(), "\(String(describing: parser.parserError)) \(xmp)")
        return reader.found
    }

    private final class Properties: NSObject, XMLParserDelegate {
        var found: [String: [String]] = [:]
        private var names: [String] = []
        private var text = ""

        func parser(
            _: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            names.append("\(namespaceURI ?? "")\(name)")
            text = ""
        }

        func parser(_: XMLParser, foundCharacters string: String) { text += string }

        func parser(_: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            let property = names.last { !$0.contains("rdf-syntax") } ?? ""
            if !text.allSatisfy(\.isWhitespace) { found[property, default: []].append(text) }
            text = ""
            names.removeLast()
        }
    }

    @Test(arguments: ["The harbour", "<b> & \"both\" 'marks' ]]>", "\u{0}a\u{1B}b\u{202E}c", "Žluťoučký 港 🚢"])
    func aSidecarIsXMLWithIPTCsProperties(_ text: String) throws {
        let xmp = try #require(file("files/dawn.xmp", of: Self.kit(Self.asset("dawn", saying: text))))
        let found = try properties(xmp)
        let plain = String(
            String.UnicodeScalarView(text.unicodeScalars.filter { !["\u{0}", "\u{1B}", "\u{202E}"].contains($0) }))
        #expect(found["http://purl.org/dc/elements/1.1/description"] == [plain])
        #expect(found["http://purl.org/dc/elements/1.1/title"] == ["dawn"])
        #expect(found["http://purl.org/dc/elements/1.1/rights"] == ["© \(plain)"])
        #expect(found["http://ns.adobe.com/xap/1.0/rights/UsageTerms"] == ["Terms: \(plain)"])
        #expect(found["http://ns.adobe.com/photoshop/1.0/DateCreated"] == ["2031-02-01"])
        #expect(found["http://iptc.org/std/Iptc4xmpExt/2008-02-29/LocationName"] == ["Near: \(plain)"])
        #expect(found["http://ns.adobe.com/photoshop/1.0/Headline"] == ["Tallis Bay: port gates to reopen"])
        #expect(found["http://ns.adobe.com/photoshop/1.0/Credit"]?.count == 1)
        #expect(found["http://ns.adobe.com/photoshop/1.0/Source"] == ["Harbour Watch"])
        #expect(found["http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/AltTextAccessibility"] == ["Alt: \(plain)"])
        #expect(found["http://ns.useplus.org/ldf/xmp/1.0/LicenseEndDate"] == ["2031-12-31"])
        #expect(found["http://ns.adobe.com/photoshop/1.0/Instructions"] == nil)
    }

    @Test func underEmbargoAndInsideTheOfficeBothSaySo() throws {
        var kit = Self.kit(Self.asset("dawn"))
        let embargo = try #require(kit.releases[0].release.embargo)
        kit.notice = EmbargoNotice(embargo, for: "Ed Itor, The Paper")
        let xmp = try #require(file("files/dawn.xmp", of: kit))
        let told = try #require(try properties(xmp)["http://ns.adobe.com/photoshop/1.0/Instructions"])
        #expect(
            told == [
                "UNDER EMBARGO: not for publication before Tuesday 4 March 2031, 00:01 GMT. Given to Ed Itor, The Paper."
            ])
        let cards = rows(try #require(file("captions.csv", of: kit)))
        #expect(cards.map(\.count) == [14, 14])
        #expect(cards[0][0] == "\u{FEFF}UNDER EMBARGO" || cards[0][0] == "UNDER EMBARGO")
        #expect(cards[1][0].hasPrefix("UNDER EMBARGO: not for publication before Tuesday 4 March 2031, 00:01 GMT"))
        let inside = Self.kit(Self.asset("dawn"), for: .internal)
        #expect(file("captions-INTERNAL.csv", of: inside)?.hasPrefix("\u{FEFF}INTERNAL,File,") == true)
        #expect(file("files/dawn-INTERNAL.xmp", of: inside)?.hasPrefix("<!-- INTERNAL: for the press office") == true)
    }

    @Test func theSameKitGivesTheSameCards() throws {
        let kit = Self.kit(Self.asset("dawn"), Self.asset("plan", .graphic))
        let paths = ["captions.csv", "files/dawn.xmp", "files/plan.xmp"]
        for path in paths {
            let first = try #require(file(path, of: kit))
            for _ in 0..<3 { #expect(file(path, of: kit) == first) }
        }
        // What says nothing is not there, and an empty text is not said.
        var bare = kit
        for index in bare.assets.indices {
            (bare.assets[index].description, bare.assets[index].copyrightNotice) = (nil, nil)
        }
        let xmp = try #require(file("files/dawn.xmp", of: bare))
        #expect(!xmp.contains("dc:description") && !xmp.contains("dc:rights") && !xmp.contains("xmpRights:Marked"))
        #expect(rows(try #require(file("captions.csv", of: bare)))[1][1] == "")
    }

    @Test func aFileThatNoReleaseNamesIsTheKits() throws {
        var kit = Self.kit(Self.asset("dawn"))
        kit.releases.append(kit.releases[0])
        #expect(kit.captionCards.map(\.headline) == ["Tallis Bay"])
        kit.releases[1].assets.append(Self.asset("dawn"))
        kit.releases[1].release.headline = "A second story"
        #expect(kit.captionCards.map(\.headline) == ["A second story"])
    }
}
