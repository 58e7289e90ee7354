import Catalogue

/// A link as the reports for machines have it.
public struct ReportedLink: Hashable, Sendable {
    public var url: String
    public var state: LinkState
    /// What was answered last; nil where nobody was asked.
    public var answer: LinkAnswer?
    /// Where it stands.
    public var uses: [LinkUse]
    public var findings: [Finding]
    public var archive: ArchiveCopy?
    /// Until when a person's word for it counts, and whose; nil where none does.
    public var acceptedUntil: Instant?
    public var acceptedBy: String?

    public init(
        url: String, state: LinkState, answer: LinkAnswer? = nil, uses: [LinkUse] = [], findings: [Finding] = [],
        archive: ArchiveCopy? = nil, acceptedUntil: Instant? = nil, acceptedBy: String? = nil
    ) {
        self.url = url
        self.state = state
        self.answer = answer
        self.uses = uses
        self.findings = findings
        self.archive = archive
        self.acceptedUntil = acceptedUntil
        self.acceptedBy = acceptedBy
    }
}

/// A report of links for machines. A new one is one more name in `all`.
public struct LinkReport: Sendable {
    /// What people type, such as `junit`.
    public let name: String
    /// What reads it, in a line of help.
    public let summary: String
    /// What a report says of itself ends here; until then all of one door are the same.
    let mark: String
    public let write: @Sendable ([ReportedLink], ReportingDoor) -> [UInt8]

    public static let all: [LinkReport] = [.junit, .sarif]
}

/// The door that a report is written at: what it calls the work, and how it says what would mend something.
public struct ReportingDoor: Sendable {
    let name: String
    private let mending: @Sendable ([Remedy]) -> String

    public init(name: String, mending: @escaping @Sendable ([Remedy]) -> String) {
        self.name = name
        self.mending = mending
    }

    func words(for finding: Finding) -> String { "\(finding.message) \(mending(finding.remedies))" }
}
