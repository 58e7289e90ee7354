import Catalogue

/// Words in quotation marks that somebody is said to have said.
extension Page {
    /// The words, verbatim, each with the speaker whom the text names.
    func quotes(speakers: [Speaker]) -> [DraftQuote] {
        var quotes: [DraftQuote] = []
        var last: Speaker?
        for block in blocks where block.part == .body {
            for quoted in quotedRuns(in: block.tokens) where quotes.count < 1000 {
                let words = trimmedQuote(quoted)
                guard wordCount(words) >= 5, let attribution = attribution(of: quoted, in: block.tokens) else {
                    continue
                }
                let speaker =
                    attribution.speaker(speakers, before: quoted.lowerBound, on: self)
                    ?? (attribution.isSameSpeaker ? last : nil)
                last = speaker ?? last
                quotes.append(
                    DraftQuote(
                        words: text.flow(bytes(of: words)),
                        speaker: speaker.map {
                            found(tokens: $0.name, rule: "quote.speaker", inferred: attribution.reason)
                        },
                        speakerTitle: speaker?.title.map { found(tokens: $0, rule: "quote.speakerTitle") },
                        span: span(tokens: words), rule: "quote.attributed"))
            }
        }
        return quotes
    }

    /// The tokens between quotation marks, marks not included. A mark that is never closed ends with its paragraph.
    private func quotedRuns(in range: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var open: Int?
        for index in range {
            switch tokens[index].text {
            case "\u{201C}", "\u{201E}", "\u{00AB}":
                open = index + 1
            case "\u{201D}", "\u{00BB}":
                if let start = open, start < index { runs.append(start..<index) }
                open = nil
            case "\"":
                if let start = open {
                    if start < index { runs.append(start..<index) }
                    open = nil
                } else {
                    open = index + 1
                }
            default: break
            }
        }
        if let start = open, start < range.upperBound { runs.append(start..<range.upperBound) }
        return runs
    }

    /// Without the comma that belongs to the sentence around the quotation.
    private func trimmedQuote(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, tokens[end - 1].text == "," { end -= 1 }
        return range.lowerBound..<end
    }

    /// Who is said to have said it.
    private struct Attribution {
        /// The tokens beside the quotation that say so.
        let tokens: Range<Int>
        /// The verb of saying.
        var verb: Int?
        let pronoun: String?
        let isSameSpeaker: Bool
        var reason: String? { pronoun.map { "\"\($0)\" is whoever was named last as speaking" } }

        func speaker(_ speakers: [Speaker], before: Int, on page: Page) -> Speaker? {
            if pronoun != nil || isSameSpeaker { return page.lastSpeaker(speakers, before: before) }
            return page.speaker(speakers, namedIn: tokens, beside: verb ?? tokens.lowerBound)
        }
    }

    private func attribution(of quoted: Range<Int>, in block: Range<Int>) -> Attribution? {
        let after = min(block.upperBound, quoted.upperBound + 1)..<min(block.upperBound, quoted.upperBound + 22)
        if let found = attribution(in: untilQuote(after)) { return found }
        let start = max(block.lowerBound, quoted.lowerBound - 22)
        let before = fromQuote(start..<max(start, quoted.lowerBound - 1))
        if let found = attribution(in: before) { return found }
        // A paragraph that is nothing but a quotation goes on with who spoke before.
        let isWhole = quoted.lowerBound - block.lowerBound <= 1 && block.upperBound - quoted.upperBound <= 1
        return isWhole ? Attribution(tokens: quoted, verb: nil, pronoun: nil, isSameSpeaker: true) : nil
    }

    private func attribution(in range: Range<Int>) -> Attribution? {
        guard !range.isEmpty, range.lowerBound <= range.upperBound,
            let verb = marks(in: range).first(where: { $0.cue == .speechVerb || $0.cue == .according })
        else { return nil }
        let sentence = sentences(in: range).first { $0.contains(verb.tokens.lowerBound) } ?? range
        let pronoun = marks(in: sentence).first {
            $0.cue == .pronoun && abs($0.tokens.lowerBound - verb.tokens.lowerBound) <= 2
        }
        return Attribution(
            tokens: sentence, verb: verb.tokens.lowerBound, pronoun: pronoun.map { tokens[$0.tokens.lowerBound].text },
            isSameSpeaker: false)
    }

    private func untilQuote(_ range: Range<Int>) -> Range<Int> {
        guard range.lowerBound < range.upperBound else { return range.upperBound..<range.upperBound }
        let end =
            range.first { ["\"", "\u{201C}", "\u{201E}", "\u{00AB}"].contains(tokens[$0].text) } ?? range.upperBound
        return range.lowerBound..<end
    }

    private func fromQuote(_ range: Range<Int>) -> Range<Int> {
        let start =
            range.last { ["\"", "\u{201D}", "\u{00BB}"].contains(tokens[$0].text) }.map { $0 + 1 } ?? range.lowerBound
        return min(start, range.upperBound)..<range.upperBound
    }

    /// The speaker whose name, or a part of it, stands nearest to the verb in these tokens.
    private func speaker(_ speakers: [Speaker], namedIn range: Range<Int>, beside verb: Int) -> Speaker? {
        var nearest: (speaker: Speaker, distance: Int)?
        for index in range where tokens[index].kind == .word && tokens[index].isCapitalised {
            let word = tokens[index].folded.withoutPossessive
            guard
                let speaker = speakers.first(where: {
                    $0.nameKey.contains(word) && ($0.title != nil || isAlone(index) || $0.name.contains(index))
                })
            else { continue }
            let distance = abs(index - verb) * 2 - (index > verb ? 1 : 0)
            if distance < nearest?.distance ?? .max { nearest = (speaker, distance) }
        }
        return nearest?.speaker
    }

    /// The speaker who is named last before a token.
    private func lastSpeaker(_ speakers: [Speaker], before token: Int) -> Speaker? {
        var index = token - 1
        while index >= 0, token - index < 600 {
            let candidate = tokens[index]
            if candidate.isCapitalised, candidate.kind == .word {
                let found = speakers.first { speaker in
                    speaker.nameKey.contains(candidate.folded) && speaker.name.lowerBound < token
                        && (isAlone(index) || speaker.name.contains(index))
                }
                if let found { return found }
            }
            index -= 1
        }
        return nil
    }

    /// Whether no other capitalised word stands beside it: "Park" alone, not "Park Avenue".
    private func isAlone(_ index: Int) -> Bool {
        let before =
            index > 0 && tokens[index - 1].isCapitalised && tokens[index - 1].kind == .word
            && !words.smallWords.contains(tokens[index - 1].folded) && cue(.honorific, at: index - 1) == nil
        let after = index + 1 < tokens.count && tokens[index + 1].isCapitalised && tokens[index + 1].kind == .word
        return !before && !after
    }
}
