/// What was seen when a link was asked.
public struct LinkAnswer: Hashable, Codable, Sendable {
    public var verdict: LinkVerdict
    /// Where it leads now, absolute: the last address of the permanent redirects where `verdict` is `moved`, the last
    /// of all where it is `movedForNow`.
    public var movedTo: String?
    /// The status of the last response; nil where there was none.
    public var status: Int?
    /// What was seen, as a sentence for a person: one line, at most 200 characters.
    public var evidence: String
    /// What the link looked like; nil where nothing was there to look at.
    public var print: LinkPrint?
    /// The redirects that were followed.
    public var hops: Int

    public init(
        verdict: LinkVerdict, movedTo: String? = nil, status: Int? = nil, evidence: String, print: LinkPrint? = nil,
        hops: Int = 0
    ) {
        self.verdict = verdict
        self.movedTo = movedTo
        self.status = status
        self.evidence = QuotedText.line(evidence)
        self.print = print
        self.hops = hops
    }
}
