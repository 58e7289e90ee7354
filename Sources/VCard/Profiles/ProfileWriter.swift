/// Writes cards as the programs of a profile read them, whatever the cards hold and whoever wrote them.
///
///     var writer = ProfileWriter(.generic)
///     for card in cards { losses += writer.write(card) }
///     let file = writer.take()
///
/// Where a profile has one card a file (`hasOneCardAFile`), take after each. What is written, read and written again is
/// the same byte for byte.
public struct ProfileWriter: Sendable {
    public let profile: Profile
    private var writer: CardWriter

    public init(_ profile: Profile) {
        self.profile = profile
        writer = CardWriter(profile.version)
    }

    /// Writes a card, and says what of it the programs will not see. A group that they would take for a person is not
    /// written at all; that is among the losses.
    public mutating func write(_ card: Card) -> [Loss] {
        if let losses = profile.lossesOfOrdinary(card) {
            writer.write(card)
            return losses
        }
        let (adapted, losses) = profile.adapted(card)
        if let adapted { writer.write(adapted) }
        return losses
    }

    /// Hands over what has been written, and begins anew with the same room.
    public mutating func take() -> [UInt8] { writer.take() }
}

extension Profile {
    /// The card as the profile's programs read it; nil where it would mislead them.
    func adapted(_ card: Card) -> (card: Card?, losses: [Loss]) {
        var adaptation = Adaptation(card, to: self)
        for step in Adaptation.steps {
            step(&adaptation)
            if adaptation.isLeftOut { return (nil, adaptation.losses) }
        }
        var adapted = Card(adaptation.pieces.map(\.property))
        adapted.version = version
        return (adapted, adaptation.losses)
    }
}
