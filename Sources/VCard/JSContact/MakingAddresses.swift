import JSONText

// ADR, GEO and TZ (RFC 9555 sections 2.6.1 and 2.8).
extension ContactMaking {
    func address(_ property: Property) -> MadeEntry? {
        guard isText(property), let parts = PartPlaces.address.parts(property.components) else { return nil }
        var made = MadeEntry(map: "addresses", entry: [])
        var rest = property.parameters
        if !parts.isEmpty {
            let order = self.order(of: property)
            let ordered = order.flatMap { PartPlaces.address.members(parts, $0) }
            guard let components = ordered ?? PartPlaces.address.members(parts, nil) else { return nil }
            made.entry.append(JSON.Member("components", .array(components)))
            if ordered != nil {
                rest.removeAll { $0.isNamed("JSCOMPS") }
                made.entry.append(JSON.Member("isOrdered", true))
                if let separator = order?.defaultSeparator {
                    made.entry.append(JSON.Member("defaultSeparator", .string(separator)))
                }
            }
        }
        rest.removeAll { parameter in
            guard let member = addressMembers.first(where: { parameter.isNamed($0.key) })?.value else { return false }
            return set(member, .string(parameter.value), in: &made.entry)
        }
        guard !made.entry.isEmpty else { return nil }
        var left = property
        if rest != property.parameters { left.parameters = rest }
        take(parametersOf: left, [.contexts, .addressContexts, .preference], into: &made)
        return made
    }

    /// An address of which only the place, or only the zone is known.
    func position(_ property: Property, _ name: String) -> MadeEntry? {
        let value: JSON.Member
        let type = property.values(of: "VALUE").first?.lowercased()
        if name == "GEO" {
            guard type == nil || type == "uri", isURI(property.rawText) else { return nil }
            value = JSON.Member("coordinates", .string(property.rawText))
        } else {
            guard let zone = zone(property, type) else { return nil }
            value = JSON.Member("timeZone", .string(zone))
        }
        var made = MadeEntry(map: "addresses", entry: [value])
        made.entry.append(JSON.Member("vCardName", .string(name.lowercased())))
        take(parametersOf: property, [.contexts, .preference], into: &made)
        return made
    }

    /// A name of the IANA's zones, or whole hours as `Etc/GMT-1`, which is east of Greenwich.
    private func zone(_ property: Property, _ type: String?) -> String? {
        if type == nil || type == "text" {
            let text = property.text
            if text.utf8.contains(UInt8(ascii: "/")), text.utf8.allSatisfy({ isTokenByte($0) || $0 == 0x2B }) {
                return text.hasPrefix("Etc/GMT") ? nil : text
            }
        }
        guard type == nil || type == "text" || type == "utc-offset" else { return nil }
        let offset = basicForm(property.value, of: .utcOffset)
        guard offset.count == 3 || (offset.count == 5 && offset.suffix(2) == [0x30, 0x30]),
            let hours = Int(String(decoding: offset.prefix(3), as: UTF8.self)), (-12...14).contains(hours)
        else { return nil }
        return hours == 0 ? "Etc/GMT" : "Etc/GMT\(hours > 0 ? "-" : "+")\(abs(hours))"
    }
}

/// Parameters of ADR that are members of an address.
let addressMembers: KeyValuePairs = [
    "LABEL": "full", "CC": "countryCode", "GEO": "coordinates", "TZ": "timeZone",
]
