/// What the part of an address before its "@" tells of whom it reaches.
enum Mailbox {
    /// `press@`, `media.relations@`, `pressestelle@`.
    static func isPress(_ local: String) -> Bool {
        words(of: local).contains { word in
            MailboxWords.pressStems.contains { word.hasPrefix($0) } || MailboxWords.press.contains(word)
        }
    }

    /// `info@`, `office@`.
    static func isGeneral(_ local: String) -> Bool { words(of: local).contains(where: MailboxWords.general.contains) }

    /// Answers readers, customers and machines, not the press.
    static func isForOthers(_ local: String) -> Bool { MailboxWords.others.contains(local) }

    /// `customer.care@`, `officeeditor@`: somebody else than the press reads it, though a release may print nothing better.
    static func isRatherForOthers(_ local: String) -> Bool {
        !isPress(local)
            && (words(of: local).contains(where: MailboxWords.ofOthers.contains)
                || local.hasSuffix(MailboxWords.ofEditors))
    }

    /// `investors@`, `harbourinvestorrelations@`, `ir@`.
    static func isForInvestors(_ local: String) -> Bool {
        guard !isPress(local) else { return false }
        return local == MailboxWords.ofInvestors
            || Vocabulary.every(.investorStem).contains { $0.utf8.count >= 6 && local.contains($0) }
    }

    /// `jane.roe@`, `jroe@`, `j.roe@` of Jane Roe; `juenemann@` of Jünemann.
    static func isMade(of name: String, _ local: String) -> Bool {
        let local = local.filter(\.isLetter)
        return isMade(ofPlain: plain(name, umlauts: [:]), local)
            || name.unicodeScalars.contains { $0.value >= 0x80 }
                && isMade(ofPlain: plain(name, umlauts: MailboxWords.umlauts), local)
    }

    /// `tom.hill@` beside Jane Roe: two words, neither of them an office's, its house's or of the name, where the name is written in
    /// the letters that addresses have.
    static func isMadeOfAnother(than name: String, _ address: String) -> Bool {
        let parts = address.lowercased().split(separator: "@")
        guard parts.count == 2, name.utf8.contains(where: isASCIILetter), let local = parts.first.map(String.init),
            !isMade(of: name, local), !isPress(local),
            !isGeneral(local), !isForOthers(local), !(house(of: address).map(MailboxWords.providers.contains) ?? true)
        else { return false }
        let words = local.split { $0 == "." || $0 == "_" }
        return words.count == 2
            && words.allSatisfy { word in
                word.count > 2 && word.allSatisfy(\.isLetter) && !parts[1].contains(word)
                    && ContactWords.sort(of: String(word)) == nil
            }
    }

    private static func isMade(ofPlain name: String, _ local: String) -> Bool {
        let names = name.split { !$0.isLetter }.map(String.init)
        if names.contains(where: { $0.count > 2 && local.contains($0) }) { return true }
        guard let first = names.first, let last = names.last, names.count > 1 else { return false }
        return last.count > 4 && local.contains(last.prefix(5)) || isInflected(first, last, local)
            || local == String(first.prefix(1) + last.prefix(1)) || local == first + last.prefix(1)
    }

    /// `vitzacek` of "Víta Žáčka": where names are inflected both begin as they are called.
    private static func isInflected(_ first: String, _ last: String, _ local: String) -> Bool {
        let stems = (first.prefix(max(3, first.count - 2)), last.prefix(max(3, last.count - 2)))
        guard first.count >= 4, last.count >= 4, local.hasPrefix(stems.0),
            let seam = local.dropFirst(3).firstRange(of: stems.1)
        else { return false }
        return local[..<seam.lowerBound].count <= first.count && local[seam.lowerBound...].count <= last.count + 1
    }

    /// Without accents, in lower case.
    static func plain(_ name: String, umlauts: [Character: String] = [:]) -> String {
        name.lowercased().reduce(into: "") { plain, letter in
            plain += umlauts[letter] ?? MailboxWords.accents[letter] ?? String(letter)
        }
    }

    /// The word of a host that its house is called by: `harbour` of `press@mail.harbour.org.au`.
    static func house(of address: String) -> String? {
        address.split(separator: "@").last.flatMap { PublicSuffixes.ownLabel($0) }
    }

    private static func words(of local: String) -> [String] {
        local.split { !$0.isLetter }.map(String.init)
    }
}
