import JSONText

/// Reads JSContact (RFC 9553) from bytes that come in pieces, a card at a time: one Card, an array of them, or one behind the
/// other as in JSON Lines.
///
///     var reader = JSContactReader()
///     while let chunk = read() {
///         reader.feed(chunk)
///         while let read = try reader.next() { use(read.card, read.warnings) }
///     }
///     reader.finish()
///     while let read = try reader.next() { use(read.card, read.warnings) }
///
/// What is no JSON is an error. What is of the wrong type becomes a warning that says where it stands, and is left out;
/// what vCard has no property for is kept as JSPROP (RFC 9555 section 3.2.1).
public struct JSContactReader: JSONCardReader {
    private var stream: JSONStream
    private let limits: CardLimits
    private var plain = PlainContactReader()
    private var warnings: [CardWarning] = []

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
        while let found = try nextFound() {
            guard case .element(let element) = found else {
                if case .plain(let card, let line) = found {
                    return ReadCard(card: card, line: line, warnings: takeWarnings())
                }
                continue
            }
            var findings = JSONFindings(line: element.line, most: limits.warnings)
            findings.add(element.warnings)
            if let card = Card(jsContact: element.value, limits: limits, &findings) {
                return ReadCard(card: card, line: element.line, warnings: takeWarnings() + findings.warnings)
            }
            if warnings.count < limits.warnings { warnings += findings.warnings }
        }
        return nil
    }

    private mutating func nextFound() throws(JSONError) -> JSONStream.Found<Card>? {
        // A plain card has no more properties than these.
        guard limits.properties >= 128 else { return try stream.next().map { .element($0) } }
        return try stream.next { plain.card($0) }
    }

    /// The warnings that no card has taken.
    public mutating func takeWarnings() -> [CardWarning] {
        defer { warnings = [] }
        return warnings
    }
}

extension Card {
    /// The card, of 4.0, that a Card of JSContact stands for; nil where the value is none. What was wrong is in the warnings.
    public static func read(jsContact value: JSON) -> (card: Card?, warnings: [CardWarning]) {
        var findings = JSONFindings(line: 1, most: CardLimits().warnings)
        let card = Card(jsContact: value, limits: CardLimits(), &findings)
        return (card, findings.warnings)
    }

    init?(jsContact value: JSON, limits: CardLimits, _ findings: inout JSONFindings) {
        guard ContactShape.isCard(value), let given = ContactShape.withoutTypes(value, "Card").members else {
            findings.add(.notCard, "This is not a JSContact Card; it was left out.")
            return nil
        }
        var making = CardMaking(findings)
        making.make(given)
        findings = making.findings
        self.init(making.properties)
        version = .v4
        let again = ContactMaking(self)
        var difference = ContactDifference(findings)
        difference.compare(given, again.assembled(), shape: "Card")
        // What was made and would not come back as what it was is said by JSPROP alone.
        let made = properties.count - making.keptCount
        let lost = again.kept.map(\.place).filter { $0 < made && !again.keptToo.contains($0) }
        for place in lost.sorted(by: >) { properties.remove(at: place) }
        findings = difference.findings
        for (pointer, value) in difference.patches {
            add(
                Property(
                    "JSPROP", text: String(decoding: value.bytes(), as: UTF8.self),
                    parameters: [Parameter("JSPTR", pointer.text)]))
        }
        if properties.count > limits.properties {
            findings.add(
                .tooManyProperties, "The card has more than \(limits.properties) properties; the rest was left out.")
            properties.removeSubrange(limits.properties...)
        }
    }
}
