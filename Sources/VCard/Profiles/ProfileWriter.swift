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
        adapted(card, leaving: LinesInPlace(card, in: self))
    }

    /// The same, with those lines left as they are: it makes no other card, only sooner.
    func adapted(_ card: Card, leaving inPlace: LinesInPlace?) -> (card: Card?, losses: [Loss]) {
        var adapted = card
        adapted.version = version
        if let inPlace, inPlace.isAll { return (adapted, []) }
        var adaptation = Adaptation(card, to: self, besides: inPlace)
        if inPlace?.rest != 0 {
            for step in Adaptation.steps {
                step(&adaptation)
                if adaptation.isLeftOut { return (nil, adaptation.losses) }
            }
        }
        adapted.properties = adaptation.merged(with: card.properties, in: inPlace)
        return (adapted, adaptation.losses)
    }
}

extension Adaptation {
    /// What was left in place and what became of the rest, in the card's order; what was added stands behind.
    fileprivate mutating func merged(with properties: Properties, in inPlace: LinesInPlace?) -> Properties {
        guard let inPlace else {
            for piece in pieces { tellPassedOver(piece) }
            return Properties(pieces.map(\.property))
        }
        let source = properties.bytes.span
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count + 512)
        bytes.append(source, 0..<source.count)
        var lines: [Line] = []
        lines.reserveCapacity(properties.lines.count + 4)
        var next = 0
        for place in properties.lines.indices {
            if !inPlace.holds(place) {
                guard next < pieces.count, pieces[next].place == place else { continue }
                lines.append(bytes.append(pieces[next]))
                tellPassedOver(pieces[next])
                next += 1
            } else if let line = bytes.append(source, properties.lines[place], place, in: inPlace) {
                lines.append(line)
                if inPlace.passesOver(place) { lose(.passedOver, properties[place].name.uppercased()) }
            }
        }
        while next < pieces.count {
            lines.append(bytes.append(pieces[next]))
            tellPassedOver(pieces[next])
            next += 1
        }
        if let told = inPlace.labelsInNote, told.note == nil, !told.added.isEmpty {
            var line = bytes.appendHeader(group: nil, name: "NOTE", parameters: [])
            bytes.append(contentsOf: told.added)
            line.end = bytes.count
            lines.append(line)
        }
        return Properties(bytes: bytes, lines: lines)
    }
}

extension Array<UInt8> {
    /// A line that is left in place, as the profile spells it; nil where it is a label of nothing.
    fileprivate mutating func append(
        _ source: borrowing Span<UInt8>, _ line: Line, _ place: Int, in inPlace: LinesInPlace
    ) -> Line? {
        let bit = 1 << UInt64(place) as UInt64
        let told = inPlace.labelsInNote
        if let told, told.dropped & bit != 0 { return nil }
        let leaves = told.map { $0.leaving & bit != 0 } ?? false
        if let respelling = inPlace.respelling(of: place) {
            return append(source, line, respelling, withGroup: !leaves)
        }
        if let told, told.note == place, !told.added.isEmpty {
            var made = line.moved(by: count - line.start)
            append(source, line.start..<line.end)
            append(contentsOf: told.added)
            made.end = count
            return made
        }
        var line = line
        if leaves { line.start = line.name }
        return line
    }

    fileprivate mutating func append(_ piece: Piece) -> Line {
        var line = appendHeader(group: piece.group, name: piece.name, parameters: piece.parameters)
        if piece.value.contains(where: isLineControl) {
            append(contentsOf: piece.value.lazy.filter { !isLineControl($0) })
        } else {
            append(contentsOf: piece.value)
        }
        line.end = count
        return line
    }
}
