/// Words that were run together where a page's line breaks were lost: `Contact DetailsJane Doe`, `RoeE-Mail`, `Tel020`.
enum Glue {
    /// Words that end a label: what stands directly behind them begins something new.
    private static let headings: Set<String> = [
        "contact", "contacts", "details", "kontakt", "contacto", "contatto", "contato",
    ]

    /// Words that begin or end a label beside an address or a number.
    private static let labels: Set<String> = {
        var labels: Set<String> = [
            "relations", "inquiries", "enquiries", "officer", "desk", "office", "executive", "managing", "senior",
            "vice",
            "associate",
        ]
        let cues: [Cue] = [
            .voiceLabel, .mobileLabel, .faxLabel, .smsLabel, .emailLabel, .webLabel, .messengerLabel, .jobTitle,
        ]
        for vocabulary in Vocabulary.all {
            for phrase in cues.flatMap({ vocabulary.phrases[$0] })
            where phrase.utf8.count > 2 && !phrase.contains(" ") {
                labels.insert(phrase)
            }
        }
        return labels
    }()

    /// Words of headings above contacts, "Media" and "Presse": what stands directly behind one is somebody or something new.
    private static let ofHeadings: Set<String> = {
        let cues: [Cue] = [.contactHeading, .enquiryHeading, .pressDesk, .pressOfficer]
        let phrases = Vocabulary.all.flatMap { words in cues.flatMap { words.phrases[$0] } }
        return Set(phrases.flatMap { $0.split(separator: " ").map(String.init) }.filter { $0.utf8.count >= 5 })
    }()

