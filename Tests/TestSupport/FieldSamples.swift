import Catalogue
import Foundation

/// Values to fill records with, so that a test can walk every field of every record.
public enum FieldSamples {
    /// A value that no record starts out with, and that is not the usual one.
    public static func value(for kind: FieldKind) -> FieldValue {
        switch kind {
        case .line, .text: .text("Words")
        case .printed: .text("Printed words")
        case .url: .text("https://riverside.example/field")
        case .language: .text("pt-BR")
        case .choice, .audience: .text(kind.choices.last?.name ?? "")
        case .flag: .flag(true)
        case .number(let range): .number(range.lowerBound + 1)
        case .date: CalendarDate("2024-02-29").map { .date($0) } ?? .text("no day of the calendar")
        case .instant: .instant(instant)
        case .embargo: .embargo(Embargo(until: instant, zone: "Europe/London"))
        case .moment: .moment(Moment(instant, zone: "Europe/London"))
        case .reference(let kind): .reference(id(of: kind))
        case .document: .reference(document.id)
        case .list: .list(["First words", "Second words"])
        }
    }

    /// The value of a field: of a choice that usually falls on the last, the first.
    public static func value<R: Record>(of field: Field<R>) -> FieldValue {
        if field.items == .languages { return .list(["en", "pt-BR"]) }
        let value = value(for: field.kind)
        guard value == field.usual, let first = field.kind.choices.first else { return value }
        return .text(first.name)
    }

    public static let instant = Instant(milliseconds: 1_325_419_200_000)

    /// The identity of the sample of a kind.
    public static func id(of kind: RecordKind) -> UUID {
        numbered(UInt8(RecordKind.allCases.firstIndex(of: kind) ?? 0) + 1)
    }

    public static let document = Document(
        id: numbered(0xF0), name: "sample.txt", mediaType: "text/plain", encoding: "UTF-8",
        sha256: String(repeating: "0", count: 64), text: "A sample.")

    private static func numbered(_ number: UInt8) -> UUID {
        UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number))
    }

    /// A record with every field filled in, but for those that `isLeftEmpty` says.
    public static func record<R: Record>(
        of type: R.Type, besides isLeftEmpty: (Field<R>) -> Bool = { _ in false }
    ) -> R {
        var record = R(blank: id(of: R.kind), slug: Slug(from: "sample-\(R.kind.rawValue)"))
        for field in R.fields where !isLeftEmpty(field) { field.set(value(of: field), in: &record) }
        return record
    }

    /// A form of that record; what it refers to is called by a name.
    public static func form<R: Record>(of type: R.Type) -> RecordForm<R> {
        RecordForm(record(of: type) { $0.name == "isWithdrawn" }) { _ in "Riverside Flood Relief" }
    }
}
