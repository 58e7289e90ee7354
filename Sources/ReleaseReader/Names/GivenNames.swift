/// Whether a word is somebody's given name in any of the table's languages.
enum GivenNames {
    static func has(_ word: String) -> Bool {
        let wanted = Mailbox.plain(word)
        return wanted.utf8.count > 2 && SortedTable.has(wanted, in: GivenNameTable.names, parted: UInt8(ascii: " "))
    }
}
