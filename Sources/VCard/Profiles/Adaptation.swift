/// A card on its way into a profile.
struct Adaptation {
    let profile: Profile
    var pieces: [Piece]
    private(set) var losses: [Loss] = []
    /// Whether the card would mislead the programs, and is not written.
    var isLeftOut = false
    /// Whether NOTE has room for what the labels say.
    var labelsAreSaid = true
    private var told: Set<Loss> = []

    var version: Version { profile.version }
    /// 3.0 and 2.1 name and spell alike.
    var isOld: Bool { profile.version != .v4 }

    init(_ card: Card, to profile: Profile) {
        self.profile = profile
        pieces = card.properties.map { Piece(withoutWrongEncoding($0)) }
    }

    /// Each brings one kind of thing to what the programs read; later ones build on earlier ones.
    static let steps: [@Sendable (inout Adaptation) -> Void] = [
        { $0.spell() }, { $0.convert() }, { $0.adaptKind() }, { $0.labelForeignTypes() }, { $0.adaptNames() },
        { $0.adaptReach() },
        { $0.adaptDates() }, { $0.adaptAnniversary() }, { $0.adaptRelations() }, { $0.adaptPlaces() },
        { $0.adaptAppleLabels() }, { $0.sayDefaultTypes() },
        { $0.adaptBinaries() }, { $0.adaptIdentity() }, { $0.keepOne() }, { $0.adaptPreference() },
        { $0.adaptOldParameters() }, { $0.adaptNotes() }, { $0.leaveGroups() }, { $0.settle() }, { $0.tellPassedOver() },
    ]

    /// Says what is lost, once for each property's name.
    mutating func lose(_ code: Loss.Code, _ property: String) {
        let loss = Loss(property, code)
        if told.insert(loss).inserted { losses.append(loss) }
    }

    /// Goes through the pieces of those names; one that becomes nil is gone.
    mutating func change(_ keys: NameSet, _ body: (inout Adaptation, Piece) -> Piece?) {
        guard pieces.contains(where: keys.contains) else { return }
        let all = pieces
        pieces = []
        pieces.reserveCapacity(all.count)
        var changed: [Piece] = []
        changed.reserveCapacity(all.count)
        for piece in all {
            if keys.contains(piece) {
                if let piece = body(&self, piece) { changed.append(piece) }
            } else {
                changed.append(piece)
            }
        }
        // What the body has added stands behind.
        pieces = changed + pieces
    }

    func hasAny(_ keys: NameSet) -> Bool { pieces.contains(where: keys.contains) }

    func has(_ key: String) -> Bool { pieces.contains { $0.key == key } }

    func first(_ key: String) -> Piece? { pieces.first { $0.key == key } }

    /// The labels by their groups, in lower case.
    func labelsByGroup() -> [String: String] {
        var labels: [String: String] = [:]
        for piece in pieces where piece.key == "X-ABLABEL" {
            if let group = piece.group?.lowercased(), labels[group] == nil { labels[group] = piece.text }
        }
        return labels
    }

    /// Names for groups that no property has: `item1`, `item2`, …
    func freshGroups() -> FreshGroups { FreshGroups(besides: pieces.map(\.group)) }
}
