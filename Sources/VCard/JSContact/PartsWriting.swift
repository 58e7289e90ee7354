import JSONText

/// The values of N or ADR by place, made of JSContact's components.
struct WrittenParts {
    var components: [[String]]
    var order = PartOrder()
    /// Where each component of JSContact went; nil where nowhere.
    var places: [Part?] = []

    /// `member` is what of each component is written: its `value`, or its `phonetic`.
    init(_ parts: [JSON], _ kinds: PartPlaces, isOrdered: Bool, member: String = "value") {
        components = Array(repeating: [], count: kinds.kinds.count)
        let isAddress = kinds.kinds.count == 18
        let isNew =
            isAddress
            && (isOrdered || parts.contains { kinds.place(of: $0["kind"]?.text, from: kinds.old, besides: [8, 11]) })
        for part in parts {
            guard let kind = part["kind"]?.text, let value = part[member]?.text ?? (member == "value" ? nil : "") else {
                places.append(nil)
                continue
            }
            if kind == "separator" {
                order.entries.append(.separator(value))
                places.append(nil)
            } else if let place = isNew ? kinds.kinds.lastIndex(of: kind) : kinds.kinds.firstIndex(of: kind) {
                let written = Part(place: place, index: components[place].count, value: value)
                components[place].append(value)
                order.entries.append(.part(place: place, index: written.index))
                places.append(written)
            } else {
                places.append(nil)
            }
        }
        if isNew {
            components[1] = [7, 9, 8, 12].flatMap { components[$0] }
            components[2] = [10, 11, 13, 17, 16, 14, 15].flatMap { components[$0] }
        } else if isAddress {
            components = Array(components.prefix(7))
        } else if components[5].isEmpty, components[6].isEmpty {
            components = Array(components.prefix(5))
        } else {
            components[0] += components[5]
            components[4] += components[6]
        }
    }

    /// As 4.0 writes it.
    var value: [UInt8] {
        var bytes: [UInt8] = []
        for (place, values) in components.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ";")) }
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes.appendEscaped(value)
            }
        }
        return bytes
    }
}

extension PartPlaces {
    /// Whether the kind has a place from there on that is none of `others`.
    fileprivate func place(of kind: String?, from start: Int, besides others: [Int]) -> Bool {
        guard let kind, let place = kinds.lastIndex(of: kind) else { return false }
        return place >= start && !others.contains(place)
    }
}

/// A name as it is said, made of its components (RFC 9553 section 2.2.1).
func derivedName(_ components: [JSON], isOrdered: Bool, separator: String?) -> String {
    let parts = components.compactMap { part in
        part["value"]?.text.map { (kind: part["kind"]?.text ?? "", value: $0) }
    }
    guard isOrdered else {
        let order = ["title", "given", "given2", "surname", "surname2", "generation", "credential"]
        return order.flatMap { kind in parts.filter { $0.kind == kind }.map(\.value) }.joined(separator: " ")
    }
    var name = ""
    var isBehindPart = false
    for part in parts {
        if part.kind == "separator" {
            name += part.value
            isBehindPart = false
        } else {
            name += (isBehindPart ? separator ?? " " : "") + part.value
            isBehindPart = true
        }
    }
    return name
}
