import Catalogue

/// What the text says of who is credited for material, whose it is, and on what terms it may be used.
struct RightsNote {
    enum Field {
        case credit, copyright, terms
    }

    let field: Field
    /// The value.
    var words: Range<Int>
    /// From its label on, brackets included.
    var whole: Range<Int>
    let line: Int
    /// "Photo: Jane Doe" is about one picture; "Photos: …", notices and terms are about all that stand together.
    var isAboutOne = false
    /// The last day on which the terms hold.
    var ends: Found<CalendarDate>?
}

extension Page {
    /// The notes in a block, in order.
    func rightsNotes(in block: Range<Int>) -> [RightsNote] {
        guard block.count <= Page.longestRightsBlock else { return [] }
        var notes: [RightsNote] = []
        for piece in rightsPieces(of: block) {
            if let last = notes.last, last.field == .terms, last.ends == nil, let end = usageEnd(in: piece),
                cue(.until, at: wordsOnly(piece).lowerBound) != nil
            {
                notes[notes.count - 1].ends = end
                continue
            }
            for note in notesMade(of: piece) { notes.append(note) }
        }
        return notes.reduce(into: []) { merged, note in
            // "© Harbour Museum. All rights reserved." is one notice.
            if let last = merged.last, last.field == note.field, note.field != .credit,
                note.whole.lowerBound <= last.whole.upperBound + 1
            {
                merged[merged.count - 1].words = stretch(last.words.lowerBound, note.words.upperBound)
                merged[merged.count - 1].whole = stretch(last.whole.lowerBound, note.whole.upperBound)
                merged[merged.count - 1].ends = last.ends ?? note.ends
            } else {
                merged.append(note)
            }
        }
    }

    /// In tokens.
    private static let longestRightsBlock = 2000
    /// In words.
    private static let longestCredit = 20
    private static let longestTerms = 60

    // MARK: Pieces

    private func rightsPieces(of block: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = block.lowerBound
        // Links behind words are words.
        let linkEnds = Set(webLinks(in: block).map { tokenRange(of: $0.range).upperBound })
        for index in block.dropFirst() where linkEnds.contains(index) || cutsRights(before: index, from: start) {
            pieces.append(stretch(start, index))
            start = index
        }
        if start < block.upperBound { pieces.append(stretch(start, block.upperBound)) }
        return pieces
    }

    private func cutsRights(before index: Int, from start: Int) -> Bool {
        let (token, last) = (tokens[index], tokens[index - 1])
        if token.kind == .link || last.kind == .link { return true }
        if token.breaksBefore > 0 { return token.breaksBefore > 1 || beginsAnew(at: index) }
        if hardCuts.contains(token.text) || hardCuts.contains(last.text) { return true }
        if ["(", "["].contains(token.text), !isCopyrightSign(at: index) {
            return !beginsNote(at: start) || beginsNote(at: index + 1)
        }
        if [")", "]"].contains(last.text), index < 3 || !isCopyrightSign(at: index - 3) {
            return ["(", "["].contains(tokens[start].text) || beginsNote(at: index)
        }
        if endsRightsSentence(before: index) { return true }
        if isCopyrightSign(at: index), !beginsNote(at: start) { return true }
        return softCuts.contains(last.text) && index - 1 > start && beginsNote(at: start) && beginsNote(at: index)
    }

    /// Whether a line goes on with nothing of the line before.
    private func beginsAnew(at index: Int) -> Bool {
        let last = tokens[index - 1]
        if beginsNote(at: index) || sentenceMarks.contains(last.text) { return true }
        if last.text == "," || words.smallWords.contains(last.folded) || cueEnds(.until, at: index) { return false }
        return !text.isWrapped || text.lines[line(containing: last.range.lowerBound)].range.count < 60
    }

    private func cueEnds(_ cue: Cue, at index: Int) -> Bool {
        marks(in: stretch(max(0, index - 4), index)).contains { $0.cue == cue && $0.tokens.upperBound == index }
    }

    private func endsRightsSentence(before index: Int) -> Bool {
        let (token, last) = (tokens[index], tokens[index - 1])
        guard sentenceMarks.contains(last.text), token.spaceBefore else { return false }
        guard last.text == ".", index >= 2 else { return true }
        let before = tokens[index - 2]
        // "J. Doe", "Dr. Doe", "31. Dezember".
        if before.kind == .word, before.text.count == 1 || cue(.honorific, at: index - 2) != nil { return false }
        return !(before.kind == .number && words.months[token.folded] != nil)
    }

