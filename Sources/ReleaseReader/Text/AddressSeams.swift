/// Where an e-mail address begins that a lost line break ran into what stands before it: `0066jane@…`, `Emailjane@…`.
extension LinkScanner {
    /// The beginning of the part before the `@`; what is cut off has to be something by itself.
    func gluedSeam(_ local: Range<Int>) -> Int {
        digitSeam(local) ?? groupSeam(local) ?? numberSeam(local) ?? labelSeam(local) ?? roleSeam(local)
            ?? titleSeam(local) ?? nameSeam(local) ?? local.lowerBound
    }

    /// "+41 76 561 0066jane.roe@": the last digits of a number that began before.
    private func digitSeam(_ local: Range<Int>) -> Int? {
        let end = local.first { !isDigit(bytes[$0]) } ?? local.upperBound
        guard end > local.lowerBound, end + 1 < local.upperBound, isASCIILetter(bytes[end]) else { return nil }
        var digits = end - local.lowerBound
        var index = local.lowerBound
        while index > 0, local.lowerBound - index < 24,
            isDigit(bytes[index - 1]) || " ()-./+".utf8.contains(bytes[index - 1])
        {
            index -= 1
            digits += isDigit(bytes[index]) ? 1 : 0
        }
        // "0412345678jane@": a whole number. "2024press@" is somebody's address.
        let isWhole = end - local.lowerBound >= 9 && bytes[local.lowerBound] == UInt8(ascii: "0")
        guard isWhole || digits >= 7 && index < local.lowerBound && digits > end - local.lowerBound else { return nil }
        return end
    }

    /// "(020) 7946-0018jane@": all groups of a number, the last of which the letters of the address follow.
    private func groupSeam(_ local: Range<Int>) -> Int? {
        let end = local.first {
            !isDigit(bytes[$0]) && bytes[$0] != UInt8(ascii: "-") && bytes[$0] != UInt8(ascii: ".")
        }
        guard let end, end > local.lowerBound + 4, isASCIILetter(bytes[end]), isDigit(bytes[end - 1]),
            isDigit(bytes[local.lowerBound]), local.upperBound - end >= 2,
            bytes[stretch(local.lowerBound, end)].contains(where: { !isDigit($0) })
        else { return nil }
        var start = local.lowerBound
        while start > 0, local.lowerBound - start < 16,
            isDigit(bytes[start - 1]) || " ()+".utf8.contains(bytes[start - 1])
        {
            start -= 1
        }
        let digits = bytes[stretch(start, end)].count(where: isDigit)
        return (9...15).contains(digits) ? end : nil
    }

    /// "Group254.555.4907ea@": a whole number in groups behind a word with a capital, and letters behind it.
    private func numberSeam(_ local: Range<Int>) -> Int? {
        guard (0x41...0x5A).contains(bytes[local.lowerBound]), local.count <= 60,
            let first = local.first(where: { isDigit(bytes[$0]) })
        else { return nil }
        let end =
            stretch(first, local.upperBound).first { !isDigit(bytes[$0]) && !".-".utf8.contains(bytes[$0]) }
            ?? local.upperBound
        let number = bytes[stretch(first, end)]
        guard local.upperBound - end >= 2, isASCIILetter(bytes[end]), isDigit(bytes[end - 1]),
            (9...13).contains(number.count(where: isDigit)), number.contains(where: { !isDigit($0) })
        else { return nil }
        return end
    }

    /// "COOjane@": a title in capitals, and small letters behind it.
    private func titleSeam(_ local: Range<Int>) -> Int? {
        let end = local.first { !(0x41...0x5A).contains(bytes[$0]) } ?? local.upperBound
        guard (2...4).contains(end - local.lowerBound), local.upperBound - end >= 3,
            bytes[stretch(end, min(end + 3, local.upperBound))].allSatisfy({ (0x61...0x7A).contains($0) })
        else { return nil }
        let word = String(decoding: bytes[stretch(local.lowerBound, end)], as: UTF8.self).lowercased()
        return AddressLabels.titles.contains(word) ? end : nil
    }

