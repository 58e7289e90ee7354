import Catalogue
import Foundation
import House
import PressOffice
import ReleaseReader
import Testing

@testable import PressroomCLI

/// A person who is asked, with the answers written beforehand.
@Suite final class ReviewDeskTests {
    private let folder: String
    private let office: Office
    private let shown: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Office.create(catalogueAt: "\(folder)/catalogue.sqlite")
        office = try Premises().office(at: "\(folder)/catalogue.sqlite", actor: "ana")
        shown = "\(folder)/shown"
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static let text = """
        EMBARGOED UNTIL 3 March 2031

        Night trains come back

        Nordlys Rail will open the night line on 3 April and the day line on 4 April.

        Press contact: Ingrid Halvorsen, Professor, ingrid@nordlysrail.example, 020 7946 0018

        """

    /// What a reader might make of the text, with the true places of the words.
    private func draft(at path: String = "trains.txt", headline: String = "Night trains come back") throws -> Draft {
        let text = ReviewDeskTests.text.replacing("Night trains come back", with: headline)
        let document = try SourceDocument(path: path, bytes: Array(text.utf8))
        func span(_ words: String) throws -> Span {
            let text = document.text
            let range = try #require(text.range(of: words))
            let before = text[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
            let start = text[..<range.lowerBound].utf8.count
            return Span(
                start: start, end: start + words.utf8.count, line: before.count, column: (before.last?.count ?? 0) + 1)
        }
        func found(_ words: String) throws -> Found<String> { Found(words, span: try span(words), rule: "test") }
        var draft = Draft(document: document, kind: Found(.release, span: nil, rule: "test"))
        draft.headline = try found(headline)
        draft.organisation = try found("Nordlys Rail")
        draft.embargo = DraftEmbargo(
            embargo: nil, day: CalendarDate("2031-03-03"), span: try span("UNTIL 3 March 2031"), rule: "test")
        draft.events = try [("the night line on 3 April", "2031-04-03"), ("the day line on 4 April", "2031-04-04")].map
        {
            DraftEvent(
                what: $0, date: CalendarDate($1), inferred: "no year is printed", span: try span($0), rule: "test")
        }
        draft.contacts = [
            DraftContact(
                role: Found(.pressOfficer, span: nil, rule: "test", inferred: "named as the contact"),
                name: try found("Ingrid Halvorsen"), title: try found("Professor"),
                points: [
                    DraftPoint(
                        kind: .voice, asGiven: "020 7946 0018", normalised: "+442079460018",
                        span: try span("020 7946 0018"), rule: "test", inferred: "read as a number of GB: a guess")
                ], span: try span("Ingrid Halvorsen"))
        ]
        return draft
    }

    /// What the desk made of the documents, and what it showed; the answers must all be used.
    private func ask(_ drafts: [Draft], _ answers: String...) throws -> (reviews: [Review]?, shown: String) {
        _ = FileManager.default.createFile(atPath: shown, contents: nil)
        let descriptor = open(shown, O_WRONLY | O_TRUNC)
        defer { close(descriptor) }
        var surroundings = Surroundings(
            variables: [:], inputIsTerminal: true, outputIsTerminal: false, errorIsTerminal: true, terminalWidth: 500)
        surroundings.variables["NO_COLOR"] = "1"
        let left = Answers(answers)
        var desk = ReviewDesk(
            office: office, screen: Screen(surroundings, error: descriptor), answersYes: false)
        desk.read = { left.next() }
        var submission = try office.submit(drafts.map { Review($0) })
        let isSettled = try desk.settle(&submission)
        #expect(left.isEmpty)
        return (
            isSettled ? submission.reviews : nil,
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: shown)), as: UTF8.self)
        )
    }

    @Test func everyDoubtIsShownWithItsWordsAndAnswered() throws {
        let (reviews, shown) = try ask(
            [draft()], "00:01", "00:01 Europe/London", "x", "o", "t", "l", "s", "w", "XX", "w", "", "w", "de")
        #expect(
            shown
                == """

                trains.txt, 1 of 4: The embargo of 3 March 2031 has no time or zone.
                  1:11 3 March 2031
                    EMBARGOED «UNTIL 3 March 2031»
                Until when on 3 March 2031? Type none, or the time and the zone, such as 00:01 Europe/London ([q]uit): \
                An embargo needs a day, a time and a zone. Write it as 2012-02-01T00:01 Europe/London.
                Until when on 3 March 2031? Type none, or the time and the zone, such as 00:01 Europe/London ([q]uit): \
                Under embargo until 3 March 2031 at 00:01 UTC (Europe/London).

                trains.txt, 2 of 4: 2 dates are inferred:
                  5:24 3 April 2031
                    Nordlys Rail will open «the night line on 3 April» and the day line on 4 April.
                    no year is printed
                  5:54 4 April 2031
                    Nordlys Rail will open the night line on 3 April and «the day line on 4 April».
                    no year is printed
                [t]ake, [l]eave out, [o]ne by one, [a]ll the rest as read, [q]uit: \
                Answer with one of the letters t, l, o, a and q.
                [t]ake, [l]eave out, [o]ne by one, [a]ll the rest as read, [q]uit: \

                trains.txt, 2 of 5: A date is inferred:
                  5:24 3 April 2031
                    Nordlys Rail will open «the night line on 3 April» and the day line on 4 April.
                    no year is printed
                [t]ake, [l]eave out, [a]ll the rest as read, [q]uit: \

                trains.txt, 3 of 5: A date is inferred:
                  5:54 4 April 2031
                    Nordlys Rail will open the night line on 3 April and «the day line on 4 April».
                    no year is printed
                [t]ake, [l]eave out, [a]ll the rest as read, [q]uit: \

                trains.txt, 4 of 5: Press officer or spokesperson?
                  7:16 Ingrid Halvorsen (Professor)
                    Press contact: «Ingrid Halvorsen», Professor, ingrid@nordlysrail.example, 020 7946 0018
                    has a title that is not of the press
                [t]ake as press officer, take as [s]pokesperson, [l]eave out, [a]ll the rest as read, [q]uit: \

                trains.txt, 5 of 5: A number is inferred:
                  7:73 +442079460018
                    Press contact: Ingrid Halvorsen, Professor, ingrid@nordlysrail.example, «020 7946 0018»
                    read as a number of GB: a guess
                [t]ake, [w]rite another region, [l]eave as printed, [a]ll the rest as read, [q]uit: \
                The region, such as GB: \
                'XX' is not a region. Write it as GB.
                The region, such as GB: \
                'w' is not a region. Write it as GB.
                The region, such as GB: \
                [t]ake, [w]rite another region, [l]eave as printed, [a]ll the rest as read, [q]uit: \
                The region, such as GB: \

                """)
        let draft = try #require(reviews?.first?.draft)
        #expect(draft.embargo?.embargo?.zone == "Europe/London")
        #expect(draft.events.map(\.date?.description) == ["2031-04-03", nil])
        #expect(draft.contacts.map(\.role.value) == [.spokesperson])
        #expect(draft.contacts[0].points.map(\.normalised) == ["+492079460018"])
    }

    @Test func theWordsOfAnEmbargoMayBeNone() throws {
        // Without a reason it is asked again.
        let (reviews, shown) = try ask([draft()], "none", "", "None", "It is the board's own word", "a")
        #expect(shown.contains("([q]uit): Why is it under no embargo? Until when on 3 March 2031?"), "\(shown)")
        #expect(shown.contains("Why is it under no embargo? Under no embargo."))
        let review = try #require(reviews?.first)
        #expect(review.draft.embargo == nil && !review.lacksEmbargo)
    }

    @Test func allTheRestIsTakenAsItWasReadButNotWhatOnlyAPersonKnows() throws {
        let second = try draft(at: "more.txt", headline: "Night trains are late")
        let (reviews, shown) = try ask([draft(), second], "00:01 GMT", "a", "00:01 UTC")
        #expect(reviews?.map(\.draft.embargo?.embargo?.zone) == ["Etc/GMT", "Etc/UTC"])
        #expect(reviews?.flatMap(\.draft.events).compactMap(\.date).count == 4)
        #expect(shown.split(separator: "\n").filter { $0.contains(" of 4: ") }.count == 3)
    }

    @Test func whoIsLeftOutIsAskedAboutNoFurther() throws {
        let (reviews, shown) = try ask([draft()], "00:01 GMT", "t", "l")
        #expect(reviews != nil)
        #expect(!shown.contains("A number is inferred"))
    }

    @Test func whoQuitsSavesNothing() throws {
        #expect(try ask([draft()], "q").reviews == nil)
        #expect(try ask([draft()], "00:01 GMT", "q").reviews == nil)
    }

    @Test func theEndOfInputIsQuitting() throws {
        #expect(try ask([draft()]).reviews == nil)
        #expect(try ask([draft()], "00:01 GMT", "o").reviews == nil)
    }

    /// Whoever breaks off after "all the rest" is asked none of it again.
    @Test func allTheRestIsKeptToo() throws {
        final class Kept { var submission: Submission? }
        let (kept, left) = (Kept(), Answers(["00:01 GMT", "a"]))
        var surroundings = Surroundings(
            variables: [:], inputIsTerminal: true, outputIsTerminal: false, errorIsTerminal: true, terminalWidth: 500)
        surroundings.variables["NO_COLOR"] = "1"
        _ = FileManager.default.createFile(atPath: shown, contents: nil)
        let descriptor = open(shown, O_WRONLY | O_TRUNC)
        defer { close(descriptor) }
        var desk = ReviewDesk(
            office: office, screen: Screen(surroundings, error: descriptor), answersYes: false)
        desk.read = { left.next() }
        desk.keep = { submission, _ in kept.submission = submission }
        var submission = try office.submit([Review(draft())])
        #expect(try desk.settle(&submission))
        let last = try #require(kept.submission)
        #expect(try office.lookedAt(last).doubts().isEmpty && !submission.doubts().isEmpty)
    }

    @Test func hundredsOfDoubtsHaveAWayOut() throws {
        var draft = try draft()
        draft.embargo = nil
        let number = draft.contacts[0].points[0]
        draft.contacts[0].points = (0..<300).map { index in
            var point = number
            point.inferred = "a reason of its own: \(index)"
            return point
        }
        let (reviews, shown) = try ask([draft], "t", "t", "t", "a")
        #expect(reviews?.first?.draft.contacts.first?.points.count == 300)
        #expect(shown.contains("trains.txt, 4 of 302: "))
        let list = DoubtList(
            doubts: try office.preview([Review(draft)])[0].doubts.map {
                Submission.OpenDoubt(path: "trains.txt", doubt: $0)
            })
        let lines = list.lines(DoubtList.remedy)
        #expect(lines.count == 21)
        #expect(lines.last == "and 282 doubtful things more.")
        #expect(
            lines.first
                == "doubtful: trains.txt 5:24: 2 dates are inferred: 3 April 2031 and 4 April 2031 (no year is printed)."
        )
    }

    @Test func aGroupShowsItsFirstFew() throws {
        var draft = try draft()
        draft.events = (0..<30).map { _ in draft.events[0] }
        let doubt = try #require(try office.preview([Review(draft)])[0].doubts.first { $0.matter == .date })
        let page = DoubtPage(doubt: doubt, draft: draft).text(after: "", width: nil, ink: Ink(isOn: false))
        #expect(page.split(separator: "\n").filter { $0.hasPrefix("  5:24 ") }.count == 8)
        #expect(page.hasSuffix("\n  and 22 more"))
    }
}

@Suite struct PartListTests {
    @Test func partsAreNamed() throws {
        #expect(try PartList("contacts, assets").parts == [.contacts, .assets])
    }

    @Test(arguments: ["contact", "Assets"])
    func whatIsNoPartIsSaid(_ text: String) {
        let error = #expect(throws: PartList.UnknownPart.self) { try PartList(text) }
        #expect(
            error?.description
                == "'\(error?.name ?? "")' is not a part of a document. "
                + "The parts are contacts, spokespeople, assets, statements, links, events and quotes.")
    }

    @Test(arguments: ["contacts,", "", "contacts,,assets"])
    func soIsWhereNoneStands(_ text: String) {
        let error = #expect(throws: PartList.UnknownPart.self) { try PartList(text) }
        #expect(
            error?.description
                == "A name is missing. The parts are contacts, spokespeople, assets, statements, links, events and quotes."
        )
    }
}

/// Lines that somebody types, one after another; then the end of input.
private final class Answers {
    private var left: [String]
    init(_ lines: [String]) { left = lines }
    var isEmpty: Bool { left.isEmpty }
    func next() -> String? { left.isEmpty ? nil : left.removeFirst() }
}
