import Catalogue

/// The draft as JSON, as `docs/draft-json.md` describes it: one object, UTF-8, keys always in the same order; on one line
/// unless `pretty`.
public func json(of draft: Draft, pretty: Bool = false) -> [UInt8] {
    var writer = JSONText(pretty: pretty)
    writer.write(draft.value)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
}

/// A JSON value whose objects keep the order of their keys.
private indirect enum JSONValue {
    case null
    case bool(Bool)
    case int(Int)
    case string(String)
    case array([JSONValue])
    case object([(String, JSONValue)])

    static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

/// The one writer of JSON here: it escapes by RFC 8259 section 7.
private struct JSONText {
    let pretty: Bool
    var bytes: [UInt8] = []
    private var depth = 0

    init(pretty: Bool) { self.pretty = pretty }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: put("null")
        case .bool(let flag): put(flag ? "true" : "false")
        case .int(let number): put(String(number))
        case .string(let text): write(text)
        case .array(let values):
            list("[", "]", values) { $0.write($1) }
        case .object(let pairs):
            list("{", "}", pairs) { writer, pair in
                writer.write(pair.0)
                writer.put(writer.pretty ? ": " : ":")
                writer.write(pair.1)
            }
        }
    }

    private mutating func list<Item>(
        _ open: String, _ close: String, _ items: [Item], _ each: (inout JSONText, Item) -> Void
    ) {
        put(open)
        depth += 1
        for (index, item) in items.enumerated() {
            if index > 0 { put(",") }
            line()
            each(&self, item)
        }
        depth -= 1
        if !items.isEmpty { line() }
        put(close)
    }

    private mutating func line() {
        guard pretty else { return }
        put("\n" + String(repeating: "  ", count: depth))
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): put("\\\"")
            case UInt8(ascii: "\\"): put("\\\\")
            case 0x0A: put("\\n")
            case 0x0D: put("\\r")
            case 0x09: put("\\t")
            case 0..<0x20, 0x7F:
                let digits = Array("0123456789abcdef".utf8)
                put("\\u00")
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension Span {
    fileprivate var value: JSONValue {
        .object([("start", .int(start)), ("end", .int(end)), ("line", .int(line)), ("column", .int(column))])
    }
}

/// The fields that every found value has.
private func found(_ fields: [(String, JSONValue)], _ span: Span?, _ rule: String, _ inferred: String?) -> JSONValue {
    var fields = fields + [("span", span?.value ?? .null), ("rule", .string(rule))]
    if let inferred { fields.append(("inferred", .string(inferred))) }
    return .object(fields)
}

private func value<Content>(_ found: Found<Content>?, as key: String = "value", _ text: (Content) -> JSONValue)
    -> JSONValue
{
    guard let found else { return .null }
    return ReleaseReader.found([(key, text(found.value))], found.span, found.rule, found.inferred)
}

private func text(_ found: Found<String>?) -> JSONValue { .optional(found?.value) }

extension Draft {
    fileprivate var value: JSONValue {
        .object(
            [
                ("document", documentValue),
                ("kind", ReleaseReader.value(kind) { .string($0.rawValue) }),
                ("headline", ReleaseReader.value(headline) { .string($0) }),
                ("issued", ReleaseReader.value(issued) { .string($0.description) }),
                ("embargo", embargo?.value ?? .null),
                ("forImmediateRelease", ReleaseReader.value(forImmediateRelease) { .bool($0) }),
                ("dateline", ReleaseReader.value(dateline, as: "place") { .string($0) }),
                ("organisation", ReleaseReader.value(organisation) { .string($0) }),
                ("contacts", .array(contacts.map(\.value))),
                ("otherPoints", .array(otherPoints.map(\.value))),
                ("spokespeople", .array(spokespeople.map(\.value))),
                ("assets", .array(assets.map(\.value))),
                ("statements", .array(statements.map(\.value))),
                ("links", .array(links.map(\.value))),
                ("quotes", .array(quotes.map(\.value))),
                ("events", .array(events.map(\.value))),
            ] + coverageFields + [
                ("notes", ReleaseReader.value(notes) { .string($0) }),
                ("boilerplate", ReleaseReader.value(boilerplate) { .string($0) }),
                ("findings", .array(findings.map(\.value))),
            ])
    }

