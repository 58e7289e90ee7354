/// E-mail addresses, and those of forms and messengers, that are to be found in a text however they are spelt.
///
/// One look for each at sign, and one for each word.
struct WithheldAddresses {
    /// By the domain and what stands before the at sign.
    private var mailboxes: [String: [String: WithheldOwner]] = [:]
    private var words: [String: WithheldOwner] = [:]

    private static let at = UInt32(UInt8(ascii: "@"))

    var isEmpty: Bool { mailboxes.isEmpty && words.isEmpty }

    mutating func insert(_ printed: String, _ owner: WithheldOwner) {
        let letters = PlainSpelling(Array(printed.utf8)).letters
        let spelt = SpelledAddress.read(letters) ?? letters
        if let index = spelt.firstIndex(where: { $0.scalar == WithheldAddresses.at }),
            let (local, domain) = WithheldAddresses.mailbox(around: index, spelt)
        {
            return mailboxes[domain, default: [:]][local] = owner
        }
        // A word without a digit or a mark cannot be told from one of everyday.
        let word = WithheldAddresses.bare(letters.text)
        guard word.utf8.count > 3, !word.contains(" "), word.contains(where: { !$0.isLetter }) else { return }
        words[word] = owner
    }

    func ranges(in letters: [PlainSpelling.Letter]) -> [WithheldRange] {
        var found: [WithheldRange] = []
        if !mailboxes.isEmpty {
            found += mailboxRanges(in: letters)
            if letters.contains(where: { $0.scalar == 0x0A }) { found += mailboxRanges(in: letters.joined) }
        }
        return words.isEmpty ? found : found + wordRanges(in: letters)
    }

    private func mailboxRanges(in letters: [PlainSpelling.Letter]) -> [WithheldRange] {
        var found = mailboxRanges(asTheyStandIn: letters)
        if let spelt = SpelledAddress.read(letters) { found += mailboxRanges(asTheyStandIn: spelt) }
        return found
    }

    private func mailboxRanges(asTheyStandIn letters: [PlainSpelling.Letter]) -> [WithheldRange] {
        letters.indices.filter { letters[$0].scalar == WithheldAddresses.at }.compactMap { index in
            for end in WithheldAddresses.domainEnds(from: index + 1, letters) {
                guard let locals = mailboxes[Array(letters[(index + 1)..<end]).text] else { continue }
                for start in WithheldAddresses.localStarts(before: index, letters) {
                    guard let owner = locals[Array(letters[start..<index]).text] else { continue }
                    let bytes = letters[start].bytes.lowerBound..<letters[end - 1].bytes.upperBound
                    return WithheldRange(bytes: bytes, owner: owner)
                }
            }
            return nil
        }
    }

    /// The mailbox that a value is.
    private static func mailbox(around at: Int, _ letters: [PlainSpelling.Letter]) -> (String, String)? {
        guard let end = domainEnds(from: at + 1, letters).first,
            let start = localStarts(before: at, letters).first(where: { !isMark(letters[$0]) })
        else { return nil }
        return (Array(letters[start..<at]).text, Array(letters[(at + 1)..<end]).text)
    }

    /// Where a domain that begins here may end, the longest first: a stop may end the sentence, and a hyphen begin
    /// another word.
    private static func domainEnds(from start: Int, _ letters: [PlainSpelling.Letter]) -> [Int] {
        let (dot, hyphen) = (UInt32(UInt8(ascii: ".")), UInt32(UInt8(ascii: "-")))
        var ends: [Int] = []
        var index = start
        while index < letters.count, index < start + 255 {
            let letter = letters[index]
            if letter.scalar == dot || letter.scalar == hyphen {
                if index > start { ends.append(index) }
            } else if !letter.isDigit, !letter.isLetter {
                break
            }
            index += 1
        }
        if index > start { ends.append(index) }
        return ends.filter { letters[start..<$0].contains { $0.scalar == dot } || $0 == index }.suffix(12).reversed()
    }

    /// Where what stands before an at sign may begin, the longest first: marks that an address may have are mostly those
    /// of the text around it.
    private static func localStarts(before at: Int, _ letters: [PlainSpelling.Letter]) -> [Int] {
        var starts: [Int] = []
        var (index, first) = (at, at)
        while first > 0, first > at - 64, isOfLocal(letters[first - 1]) { first -= 1 }
        while index > first {
            index -= 1
            let isAtStart = index == first
            // An apostrophe may be of a name: o'neil@harbour.example.
            let isBehindMark =
                index > first && isMark(letters[index - 1]) && letters[index - 1].scalar != UInt32(UInt8(ascii: "'"))
            let isBehindLeading = letters[first..<index].allSatisfy { !$0.isDigit && !$0.isLetter }
            if isAtStart || isBehindMark || isBehindLeading { starts.append(index) }
        }
        return starts.reversed()
    }

    /// RFC 5322, 3.2.3, with dots and the letters of any script.
    private static func isOfLocal(_ letter: PlainSpelling.Letter) -> Bool {
        letter.isDigit || letter.isLetter || isMark(letter) || joining.contains(letter.scalar)
    }

    private static func isMark(_ letter: PlainSpelling.Letter) -> Bool { marks.contains(letter.scalar) }

    private static let marks = Set("!#$%&'*/=?^`{|}~".unicodeScalars.map(\.value))
    /// What joins the words of one name.
    private static let joining = Set(".-_+".unicodeScalars.map(\.value))

    // MARK: Words

    private func wordRanges(in letters: [PlainSpelling.Letter]) -> [WithheldRange] {
        let around = Set("<>()[]\",;".unicodeScalars.map(\.value))
        return letters.indices.split { letters[$0].isBlank || around.contains(letters[$0].scalar) }.compactMap { word in
            guard word.count < 2100 else { return nil }
            let text = Array(letters[word.startIndex..<word.endIndex]).text
            guard let owner = words[WithheldAddresses.bare(text)] else { return nil }
            let bytes = letters[word.startIndex].bytes.lowerBound..<letters[word.endIndex - 1].bytes.upperBound
            return WithheldRange(bytes: bytes, owner: owner)
        }
    }

    /// Without the marks around it, the scheme, what is asked of the page, and a slash at the end.
    private static func bare(_ word: String) -> String {
        var bare = word[...]
        for scheme in ["https://", "http://"] where bare.hasPrefix(scheme) { bare = bare.dropFirst(scheme.count) }
        if bare.hasPrefix("www.") { bare = bare.dropFirst(4) }
        bare = bare.prefix { $0 != "?" && $0 != "#" }
        while let last = bare.last, ".:!'*/".contains(last) { bare = bare.dropLast() }
        while let first = bare.first, ".:!'*".contains(first) { bare = bare.dropFirst() }
        return String(bare)
    }
}
