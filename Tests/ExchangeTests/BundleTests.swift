import Catalogue
import Exchange
import Foundation
import Testing

@Suite struct BundleTests {
    @Test(arguments: [
        // Somebody else's work.
        "Courier's own work", "A highlight", "A caption",
        // A document that is not in the kit, and what was concluded from it.
        "secret words", "000000000099",
        // The office's own remark.
        "do not tell",
    ])
    func doesNotHandOut(_ words: String) {
        for file in kitFolder(Sample.kit) {
            #expect(!String(decoding: file.bytes, as: UTF8.self).contains(words), "\(file.path)")
        }
    }

    @Test func theOfficeSeesItsOwnRemarks() throws {
        let bundle = try JSONValue.read(KitFormat.json.write(Sample.kit(for: .internal)))
        #expect(bundle.record("contacts", "ana-lind")?["note"] == .string("On leave in June; do not tell."))
    }

    @Test(arguments: [Release.PubStatus.withheld, .canceled])
    func aReleaseThatIsNotUsableIsWithoutItsText(_ status: Release.PubStatus) throws {
        var kit = Sample.kit(for: .internal)
        kit.releases[0].release.pubStatus = status
        let bundle = try JSONValue.read(KitFormat.json.write(kit))
        #expect(bundle.record("releases", "tallis-bay-gates")?["text"] == nil)
        #expect(!String(decoding: KitFormat.text.write(kit), as: UTF8.self).contains("FULL TEXT"))
    }

    /// Nobody is told that a picture may be printed without its credit because nobody has said otherwise.
    @Test func creditIsAskedForOrNothingIsSaidOfIt() {
        var kit = Sample.kit
        func text() -> String { String(decoding: KitFormat.json.write(kit), as: UTF8.self) }
        #expect(!text().contains("creditRequired"))
        kit.assets[0].creditRequired = true
        #expect(text().ranges(of: "\"creditRequired\": true").count == 1)
    }

    @Test func saysWhereEachFactComesFrom() throws {
        let bundle = try JSONValue.read(KitFormat.json.write(Sample.kit))
        let release = bundle.record("releases", "tallis-bay-gates")?["sources"]
        #expect(release?["headline"]?["document"] == .string("advisory.txt"))
        #expect(release?["headline"]?["sha256"] == .string(Sample.advisoryDocument.sha256))
        #expect(
            release?["headline"]?["span"]
                == .object(["start": .number(0), "end": .number(32), "line": .number(1), "column": .number(1)]))
        #expect(release?["kind"]?["inferred"] == .string("it announces an event and offers spokespeople"))
        #expect(release?["kind"]?["span"] == nil)
        #expect(release?["language"] == .object(["enteredBy": .string("press office")]))
        #expect(release?["forImmediateRelease"] == nil)
        let desk = bundle.record("contacts", "night-desk")?["sources"]
        #expect(desk?["name"] == .object(["document": .null, "rule": .string("contact.desk")]))
    }

    @Test func aNumberInE164ComesFromWhereItWasPrinted() throws {
        let bundle = try JSONValue.read(KitFormat.json.write(Sample.kit))
        let sources = bundle.record("contacts", "ana-lind")?["points"]?.items[1]["sources"]
        #expect(sources?["normalised"] == sources?["asGiven"])
        #expect(sources?["normalised"]?["rule"] == .string("sample.asGiven"))
    }

    @Test func nothingPointsOutOfTheKit() throws {
        var kit = Sample.kit
        kit.contacts.removeAll { $0.contact.slug == Sample.ana.contact.slug }
        kit.assets.removeAll()
        kit.releases[0].organisation = nil
        kit.coverage[0].outlet = nil
        kit.statementOrganisations = [:]
        let bundle = try JSONValue.read(KitFormat.json.write(kit))
        let release = bundle.record("releases", "tallis-bay-gates")
        #expect(release?["contacts"] == .array([.string("abcdef00-0000-4000-8000-000000000017")]))
        #expect(release?["assets"] == .array([]))
        #expect(bundle.record("coverage", "boats-return")?["outlet"] == nil)
        // Its contacts still speak for it.
        #expect(bundle["organisations"]?.items.count == 1)
        kit.contacts.removeAll()
        kit.releases.removeAll()
        let bare = try JSONValue.read(KitFormat.json.write(kit))
        #expect(bare.record("coverage", "boats-return")?["release"] == nil)
        #expect(bare.record("statements", "nine-years-too-long")?["organisation"] == nil)
        #expect(bare["organisations"] == .array([]))
    }
}
