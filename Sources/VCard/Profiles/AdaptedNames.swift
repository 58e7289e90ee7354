// What a card calls the one it is about, and how that is sorted and spoken.
extension Adaptation {
    private static let phonetics: [(name: String, place: Int)] = [
        ("X-PHONETIC-LAST-NAME", 0), ("X-PHONETIC-FIRST-NAME", 1), ("X-PHONETIC-MIDDLE-NAME", 2),
    ]

    mutating func adaptNames() {
        if !pieces.contains(where: { $0.key == "FN" && !isBlank($0.value[...]) }) { standIn() }
        if isOld {
            spellPhonetics()
            sortByString()
            fillName()
        } else {
            sortByParameter()
        }
        change(["N"]) { adaptation, piece in
            var piece = piece
            if piece.value.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: ";") }), !adaptation.isOld { return nil }
            piece.pad(to: 5)
            return piece
        }
    }

    /// Before 4.0 there is no SORT-AS, of which N's alone is a text of its own.
    mutating func sortWithoutNames() {
        if isOld { sortByString() }
    }

    /// What people see must be there, and the same after the card was read again.
    private mutating func standIn() {
        let name = VCard.standIn(for: Card(pieces.map(\.property)))
        change(["FN"]) { _, _ in nil }
        pieces.insert(Piece("FN", text: unescaped(name[...])), at: 0)
    }

    /// N is not there, or shows nothing: then it is FN's, because Apple shows an empty one as ";;;;".
    private mutating func fillName() {
        guard let fullName = pieces.first(where: { $0.key == "FN" && !isBlank($0.value[...]) }) else { return }
        guard let name = first("N") else {
            return pieces.append(Piece("N", value: wholeComponent(fullName.value)))
        }
        guard name.value.allSatisfy({ [0x20, 0x3B, 0x2C].contains($0) }) else { return }
        change(["N"]) { _, piece in
            var piece = piece
            guard piece.value == name.value else { return piece }
            piece.value = wholeComponent(fullName.value)
            piece.remove("ENCODING")
            return piece
        }
    }

    /// SORT-STRING of 3.0 is SORT-AS of N in 4.0 (RFC 6350 section 5.9).
    private mutating func sortByParameter() {
        guard let sort = first("SORT-STRING"), let index = pieces.firstIndex(where: { $0.key == "N" }) else {
            return change(["SORT-STRING"]) { adaptation, piece in
                adaptation.lose(.passedOver, piece.key)
                return piece.underPrivateName()
            }
        }
        if !pieces[index].has("SORT-AS") {
            pieces[index].parameters.append(Parameter("SORT-AS", sort.text))
            if let place = pieces.firstIndex(where: { $0.key == "SORT-STRING" }) { pieces.remove(at: place) }
        }
        change(["SORT-STRING"]) { adaptation, piece in
            adaptation.lose(.onlyOne, piece.key)
            return piece.underPrivateName()
        }
    }

    private mutating func sortByString() {
        var sort: String?
        for index in pieces.indices where pieces[index].has("SORT-AS") {
            let text = pieces[index].values(of: "SORT-AS").joined(separator: ",")
            pieces[index].remove("SORT-AS")
            if pieces[index].key == "N", sort == nil { sort = text } else { lose(.parameterDropped, pieces[index].key) }
        }
        guard let sort, !sort.isEmpty else { return }
        if has("SORT-STRING") {
            if first("SORT-STRING")?.text != sort { lose(.parameterDropped, "N") }
        } else {
            pieces.append(Piece("SORT-STRING", text: sort))
        }
    }

    /// RFC 9554 section 4.6 has the spoken name in a second N; before 4.0 there is only one.
    private mutating func spellPhonetics() {
        guard pieces.contains(where: { $0.key == "N" && $0.has("PHONETIC") }) else { return }
        change(["N"]) { adaptation, piece in
            guard piece.has("PHONETIC") else { return piece }
            let parts = split(piece.value[...], at: UInt8(ascii: ";"))
            for (name, place) in Adaptation.phonetics where place < parts.count && !parts[place].isEmpty {
                adaptation.pieces.append(Piece(name, value: parts[place]))
            }
            return nil
        }
    }
}

extension Piece {
    /// Empty components behind the others, so that there are as many as the standard has.
    mutating func pad(to count: Int) {
        if isBase64 { return }
        let missing = count - split(value[...], at: UInt8(ascii: ";")).count
        if missing > 0 { value += Array(repeating: UInt8(ascii: ";"), count: missing) }
    }
}

/// A text as the first of a name's five components.
private func wholeComponent(_ text: [UInt8]) -> [UInt8] {
    var value: [UInt8] = []
    value.appendEscaped(unescaped(text[...]))
    return value + Array(";;;;".utf8)
}
