import Catalogue
import PressOffice

/// What a change did, in a few words: `added release night-trains, 2 contacts, 3 members`, `changed contact jane-doe (title)`.
struct HistorySummary {
    private let lines: [HistoryLine]
    private let rest: [HistoryRest]

    init(_ entry: HistoryEntry) {
        lines = entry.lines
        rest = entry.rest
    }

    /// What was done besides the lines that are told: `removed 99,000 contacts, 198,000 contact points`.
    static func words(forRest entry: HistoryEntry) -> [String] {
        var counts = entry
        counts.lines = []
        return HistorySummary(counts).words
    }

    /// For what was added, what was changed and what was removed.
    var words: [String] {
        [HistoryLine.What.added, .changed, .removed].compactMap { what in
            let done = lines.filter { $0.what == what }
            let besides = rest.filter { $0.what == what }
            if done.isEmpty, besides.isEmpty { return nil }
            return "\(what.rawValue) \(phrases(done, besides).joined(separator: ", "))"
        }
    }

    /// A kind of which there is one is named, others are counted; contact points and memberships are told last.
    private func phrases(_ lines: [HistoryLine], _ rest: [HistoryRest]) -> [String] {
        var kinds: [String] = []
        let all = lines.map { self.kind($0) } + rest.map { self.kind($0) }
        for kind in all where !kinds.contains(kind) { kinds.append(kind) }
        let small = [RecordKind.contactPoint.words, HistorySummary.member, "document"]
        let order = kinds.filter { !small.contains($0) } + kinds.filter(small.contains)
        return order.map { kind in
            let those = lines.filter { self.kind($0) == kind }
            let count = those.count + rest.reduce(0) { self.kind($1) == kind ? $0 + $1.count : $0 }
            guard count == 1, let line = those.first else {
                return counted(count, kind, RecordKind.allCases.first { $0.words == kind }?.plural)
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

    private func kind(_ rest: HistoryRest) -> String { RecordKind(rawValue: rest.of)?.words ?? rest.of }

    /// Which fields were changed, where they are few.
    private func fields(of line: HistoryLine) -> String {
        guard line.what == .changed, !line.fields.isEmpty else { return "" }
        let labels = line.fields.map(\.label)
        return " (\(labels.count > 3 ? "\(labels.count) fields" : listed(labels)))"
    }
}
