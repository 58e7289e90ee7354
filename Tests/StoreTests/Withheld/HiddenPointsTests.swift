import Catalogue
import Foundation
import Testing

@testable import Store

/// What is hidden is found by looking at what may be, and is read anew only where a change bears on it: always the same as by looking
/// at all of it.
@Suite struct HiddenPointsTests {
    /// With somebody who speaks in the release alone, and a number that only its document has.
    private static func story() throws -> Story {
        let story = try Story()
        let catalogue = story.catalogue
        let speaker = try catalogue.contact("sam-speaker", role: .spokesperson)
        let early = try catalogue.point("early-voice", of: story.contact, .voice, "+442079460333")
        try catalogue.make(
            .insert(speaker), .insert(try catalogue.point("sam-voice", of: speaker, .voice, "+442079460222")),
            catalogue.member(.release, story.release.id, .contact, speaker.id, at: 3), .insert(early),
            .setFact(catalogue.fact(early.id, "asGiven", from: story.document)))
        return story
    }

    private static let instants = [Instant.noon(plus: -7200), .noon, .noon(plus: 7200)]

    /// Whatever is done to any record of a story.
    @Test(arguments: RecordKind.allCases)
    func itIsTheSameAsByLookingAtAll(_ kind: RecordKind) throws {
        let story = try HiddenPointsTests.story()
        try expectTheSame(in: story.catalogue)
        try change(kind.type, in: story.catalogue)
    }

    @Test func anEmbargoAndAStatusHide() throws {
        let story = try HiddenPointsTests.story()
        var release = try #require(try story.catalogue.see { try $0.all(Release.self).first })
        for embargo in [Embargo(until: .noon, zone: "Europe/London"), nil] {
            release.embargo = embargo
            try story.catalogue.make(.update(release))
            try expectTheSame(in: story.catalogue)
        }
        for status in Release.PubStatus.allCases where status != release.pubStatus {
            release.pubStatus = status
            try story.catalogue.make(.update(release))
            try expectTheSame(in: story.catalogue)
        }
    }

    /// A point that is corrected, hidden, given to somebody else and taken out; and what was undone.
    @Test func aPointIsFollowed() throws {
        let story = try HiddenPointsTests.story()
        let catalogue = story.catalogue
        var point = try #require(try catalogue.see { try $0.all(ContactPoint.self).first })
        point.asGiven = "+44 20 7946 0777"
        point.normalised = "+442079460777"
        try catalogue.make(.update(point))
        try expectTheSame(in: catalogue)
        point.audience = .internal
        try catalogue.make(.update(point))
        try expectTheSame(in: catalogue)
        try catalogue.undo()
        try expectTheSame(in: catalogue)
        try catalogue.make(.delete(.contactPoint, point.id))
        try expectTheSame(in: catalogue)
        #expect(try catalogue.see(as: .press) { try $0.withheldPoints().finds(in: "ask +44 20 7946 0777") })
    }

    /// What bears on nothing is not looked at again.
    @Test func aTitleHidesNobody() throws {
        let story = try HiddenPointsTests.story()
        let catalogue = story.catalogue
        var contact = try #require(try catalogue.see { try $0.all(Contact.self).first })
        contact.title = "Head of everything"
        let titled = try catalogue.make(.update(contact)).id
        contact.audience = .internal
        let hidden = try catalogue.make(.update(contact)).id
        let bears = try catalogue.see(as: .press) { view in
            try [titled, hidden].map { try view.changesBearOnPoints($0...$0) }
        }
        #expect(bears == [false, true])
    }

    private func change<R: Record>(_ type: R.Type, in catalogue: TestCatalogue) throws {
        for record in try catalogue.see({ try $0.all(type) }) {
            for field in R.fields {
                let values: [FieldValue] =
                    switch field.name {
                    case "audience": Audience.allCases.map { .text($0.rawValue) }
                    case "isWithdrawn": [.flag(true), .flag(false)]
                    default: []
                    }
                for value in values {
                    var changed = record
                    field.set(value, in: &changed)
                    let stamp = ChangeStamp(actor: "ana", at: .noon, action: "test")
                    guard try catalogue.store.change(stamp, { _ in [.update(changed)] }) != nil else { continue }
                    try expectTheSame(in: catalogue)
                }
            }
        }
    }

    private func expectTheSame(in catalogue: TestCatalogue, _ location: SourceLocation = #_sourceLocation) throws {
        let printed = try catalogue.see { view in
            try view.all(ContactPoint.self).map { "\($0.asGiven) \($0.normalised ?? "")" }.joined(separator: "\n")
        }
        let text = printed + "\nor +44 20 7946 0777"
        for audience in Audience.allCases where audience != .internal {
            for instant in HiddenPointsTests.instants {
                try catalogue.see(as: audience, at: instant) { view in
                    let all = try view.all(ContactPoint.self).count
                    let looked = try view.hiddenPoints().map(\.asGiven).sorted()
                    #expect(
                        try looked == hidden(from: view).sorted(), "\(audience) of \(all)", sourceLocation: location)
                    let kept = try view.memory.points(for: view).struckOut(of: text)
                    let anew = try WithheldMemory().points(for: view).struckOut(of: text)
                    #expect(kept == anew, "\(audience)", sourceLocation: location)
                }
            }
        }
    }

    /// By the condition itself, over all.
    private func hidden(from view: CatalogueView) throws -> [String] {
        let sql = """
            SELECT r.asGiven FROM contactPoint AS r WHERE NOT \(view.gate.sees(.contactPoint, "r")) AND NOT EXISTS (
              SELECT 1 FROM contactPoint AS s WHERE coalesce(s.normalised, s.asGiven)
                = coalesce(r.normalised, r.asGiven) COLLATE NOCASE AND \(view.gate.sees(.contactPoint, "s")))
            """
        return try view.db.all(view.db.cachedStatement(sql: sql), view.gate.arguments()) { try $0.text() }
    }
}
