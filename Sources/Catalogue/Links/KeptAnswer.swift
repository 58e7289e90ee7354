/// An answer as it is kept: of which link, when, and in which round. What was answered again without anything else between is
/// one, with how often and when last.
public struct KeptAnswer: Hashable, Sendable {
    /// Ascending in the order in which they were kept.
    public var number: Int
    public var url: String
    public var at: Instant
    /// The number of the round in which it was first given.
    public var round: Int
    /// How often it was given in a row, and when last.
    public var times: Int
    public var lastAt: Instant
    public var answer: LinkAnswer

    public init(
        number: Int, url: String, at: Instant, round: Int, times: Int = 1, lastAt: Instant? = nil, answer: LinkAnswer
    ) {
        self.number = number
        self.url = url
        self.at = at
        self.round = round
        self.times = times
        self.lastAt = lastAt ?? at
        self.answer = answer
    }
}