    private var documentValue: JSONValue {
        .object([
            ("path", .string(document.path)), ("mediaType", .string(document.mediaType)),
            ("encoding", .string(document.encoding)), ("sha256", .string(document.sha256)),
            ("language", .optional(language)), ("region", .optional(region)),
        ])
    }

    private var coverageFields: [(String, JSONValue)] {
        func list(_ values: [Found<String>]) -> JSONValue {
            .array(values.map { ReleaseReader.value($0) { .string($0) } })
        }
        return [
            ("byline", ReleaseReader.value(byline) { .string($0) }),
            ("contributors", list(contributors)),
            ("outlet", ReleaseReader.value(outlet) { .string($0) }),
            ("updated", updatedValue),
            ("highlights", list(highlights)),
            ("captions", list(captions)),
            ("sources", list(sources)),
        ]
    }

    private var updatedValue: JSONValue {
        guard let updated else { return .null }
        return found(
            [("value", .string(updated.value.instant.description)), ("zone", .string(updated.value.zone))],
            updated.span,
            updated.rule, updated.inferred)
    }
}

extension DraftEmbargo {
    fileprivate var value: JSONValue {
        let until = embargo?.until.description ?? day?.description
        return found([("until", .optional(until)), ("zone", .optional(embargo?.zone))], span, rule, inferred)
    }
}

extension DraftContact {
    fileprivate var value: JSONValue {
        found(
            [
                ("role", .string(role.value.rawValue)), ("name", text(name)), ("title", text(title)),
                ("organisation", text(organisation)), ("points", .array(points.map(\.value))),
            ], span, role.rule, role.inferred)
    }
}

extension DraftPoint {
    fileprivate var value: JSONValue {
        found(
            [
                ("kind", .string(kind.rawValue)), ("asGiven", .string(asGiven)), ("normalised", .optional(normalised)),
                ("extension", .optional(self.extension)), ("usage", .optional(usage)),
            ], span, rule, inferred)
    }
}

extension DraftOtherPoint {
    fileprivate var value: JSONValue {
        .object([
            ("role", .string(role)), ("name", .optional(name)), ("organisation", .optional(organisation)),
            ("points", .array(points.map(\.value))),
        ])
    }
}

extension DraftSpokesperson {
    fileprivate var value: JSONValue {
        found(
            [
                ("name", text(name)), ("title", text(title)), ("organisation", text(organisation)),
                ("quoted", .bool(isQuoted)), ("availableForInterview", .bool(availableForInterview)),
            ], span, rule, nil)
    }
}

extension DraftAsset {
    fileprivate var value: JSONValue {
        found(
            [
                ("kind", .string(kind.rawValue)), ("linkKind", .string(linkKind.rawValue)), ("url", .string(url)),
                ("asGiven", .string(asGiven)), ("description", text(description)),
            ], span, rule, inferred)
    }
}

extension DraftStatement {
    private var why: String? {
        let reasons = [inferred, date?.inferred].compactMap { $0 }
        return reasons.isEmpty ? nil : reasons.joined(separator: "; ")
    }

    fileprivate var value: JSONValue {
        found(
            [
                ("title", text(title)), ("url", .optional(url)), ("asGiven", .string(asGiven)),
                ("organisation", text(organisation)), ("date", .optional(date?.value.description)),
            ], span, rule, why)
    }
}

extension DraftLink {
    fileprivate var value: JSONValue {
        found([("url", .string(url)), ("asGiven", .string(asGiven)), ("kind", .string(kind))], span, rule, nil)
    }
}

extension DraftQuote {
    fileprivate var value: JSONValue {
        found(
            [("words", .string(words)), ("speaker", text(speaker)), ("speakerTitle", text(speakerTitle))], span, rule,
            speaker?.inferred)
    }
}

extension DraftEvent {
    fileprivate var value: JSONValue {
        found([("what", .string(what)), ("date", .optional(date?.description))], span, rule, inferred)
    }
}

extension DraftFinding {
    fileprivate var value: JSONValue {
        .object([
            ("rule", .string(rule)), ("severity", .string(severity.rawValue)), ("message", .string(message)),
            ("remedy", .string(remedy)), ("span", span?.value ?? .null),
        ])
    }
}
