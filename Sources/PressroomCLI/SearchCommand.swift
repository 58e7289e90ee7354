import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct SearchCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find records by their words.",
        discussion: """
            Searches names, roles, organisations, headlines, releases' texts, descriptions, words, addresses and numbers. \
            Every word must be there; accents, capitals and widths do not matter (Łoś is los, Weiß is weiss), and a star \
            at a word's end stands for any ending: nas*. Where nothing is found, a word that no record has stands for the \
            beginning of one. "Several words" in quotation marks stand together. A number is found as one dials it, with \
            the country's code or without, and by its beginning; Chinese, Japanese and Korean by any two characters. \
            A word that begins with a hyphen stands behind '--'.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Option(help: ArgumentHelp("Only records of this kind; may be given again.", valueName: "kind"))
    var kind: [RecordKind] = []
    @Option(help: ArgumentHelp("The most that are shown.", valueName: "number"))
    var limit = 20
    @Option(help: "Only what this audience may see; what is kept back from it is told.")
    var audience = Audience.internal
    @Argument(help: ArgumentHelp("The words to look for.", valueName: "word"))
    var words: [String]

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit needs a number from 1.") }
    }

    func run(at door: Door) throws {
        let query = words.joined(separator: " ")
        let office = try catalogue.office(at: door)
        let kinds = kind.isEmpty ? nil : kind
        let found = try office.view(for: audience).search(query, kinds: kinds, limit: limit)
        let kept = try keptBack(query, kinds, office)
        defer { for sentence in kept.sentences { door.screen.say(sentence) } }
        if let remark = SearchPage.remark(on: found) { door.screen.say(remark) }
        try showing.show(JSON(found.hits, JSON.init), on: door.screen) { screen in
            if found.hits.isEmpty { return screen.say("Nothing was found.") }
            for hit in found.hits { try screen.show(SearchPage.text(of: hit, width: screen.width, ink: screen.ink)) }
        }
    }
}

extension SearchCommand {
    private func keptBack(_ query: String, _ kinds: [RecordKind]?, _ office: Office) throws -> [KeptBack] {
        guard audience != .internal else { return [] }
        return try office.view(for: .internal).keptBack(
            inSearchFor: query, kinds: kinds, limit: limit, from: audience)
    }
}

extension RecordKind: ExpressibleByArgument {}

/// How a search hit looks: what it is, then the text that matched.
enum SearchPage {
    static func text(of hit: SearchHit, width: Int?, ink: Ink) -> String {
        let name = "\(hit.kind.rawValue)/\(hit.slug)"
        let label = harmless(hit.label)
        let note =
            hit.isWithdrawn ? " (withdrawn)" : hit.corrected.map { " (CORRECTED \($0.inWords))" } ?? ""
        let room = width.map { max(0, $0 - displayWidth(name) - 2 - displayWidth(note)) }
        let head = ink(name, .bold) + "  " + (room.map { truncated(label, to: $0) } ?? label) + note
        let match = marked(hit.pieces.map { ($0.text, $0.isMatch) }, ink: ink)
        return head + "\n    " + match + "\n"
    }

    /// That something else was looked for than was typed.
    static func remark(on found: SearchResult) -> String? {
        guard !found.beginnings.isEmpty else { return nil }
        let words = found.beginnings.map { "'\(harmless($0))'" }
        return "No record has the \(words.count == 1 ? "word" : "words") \(words.joined(separator: " and ")); "
            + "these have words that begin so."
    }
}

/// Pieces of outside text in a row, those that are pointed at marked.
func marked(_ pieces: [(text: String, isMarked: Bool)], ink: Ink) -> String {
    var line = ""
    for piece in pieces {
        // White space inside becomes one space, but the space between two pieces must stay.
        let (first, last) = (piece.text.first, piece.text.last)
        let shown = harmless(piece.text)
        if first?.isWhitespace == true, !line.isEmpty, !line.hasSuffix(" ") { line += " " }
        if !shown.isEmpty { line += piece.isMarked ? ink.marking(shown) : shown }
        if !shown.isEmpty, last?.isWhitespace == true { line += " " }
    }
    return line
}
