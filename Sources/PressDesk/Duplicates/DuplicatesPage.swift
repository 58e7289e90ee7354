import Catalogue
import Newsroom
import PressOffice

/// Contacts who may be one, side by side.
struct PairsPage {
    var frame: DeskFrame
    var heading: String
    var intro: String
    var pairs: [Pair]

    struct Pair {
        var first: DeskLink
        var second: DeskLink
        var pairWords: String
        var cells: [ChangesPage.Cell]
        var pairActs: DeskActs?
    }
}

extension DeskRoom {
    private static let mostPairs = 50

    func duplicatesPage() throws -> NewsroomAnswer {
        let found = try view.duplicates()
        let intro =
            found.isEmpty
            ? "Nobody looks like somebody else."
            : "\(counted(found.count, "pair")) may be one, the likeliest first. Say which are."
        return try answer(
            "pairs",
            PairsPage(
                frame: try frame("Who may be one"), heading: "Who may be one", intro: intro,
                pairs: found.prefix(DeskRoom.mostPairs).map(pair)))
    }

    private func pair(_ found: LikelyPair) -> PairsPage.Pair {
        let (one, other) = (found.first, found.second)
        var cells = Contact.fields.filter { $0.isIn(.sheet) || $0.name == "name" }.compactMap { field in
            cell(begun(field.label), words(field, one), words(field, other))
        }
        cells += [cell("Ways to reach them", ways(one), ways(other))].compactMap(\.self)
        var acts: [DeskLink] = []
        if visitor.may(.change) {
            let (first, second) = (one.contact.slug, other.contact.slug)
            acts = [(first, second), (second, first)].map { kept, gone in
                DeskLink(
                    address: link(.step(.merge, .contact, kept), ("with", gone.text)),
                    label: "Make them one, and keep \(kept)")
            }
            acts.append(
                DeskLink(
                    address: link(.step(.tellApart, .contact, first), ("with", second.text)),
                    label: RecordStep.tellApart.label))
        }
        func place(_ entry: ContactEntry) -> DeskLink {
            DeskLink(address: link(.record(.contact, entry.contact.slug)), label: entry.contact.label)
        }
        return PairsPage.Pair(
            first: place(one), second: place(other), pairWords: found.reasons.map(\.words).joined(separator: "; "),
            cells: cells, pairActs: DeskActs(acts))
    }

    /// What neither says is no line.
    private func cell(_ label: String, _ one: String?, _ other: String?) -> ChangesPage.Cell? {
        guard one != nil || other != nil else { return nil }
        return ChangesPage.Cell(cellLabel: label, cellBefore: one ?? "–", cellAfter: other ?? "–")
    }

    private func words(_ field: Field<Contact>, _ entry: ContactEntry) -> String? {
        guard field.isTold(of: entry.contact) else { return nil }
        return field.kind.words(for: field.told(field.value(of: entry.contact))) { _ in entry.organisation?.name }
    }

    private func ways(_ entry: ContactEntry) -> String? {
        entry.points.map { [$0.asGiven, $0.usage].compactMap(\.self).joined(separator: ", ") }.joined(separator: "\n")
            .orNil
    }
}
