/// E-mail addresses that are spelled out against robots: `jane at example dot org`, `jane (at) example.org`.
extension LinkScanner {
    /// The address around an "at"; nil where the word is but a word.
    func spelledEmail(at index: Int, after floor: Int) -> LinkMark? {
        guard let separator = separator(MailboxWords.at, at: index) ?? separator("@", at: index) else { return nil }
        let start = localStart(before: separator.range.lowerBound, floor)
        guard let start, let host = spelledHost(from: separator.range.upperBound)
        else { return nil }
        let local = unspelled(stretch(start, separator.range.lowerBound))
        guard separator.isMarked || host.isSpelled || isLocal(local, before: start) else { return nil }
        // "Follow us @ social.example/harbour" leads to a page.
        if host.end < bytes.count, bytes[host.end] == UInt8(ascii: "/") { return nil }
        return LinkMark(
            kind: .email, range: stretch(start, host.end), address: "\(local)@\(host.name)",
            joined: "printed so that robots cannot read it")
    }

    /// " at ", "(at)", "[at]", " @ "; brackets around it and space beside it included.
    private func separator(_ word: String, at index: Int) -> (range: Range<Int>, isMarked: Bool)? {
        var end = index
        let isBracketed = "([{".utf8.contains(bytes[index])
        if isBracketed { end += 1 }
        while isBracketed, end < bytes.count, isSpace(bytes[end]) { end += 1 }
        for byte in word.utf8 {
            guard end < bytes.count, bytes[end] == byte || isASCIILetter(bytes[end]) && bytes[end] | 0x20 == byte else {
                return nil
            }
            end += 1
        }
        while isBracketed, end < bytes.count, isSpace(bytes[end]) { end += 1 }
        if isBracketed {
            guard end < bytes.count, ")]}".utf8.contains(bytes[end]) else { return nil }
            end += 1
        }
        var (lower, upper) = (index, end)
        while lower > 0, index - lower < 3, isSpace(bytes[lower - 1]) { lower -= 1 }
        while upper < bytes.count, upper - end < 3, isSpace(bytes[upper]) { upper += 1 }
        guard isBracketed || (lower < index && upper > end), lower > 0, upper < bytes.count else { return nil }
        return (stretch(lower, upper), isBracketed || word == "@")
    }

    /// Where the part before the "at" begins: a word, or words with "dot" between.
    private func localStart(before end: Int, _ floor: Int) -> Int? {
        var start = end
        while start > floor, end - start < 64, isLocalByte(bytes[start - 1]) { start -= 1 }
        guard start < end, !isDigit(bytes[start]) || end - start > 3 else { return nil }
        while let dot = dotBefore(start), dot > floor {
            var further = dot
            while further > floor, dot - further < 64, isLocalByte(bytes[further - 1]) { further -= 1 }
            guard further < dot else { break }
            start = further
        }
        return start
    }

    /// Where " dot " before a place begins.
    private func dotBefore(_ place: Int) -> Int? {
        for word in MailboxWords.plainDots where place >= word.utf8.count {
            let start = place - word.utf8.count
            if String(decoding: bytes[stretch(start, place)], as: UTF8.self).lowercased() == word { return start }
        }
        return nil
    }

    private func spelledHost(from start: Int) -> (name: String, end: Int, isSpelled: Bool)? {
        var labels: [String] = []
        var (index, isSpelled) = (start, false)
        while labels.count < 6 {
            let labelStart = index
            while index < bytes.count, index - labelStart < 63,
                isASCIILetter(bytes[index]) || isDigit(bytes[index]) || bytes[index] == 0x2D
            {
                index += 1
            }
            guard index > labelStart else { break }
            labels.append(String(decoding: bytes[stretch(labelStart, index)], as: UTF8.self).lowercased())
            if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), isASCIILetter(bytes[index + 1]) {
                index += 1
            } else if let behind = dotBehind(index) {
                index = behind
                // "At some point in May" has a word that is a dot elsewhere.
                isSpelled = isSpelled || isPlainDot(index, behind)
            } else {
                break
            }
        }
        guard labels.count >= 2, let top = labels.last,
            PublicSuffixes.top.contains(top) || (isSpelled && top.utf8.count <= 6)
        else { return nil }
        return (labels.joined(separator: "."), index, isSpelled)
    }

    private func isPlainDot(_ start: Int, _ end: Int) -> Bool {
        String(decoding: bytes[stretch(start, end)], as: UTF8.self).lowercased().contains(MailboxWords.dot)
    }

    private func dotBehind(_ place: Int) -> Int? {
        for word in MailboxWords.dots {
            let end = place + word.utf8.count
            guard end < bytes.count else { continue }
            if String(decoding: bytes[stretch(place, end)], as: UTF8.self).lowercased() == word { return end }
        }
        return nil
    }

    private func unspelled(_ range: Range<Int>) -> String {
        var local = String(decoding: bytes[range], as: UTF8.self)
        for word in MailboxWords.plainDots { local = local.replacing(word, with: ".") }
        return local.filter { !$0.isWhitespace }
    }

    /// Whether a word before a plain "at" names a mailbox: printed as none in prose is, an office's, or made of a name that
    /// stands before it in the line.
    private func isLocal(_ local: String, before start: Int) -> Bool {
        let folded = local.lowercased()
        if folded.contains(".") || folded.contains("_") || folded.contains(where: \.isNumber) { return true }
        if MailboxWords.ofOffices.contains(folded) { return true }
        guard folded.utf8.count >= 3 else { return false }
        var lineStart = start
        while lineStart > 0, bytes[lineStart - 1] != newline, start - lineStart < 80 { lineStart -= 1 }
        let words = text.string(stretch(lineStart, start)).split { !$0.isLetter && $0 != "'" }
        if words.contains(where: { isLabel($0) }) { return true }
        return words.suffix(4).contains { word in
            guard word.first?.isUppercase == true, word.count >= 3 else { return false }
            let name = word.lowercased()
            return folded == name || folded.dropFirst() == name || folded.hasSuffix(name) || folded.hasPrefix(name)
                || (folded.count >= 5 && name.hasPrefix(folded.dropFirst()))
        }
    }

    private func isLabel(_ word: Substring) -> Bool {
        MailboxWords.labels.contains(word.lowercased())
    }
}
