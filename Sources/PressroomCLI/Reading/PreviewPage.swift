import Catalogue
import PressOffice

/// What accepting a document would do, or is about to do, to the catalogue.
struct PreviewPage {
    let preview: Preview

    /// Nothing for a document that is new and like no other.
    func text(width: Int?, ink: Ink) -> String {
        var text = ""
        if let standing { text += "\n" + wrapped(standing, width: width) + "\n" }
        let (kept, differing) = (
            preview.differences.filter { $0.what == .kept }, preview.differences.filter { $0.what != .kept }
        )
        text += lines(differing, width: width, ink: ink)
        if let changes = preview.changes { text += self.text(of: changes, width: width, ink: ink) }
        if !kept.isEmpty {
            let head = "The document differs from the catalogue here, and the catalogue stays as it is:"
            text += "\n" + wrapped(head, width: width) + "\n" + lines(kept, width: width, ink: ink)
        }
        for proposal in preview.proposals { text += self.text(of: proposal, width: width, ink: ink) }
        return text
    }

    private var standing: String? {
        switch preview.standing {
        case .new: nil
        case .known(let record): "This document has been read before (\(PreviewPage.named(record)))."
        case .earlier(let record, let change):
            "An earlier edition of \(PreviewPage.named(record)): change \(change) brought in a later one."
        case .edition(let record) where preview.differences.allSatisfy { $0.what == .kept }:
            "A changed edition of \(PreviewPage.named(record)). Nothing that was read differs."
        case .edition(let record): "A changed edition of \(PreviewPage.named(record)). What differs:"
        }
    }

    /// What went and what came in the text, a paragraph a block.
    private func text(of changes: TextChanges, width: Int?, ink: Ink) -> String {
        if changes.isEmpty { return "\nNo word of its text differs.\n" }
        var paragraphs: [[String]] = [[]]
        for piece in changes.pieces {
            if piece.startsLine, paragraphs.last?.isEmpty == false { paragraphs.append([]) }
            paragraphs[paragraphs.count - 1].append(words(of: piece, ink))
        }
        let shown = paragraphs.map { wrapped($0.joined(separator: " "), width: width, indent: 2) + "\n" }
        let rest = changes.isCut ? "\n  … and more.\n" : ""
        return "\nWhat differs in its text:\n" + shown.joined(separator: "\n") + rest
    }

    /// Each word for itself, for a style ends where a line does.
    private func words(of piece: TextChanges.Piece, _ ink: Ink) -> String {
        let text = harmless(piece.text)
        func each(_ style: Ink.Style) -> String {
            text.split(separator: " ").map { ink(String($0), style) }.joined(separator: " ")
        }
        return switch piece.what {
        case .kept: text
        case .skipped: ink("…", .dim)
        case .removed: ink.isOn ? each(.struck) : "[-\(text)-]"
        case .added: ink.isOn ? each(.bold) : "{+\(text)+}"
        }
    }

    func lines(_ differences: [Difference], width: Int?, ink: Ink) -> String {
        differences.map { difference in
            let field = difference.field == nil ? "" : ", \(difference.label)"
            let words =
                difference.isWithdrawn
                ? " is named again, and stays withdrawn" : "\(field): \(PreviewPage.words(of: difference))"
            let text = PreviewPage.named(difference.record) + words
            return ink(wrapped(harmless(text), width: width, indent: 2, hanging: 4), difference.what.style) + "\n"
        }.joined()
    }

    /// The proposal with its reasons; where nobody is asked, how to agree with it.
    private func text(of proposal: CoverageProposal, width: Int?, ink: Ink) -> String {
        let release = proposal.release
        var text = "\n" + wrapped("It may cover release \(release.slug) (\(harmless(release.headline))):", width: width)
        for reason in proposal.reasons { text += "\n" + wrapped(harmless(reason), width: width, indent: 2) }
        let path = preview.path.hasPrefix("-") && preview.path != "-" ? "-- \(preview.path)" : preview.path
        return text + "\n" + "Link it with: pressroom read --accept --covers \(release.slug) \(harmless(path))" + "\n"
    }

    /// `release north-korea-prisoner-amnesty`.
    static func named(_ record: RecordName) -> String {
        (record.kind.map { "\($0.rawValue) " } ?? "") + record.slug
    }

    static func words(of difference: Difference) -> String {
        let (before, after) = (quoted(difference.before), quoted(difference.after))
        switch difference.what {
        case .added: return difference.after == nil ? "new" : "new, \(after)"
        case .gone: return difference.before == nil ? "no longer there" : "no longer \(before)"
        case .changed: return "\(before) → \(after)"
        case .kept where difference.isWithdrawn: return "stays withdrawn"
        case .kept: return "\(before) stays; the document says \(after)"
        }
    }

    private static func quoted(_ value: String?) -> String { value.map { "“\($0)”" } ?? "nothing" }
}

extension Difference {
    /// The document names what a person has withdrawn.
    var isWithdrawn: Bool { what == .kept && field == "isWithdrawn" }
}

extension Difference.What {
    var style: Ink.Style {
        switch self {
        case .added: .green
        case .changed: .yellow
        case .gone: .red
        case .kept: .plain
        }
    }
}
