import Catalogue

/// What is doubtful about the points of a document: each said once, and not once a number.
struct PointComplaints {
    enum Matter: Hashable {
        case undiallable, notInPlan, linkDiffers
        case guessed(RegionGuess)
    }

    private var places: [Matter: Set<Span>] = [:]
    private var order: [Matter] = []

    mutating func note(_ matter: Matter, at span: Span) {
        if places[matter] == nil { order.append(matter) }
        places[matter, default: []].insert(span)
    }

    /// Takes back what was noted of a place: nobody is asked about what is no part of the release.
    mutating func forget(_ span: Span) {
        for matter in order { places[matter]?.remove(span) }
    }

    var findings: [DraftFinding] {
        order.compactMap { matter in
            guard let spans = places[matter]?.sorted(by: { $0.start < $1.start }), let first = spans.first else {
                return nil
            }
            return finding(matter, spans.map(\.line), at: first)
        }
    }

    private func finding(_ matter: Matter, _ lines: [Int], at span: Span) -> DraftFinding {
        let one = lines.count == 1
        let place = PointComplaints.words(for: lines)
        switch matter {
        case .undiallable:
            return DraftFinding(
                rule: "reader.undiallableNumber", severity: .warning,
                message: one
                    ? "A number on \(place) cannot be dialled from abroad: it has no country code, or is not a number."
                    : "\(lines.count) numbers on \(place) cannot be dialled from abroad: they have no country code, "
                        + "or are not numbers.",
                .nameRegion("GB"), .advice("Enter the number with its country code."), span: span)
        case .notInPlan:
            return DraftFinding(
                rule: "reader.unknownNumber", severity: .warning,
                message: one
                    ? "A number on \(place) is not in any numbering plan that is known here. It is kept as printed."
                    : "\(lines.count) numbers on \(place) are not in any numbering plan that is known here. "
                        + "They are kept as printed.",
                .advice(one ? "Dial it once, or ask the press office." : "Dial them once, or ask the press office."),
                span: span)
        case .linkDiffers:
            return DraftFinding(
                rule: "reader.linkDiffers", severity: .warning,
                message: "What is printed on \(place) is not where the link behind it leads. The link was taken.",
                .advice("Ask the press office which of the two is right."), span: span)
        case .guessed(let guess):
            let subject = one ? "A number on \(place) was" : "\(lines.count) numbers on \(place) were"
            let taken = one ? numberInWords(of: guess.region) : "numbers of \(regionInWords(guess.region))"
            return DraftFinding(
                rule: "reader.guessedRegion", severity: .warning,
                message: "\(subject) taken as \(taken) only because \(guess.why).", .nameRegion(guess.region),
                span: span)
        }
    }

    /// `line 4`, `lines 4 and 6`, `lines 4, 6, 9 and others`.
    static func words(for lines: [Int]) -> String {
        var seen: [Int] = []
        for line in lines where !seen.contains(line) { seen.append(line) }
        guard seen.count > 1 else { return "line \(seen.first ?? 1)" }
        let shown = seen.prefix(3).map(String.init)
        if seen.count > 3 { return "lines \(shown.joined(separator: ", ")) and others" }
        return "lines \(shown.dropLast().joined(separator: ", ")) and \(shown.last ?? "")"
    }
}
