import JSONText

// A property as jCard has it (RFC 7095 section 3.3): `["tel", {"type": "work"}, "uri", "tel:+44-20-7946-0018"]`.
extension Property {
    /// The property, which is one of 4.0, as an array of its name, parameters, kind of value and values.
    var jCard: JSON {
        let type = jCardType
        let parameters = parameters.filter { !$0.isNamed("VALUE") }
        return .array(
            [.string(name.lowercased()), .object(jCardParameters(parameters, group: group)), .string(type)]
                + jCardValues(ValueType(rawValue: type) ?? .unknown))
    }

    /// By its VALUE, else by its name; `unknown` where no standard says it (RFC 7095 section 5).
    private var jCardType: String {
        guard let value = values(of: "VALUE").first?.lowercased(), !value.isEmpty else {
            return defaultJCardType(name).rawValue
        }
        return value == "url" ? "uri" : value
    }

    private func jCardValues(_ type: ValueType) -> [JSON] {
        switch type {
        case .text: return jCardTexts
        case .boolean:
            let word = rawText.lowercased()
            return [word == "true" ? true : word == "false" ? false : .string(rawText)]
        case .integer, .float:
            // What JSON would write otherwise, such as 007, stays a text.
            if case .number(let number)? = try? JSON(reading: Array(value)), number == rawText {
                return [.number(number)]
            }
            return [.string(rawText)]
        case .date, .time, .dateTime, .dateAndOrTime, .timestamp, .utcOffset:
            return [.string(String(decoding: extendedForm(value, of: type), as: UTF8.self))]
        default: return [.string(rawText)]
        }
    }

    private var jCardTexts: [JSON] {
        switch shape {
        case .single: return [.string(text)]
        case .list: return list.map { .string($0) }
        case .structured:
            let parts = components.map { $0.count == 1 ? JSON.string($0[0]) : .array($0.map { .string($0) }) }
            if parts.count == 1, case .string = parts[0] { return parts }
            return [.array(parts)]
        }
    }
}

/// What a property of that name holds where nothing says otherwise.
func defaultJCardType(_ name: String) -> ValueType {
    let name = name.uppercased()
    if name.hasPrefix("X-") { return .unknown }
    let type = defaultType(of: name, in: .v4)
    return type == .vcard || type == .binary ? .unknown : type
}

/// Parameters as members of an object, those of one name in an array; a group is a parameter too (RFC 7095 section 7.1).
func jCardParameters(_ parameters: [Parameter], group: String?) -> [JSON.Member] {
    // By their places, so that a list grows where it stands: one of many values is written in time that grows with it.
    var members: [(name: String, values: [JSON])] = []
    var places: [String: Int] = [:]
    func add(_ name: String, _ value: String) {
        if let place = places[name] {
            members[place].values.append(.string(value))
        } else {
            places[name] = members.count
            members.append((name, [.string(value)]))
        }
    }
    if let group { add("group", group) }
    for parameter in parameters where group == nil || !parameter.isNamed("GROUP") {
        add(parameter.name.lowercased(), parameter.value)
    }
    return members.map { name, values in JSON.Member(name, values.count == 1 ? values[0] : .array(values)) }
}
