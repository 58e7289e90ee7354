import Catalogue

/// Numbers that something is registered by, and that nobody dials: "ISIN DE000…", "VAT No 123 456 789", "IBAN …".
extension ContactFinder {
    /// In one line, or in one word that was taken for two: "DE0005550012".
    private func isBeside(_ token: Int) -> Bool {
        page.tokens[token + 1].breaksBefore == 0
            || page.tokens[token].range.upperBound == page.tokens[token + 1].range.lowerBound
    }

    /// Whether what stands directly before the digits is what a registered number is called; signs, groups of capitals and of digits
    /// between them, and "No", are left out.
    func isRegistered(_ mark: NumberMark) -> Bool {
        // "0005550012" may be the end of a code; nobody writes a plus into one.
        guard page.tokens[mark.tokens].prefix(2).allSatisfy({ $0.text != "+" }) else { return false }
        var index = mark.tokens.lowerBound - 1
        var isNumbered = false
        while index >= 0, mark.tokens.lowerBound - index <= 9, isBeside(index) {
            let token = page.tokens[index]
            let word = token.folded
            switch token.kind {
            case .word:
                let parts = word.split { $0 == "-" || $0 == "." }.map(String.init)
                if RegisterWords.certain.contains(word) || parts.contains(where: RegisterWords.certain.contains) {
                    return true
                }
                if isNumbered || index + 1 < mark.tokens.lowerBound && page.tokens[index + 1].text == ":",
                    RegisterWords.numbered.contains(where: word.hasPrefix)
                {
                    return isNumbered
                }
                if PointWords.number.contains(word) {
                    isNumbered = true
                } else if !token.isAllCapitals || token.text.utf8.count > 4 {
                    return isNumbered && isCount(mark)
                }
            case .symbol where [":", ".", "(", "#", "\u{2116}", "-", "/", "\u{BA}", "\u{B0}"].contains(token.text):
                if token.text == "\u{2116}" || token.text == "#" { isNumbered = true }
            case .number: break
            default: return isNumbered && isCount(mark)
            }
            index -= 1
        }
        return isNumbered && isCount(mark)
    }

    /// "n° 20170036": behind a word for a number, in one group and without a nought before it.
    private func isCount(_ mark: NumberMark) -> Bool {
        mark.tokens.count == 1 && mark.tokens.allSatisfy { !page.tokens[$0].text.hasPrefix("0") }
    }
}
