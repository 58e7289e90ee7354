import Catalogue

/// The lines of a NOTE: those that our own cards repeat there for programs that show no labels, and the rest.
struct CardNote {
    private(set) var isAvailable = false
    /// Ways to reach the contact that a card has no property for.
    private(set) var points: [ImportedContact.Point] = []
    /// What somebody wrote.
    private(set) var rest = ""

    init(_ note: String, _ contact: ImportedContact) {
        var kept: [Substring] = []
        for line in note.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) where !take(line, contact)
        {
            kept.append(line)
        }
        rest = kept.joined(separator: "\n")
    }

    /// Whether the line is one of ours.
    private mutating func take(_ line: Substring, _ contact: ImportedContact) -> Bool {
        if line == Audience.internalNotice { return true }
        if line == "Available for interview." {
            isAvailable = true
            return true
        }
        if line.hasPrefix("Reached through "), contact.points.isEmpty, contact.role == .spokesperson { return true }
        if contact.points.contains(where: { CardNote.repeats(line, $0) }) { return true }
        guard contact.role != nil, let point = CardNote.point(in: line) else { return false }
        points.append(point)
        return true
    }

    /// `Messenger: ana.lind.01`, or with its usage `Messenger ana.lind.01: interviews`.
    private static func point(in line: Substring) -> ImportedContact.Point? {
        for kind in [ContactPoint.Kind.form, .messenger] where line.hasPrefix(kind.words) {
            let rest = line.dropFirst(kind.words.count)
            if rest.hasPrefix(": ") {
                return filled(String(rest.dropFirst(2))).map { ImportedContact.Point(kind, $0, place: "NOTE") }
            }
            guard rest.hasPrefix(" "), let end = rest.ranges(of: ": ").last,
                let value = filled(String(rest[..<end.lowerBound]))
            else { continue }
            return ImportedContact.Point(kind, value, usage: filled(String(rest[end.upperBound...])), place: "NOTE")
        }
        return nil
    }

    /// `Mobile +44 7700 900123: out of hours`, where the card has that number with that label.
    private static func repeats(_ line: Substring, _ point: ImportedContact.Point) -> Bool {
        guard let usage = point.usage, line.hasPrefix(point.kind.words + " "), line.hasSuffix(": \(usage)") else {
            return false
        }
        let printed = line.dropFirst(point.kind.words.count + 1).dropLast(usage.count + 2)
        guard point.kind.isNumber else { return printed == point.value }
        let digits = (point.value + (point.extension ?? "")).filter(\.isNumber)
        return printed.filter(\.isNumber) == digits
    }
}
