// Most lines of most cards are written as they stand: only what a profile may change is taken apart (`Adaptation`).

/// Which lines of a card stay as they are in a profile, whatever becomes of the others.
///
/// It may leave out a line that would stay, never hold one that would change, or that what becomes of others depends on: a
/// test compares both ways.
struct LinesInPlace {
    /// A bit for each line that has to be looked at.
    private(set) var rest: UInt64 = 0
    /// A bit for each line that stays and that programs pass over.
    private(set) var passedOver: UInt64 = 0

    let version: Version
    private var grouped: UInt64 = 0
    private var labels: UInt64 = 0
    private var notes: UInt64 = 0
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
        settle(profile.traits)
    }

    /// Whether the line of that place stays as it is.
    func holds(_ place: Int) -> Bool { rest & 1 << UInt64(place) == 0 }

    /// Whether programs pass over the line of that place, which stays.
    func passesOver(_ place: Int) -> Bool { passedOver & 1 << UInt64(place) != 0 }

    private func hasSeen(_ token: PropertyToken) -> Bool { seen & 1 << UInt32(token.rawValue) != 0 }

    /// False where the whole card has to be looked at.
    private mutating func take(_ bytes: borrowing Span<UInt8>, _ line: Line, bit: UInt64) -> Bool {
        let token = PropertyToken(bytes, line)
        if line.hasGroup { grouped |= bit }
        let isPlain = token == .binary || hasPlainParameters(bytes, line, token, bit)
        var stays = isPlain && staysAsItIs(bytes, line, token)
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
            labels |= bit
            if line.value < line.end, bytes[line.value] == UInt8(ascii: "_") { hasAppleWord = true }
        case .note: notes |= bit
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

    /// What has to be looked at together.
    private mutating func settle(_ traits: ProgramTraits) {
        if hasNumberedPreference { rest |= preferred }
        if kinds.nonzeroBitCount > 1 { rest |= kinds }
        if postalLabels != 0, version == .v4 || rest & addresses != 0 { rest |= postalLabels | addresses }
        let inGroups = grouped | labels
        if asksForLabels || (hasAppleWord && !traits.contains(.readsAppleLabels)) { rest |= inGroups }
        if !traits.contains(.readsLabels), inGroups != 0 || asksForLabels { rest |= inGroups | notes }
        passedOver &= ~rest
    }
}
