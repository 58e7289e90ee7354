/// Reads a Card of JSContact as `PlainContact` writes one, from its bytes to the lines of a card, without a value in between.
///
/// What it makes is written again and held against what was read: where a byte differs it has made nothing, and the card is read
/// closely (`CardMaking`).
struct PlainContactReader: Sendable {
    private var index = 0
    private var bytes: [UInt8] = []
    private var lines: [Line] = []
    private var again: [UInt8] = []
    private var entry = PlainEntry()

    /// The card that stands in these bytes, and nothing besides; nil where it has to be read closely.
    mutating func card(_ json: borrowing Span<UInt8>) -> Card? {
        index = 0
        bytes = []
        bytes.reserveCapacity(json.count)
        lines.removeAll(keepingCapacity: true)
        guard takes("{\"@type\":\"Card\",\"version\":\"1.0\"", json) else { return nil }
        while !takes("}", json) {
            guard takes(",", json), let name = string(json), takes(":", json), takeMember(name, json) else {
                return nil
            }
        }
        guard index == json.count else { return nil }
        var card = Card()
        card.version = .v4
        card.properties = Properties(bytes: bytes, lines: lines)
        guard let plain = PlainContact(card) else { return nil }
        again.removeAll(keepingCapacity: true)
        again.append(plain, of: card)
        return isSameText(again.span, json) ? card : nil
    }

    private mutating func takeMember(_ name: Range<Int>, _ json: borrowing Span<UInt8>) -> Bool {
        guard let member = PlainContact.Member(json, name) else { return takeName(name, json) }
        switch member {
        case .uid: return startsWithScheme(json, index + 1) && takeScalar("UID", isRaw: true, json)
        case .kind: return takeScalar("KIND", isRaw: true, json)
        case .prodId: return takeScalar("PRODID", isRaw: false, json)
        case .updated:
            guard let moment = string(json) else { return false }
            begin("REV")
            for place in moment where json[place] != UInt8(ascii: "-") && json[place] != UInt8(ascii: ":") {
                bytes.append(json[place])
            }
            end()
            return true
        case .keywords: return takeKeywords(json)
        default: return takeEntries(of: member, json)
        }
    }

    private mutating func takeScalar(_ property: StaticString, isRaw: Bool, _ json: borrowing Span<UInt8>) -> Bool {
        guard let text = string(json) else { return false }
        begin(property)
        defer { end() }
        return isRaw ? bytes.appendRaw(json, text) : bytes.appendText(json, text)
    }

    private mutating func takeName(_ name: Range<Int>, _ json: borrowing Span<UInt8>) -> Bool {
        guard isSame(json, name, "name"), takes("{\"full\":", json), takeScalar("FN", isRaw: false, json) else {
            return false
        }
        guard takes(",\"components\":", json) else { return takes("}", json) }
        entry.clear()
        guard entry.takeComponents(json, &index, PartPlaces.name.kinds, most: 5), takes("}", json) else { return false }
        begin("N")
        defer { end() }
        return bytes.appendComponents(json, entry, 5)
    }

    private mutating func takeKeywords(_ json: borrowing Span<UInt8>) -> Bool {
        guard takes("{", json) else { return false }
        begin("CATEGORIES")
        defer { end() }
        var isFirst = true
        repeat {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            guard let word = string(json), takes(":true", json), bytes.appendText(json, word) else { return false }
            isFirst = false
        } while takes(",", json)
        return takes("}", json)
    }

    private mutating func takeEntries(of member: PlainContact.Member, _ json: borrowing Span<UInt8>) -> Bool {
        guard takes("{", json) else { return false }
        repeat {
            guard string(json) != nil, takes(":", json), entry.take(json, &index), takeProperty(member, json) else {
                return false
            }
        } while takes(",", json)
        return takes("}", json)
    }

