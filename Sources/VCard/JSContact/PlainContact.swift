import CharacterSets

/// A card each of whose lines is said in full by one member of JSContact, by nothing but its name, its value and the usual types: it
/// is written from its bytes, where others become a value first (`ContactMaking`).
///
/// It may be no card that could be, never one that would be written otherwise: a test compares both ways.
struct PlainContact {
    /// A bit for each line of a member, by the member's place.
    private(set) var places: [UInt64]
    private(set) var labels: UInt64 = 0
    private var grouped: UInt64 = 0
    /// Before 4.0 a type says what is preferred.
    let isOld: Bool

    /// Members of a card in the order in which they stand.
    enum Member: Int, CaseIterable {
        case uid, kind, updated, prodId, full, components, nicknames, organizations, titles, emails, phones
        case onlineServices, preferredLanguages, addresses, links, media, keywords, notes, personalInfo

        /// Whether a card has one, and the rest would be kept elsewhere.
        var isSingle: Bool {
            switch self {
            case .uid, .kind, .updated, .prodId, .full, .components: true
            default: false
            }
        }
    }

    /// Nil where something of the card has to be looked at closely.
    init?(_ card: Card) {
        let lines = card.properties.lines
        let bytes = card.properties.bytes.span
        guard lines.count <= 64, isUTF8(bytes) else { return nil }
        isOld = card.version != .v4
        places = Array(repeating: 0, count: Member.allCases.count)
        for (place, line) in lines.enumerated() where !take(bytes, line, 1 << UInt64(place)) { return nil }
        guard has(.uid), has(.full), places[Member.keywords.rawValue].nonzeroBitCount <= 4,
            labelsAreTaken(bytes, lines)
        else { return nil }
    }

    func has(_ member: Member) -> Bool { places[member.rawValue] != 0 }

    private mutating func take(_ bytes: borrowing Span<UInt8>, _ line: Line, _ bit: UInt64) -> Bool {
        let token = PropertyToken(bytes, line)
        if token == .appleLabel {
            labels |= bit
            return line.hasGroup && !line.hasParameters
        }
        guard let member = member(bytes, line, token), !member.isSingle || !has(member) else { return false }
        if line.hasGroup {
            // What stands in a group and has no label is said otherwise.
            guard member == .emails || member == .phones || member == .links || member == .onlineServices else {
                return false
            }
            grouped |= bit
        }
        places[member.rawValue] |= bit
        return true
    }

    /// What says the line in full; nil where nothing does.
    private func member(_ bytes: borrowing Span<UInt8>, _ line: Line, _ token: PropertyToken) -> Member? {
        let range = line.value..<line.end
        let isBare = !line.hasParameters
        switch token {
        case .identity: return isBare && !range.isEmpty ? .uid : nil
        case .kind: return isBare && isWord(bytes, range) ? .kind : nil
        case .revised: return isBare && isInstant(bytes, range) ? .updated : nil
        case .product: return isBare && !range.isEmpty ? .prodId : nil
        case .fullName: return isBare ? .full : nil
        case .name: return isBare && hasParts(bytes, range, most: 5) ? .components : nil
        case .nickname: return isBare && !range.isEmpty && isOneOf(bytes, range) ? .nicknames : nil
        case .organisation: return isBare && hasParts(bytes, range, most: .max) ? .organizations : nil
        case .title, .role: return isBare ? .titles : nil
        case .note: return isBare ? .notes : nil
        case .categories: return isBare && hasWords(bytes, range) ? .keywords : nil
        case .email: return hasUsual(bytes, line, token) ? .emails : nil
        case .telephone: return hasUsual(bytes, line, token) ? .phones : nil
        case .messenger: return isRaw(bytes, range) && hasUsual(bytes, line, token) ? .onlineServices : nil
        case .url: return isRaw(bytes, range) && hasUsual(bytes, line, token) ? .links : nil
        case .address: return hasParts(bytes, range, most: 7) && hasUsual(bytes, line, token) ? .addresses : nil
        case .binary where isCalled(bytes, line.name..<line.nameEnd, "PHOTO"):
            return isRaw(bytes, range) && (isBare || isOldPicture(bytes, line)) ? .media : nil
        case .new where isCalled(bytes, line.name..<line.nameEnd, "LANG"):
            return isRaw(bytes, range) && hasUsual(bytes, line, token) ? .preferredLanguages : nil
        case .new where !isCalled(bytes, line.name..<line.nameEnd, "PRONOUNS"): return isBare ? .personalInfo : nil
        default: return nil
        }
    }

