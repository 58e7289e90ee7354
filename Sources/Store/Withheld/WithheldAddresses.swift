import Foundation

/// E-mail addresses, and those of forms and messengers, that are to be found in a text however they are spelt.
///
/// One look for each at sign, and one for each word.
struct WithheldAddresses {
    /// By the domain and what stands before the at sign.
    private var mailboxes: [String: [String: WithheldOwner]] = [:]
    private var words: [String: WithheldOwner] = [:]
    /// Mailboxes with a tag that are handed out, though the one without it is not: `press+tides@…`.
    private var handedOut: Set<String> = []

    /// The last letters of what stands before the at signs; those of less letters, and of others than ASCII's, are not told.
    private var endings = BitSet(count: 1 << 15)
    private var hasOtherEndings = false

    private static let at = UInt32(UInt8(ascii: "@"))

    var isEmpty: Bool { mailboxes.isEmpty && words.isEmpty }
    /// Whether there are any that have no at sign.
    var hasWords: Bool { !words.isEmpty }

    mutating func insert(_ printed: String, _ owner: WithheldOwner) {
        let letters = PlainSpelling(Array(printed.utf8)).letters
        let spelt = SpelledAddress.read(letters) ?? letters
        if let index = spelt.firstIndex(where: { $0.scalar == WithheldAddresses.at }),
            let (local, domain) = WithheldAddresses.mailbox(around: index, spelt)
        {
            noteEnding(of: local)
            return mailboxes[WithheldAddresses.host(domain), default: [:]][local] = owner
        }
        // A word without a digit or a mark cannot be told from one of everyday.
        let word = WithheldAddresses.bare(letters.text)
        guard word.utf8.count > 3, !word.contains(" "), word.contains(where: { !$0.isLetter }) else { return }
        words[word] = owner
    }

    private mutating func noteEnding(of local: String) {
        if let ending = WithheldAddresses.ending(of: local.utf8.suffix(3)) {
            endings.insert(ending)
        } else {
            hasOtherEndings = true
        }
    }

    /// Whether an address whose at sign follows may be one of them, as far as its last letters tell.
    func mayEnd(with bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard !hasOtherEndings, let ending = WithheldAddresses.ending(of: bytes.suffix(3)) else { return true }
        return endings.contains(ending)
    }

    /// Three letters, digits or what joins them in one number; nil for anything else.
    private static func ending(of bytes: some Collection<UInt8>) -> Int? {
        guard bytes.count == 3 else { return nil }
        return bytes.reduce(0) { number, byte -> Int? in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || (0x2D...0x2E).contains(byte)
            return isPlain ? number.map { $0 << 5 | Int(byte & 0x1F) } : nil
        }
    }

    /// An address that is handed out: it is no spelling of one that is not.
    mutating func handOut(_ printed: String) {
        let letters = PlainSpelling(Array(printed.utf8)).letters
        guard let index = letters.firstIndex(where: { $0.scalar == WithheldAddresses.at }),
            let (local, domain) = WithheldAddresses.mailbox(around: index, letters)
        else { return }
        handedOut.insert("\(local)@\(WithheldAddresses.host(domain))")
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
        if let closed = letters.closed { found += mailboxRanges(asTheyStandIn: closed) }
        return found
    }

    private func mailboxRanges(asTheyStandIn letters: [PlainSpelling.Letter]) -> [WithheldRange] {
        letters.indices.filter { letters[$0].scalar == WithheldAddresses.at }.compactMap { index in
            for end in WithheldAddresses.domainEnds(from: index + 1, letters) {
                let domain = WithheldAddresses.host(Array(letters[(index + 1)..<end]).text)
                guard let locals = mailboxes[domain] else { continue }
                for start in WithheldAddresses.localStarts(before: index, letters) {
                    guard let owner = owner(of: Array(letters[start..<index]).text, at: domain, locals) else {
                        continue
                    }
                    let bytes = letters[start].bytes.lowerBound..<letters[end - 1].bytes.upperBound
                    return WithheldRange(bytes: bytes, owner: owner)
                }
            }
            return nil
        }
    }

    /// With a tag it is the same mailbox: `press+tides@…`.
    private func owner(
        of local: String, at domain: String, _ locals: [String: WithheldOwner]
    ) -> WithheldOwner? {
        if let owner = locals[local] { return owner }
        guard let plus = local.firstIndex(of: "+"), !handedOut.contains("\(local)@\(domain)") else { return nil }
        return locals[String(local[..<plus])]
    }

    /// A host in ASCII, as the names of the net are: `xn--hfen-loa.example` is häfen.example.
    private static func host(_ host: String) -> String {
        if host.utf8.allSatisfy({ $0 < 0x80 }) { return host }
        return URL(string: "http://\(host)")?.host(percentEncoded: false)?.lowercased() ?? host
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
        let name = bare.prefix { $0 != "/" && $0 != ":" }
        return host(String(name)) + bare[name.endIndex...]
    }
}
