/// Numbers of North America whose end is printed in letters: "1-800-HARBOUR".
extension NumberScanner {
    /// The capitals behind "1-800-" or "877-222-" that are the rest of a number of North America, and their digits.
    func letters(at index: Int, behind groups: [Int], _ before: Range<Int>) -> (end: Int, digits: String)? {
        guard tokens.indices.contains(index), let last = before.last,
            [[3], [1, 3], [3, 3], [1, 3, 3]].contains(groups), tokens[index].kind == .word,
            !tokens[index].gapBefore, tokens[index].breaksBefore == 0,
            ["-", "."].contains(tokens[last].text) || tokens[last].text == ")" && groups.last == 3
                || tokens[last].kind == .number && tokens[index].spaceBefore
        else { return nil }
        var (end, word) = (index, "")
        let missing = 10 - (groups.reduce(0, +) - (groups.first == 1 ? 1 : 0))
        while end < min(tokens.count, index + 3), word.utf8.count < missing, tokens[end].breaksBefore == 0 {
            let text = tokens[end].text.filter { $0 != "-" }
            // "1-800-NEW-BOAT1": letters, and digits among them.
            let isWord = text.utf8.count(where: { !isDigit($0) }) >= 3
            // "1-800-NEW-BOA1": the digits that its letters leave.
            let isRest = !tokens[end].spaceBefore && end > index && word.utf8.count + text.utf8.count == missing
            guard text.utf8.allSatisfy({ (0x41...0x5A).contains($0) || isDigit($0) }), isWord || isRest else { break }
            word += text
            end += 1
        }
        // What is longer than the number is dialled as far as it goes.
        guard (missing...(missing + 4)).contains(word.utf8.count) else { return nil }
        return (end, String(word.prefix(missing).compactMap { $0.isNumber ? $0 : keypad[$0] }))
    }

    func lettered(_ before: Range<Int>, _ letters: (end: Int, digits: String)) -> NumberMark {
        var printed = tokens[before].filter { $0.kind == .number }.map(\.text).joined()
        if printed.hasPrefix("1"), printed.utf8.count + letters.digits.utf8.count == 11 { printed.removeFirst() }
        let (first, last) = (tokens[before.lowerBound], tokens[letters.end - 1])
        var end = last.range.upperBound
        var tokenEnd = letters.end
        // "877-222-VETS (8387)", "800-FLOWERS (356-9377)" say the letters' digits again.
        if tokens.indices.contains(tokenEnd), tokens[tokenEnd].text == "(",
            let close = tokens[tokenEnd..<min(tokenEnd + 6, tokens.count)].firstIndex(where: { $0.text == ")" })
        {
            let digits = tokens[tokenEnd + 1..<close].filter { $0.kind == .number }.map(\.text).joined()
            if digits.utf8.count >= 3, (printed + letters.digits).hasSuffix(digits) {
                end = tokens[close].range.upperBound
                tokenEnd = close + 1
            }
        }
        return NumberMark(
            range: stretch(first.range.lowerBound, end), tokens: stretch(before.lowerBound, tokenEnd),
            isInternational: true, digits: 10, extension: nil, endWithExtension: end,
            dialled: "+1" + printed + letters.digits)
    }
}

/// The digits that letters stand for on a telephone.
private let keypad: [Character: Character] = {
    let keys = ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"]
    return keys.enumerated().reduce(into: [:]) { table, key in
        for letter in key.element { table[letter] = Character(String(key.offset + 2)) }
    }
}()
