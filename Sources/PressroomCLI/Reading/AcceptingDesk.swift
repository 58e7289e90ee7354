import ArgumentParser
import Catalogue
import JSONText
import PressOffice
import ReleaseReader

/// Taking drafts into the catalogue: what a person is shown and asked before, and told after.
struct AcceptingDesk {
    let office: Office
    let door: Door
    let answersYes: Bool
    let showsJSON: Bool
    /// What `--embargo` says: an answer to the one document whose embargo is incomplete.
    var embargo: String?
    /// What `--why` says.
    var why: String?
    /// What `--corrects` says: nothing, a release, or that it is none.
    var corrects: RecordName??
    /// Where answers wait that were given before the documents were taken in.
    var kept: KeptAnswers?

    func accept(_ reviews: [Review], covers: RecordName?, reason: String?) throws {
        var submission = try office.submit(asksAnybody ? reviews.map(goneOnWith) : reviews, covers: covers)
        if let embargo { submission = try answered(embargo, submission) }
        if let corrects {
            let index = try correction(among: submission.reviews)
            submission = try office.answer(corrects: corrects, inDocument: index, of: submission)
        }
        try refuseHeadless(submission)
        guard submission.previews.allSatisfy(agreed), try corrected(&submission), try settled(&submission) else {
            screen.say("Nothing was saved.")
            throw ExitCode.failed
        }
        let asked = submission.previews
        for preview in asked {
            if let release = link(preview, covers) { submission.covers[preview.path] = release }
        }
        let accepted = try office.accept(submission, reason: reason)
        for review in submission.reviews { kept?.forget(document: review.draft.document.sha256) }
        defer { tell(accepted, submission.reviews, asked) }
        try show(accepted)
    }

    /// Asks about what is doubtful; where nobody can be asked, names what `--yes` does not answer. False where nothing is
    /// to be saved.
    private func settled(_ submission: inout Submission) throws -> Bool {
        let unanswered = submission.doubts(takingRest: answersYes)
        guard isAttended || unanswered.isEmpty else {
            for line in DoubtList(doubts: unanswered).lines(DoubtList.remedy) { screen.say(line) }
            screen.say(
                answersYes
                    ? "--yes does not answer that: only a person can, with the option or on a terminal."
                    : "Look at \(unanswered.count == 1 ? "it" : "them") and add --yes, or accept on a terminal to be asked; "
                        + "--only accepts a part.")
            return false
        }
        var desk = ReviewDesk(office: office, screen: screen, answersYes: answersYes)
        if let kept { desk.keep = kept.keep }
        return try desk.settle(&submission)
    }

    /// Whether a person is asked what is doubtful.
    private var asksAnybody: Bool { isAttended && !answersYes }

    /// Shows what is about to be taken in, as `read` does, and lets any line be corrected: before anything is asked about it.
    private func corrected(_ submission: inout Submission) throws -> Bool {
        guard asksAnybody else { return true }
        var desk = CorrectingDesk(office: office, screen: screen)
        if let kept { desk.keep = kept.keep }
        return try desk.correct(&submission)
    }

    /// A headline is typed by a person, or there is none.
    private func refuseHeadless(_ submission: Submission) throws {
        guard !isAttended else { return }
        let headless = submission.doubts(takingRest: true).filter { $0.doubt.matter == .headline }
        guard let last = headless.last else { return }
        // Each is named at once: who mends one need not read them all again to hear of the next.
        for other in headless.dropLast() { screen.say(PressOfficeError.noHeadline(path: other.path).refusal.inWords) }
        throw PressOfficeError.noHeadline(path: last.path)
    }

    /// With what was answered about the document before, if the person wants to go on with it.
    private func goneOnWith(_ review: Review) -> Review {
        let document = review.draft.document
        guard let kept, var earlier = kept.review(ofDocument: document.sha256) else { return review }
        let question =
            "You have answered questions about \(spoken(path: document.path)) before. Go on from there? [Y/n]"
        guard Question(screen: screen).yes(question, otherwise: true) else {
            kept.forget(document: document.sha256)
            return review
        }
        earlier.parts = review.parts
        earlier.isRegionTold = review.isRegionTold
        return earlier
    }

