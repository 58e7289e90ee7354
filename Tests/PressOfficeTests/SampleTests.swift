import Catalogue
import Exchange
import Foundation
import PhoneNumbers
import ReleaseReader
import TestSupport
import Testing

@testable import PressOffice

/// The sample in `catalog/`, read, accepted and handed out: what the documents show.
struct SampleTests {
    private func kit() throws -> KitContents {
        let room = try Newsroom()
        let issued = ReadingHints(issued: CalendarDate("2012-01-10"))
        let drafts = try [("advisory.txt", issued), ("article.txt", ReadingHints())].map { name, hints in
            let bytes = [UInt8](try Data(contentsOf: projectRoot.appending(path: "catalog/\(name)")))
            return try Office.draft(path: name, bytes: bytes, hints: hints, phones: LibPhoneNumber())
        }
        try room.office().accept(drafts, covers: ["article.txt": "north-korea-amnesty-for-prisoners"])
        let kit = try room.office().newKit(releases: ["north-korea-amnesty-for-prisoners"]).value.kit
        return try room.view(for: .press).kit(RecordName(kind: .kit, slug: kit.slug))
    }

    @Test func thePagesExampleIsAnExportOfTheSample() throws {
        let text = String(decoding: KitFormat.json.write(try kit()), as: UTF8.self)
        #expect(try differenceFromDocs("json-bundle.md", block: "json", text) == nil)
    }

    @Test func theKitOfTheSampleIsWhatAJournalistNeeds() throws {
        let text = String(decoding: KitFormat.text.write(try kit()), as: UTF8.self)
        for line in [
            "Katya Nasim, press officer, Amnesty International", "+44 207 413 5871", "+44 7904 398 103",
            "Spokespeople of Amnesty International",
            "https://adam.amnesty.org/asset-bank/action/search?attribute_603=Yodok",
            "Lee, 10 January 2012",
        ] { #expect(text.contains(line), "\(line)") }
    }
}
