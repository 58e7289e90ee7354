/// What a rule says of one thing: a value, never printed by who found it.
public struct Finding: Hashable, Codable, Sendable {
    public enum Severity: String, CaseIterable, Codable, Comparable, Sendable {
        case note, warning, error
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// The rule's stable name, such as `contact.unreachable`.
    public let rule: String
    public let severity: Severity
    /// A record, a field of one, or a link.
    public let subject: Refusal.Subject
    public let message: String
    /// What to do about it: any one of these.
    public let remedies: [Remedy]

    public init(
        rule: String, severity: Severity, subject: Refusal.Subject, message: String, remedies: [Remedy]
    ) {
        self.rule = rule
        self.severity = severity
        self.subject = subject
        self.message = message
        self.remedies = remedies
    }
}