    /// With what `--embargo` says as the answer to the one document that lacks it.
    private func answered(_ text: String, _ submission: Submission) throws -> Submission {
        if AcceptingDesk.isNone(text) {
            guard let index = try embargoInDoubt(in: submission) else { return submission }
            return try office.answer(noEmbargoBecause: why, inDocument: index, of: submission)
        }
        let embargo = try Embargo(typed: text, home: office.settings().zone)
        if (try? Embargo(typed: text)) == nil {
            screen.say("The embargo is named without a zone, so it is \(embargo.words), where the office is.")
        }
        guard let index = try embargoInDoubt(in: submission) else { return submission }
        let printed = submission.reviews[index].draft.embargo?.day
        if let printed, CalendarDate(String(PointText.trimmed(text).prefix(10))) != printed {
            screen.say(
                "\(begun(spoken(path: submission.previews[index].path))) gives \(printed.inWords) as the day of its embargo."
            )
        }
        return try office.answer(embargo, inDocument: index, of: submission)
    }

    /// The one document whose embargo is to be answered for; nil where that was done when it was read before.
    private func embargoInDoubt(in submission: Submission) throws -> Int? {
        let open = submission.withEmbargoInDoubt
        guard open.count < 2 else {
            throw AcceptingError.severalEmbargoes(open.map { submission.previews[$0].path })
        }
        if let index = open.first { return index }
        if submission.reviews.contains(where: \.lacksEmbargo) { return nil }
        throw AcceptingError.noEmbargoToAnswer
    }

    /// Whether somebody types that there is no embargo.
    static func isNone(_ text: String) -> Bool { PointText.trimmed(text).lowercased() == "none" }

    /// The one document that `--corrects` speaks of: a correction, or whatever is read alone.
    private func correction(among reviews: [Review]) throws -> Int {
        let drafts = reviews.map(\.draft)
        let (alone, kinds) = (drafts.count == 1, drafts.map(\.kind.value))
        let meant = drafts.indices.filter { kinds[$0] == .correction || alone && kinds[$0] != .coverage }
        guard let first = meant.first else { throw AcceptingError.noCorrection }
        guard meant.count == 1 else {
            throw AcceptingError.severalCorrections(meant.map { drafts[$0].document.path })
        }
        return first
    }

    private var screen: Screen { door.screen }
    private var isAttended: Bool { door.isAttended }

    /// Shows what a changed edition changes; on a terminal it is asked about.
    private func agreed(to preview: Preview) -> Bool {
        guard case .edition = preview.standing else { return true }
        let told = Preview(
            path: preview.path, standing: preview.standing, differences: preview.differences, changes: preview.changes)
        let page = PreviewPage(preview: told)
        screen.say(styled: page.text(width: screen.errorWidth, ink: screen.errorInk))
        guard isAttended, !answersYes else { return true }
        return Question(screen: screen).yes("Take this edition in? [y/N]")
    }

