import JSONText

/// The components of N and ADR, and what JSContact calls them (RFC 9555 sections 2.5.2 and 2.6.1).
struct PartPlaces: Sendable {
    /// By place.
    let kinds: [String]
    /// The places that an older reader knows.
    let old: Int

    static let name = PartPlaces(
        kinds: ["surname", "given", "given2", "title", "credential", "surname2", "generation"], old: 5)
    static let address = PartPlaces(
        kinds: [
            "postOfficeBox", "apartment", "name", "locality", "region", "postcode", "country", "room", "apartment",
            "floor", "number", "name", "building", "block", "subdistrict", "district", "landmark", "direction",
        ], old: 7)
}

/// One value of a structured property.
struct Part: Hashable, Sendable {
    var place: Int
    var index: Int
    var value: String
}

/// The order of components and what stands between them, as JSCOMPS says it (RFC 9555 section 3.3.1).
struct PartOrder: Sendable {
    enum Entry: Equatable, Sendable {
        case part(place: Int, index: Int)
        case separator(String)
    }

    var defaultSeparator: String?
    var entries: [Entry] = []

    init() {}

    /// `s,\, ;10;s, ;11,1`; nil where it is none.
    init?(_ text: String) {
        let items = split(Array(text.utf8)[...], at: UInt8(ascii: ";"))
        for (index, item) in items.enumerated() {
            let halves = split(item, at: UInt8(ascii: ",")).map(unescaped)
            if halves.first == "s", halves.count == 2 {
                if index == 0 { defaultSeparator = halves[1] } else { entries.append(.separator(halves[1])) }
            } else if index == 0 {
                guard item.isEmpty else { return nil }
            } else if let place = Int(halves[0]), (0..<18).contains(place), halves.count <= 2 {
                guard let number = halves.count == 2 ? Int(halves[1]) : 0, number >= 0 else { return nil }
                entries.append(.part(place: place, index: number))
            } else {
                return nil
            }
        }
        if entries.isEmpty { return nil }
    }

    var text: String {
        var bytes: [UInt8] = []
        if let defaultSeparator {
            bytes.append(contentsOf: "s,".utf8)
            bytes.appendEscaped(defaultSeparator)
        }
        for entry in entries {
            bytes.append(UInt8(ascii: ";"))
            switch entry {
            case .separator(let separator):
                bytes.append(contentsOf: "s,".utf8)
                bytes.appendEscaped(separator)
            case .part(let place, let index):
                bytes.append(contentsOf: (index == 0 ? "\(place)" : "\(place),\(index)").utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension PartPlaces {
    /// The values that say something, in the order of their places; nil where that would lose one.
    func parts(_ components: [[String]]) -> [Part]? {
        if components.dropFirst(kinds.count).contains(where: { $0 != [""] }) { return nil }
        let skipped = skippedPlaces(components)
        guard let skipped else { return nil }
        var parts: [Part] = []
        for (place, values) in components.prefix(kinds.count).enumerated() {
            for (index, value) in values.enumerated()
            where !value.isEmpty && !skipped.contains(Part(place: place, index: index, value: value)) {
                parts.append(Part(place: place, index: index, value: value))
            }
        }
        return parts
    }

    /// What stands in an old place for readers that do not know the new ones.
    private func skippedPlaces(_ components: [[String]]) -> Set<Part>? {
        func part(_ place: Int, _ index: Int) -> Part {
            Part(place: place, index: index, value: components[place][index])
        }
        var skipped: Set<Part> = []
        guard kinds.count == 18 else {
            for (old, new) in [(0, 5), (4, 6)] where components.count > new {
                let repeated = Set(components[new])
                for (index, value) in components[old].enumerated() where repeated.contains(value) {
                    skipped.insert(part(old, index))
                }
            }
            return skipped
        }
        let new = components.dropFirst(old).joined().filter { !$0.isEmpty }
        guard !new.isEmpty else { return [] }
        let known = Set(new.flatMap(words))
        for place in [1, 2] {
            for (index, value) in components[place].enumerated() where !value.isEmpty {
                guard words(value).allSatisfy(known.contains) else { return nil }
                skipped.insert(part(place, index))
            }
        }
        return skipped
    }

    private func words(_ text: String) -> [String] {
        text.split { $0.isWhitespace || $0 == "," }.map(String.init)
    }

    /// JSContact's components, in the order that JSCOMPS says; nil where it does not fit them.
    func members(_ parts: [Part], _ order: PartOrder?) -> [JSON]? {
        func component(_ part: Part) -> JSON {
            ["kind": .string(kinds[part.place]), "value": .string(part.value)]
        }
        guard let order else { return parts.map(component) }
        guard let ordered = ordered(parts, order) else { return nil }
        return zip(order.entries, ordered).map { entry, part in
            if let part { return component(part) }
            if case .separator(let text) = entry { return ["kind": "separator", "value": .string(text)] }
            return .null
        }
    }

    /// The part of each entry, nil for a separator; nil where not each part stands once.
    func ordered(_ parts: [Part], _ order: PartOrder) -> [Part?]? {
        var left = Dictionary(parts.map { ([$0.place, $0.index], $0) }) { first, _ in first }
        var ordered: [Part?] = []
        for entry in order.entries {
            guard case .part(let place, let index) = entry else {
                ordered.append(nil)
                continue
            }
            guard let part = left.removeValue(forKey: [place, index]) else { return nil }
            ordered.append(part)
        }
        return left.isEmpty ? ordered : nil
    }
}
