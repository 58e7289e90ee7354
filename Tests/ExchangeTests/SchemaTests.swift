import Catalogue
import Exchange
import Foundation
import TestSupport
import Testing

@Suite struct SchemaTests {
    @Test(arguments: Audience.allCases)
    func aKitIsWhatTheSchemaSays(_ audience: Audience) throws {
        let bundle = try JSONValue.read(KitFormat.json.write(Sample.kit(for: audience)))
        #expect(try schema().findings(bundle) == [])
    }

    @Test func aCorrectedKitIsWhatTheSchemaSays() throws {
        var right = Sample.release
        (right.slug, right.kind, right.issued) = (Slug(from: "gates-again"), .correction, CalendarDate("2031-03-05"))
        var kit = Sample.kit
        let since = try #require(Instant("2031-03-05T10:00:00Z"))
        kit.releases[0].corrections = [Correction(by: right, of: Sample.release.id, since: since)]
        #expect(try schema().findings(try JSONValue.read(KitFormat.json.write(kit))) == [])
    }

    @Test func whatIsWithdrawnIsWhatTheSchemaSays() throws {
        var kit = Sample.kit(for: .internal)
        kit.kit.isWithdrawn = true
        kit.contacts[0].contact.isWithdrawn = true
        kit.assets[0].isWithdrawn = true
        kit.coverage[0].coverage.isWithdrawn = true
        kit.links[0].acceptedBy = "jane"
        #expect(try schema().findings(try JSONValue.read(KitFormat.json.write(kit))) == [])
    }

    @Test func renditionsAreWhatTheSchemaSays() throws {
        var kit = Sample.kit
        kit.assets[0].fileSHA256 = String(repeating: "0", count: 64)
        kit.renditions = [kit.assets[0].id: [Rendition(.thumb, width: 480, height: 360, byteCount: 30_000)]]
        let bytes = KitFormat.json.write(kit)
        #expect(try schema().findings(try JSONValue.read(bytes)) == [])
        let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
        #expect(
            text.contains(
                #""renditions":[{"form":"thumb","url":"pictures/pictures-of-the-gates.thumb.jpg","width":480,"height":360,"fileBytes":30000}]"#
            ))
    }

    @Test func anEmptyKitIsWhatTheSchemaSays() throws {
        let contents = KitContents(kit: Sample.kit.kit, audience: .public)
        #expect(try schema().findings(try JSONValue.read(KitFormat.json.write(contents))) == [])
    }

    @Test(arguments: nasties)
    func whateverTheTextsSayTheKitIsWhatTheSchemaSays(_ nasty: String) throws {
        let bundle = try JSONValue.read(KitFormat.json.write(Sample.kit.saying(nasty)))
        #expect(try schema().findings(bundle) == [])
    }

    @Test(arguments: [
        ("\"version\": 2", "\"version\": 3", "$.version: is not number(2.0)"),
        ("\"bundle\": ", "\"bindle\": ", "$: 'bindle' is not in the schema"),
        ("\"linkKind\": \"search\"", "\"linkKind\": \"shop\"", "$.assets[0].linkKind"),
        ("\"confirmedAt\": \"", "\"confirmedAt\": \"x", "$.contacts[0].pressroom.example:record.points[1].confirmedAt"),
        ("\"enteredBy\": \"press office\"", "\"enteredBy\": \"ana\"", "fits none"),
        ("\"headline\": ", "\"heading\": ", "$.releases[0]: has no 'headline'"),
    ])
    func theSchemaFindsWhatIsWrong(_ right: String, _ wrong: String, _ finding: String) throws {
        let text = String(decoding: KitFormat.json.write(Sample.kit), as: UTF8.self)
        try #require(text.contains(right))
        let findings = try schema().findings(try JSONValue.read(Array(text.replacing(right, with: wrong).utf8)))
        #expect(findings.contains { $0.contains(finding) }, "\(findings)")
    }

    @Test func thePageNamesEveryFieldOfTheSchema() throws {
        let page = try String(contentsOf: projectRoot.appending(path: "docs/json-bundle.md"), encoding: .utf8)
        let words = try #require(page.range(of: "## An example")).lowerBound
        for name in names(in: try schema().root) {
            #expect(
                page[..<words].contains("`\(name)`") || page[..<words].contains("\"\(name)\""),
                "\(name) is not described")
        }
    }

    /// That it is an export of `catalog/` is a test of the office's.
    @Test func thePagesExampleIsWhatTheSchemaSays() throws {
        let page = try String(contentsOf: projectRoot.appending(path: "docs/json-bundle.md"), encoding: .utf8)
        let start = try #require(page.range(of: "```json\n")).upperBound
        let end = try #require(page.range(of: "```", range: start..<page.endIndex)).lowerBound
        #expect(try schema().findings(try JSONValue.read(Array(page[start..<end].utf8))) == [])
    }

    private func schema() throws -> Schema {
        let bytes = try Data(contentsOf: projectRoot.appending(path: "docs/kit.schema.json"))
        return Schema(root: try JSONValue.read(Array(bytes)))
    }

    private func names(in schema: JSONValue) -> Set<String> {
        var names = Set(schema["properties"]?.members.keys.map { $0 } ?? [])
        for value in schema.members.values.flatMap({ $0.items + [$0] }) {
            names.formUnion(self.names(in: value))
        }
        for (name, value) in schema.members where name == "properties" || name == "$defs" {
            for value in value.members.values { names.formUnion(self.names(in: value)) }
        }
        return names
    }
}