    /// The release that coverage is linked to: what was asked for, else what a person says yes to.
    private func link(_ preview: Preview, _ covers: RecordName?) -> RecordName? {
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
            try screen.show(lines: made.map { "\($0)" })
        }
    }

    private func tell(_ accepted: Accepted, _ reviews: [Review], _ previews: [Preview]) {
        for document in accepted.documents { screen.say(AcceptingDesk.sentence(for: document)) }
        for (review, preview) in zip(reviews, previews) where !preview.isKnown {
            for finding in review.draft.findings
            where !review.answers(finding, isAsked: isAttended && !answersYes) {
                screen.say(AcceptingDesk.sentence(for: finding, in: review.draft))
            }
        }
        for remark in previews.flatMap(\.remarks).prefix(DoubtList.longest) {
            screen.say(told(remark.message, remark.remedies))
        }
        if answersYes { tellWhoIsWho(accepted, previews) }
        for (document, preview) in zip(accepted.documents, previews) where document.covers == nil && !isAttended {
            let page = PreviewPage(
                preview: Preview(path: preview.path, standing: .new, proposals: preview.proposals))
            let text = page.text(width: screen.errorWidth, ink: screen.errorInk)
            if !text.isEmpty { screen.say(styled: String(text.dropFirst().dropLast())) }
        }
        if let next = NextStep.after(accepted) { screen.say(next) }
        if let change = accepted.change {
            screen.say("This is change \(change.id); to undo it, run 'pressroom undo \(change.id)'.")
        }
    }

    /// Whom `--yes` took for whom, and what was different in them; and what a correction was taken to put right.
    private func tellWhoIsWho(_ accepted: Accepted, _ previews: [Preview]) {
        let people = previews.flatMap { preview in
            preview.doubts.filter { [.identity, .corrects].contains($0.matter) }.map {
                Submission.OpenDoubt(path: preview.path, doubt: $0)
            }
        }
        for line in DoubtList(doubts: people).lines(DoubtList.outcome) { screen.say(line) }
        guard !people.isEmpty else { return }
        for document in accepted.documents where document.standing == .new {
            let changes = document.differences.filter { $0.record.kind == .contact || $0.record.kind == .contactPoint }
            let page = PreviewPage(
                preview: Preview(
                    path: document.path, standing: .new, differences: Array(changes.prefix(DoubtList.longest))))
            let text = page.text(width: screen.errorWidth, ink: screen.errorInk)
            if !text.isEmpty { screen.say(styled: String(text.drop(while: \.isNewline).dropLast())) }
        }
    }

    static func sentence(for document: AcceptedDocument) -> String {
        let (record, path) = (PreviewPage.named(document.record), spoken(path: document.path))
        let link = document.covers.map { ", which covers release \($0.slug)" } ?? ""
        switch document.standing {
        case .known where document.covers == nil && document.differences.isEmpty && document.made.isEmpty:
            return "\(begun(path)) has been read before (\(record)); nothing changed."
        case .known where !document.made.isEmpty && document.covers == nil:
            let others = document.made.filter { $0.kind != .contactPoint }
            return "\(begun(path)) has been read before (\(record)); added \(AcceptingDesk.counts(of: others))."
        case .known:
            let changes = document.differences.filter { $0.what == .added || $0.what == .changed }
                .map { " \($0.label) \(PreviewPage.words(of: $0))" }
            let now = changes.isEmpty ? "" : ";" + changes.joined(separator: ",")
            return "\(begun(path)) has been read before (\(record)\(link))\(now)."
        case .earlier(_, let change):
            return """
                \(begun(path)) is an earlier edition of \(record): change \(change) brought in a later one; \
                nothing changed.
                """
        case .edition: return "Saved \(path) as a new edition of \(record)\(link)."
        case .new:
            let others = document.made.filter { $0 != document.record && $0.kind != .contactPoint }
            let with = others.isEmpty ? "" : " with \(AcceptingDesk.counts(of: others))"
            return "Saved \(path) as \(record)\(with)\(link).\(AcceptingDesk.updates(in: document))"
        }
    }

    /// The contacts that took the document's values, because a person said so.
    private static func updates(in document: AcceptedDocument) -> String {
        var names: [String] = []
        for difference in document.differences where difference.what == .changed && difference.record.kind == .contact {
            let name = PreviewPage.named(difference.record)
            if !names.contains(name) { names.append(name) }
        }
        return names.isEmpty ? "" : " It brought \(listed(names)) up to date."
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
        return "\(finding.severity.rawValue): \(path): \(told(finding.message, finding.remedies))"
    }
}

/// Why what was asked for cannot be done with these documents.
enum AcceptingError: RefusalError, Equatable {
    case noEmbargoToAnswer
    case severalEmbargoes([String])
    case noCorrection
    case severalCorrections([String])

    var refusal: Refusal {
        switch self {
        case .noEmbargoToAnswer:
            Refusal(
                .badInput, about: .field("embargo"),
                "No document here has an embargo without a time or a zone, so there is nothing for --embargo to answer.",
                .advice("Leave it out; nothing was saved."))
        case .severalEmbargoes(let paths):
            Refusal(
                .conflict, about: .field("embargo"),
                "\(listed(paths.map { spoken(path: $0) })) are each under an embargo without a time or a zone.",
                .advice("Accept them one at a time, each with its --embargo; nothing was saved."))
        case .noCorrection:
            Refusal(
                .badInput, about: .field("corrects"),
                "No document here is a correction, so there is nothing for --corrects to answer.",
                .advice("Read the one that is a correction alone; an article is joined to its release with --covers."))
        case .severalCorrections(let paths):
            Refusal(
                .conflict, about: .field("corrects"),
                "\(listed(paths.map { spoken(path: $0) })) are each a correction.",
                .advice("Accept them one at a time, each with its --corrects; nothing was saved."))
        }
    }
}

/// A document in a sentence: `'advisory.txt'`, `standard input`.
func spoken(path: String, quoted: Bool = true) -> String {
    path == "-" ? "standard input" : quoted ? "'\(path)'" : path
}

/// At the beginning of a sentence.
func begun(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

extension RecordKind {
    var plural: String {
        switch self {
        case .coverage: "coverage"
        case .contactPoint: "contact points"
        default: rawValue + "s"
        }
    }
}
