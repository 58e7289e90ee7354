/// A vCard.
public struct Card: Hashable, Sendable {}
