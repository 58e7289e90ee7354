import Catalogue

/// One check: a stable name and a pure function from a subject to findings. Rules never print.
public struct Rule<Subject: Checkable>: Sendable {
    /// The stable name, such as `contact.unreachable`: people switch the rule off by it.
    public let name: String
    public let severity: Finding.Severity
    /// What it looks for, as a sentence that stands in lists.
    public let summary: String
    private let check: @Sendable (Subject, any PhoneNumberReader, CalendarDate) -> [Remark]
    /// Whether it is asked of what is kept and no longer handed out, too.
    public private(set) var isOfWithdrawnToo = false

    public init(
        _ name: String, _ severity: Finding.Severity, _ summary: String,
        check: @escaping @Sendable (Subject) -> [Remark]
    ) {
        self.init(name, severity, summary) { subject, _, _ in check(subject) }
    }

    /// A rule that asks what the numbering plans say.
    public init(
        _ name: String, _ severity: Finding.Severity, _ summary: String,
        check: @escaping @Sendable (Subject, any PhoneNumberReader) -> [Remark]
    ) {
        self.init(name, severity, summary) { subject, phones, _ in check(subject, phones) }
    }

    /// A rule that asks which day it is.
    public init(
        _ name: String, _ severity: Finding.Severity, _ summary: String,
        onDay check: @escaping @Sendable (Subject, CalendarDate) -> [Remark]
    ) {
        self.init(name, severity, summary) { subject, _, today in check(subject, today) }
    }

    private init(
        _ name: String, _ severity: Finding.Severity, _ summary: String,
        check: @escaping @Sendable (Subject, any PhoneNumberReader, CalendarDate) -> [Remark]
    ) {
        self.name = name
        self.severity = severity
        self.summary = summary
        self.check = check
    }

    /// The rule, asked of what is withdrawn as well: that it is kept at all is what it is about.
    func ofWithdrawnToo() -> Rule {
        var rule = self
        rule.isOfWithdrawnToo = true
        return rule
    }

    /// What the rule says of `subject`, in the order in which it stands there; nothing where all is well.
    public func findings(in subject: Subject, phones: any PhoneNumberReader, today: CalendarDate) -> [Finding] {
        guard subject.isHandedOut || isOfWithdrawnToo else { return [] }
        return check(subject, phones, today).map { remark in
            Finding(
                rule: name, severity: severity, subject: subject.subject.narrowed(to: remark.place),
                message: remark.message, remedies: remark.remedies)
        }
    }
}

/// A sentence, and what to do about it.
public struct Remark: Hashable, Codable, Sendable {
    /// What of a record a remark is about.
    public enum Place: Hashable, Codable, Sendable {
        /// By its name in the record's table.
        case field(String)
        case point(ContactPoint.Kind, Slug)
    }

    public let message: String
    /// Nil where it is about the record as a whole.
    public let place: Place?
    public let remedies: [Remedy]

    public init(_ message: String, field: String? = nil, _ remedies: Remedy...) {
        self.message = message
        place = field.map { .field($0) }
        self.remedies = remedies
    }

    /// A remark about a way to reach a contact.
    public init(of point: ContactPoint, _ message: String, _ remedies: Remedy...) {
        self.message = message
        place = .point(point.kind, point.slug)
        self.remedies = remedies
    }
}

extension Refusal.Subject {
    /// That place of it, where it is a record.
    fileprivate func narrowed(to place: Remark.Place?) -> Refusal.Subject {
        guard case .record(let record) = self else { return self }
        return switch place {
        case .field(let name): .fieldOf(record, field: name)
        case .point(let kind, let slug): .pointOf(record, kind, point: slug)
        case nil: self
        }
    }
}
