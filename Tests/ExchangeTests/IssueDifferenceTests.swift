import Catalogue
import Exchange
import Foundation
import Testing

/// What has changed between two bundles, and how much it matters.
@Suite struct IssueDifferenceTests {
    private func bundle(_ contact: String = #""name": "Jane Doe", "points": []"#, _ release: String = "") -> [UInt8] {
        Array(
            """
            {"bundle": "pressroom-kit", "kit": {"id": "k", "slug": "kit", "title": "Kit"},
             "releases": [{"id": "r", "slug": "opens", "headline": "It opens"\(release)}],
             "contacts": [{"pressroom.example:record": {"id": "c", "slug": "jane", \(contact), "sources": {"name": 1}}}]}
            """.utf8)
    }

    @Test func whatIsTheSameIsNoChange() {
        #expect(issueChanges(from: bundle(), to: bundle()).isEmpty)
        #expect(issueChanges(from: bundle(), to: Array("{".utf8)).isEmpty)
        #expect(issueChanges(from: [], to: bundle()).isEmpty)
    }

    @Test(arguments: [
        (#""name": "Jane Roe""#, IssueChange.Weight.material, "Jane Doe", "Jane Roe"),
        (#""name": "JANE DOE.""#, .form, "Jane Doe", "JANE DOE."),
        (#""name": "Jane\u00a0 Doe""#, .form, "Jane Doe", "Jane\u{A0} Doe"),
    ])
    func howMuchItMatters(_ contact: String, _ weight: IssueChange.Weight, _ before: String, _ after: String) {
        #expect(
            issueChanges(from: bundle(), to: bundle(contact)) == [
                IssueChange(weight, "Jane Doe", field: "name", before: before, after: after)
            ])
    }

    @Test func recordsComeAndGo() {
        let point =
            #""name": "Jane Doe", "points": [{"id": "p", "kind": "voice", "slug": "jane-voice", "normalised": "+442079460018"}]"#
        let added = IssueChange(.material, "Jane Doe, telephone", after: "+442079460018")
        let removed = IssueChange(.material, "Jane Doe, telephone", before: "+442079460018")
        #expect(issueChanges(from: bundle(), to: bundle(point)) == [added])
        #expect(issueChanges(from: bundle(point), to: bundle()) == [removed])
    }

    /// How a number is kept is nobody's concern outside, and the same number is told once.
    @Test(arguments: [
        ("voice", "020 7946 0018", "+442079460018", "020 7946 0020", "+442079460020", "telephone, number"),
        ("email", "jane (at) a.example", "jane@a.example", "jane@b.example", "jane@b.example", "e-mail, address"),
    ])
    func anAddressIsToldAsItIsPrinted(
        _ kind: String, _ old: String, _ oldNumber: String, _ new: String, _ newNumber: String, _ what: String
    ) throws {
        func contact(_ given: String, _ number: String) -> [UInt8] {
            bundle(
                #""name": "Jane Doe", "points": [{"id": "p", "kind": "\#(kind)", "slug": "jane-p", "#
                    + #""asGiven": "\#(given)", "normalised": "\#(number)"}]"#)
        }
        let changes = issueChanges(from: contact(old, oldNumber), to: contact(new, newNumber))
        let change = try #require(changes.first)
        #expect(changes.count == 1 && change.weight == .material && (change.before, change.after) == (old, new))
        #expect("\(change.record), \(change.field ?? "")" == "Jane Doe, \(what)")
        // The same number with other signs is told apart from it.
        let spelt = issueChanges(from: contact(old, oldNumber), to: contact(old + " (day)", oldNumber))
        #expect(spelt.map(\.weight) == [.minor] && spelt.map(\.field) == ["as given"])
    }

    /// Who gets the letter knows names and words, and no slug.
    @Test(arguments: [
        (#", "dateline": "HARWICK""#, "release “It opens”", "dateline"),
        (#", "quotes": [{"id": "q", "slug": "light", "words": "It shines."}]"#, "quote", nil),
        (#", "events": [{"id": "e", "slug": "gala", "what": "Gala"}]"#, "event", nil),
    ])
    func whatIsNamed(_ release: String, _ name: String, _ field: String?) throws {
        let change = try #require(issueChanges(from: bundle(), to: bundle(#""name": "Jane Doe""#, release)).first)
        #expect(change.record == name && change.field == field)
    }

    /// Somebody who reads the letter sees the place, not the whole text.
    @Test func ofALongTextThePlaceIsShown() throws {
        let (start, end) = (String(repeating: "a b ", count: 60), String(repeating: " c d", count: 60))
        func text(_ middle: String) -> [UInt8] {
            bundle(#""name": "Jane Doe""#, #", "text": "\#(start)\#(middle)\#(end)""#)
        }
        let change = try #require(issueChanges(from: text("ten"), to: text("eleven")).first)
        #expect(change.weight == .material && change.field == "text")
        let (before, after) = (try #require(change.before), try #require(change.after))
        #expect(before.hasPrefix("…") && before.contains("ten") && before.hasSuffix("…") && before.count < 80)
        #expect(after.contains("eleven") && after.count < 80)
    }

    /// A letter of the alphabet with a mark is another letter; one field that came is told as one.
    @Test func aFieldThatCameHasNoBefore() {
        let titled = #""name": "Jane Doé", "title": "Head of Media", "usage": "by day""#
        #expect(
            issueChanges(from: bundle(#""name": "Jane Doe""#), to: bundle(titled)) == [
                IssueChange(.material, "Jane Doe", field: "name", before: "Jane Doe", after: "Jane Doé"),
                IssueChange(.material, "Jane Doe", field: "title", after: "Head of Media"),
                IssueChange(.minor, "Jane Doe", field: "usage", after: "by day"),
            ])
    }
}
