/// A web address or an e-mail address as the text prints it, or whatever stands behind words: a number to dial too.
struct LinkMark {
    enum Kind: Hashable {
        case web, email, voice, sms, messenger

        /// Whether it is a number to dial.
        var isNumber: Bool { self != .web && self != .email }
    }

    let kind: Kind
    /// Where it stands, line breaks included, punctuation around it not.
    let range: Range<Int>
    /// Whole and without white space.
    let address: String
    /// Why, where it was put together over a line break.
    let joined: String?
    /// Whether it is not printed, and stands behind words.
    var isBehindWords = false
    /// What is printed, where the link behind it leads elsewhere.
    var printed: String?
    /// As the document has it, where that is not the whole address.
    var given: String?

    /// As the document has it: as printed, or the address that stands behind the words.
    func asGiven(in text: ReadingText) -> String { isBehindWords ? given ?? address : text.asPrinted(range) }

    /// The same place, leading elsewhere.
    func leading(to address: String) -> LinkMark {
        LinkMark(kind: kind, range: range, address: address, joined: joined, isBehindWords: isBehindWords)
    }

    /// The same place, writing to whom the link behind it writes: what a link says is not glued to what stands beside it.
    func writing(to other: String) -> LinkMark {
        guard other.lowercased() != address.lowercased() else { return self }
        var mark = leading(to: other)
        mark.printed = address
        return mark
    }
}
