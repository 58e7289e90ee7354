/// Places before the text in scripts that put no space between words: "新华社北京5月5日电", "（台北訊）", "【東京】".
extension Page {
    /// A town of the table in brackets, or before the sign with which a wire's place ends, at the beginning of a paragraph.
    func unspacedDateline() -> DatelineMark? {
        for (index, block) in blocks.enumerated().prefix(30)
        where [.body, .head].contains(block.part) && wordCount(block.tokens) >= 10 {
            if let mark = unspacedDateline(in: block, index) { return mark }
        }
        return nil
    }

    private func unspacedDateline(in block: Block, _ index: Int) -> DatelineMark? {
        let near = stretch(block.tokens.lowerBound, min(block.tokens.upperBound, block.tokens.lowerBound + 12))
        guard let first = near.first else { return nil }
        let isOpened = ["(", "[", "\u{FF08}", "\u{3010}", "\u{FF3B}"].contains(tokens[first].text)
        let closings = [")", "]", "\u{FF09}", "\u{3011}", "\u{FF3D}"]
        let ends = Vocabulary.every(.wireEnd)
        let last = near.first { token in
            isOpened
                ? closings.contains(tokens[token].text)
                : tokens[token].isUnspaced && ends.contains { tokens[token].text.hasPrefix($0) }
        }
        guard let last, last > first else { return nil }
        let words = stretch(isOpened ? first + 1 : first, last)
        for token in words where tokens[token].isUnspaced {
            guard let bytes = townWithin(token) else { continue }
            return DatelineMark(
                block: index, place: stretch(token, token + 1), agency: nil, date: dates(in: words).first,
                textStart: min(last + 1, tokens.count - 1), weight: LeadSign.enough + LeadSign.town.weight,
                placeBytes: bytes)
        }
        return nil
    }

    /// The longest town that a word has in it, the last of them: who reports stands before it.
    private func townWithin(_ token: Int) -> Range<Int>? {
        let signs = Array(tokens[token].text)
        guard signs.count <= 16 else { return nil }
        for length in [4, 3, 2] where length <= signs.count {
            for start in stretch(0, signs.count - length + 1).reversed() {
                let town = String(signs[stretch(start, start + length)])
                guard Towns.has(town) else { continue }
                let lower = tokens[token].range.lowerBound + String(signs[..<start]).utf8.count
                return stretch(lower, lower + town.utf8.count)
            }
        }
        return nil
    }
}
