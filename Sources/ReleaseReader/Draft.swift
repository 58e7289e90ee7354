import Catalogue

/// Something that the reader found: the value, where it stands, the rule that fired, and why where it was inferred.
public struct Found<Value: Sendable>: Sendable {
    public var value: Value
    /// Nil where the value was inferred from the document as a whole.
    public var span: Span?
    /// The rule's stable name, such as `headline.firstLine`.
    public var rule: String
    /// Why, where the value was inferred rather than printed.
    public var inferred: String?
    /// Why, where the value may well be wrong.
    public var doubtful: String?

    public init(_ value: Value, span: Span?, rule: String, inferred: String? = nil, doubtful: String? = nil) {
        self.value = value
        self.span = span
        self.rule = rule
        self.inferred = inferred
        self.doubtful = doubtful
    }
}

extension Found: Equatable where Value: Equatable {}
extension Found: Hashable where Value: Hashable {}
extension Found: Encodable where Value: Encodable {}
extension Found: Decodable where Value: Decodable {}

/// What a document was read into: facts with their spans, for a person to accept. `docs/draft-json.md` is its JSON form.
public struct Draft: Hashable, Codable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case release, advisory, statement, correction, coverage
    }

    public var document: SourceDocument
    public var language: String?
    /// The region that national numbers were read in, as ISO 3166-1 names it.
    public var region: String?
    public var kind: Found<Kind>
    public var headline: Found<String>?
    public var issued: Found<CalendarDate>?
    public var embargo: DraftEmbargo?
    public var forImmediateRelease: Found<Bool>?
    public var corrects: DraftCorrection?
    /// What a correction quotes as wrong: nothing of it is among the facts.
    public var quotedErrors: [Found<String>] = []
    public var dateline: Found<String>?
    /// The number that the office gives the release: `47/2026`.
    public var number: Found<String>?
    public var organisation: Found<String>?
    public var contacts: [DraftContact] = []
    public var otherPoints: [DraftOtherPoint] = []
    public var spokespeople: [DraftSpokesperson] = []
    /// Who is named beside words that are quoted and is likelier not the one who said them.
    public var bystanders: [DraftSpokesperson]?
    public var assets: [DraftAsset] = []
    public var statements: [DraftStatement] = []
    public var links: [DraftLink] = []
    /// Links that are the page's and not the release's: to share it, to a wire's own copy of it, to the rest of the site.
    public var pageLinks: [DraftLink]?
    public var quotes: [DraftQuote] = []
    public var events: [DraftEvent] = []
    public var byline: Found<String>?
    public var contributors: [Found<String>] = []
    public var outlet: Found<String>?
    public var updated: Found<DraftUpdated>?
    public var highlights: [Found<String>] = []
    public var captions: [Found<String>] = []
    /// Agencies and organisations that coverage names as where it has its facts from.
    public var sources: [Found<String>] = []
    public var notes: Found<String>?
    public var boilerplate: Found<String>?
    /// Byte ranges of the document's text that are no part of what was sent out.
    public var besides: [Range<Int>]?
    public var findings: [DraftFinding] = []

    public init(document: SourceDocument, kind: Found<Kind>) {
        self.document = document
        self.kind = kind
    }
}

/// An embargo as printed. Without a time or a zone it cannot be accepted before a person has answered for them (law 4).
public struct DraftEmbargo: Hashable, Codable, Sendable {
    /// What has to be answered before it is accepted.
    public enum Missing: String, CaseIterable, Hashable, Codable, Sendable {
        case day, year, time, zone
        /// Two times are printed that are not one instant.
        case oneInstant
    }

    /// As printed; nil where the time, the zone, the day or its year is not printed. Nothing in it is inferred.
    public var embargo: Embargo?
    /// The day, where it is printed with its year.
    public var day: CalendarDate?
    /// The time of day, where it is printed: `00:01`.
    public var time: String?
    /// The zone, where it is printed, as IANA names it.
    public var zone: String?
    /// Empty where ``embargo`` is whole.
    public var missing: [Missing] = []
    /// What a person is asked to confirm, where the missing parts can be inferred; a time of day never is.
    public var proposed: Embargo?
    /// The inferred parts alone, where a time is missing too.
    public var proposedDay: CalendarDate?
    public var proposedZone: String?
    /// Why the proposed day and the proposed zone are so; and why, of two times, one is proposed.
    public var dayWhy: String?
    public var zoneWhy: String?
    public var timeWhy: String?
    /// All of it, for one line.
    public var why: String? {
        let all = [dayWhy, timeWhy, zoneWhy].compactMap { $0 }
        return all.isEmpty ? nil : all.joined(separator: "; ")
    }
    public var span: Span
    public var rule: String
    public var inferred: String?

