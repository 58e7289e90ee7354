/// A validator for as much of JSON Schema 2020-12 as `docs/kit.schema.json` uses; another keyword is a finding.
struct Schema {
    let root: JSONValue

    /// What is wrong with the value, each with its path; empty where nothing is.
    func findings(_ value: JSONValue) -> [String] { check(value, root, at: "$") }

    private static let remarks: Set<String> = ["$schema", "$id", "$defs", "title", "description"]

    private func check(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
        guard case .object(let keywords) = schema else {
            return schema == .bool(true) ? [] : ["\(path): nothing may be here"]
        }
        return keywords.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
            switch keyword {
            case _ where Schema.remarks.contains(keyword): []
            case "$ref": reference(rule).map { check(value, $0, at: path) } ?? ["\(path): no such $ref \(rule)"]
            case "type": isOfType(value, rule) ? [] : ["\(path): is not of type \(rule)"]
            case "const": value == rule ? [] : ["\(path): is not \(rule)"]
            case "enum": rule.items.contains(value) ? [] : ["\(path): \(value) is none of \(rule.items)"]
            case "pattern": matches(value, rule) ? [] : ["\(path): \(value) does not match \(rule)"]
            case "minimum": isAtLeast(value, rule) ? [] : ["\(path): \(value) is less than \(rule)"]
            case "minLength": (value.text?.unicodeScalars.isEmpty ?? false) ? ["\(path): is empty"] : []
            case "required": missing(value, rule).map { "\(path): has no '\($0)'" }
            case "properties": properties(value, rule, at: path)
            case "additionalProperties": additional(value, keywords, rule, at: path)
            case "items": value.items.enumerated().flatMap { check($1, rule, at: "\(path)[\($0)]") }
            case "anyOf": anyOf(value, rule, at: path)
            default: ["\(path): the schema says '\(keyword)', which is not checked"]
            }
        }
    }

    private func reference(_ rule: JSONValue) -> JSONValue? {
        guard let name = rule.text, name.hasPrefix("#/$defs/") else { return nil }
        return root["$defs"]?[String(name.dropFirst(8))]
    }

    private func isOfType(_ value: JSONValue, _ rule: JSONValue) -> Bool {
        let types = rule.items.isEmpty ? [rule] : rule.items
        return types.contains { type in
            switch (value, type.text) {
            case (.null, "null"), (.bool, "boolean"), (.string, "string"), (.array, "array"), (.object, "object"),
                (.number, "number"):
                true
            case (.number(let number), "integer"): number == number.rounded()
            default: false
            }
        }
    }

    private func matches(_ value: JSONValue, _ rule: JSONValue) -> Bool {
        guard let text = value.text, let pattern = rule.text else { return true }
        guard let regex = try? Regex(pattern) else { return false }
        return text.contains(regex)
    }

    private func isAtLeast(_ value: JSONValue, _ rule: JSONValue) -> Bool {
        if case .number(let number) = value, case .number(let least) = rule { number >= least } else { true }
    }

    private func missing(_ value: JSONValue, _ rule: JSONValue) -> [String] {
        guard case .object(let members) = value else { return [] }
        return rule.items.compactMap(\.text).filter { members[$0] == nil }
    }

    private func properties(_ value: JSONValue, _ rule: JSONValue, at path: String) -> [String] {
        value.members.sorted { $0.key < $1.key }.flatMap { name, member in
            rule[name].map { check(member, $0, at: "\(path).\(name)") } ?? []
        }
    }

    private func additional(
        _ value: JSONValue, _ keywords: [String: JSONValue], _ rule: JSONValue, at path: String
    ) -> [String] {
        let named = keywords["properties"]?.members ?? [:]
        return value.members.keys.sorted().filter { named[$0] == nil }.flatMap { name -> [String] in
            rule == .bool(false)
                ? ["\(path): '\(name)' is not in the schema"] : check(value[name] ?? .null, rule, at: "\(path).\(name)")
        }
    }

    private func anyOf(_ value: JSONValue, _ rule: JSONValue, at path: String) -> [String] {
        let tries = rule.items.map { check(value, $0, at: path) }
        return tries.contains { $0.isEmpty } ? [] : ["\(path): fits none: \(tries)"]
    }
}
