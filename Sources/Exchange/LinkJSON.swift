import Catalogue
import JSONText

// The members of links and findings for programs, as docs/cli.md writes them down.

extension JSON {
    /// A link with how it stands, how it differs from what was catalogued, in words, and the records that hold it.
    public init(_ link: CataloguedLink, state: LinkState, drift: [String], uses: [RecordName]) {
        let memory = link.memory
        let health = memory?.health
        self = [
            "url": .string(link.url), "state": .string(state.rawValue), "since": JSON(health?.since),
            "firstAsked": JSON(health?.firstAsked), "lastAsked": JSON(health?.lastAsked),
            "lastFound": JSON(health?.lastFound), "failures": .number(health?.failures ?? 0),
            "failingSince": JSON(health?.failingSince), "movedTo": JSON(health?.movedTo),
            "acceptedUntil": JSON(health?.acceptedUntil), "acceptedBy": JSON(health?.acceptedBy),
            "baseline": health?.baseline.map { JSON($0) } ?? .null,
            "answer": memory?.lastAnswer.map { JSON($0) } ?? .null,
            "archive": memory?.archive.map { JSON($0) } ?? .null,
            "drift": JSON(drift) { .string($0) },
            "uses": JSON(uses) { .string($0.description) },
        ]
    }

    /// An answer as it was kept.
    public init(_ kept: KeptAnswer) {
        self = JSON(kept.answer).adding([
            "at": .string(kept.at.description), "round": .number(kept.round), "times": .number(kept.times),
            "lastAt": .string(kept.lastAt.description),
        ])
    }

    /// A link in a report of them; `mending` is how the door says what would mend something.
    public init(_ link: ReportedLink, mending: ([Remedy]) -> String) {
        self = [
            "url": .string(link.url), "state": .string(link.state.rawValue),
            "answer": link.answer.map { JSON($0) } ?? .null,
            "uses": JSON(link.uses) { .string($0.name.description) },
            "acceptedUntil": JSON(link.acceptedUntil), "acceptedBy": JSON(link.acceptedBy),
            "archive": link.archive.map { JSON($0) } ?? .null,
            "findings": JSON(link.findings) { JSON($0, mending: mending) },
        ]
    }

    /// A finding; `mending` is how the door says what would mend it.
    public init(_ finding: Finding, mending: ([Remedy]) -> String) {
        self = [
            "rule": .string(finding.rule), "severity": .string(finding.severity.rawValue),
            "subject": .string(finding.subject.words), "message": .string(finding.message),
            "remedy": .string(mending(finding.remedies)),
        ]
    }

    private init(_ answer: LinkAnswer) {
        self = [
            "verdict": .string(answer.verdict.rawValue), "status": JSON(answer.status),
            "movedTo": JSON(answer.movedTo), "evidence": .string(answer.evidence), "hops": .number(answer.hops),
            "print": answer.print.map { JSON($0) } ?? .null,
        ]
    }

    private init(_ print: LinkPrint) {
        self = [
            "title": JSON(print.title), "mediaType": JSON(print.mediaType), "sizeClass": JSON(print.sizeClass),
            "textFingerprint": JSON(print.textFingerprint), "hits": JSON(print.hits),
        ]
    }

    private init(_ copy: ArchiveCopy) { self = ["url": .string(copy.url), "at": .string(copy.at.description)] }
}
