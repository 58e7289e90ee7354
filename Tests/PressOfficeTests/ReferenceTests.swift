import Catalogue
import Foundation
import Store
import Testing
import Validation

@testable import PressOffice

/// Links that are neither assets nor statements are kept with the text that they stand in.
struct ReferenceTests {
    private let release: RecordName = "release/river-delta-flood-shelters"
    private let more = advisory + "More at https://www.harbouraid.example/delta\n"

    @Test func theLinksOfADocumentBecomeReferences() throws {
        let room = try Newsroom()
        let text =
            more + "Archive at https://archive.example/delta and more at\n"
            + "More at https://www.harbouraid.example/delta\n"
        let accepted = try room.accept(text)
        #expect(
            accepted.made.filter { $0.kind == .reference }.map(\.slug) == ["harbouraid-example", "archive-example"])
        let references = try room.view().release(release).references
        #expect(references.map(\.kind) == ["website", "archive"])
        #expect(
            references.map(\.url) == ["https://www.harbouraid.example/delta", "https://archive.example/delta"],
            "each address once")

        let explained = try room.view().explain("reference/harbouraid-example")
        #expect(explained.fields.map(\.field) == ["kind", "url"])
        guard case .document(let passage) = explained.fields.last?.source else {
            Issue.record("No document stands behind the address.")
            return
        }
        #expect(passage.line == 15)
        #expect(passage.rule == "link.rest")
        #expect(
            try room.view().explain(release).parts.map(\.record).contains("reference/harbouraid-example"))
    }

    @Test func anEditionBringsThemUpToDate() throws {
        let room = try Newsroom()
        try room.accept(more + "Archive at https://archive.example/delta\n")
        let known = try room.view().release(release).references
        let changed = advisory + "Archive at https://archive.example/delta\nMore at https://harbouraid.example/news\n"
        let accepted = try room.accept(changed)
        #expect(
            accepted.differences.map { "\($0.what) \($0.record) \($0.before ?? "-") → \($0.after ?? "-")" } == [
                "added reference/harbouraid-example-2 - → https://harbouraid.example/news",
                "gone reference/harbouraid-example https://www.harbouraid.example/delta → -",
            ])
        let now = try room.view().release(release).references
        #expect(now.map(\.url) == ["https://archive.example/delta", "https://harbouraid.example/news"])
        #expect(now.first == known.last, "the one that stayed is the same record")

        _ = try room.office().undo()
        #expect(try room.view().release(release).references == known)
    }

    /// So are those of a release that was accepted before the catalogue kept links.
    @Test func thoseThatWereLeftOutAreTakenLater() throws {
        let room = try Newsroom()
        let draft = try ToyReader.read(more)
        let others = Set(DraftPart.allCases).subtracting([.links])
        var review = Review(draft, parts: others)
        for doubt in try room.office().preview([review])[0].doubts {
            room.office().settle(doubt, with: .take, in: &review)
        }
        try room.office().accept([review])
        #expect(try room.view().release(release).references == [])
        #expect(
            try room.office().preview([draft]).first?.remarks == [
                Remark(
                    "Release river-delta-flood-shelters is without the links of the document.", .takeParts(["links"]))
            ])
        let later = try room.office().accept([Review(draft, parts: [.links])])
        #expect(later.documents.first?.made == ["reference/harbouraid-example"])
    }

    @Test func coverageKeepsItsOwn() throws {
        let room = try Newsroom()
        let accepted = try room.accept(article + "More at https://delta-watch.example/\n", as: "article.txt")
        let entry = try room.view().coverage(accepted.record)
        #expect(entry.references.map(\.url) == ["https://delta-watch.example/"])
        #expect(
            try room.view().history(accepted.record).flatMap(\.lines).map(\.record)
                .contains("reference delta-watch-example"))
    }
}
