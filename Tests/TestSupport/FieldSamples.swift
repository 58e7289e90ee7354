import Catalogue
import Foundation

/// Values to fill records with, so that a test can walk every field of every record.
public enum FieldSamples {
    /// A value that no record starts out with, and that is not the usual one.
    public static func value(for kind: FieldKind) -> FieldValue {
        switch kind {
        case .line, .text, .printed: .text("Words of a field")
        case .url: .text("https://riverside.example/field")
        case .language: .text("pt-BR")
        case .choice, .audience: .text(kind.choices.last?.name ?? "")
        case .flag: .flag(true)
        case .number(let range): .number(range.lowerBound + 1)
        case .date: CalendarDate("2024-02-29").map { .date($0) } ?? .text("no day of the calendar")
        case .instant: .instant(Instant(milliseconds: 1_325_419_200_000))
        case .embargo: .embargo(Embargo(until: Instant(milliseconds: 1_325_419_200_000), zone: "Europe/London"))
        case .reference, .document: .reference(id)
        case .list: .list(["First words", "Second words"])
        }
    }

    public static let id = UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, 0xF1))

    /// A record with every field filled in, but for those that `isLeftEmpty` says.
    public static func record<R: Record>(
        of type: R.Type, id: UUID = id, slug: String = "sample",
        besides isLeftEmpty: (Field<R>) -> Bool = { _ in false }
    ) -> R {
        var record = R(blank: id, slug: Slug(from: slug))
        for field in R.fields where !isLeftEmpty(field) { field.set(value(for: field.kind), in: &record) }
        return record
    }
}