    /// The first words of titles of more than one: "Head" of "Head of Media".
    private static let ofTitles: Set<String> = {
        let phrases = Vocabulary.all.flatMap { $0.phrases[.jobTitle] }
        return Set(phrases.compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0.utf8.count >= 4 })
    }()

    /// Labels of a letter or more that stand directly before digits.
    private static let beforeDigits: Set<String> = labels.union(["t", "p", "m", "f", "tel", "ph", "fon"])

    /// Longer than every label, in bytes.
    private static let longest = 1 + (labels.union(headings).map(\.utf8.count).max() ?? 0)

    private static let forms: Set<String> = ["AG", "GmbH", "SA", "SE", "SARL", "LLC", "LTD", "PLC", "KG", "BV", "NV"]

    /// Where a word is two, by the bytes of the text; `hasPoint` says whether the line of a byte has an address or a
    /// number.
    static func seam(in word: Range<Int>, of bytes: [UInt8], hasPoint: (Int) -> Bool) -> Int? {
        guard mayBeTwo(word, of: bytes) else { return nil }
        let isPoints = hasPoint(word.lowerBound)
        for index in stretch(word.lowerBound + 1, word.upperBound) {
            let (before, after) = (bytes[index - 1], bytes[index])
            // No label is longer, and a word without end is looked at in pieces.
            let isNear = index - word.lowerBound <= longest
            let isCapital = (0x41...0x5A).contains(after)
            // "AGHafenstrasse": behind a form of company.
            let isForm =
                isNear && isPoints && isCapital && (0x41...0x5A).contains(before) && index + 1 < word.upperBound
                && (0x61...0x7A).contains(bytes[index + 1])
                && forms.contains(String(decoding: bytes[stretch(word.lowerBound, index)], as: UTF8.self))
            if isForm { return index }
            if isPoints, isNumberSeam(index, in: word, of: bytes) { return index }
            let isCaseSeam = (0x61...0x7A).contains(before) && isCapital
            let isDigitSeam = isASCIILetter(before) && isDigit(after)
            guard isCaseSeam || isDigitSeam else { continue }
            let left =
                isNear ? String(decoding: bytes[stretch(word.lowerBound, index)], as: UTF8.self).lowercased() : ""
            if isDigitSeam {
                // "hours07700 900 145": a number that begins with a nought.
                let isNumber = left.utf8.count >= 4 && bytes[index] == UInt8(ascii: "0") && word.upperBound - index >= 4
                if isNear, isPoints, isNumber || isNumberAhead(bytes, index) || beforeDigits.contains(left),
                    bytes[stretch(index, word.upperBound)].allSatisfy({ isDigit($0) || $0 == 0x2D || $0 == 0x2E })
                {
                    return index
                }
                continue
            }
            if headings.contains(left) { return index }
            guard isPoints else { continue }
            let right = String(decoding: bytes[stretch(index, word.upperBound)].prefix(longest), as: UTF8.self)
                .lowercased()
            // "RoeMedienverantwortliche": words for the press's people are long.
            if isLabelAhead(right, bytes, word.upperBound) { return index }
            if right.utf8.count >= 9, ContactWords.sort(of: right) == .press { return index }
            // "RoeMarketing": words of houses and departments that no name has.
            if right.utf8.count >= 7, NamingWords.notNames.contains(right), left.utf8.count >= 3 { return index }
            if labels.contains(left) || labels.contains(right) || ofHeadings.contains(left) || ofTitles.contains(right)
                || labels.contains(where: { right.hasPrefix($0) && startsCapital(bytes, index + $0.utf8.count, word) })
            {
                return index
            }
        }
        return nil
    }

    /// "RoeT: 020 …", "RoeContact Email:", "RoeInvestor Relations", "HarbourDr. Jane Roe": what begins behind a name.
    private static func isLabelAhead(_ right: String, _ bytes: [UInt8], _ end: Int) -> Bool {
        let next = end < bytes.count ? bytes[end] : 0
        if next == UInt8(ascii: ":"), ["t", "p", "m", "f", "e"].contains(right) { return true }
        if next == UInt8(ascii: "."), ["dr", "prof", "mr", "mrs"].contains(right) { return true }
        return headings.contains(right) || investors.contains(right)
    }

    /// "Suite 700Falvik Beach": a number of three digits and more at the beginning, and a word with a capital.
    private static func isNumberSeam(_ index: Int, in word: Range<Int>, of bytes: [UInt8]) -> Bool {
        guard isDigit(bytes[index - 1]), (0x41...0x5A).contains(bytes[index]), word.upperBound - index >= 4,
            index - word.lowerBound >= 3
        else { return false }
        return bytes[stretch(word.lowerBound, index)].allSatisfy(isDigit)
            && bytes[stretch(index + 1, index + 4)].allSatisfy { (0x61...0x7A).contains($0) }
    }

    private static let investors = Vocabulary.every(.investorStem).filter { $0.utf8.count >= 6 }

    /// "Roe212-555-0173": the digits of a whole number, with what parts them.
    private static func isNumberAhead(_ bytes: [UInt8], _ start: Int) -> Bool {
        let near = bytes[stretch(start, min(bytes.count, start + 16))].prefix {
            isDigit($0) || " ()-./".utf8.contains($0)
        }
        return near.count(where: isDigit) >= 7
    }

    /// Whether a small letter stands before a capital, a letter before a digit, a digit before a capital, or capitals before a
    /// capitalised word.
    static func mayBeTwo(_ word: Range<Int>, of bytes: [UInt8]) -> Bool {
        guard word.count >= 4 else { return false }
        var isBehindLetter = isASCIILetter(bytes[word.lowerBound])
        for index in stretch(word.lowerBound + 1, word.upperBound) {
            let byte = bytes[index]
            if isBehindLetter, (0x41...0x5A).contains(byte) || isDigit(byte) { return true }
            if (0x41...0x5A).contains(byte), isDigit(bytes[index - 1]) { return true }
            isBehindLetter = isASCIILetter(byte)
        }
        return false
    }

    /// "RoeHeadOf": what stands behind the label begins anew too.
    private static func startsCapital(_ bytes: [UInt8], _ index: Int, _ word: Range<Int>) -> Bool {
        word.contains(index) && (0x41...0x5A).contains(bytes[index])
    }
}
