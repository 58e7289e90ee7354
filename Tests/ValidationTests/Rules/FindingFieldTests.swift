import Catalogue
import TestSupport
import Testing
import Validation

/// A finding that names a field names one of the record's table: a door shows it beside that field.
@Suite struct FindingFieldTests {
    private let book: RuleBook

    init() throws { book = try RuleBook(phones: StubPhones(), today: .spelt("2031-06-21")) }

    @Test func theFieldsOfFindingsAreFieldsOfTheRecord() throws {
        var fields: Set<String> = []
        for finding in faulty {
            guard case .fieldOf(let record, let field) = finding.subject else { continue }
            let kind = try #require(record.kind)
            #expect(names(of: kind.type).contains(field), "\(finding.rule): \(field)")
            fields.insert("\(kind.rawValue).\(field)")
        }
        #expect(
            fields == [
                "contact.name", "asset.url", "asset.description", "asset.creditLine", "statement.url", "release.issued",
                "release.embargo",
            ])
    }

    /// What is said of records with as much wrong in them as can be.
    private var faulty: [Finding] {
        let jane = with(ContactEntry.jane) { ($0.contact.name, $0.points) = (nil, []) }
        let weir = with(Asset.weir) {
            ($0.url, $0.description) = ("the weir", nil)
            ($0.creditLine, $0.copyrightNotice, $0.usageTerms) = (nil, nil, nil)
        }
        let salmon = with(ReleaseEntry.salmon) {
            $0.release.issued = nil
            $0.release.embargo = Embargo(until: .noon, zone: "Europe/London")
        }
        let statements = [nil, "dams"].flatMap { url in book.findings(in: with(Statement.onDams) { $0.url = url }) }
        return book.findings(in: jane) + book.findings(in: weir) + book.findings(in: salmon) + statements
    }

    private func names<R: Record>(of type: R.Type) -> [String] { R.fields.map(\.name) }
}
