import Catalogue
import Foundation

extension FieldKind {
    /// A value as a person reads it: choices in words, instants in UTC, lists in a row; what is referred to by the name
    /// that `name` gives it. Nil where there is nothing to say.
    public func words(for value: FieldValue?, _ name: (UUID) throws -> String?) rethrows -> String? {
        switch value {
        case .text(let text): words(ofChoice: text) ?? text
        case .flag(let flag): flag ? "yes" : "no"
        case .number(let number): "\(number)"
        case .date(let date): date.description
        case .instant(let instant): instant.description
        case .embargo(let embargo): "\(embargo.until) (\(spoken(zone: embargo.zone)))"
        case .moment(let moment): "\(moment.at) (\(spoken(zone: moment.zone)))"
        case .reference(let id): try name(id)
        case .list(let items): items.isEmpty ? nil : items.joined(separator: "; ")
        case nil: nil
        }
    }
}

extension Field {
    /// The value in a row as the history keeps it, by columns; a text that is none of its values stands as it is.
    func value(kept row: [String: String?]?) -> FieldValue? {
        guard let row, let column = columns.first, let text = row[column] ?? nil else { return nil }
        let value: FieldValue? =
            switch kind {
            case .line, .text, .printed, .url, .language, .choice, .audience: .text(text)
            case .flag: text == "1" ? .flag(true) : text == "0" ? .flag(false) : nil
            case .number: Int(text).map { .number($0) }
            case .date: CalendarDate(text).map { .date($0) }
            case .instant: Int64(text).map { .instant(Instant(milliseconds: $0)) }
            case .embargo:
                (row[columns[1]] ?? nil).flatMap { zone in
                    Int64(text).map { .embargo(Embargo(until: Instant(milliseconds: $0), zone: zone)) }
                }
            case .moment:
                (row[columns[1]] ?? nil).flatMap { zone in
                    Int64(text).map { .moment(Moment(Instant(milliseconds: $0), zone: zone)) }
                }
            case .reference, .document: UUID(uuidString: text).map { .reference($0) }
            case .list: (try? JSONDecoder().decode([String].self, from: Data(text.utf8))).map { .list($0) }
            }
        return value ?? .text(text)
    }
}
