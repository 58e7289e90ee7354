import JSONText

extension Array<UInt8> {
    /// Appends a plain card as a Card of JSContact, on one line: what `Card.jsContact` would be.
    mutating func append(_ contact: PlainContact, of card: Card) {
        let lines = card.properties.lines
        let bytes = card.properties.bytes.span
        append("{\"@type\":\"Card\",\"version\":\"1.0\"")
        for member in PlainContact.Member.allCases where contact.has(member) {
            append(member.beginning)
            if member == .keywords {
                appendKeywords(contact, bytes, lines)
                append(UInt8(ascii: "}"))
                continue
            }
            var count = 0
            for place in lines.indices where contact.places[member.rawValue] & 1 << UInt64(place) != 0 {
                count += 1
                append(member, contact, card, lines[place], number: count)
            }
            append(member.end(contact))
        }
        append(UInt8(ascii: "}"))
    }

    private mutating func append(
        _ member: PlainContact.Member, _ contact: PlainContact, _ card: Card, _ line: Line, number: Int
    ) {
        let bytes = card.properties.bytes.span
        let range = line.value..<line.end
        switch member {
        case .uid, .prodId, .full: appendQuoted(bytes, range)
        case .kind: appendSmall(bytes, range)
        case .updated: appendInstant(bytes, range)
        case .components: appendParts(bytes, range, PartPlaces.name.kinds)
        default: appendEntry(member, contact, card, line, number: number)
        }
    }

    /// Appends `"k1":{…}`.
    private mutating func appendEntry(
        _ member: PlainContact.Member, _ contact: PlainContact, _ card: Card, _ line: Line, number: Int
    ) {
        let bytes = card.properties.bytes.span
        let range = line.value..<line.end
        if number > 1 { append(UInt8(ascii: ",")) }
        append("\"k")
        append(contentsOf: String(number).utf8)
        append("\":{")
        switch member {
        case .organizations: appendOrganisation(bytes, range)
        case .addresses:
            append("\"components\":[")
            appendParts(bytes, range, PartPlaces.address.kinds)
            append(UInt8(ascii: "]"))
        case .media where line.hasParameters:
            let parameters = readParameters(card.properties.bytes, line.nameEnd..<(line.value - 1))
            append("\"kind\":\"photo\",\"uri\":\"data:")
            append(contentsOf: mediaType(of: "PHOTO", card.properties.bytes[range], parameters).utf8)
            append(";base64,")
            appendUnquoted(bytes, range)
            append(UInt8(ascii: "\""))
        case .personalInfo:
            append("\"kind\":")
            appendSmall(bytes, line.name..<line.nameEnd)
            append(",\"value\":")
            appendQuoted(bytes, range)
        case .titles:
            append("\"kind\":")
            appendSmall(bytes, line.name..<line.nameEnd)
            append(",\"name\":")
            appendQuoted(bytes, range)
        default:
            append(member.value)
            appendQuoted(bytes, range)
        }
        if member == .onlineServices { append(",\"vCardName\":\"impp\"") }
        appendUsual(contact, bytes, line, isTelephone: member == .phones, isAddress: member == .addresses)
        if line.hasGroup {
            if let label = contact.label(of: line, bytes, card.properties.lines) {
                let text = card.properties.lines[label]
                append(",\"label\":")
                appendQuoted(bytes, text.value..<text.end)
            }
            append(",\"vCardParams\":{\"group\":")
            appendQuoted(bytes, line.start..<(line.name - 1))
            append(UInt8(ascii: "}"))
        }
        append(UInt8(ascii: "}"))
    }

    /// In small letters.
    private mutating func appendSmall(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
        append(UInt8(ascii: "\""))
        for index in range { append(lowerCased(bytes[index])) }
        append(UInt8(ascii: "\""))
    }

    private mutating func appendInstant(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
        append(UInt8(ascii: "\""))
        let isBasic = range.count == 16
        for (offset, index) in range.enumerated() {
            if isBasic, offset == 4 || offset == 6 { append(UInt8(ascii: "-")) }
            if isBasic, offset == 11 || offset == 13 { append(UInt8(ascii: ":")) }
            append(bytes[index])
        }
        append(UInt8(ascii: "\""))
    }

