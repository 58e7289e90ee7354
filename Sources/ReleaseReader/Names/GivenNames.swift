/// Whether a word is somebody's given name in any of the table's languages.
///
/// The table is searched where it lies: most documents ask for a few words, and a set of all would take longer than they do.
enum GivenNames {
    static func has(_ word: String) -> Bool {
        let wanted = Array(Mailbox.plain(word).utf8)
        guard wanted.count > 2, !wanted.contains(space) else { return false }
        var table = GivenNameTable.names
        return table.withUTF8 { names in
            var (low, high) = (0, names.count)
            while low < high {
                let (start, end) = bounds(around: low + (high - low) / 2, in: names)
                let name = names[stretch(start, end)]
                if name.elementsEqual(wanted) { return true }
                if name.lexicographicallyPrecedes(wanted) { low = min(end + 1, high) } else { high = max(start, low) }
            }
            return false
        }
    }

    /// The bytes of the name that stands around a place.
    private static func bounds(around place: Int, in names: UnsafeBufferPointer<UInt8>) -> (start: Int, end: Int) {
        var (start, end) = (place, place)
        while start > 0, names[start - 1] != space { start -= 1 }
        while end < names.count, names[end] != space { end += 1 }
        return (start, max(start, end))
    }

    private static let space = UInt8(ascii: " ")
}
