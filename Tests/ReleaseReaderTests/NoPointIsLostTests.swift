import Catalogue
import Foundation
import ReleaseReader
import Testing

/// No e-mail address, telephone number or web link that a document prints stands in no list.
@Suite struct NoPointIsLostTests {
    static let lookAlikes = [
        "whatever stands around it": """
        Harbour ferries return to the northern islands

        Home
        Telephone: +44 20 7946 0001
        Northport, 12 May 2031 - The Harbour Alliance will run ferries again from June. Drivers are on its bulletin board at +44 20 7946 0002, and the timetable stands at https://harbour.example/times for all.

        Quotations may be sent to voices@harbour.example before the end of the week, says the Alliance, which has run ferries for a hundred years.

        Related stories
        Storm closes piers, desk@paper.example or +44 20 7946 0003
        http://paper.example/storm
        """,
        "behind the end": """
        Harbour ferries return to the northern islands

        Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs.

        -30-
        --
        Northport Bulletin Service
        +44 20 7946 0004 / +44 20 7946 0005
        """,
        "without a heading that is known": """
        Harbour ferries return to the northern islands

        Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs.

        Pytania: Jane Roe, jane.roe@harbour.example, +48 22 555 01 00
        Liman Vakfi, www.liman.example, bilgi@liman.example
        """,
        "in a table of other numbers": """
        Harbour ferries return to the northern islands

        Ferries  1,200,300  45.5 %
        Piers    2029 2030  12-13
        Office   +44 20 7946 0006  office@harbour.example
        """,
    ]

    static let all: [(name: String, text: String)] =
        [("the advisory", AdvisoryTests.text), ("the article", ArticleTests.text)]
        + lookAlikes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }

    @Test(arguments: all.map(\.name))
    func everyPointStandsSomewhere(_ name: String) throws {
        let text = try #require(Self.all.first { $0.name == name }?.text)
        #expect(try lost(from: read(text)) == [])
    }

    /// The texts of a folder that somebody names.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["PRESSROOM_DOCUMENTS"] != nil))
    func everyPointOfAFolderStandsSomewhere() throws {
        let folder = URL(filePath: ProcessInfo.processInfo.environment["PRESSROOM_DOCUMENTS"] ?? ".")
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where ["txt", "md"].contains(file.pathExtension) {
            let draft = try read(bytes: Array(Data(contentsOf: file)))
            #expect(lost(from: draft) == [], "\(file.lastPathComponent)")
        }
    }

    /// What looks like a point, whatever the reader thinks of it, and lies in no list's span.
    private func lost(from draft: Draft) -> [String] {
        let text = draft.document.text
        let spans = draft.listedSpans
        let addresses = text.matches(of: /[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/)
        let links = text.matches(of: /https?:\/\/[^\s<>"]+/)
        let numbers = text.matches(of: /\+[1-9][0-9]{0,2}[ -]?\(?[0-9]+\)?(?:[ -][0-9]{2,}){1,5}/)
        return (addresses + links + numbers).map(\.range).filter { range in
            let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
            return !spans.contains { $0.start < end && start < $0.end }
        }.map { String(text[$0]) }
    }
}

extension Draft {
    /// The spans of the lists that a point may stand in.
    fileprivate var listedSpans: [Span] {
        var spans = contacts.flatMap(\.points).map(\.span) + otherPoints.flatMap(\.points).map(\.span)
        spans += assets.map(\.span) + statements.map(\.span) + links.map(\.span) + (pageLinks ?? []).map(\.span)
        return spans + findings.compactMap(\.span)
    }
}
