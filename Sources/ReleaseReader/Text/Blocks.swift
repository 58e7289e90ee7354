/// Cuts a text into blocks: at blank lines, and where a line begins something new although no blank line parts it from the
/// one before.
struct BlockCutter {
    let text: ReadingText
    let tokens: Tokens
    let marks: [CueMark]
    /// Where the format's headings begin.
    let headings: [Int]

    func blocks() -> [Page.Block] {
        var blocks: [Page.Block] = []
        var lines = 0..<0
        var isBullet = false
        var token = 0
        var heading = 0
        var isHeading = false
        func close() {
            defer { lines = stretch(lines.upperBound, lines.upperBound) }
            guard !lines.isEmpty else { return }
            let range =
                stretch(
                    text.lines[lines.lowerBound].range.lowerBound, text.lines[lines.upperBound - 1].range.upperBound)
            let start = token
            while token < tokens.count, tokens[token].range.lowerBound < range.upperBound { token += 1 }
            blocks.append(Page.Block(lines: lines, range: range, tokens: stretch(start, token), isBullet: isBullet))
        }
        for (index, line) in text.lines.enumerated() {
            let startsItem = !line.isBlank && isBulletLine(line)
            while heading < headings.count, headings[heading] < line.range.lowerBound { heading += 1 }
            let startsHeading = heading < headings.count && line.range.contains(headings[heading])
            let begins = startsItem || startsHeading || isHeading || lines.isEmpty
            if line.isBlank || begins || startsAnew(index, after: lines) { close() }
            isHeading = startsHeading
            if line.isBlank {
                lines = stretch(index + 1, index + 1)
                isBullet = false
            } else {
                if lines.isEmpty {
                    (lines, isBullet) = (stretch(index, index + 1), startsItem)
                } else {
                    lines = stretch(lines.lowerBound, index + 1)
                }
            }
        }
        close()
        return blocks
    }

    private func isBulletLine(_ line: ReadingText.Line) -> Bool {
        let first = text.byte(line.range.lowerBound)
        let second = text.byte(line.range.lowerBound + 1)
        if first == UInt8(ascii: "*") || first == UInt8(ascii: "-") { return isSpace(second) }
        // • ‣ ◦ ▪ ● ·
        guard first == 0xE2 || first == 0xC2 else { return false }
        let mark = text.string(line.range).unicodeScalars.first
        return mark.map { "\u{2022}\u{2023}\u{25E6}\u{25AA}\u{25CF}\u{00B7}".unicodeScalars.contains($0) } ?? false
    }

    // MARK: Blocks that no blank line parts

    private func tokenRange(of line: Int) -> Range<Int> {
        let range = text.lines[line].range
        let start = tokens.partitioned { $0.range.lowerBound < range.lowerBound }
        let end = tokens.partitioned { $0.range.lowerBound < range.upperBound }
        return stretch(start, max(start, end))
    }

    /// Whether a line begins a part of its own: a label of the front, a heading before a colon, the first paragraph below a
    /// headline in capitals, an indented paragraph.
    private func startsAnew(_ index: Int, after lines: Range<Int>) -> Bool {
        guard !lines.isEmpty, lines.upperBound == index, !text.lines[index].isBlank else { return false }
        let (line, before) = (tokenRange(of: index), tokenRange(of: index - 1))
        guard let first = line.first, let last = before.last else { return false }
        // Where paragraphs are lines, a long line is one.
        // An address behind no full stop goes on with the sentence before it.
        let runsOn = !endsSentence(last) && tokens[first].kind == .link
        if !text.isWrapped, !runsOn, text.lines[index].range.count > 110 || text.lines[index - 1].range.count > 110 {
            return true
        }
        if text.lines[index].indent > text.lines[index - 1].indent, endsSentence(last) { return true }
        if isLoud(before), !isLoud(line), tokens[first].isCapitalised, !tokens[first].isAllCapitals,
            !text.lines[lines.lowerBound].isBlank, before.count >= 4, line.count >= 8
        {
            return true
        }
        if index - lines.lowerBound <= 6, startsDateline(line) { return true }
        return isLabel(line) || isNameAbovePoints(index, line) || endsPoints(index, line)
    }

    /// Whether a line has an address or the digits of a number.
    private func hasPoint(_ line: Int) -> Bool {
        guard text.lines.indices.contains(line), !text.lines[line].isBlank else { return false }
        return text.hasPoint(lineOf: text.lines[line].range.lowerBound)
    }

