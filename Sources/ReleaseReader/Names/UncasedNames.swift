/// Names in scripts without capitals: by their length, their first letter, and what stands around them.
extension Page {
    /// The name that begins at a token, in a line of names and numbers: "堺大輔（…）：070-…", "용찬재 사무관(02-…)".
    func uncasedName(at index: Int, before limit: Int) -> PersonName? {
        guard index < limit, isNameOfHan(index) || isNameOfHangul(index), !isLabel(index, before: limit) else {
            return nil
        }
        var end = index + 1
        // "中村 涼夏": the given name behind a space.
        if end < limit, tokens[end].spaceBefore, tokens[end].breaksBefore == 0, isHan(end, 1...3),
            tokens[index].text.count <= 3, isHan(index, 1...3), !isOffice(end)
        {
            end += 1
        }
        guard end >= limit || endsName(end) else { return nil }
        return PersonName(tokens: stretch(index, end), start: index)
    }

    /// "이메일", "서비스 URL:": what points are called, or what an address of a page is of.
    private func isLabel(_ index: Int, before limit: Int) -> Bool {
        marks(in: stretch(index, index + 1)).contains { $0.cue.isPointLabel }
            || index + 1 < limit && tokens[index + 1].breaksBefore == 0 && cue(.webLabel, at: index + 1) != nil
    }

    /// "湯村／田端／関": a surname of one sign where others stand before it.
    private func isListed(_ index: Int) -> Bool {
        index > 1 && ["/", "\u{FF0F}", "\u{3001}", "\u{30FB}"].contains(tokens[index - 1].text) && isHan(index, 1...1)
            && isHan(index - 2, 1...3) && !isOffice(index - 2)
    }

    /// The bytes of a name without what is said behind it out of politeness or for the post: "野村様", "野村宛".
    func bytesOfName(_ name: Range<Int>) -> Range<Int> {
        let bytes = withoutPossessive(name)
        guard let last = name.last, isHan(last, 2...6),
            let suffix = politeEnds.first(where: { tokens[last].text.hasSuffix($0) && tokens[last].text != $0 })
        else { return bytes }
        return stretch(bytes.lowerBound, bytes.upperBound - suffix.utf8.count)
    }

    private func isNameOfHan(_ index: Int) -> Bool {
        if isListed(index) { return true }
        guard isHan(index, 2...4), !isOffice(index) else { return false }
        return index == 0 || tokens[index].breaksBefore > 0 || tokens[index - 1].kind == .symbol
            || tokens[index].spaceBefore
    }

    /// A surname of one syllable and a given name of two.
    private func isNameOfHangul(_ index: Int) -> Bool {
        let text = tokens[index].text
        guard text.count == 3, let first = text.first, koreanSurnames.contains(first) else { return false }
        return text.unicodeScalars.allSatisfy { (0xAC00...0xD7A3).contains($0.value) }
    }

    private func isHan(_ index: Int, _ length: ClosedRange<Int>) -> Bool {
        let token = tokens[index]
        return token.kind == .word && length.contains(token.text.unicodeScalars.count)
            && token.text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) || $0.value == 0x3005 }
    }

    /// "事務局", "代表連絡先", "电话": an office, a heading, a label.
    private func isOffice(_ index: Int) -> Bool {
        let text = tokens[index].text
        return ContactWords.sort(of: text) != nil || text.last.map(officeEnds.contains) ?? false
            || officeWords.contains { text.contains($0) }
    }

    /// "事務局" behind other words.
    func isOfficeOfHan(_ index: Int) -> Bool { isHan(index, 2...8) && isOffice(index) }

    /// A bracket, a colon, the next line, a title or the point itself.
    private func endsName(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.breaksBefore > 0 || token.kind != .word || token.spaceBefore
    }
}

private let koreanSurnames = letters(.surname)
private let officeEnds = letters(.officeEnd)
private let politeEnds = Vocabulary.every(.politeEnd)
private let officeWords = Vocabulary.every(.officeWord)

/// The letters that a class of words is made of.
private func letters(_ sort: WordClass) -> Set<Character> { Set(Vocabulary.every(sort).compactMap(\.first)) }
