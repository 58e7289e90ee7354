/// An entry of one of JSContact's maps, as ranges of its bytes.
struct PlainEntry: Sendable {
    /// The value of the one member that is the property's; empty where it has none.
    var value = 0..<0
    private var kind = 0..<0
    private var service = 0..<0
    private(set) var preference: Range<Int>?
    private(set) var label: Range<Int>?
    private(set) var group: Range<Int>?
    /// As parameters of a line.
    private(set) var types: [UInt8] = []
    /// Components with their places, or the units of an organisation.
    private(set) var parts: [(place: Int, value: Range<Int>)] = []

    mutating func clear() {
        (value, kind, service, preference, label, group) = (0..<0, 0..<0, 0..<0, nil, nil, nil)
        types.removeAll(keepingCapacity: true)
        parts.removeAll(keepingCapacity: true)
    }

    /// Takes `{…}`; false at what it does not know.
    mutating func take(_ json: borrowing Span<UInt8>, _ index: inout Int) -> Bool {
        clear()
        guard takesSigns("{", json, &index) else { return false }
        repeat {
            guard let name = takesString(json, &index), takesSigns(":", json, &index),
                takeMember(name, json, &index)
            else { return false }
        } while takesSigns(",", json, &index)
        return takesSigns("}", json, &index)
    }

    private mutating func takeMember(
        _ name: Range<Int>, _ json: borrowing Span<UInt8>, _ index: inout Int
    ) -> Bool {
        if isSame(json, name, "contexts") { return takeWords(TypeWords.plainAddressContexts, json, &index) }
        if isSame(json, name, "features") { return takeWords(TypeWords.plainFeatures, json, &index) }
        if isSame(json, name, "pref") {
            let start = index
            while index < json.count, json[index] &- 0x30 < 10 { index += 1 }
            preference = start..<index
            return index > start
        }
        if isSame(json, name, "components") {
            return takeComponents(json, &index, PartPlaces.address.kinds, most: 7)
        }
        if isSame(json, name, "units") { return takeUnits(json, &index) }
        if isSame(json, name, "vCardParams") {
            guard takesSigns("{\"group\":", json, &index) else { return false }
            group = takesString(json, &index)
            return group != nil && takesSigns("}", json, &index)
        }
        guard let text = takesString(json, &index) else { return false }
        if isSame(json, name, "kind") {
            kind = text
        } else if isSame(json, name, "label") {
            label = text
        } else if isSame(json, name, "vCardName") {
            service = text
        } else {
            value = text
        }
        return true
    }

    /// `{"work":true}`
    private mutating func takeWords(
        _ words: [TypeWord], _ json: borrowing Span<UInt8>, _ index: inout Int
    ) -> Bool {
        guard takesSigns("{", json, &index) else { return false }
        repeat {
            guard let word = takesString(json, &index), takesSigns(":true", json, &index),
                let known = words.firstIndex(where: { isSame(json, word, $0.word) })
            else { return false }
            types.append(";TYPE=")
            words[known].type.withUTF8Buffer { letters in
                for letter in letters { types.append(letter &- UInt8(ascii: "a") < 26 ? letter & 0xDF : letter) }
            }
        } while takesSigns(",", json, &index)
        return takesSigns("}", json, &index)
    }

    /// `[{"kind":"surname","value":"Lind"}]`, of the first kinds.
    mutating func takeComponents(
        _ json: borrowing Span<UInt8>, _ index: inout Int, _ kinds: [String], most: Int
    ) -> Bool {
        guard takesSigns("[", json, &index) else { return false }
        repeat {
            guard takesSigns("{\"kind\":", json, &index), let kind = takesString(json, &index),
                let place = place(of: kind, json, kinds, most), takesSigns(",\"value\":", json, &index),
                let value = takesString(json, &index), takesSigns("}", json, &index)
            else { return false }
            parts.append((place, value))
        } while takesSigns(",", json, &index)
        return takesSigns("]", json, &index)
    }

    private func place(of kind: Range<Int>, _ json: borrowing Span<UInt8>, _ kinds: [String], _ most: Int) -> Int? {
        for place in 0..<most {
            let letters = kinds[place].utf8
            guard letters.count == kind.count else { continue }
            var isSame = true
            for (offset, letter) in letters.enumerated() where json[kind.lowerBound + offset] != letter {
                isSame = false
            }
            if isSame { return place }
        }
        return nil
    }

