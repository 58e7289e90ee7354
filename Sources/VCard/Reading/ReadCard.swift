/// A card as it was read, with what was wrong with it.
public struct ReadCard: Hashable, Sendable {
    public var card: Card
    /// The line of the file in which the card begins, from 1.
    public let line: Int
    /// In the order of the lines; those of lines before the card are among them.
    public let warnings: [CardWarning]
}
