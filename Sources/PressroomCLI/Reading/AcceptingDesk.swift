import ArgumentParser
import Catalogue
import PressOffice
import ReleaseReader

/// Taking drafts into the catalogue: what a person is shown and asked before, and told after.
struct AcceptingDesk {
    let office: Office
    let screen: Screen
    let surroundings: Surroundings
    let answersYes: Bool
    let showsJSON: Bool

    func accept(_ drafts: [Draft], covers: RecordName?, reason: String?) throws {
        let previews = try office.preview(drafts, covers: covers)
        var links: [String: RecordName] = [:]
        for draft in drafts where draft.kind.value == .coverage {
            if let covers { links[draft.document.path] = covers }
        }
        for preview in previews {
            guard agreed(to: preview) else {
                screen.say("Nothing was saved.")
                throw ExitCode.failed
            }
            if let release = try link(preview, covers) { links[preview.path] = release }
        }
        let accepted = try office.accept(drafts, covers: links, reason: reason)
        defer { tell(accepted, drafts, previews) }
        try show(accepted)
    }

    private var isAttended: Bool { surroundings.inputIsTerminal && surroundings.errorIsTerminal }

    /// Shows what a changed edition changes; on a terminal it is asked about.
    private func agreed(to preview: Preview) -> Bool {
        guard case .edition = preview.standing else { return true }
        let told = Preview(path: preview.path, standing: preview.standing, differences: preview.differences)
        let page = PreviewPage(preview: told)
        screen.say(styled: page.text(width: screen.errorWidth, ink: screen.errorInk))
        guard isAttended, !answersYes else { return true }
        return Question(screen: screen).yes("Take this edition in? [y/N]")
    }

    /// The release that coverage is linked to: what was asked for, else what a person says yes to.
    private func link(_ preview: Preview, _ covers: RecordName?) throws -> RecordName? {
        guard covers == nil else { return nil }
        for proposal in preview.proposals {
            let name = RecordName(kind: .release, slug: proposal.release.slug)
            if answersYes { return name }
            guard isAttended else { return nil }
            let (path, release) = (spoken(path: preview.path), proposal.release)
            screen.say("\(path) may cover release \(release.slug) (\(release.headline)):")
            for reason in proposal.reasons { screen.say("  \(reason)") }
            if Question(screen: screen).yes("Link it to release '\(proposal.release.slug)'? [y/N]") { return name }
        }
        return nil
    }

    /// On standard output, what is now in the catalogue: a name a line, or JSON.
    private func show(_ accepted: Accepted) throws {
        if showsJSON { return try screen.show(JSON(accepted)) }
        for document in accepted.documents where accepted.change != nil {
            let made = document.made.isEmpty ? [document.record] : document.made
            try screen.show(made.map { "\($0)\n" }.joined())
        }
    }

    private func tell(_ accepted: Accepted, _ drafts: [Draft], _ previews: [Preview]) {
        for document in accepted.documents { screen.say(AcceptingDesk.sentence(for: document)) }
        for (draft, preview) in zip(drafts, previews) where !preview.isKnown {
            for finding in draft.findings { screen.say(AcceptingDesk.sentence(for: finding, in: draft)) }
        }
        for (document, preview) in zip(accepted.documents, previews) where document.covers == nil && !isAttended {
            let page = PreviewPage(
                preview: Preview(path: preview.path, standing: .new, proposals: preview.proposals))
            let text = page.text(width: screen.errorWidth, ink: screen.errorInk)
            if !text.isEmpty { screen.say(styled: String(text.dropFirst().dropLast())) }
        }
        if let change = accepted.change {
            screen.say("This is change \(change.id); 'pressroom undo \(change.id)' takes it back.")
        }
    }

    static func sentence(for document: AcceptedDocument) -> String {
        let (record, path) = (PreviewPage.named(document.record), spoken(path: document.path))
        let link = document.covers.map { ", which covers release \($0.slug)" } ?? ""
        switch document.standing {
        case .known where document.covers == nil && document.differences.isEmpty && document.made.isEmpty:
            return "\(begun(path)) has been read before (\(record)); nothing changed."
        case .known: return "\(begun(path)) has been read before (\(record)\(link))."
        case .earlier(_, let change):
            return """
                \(begun(path)) is an earlier edition of \(record): change \(change) took in a later one; \
                nothing changed.
                """
        case .edition: return "Saved \(path) as a new edition of \(record)\(link)."
        case .new:
            let others = document.made.filter { $0 != document.record && $0.kind != .contactPoint }
            let with = others.isEmpty ? "" : " with \(AcceptingDesk.counts(of: others))"
            return "Saved \(path) as \(record)\(with)\(link)."
        }
    }

    /// `1 contact, 2 assets and 1 statement`.
    private static func counts(of records: [RecordName]) -> String {
        listed(
            RecordKind.allCases.compactMap { kind in
                let count = records.filter { $0.kind == kind }.count
                return count == 0 ? nil : counted(count, kind.rawValue, kind.plural)
            })
    }

    private static func sentence(for finding: DraftFinding, in draft: Draft) -> String {
        let place = finding.span.map { " \($0.line):\($0.column)" } ?? ""
        let path = spoken(path: draft.document.path, quoted: false) + place
        return "\(finding.severity.rawValue): \(path): \(finding.message) \(finding.remedy)"
    }
}

/// A document in a sentence: `'advisory.txt'`, `standard input`.
func spoken(path: String, quoted: Bool = true) -> String {
    path == "-" ? "standard input" : quoted ? "'\(path)'" : path
}

/// At the beginning of a sentence.
private func begun(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

extension RecordKind {
    var plural: String {
        switch self {
        case .coverage: "coverage"
        case .contactPoint: "contact points"
        default: rawValue + "s"
        }
    }
}

extension JSON {
    init(_ accepted: Accepted) {
        self = [
            "change": JSON(accepted.change?.id),
            "documents": JSON(accepted.documents) { document in
                [
                    "path": .string(document.path), "standing": .string(document.standing.word),
                    "record": JSON(document.record), "made": JSON(document.made) { JSON($0) },
                    "covers": JSON(document.covers),
                ]
            },
        ]
    }
}

extension Standing {
    var word: String {
        switch self {
        case .new: "new"
        case .known: "known"
        case .earlier: "earlier"
        case .edition: "edition"
        }
    }
}