    // MARK: What a piece says

    /// "©", "(c)", "Copyright".
    private func isCopyrightSign(at index: Int) -> Bool {
        guard index >= 0, index < tokens.count else { return false }
        if tokens[index].text == "\u{00A9}" { return true }
        return index + 2 < tokens.count && tokens[index].text == "(" && tokens[index + 1].folded == "c"
            && tokens[index + 2].text == ")"
    }

    private func beginsNote(at index: Int) -> Bool {
        var index = index
        while index < tokens.count, tokens[index].kind == .symbol, !isCopyrightSign(at: index) { index += 1 }
        guard index < tokens.count else { return false }
        if isCopyrightSign(at: index) || cue(.rightsReserved, at: index) != nil { return true }
        if creditLabel(at: index) != nil || weakLabel(at: index) != nil { return true }
        let near = stretch(index, min(tokens.count, index + 3)).prefix { tokens[$0].kind != .symbol }
        return marks(in: near).contains { $0.cue == .usageTerms }
    }

    /// Where the value begins behind a label that says that somebody is credited.
    private func creditLabel(at index: Int) -> Int? {
        if let phrase = cue(.creditPhrase, at: index) { return behindColon(phrase.tokens.upperBound) }
        guard let label = cue(.creditLabel, at: index) else { return nil }
        let next = label.tokens.upperBound
        guard next < tokens.count,
            [":", "\"", "\u{201C}", "\u{201E}", "\u{00AB}", "\u{00A9}"].contains(tokens[next].text)
        else { return nil }
        return behindColon(next)
    }

    /// Where the value begins behind "Photo:", "Fotos 1 und 2:", which may also begin a caption.
    private func weakLabel(at index: Int) -> Int? {
        guard let mark = materialWord(in: stretch(index, index + 1))?.mark else { return nil }
        let near = stretch(mark.tokens.upperBound, min(tokens.count, mark.tokens.upperBound + 4))
        guard let colon = near.first(where: { tokens[$0].text == ":" }),
            stretch(near.lowerBound, colon).allSatisfy({ tokens[$0].kind == .number || tokens[$0].text.utf8.count <= 3 }
            )
        else { return nil }
        return colon + 1
    }

    private func behindColon(_ index: Int) -> Int {
        index < tokens.count && tokens[index].text == ":" ? index + 1 : index
    }

    private func notesMade(of piece: Range<Int>) -> [RightsNote] {
        let whole = trimmedNote(piece)
        guard let first = whole.first else { return [] }
        let line = line(containing: tokens[first].range.lowerBound)
        if speaksOfUse(whole) {
            var notes = [RightsNote(field: .terms, words: whole, whole: piece, line: line, ends: usageEnd(in: whole))]
            if let credit = creditWithin(whole) {
                notes.append(RightsNote(field: .credit, words: credit, whole: piece, line: line))
            }
            return notes
        }
        if isCopyrightSign(at: first) || cue(.rightsReserved, at: first) != nil || has(.rightsReserved, in: whole) {
            return [RightsNote(field: .copyright, words: whole, whole: piece, line: line)]
        }
        let strong = creditLabel(at: first)
        guard let start = strong ?? weakLabel(at: first), start < whole.upperBound else { return [] }
        return credits(stretch(start, whole.upperBound), of: piece, line, isStrong: strong != nil)
    }

    /// Whether terms are said of material: at the beginning, or where it is named.
    private func speaksOfUse(_ piece: Range<Int>) -> Bool {
        guard let cue = first(.usageTerms, in: piece), wordCount(piece) <= Page.longestTerms else { return false }
        return wordCount(stretch(piece.lowerBound, cue.tokens.lowerBound)) <= 4 || materialWord(in: piece) != nil
            || has(.until, in: piece) && has(.creditLabel, in: piece)
    }

    private func credits(_ value: Range<Int>, of piece: Range<Int>, _ line: Int, isStrong: Bool) -> [RightsNote] {
        let isCopyright = isCopyrightSign(at: value.lowerBound)
        let name = trimmedNote(isCopyright ? withoutSign(value) : value)
        let isValue = isStrong ? (1...Page.longestCredit).contains(wordCount(name)) : isNameLike(name)
        guard isValue, isStrong || !isOfLink(piece) else { return [] }
        // "Photo credit" is said of all of them too.
        let isWeak = !isStrong || has(.creditPhrase, in: piece)
        let isAboutOne =
            !isWeak
            ? false
            : materialWord(in: piece).map {
                Vocabulary.every(.onePicture).contains(tokens[$0.mark.tokens.lowerBound].folded)
            }
        var notes = [
            RightsNote(field: .credit, words: name, whole: piece, line: line, isAboutOne: isAboutOne ?? false)
        ]
        if isCopyright {
            notes.append(RightsNote(field: .copyright, words: trimmedNote(value), whole: piece, line: line))
        }
        return notes
    }

