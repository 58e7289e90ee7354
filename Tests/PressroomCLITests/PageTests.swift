import Catalogue
import PressOffice
import Testing

@testable import PressroomCLI

@Suite struct SheetTests {
    let sheet = Sheet(
        title: "Jane Doe (contact/jane-doe)",
        groups: [
            .init(nil, [.init("role", "press officer", place: "12:3"), .init("title", "Head of press")]),
            .init("Nothing here", []),
            .init("Reached at", [.init("voice", "+44 20 7946 0018", place: "1:1", remarks: ["dialled as it is"])]),
        ])

    @Test func labelsAndPlacesStandInColumns() {
        #expect(
            sheet.text(width: nil, ink: Ink(isOn: false)) == """
                Jane Doe (contact/jane-doe)
                  12:3  role   press officer
                        title  Head of press

                Reached at
                   1:1  voice  +44 20 7946 0018
                                 dialled as it is

                """)
    }

    @Test func valuesAreWrappedBehindTheirLabels() {
        let long = Sheet(title: "T", groups: [.init(nil, [.init("note", "one two three four five six")])])
        #expect(
            long.text(width: 24, ink: Ink(isOn: false)) == """
                T
                  note  one two three
                        four five six

                """)
    }

    @Test func aLongLabelStandsOnALineOfItsOwnOnATerminal() {
        let long = Sheet(title: "T", groups: [.init(nil, [.init("a-slug-that-is-rather-long", "its label")])])
        #expect(long.text(width: 40, ink: Ink(isOn: false)) == "T\n  a-slug-that-is-rather-long\n    its label\n")
        #expect(long.text(width: nil, ink: Ink(isOn: false)) == "T\n  a-slug-that-is-rather-long  its label\n")
    }
}

@Suite struct HistoryPageTests {
    static let change = Change(
        id: 4, at: Instant(milliseconds: 0), actor: "ana", action: "edit contact", reason: "she moved", undoes: nil)

    @Test func aChangeIsToldInLines() {
        let entry = HistoryEntry(
            change: Self.change,
            lines: [
                HistoryLine(
                    .changed, record: "contact jane-doe",
                    fields: [
                        FieldChange(
                            "availableForInterview", label: "available for interview", before: nil, after: "yes")
                    ]),
                HistoryLine(
                    .added, record: "organisation riverside",
                    fields: [FieldChange("name", before: nil, after: "Riverside")]),
            ], undoneBy: 5)
        let whole = """
            change 4  1 January 1970 at 00:00 UTC · ana · edit contact · undone by change 5 · “she moved”
              changed contact jane-doe
                available for interview: nothing → “yes”
              added organisation riverside
                name: “Riverside”

            """
        #expect(HistoryPage(width: nil, ink: Ink(isOn: false), isWhole: true).text(of: entry) == whole)
        #expect(
            HistoryPage(width: nil, ink: Ink(isOn: false), isWhole: false).text(of: entry)
                == whole.replacing("    name: “Riverside”\n", with: ""))
    }
}

@Suite struct ExplanationPageTests {
    @Test func fieldsOnTheSameWordsAreToldTogether() {
        let passage = FieldSource.Passage(
            document: "advisory.txt", line: 24, column: 16,
            sentence: [.init("Call "), .init("+44\n20", isMarked: true), .init(" now.")], rule: "point.number",
            inferred: "it is one number")
        let entry = FieldSource.Entry(
            actor: "ana", at: Instant(milliseconds: 0), action: "edit contact", reason: "told so", change: 7)
        let explanation = Explanation(
            record: RecordName("contactPoint/jane-doe-voice"), label: "+44 20",
            fields: [
                .init(field: "asGiven", value: "+44 20", source: .document(passage)),
                .init(field: "normalised", value: "+4420", source: .document(passage)),
                .init(field: "usage", value: "out of hours", source: .person(entry)),
            ])
        #expect(
            ExplanationPage(width: nil, ink: Ink(isOn: false)).text(of: explanation) == """
                +44 20 (contactPoint/jane-doe-voice)
                  as given    +44 20
                  normalised  +4420
                      Call «+44 20» now.
                      advisory.txt 24:16, by the rule point.number
                      inferred: it is one number
                  usage       out of hours
                      by ana on 1 January 1970 at 00:00 UTC, change 7 (edit contact): told so

                """)
    }
}

@Suite struct FindingPageTests {
    @Test func aFindingSaysWhatAndWhatToDo() {
        let finding = Finding(
            rule: "contact.unreachable", severity: .error, subject: .record(RecordName("contact/jane-doe")),
            message: "Nobody can be reached.",
            remedies: [.advice("Add a number.")])
        #expect(
            FindingPage.text(of: finding, nil, Ink(isOn: false)) == """
                error    contact jane-doe  contact.unreachable
                         Nobody can be reached.
                         Add a number.

                """)
        #expect(FindingPage.summary(of: []) == "No problems found.")
        #expect(FindingPage.summary(of: [finding, finding]) == "2 errors.")
    }
}

@Suite struct PreviewPageTests {
    let record = RecordName("contact/jane-doe")

    @Test func anEditionShowsWhatDiffersAndWhatStays() {
        let preview = Preview(
            path: "a.txt", standing: .edition(of: RecordName("release/flood")),
            differences: [
                Difference(.changed, record: record, field: "organisationID", before: "1", after: "2"),
                Difference(.kept, record: record, field: "title", before: "Head", after: "Officer"),
                Difference(.gone, record: RecordName("asset/tents")),
                Difference(.added, record: RecordName("asset/boats"), after: "boats"),
            ])
        #expect(
            PreviewPage(preview: preview).text(width: nil, ink: Ink(isOn: false)) == """

                A changed edition of release flood. What differs:
                  contact jane-doe, organisation: “1” → “2”
                  asset tents: no longer there
                  asset boats: new, “boats”

                The document differs from the catalogue here, and the catalogue stays as it is:
                  contact jane-doe, title: “Head” stays; the document says “Officer”

                """)
    }

    @Test func aNewDocumentNeedsNoWords() {
        #expect(PreviewPage(preview: Preview(path: "a", standing: .new)).text(width: 80, ink: Ink(isOn: true)) == "")
    }
}
