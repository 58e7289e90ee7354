import Catalogue
import PressOffice

/// What a change did, in a few words: `added release night-trains, 2 contacts, 3 members`, `changed contact jane-doe (title)`.
struct HistorySummary {
    private let lines: [HistoryLine]

    init(_ lines: [HistoryLine]) { self.lines = lines }

    /// For what was added, what was changed and what was removed.
    var words: [String] {
        [HistoryLine.What.added, .changed, .removed].compactMap { what in
            let done = lines.filter { $0.what == what }
            return done.isEmpty ? nil : "\(what.rawValue) \(phrases(done).joined(separator: ", "))"
        }
    }

    /// A kind of which there is one is named, others are counted; contact points and memberships are told last.
    private func phrases(_ lines: [HistoryLine]) -> [String] {
        var kinds: [String] = []
        for line in lines where !kinds.contains(kind(line)) { kinds.append(kind(line)) }
        let small = [RecordKind.contactPoint.words, HistorySummary.member, "document"]
        let order = kinds.filter { !small.contains($0) } + kinds.filter(small.contains)
        return order.map { kind in
            let those = lines.filter { self.kind($0) == kind }
            guard those.count == 1, let line = those.first else {
                return counted(those.count, kind, RecordKind.allCases.first { $0.words == kind }?.plural)
            }
            return line.record.replacing("contactPoint ", with: "contact point ") + fields(of: line)
        }
    }

    private static let member = "member"

    private func kind(_ line: HistoryLine) -> String {
        if line.record.contains(" in release ") || line.record.contains(" in kit ") { return HistorySummary.member }
        let first = line.record.prefix { $0 != " " }
        return RecordKind(rawValue: String(first))?.words ?? String(first)
    }

    /// Which fields were changed, where they are few.
    private func fields(of line: HistoryLine) -> String {
        guard line.what == .changed, !line.fields.isEmpty else { return "" }
        let labels = line.fields.map(\.label)
        return " (\(labels.count > 3 ? "\(labels.count) fields" : listed(labels)))"
    }
}
