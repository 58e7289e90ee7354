import Catalogue
import ReleaseReader
import Testing

/// A text and what must be found in it, one line a fact: `contact: Jane Roe, press officer: voice +442079460018`.
///
/// Only the kinds of facts that are named are compared, and of those all; `contact: none` says that there is none.
struct Row: CustomTestStringConvertible, Sendable {
    /// The paragraphs of an ordinary release, above what a row is about.
    enum Opening: String, Sendable {
        case english = """
            Harbour ferries return to the northern islands

            Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
            """
        case french = """
            Les navettes du port reviennent dans les îles

            L'Alliance du port fera de nouveau naviguer ses bateaux vers les îles à partir de juin, après deux ans de travaux sur les jetées.
            """
        case german = """
            Die Hafenfähren kehren auf die Inseln zurück

            Der Hafenbund fährt ab Juni wieder zu den Inseln, nachdem die Brücken zwei Jahre lang instand gesetzt worden sind.
            """
        case italian = """
            I traghetti del porto tornano nelle isole

            L'Alleanza del porto tornerà a navigare verso le isole da giugno, dopo due anni di lavori sui moli.
            """
        case spanish = """
            Los barcos del puerto vuelven a las islas

            La Alianza del Puerto volverá a navegar hacia las islas a partir de junio, después de dos años de obras en los muelles.
            """
        case portuguese = """
            Os barcos do porto voltam às ilhas

            A Aliança do Porto vai navegar de novo para as ilhas a partir de junho, depois de dois anos de obras nos cais.
            """
        case dutch = """
            De havenboten keren terug naar de eilanden

            De Havenbond vaart vanaf juni weer naar de eilanden, na twee jaar werk aan de pieren.
            """
    }

    let name: String
    let text: String
    let wanted: [String]

    init(_ name: String, _ text: String, _ wanted: [String]) {
        (self.name, self.text, self.wanted) = (name, text, wanted)
    }

    init(_ name: String, _ opening: Opening = .english, below: String, _ wanted: [String]) {
        self.init(name, opening.rawValue + "\n\n" + below, wanted)
    }

    var testDescription: String { name }

    func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let draft = try read(text + "\n")
        let kinds = wanted.map { String($0.prefix { $0 != ":" }) }
        var seen: Set<String> = []
        for kind in kinds where seen.insert(kind).inserted {
            let expected = zip(kinds, wanted).filter { $0.0 == kind }.map { $0.1.dropFirst(kind.count + 2) }.map(
                String.init)
            let found = draft.facts(kind, namesFirms: expected.contains { $0.contains(" @") })
            #expect((found.isEmpty ? ["none"] : found) == expected, "\(kind)", sourceLocation: sourceLocation)
        }
    }
}

extension Draft {
    /// The facts of one kind, a line each.
    fileprivate func facts(_ kind: String, namesFirms: Bool) -> [String] {
        func one(_ text: String?) -> [String] { text.map { [$0] } ?? [] }
        return switch kind {
        case "contact": contacts.map { $0.line(namesFirm: namesFirms) }
        case "other": otherPoints.map { "\($0.role): " + $0.points.map(\.line).joined(separator: ", ") }
        case "asset": assets.map { "\($0.kind.rawValue) \($0.linkKind.rawValue) \($0.url)" }
        case "rights": assets.compactMap(\.rights)
        case "description": assets.compactMap { $0.description?.value }
        case "statement":
            statements.map {
                [$0.title?.value, $0.url, $0.date?.value.description].compactMap { $0 }.joined(separator: " ")
            }
        case "link": links.map { "\($0.kind) \($0.url)" }
        case "headline": one(headline?.value)
        case "issued": one(issued?.value.description)
        case "dateline": one(dateline?.value)
        case "kind": [self.kind.value.rawValue]
        case "embargo": one(embargo?.embargo?.until.description)
        case "language": one(language)
        case "region": one(region)
        case "spokesperson": spokespeople.compactMap { $0.name?.value }
        case "quote": quotes.map { $0.speaker?.value ?? "somebody" }
        case "corrects": one(corrects?.date?.description)
        case "notes": one(notes?.value)
        case "boilerplate": one(boilerplate?.value)
        // What every short text lacks is left out.
        case "finding": findings.map(\.rule).filter { !$0.hasPrefix("reader.no") }
        default: ["'\(kind)' is no kind of fact"]
        }
    }
}

extension DraftAsset {
    /// `a/1 by Jane Roe, notice © Museum, terms Free for editorial use, ends 2031-12-31`; nil where nothing is said.
    fileprivate var rights: String? {
        let parts = [
            creditLine.map { "by \($0.value)" }, copyrightNotice.map { "notice \($0.value)" },
            usageTerms.map { "terms \($0.value)" }, usageEnds.map { "ends \($0.value)" },
        ].compactMap { $0 }
        return parts.isEmpty ? nil : "\(url.suffix(3)) " + parts.joined(separator: ", ")
    }
}

extension DraftContact {
    fileprivate func line(namesFirm: Bool) -> String {
        var line = name?.value ?? "desk"
        if let title { line += ", " + title.value }
        if namesFirm, let organisation { line += " @" + organisation.value }
        return line + ": " + (points.isEmpty ? "nothing" : points.map(\.line).joined(separator: ", "))
    }
}

extension DraftPoint {
    fileprivate var line: String {
        var line = kind.rawValue + " " + (normalised ?? "?" + asGiven)
        if let `extension` { line += " ext. " + `extension` }
        if let usage { line += " [\(usage)]" }
        return line
    }
}
