import Catalogue
import Foundation

/// What one view has found to be withheld: looked up when the first record is read.
final class WithheldOnce {
    var points: WithheldPoints?
    /// What stands in the place of what was whose.
    var words: [WithheldOwner: String] = [:]
}

/// What a reader finds where something is withheld.
enum WithheldManner {
    /// As many asterisks: spans into a text stay right.
    case struckOut
    /// In a kit, which is for publication: how to reach the same person now, and of a document the release alone.
    case replaced
}

extension CatalogueView {
    /// What this audience is not handed; nothing for the office itself.
    func withheldPoints() throws -> WithheldPoints {
        if let known = once.points { return known }
        let points = try memory.points(for: self)
        once.points = points
        return points
    }

    /// Records as this audience is handed them: of what is withheld, nothing in any of their fields.
    func handedOut<R: Record>(_ records: [R]) throws -> [R] {
        let withheld = try withheldPoints()
        return withheld.isEmpty ? records : try records.map { try handedOut($0, withheld) }
    }

    func handedOut<R: Record>(_ record: R) throws -> R {
        let withheld = try withheldPoints()
        return withheld.isEmpty ? record : try handedOut(record, withheld)
    }

    /// A text as this audience is handed it, in a language.
    func handedOut(_ text: String, in language: String? = nil) throws -> String {
        let withheld = try withheldPoints()
        return withheld.isEmpty ? text : try handedOut(text, withheld, in: language)
    }

    private func handedOut<R: Record>(_ record: R, _ withheld: WithheldPoints) throws -> R {
        var record = record
        try Tables.mapping(of: R.self).change(&record) { try handedOut($0, withheld) }
        // A name that says it is another one, and still one alone.
        let struck = withheld.struckOut(of: record.slug.text)
        if struck != record.slug.text {
            record.slug = Slug(from: struck, ending: "\(record.id.lowerCased.prefix(8))")
        }
        return record
    }

    private func handedOut(_ text: String, _ withheld: WithheldPoints, in language: String? = nil) throws -> String {
        switch manner {
        case .struckOut: withheld.struckOut(of: text)
        case .replaced: try withheld.replaced(in: text) { try words(for: $0, in: language) }
        }
    }

    /// The address of the same kind at which the same person is reached now, where there is one alone.
    private func words(for owner: WithheldOwner, in language: String?) throws -> String {
        let elsewhere = CatalogueView.seeContacts(in: language)
        guard let contactID = owner.contactID, let kind = owner.kind else { return elsewhere }
        if let known = once.words[owner] { return known.isEmpty ? elsewhere : known }
        var view = self
        view.manner = .struckOut
        let points = try view.select(
            ContactPoint.self, where: "r.contactID = :contact AND r.kind = :kind",
            ["contact": contactID.lowerCased, "kind": kind.rawValue])
        var words = ""
        if let point = points.first, points.count == 1 {
            words = point.asGiven.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if let number = point.extension, kind.isNumber { words += " ext. \(number)" }
        }
        once.words[owner] = words
        return words.isEmpty ? elsewhere : words
    }

    /// In a kit the contacts stand above the text.
    private static func seeContacts(in language: String?) -> String {
        switch language?.split(separator: "-").first.map(String.init) {
        case "de": "[siehe Kontakte oben]"
        case "fr": "[voir les contacts ci-dessus]"
        case "es": "[véanse los contactos más arriba]"
        case "it": "[vedi i contatti sopra]"
        case "nl": "[zie de contacten hierboven]"
        case "pt": "[ver os contactos acima]"
        default: "[see contacts above]"
        }
    }
}