    /// "Jane Doe" alone in its line, with a number or an address soon below: the next contact begins.
    private func isNameAbovePoints(_ index: Int, _ line: Range<Int>) -> Bool {
        guard isNameLike(line), !hasPoint(index), !isNameLike(tokenRange(of: index - 1)) || hasPoint(index - 1),
            hasPoint(index - 1) || !isFirm(line)
        else { return false }
        for below in (index + 1)...(index + 4) {
            if hasPoint(below) { return true }
            guard isShort(below), !isNameLike(tokenRange(of: below)) || below == index + 1 else { return false }
        }
        return false
    }

    private func isNameLike(_ line: Range<Int>) -> Bool {
        (2...4).contains(line.count) && line.allSatisfy { tokens[$0].kind == .word && tokens[$0].isCapitalised }
    }

    /// "Harbour Foundation" below somebody's name is where they work.
    private func isFirm(_ line: Range<Int>) -> Bool {
        guard let last = line.last else { return false }
        let start = marks.partitioned { $0.tokens.lowerBound < last }
        return marks[start...].prefix { $0.tokens.lowerBound == last }.contains { $0.cue == .organisationNoun }
    }

    private func isShort(_ line: Int) -> Bool {
        text.lines.indices.contains(line) && !text.lines[line].isBlank && text.lines[line].range.count <= 45
    }

    /// Behind numbers and addresses a long line without any is something else.
    private func endsPoints(_ index: Int, _ line: Range<Int>) -> Bool {
        !hasPoint(index) && hasPoint(index - 1) && isShort(index - 1) && line.count >= 8 && !isShort(index)
    }

    private func endsSentence(_ token: Int) -> Bool {
        [".", "!", "?", "\"", "\u{201D}", "\u{00BB}"].contains(tokens[token].text)
    }

    private func isLoud(_ range: Range<Int>) -> Bool {
        var words = 0
        for index in range where tokens[index].kind == .word && tokens[index].text.count > 1 {
            guard tokens[index].isAllCapitals else { return false }
            words += 1
        }
        return words >= 3
    }

    /// "For further information" and behind it "please contact", and no more.
    private func isContactCue(_ rest: Range<Int>) -> Bool {
        let start = marks.partitioned { $0.tokens.lowerBound < rest.lowerBound }
        return start < marks.count && marks[start].cue == .contactHeading && marks[start].tokens == rest
    }

    /// "(Dallas, Texas) - On July 17, …", "SANTA ANA - A clerk …", "Berlin, 3. März - …".
    private func startsDateline(_ line: Range<Int>) -> Bool {
        guard let first = line.first else { return false }
        let isBracketed = tokens[first].text == "("
        var index = isBracketed ? first + 1 : first
        var (isSure, words) = (isBracketed, 0)
        while index < line.upperBound, index - first < 10 {
            let token = tokens[index]
            if ["-", "\u{2013}", "\u{2014}"].contains(token.text) {
                let next = index + 1
                return isSure && words > 0 && token.spaceBefore && next < line.upperBound
                    && line.count - (index - first) >= 5
            }
            if token.kind == .word, token.isCapitalised {
                words += 1
                isSure = isSure || (words == 1 && token.isAllCapitals && token.text.utf8.count >= 4)
            } else if token.text == "," {
                isSure = true
            } else if ![".", ")"].contains(token.text), token.kind != .number {
                return false
            }
            index += 1
        }
        return false
    }

    /// "FOR IMMEDIATE RELEASE: …", "EMBARGOED UNTIL …", "Media contact:".
    private func isLabel(_ line: Range<Int>) -> Bool {
        let start = marks.partitioned { $0.tokens.lowerBound < line.lowerBound }
        var index = start
        while index < marks.count, marks[index].tokens.lowerBound == line.lowerBound {
            let mark = marks[index]
            index += 1
            let isWhole = mark.tokens == line
            let next = mark.tokens.upperBound
            let isBeforeColon = next < line.upperBound && tokens[next].text == ":"
            let isShortLabel = line.count <= 8 && line.last.map { tokens[$0].text == ":" } ?? false
            switch mark.cue {
            case .immediateRelease, .embargo: return true
            case .contactHeading, .enquiryHeading, .notesHeading:
                if isWhole || isBeforeColon || isShortLabel || isContactCue(stretch(next, line.upperBound)) {
                    return true
                }
            case .boilerplateHeading: if isWhole { return true }
            default: continue
            }
        }
        return false
    }
}
