import Catalogue

/// The lines of a NOTE: those that our own cards repeat there for programs that show no labels, and the rest.
struct CardNote {
    private(set) var isAvailable = false
    /// Ways to reach the contact that a card has no property for.
    private(set) var points: [ImportedContact.Point] = []
    /// What a line says of one of the contact's ways to be reached, by its place among them, where no label says it.
    private(set) var usages: [Int: String] = [:]
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
        if takeUsage(line, contact) { return true }
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

    /// `Mobile +44 7700 900123: out of hours`, where the card has that number, with that label or without one; and `SMS: …`.
    private mutating func takeUsage(_ line: Substring, _ contact: ImportedContact) -> Bool {
        for (index, point) in contact.points.enumerated() where line.hasPrefix(point.kind.words) {
            let rest = line.dropFirst(point.kind.words.count)
            guard let colon = rest.firstRange(of: ": ") else { continue }
            let (printed, said) = (rest[..<colon.lowerBound], String(rest[colon.upperBound...]))
            if printed.isEmpty {
                if point.kind.hasCardLabel, CardNote.isPrinted(said[...], point) { return true }
            } else if printed.hasPrefix(" "), CardNote.isPrinted(printed.dropFirst(), point) {
                if point.usage == said { return true }
                // A type says less than words that mean the same.
                let isOpen = point.usage == nil || PrivateLabel(in: said)?.rawValue == point.usage
                guard isOpen, contact.role != nil, let usage = filled(said) else { continue }
                usages[index] = usage
                return true
            }
        }
        return false
    }

    private static func isPrinted(_ printed: Substring, _ point: ImportedContact.Point) -> Bool {
        guard point.kind.isNumber else { return printed == point.value }
        let digits = (point.value + (point.extension ?? "")).filter(\.isNumber)
        return !digits.isEmpty && printed.filter(\.isNumber) == digits
    }
}

extension ContactPoint.Kind {
    /// Whether our cards label an address with the kind itself.
    fileprivate var hasCardLabel: Bool {
        switch self {
        case .sms, .form, .messenger: true
        case .email, .voice, .mobile, .fax: false
        }
    }
}
