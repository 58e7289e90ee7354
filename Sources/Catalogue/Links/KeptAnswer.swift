/// An answer as it is kept: of which link, when, and in which round.
public struct KeptAnswer: Hashable, Sendable {
    /// Ascending in the order in which they were kept.
    public var number: Int
    public var url: String
    public var at: Instant
    /// The number of the round.
    public var round: Int
    public var answer: LinkAnswer

    public init(number: Int, url: String, at: Instant, round: Int, answer: LinkAnswer) {
        self.number = number
        self.url = url
        self.at = at
        self.round = round
        self.answer = answer
    }
}