    /// "with the credit: Jane Doe", "bitte mit dem Fotonachweis „Jane Doe“" within terms.
    private func creditWithin(_ terms: Range<Int>) -> Range<Int>? {
        for mark in marks(in: terms) where mark.cue == .creditLabel || mark.cue == .creditPhrase {
            guard let start = creditLabel(at: mark.tokens.lowerBound), start < terms.upperBound else { continue }
            let end = stretch(start + 1, terms.upperBound).first { closingQuotes.contains(tokens[$0].text) }
            let value = trimmedNote(stretch(start, end ?? terms.upperBound))
            if (1...Page.longestCredit).contains(wordCount(value)) { return value }
        }
        return nil
    }

    /// Whether the words are a link's, or its label's: "Photo: Harbour Dawn https://…" says what is there.
    private func isOfLink(_ piece: Range<Int>) -> Bool {
        if piece.upperBound < tokens.count, tokens[piece.upperBound].kind == .link,
            tokens[piece.upperBound].breaksBefore == 0
        {
            return true
        }
        return !webLinks(in: piece).isEmpty
    }

    /// Names of people and agencies: capitals, nameParticles and strokes, and no word of a sentence.
    private func isNameLike(_ range: Range<Int>) -> Bool {
        guard (1...10).contains(wordCount(range)), let first = range.first(where: { tokens[$0].kind == .word }),
            tokens[first].isCapitalised, !words.smallWords.contains(tokens[first].folded)
        else { return false }
        return range.allSatisfy {
            tokens[$0].kind != .link
                && (tokens[$0].kind != .word || tokens[$0].isCapitalised || nameParticles.contains(tokens[$0].folded))
        }
    }

    /// Until when the terms hold.
    func usageEnd(in range: Range<Int>) -> Found<CalendarDate>? {
        for mark in marks(in: range) where mark.cue == .until {
            let behind = stretch(mark.tokens.upperBound, min(range.upperBound, mark.tokens.upperBound + 6))
            if let date = dates(in: behind).first(where: { $0.order != .open }), let day = date.date {
                return Found(day, span: text.span(date.range), rule: "asset.usageEnds")
            }
        }
        return nil
    }

    private func withoutSign(_ range: Range<Int>) -> Range<Int> {
        stretch(range.lowerBound + (tokens[range.lowerBound].text == "(" ? 3 : 1), range.upperBound)
    }

    /// Without marks at its ends, a copyright sign and a closed bracket aside.
    private func trimmedNote(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, tokens[lower].kind == .symbol, !isCopyrightSign(at: lower) { lower += 1 }
        while upper > lower, tokens[upper - 1].kind == .symbol {
            let inside = tokens[stretch(lower, upper - 1)]
            if [")", "]"].contains(tokens[upper - 1].text), inside.contains(where: { ["(", "["].contains($0.text) }) {
                break
            }
            if closingQuotes.contains(tokens[upper - 1].text),
                inside.contains(where: { openingQuotes.contains($0.text) })
            {
                break
            }
            upper -= 1
        }
        return stretch(lower, upper)
    }
}

private let hardCuts: Set<String> = ["|", "\u{2022}", "\u{00B7}"]
private let softCuts: Set<String> = [",", "-", "\u{2013}", "\u{2014}", "/", ")", "]"]
private let sentenceMarks: Set<String> = [".", "!", "?", ";", "\u{2026}"]
private let openingQuotes: Set<String> = ["\"", "\u{201C}", "\u{201E}", "\u{00AB}", "\u{2018}"]
private let closingQuotes: Set<String> = ["\"", "\u{201D}", "\u{201C}", "\u{00BB}", "\u{2019}"]
/// Small words of credit lines, and the agencies that are named in them.
private let nameParticles = Vocabulary.every(.creditParticle).union(NewsAgencies.codes)

/// The last day that terms of use name: "free for editorial use until 31 December 2026".
public func lastDay(ofTerms terms: String) -> CalendarDate? {
    guard let document = try? SourceDocument(path: "", bytes: [], mediaType: "text/plain", text: terms) else {
        return nil
    }
    let page = Page(ReadingText(document))
    return page.usageEnd(in: page.tokens.indices)?.value
}
