import Catalogue

/// One check: a stable name and a pure function from a subject to findings. Rules never print.
public struct Rule<Subject: Checkable>: Sendable {
    /// The stable name, such as `contact.unreachable`: people switch the rule off by it.
    public let name: String
    public let severity: Finding.Severity
    /// What it looks for, as a sentence that stands in lists.
    public let summary: String
    private let check: @Sendable (Subject, any PhoneNumberReader, CalendarDate) -> [Remark]

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

    /// What the rule says of `subject`, in the order in which it stands there; nothing where all is well.
    public func findings(in subject: Subject, phones: any PhoneNumberReader, today: CalendarDate) -> [Finding] {
        guard subject.isHandedOut else { return [] }
        return check(subject, phones, today).map { remark in
            Finding(
                rule: name, severity: severity, subject: remark.field.map(subject.subject.field) ?? subject.subject,
                message: remark.message, remedies: remark.remedies)
        }
    }
}

/// A sentence, and what to do about it.
public struct Remark: Hashable, Codable, Sendable {
    public let message: String
    /// The field that it is about, where it is one, by its name in the record's table.
    public let field: String?
    public let remedies: [Remedy]

    public init(_ message: String, field: String? = nil, _ remedies: Remedy...) {
        self.message = message
        self.field = field
        self.remedies = remedies
    }
}

extension Refusal.Subject {
    /// The field of that name, where it is a record that has fields.
    fileprivate func field(_ name: String) -> Refusal.Subject {
        guard case .record(let record) = self else { return self }
        return .fieldOf(record, field: name)
    }
}