    /// The line of an entry, and its label behind it where that is the group's first.
    private mutating func takeProperty(_ member: PlainContact.Member, _ json: borrowing Span<UInt8>) -> Bool {
        if let group = entry.group {
            // A name that a line cannot hold in full is another afterwards.
            guard !group.isEmpty, group.count <= 12 else { return false }
            for place in group where !isTokenByte(json[place]) { return false }
            bytes.append(json, group)
        }
        guard let property = entry.property(of: member, json) else { return false }
        var line = Line(start: bytes.count - (entry.group?.count ?? 0))
        if entry.group != nil { bytes.append(UInt8(ascii: ".")) }
        line.name = bytes.count
        bytes.append(property)
        line.nameEnd = bytes.count
        let isURI = member == .phones && begins(json, entry.value, "tel:")
        if isURI { bytes.append(";VALUE=uri") }
        bytes.append(contentsOf: entry.types)
        if let preference = entry.preference {
            bytes.append(";PREF=")
            bytes.append(json, preference)
        }
        bytes.append(UInt8(ascii: ":"))
        line.value = bytes.count
        let isWhole: Bool
        switch member {
        case .organizations: isWhole = bytes.appendUnits(json, entry)
        case .addresses: isWhole = bytes.appendComponents(json, entry, 7)
        case .links, .media, .onlineServices, .preferredLanguages: isWhole = bytes.appendRaw(json, entry.value)
        default: isWhole = isURI ? bytes.appendRaw(json, entry.value) : bytes.appendText(json, entry.value)
        }
        line.end = bytes.count
        lines.append(line)
        guard isWhole, let label = entry.label else { return isWhole }
        return takeLabel(label, json, of: line)
    }

    private mutating func takeLabel(_ label: Range<Int>, _ json: borrowing Span<UInt8>, of line: Line) -> Bool {
        guard line.hasGroup else { return false }
        let known = lines.contains { other in
            isLabel(other) && isSameWord(bytes.span, other.start..<other.name, line.start..<line.name)
        }
        if known { return true }
        var made = Line(start: bytes.count)
        for place in line.start..<line.name { bytes.append(bytes[place]) }
        made.name = bytes.count
        bytes.append("X-ABLabel:")
        made.nameEnd = bytes.count - 1
        made.value = bytes.count
        let isWhole = bytes.appendText(json, label)
        made.end = bytes.count
        lines.append(made)
        return isWhole
    }

    private func isLabel(_ line: Line) -> Bool { isSame(bytes.span, line.name..<line.nameEnd, "X-ABLabel") }

    // MARK: Lines and signs

    private mutating func begin(_ property: StaticString) {
        var line = Line(start: bytes.count)
        line.name = bytes.count
        bytes.append(property)
        line.nameEnd = bytes.count
        bytes.append(UInt8(ascii: ":"))
        line.value = bytes.count
        lines.append(line)
    }

    private mutating func end() { lines[lines.count - 1].end = bytes.count }

    private mutating func takes(_ text: StaticString, _ json: borrowing Span<UInt8>) -> Bool {
        takesSigns(text, json, &index)
    }

    private mutating func string(_ json: borrowing Span<UInt8>) -> Range<Int>? { takesString(json, &index) }
}

/// Whether a URI stands here up to a quotation mark: a scheme, a colon, and no blank.
private func startsWithScheme(_ json: borrowing Span<UInt8>, _ start: Int) -> Bool {
    var index = start
    var colon: Int?
    while index < json.count, json[index] != UInt8(ascii: "\"") {
        let byte = json[index]
        if byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") { return false }
        if colon == nil {
            if byte == UInt8(ascii: ":") {
                colon = index
            } else if !isTokenByte(byte) && byte != 0x2B && byte != 0x2E || byte == 0x5F || byte == 0x2F {
                return false
            }
        }
        index += 1
    }
    return colon.map { $0 > start + 1 } ?? false
}

/// Whether these signs stand here; then they are taken.
func takesSigns(_ text: StaticString, _ json: borrowing Span<UInt8>, _ index: inout Int) -> Bool {
    let end = index + text.utf8CodeUnitCount
    guard end <= json.count, isSame(json, index..<end, text) else { return false }
    index = end
    return true
}

/// What stands in quotation marks here, as it stands; nil where there are none.
func takesString(_ json: borrowing Span<UInt8>, _ index: inout Int) -> Range<Int>? {
    guard index < json.count, json[index] == UInt8(ascii: "\"") else { return nil }
    let start = index + 1
    var end = start
    while true {
        end = plainEnd(json, end..<json.count)
        guard end < json.count else { return nil }
        switch json[end] {
        case UInt8(ascii: "\""):
            index = end + 1
            return start..<end
        case UInt8(ascii: "\\"): end += 2
        default: end += 1
        }
        if end >= json.count { return nil }
    }
}

private func isSameText(_ one: borrowing Span<UInt8>, _ other: borrowing Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    let (first, second) = (one.bytes, other.bytes)
    var index = 0
    while index + 8 <= one.count {
        // RawSpan checks the bounds; every pattern of bits is a number.
        let word = unsafe first.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        if unsafe word != second.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self) { return false }
        index += 8
    }
    while index < one.count {
        if one[index] != other[index] { return false }
        index += 1
    }
    return true
}