    /// Appends each value that says something, with the kind of its place.
    private mutating func appendParts(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ kinds: [String]) {
        var components = EscapedParts(range)
        var place = 0
        var isFirst = true
        while let component = components.next(bytes, UInt8(ascii: ";")) {
            var values = EscapedParts(component)
            while let value = values.next(bytes, UInt8(ascii: ",")) {
                if value.isEmpty { continue }
                append(isFirst ? "{\"kind\":\"" : ",{\"kind\":\"")
                append(contentsOf: kinds[place].utf8)
                append("\",\"value\":")
                appendQuoted(bytes, value)
                append(UInt8(ascii: "}"))
                isFirst = false
            }
            place += 1
        }
    }

    /// The name, and the units up to the last that has one.
    private mutating func appendOrganisation(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
        var (count, place) = (0, 0)
        var all = EscapedParts(range)
        while let part = all.next(bytes, UInt8(ascii: ";")) {
            place += 1
            if !part.isEmpty { count = place }
        }
        var parts = EscapedParts(range)
        var isFirst = true
        place = 0
        while place < count, let part = parts.next(bytes, UInt8(ascii: ";")) {
            if place == 0 {
                if !part.isEmpty {
                    append("\"name\":")
                    appendQuoted(bytes, part)
                    isFirst = false
                }
            } else {
                append(place > 1 ? "},{\"name\":" : isFirst ? "\"units\":[{\"name\":" : ",\"units\":[{\"name\":")
                appendQuoted(bytes, part)
            }
            place += 1
        }
        if count > 1 { append("}]") }
    }

    /// Each keyword once.
    private mutating func appendKeywords(
        _ contact: PlainContact, _ bytes: borrowing Span<UInt8>, _ lines: [Line]
    ) {
        var said: [Range<Int>] = []
        for place in lines.indices where contact.places[PlainContact.Member.keywords.rawValue] & 1 << UInt64(place) != 0
        {
            var words = EscapedParts(lines[place].value..<lines[place].end)
            while let word = words.next(bytes, UInt8(ascii: ",")) {
                var isSaid = false
                for other in said where isSameText(bytes, word, other) { isSaid = true }
                if isSaid { continue }
                if !said.isEmpty { append(UInt8(ascii: ",")) }
                appendQuoted(bytes, word)
                append(":true")
                said.append(word)
            }
        }
    }

    /// Whether two texts are the same to Unicode, for which one letter may be several.
    private func isSameText(_ bytes: borrowing Span<UInt8>, _ one: Range<Int>, _ other: Range<Int>) -> Bool {
        var isPlain = true
        for index in one where bytes[index] >= 0x80 { isPlain = false }
        for index in other where bytes[index] >= 0x80 { isPlain = false }
        if isPlain {
            guard one.count == other.count else { return false }
            for offset in 0..<one.count where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] {
                return false
            }
            return true
        }
        var (first, second): ([UInt8], [UInt8]) = ([], [])
        first.append(bytes, one)
        second.append(bytes, other)
        return String(decoding: first, as: UTF8.self) == String(decoding: second, as: UTF8.self)
    }
}

extension PlainContact.Member {
    /// What stands before its first entry.
    fileprivate var beginning: StaticString {
        switch self {
        case .uid: ",\"uid\":"
        case .kind: ",\"kind\":"
        case .updated: ",\"updated\":"
        case .prodId: ",\"prodId\":"
        case .full: ",\"name\":{\"full\":"
        case .components: ",\"components\":["
        case .nicknames: ",\"nicknames\":{"
        case .organizations: ",\"organizations\":{"
        case .titles: ",\"titles\":{"
        case .emails: ",\"emails\":{"
        case .phones: ",\"phones\":{"
        case .onlineServices: ",\"onlineServices\":{"
        case .preferredLanguages: ",\"preferredLanguages\":{"
        case .addresses: ",\"addresses\":{"
        case .links: ",\"links\":{"
        case .media: ",\"media\":{"
        case .keywords: ",\"keywords\":{"
        case .notes: ",\"notes\":{"
        case .personalInfo: ",\"personalInfo\":{"
        }
    }

    /// What stands before the value of an entry.
    fileprivate var value: StaticString {
        switch self {
        case .emails: "\"address\":"
        case .phones: "\"number\":"
        case .onlineServices, .links: "\"uri\":"
        case .preferredLanguages: "\"language\":"
        case .notes: "\"note\":"
        case .media: "\"kind\":\"photo\",\"uri\":"
        default: "\"name\":"
        }
    }

    /// What stands behind its last entry.
    fileprivate func end(_ contact: PlainContact) -> StaticString {
        switch self {
        case .uid, .kind, .updated, .prodId: ""
        case .full: contact.has(.components) ? "" : "}"
        case .components: "]}"
        default: "}"
        }
    }
}
