// Most lines of most cards are written as they stand, or spelled as 3.0 has them: only what else a profile may change is taken
// apart (`Adaptation`).

/// Which lines of a card stay as they are in a profile, or are spelled otherwise by themselves, whatever becomes of the others.
///
/// It may leave out a line that would stay, never hold one that would change, or that what becomes of others depends on: a
/// test compares both ways.
struct LinesInPlace {
    /// A bit for each line that has to be looked at.
    private(set) var rest: UInt64 = 0
    /// A bit for each line that stays and that programs pass over.
    private(set) var passedOver: UInt64 = 0

    /// A bit for each line that stays and is spelled otherwise; by how, where that is more than its types.
    private(set) var respelled: UInt64 = 0
    private var dates: UInt64 = 0
    private var pictures: UInt64 = 0
    /// What labels become where programs do not read them; nil where no line has a group, or they are looked at closely.
    private(set) var labelsInNote: LabelsInNote?

    let version: Version
    private var places = LabelsInNote.Kinds()
    private var addresses: UInt64 = 0
    private var postalLabels: UInt64 = 0
    private var kinds: UInt64 = 0
    /// Those with TYPE=PREF, which says what PREF says.
    var preferred: UInt64 = 0
    var hasNumberedPreference = false
    /// Whether what has to be looked at may ask for labels, or for a group that nobody has.
    var asksForLabels = false
    private var hasAppleWord = false
    private var seen: UInt32 = 0

    /// Nil where the whole card has to be looked at.
    init?(_ card: Card, in profile: Profile) {
        let lines = card.properties.lines
        guard profile.version != .v2, lines.count <= 64 else { return nil }
        version = profile.version
        let bytes = card.properties.bytes.span
        for index in lines.indices {
            guard take(bytes, lines[index], bit: 1 << UInt64(index)) else { return nil }
        }
        guard hasSeen(.fullName), version == .v4 || hasSeen(.name) else { return nil }
        settle(profile.traits, bytes, lines)
    }

    /// Whether the card is written as it stands.
    var isAll: Bool { rest | respelled | passedOver == 0 && labelsInNote == nil }

    /// Whether the line of that place stays as it is.
    func holds(_ place: Int) -> Bool { rest & 1 << UInt64(place) == 0 }

    /// Whether programs pass over the line of that place, which stays.
    func passesOver(_ place: Int) -> Bool { passedOver & 1 << UInt64(place) != 0 }

    /// How the line of that place is spelled; nil where it is written as it stands.
    func respelling(of place: Int) -> Respelling? {
        let bit = 1 << UInt64(place) as UInt64
        guard respelled & bit != 0 else { return nil }
        if places.numbers & bit != 0 { return .number }
        if dates & bit != 0 { return .date }
        return pictures & bit != 0 ? .picture : .types
    }

    private func hasSeen(_ token: PropertyToken) -> Bool { seen & 1 << UInt32(token.rawValue) != 0 }

    /// False where the whole card has to be looked at.
    private mutating func take(_ bytes: borrowing Span<UInt8>, _ line: Line, bit: UInt64) -> Bool {
        let token = PropertyToken(bytes, line)
        if line.hasGroup { places.grouped |= bit }
        let asked = (asksForLabels, hasNumberedPreference)
        let isPlain = token == .binary || hasPlainParameters(bytes, line, token, bit)
        var stays = isPlain && staysAsItIs(bytes, line, token)
        if !stays, let respelling = respelling(bytes, line, token) {
            (asksForLabels, hasNumberedPreference) = asked
            note(respelling, bit)
            stays = true
        }
        switch token {
        case .entangled: return false
        case .fullName where !stays || (hasSeen(token) && version != .v4), .name where !stays: return false
        case .kind:
            kinds |= bit
            if isCalled(bytes, line, "group") { return false }
            // It is another property before 4.0.
            if version != .v4 { stays = false }
        case .showsAs:
            kinds |= bit
            if version == .v4 { stays = false }
        case .appleLabel:
            places.labels |= bit
            if line.value < line.end, bytes[line.value] == UInt8(ascii: "_") { hasAppleWord = true }
        case .note: places.notes |= bit
        case .telephone:
            places.ways |= bit
            places.telephones |= bit
        case .email, .messenger: places.ways |= bit
        case .address: addresses |= bit
        case .postalLabel: postalLabels |= bit
        case .new where stays && version != .v4: passedOver |= bit
        case .other: asksForLabels = true
        default: break
        }
        if token.isSingle, hasSeen(token) { return false }
        seen |= 1 << UInt32(token.rawValue)
        if !stays { rest |= bit }
        return true
    }

    private mutating func note(_ respelling: Respelling, _ bit: UInt64) {
        respelled |= bit
        switch respelling {
        case .types: preferred |= bit
        case .number:
            preferred |= bit
            places.numbers |= bit
        case .date: dates |= bit
        case .picture: pictures |= bit
        }
    }

    /// What has to be looked at together.
    private mutating func settle(_ traits: ProgramTraits, _ bytes: borrowing Span<UInt8>, _ lines: [Line]) {
        if hasNumberedPreference { rest |= preferred }
        if kinds.nonzeroBitCount > 1 { rest |= kinds }
        if postalLabels != 0, version == .v4 || (rest | respelled) & addresses != 0 { rest |= postalLabels | addresses }
        let inGroups = places.grouped | places.labels
        if asksForLabels || (hasAppleWord && !traits.contains(.readsAppleLabels)) { rest |= inGroups }
        if !traits.contains(.readsLabels), inGroups != 0 || asksForLabels {
            let looked = inGroups | places.notes
            if !asksForLabels, rest & looked == 0 { labelsInNote = LabelsInNote(bytes, lines, places) }
            if labelsInNote == nil { rest |= looked }
        }
        passedOver &= ~rest
        respelled &= ~rest
    }
}
