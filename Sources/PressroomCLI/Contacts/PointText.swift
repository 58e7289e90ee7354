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
        var parts = [point.value]
        if let digits = point.extension { parts.append("extension: \(digits)") }
        if let usage = point.usage { parts.append("usage: \(usage)") }
        if point.audience != .press { parts.append("audience: \(point.audience.rawValue)") }
        if let preference = point.preference { parts.append("preference: \(preference)") }
        return parts.joined(separator: "; ")
    }

    static func read(_ kind: ContactPoint.Kind, _ text: String) throws(FormMistake) -> ContactForm.Point {
        // An address may hold a semicolon (a form's URL), but none with a space behind it.
        var parts = text.split(separator: "; ", omittingEmptySubsequences: true).map { trimmed($0) }
        guard let address = parts.first, !address.isEmpty else {
            throw FormMistake(message: "There is no address or number in '\(text)'.")
        }
        parts.removeFirst()
        var point = ContactForm.Point(kind, address)
        for part in parts { try fill(&point, from: part) }
        return point
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        var rest = text.drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }

    private static func fill(_ point: inout ContactForm.Point, from part: String) throws(FormMistake) {
        let words = part.split(separator: ":", maxSplits: 1).map { trimmed($0) }
        guard words.count == 2 else {
            // Words without a name say when or for what: `+44 …; out of hours`.
            point.usage = part.hasSuffix(":") ? nil : part
            return
        }
        switch words[0].lowercased() {
        case "usage": point.usage = words[1]
        case "extension": point.extension = words[1]
        case "audience":
            guard let audience = Audience(rawValue: words[1].lowercased()) else {
                throw FormMistake(message: FormWords.choose(words[1], among: Audience.allCases.map(\.rawValue)))
            }
            point.audience = audience
        case "preference":
            guard let preference = Int(words[1]), preference > 0 else {
                throw FormMistake(message: "The preference '\(words[1])' is not a number from 1.")
            }
            point.preference = preference
        default:
            throw FormMistake(
                message: "'\(words[0])' says nothing about an address. Write usage, extension, audience or preference.")
        }
    }
}

/// Sentences that forms have in common.
enum FormWords {
    static func choose(_ word: String, among words: [String]) -> String {
        "'\(word)' is not one of \(listed(words))."
    }
}
