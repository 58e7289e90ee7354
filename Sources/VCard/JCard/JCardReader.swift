import JSONText

/// Reads jCard (RFC 7095) from bytes that come in pieces, a card at a time: one card, an array of them, or one behind the
/// other.
///
///     var reader = JCardReader()
///     while let chunk = read() {
///         reader.feed(chunk)
///         while let read = try reader.next() { use(read.card, read.warnings) }
///     }
///     reader.finish()
///     while let read = try reader.next() { use(read.card, read.warnings) }
///
/// What is no JSON is an error; what is no card, or wrong in one, becomes a warning that says where it stands.
public struct JCardReader: JSONCardReader {
    private var stream: JSONStream
    private let limits: CardLimits
    private var warnings: [CardWarning] = []
    /// Whether the properties of a card that stands by itself come next.
    private var isInCard = false

    public init(limits: CardLimits = CardLimits(), json: JSONLimits = JSONLimits()) {
        stream = JSONStream(limits: json)
        self.limits = limits
    }

    /// Takes bytes; call `next()` until it gives nil before feeding more, or they are all held.
    public mutating func feed(_ bytes: Span<UInt8>) { stream.feed(bytes) }

    /// Says that no more bytes come.
    public mutating func finish() { stream.finish() }

    /// The next card whose end was fed; nil where more is needed, or after `finish()` where there is none.
    public mutating func next() throws(JSONError) -> ReadCard? {
        while let element = try stream.next() {
            if isInCard {
                isInCard = false
                if let properties = element.value.elements { return card(properties, element, JSONPointer()) }
            } else if isVCard(element.value) {
                isInCard = true
                continue
            } else if let parts = element.value.elements, let first = parts.first, isVCard(first) {
                let properties = parts.count > 1 ? parts[1].elements : nil
                if let properties { return card(properties, element, JSONPointer().adding("1")) }
            }
            var findings = JSONFindings(line: element.line, most: limits.warnings)
            findings.add(.notCard, "This is not a jCard card; it was left out.")
            if warnings.count < limits.warnings { warnings += findings.warnings }
        }
        return nil
    }

    /// The warnings that no card has taken.
    public mutating func takeWarnings() -> [CardWarning] {
        defer { warnings = [] }
        return warnings
    }

    private func isVCard(_ value: JSON) -> Bool { value.text?.lowercased() == "vcard" }

    private mutating func card(
        _ properties: [JSON], _ element: JSONStream.Element, _ pointer: JSONPointer
    ) -> ReadCard {
        var findings = JSONFindings(line: element.line, most: limits.warnings)
        findings.add(element.warnings)
        var card = Card()
        card.version = .v4
        for (index, value) in properties.enumerated() {
            guard card.properties.count < limits.properties else {
                findings.add(
                    .tooManyProperties,
                    "The card has more than \(limits.properties) properties; the rest was left out.")
                break
            }
            if isVersion(value) {
                if value.elements?.last?.text != "4.0" {
                    findings.add(.versionUnknown, "The version is not 4.0; the card was read as 4.0.")
                }
                continue
            }
            if let property = Property(jCard: value, at: pointer.adding(String(index)), &findings) {
                card.add(property)
            }
        }
        return ReadCard(card: card, line: element.line, warnings: takeWarnings() + findings.warnings)
    }

    private func isVersion(_ value: JSON) -> Bool { value.elements?.first?.text?.lowercased() == "version" }
}
