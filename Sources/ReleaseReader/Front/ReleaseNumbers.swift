/// The number that an office gives its release: "Press release No. 12", "Nr. 47/2026", "HLR-31-0300".
extension Page {
    /// The number in the front of the text that most speaks for.
    func releaseNumber() -> Found<String>? {
        let textStart = blocks.first { $0.part == .body && $0.isProse }?.tokens.lowerBound ?? tokens.count
        var best: (range: Range<Int>, weight: Int)?
        for block in blocks where !block.part.isOutside && block.tokens.lowerBound <= textStart {
            for line in block.lines.prefix(6) {
                let range = lineTokens(line)
                guard wordCount(range) <= 16 else { continue }
                for start in range {
                    guard let number = releaseNumber(at: start, in: range) else { continue }
                    let weight = ReleaseNumberEvidence(page: self, line: range, number: number).weight
                    if weight > (best?.weight ?? ReleaseNumberEvidence.enough - 1) { best = (number, weight) }
                }
            }
        }
        return best.map { found(tokens: $0.range, rule: "number.front") }
    }

    /// "47/2026", "12", "2026-117", "HLR-31-0300": from a token to the next space.
    private func releaseNumber(at start: Int, in line: Range<Int>) -> Range<Int>? {
        let isFirst =
            start == line.lowerBound || tokens[start].spaceBefore
            || [".", "\u{00B0}", "\u{2116}", "#", "\u{7B2C}"].contains(tokens[start - 1].text)
        guard isFirst, tokens[start].kind == .number || tokens[start].kind == .word && isReference(tokens[start].text)
        else {
            return nil
        }
        var end = start + 1
        while end < line.upperBound, !tokens[end].spaceBefore,
            tokens[end].kind == .number || ["/", "-"].contains(tokens[end].text)
        {
            end += 1
        }
        while end > start + 1, tokens[end - 1].kind == .symbol { end -= 1 }
        let isPart = dates(in: stretch(max(line.lowerBound, start - 4), end)).contains {
            $0.tokens.overlaps(start..<end)
        }
        guard !isPart, !times.contains(where: { $0.tokens.overlaps(start..<end) }),
            !numbers(in: bytes(of: start..<end)).contains(where: { $0.digits >= 7 })
        else { return nil }
        return start..<end
    }

    /// "USDL-31-0300": capitals, and digits behind a hyphen.
    private func isReference(_ text: String) -> Bool {
        guard let hyphen = text.firstIndex(of: "-") else { return false }
        let rest = text[text.index(after: hyphen)...]
        return text[..<hyphen].allSatisfy { $0.isUppercase && $0.isLetter } && rest.contains(where: \.isNumber)
            && rest.allSatisfy { $0.isNumber || $0 == "-" || $0 == "/" }
    }
}

/// What speaks for a number in the front being that of the release. The weights were set by hand: none is labelled.
struct ReleaseNumberEvidence {
    let page: Page
    let line: Range<Int>
    let number: Range<Int>

    static let enough = 3

    private static let signs: [(weight: Int, holds: @Sendable (ReleaseNumberEvidence) -> Bool)] = [
        // "Nr. 47/2026", "No. 12"
        (2, \.isLabelled),
        // "press release" in its line, or what a text calls itself: "Mitteilung 3/2026"
        (2, \.isBesideReleaseLabel),
        // "47/2026", "2026-117"
        (1, \.hasYear),
        // letters of an office: "HLR-31-0300"
        (2, \.isReference),
        // nothing else in its line, or at its end
        (1, \.endsLine),
        // "No. 12 Harbour Street"
        (-3, \.isAddress),
    ]

    var weight: Int { ReleaseNumberEvidence.signs.reduce(0) { $0 + ($1.holds(self) ? $1.weight : 0) } }

    private var isLabelled: Bool {
        var before = number.lowerBound - 1
        if before > line.lowerBound, [".", ":", "\u{00B0}"].contains(page.tokens[before].text) { before -= 1 }
        guard before >= line.lowerBound else { return false }
        return page.tokens[before].text == "\u{2116}"
            || page.marks(in: stretch(max(line.lowerBound, before - 2), before + 1)).contains {
                $0.cue == .numberLabel && $0.tokens.contains(before)
            }
    }

    private var isBesideReleaseLabel: Bool {
        page.marks(in: line).contains {
            [.releaseLabel, .advisoryLabel, .statementLabel, .correctionLabel].contains($0.cue)
        }
            || number.lowerBound > line.lowerBound
                && page.words.embargo.selves.contains(page.tokens[number.lowerBound - 1].folded)
    }

    private var hasYear: Bool {
        page.tokens[number].contains { Int($0.text).map { (1990...2100).contains($0) } ?? false } && number.count > 1
    }

    private var isReference: Bool { page.tokens[number].first?.kind == .word }

    private var endsLine: Bool { page.wordsOnly(line).upperBound <= number.upperBound }

    private var isAddress: Bool {
        number.upperBound < line.upperBound && page.tokens[number.upperBound].isCapitalised
            && page.tokens[number.upperBound].breaksBefore == 0 && !isBesideReleaseLabel
    }
}
