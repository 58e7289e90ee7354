import Catalogue
import PressOffice
import ReleaseReader

/// How a doubt looks to a person who is asked about it.
struct DoubtPage {
    /// No more values of a group are shown.
    static let longest = 8

    let doubt: Doubt
    let draft: Draft

    func text(after head: String, width: Int?, ink: Ink) -> String {
        var lines = [ink(wrapped(harmless(head + doubt.heading), width: width), .bold)]
        for item in doubt.items.prefix(DoubtPage.longest) { lines += self.lines(of: item, width: width, ink: ink) }
        if doubt.items.count > DoubtPage.longest {
            lines.append("  and \(doubt.items.count - DoubtPage.longest) more")
        }
        for difference in doubt.differences {
            let text = "\(difference.label): \(PreviewPage.words(of: difference))"
            lines.append(
                ink(wrapped(harmless(text), width: width, indent: 4, hanging: 6), difference.what.style))
        }
        return lines.joined(separator: "\n")
    }

    private func lines(of item: Doubt.Item, width: Int?, ink: Ink) -> [String] {
        if item.value.isEmpty { return [] }
        let place = item.span.map { "\($0.line):\($0.column)  " } ?? ""
        var lines = [wrapped(harmless(place + item.value), width: width, indent: 2, hanging: 4)]
        if let span = item.span {
            let words = marked(draft.sentence(around: span).map { ($0.text, $0.isMarked) }, ink: ink)
            if !words.isEmpty { lines.append(wrapped(words, width: width, indent: 4)) }
        }
        if let why = item.why {
            let lead = doubt.matter == .identity ? "in the catalogue: " : ""
            lines.append(ink(wrapped(harmless(lead + why), width: width, indent: 4), .dim))
        }
        return lines
    }
}

/// Doubts where nobody can be asked: a line each.
struct DoubtList {
    /// No more lines are shown.
    static let longest = 20

    let doubts: [Submission.OpenDoubt]

    /// `doubtful: advisory.txt 4:1: 2 dates are inferred: 2012-02-01 and 2012-01-10.`
    func lines(_ outcome: (Doubt) -> String?) -> [String] {
        let shown = doubts.prefix(DoubtList.longest).map { open in
            let (path, doubt) = (open.path, open.doubt)
            let place = doubt.span.map { " \($0.line):\($0.column)" } ?? ""
            let rest = outcome(doubt).map { " \($0)" } ?? ""
            return
                "doubtful: \(spoken(path: path, quoted: false))\(place): \(doubt.statement)\(difference(doubt))\(rest)"
        }
        let left = doubts.count - shown.count
        return shown + (left > 0 ? ["and \(counted(left, "doubtful thing")) more."] : [])
    }

    private func difference(_ doubt: Doubt) -> String {
        guard !doubt.differences.isEmpty else { return "" }
        let shown = doubt.differences.prefix(6).map { "\($0.label) \(PreviewPage.words(of: $0))" }
        return " It differs: \(shown.joined(separator: "; "))\(doubt.differences.count > 6 ? "; …" : "")."
    }

    /// How to answer it without a terminal, where there is a way.
    static func remedy(_ doubt: Doubt) -> String? {
        switch doubt.matter {
        case .number: "--region names another."
        case .issued: "--issued names another."
        case .embargo: "--embargo names \(doubt.taken == nil ? "it" : "another"), or none, with --why."
        case .corrects: "--corrects names \(doubt.taken == nil ? "it" : "another"), and --corrects '' none."
        default: nil
        }
    }

    /// What `--yes` made of somebody who may be a contact that is there, or of the release that a correction plainly puts right.
    static func outcome(_ doubt: Doubt) -> String {
        if doubt.matter == .corrects { return "Taken so." }
        return doubt.taken == .same ? "Taken as that contact; what it has stays." : "Kept apart, as a new contact."
    }
}
