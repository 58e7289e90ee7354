/// Whether words are what a town is called, in its own language or in others: a sign that a place is one, and no more. Most towns
/// are too small for the table.
enum Towns {
    static func has(_ words: String) -> Bool {
        let wanted = key(words)
        return wanted.utf8.count > 2
            && (Cities.zoneByName[words.lowercased()] != nil
                || SortedTable.has(wanted, in: TownTable.names, parted: UInt8(ascii: "|")))
    }

    /// Small and without accents, words parted by one space: "Sankt-Pölten" is "sankt polten".
    private static func key(_ words: String) -> String {
        Mailbox.plain(words).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
