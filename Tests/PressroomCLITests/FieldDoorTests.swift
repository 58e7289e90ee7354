import ArgumentParser
import Catalogue
import Foundation
import PressOffice
import TestSupport
import Testing

@testable import PressroomCLI

/// Every field of every record is in every list that the command line makes of fields, unless the table says why not.
@Suite struct FieldDoorTests {
    @Test(arguments: RecordKind.allCases)
    func everyFieldThatIsEditedHasAnOption(_ kind: RecordKind) throws { try parse(kind.type) }

    private func parse<R: Record>(_ type: R.Type) throws {
        let form = FieldSamples.form(of: type)
        let help = FieldOptions<R>.helpMessage(columns: 100)
        for field in R.fields {
            let place: Comment = "\(R.kind).\(field.name)"
            guard let word = field.editing?.word else {
                #expect(!FieldOptions<R>.fields.map(\.name).contains(field.name), place)
                continue
            }
            #expect(help.contains("--\(word)"), place)
            let options = try FieldOptions<R>.parse(arguments(for: field, word, form[field]))
            #expect(!options.isEmpty, place)
            var filled = RecordForm<R>()
            try options.fill(&filled)
            #expect(filled[field] == form[field], place)
        }
        #expect(try FieldOptions<R>.parse([]).isEmpty)
    }

    private func arguments<R>(for field: Field<R>, _ word: String, _ value: FieldValue?) -> [String] {
        switch value {
        case .flag(true): ["--\(word)"]
        case .list(let items): items.flatMap { ["--\(word)", $0] }
        default: ["--\(word)", field.typed(value)]
        }
    }

    @Test func whatIsNoneOfTheChoicesIsWrongUsage() throws {
        let error = #expect(throws: (any Error).self) { try FieldOptions<Contact>.parse(["--role", "boss"]) }
        let said = error.map { FieldOptions<Contact>.message(for: $0) } ?? ""
        #expect(
            said.contains("The role 'boss' is not one of pressOfficer, spokesperson, desk and journalist."), "\(said)")
    }

    @Test(arguments: RecordKind.allCases)
    func everyFieldThatIsEditedHasALineInTheEditor(_ kind: RecordKind) throws { try edit(kind.type) }

    private func edit<R: Record>(_ type: R.Type) throws {
        let form = FieldSamples.form(of: type)
        let lines = FieldsText.write(form).split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
        let words = lines.map { String($0.prefix { $0 != ":" }) }
        #expect(words == R.fields.compactMap { $0.isIn(.edit) ? $0.editing?.word : nil }, "\(R.kind)")
        var reading = FieldsReading<R>()
        for (line, word) in zip(lines, words) {
            try reading.take(word, PointText.trimmed(line.dropFirst(word.count + 1)))
        }
        #expect(reading.form == form, "\(R.kind)")
    }

    /// Where a field has another value, the page is another one.
    @Test func theSheetsShowEveryField() {
        walk(.sheet, Contact.self) { page(Sheet(ContactEntry(contact: $0, organisation: body($0.organisationID)))) }
        walk(.sheet, ContactPoint.self) { page(Sheet(title: "", groups: [.init(nil, [Sheet.line($0)])])) }
        walk(.sheet, Asset.self) { page(Sheet(AssetRow(asset: $0, releases: []))) }
        walk(.sheet, Statement.self) {
            page(
                Sheet(
                    StatementRow(
                        statement: $0, organisation: body($0.organisationID), releases: [],
                        supersededBy: $0.supersededByID.map { Statement(id: $0, slug: Slug(from: "other")) })))
        }
        walk(.sheet, Release.self) { release in
            page(
                Sheet(
                    ReleaseEntry(
                        release: release, organisation: body(release.organisationID),
                        document: release.documentID.map { _ in FieldSamples.document },
                        corrects: release.correctsID.map {
                            Release(id: $0, slug: Slug(from: "other"), kind: .release, headline: "Other")
                        })))
        }
        walk(.sheet, Coverage.self) { page(Sheet(entry($0))) }
        walk(.sheet, PressRequest.self) { request in
            page(
                Sheet(
                    RequestRow(
                        request: request,
                        journalist: request.journalistID.map {
                            Contact(id: $0, slug: Slug(from: "jane"), role: .journalist, name: "Jane Roe")
                        }, outlet: request.outletID.map { Outlet(id: $0, slug: Slug(from: "post"), name: "Post") },
                        kit: request.kitID.map { Kit(id: $0, slug: Slug(from: "kit"), title: "Kit") })))
        }
        walk(.sheet, Kit.self) { page(Sheet(KitContents(kit: $0, audience: .internal))) }
        walk(.sheet, Event.self) { page(Sheet(title: "", groups: [.init(nil, [Sheet.line($0)])])) }
        walk(.sheet, Quote.self) { page(Sheet(title: "", groups: [.init(nil, [Sheet.line($0)])])) }
        walk(.sheet, Reference.self) { page(Sheet(title: "", groups: [.init(nil, [Sheet.line($0)])])) }
        walkPlain(Event.self)
        walkPlain(Quote.self)
        walkPlain(Reference.self)
        walkPlain(Organisation.self)
        walkPlain(Outlet.self)
    }

    private func walkPlain<R: PlainRecord>(_ type: R.Type) {
        walk(.sheet, type) { page(R.sheet(of: RecordRow(record: $0))) }
    }

    private func walk<R: Record>(_ list: FieldList, _ type: R.Type, _ make: (R) -> String) {
        let whole = FieldSamples.record(of: type)
        for field in R.fields where field.isIn(list) {
            var other = whole
            field.set(field.value(of: R(blank: whole.id, slug: whole.slug)), in: &other)
            #expect(make(other) != make(whole), "\(R.kind).\(field.name) is missing in \(list)")
        }
    }

    private func page(_ sheet: Sheet) -> String { sheet.text(width: nil, ink: Ink(isOn: false)) }

    private func body(_ id: UUID?) -> Organisation? {
        id.map { Organisation(id: $0, slug: Slug(from: "riverside"), name: "Riverside Flood Relief") }
    }

    private func entry(_ coverage: Coverage) -> CoverageEntry {
        CoverageEntry(
            coverage: coverage,
            outlet: coverage.outletID.map { Outlet(id: $0, slug: Slug(from: "post"), name: "Post") },
            document: coverage.documentID.map { _ in FieldSamples.document },
            release: coverage.releaseID.map {
                Release(id: $0, slug: Slug(from: "flood"), kind: .advisory, headline: "Flood")
            })
    }
}