    public init(embargo: Embargo?, day: CalendarDate?, span: Span, rule: String, inferred: String? = nil) {
        self.embargo = embargo
        self.day = day
        self.span = span
        self.rule = rule
        self.inferred = inferred
    }
}

/// What a correction says that it replaces.
public struct DraftCorrection: Hashable, Codable, Sendable {
    /// The words that say so.
    public var words: String
    /// The day of what is replaced, where they name one.
    public var date: CalendarDate?
    public var span: Span
    public var rule: String

    public init(words: String, date: CalendarDate?, span: Span, rule: String) {
        self.words = words
        self.date = date
        self.span = span
        self.rule = rule
    }
}

/// An instant with the zone that it was printed in, as IANA names it.
public struct DraftUpdated: Hashable, Codable, Sendable {
    public var instant: Instant
    public var zone: String

    public init(instant: Instant, zone: String) {
        self.instant = instant
        self.zone = zone
    }
}

/// A press contact: a named press officer, or a desk without a name.
public struct DraftContact: Hashable, Codable, Sendable {
    /// `pressOfficer` or `desk`.
    public var role: Found<Contact.Role>
    public var name: Found<String>?
    public var title: Found<String>?
    public var organisation: Found<String>?
    public var points: [DraftPoint]
    /// The languages that stand in brackets with them, as BCP 47 tags.
    public var languages: Found<[String]>?
    /// Why it may well be wrong that this is the press's contact; nil where it is held to be sure.
    public var doubtful: String?
    /// What spoke for it and against it, by the names of the reader's signs.
    public var signs: [String]?
    /// From the first of its words to the last.
    public var span: Span

    public init(
        role: Found<Contact.Role>, name: Found<String>? = nil, title: Found<String>? = nil,
        organisation: Found<String>? = nil, points: [DraftPoint] = [], span: Span
    ) {
        self.role = role
        self.name = name
        self.title = title
        self.organisation = organisation
        self.points = points
        self.span = span
    }
}

/// One way to reach somebody, as printed and as read.
public struct DraftPoint: Hashable, Codable, Sendable {
    public var kind: ContactPoint.Kind
    public var asGiven: String
    /// Nil where it could not be read; then a finding says why.
    public var normalised: String?
    public var `extension`: String?
    public var usage: String?
    /// Why it may well be wrong; nil where it is held to be sure.
    public var doubtful: String?
    /// Why it may be somebody else's than the contact's whose it is read to be.
    public var doubtfulOwner: String?
    public var span: Span
    public var rule: String
    public var inferred: String?

    public init(
        kind: ContactPoint.Kind, asGiven: String, normalised: String?, extension: String? = nil,
        usage: String? = nil, span: Span, rule: String, inferred: String? = nil
    ) {
        self.kind = kind
        self.asGiven = asGiven
        self.normalised = normalised
        self.extension = `extension`
        self.usage = usage
        self.span = span
        self.rule = rule
        self.inferred = inferred
    }
}

/// A way to reach somebody who is not the press contact: a letterhead, a helpline, another firm's press office.
public struct DraftOtherPoint: Hashable, Codable, Sendable {
    /// Such as `letterhead`, `helpline`, `enquiries`.
    public var role: String
    public var name: String?
    public var organisation: String?
    public var points: [DraftPoint]
    /// What spoke for the press's contact and against it, where that was weighed.
    public var signs: [String]?

    public init(role: String, name: String? = nil, organisation: String? = nil, points: [DraftPoint]) {
        self.role = role
        self.name = name
        self.organisation = organisation
        self.points = points
    }
}

public struct DraftSpokesperson: Hashable, Codable, Sendable {
    /// Nil for spokespeople who are offered without a name.
    public var name: Found<String>?
    public var title: Found<String>?
    public var organisation: Found<String>?
    public var isQuoted: Bool
    public var availableForInterview: Bool
    /// The languages in which they are offered, as BCP 47 tags, and what about; nil where nothing says it.
    public var languages: Found<[String]>?
    public var topics: Found<[String]>?
    /// What spoke for it and against it, by the names of the reader's signs.
    public var signs: [String]?
    public var span: Span
    public var rule: String

