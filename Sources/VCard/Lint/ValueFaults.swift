// Values that are not of their kind.
extension CardFaults {
    mutating func lookAtValue(_ name: String, _ property: Property) {
        if property.value.allSatisfy({ $0 == 0x20 || $0 == 0x09 }), !name.hasPrefix("X-") {
            if name != "FN", !property.parameters.contains(where: { $0.isNamed("LABEL") }) {
                tell(.emptyProperty, property)
            }
            return
        }
        let kind = property.values(of: "VALUE").first?.lowercased()
        switch name {
        case "N": lookAtName(property)
        case "ADR": if property.componentTexts.count != 7 { tell(.addressComponents, property) }
        case "BDAY", "ANNIVERSARY", "DEATHDATE": if kind != "text", !isDay(property.text) { tell(.badDate, property) }
        case "REV", "CREATED": if !isInstant(property.text) { tell(.badRevision, property) }
        case "GEO": if !isPosition(property.text) { tell(.badPosition, property) }
        case "TZ": if !isZone(property.text, kind) { tell(.badZone, property) }
        case "LANG", "LANGUAGE": if !isLanguageTag(property.text) { tell(.badLanguage, property) }
        case "UID": if version == .v4, kind != "text", !isURI(property) { tell(.badUID, property) }
        case "KIND": lookAtKind(property)
        case "GENDER": lookAtGender(property)
        case "EMAIL": if !isMailAddress(property.text) { tell(.badEmail, property) }
        case "TEL": lookAtNumber(property, kind)
        case "URL", "SOURCE", "FBURL", "CALADRURI", "CALURI", "ORG-DIRECTORY", "CONTACT-URI", "IMPP", "MEMBER":
            if kind != "text", !isURI(property) { tell(.badURI, property) }
        case "RELATED": if version == .v4, kind != "text", !isURI(property) { tell(.badURI, property) }
        case "PHOTO", "LOGO", "SOUND", "KEY": lookAtBinary(name, property, kind)
        default: break
        }
    }

    private func isURI(_ property: Property) -> Bool { hasScheme(property.value) }

    /// RFC 9554 has seven components in 4.0.
    private mutating func lookAtName(_ property: Property) {
        let count = property.componentTexts.count
        if count != 5, version != .v4 || count != 7 { tell(.nameComponents, property) }
    }

    private func isDay(_ text: String) -> Bool {
        guard let date = DateForm(text) else { return false }
        return version == .v4 ? date.basic == text : date.fitsOld
    }

    private func isInstant(_ text: String) -> Bool {
        guard let date = DateForm(text), date.isWholeDay else { return false }
        return version != .v4 || (date.time != nil && date.basic == text)
    }

    private func isPosition(_ text: String) -> Bool {
        let isNamed = text.lowercased().hasPrefix("geo:")
        guard isNamed == (version == .v4) else { return false }
        let value = Array((isNamed ? text.dropFirst(4) : text[...]).utf8)
        let main = isNamed ? value.prefix { $0 != UInt8(ascii: ";") } : value[...]
        let separators: [UInt8] = version == .v2 ? [0x2C, 0x3B] : isNamed ? [0x2C] : [0x3B]
        let numbers = main.split(omittingEmptySubsequences: false) { separators.contains($0) }
        guard numbers.count == 2 || (isNamed && numbers.count == 3), numbers.allSatisfy(isDecimal) else { return false }
        let degrees = numbers.compactMap { Double(String(decoding: $0, as: UTF8.self)) }
        guard degrees.count == numbers.count else { return false }
        return version == .v2 || (abs(degrees[0]) <= 90 && abs(degrees[1]) <= 180)
    }

    private func isZone(_ text: String, _ kind: String?) -> Bool {
        if kind == "text" || kind == "uri" { return true }
        if version == .v4, kind != "utc-offset" { return true }
        let bytes = Array(text.utf8)
        guard let sign = bytes.first, sign == 0x2B || sign == 0x2D else { return text == "Z" }
        let digits = bytes.dropFirst().filter { $0 != UInt8(ascii: ":") }
        return digits.allSatisfy { $0 &- 0x30 < 10 } && (digits.count == 4 || (digits.count == 2 && version != .v3))
    }

    private mutating func lookAtKind(_ property: Property) {
        let kind = property.text.lowercased()
        if !["individual", "group", "org", "location", "application"].contains(kind), !kind.hasPrefix("x-") {
            tell(.badKind, property)
        }
    }

    private mutating func lookAtGender(_ property: Property) {
        let sex = property.componentTexts.first ?? ""
        if version == .v4, !["", "M", "F", "O", "N", "U"].contains(sex) { tell(.badGender, property) }
    }

    private func isMailAddress(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        return parts.count >= 2 && parts.first?.isEmpty == false && parts.last?.isEmpty == false
            && !text.utf8.contains { $0 <= 0x20 }
    }

    private mutating func lookAtNumber(_ property: Property, _ kind: String?) {
        let isNamed = sameName(property.value.prefix(4), "tel:".utf8)
        if version != .v4, isNamed { tell(.numberAsURI, property) }
        if version == .v4, kind == "uri", !isURI(property) { tell(.badURI, property) }
        // A vanity number has letters, and a messenger's address neither.
        let hasDigit = property.text.unicodeScalars.contains { $0.properties.numericType != nil }
        if !hasDigit, !isURI(property) { tell(.badNumber, property) }
    }

    private mutating func lookAtBinary(_ name: String, _ property: Property, _ kind: String?) {
        let uri = DataURI(property.value)
        if property.isBase64 || uri != nil {
            guard let content = property.binary else { return tell(.badBase64, property) }
            if name == "PHOTO", content.count > 1_000_000 { tell(.largePhoto, property) }
        } else if name != "KEY" || kind == "uri", !isURI(property) {
            tell(.badURI, property)
        }
    }
}
