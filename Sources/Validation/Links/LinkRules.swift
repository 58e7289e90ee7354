import Catalogue

/// A link with what is known of it, as rules look at it.
public struct LinkEntry: Checkable {
    public static let checkedKind = "link"
    public var health: LinkHealth
    /// What was answered last.
    public var answer: LinkAnswer?
    /// False too where a person's word for it counts: nobody is told anything.
    public var isHandedOut: Bool
    /// For assets only.
    public var linkKind: Asset.LinkKind?

    public init(
        health: LinkHealth, answer: LinkAnswer? = nil, isHandedOut: Bool = true, linkKind: Asset.LinkKind? = nil
    ) {
        self.health = health
        self.answer = answer
        self.isHandedOut = isHandedOut
        self.linkKind = linkKind
    }

    public var subject: Refusal.Subject { .link(health.url) }
    /// How what is there differs from what was catalogued; nothing where it is not there.
    public var drift: [LinkDrift] {
        guard let answer, answer.verdict.meaning == .alive, let print = answer.print else { return [] }
        return health.baseline?.drift(to: print) ?? []
    }

    /// Whether a page answered where a file is expected.
    fileprivate var isPageForFile: Bool {
        guard let answer, answer.verdict == .softNotFound, let type = answer.print?.mediaType else { return false }
        return MediaType.isPage(type) && FileEnding.isOfAFile(health.url, linkKind)
    }

    /// What was seen last, as a sentence behind another.
    fileprivate var evidence: String { answer.map { " " + $0.evidence } ?? "" }
}

extension [Rule<LinkEntry>] {
    /// Every rule for links. A new rule is one more name in this list.
    public static var linkRules: Self { [.dead, .pageForFile, .failing, .moved, .emptySearch, .drift, .unseen] }
}

extension Rule<LinkEntry> {
    /// A journalist who follows it finds nothing.
    public static var dead: Self {
        Rule("link.dead", .error, "A link that failed again and again, over days.") { entry in
            guard entry.health.state == .dead else { return [] }
            let since = entry.health.failingSince.map { " since \($0.day.inWords)" } ?? ""
            return [
                Remark(
                    "This link has failed\(since).\(entry.evidence)",
                    .replaceLink(entry.health.url), .acceptLink(entry.health.url)
                )
            ]
        }
    }

    /// A journalist who follows it gets no picture; that does not pass overnight.
    public static var pageForFile: Self {
        Rule("link.pageForFile", .error, "A link to a file that answers with a page.") { entry in
            guard entry.health.state == .failing, entry.isPageForFile, let answer = entry.answer else { return [] }
            return [Remark(answer.evidence, .replaceLink(entry.health.url), .acceptLink(entry.health.url))]
        }
    }

    /// One bad night is no death.
    public static var failing: Self {
        Rule("link.failing", .warning, "A link that failed, and not yet for long enough to be dead.") { entry in
            guard entry.health.state == .failing, !entry.isPageForFile else { return [] }
            let since = entry.health.failingSince.map { " since \($0.day.inWords)" } ?? ""
            return [Remark("This link has been failing\(since).\(entry.evidence)", .askLinksAgain)]
        }
    }

    /// Redirects are taken down one day.
    public static var moved: Self {
        Rule("link.moved", .warning, "A link that has moved for good to another address.") { entry in
            guard entry.health.state == .moved, let target = entry.health.movedTo else { return [] }
            return [
                Remark(
                    "This link has moved to \(QuotedText.line(target, most: 300)).",
                    .replaceLink(entry.health.url))
            ]
        }
    }

    /// The page is there, and no picture on it.
    public static var emptySearch: Self {
        Rule("link.emptySearch", .warning, "A link to a search that finds nothing.") { entry in
            guard entry.answer?.verdict == .emptySearch else { return [] }
            return [
                Remark("This search finds nothing.", .advice("Widen the search."), .replaceLink(entry.health.url))
            ]
        }
    }

    /// It may say something else than when it was handed out.
    public static var drift: Self {
        Rule("link.drift", .warning, "A link whose page has changed since it was catalogued.") { entry in
            entry.drift.map { drift in
                Remark(
                    "Since it was catalogued, \(drift.words).",
                    .advice("Look at it, and take it in again if it still says what is meant."))
            }
        }
    }

    /// Whoever turns a program away may welcome a reader.
    public static var unseen: Self {
        Rule("link.unseen", .note, "A link that could not be looked at: somebody must sign in, or we were turned away.")
        {
            entry in
            guard let answer = entry.answer, answer.verdict.meaning == .unknown else { return [] }
            return [Remark(answer.evidence, .acceptLink(entry.health.url))]
        }
    }
}
