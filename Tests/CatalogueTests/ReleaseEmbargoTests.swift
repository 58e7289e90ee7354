import Catalogue
import Foundation
import Testing

/// The rule by itself: from whom an embargo keeps a release, and until when.
@Suite struct ReleaseEmbargoTests {
    private let end = Instant(milliseconds: 1_325_419_200_000)

    private func release(openedTo audience: Audience = .internal) -> Release {
        var release = Release(id: UUID(), slug: Slug(from: "gates"), kind: .release, headline: "Gates")
        release.embargo = Embargo(until: end, zone: "Europe/London")
        release.embargoAudience = audience
        return release
    }

    @Test(arguments: Audience.allCases, [Audience.accredited, .partner, .internal])
    func itKeepsFromWhomItWasNotOpenedTo(_ reader: Audience, _ opened: Audience) {
        let release = release(openedTo: opened)
        for (milliseconds, holds) in [(-86_400_000, true), (-1, true), (0, false), (1, false)] as [(Int64, Bool)] {
            let now = Instant(milliseconds: end.milliseconds + milliseconds)
            let kept = release.embargo(from: reader, at: now)
            #expect((kept == release.embargo) == (holds && !reader.sees(opened)), "\(milliseconds)")
        }
    }

    @Test func withoutOneNothingIsKept() {
        var open = release()
        open.embargo = nil
        for audience in Audience.allCases {
            #expect(open.embargo(from: audience, at: Instant(milliseconds: 0)) == nil)
        }
    }

    /// Nobody opens an embargo to the press: that is lifting it.
    @Test func itIsOpenedToThoseBetweenThePressAndTheOffice() throws {
        let field = try #require(Release.field("embargoAudience"))
        #expect(field.kind.choices.map(\.name) == ["accredited", "partner", "internal"])
        #expect(field.value(of: release()) == field.usual)
    }

    @Test func aNoteIsSeenByThoseWhomTheRecordNames() throws {
        var contact = Contact(id: UUID(), slug: Slug(from: "jane"), role: .desk, name: "Jane", note: "Call twice")
        let note = try #require(Contact.field("note"))
        #expect(note.audience(in: contact) == .internal)
        contact.noteAudience = .accredited
        #expect(note.audience(in: contact) == .accredited)
        #expect(note.mayBeKeptBack(from: .partner) && !note.mayBeKeptBack(from: .internal))
        let name = try #require(Contact.field("name"))
        #expect(name.audience(in: contact) == .public && !name.mayBeKeptBack(from: .public))
        let broken = try #require(Release.field("embargoBrokenBy"))
        #expect(broken.mayBeKeptBack(from: .partner) && !broken.mayBeKeptBack(from: .internal))
    }
}