    private func isRaw(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where bytes[index] == UInt8(ascii: "\\") { return false }
        return true
    }

    /// Whether its parameters say that it is BASE64, and perhaps of what.
    private func isOldPicture(_ bytes: borrowing Span<UInt8>, _ line: Line) -> Bool {
        var parameters = PlainParameters(bytes, line)
        var isEncoded = false
        while let parameter = parameters.next(bytes) {
            if isCalled(bytes, parameter.name, "ENCODING"), isCalled(bytes, parameter.value, "b") {
                isEncoded = true
            } else {
                let type = parameter.value
                guard isCalled(bytes, parameter.name, "TYPE"), !isCalled(bytes, type, "home"),
                    !isCalled(bytes, type, "work"), !isCalled(bytes, type, "pref")
                else { return false }
            }
        }
        return isOld && isEncoded && parameters.areWhole
    }

    private func isWord(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where (bytes[index] | 0x20) &- UInt8(ascii: "a") >= 26 { return false }
        return !range.isEmpty
    }

    /// `20120110T144500Z`, before 4.0 `2012-01-10T14:45:00Z` too.
    private func isInstant(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        isOfForm(bytes, range, "DDDDMMDDTDDDDDDZ") || (isOld && isOfForm(bytes, range, "DDDD-MM-DDTDD:DD:DDZ"))
    }

    /// Whether it has components, not more, and one of them says something.
    private func hasParts(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, most: Int) -> Bool {
        var parts = EscapedParts(range)
        var (count, isSaid) = (0, false)
        while let part = parts.next(bytes, UInt8(ascii: ";")) {
            count += 1
            for index in part where bytes[index] != UInt8(ascii: ",") { isSaid = true }
        }
        return isSaid && count <= most
    }

    private func isOneOf(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        var parts = EscapedParts(range)
        return parts.next(bytes, UInt8(ascii: ",")) == range
    }

    /// Whether it is a list of a few words, none of them empty or escaped.
    private func hasWords(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard isRaw(bytes, range) else { return false }
        var words = EscapedParts(range)
        var count = 0
        while let word = words.next(bytes, UInt8(ascii: ",")) {
            count += 1
            if word.isEmpty || count > 16 { return false }
        }
        return true
    }

    /// Whether each label is its group's only one, and something that has labels is in the group.
    private func labelsAreTaken(_ bytes: borrowing Span<UInt8>, _ lines: [Line]) -> Bool {
        guard labels != 0 else { return true }
        for place in lines.indices where labels & 1 << UInt64(place) != 0 {
            guard label(of: lines[place], bytes, lines) == place else { return false }
            var isTaken = false
            for other in lines.indices where grouped & 1 << UInt64(other) != 0 {
                if label(of: lines[other], bytes, lines) == place { isTaken = true }
            }
            if !isTaken { return false }
        }
        return true
    }

    /// The first label of the line's group.
    func label(of line: Line, _ bytes: borrowing Span<UInt8>, _ lines: [Line]) -> Int? {
        for place in lines.indices where labels & 1 << UInt64(place) != 0 {
            if isSameWord(bytes, lines[place].start..<lines[place].name, line.start..<line.name) { return place }
        }
        return nil
    }
}

/// Goes through what stands between separators that no backslash escapes.
struct EscapedParts {
    private var index: Int
    private let end: Int
    private var isBehind = false

    init(_ range: Range<Int>) { (index, end) = (range.lowerBound, range.upperBound) }

    mutating func next(_ bytes: borrowing Span<UInt8>, _ separator: UInt8) -> Range<Int>? {
        guard !isBehind else { return nil }
        let start = index
        while index < end, bytes[index] != separator { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
        let part = start..<min(index, end)
        isBehind = index >= end
        index += 1
        return part
    }
}