    /// "Emailjane@", "E-mail:jane@" with the colon lost: a label with a capital, and small letters behind it.
    private func labelSeam(_ local: Range<Int>) -> Int? {
        guard (0x41...0x5A).contains(bytes[local.lowerBound]) else { return nil }
        let near = stretch(local.lowerBound, min(local.upperBound, local.lowerBound + AddressLabels.longest))
        for end in near.dropFirst(3).reversed() where (0x61...0x7A).contains(bytes[end]) && local.upperBound - end >= 2
        {
            let word = String(decoding: bytes[stretch(local.lowerBound, end)], as: UTF8.self).lowercased()
            if AddressLabels.all.contains(word) { return end }
        }
        return nil
    }

    /// "Communicationspress@": a part of a house with a capital, and behind it what mailboxes are called.
    private func roleSeam(_ local: Range<Int>) -> Int? {
        guard (0x41...0x5A).contains(bytes[local.lowerBound]), local.count <= 60 else { return nil }
        let whole = String(decoding: bytes[local], as: UTF8.self).lowercased()
        for word in NamingWords.companyTails.union(NamingWords.departments) where whole.hasPrefix(word) {
            let rest = String(whole.dropFirst(word.count))
            let isMailbox =
                MailboxWords.ofOffices.contains(rest)
                || Vocabulary.every(.investorStem).contains { $0.utf8.count >= 5 && rest.hasPrefix($0) }
            if isMailbox { return local.lowerBound + word.utf8.count }
        }
        return nil
    }

    /// "Jane Roejane.roe@": the name that stands before the address is what the address is made of.
    private func nameSeam(_ local: Range<Int>) -> Int? {
        guard local.count >= 5, (0x41...0x5A).contains(bytes[local.lowerBound]) else { return nil }
        let end = local.dropFirst().first { !(0x61...0x7A).contains(bytes[$0]) } ?? local.upperBound
        let before = wordBefore(local.lowerBound)
        for seam in stretch(local.lowerBound + 2, min(end, local.lowerBound + 24)) where local.upperBound - seam >= 3 {
            let last = lowered(stretch(local.lowerBound, seam))
            let rest = lowered(stretch(seam, local.upperBound))
            let isOfName = !before.isEmpty && rest.starts(with: before)
            if isOfName || last.count >= 3 && isWhole(last, in: rest) { return seam }
        }
        return nil
    }

    /// "Roejane.roe": the word ends where the address or a part of it does. "Claudia.Claussen" has "Cla" twice, and is one address.
    private func isWhole(_ word: [UInt8], in rest: [UInt8]) -> Bool {
        guard let place = rest.firstRange(of: word) else { return false }
        return place.upperBound == rest.count || !isASCIILetter(rest[place.upperBound])
    }

    private func lowered(_ range: Range<Int>) -> [UInt8] { bytes[range].map { isASCIILetter($0) ? $0 | 0x20 : $0 } }

    /// The word with a capital that stands before a place, a space between, in small letters.
    private func wordBefore(_ place: Int) -> [UInt8] {
        guard place > 1, isSpace(bytes[place - 1]) else { return [] }
        var start = place - 1
        while start > 0, place - start < 24, isASCIILetter(bytes[start - 1]) { start -= 1 }
        let word = stretch(start, place - 1)
        guard word.count >= 3, (0x41...0x5A).contains(bytes[start]) else { return [] }
        return lowered(word)
    }
}

/// The labels of addresses, in every language that is read.
private enum AddressLabels {
    static let all: Set<String> = Set(
        Vocabulary.all.flatMap { $0.phrases[.emailLabel] }.filter { $0.utf8.count >= 4 && !$0.contains(" ") })
    /// Titles that are written in capitals.
    static let titles: Set<String> = Set(
        Vocabulary.all.flatMap { $0.phrases[.jobTitle] }.filter { $0.utf8.count <= 4 && !$0.contains(" ") })
    /// In bytes, and a letter behind it.
    static let longest = 1 + (all.map(\.utf8.count).max() ?? 0)
}
