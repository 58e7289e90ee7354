import Catalogue

/// The rules that are switched on, and what they are asked of.
public struct RuleBook: Sendable {
    private let phones: any PhoneNumberReader
    private let today: CalendarDate
    private let off: Set<String>
    /// Those for links, of which there may be hundreds of thousands.
    private let ofLinks: [Rule<LinkEntry>]

    /// Every rule but those named in `off`, and but those that only an office with other settings asks for. Throws `UnknownRule` where there is no rule of such a name.
    public init(
        phones: any PhoneNumberReader, today: CalendarDate, without off: Set<String> = [],
        asWantedBy office: OfficeSettings = OfficeSettings()
    ) throws(UnknownRule) {
        let known = allRules.map(\.name)
        for name in off.sorted() where !known.contains(name) {
            // People leave out the kind: 'unreachable'.
            let meant = known.first { $0.hasSuffix(".\(name)") } ?? nearest(to: name, among: known, limit: 1).first
            throw UnknownRule(name: name, nearest: meant)
        }
        self.phones = phones
        self.today = today
        self.off = office.groundFor == nil ? off.union([Rule<ContactEntry>.basisUnsaid.name]) : off
        ofLinks = [Rule<LinkEntry>].linkRules.filter { !off.contains($0.name) }
    }

    public func findings(in entry: ContactEntry) -> [Finding] { findings(.contactRules, entry) }
    public func findings(in asset: Asset) -> [Finding] { findings(.assetRules, asset) }
    public func findings(in file: KeptFile) -> [Finding] { findings(.fileRules, file) }
    public func findings(in statement: Statement) -> [Finding] { findings(.statementRules, statement) }
    public func findings(in entry: ReleaseEntry) -> [Finding] { findings(.releaseRules, entry) }
    public func findings(in contents: KitContents) -> [Finding] { findings(.kitRules, contents) }
    public func findings(in entry: LinkEntry) -> [Finding] {
        ofLinks.flatMap { $0.findings(in: entry, phones: phones, today: today) }
    }

    /// What a newsroom would miss in a kit, beside what the other rules say of what is in it; `language` is the one that is asked for.
    public func holes(in contents: KitContents, language: String? = nil) -> [Finding] {
        findings(.doctorRules(language: language), contents)
    }

    public func holes(in asset: Asset) -> [Finding] { findings([.noAlternativeText], asset) }
    public func holes(in entry: ContactEntry) -> [Finding] { findings([.staleNumber], entry) }

    private func findings<Subject>(_ rules: [Rule<Subject>], _ subject: Subject) -> [Finding] {
        rules.filter { !off.contains($0.name) }.flatMap { $0.findings(in: subject, phones: phones, today: today) }
    }
}

/// A line of the table of rules, for people who choose among them.
public struct RuleLine: Hashable, Codable, Sendable {
    public let name: String
    public let severity: Finding.Severity
    /// The kind of thing that it looks at: a record's kind, or `link`.
    public let kind: String
    /// What it looks for, as a sentence.
    public let summary: String
}

/// Every rule, by the kind of thing and in the order in which they are asked.
public let allRules: [RuleLine] =
    lines([Rule<ContactEntry>].contactRules) + lines([Rule<Asset>].assetRules)
    + lines([Rule<KeptFile>].fileRules)
    + lines([Rule<Statement>].statementRules) + lines([Rule<ReleaseEntry>].releaseRules)
    + lines([Rule<KitContents>].kitRules) + lines([Rule<LinkEntry>].linkRules)

private func lines<Subject>(_ rules: [Rule<Subject>]) -> [RuleLine] {
    rules.map { RuleLine(name: $0.name, severity: $0.severity, kind: Subject.checkedKind, summary: $0.summary) }
}

/// A rule that was named and is not there.
public struct UnknownRule: RefusalError, Equatable {
    public let name: String
    /// The name that was probably meant.
    public let nearest: String?

    public var refusal: Refusal {
        Refusal(
            .notFound, about: .field("rule"), "There is no rule '\(name)'.", .didYouMean(nearest.map { [$0] } ?? []),
            .listRules)
    }
}
