/// Whether a word is somebody's given name in any of the table's languages.
enum GivenNames {
    static func has(_ word: String) -> Bool {
        let wanted = Mailbox.plain(word)
        return wanted.utf8.count > 2 && SortedTable.has(wanted, in: GivenNameTable.names, parted: UInt8(ascii: " "))
    }
}

extension Page {
    /// Whether a word is a given name of the table, or an initial that stands for one; in letters that the table does not have
    /// each may be.
    func mayBeGivenName(_ index: Int) -> Bool {
        let word = tokens[index].folded
        guard tokens[index].kind == .word, let first = word.unicodeScalars.first else { return false }
        return word.count == 1 || first.value >= 0x530
            || word.split { !$0.isLetter }.contains { GivenNames.has(String($0)) }
    }
}
