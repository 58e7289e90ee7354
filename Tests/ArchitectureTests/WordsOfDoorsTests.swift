import TestSupport
import Testing

/// What the inner targets say is said at every door: no command and no option stands in their string literals.
@Suite struct WordsOfDoorsTests {
    /// The commands, from the reference that is compared with the collected help: `contact edit`.
    let commands: [String]

    init() throws {
        commands = try Project.text("docs/cli.md").split(whereSeparator: \.isNewline).compactMap { line in
            line.firstMatch(of: #/^#+ pressroom ([a-z]+ [a-z]+)$/#).map { String($0.output.1) }
        }
    }

    @Test func noTargetBelowTheDoorsNamesACommandOrAnOption() throws {
        #expect(commands.contains("contact edit"))
        let doors: Set = ["PressroomCLI", "pressroom", "pressroomNewsroom"]
        for (target, path) in Project.sources() where !doors.contains(target) {
            for literal in stringLiterals(in: try Project.text(path)) {
                let words = wordsOfADoor(in: literal, commands)
                #expect(words.isEmpty, "\(path) says \(words) in \"\(literal)\"")
            }
        }
    }

    @Test func theWordsOfADoorAreFoundHoweverTheyStand() {
        for said in [
            "Run 'pressroom history' to see them.", "'contact edit' changes it.", "given with --region",
            "Say it with '--issued DATE'.", "(vCard 3.0, or --profile)",
        ] {
            #expect(!wordsOfADoor(in: said, commands).isEmpty, "\(said)")
        }
        for fine in ["Pressroom (checks links)", "edit contact", "<!-- a remark -->", "a -- b", "pressroom", "--"] {
            #expect(wordsOfADoor(in: fine, commands).isEmpty, "\(fine)")
        }
    }

    @Test func aLiteralIsReadHoweverItIsWritten() {
        let source = ##"""
            // "a remark"
            let a = "one \(b("two")) \"three\""
            let c = #"four "five""#
            let d = """
                six \
                seven
                """
            let e = #/"eight"/# // "nine"
            """##
        let literals = stringLiterals(in: source).map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        #expect(literals == ["one two \\\"three\\\"", "four \"five\"", "six \\ seven"])
    }
}

/// What a door calls its commands and options, in a text.
private func wordsOfADoor(in text: String, _ commands: [String]) -> [String] {
    let called = text.matches(of: #/\bpressroom [a-z]+/#.wordBoundaryKind(.simple)).map { String($0.output) }
    let options = text.matches(of: #/(?:^|[\s'"(`,])(--[a-z][a-z-]*)/#).map { String($0.output.1) }
    return called + options + commands.filter { text.contains("'\($0)") || text.contains("`\($0)") }
}

/// What stands between quotation marks in a Swift source, remarks and patterns aside; of an interpolation what it quotes.
func stringLiterals(in source: String) -> [String] {
    var reader = LiteralReader(source)
    return reader.all()
}

private struct LiteralReader {
    private let text: [Character]
    private var place = 0

    init(_ source: String) { text = Array(source) }

    mutating func all() -> [String] {
        var literals: [String] = []
        while place < text.count {
            if has("//") {
                while place < text.count, !text[place].isNewline { place += 1 }
            } else if let pattern = opening("/") {
                skip(past: "/" + pattern)
            } else if let pounds = opening("\"") {
                literals.append(literal(pounds))
            } else {
                place += 1
            }
        }
        return literals
    }

    private func has(_ mark: String) -> Bool {
        let mark = Array(mark)
        return place + mark.count <= text.count && Array(text[place..<(place + mark.count)]) == mark
    }

    /// The pound signs before a quotation mark, or before a pattern's slash, that begins here; moves behind both.
    private mutating func opening(_ mark: Character) -> String? {
        var end = place
        while end < text.count, text[end] == "#" { end += 1 }
        guard end < text.count, text[end] == mark, mark == "\"" || end > place else { return nil }
        let pounds = String(text[place..<end])
        place = end + 1
        return pounds
    }

    private mutating func skip(past mark: String) {
        while place < text.count, !has(mark) { place += 1 }
        place += mark.count
    }

    /// What stands up to the closing mark, which is passed over.
    private mutating func literal(_ pounds: String) -> String {
        var close = "\"" + pounds
        if has("\"\"") {
            place += 2
            close = "\"\"\"" + pounds
        }
        var words = ""
        while place < text.count, !has(close) {
            if has("\\" + pounds + "(") {
                place += 1 + pounds.count
                words += interpolated()
            } else if has("\\") {
                words += String(text[place..<min(text.count, place + 2)])
                place += 2
            } else {
                words.append(text[place])
                place += 1
            }
        }
        place += close.count
        return words
    }

    /// The literals within an interpolation's parentheses.
    private mutating func interpolated() -> String {
        var depth = 0
        var words = ""
        while place < text.count {
            if let pounds = opening("\"") {
                words += literal(pounds)
                continue
            }
            if text[place] == "(" { depth += 1 }
            if text[place] == ")" { depth -= 1 }
            place += 1
            if depth == 0 { break }
        }
        return words
    }
}
