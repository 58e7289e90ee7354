/// Those who are offered in lists and lines of an advisory, or whose statement the document is.
extension Offers {
    /// "All athletes listed above", "the following speakers are available for interview:": the items that begin with a
    /// name.
    mutating func addListed(by sentence: Range<Int>, in place: Int) {
        let below = stretch(place + 1, min(page.blocks.count, place + 31))
        let isHeading = page.tokens[sentence.upperBound - 1].text == ":"
        var refersAbove = refersUp(sentence)
        if isHeading || page.tokens[sentence].contains(where: { listBelow.contains($0.folded) }) {
            for index in below {
                let block = page.blocks[index]
                guard block.isBullet else { break }
                refersAbove = refersAbove || refersUp(block.tokens)
                addItem(block)
            }
        }
        guard refersAbove else { return }
        for index in stretch(max(0, place - 40), place).reversed() where page.blocks[index].isBullet {
            addItem(page.blocks[index])
        }
    }

    private func refersUp(_ range: Range<Int>) -> Bool { page.tokens[range].contains { listAbove.contains($0.folded) } }

    private mutating func addItem(_ block: Page.Block) {
        let words = page.wordsOnly(block.tokens)
        guard let name = page.names(in: words.prefix(40)).first, name.lowerBound - words.lowerBound <= 3,
            name.upperBound >= words.upperBound
                || [":", ",", "(", "-", "\u{2013}", "\u{2014}"].contains(page.tokens[name.upperBound].text)
        else { return }
        add(name, in: words, at: name, rule: "spokesperson.listed")
    }

    /// "Statement by Director Jane Doe on the closure" above the text: all of it is hers.
    mutating func addTitledStatement() {
        addStated()
        guard let name = page.statementSpeaker(), let line = page.sentence(around: name.lowerBound) else { return }
        add(name, in: line, at: name, rule: "spokesperson.statement", isQuoted: true)
    }

    /// "Jane Roe, founder of Harbourline, released the following statement": what comes below is hers.
    private mutating func addStated() {
        for mark in page.marks where mark.cue == .statementLabel && all.count < 100 {
            guard let sentence = page.sentence(around: mark.tokens.lowerBound),
                let index = page.block(containing: page.tokens[mark.tokens.lowerBound].range.lowerBound),
                page.blocks[index].part == .body, mark.tokens.lowerBound > sentence.lowerBound,
                listBelow.contains(page.tokens[mark.tokens.lowerBound - 1].folded),
                let name = page.names(in: stretch(sentence.lowerBound, mark.tokens.lowerBound)).first
            else { continue }
            add(name, in: sentence, at: name, rule: "spokesperson.statement", isQuoted: true)
        }
    }
}

extension Page {
    /// Whose statement the title says that this is.
    func statementSpeaker() -> Range<Int>? {
        for (index, line) in text.lines.prefix(80).enumerated() where !line.isBlank && line.range.count < 1000 {
            guard let block = block(containing: line.range.lowerBound), [.head, .body].contains(blocks[block].part)
            else { continue }
            let words = lineTokens(index)
            for mark in marks(in: words.prefix(4)) where mark.cue == .statementLabel {
                let next = mark.tokens.upperBound
                guard next < words.upperBound, statementJoints.contains(tokens[next].folded) else { continue }
                let near = stretch(next + 1, min(words.upperBound, next + 16))
                guard let name = names(in: near, allowsCapitals: true).first,
                    !tokens[stretch(near.lowerBound, name.lowerBound)].contains(where: {
                        $0.kind == .symbol && $0.text != "."
                    })
                else { continue }
                return name
            }
        }
        return nil
    }
}

private let listAbove = Vocabulary.every(.listAbove)
private let listBelow = Vocabulary.every(.listBelow)
private let statementJoints = Vocabulary.every(.statementOwner)
