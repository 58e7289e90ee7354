/// A contact as it was read, and where.
struct ContactCandidate {
    let passage: ContactFinder.Passage
    /// From the first of its words to its last point.
    let tokens: Range<Int>
    /// Where else the text gives the same person.
    var others: [ContactCandidate] = []
}
