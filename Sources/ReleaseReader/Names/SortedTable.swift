/// Words in the order of their bytes, each behind one sign that none of them has.
///
/// A table is searched where it lies: most documents ask for a few words, and a set of all would take longer than they do.
enum SortedTable {
    static func has(_ word: String, in table: String, parted by: UInt8) -> Bool {
        let wanted = Array(word.utf8)
        guard !wanted.isEmpty, !wanted.contains(by) else { return false }
        var table = table
        return table.withUTF8 { words in
            var (low, high) = (0, words.count)
            while low < high {
                let (start, end) = bounds(around: low + (high - low) / 2, in: words, parted: by)
                let word = words[stretch(start, end)]
                if word.elementsEqual(wanted) { return true }
                if word.lexicographicallyPrecedes(wanted) { low = min(end + 1, high) } else { high = max(start, low) }
            }
            return false
        }
    }

    /// The bytes of the word that stands around a place.
    private static func bounds(around place: Int, in words: UnsafeBufferPointer<UInt8>, parted by: UInt8)
        -> (start: Int, end: Int)
    {
        var (start, end) = (place, place)
        while start > 0, words[start - 1] != by { start -= 1 }
        while end < words.count, words[end] != by { end += 1 }
        return (start, max(start, end))
    }
}
