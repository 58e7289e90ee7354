import JSONText

extension CardMaking {
    /// FN and N (RFC 9555 section 2.5).
    mutating func makeName(_ name: [JSON.Member]) {
        let components = name["components"]?.elements ?? []
        let isOrdered = name["isOrdered"] == true && !components.isEmpty
        if let full = name["full"]?.text {
            if !isKept("FN", { $0.text == full }) { properties.append(.fullName(full)) }
        } else if !components.isEmpty, !isKept("FN", { _ in true }) {
            let text = derivedName(components, isOrdered: isOrdered, separator: name["defaultSeparator"]?.text)
            properties.append(Property("FN", text: text, parameters: [Parameter("DERIVED", "TRUE")]))
        }
        guard !components.isEmpty else { return }
        let parts = WrittenParts(components, .name, isOrdered: isOrdered)
        var (rest, group) = leftParameters(name)
        let sounds = phonetics(name, components, isOrdered: isOrdered)
        if sounds != nil, !rest.contains(where: { $0.isNamed("ALTID") }) { rest.append(Parameter("ALTID", "1")) }
        var parameters: [Parameter] = []
        if let sortAs = sortAs(name["sortAs"]) { parameters.append(Parameter("SORT-AS", sortAs)) }
        if isOrdered { parameters.append(Parameter("JSCOMPS", parts.orderText(name["defaultSeparator"]))) }
        properties.append(Property("N", parameters: parameters + rest, value: parts.value, group: group))
        if let sounds {
            let alternative = rest.filter { $0.isNamed("ALTID") }
            properties.append(Property("N", parameters: alternative + sounds.parameters, value: sounds.value))
        }
    }

    /// A text for each component up to the last that has one; nil where none has, or a comma would divide one.
    private func sortAs(_ value: JSON?) -> String? {
        let keys = PartPlaces.name.kinds.map { value?[$0]?.text ?? "" }
        guard let last = keys.lastIndex(where: { !$0.isEmpty }), !keys.contains(where: { $0.contains(",") }) else {
            return nil
        }
        return keys[...last].joined(separator: ",")
    }

    /// How the components are said, as the values of a second N (RFC 9555 section 2.2.19).
    private func phonetics(
        _ name: [JSON.Member], _ components: [JSON], isOrdered: Bool
    ) -> (parameters: [Parameter], value: [UInt8])? {
        guard components.contains(where: { $0["phonetic"]?.text?.isEmpty == false }) else { return nil }
        let (system, script) = (name["phoneticSystem"]?.text, name["phoneticScript"]?.text)
        guard system != nil || script != nil else { return nil }
        let parts = WrittenParts(components, .name, isOrdered: isOrdered, member: "phonetic")
        let parameters = [Parameter("PHONETIC", system ?? "script")] + (script.map { [Parameter("SCRIPT", $0)] } ?? [])
        return (parameters, parts.value)
    }
}
