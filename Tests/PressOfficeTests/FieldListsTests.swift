import Catalogue
import Foundation
import TestSupport
import Testing

@testable import PressOffice

/// Every field of every record is in every list that the office makes of fields, unless the table says why not.
struct FieldListsTests {
    /// What refers to a record comes behind it.
    static let order: [RecordKind] = [
        .organisation, .outlet, .release, .coverage, .contact, .contactPoint, .asset, .statement, .event, .quote,
        .reference, .kit, .request,
    ]

    /// A catalogue with a record of each kind, all of whose fields have a value. What stands in a release or in coverage
    /// stands in one of the two.
    private func filled() throws -> Newsroom {
        let room = try Newsroom()
        let stamp = ChangeStamp(actor: "ana", at: room.noon, action: "test")
        #expect(Set(Self.order) == Set(RecordKind.allCases))
        try room.store.change(stamp) { _ in [.insertDocument(FieldSamples.document)] }
        for kind in Self.order {
            let records = samples(of: kind.type)
            try room.store.change(stamp) { _ in records.map { .insert($0) } }
        }
        return room
    }

    /// The sample; before it one more where it refers to one of its own kind, which cannot be itself.
    private func samples<R: Record>(of type: R.Type) -> [any Record] {
        var sample = FieldSamples.record(of: type) { isOfTheOther($0.name, R.kind) }
        let own = R.fields.filter { $0.kind == .reference(R.kind) }
        guard !own.isEmpty else { return [sample] }
        var other = R(blank: UUID(), slug: Slug(from: "another"))
        for field in R.fields where !own.contains(where: { $0.name == field.name }) {
            if let value = field.value(of: sample) { field.set(value, in: &other) }
        }
        for field in own { field.set(.reference(other.id), in: &sample) }
        return [other, sample]
    }

    private func isOfTheOther(_ field: String, _ kind: RecordKind) -> Bool {
        [.event, .quote, .reference].contains(kind) && field == "coverageID"
    }

    @Test func everyFieldIsExplained() throws {
        let room = try filled()
        for kind in RecordKind.allCases {
            let name = RecordName(kind: kind, slug: Slug(from: "sample-\(kind.rawValue)"))
            let told = try room.view().explain(name).fields.map(\.field)
            #expect(told == names(kind.type, in: .explain), "\(kind)")
        }
    }

    @Test func theHistoryTellsOfEveryField() throws {
        let room = try filled()
        for kind in RecordKind.allCases {
            let slug = Slug(from: "sample-\(kind.rawValue)").text
            let entries = try room.view().history(RecordName("\(kind.rawValue)/\(slug)"))
            let line = entries.flatMap(\.lines).first { $0.record == "\(kind.rawValue) \(slug)" }
            #expect(line?.fields.map(\.field) == names(kind.type, in: .history), "\(kind)")
            for field in line?.fields ?? [] {
                #expect(field.label == kind.label(ofField: field.field), "\(kind).\(field.field)")
                #expect(field.after != nil && field.before == nil, "\(kind).\(field.field)")
            }
        }
    }

    private func names<R: Record>(_ type: R.Type, in list: FieldList) -> [String] {
        R.fields.filter { $0.isIn(list) && !isOfTheOther($0.name, R.kind) }.map(\.name)
    }

    @Test(arguments: RecordKind.allCases)
    func aDifferenceOfEveryFieldIsSeen(_ kind: RecordKind) { differ(kind.type) }

    private func differ<R: Record>(_ type: R.Type) {
        let name = RecordName(kind: R.kind, slug: Slug(from: "sample"))
        let seen = differences(from: RecordForm<R>(), to: FieldSamples.form(of: type), of: name)
        #expect(seen.map(\.field) == R.fields.filter { $0.isIn(.edit) }.map(\.name), "\(R.kind)")
    }

    @Test(arguments: RecordKind.allCases)
    func everyTextThatIsTooLongIsTurnedDown(_ kind: RecordKind) { exceed(kind.type) }

    private func exceed<R: Record>(_ type: R.Type) {
        for field in R.fields where field.isIn(.edit) && !field.isNeverTurnedDown {
            guard let longest = field.longest else { continue }
            var form = FieldSamples.form(of: type)
            let text = String(repeating: "a", count: longest + 1)
            form[field] = field.kind == .list ? .list([text]) : .text(text)
            let problem = #expect(throws: FormProblem.self, "\(R.kind).\(field.name)") { try form.checked() }
            guard case .tooLong(field: let named, longest: longest)? = problem else {
                Issue.record("\(R.kind).\(field.name): \(String(describing: problem))")
                continue
            }
            let said = FormProblem.tooLong(field: named, longest: longest).description
            #expect(said.contains("longer than \(longest) characters"), "\(said)")
            #expect(named == field.label || named == field.editing?.word, "\(R.kind).\(field.name)")
        }
    }

    @Test(arguments: RecordKind.allCases)
    func whatIsTypedForAFieldIsItsValue(_ kind: RecordKind) throws { try type(kind.type) }

    private func type<R: Record>(_ type: R.Type) throws {
        let form = FieldSamples.form(of: type)
        for field in R.fields where field.isIn(.edit) {
            #expect(try field.value(typed: field.typed(form[field])) == form[field], "\(R.kind).\(field.name)")
        }
    }

    @Test func whatIsOfTheWrongKindIsTurnedDownWithTheFieldsName() throws {
        func said<R>(_ field: Field<R>?, _ text: String) -> String? {
            do { _ = try field?.value(typed: text) } catch { return "\(error)" }
            return nil
        }
        #expect(said(Event.field("date"), "31 June") == "The date '31 June' is not a day. Write it as 2026-11-25.")
        #expect(
            said(Coverage.field("updated"), "noon")
                == "The time of update 'noon' is not a time. Write it as 2026-11-25T09:00:00Z.")
        #expect(
            said(Asset.field("kind"), "boat")
                == "The kind 'boat' is not one of image, video, audio, graphic and document.")
        #expect(
            said(ContactPoint.field("preference"), "100")
                == "The preference is not between 1 and 99. 1 is tried first.")
        #expect(said(Release.field("forImmediateRelease"), "x") == "For immediate, 'x' is neither yes nor no.")
    }
}
