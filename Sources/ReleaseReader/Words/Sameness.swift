extension Array where Element == String {
    /// Whether the text is one of these.
    ///
    /// In this module it stands in for the standard library's: that compares a letter with a dash by the rules of Unicode
    /// normalisation, and rules ask for every token whether it is one of a few marks.
    @inline(__always)
    func contains(_ text: String) -> Bool {
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        for other in self {
            // What is plain ASCII is never the same as a character that is not.
            if isPlain, other.utf8.first ?? 0 >= 0x80 { continue }
            if !isPlain, other.utf8.count <= 1 { continue }
            if other == text { return true }
        }
        return false
    }
}
