import Catalogue
import Exchange
import Foundation
import Testing

@Suite struct NastyTests {
    @Test(arguments: nasties)
    func noTextAddsALineToACard(_ nasty: String) throws {
        let expected = try names(KitFormat.vCard.write(Sample.kit(for: .internal).saying("harmless")))
        #expect(try names(KitFormat.vCard.write(Sample.kit(for: .internal).saying(nasty))) == expected)
        let contacts = [Sample.ana, Sample.desk, Sample.mara, Sample.unnamed]
        let alone = try names(ContactFormat.vCard.write(contacts.map { $0.saying("harmless") }))
        #expect(try names(ContactFormat.vCard.write(contacts.map { $0.saying(nasty) })) == alone)
    }

    @Test(arguments: nasties)
    func noTextReachesTheTerminalOrTheReaderRaw(_ nasty: String) {
        let kit = Sample.kit(for: .internal).saying(nasty)
        let contacts = kit.contacts
        let written = [
            KitFormat.text.write(kit), KitFormat.json.write(kit), KitFormat.vCard.write(kit),
            ContactFormat.text.write(contacts), ContactFormat.json.write(contacts), ContactFormat.vCard.write(contacts),
        ]
        for (index, bytes) in written.enumerated() {
            let text = String(decoding: bytes, as: UTF8.self)
            let wrong = text.unicodeScalars.filter { scalar in
                switch scalar.value {
                case 0x0A: false
                // The two ends of a card's line.
                case 0x0D: index % 3 != 2
                case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E: true
                default: false
                }
            }
            #expect(wrong.isEmpty)
        }
    }

    @Test(arguments: nasties)
    func jsonKeepsEveryTextAsItIs(_ nasty: String) throws {
        let bundle = try JSONValue.read(KitFormat.json.write(Sample.kit.saying(nasty)))
        #expect(
            bundle["kit"]?["title"]?.text?.unicodeScalars.elementsEqual("Tallis Bay\(nasty)new".unicodeScalars) == true)
        let contacts = try JSONValue.read(ContactFormat.json.write([Sample.ana.saying(nasty)]))
        let name = contacts.items.first?["name"]?.text
        #expect(name?.unicodeScalars.elementsEqual("Ana Lind\(nasty)new".unicodeScalars) == true)
    }

    @Test(arguments: nasties)
    func noLineOfTheReadmeIsTooLong(_ nasty: String) {
        let kit = Sample.kit(for: .internal).saying(nasty)
        var limit = 78
        for line in String(decoding: KitFormat.text.write(kit), as: UTF8.self).split(separator: "\n") {
            // The release's own lines stay as they were printed.
            if line.hasPrefix("FULL TEXT") { limit = 110 }
            let isAddress = line.contains("://") || line.contains("@")
            let width = line.unicodeScalars.reduce(0) { width, scalar in
                if scalar.properties.generalCategory == .format { return width }
                return width + (scalar.value >= 0x4E00 && scalar.value < 0xA000 ? 2 : 1)
            }
            #expect(isAddress || width <= limit, "\(line)")
            #expect(line.last != " ")
        }
    }

    @Test(arguments: nasties)
    func pathsAreOurs(_ nasty: String) throws {
        for file in kitFolder(Sample.kit.saying(nasty)) {
            #expect(
                try file.path.wholeMatch(
                    of: Regex("README\\.txt|index\\.html|kit\\.json|contacts\\.vcf|contacts/[a-z0-9-]+\\.vcf"))
                    != nil)
        }
    }

    /// The properties of all cards, line for line.
    private func names(_ bytes: [UInt8]) throws -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        let unfolded = text.unicodeScalars.split(separator: "\r\n".unicodeScalars).map { String($0) }
            .filter { !$0.unicodeScalars.starts(with: " ".unicodeScalars) }
        #expect(unfolded.allSatisfy { !$0.unicodeScalars.contains("\r") && !$0.unicodeScalars.contains("\n") })
        return unfolded.map { line in String(line.unicodeScalars.prefix { $0 != ":" && $0 != ";" }) }
    }
}