    private mutating func takeUnits(_ json: borrowing Span<UInt8>, _ index: inout Int) -> Bool {
        guard takesSigns("[", json, &index) else { return false }
        repeat {
            guard takesSigns("{\"name\":", json, &index), let name = takesString(json, &index),
                takesSigns("}", json, &index)
            else { return false }
            parts.append((parts.count + 1, name))
        } while takesSigns(",", json, &index)
        return takesSigns("]", json, &index)
    }

    /// What the entry is in a card; nil where another property may be meant.
    func property(of member: PlainContact.Member, _ json: borrowing Span<UInt8>) -> StaticString? {
        switch member {
        case .nicknames: "NICKNAME"
        case .organizations: "ORG"
        case .emails: "EMAIL"
        case .phones: "TEL"
        case .preferredLanguages: "LANG"
        case .addresses: "ADR"
        case .links: kind.isEmpty ? "URL" : nil
        case .notes: "NOTE"
        case .media: isSame(json, kind, "photo") ? "PHOTO" : nil
        case .onlineServices: isSame(json, service, "impp") ? "IMPP" : nil
        case .titles: isSame(json, kind, "title") ? "TITLE" : isSame(json, kind, "role") ? "ROLE" : nil
        case .personalInfo:
            isSame(json, kind, "expertise")
                ? "EXPERTISE"
                : isSame(json, kind, "hobby") ? "HOBBY" : isSame(json, kind, "interest") ? "INTEREST" : nil
        default: nil
        }
    }
}

extension PlainContact.Member {
    /// By the name of a member of a Card; nil for `name`, which is two, and for what is not plain.
    init?(_ json: borrowing Span<UInt8>, _ name: Range<Int>) {
        let names: [(StaticString, PlainContact.Member)] = PlainContact.Member.names
        for (word, member) in names where isSame(json, name, word) {
            self = member
            return
        }
        return nil
    }

    private static let names: [(StaticString, PlainContact.Member)] = [
        ("uid", .uid), ("kind", .kind), ("updated", .updated), ("prodId", .prodId), ("nicknames", .nicknames),
        ("organizations", .organizations), ("titles", .titles), ("emails", .emails), ("phones", .phones),
        ("onlineServices", .onlineServices), ("preferredLanguages", .preferredLanguages), ("addresses", .addresses),
        ("links", .links), ("media", .media), ("keywords", .keywords), ("notes", .notes),
        ("personalInfo", .personalInfo),
    ]
}

extension Array<UInt8> {
    /// Appends a string of JSON as a text of a card; false where it has an escape that no plain card is written with.
    mutating func appendText(_ json: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            let byte = json[index]
            guard byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") else {
                index += 1
                continue
            }
            append(json, start..<index)
            if byte == UInt8(ascii: "\\") {
                guard index + 1 < range.upperBound else { return false }
                switch json[index + 1] {
                case UInt8(ascii: "n"): append("\\n")
                case UInt8(ascii: "\\"): append("\\\\")
                case UInt8(ascii: "\""): append(0x22)
                case UInt8(ascii: "t"): append(0x09)
                default: return false
                }
                index += 2
            } else {
                append(UInt8(ascii: "\\"))
                append(byte)
                index += 1
            }
            start = index
        }
        append(json, start..<range.upperBound)
        return true
    }

    /// Appends a string of JSON that is a value without escapes; false where it has one.
    mutating func appendRaw(_ json: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = plainEnd(json, range)
        while index < range.upperBound {
            if json[index] == UInt8(ascii: "\\") || json[index] < 0x20 { return false }
            index = plainEnd(json, (index + 1)..<range.upperBound)
        }
        append(json, range)
        return true
    }

    /// Appends the values of so many places, those of one behind commas.
    fileprivate mutating func appendPlace(_ json: borrowing Span<UInt8>, _ entry: PlainEntry, _ place: Int) -> Bool {
        var isFirst = true
        for part in entry.parts where part.place == place {
            if !isFirst { append(UInt8(ascii: ",")) }
            guard appendText(json, part.value) else { return false }
            isFirst = false
        }
        return true
    }

    mutating func appendComponents(_ json: borrowing Span<UInt8>, _ entry: PlainEntry, _ count: Int) -> Bool {
        for place in 0..<count {
            if place > 0 { append(UInt8(ascii: ";")) }
            guard appendPlace(json, entry, place) else { return false }
        }
        return true
    }

    /// Appends an organisation and its units.
    mutating func appendUnits(_ json: borrowing Span<UInt8>, _ entry: PlainEntry) -> Bool {
        guard appendText(json, entry.value) else { return false }
        for part in entry.parts {
            append(UInt8(ascii: ";"))
            guard appendText(json, part.value) else { return false }
        }
        return true
    }
}
