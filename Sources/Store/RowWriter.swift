import Catalogue
import Foundation

import struct GRDB.DatabaseValue

/// Gathers the values of a row, one column after the other: the order of the calls is the order of the columns.
struct RowWriter {
    private(set) var values: [DatabaseValue] = []
    /// SQLite's text functions end at a NUL, so none enters; the change is refused.
    private(set) var hasNUL = false

    init(capacity: Int) { values.reserveCapacity(capacity) }

    mutating func text(_ text: String?) {
        guard let text else { return values.append(.null) }
        if text.utf8.contains(0) { hasNUL = true }
        values.append(text.databaseValue)
    }

    mutating func identity(_ id: UUID?) { values.append(id?.lowerCased.databaseValue ?? .null) }
    mutating func slug(_ slug: Slug) { values.append(slug.text.databaseValue) }
    mutating func flag(_ flag: Bool) { values.append((flag ? 1 : 0).databaseValue) }
    mutating func number(_ number: Int?) { values.append(number?.databaseValue ?? .null) }
    mutating func instant(_ instant: Instant?) { values.append(instant?.milliseconds.databaseValue ?? .null) }
    mutating func date(_ date: CalendarDate?) { values.append(date?.description.databaseValue ?? .null) }

    mutating func choice(_ choice: some RawRepresentable<String>) { values.append(choice.rawValue.databaseValue) }

    mutating func list(_ list: [String]) {
        if list.isEmpty { return values.append("[]".databaseValue) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        // Strings always encode: the fallback cannot be reached, and would be refused by the schema's CHECK.
        text((try? encoder.encode(list)).map { String(decoding: $0, as: UTF8.self) } ?? "")
    }
}
