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

    /// Whether FN and N are among what stays in place.
    private let hasNamesInPlace: Bool

    /// Of the lines of the card that are not left in place; of all where none are.
    init(_ card: Card, to profile: Profile, besides inPlace: LinesInPlace?) {
        self.profile = profile
        hasNamesInPlace = inPlace != nil
        pieces = []
        for place in card.properties.indices where inPlace?.holds(place) != true {
            var piece = Piece(withoutWrongEncoding(card.properties[place]))
            piece.place = place
            pieces.append(piece)
        }
    }

    /// Each brings one kind of thing to what the programs read; later ones build on earlier ones.
    static let steps: [@Sendable (inout Adaptation) -> Void] = [
        { $0.spell() }, { $0.convert() }, { $0.adaptKind() }, { $0.labelForeignTypes() }, { $0.nameAndSort() },
        { $0.adaptReach() },
        { $0.adaptDates() }, { $0.adaptAnniversary() }, { $0.adaptRelations() }, { $0.adaptPlaces() },
        { $0.adaptAppleLabels() }, { $0.sayDefaultTypes() },
        { $0.adaptBinaries() }, { $0.adaptIdentity() }, { $0.keepOne() }, { $0.adaptPreference() },
        { $0.adaptOldParameters() }, { $0.adaptNotes() }, { $0.leaveGroups() }, { $0.settle() },
    ]

    private mutating func nameAndSort() {
        hasNamesInPlace ? sortWithoutNames() : adaptNames()
    }

    /// Says what is lost, once for each property's name.
    mutating func lose(_ code: Loss.Code, _ property: String) {
        let loss = Loss(property, code)
        if told.insert(loss).inserted { losses.append(loss) }
    }

    /// Goes through the pieces of those names; one that becomes nil is gone.
    mutating func change(_ keys: NameSet, _ body: (inout Adaptation, Piece) -> Piece?) {
        guard hasAny(keys) else { return }
        let all = pieces
        pieces = []
        pieces.reserveCapacity(all.count)
        var changed: [Piece] = []
        changed.reserveCapacity(all.count)
        for piece in all {
            if keys.contains(piece) {
                guard var new = body(&self, piece) else { continue }
                new.place = piece.place
                changed.append(new)
            } else {
                changed.append(piece)
            }
        }
        // What the body has added stands behind.
        pieces = changed + pieces
    }

    func hasAny(_ keys: NameSet) -> Bool {
        for index in pieces.indices where keys.mayContain(pieces[index].bit) && keys.contains(pieces[index].key) {
            return true
        }
        return false
    }

    func has(_ key: String) -> Bool { place(of: key) != nil }

    func first(_ key: String) -> Piece? { place(of: key).map { pieces[$0] } }

    /// Among the pieces; nil where there is none of that name.
    private func place(of key: String) -> Int? {
        let bit = NameSet.bit(of: key)
        return pieces.indices.first { pieces[$0].bit == bit && pieces[$0].key == key }
    }

    /// The labels by their groups, in lower case.
    func labelsByGroup() -> [String: String] {
        var labels: [String: String] = [:]
        guard has("X-ABLABEL") else { return labels }
        for piece in pieces where piece.key == "X-ABLABEL" {
            if let group = piece.group?.lowercased(), labels[group] == nil { labels[group] = piece.text }
        }
        return labels
    }

    /// Names for groups that no property has: `item1`, `item2`, …
    func freshGroups() -> FreshGroups { FreshGroups(besides: pieces.map(\.group)) }
}
