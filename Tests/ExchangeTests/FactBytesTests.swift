import Catalogue
import JSONText
import TestSupport
import Testing

@testable import Exchange

/// What is written without a value of JSON in between is what the values say.
@Suite struct FactBytesTests {
    private func check<R: Record>(_ type: R.Type) {
        let filled = FieldSamples.record(of: type)
        var nasty = filled
        for field in R.fields {
            switch field.place {
            case .text, .optionalText: field.set(.text("\"\\\n\u{7}é\u{2028}\u{202E}日本 \u{1F600}"), in: &nasty)
            default: field.set(nil, in: &nasty)
            }
        }
        for record in [filled, nasty, R(blank: filled.id, slug: filled.slug)] {
            var bytes: [UInt8] = []
            FactBytes<R>().append(record, to: &bytes)
            let object = JSON.object(record.facts).bytes()
            let expected =
                record.facts.isEmpty ? "" : "," + String(decoding: object.dropFirst().dropLast(), as: UTF8.self)
            #expect(String(decoding: bytes, as: UTF8.self) == expected, "\(R.kind)")
        }
    }

    @Test(arguments: RecordKind.allCases)
    func factsAreWrittenAsTheirValuesAre(_ kind: RecordKind) { check(kind.type) }

    /// One object a line, with the members of the contact, its organisation and its points.
    @Test(arguments: Audience.allCases)
    func aContactIsOneObject(_ audience: Audience) throws {
        let format = try #require(ContactFormat.named("json", for: audience))
        let text = String(decoding: format.write([Sample.ana, Sample.unnamed]), as: UTF8.self)
        let objects = try JSONValue.read(Array(text.utf8)).items
        #expect(text.split(separator: "\n").count == 4 && objects.count == 2)
        #expect(objects[0]["slug"]?.text == "ana-lind" && objects[0]["points"]?.items.count == 3)
        #expect(objects[0]["organisation"]?["name"]?.text == "Harbour Watch")
        #expect((objects[0]["notice"] != nil) == (audience == .internal))
        #expect((objects[0]["note"] != nil) == (audience == .internal))
    }
}
