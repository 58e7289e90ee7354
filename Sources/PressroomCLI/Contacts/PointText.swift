import Catalogue
import PressOffice

/// What is wrong with a line that a person typed.
struct FormMistake: Error, Hashable {
    /// From 1; nil where it was not typed into a form.
    var line: Int?
    let message: String
}

/// One way to reach a contact as a person types it: the address, then what is to know of it.
///
/// `+44 20 7946 0018; extension: 12; usage: out of hours; audience: internal; preference: 1`
enum PointText {
    static func write(_ point: ContactForm.Point) -> String {
        let usual = ContactPoint.usualAudience(usage: point.usage).rawValue
        let said = fields.filter { field in
            point.form[field] != (field.kind == .audience ? .text(usual) : field.usual)
        }.map { ($0.word, $0.typed(point.form[$0])) }
        return ([point.value] + said.filter { !$1.isEmpty }.map { "\($0): \($1)" }).joined(separator: "; ")
    }

    /// What is to know of an address: what it is stands before it.
    private static var fields: [Field<ContactPoint>] {
        ContactPoint.fields.filter { $0.isIn(.edit) && $0.name != "kind" && $0.name != "asGiven" }
    }

    static func read(_ kind: ContactPoint.Kind, _ text: String) throws(FormMistake) -> ContactForm.Point {
        // An address may hold a semicolon (a form's URL), but none with a space behind it.
        var parts = text.split(separator: "; ", omittingEmptySubsequences: true).map { trimmed($0) }
        guard let address = parts.first, !address.isEmpty else {
            throw FormMistake(message: "There is no address or number in '\(text)'.")
        }
        parts.removeFirst()
        var point = ContactForm.Point(kind, address)
        var saysAudience = false
        for part in parts {
            saysAudience = try fill(&point, from: part)?.kind == .audience || saysAudience
        }
        // Somebody's home, assistant or pager is for the office, unless it is said otherwise.
        if !saysAudience { point.audience = ContactPoint.usualAudience(usage: point.usage) }
        return point
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        var rest = text.drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }

    /// The field that it says something of; nil where it says a usage alone.
    private static func fill(
        _ point: inout ContactForm.Point, from part: String
    ) throws(FormMistake) -> Field<ContactPoint>? {
        let words = part.split(separator: ":", maxSplits: 1).map { trimmed($0) }
        guard words.count == 2 else {
            // Words without a name say when or for what: `+44 …; out of hours`.
            point.usage = part.hasSuffix(":") ? nil : part
            return nil
        }
        guard let field = fields.first(where: { $0.word == words[0].lowercased() }) else {
            let known = fields.map(\.word)
            throw FormMistake(
                message: "'\(words[0])' says nothing about an address. Write "
                    + "\(known.dropLast().joined(separator: ", ")) or \(known.last ?? "").")
        }
        do { point.form[field] = try field.value(typed: words[1]) } catch { throw FormMistake(message: "\(error)") }
        return field
    }
}