    public init(
        name: Found<String>? = nil, title: Found<String>? = nil, organisation: Found<String>? = nil, isQuoted: Bool,
        availableForInterview: Bool, span: Span, rule: String
    ) {
        self.name = name
        self.title = title
        self.organisation = organisation
        self.isQuoted = isQuoted
        self.availableForInterview = availableForInterview
        self.span = span
        self.rule = rule
    }
}

public struct DraftAsset: Hashable, Codable, Sendable {
    public var kind: Asset.Kind
    public var linkKind: Asset.LinkKind
    public var url: String
    /// As printed, line breaks included.
    public var asGiven: String
    public var description: Found<String>?
    public var creditLine: Found<String>?
    public var copyrightNotice: Found<String>?
    public var usageTerms: Found<String>?
    /// The last day on which the terms hold, where they name one.
    public var usageEnds: Found<CalendarDate>?
    /// Where the link stands; for "the same link" where those words stand.
    public var span: Span
    public var rule: String
    public var inferred: String?
    /// Why it may be no material.
    public var doubtful: String?
    /// What spoke for its being material and against it.
    public var signs: [String]?

    public init(
        kind: Asset.Kind, linkKind: Asset.LinkKind, url: String, asGiven: String, description: Found<String>? = nil,
        span: Span, rule: String, inferred: String? = nil
    ) {
        self.kind = kind
        self.linkKind = linkKind
        self.url = url
        self.asGiven = asGiven
        self.description = description
        self.span = span
        self.rule = rule
        self.inferred = inferred
    }
}

public struct DraftStatement: Hashable, Codable, Sendable {
    public var title: Found<String>?
    public var url: String?
    public var asGiven: String
    public var organisation: Found<String>?
    public var date: Found<CalendarDate>?
    public var span: Span
    public var rule: String
    public var inferred: String?

    public init(
        title: Found<String>? = nil, url: String?, asGiven: String, organisation: Found<String>? = nil,
        date: Found<CalendarDate>? = nil, span: Span, rule: String, inferred: String? = nil
    ) {
        self.title = title
        self.url = url
        self.asGiven = asGiven
        self.organisation = organisation
        self.date = date
        self.span = span
        self.rule = rule
        self.inferred = inferred
    }
}

/// A web link that is neither an asset nor a statement.
public struct DraftLink: Hashable, Codable, Sendable {
    public var url: String
    public var asGiven: String
    /// Such as `website`, `social`, `archive`.
    public var kind: String
    public var span: Span
    public var rule: String
    /// What spoke for material and against it, of a picture that is part of the page.
    public var signs: [String]?

    public init(url: String, asGiven: String, kind: String, span: Span, rule: String) {
        self.url = url
        self.asGiven = asGiven
        self.kind = kind
        self.span = span
        self.rule = rule
    }
}

public struct DraftQuote: Hashable, Codable, Sendable {
    /// Verbatim, without the quotation marks around them.
    public var words: String
    public var speaker: Found<String>?
    public var speakerTitle: Found<String>?
    public var span: Span
    public var rule: String

    public init(
        words: String, speaker: Found<String>? = nil, speakerTitle: Found<String>? = nil, span: Span, rule: String
    ) {
        self.words = words
        self.speaker = speaker
        self.speakerTitle = speakerTitle
        self.span = span
        self.rule = rule
    }
}

public struct DraftEvent: Hashable, Codable, Sendable {
    public var what: String
    public var date: CalendarDate?
    /// The time of day, where an invitation prints it: `10:30`; its zone, as IANA names it; and where it takes place.
    public var time: String?
    public var zone: String?
    public var place: String?
    /// When it begins, where the zone is printed too.
    public var starts: Moment?
    /// Why the year or the day is so, where it is not printed.
    public var inferred: String?
    public var span: Span
    public var rule: String

    public init(what: String, date: CalendarDate?, inferred: String? = nil, span: Span, rule: String) {
        self.what = what
        self.date = date
        self.inferred = inferred
        self.span = span
        self.rule = rule
    }
}

/// What the reader could not read, or read with a doubt.
public struct DraftFinding: Hashable, Codable, Sendable {
    /// The rule's stable name, such as `reader.noIssueDate`.
    public var rule: String
    public var severity: Finding.Severity
    public var message: String
    /// Any one of these would mend it.
    public var remedies: [Remedy]
    public var span: Span?

    public init(
        rule: String, severity: Finding.Severity, message: String, _ remedies: Remedy..., span: Span? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.remedies = remedies
        self.span = span
    }
}
