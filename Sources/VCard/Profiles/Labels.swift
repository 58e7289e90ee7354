// What an address is for: TYPE where a word of the standard says it, else a label of one's own (X-ABLabel), or a line of
// NOTE for programs that pass over labels.
extension Adaptation {
    private static let reachable: NameSet = ["TEL", "EMAIL", "ADR", "URL", "IMPP", "LABEL"]
    /// Those that a program shows as a way to reach somebody.
    private static let ways: NameSet = ["TEL", "EMAIL", "ADR", "IMPP", "LABEL"]
    /// What is no text that a line of NOTE could tell, and whose TYPE is a format.
    private static let wordless: NameSet = [
        "PHOTO", "LOGO", "SOUND", "KEY", "X-PHOTO", "X-LOGO", "X-SOUND", "X-KEY", "AGENT", "NOTE",
    ]
    /// Apple's own labels, in lower case and without their brackets, as types.
    private static let appleTypes: [String: [String]] = [
        "home": ["HOME"], "work": ["WORK"], "mobile": ["CELL"], "homefax": ["HOME", "FAX"],
        "workfax": ["WORK", "FAX"], "otherfax": ["FAX"], "pager": ["PAGER"], "iphone": ["CELL"], "other": [],
    ]
    private static let telephoneOnly: Set<String> = ["mobile", "homefax", "workfax", "otherfax", "pager", "iphone"]

    /// `_$!<Work>!$_` becomes TYPE=WORK where every property of the group can bear it.
    mutating func adaptAppleLabels() {
        guard !profile.traits.contains(.readsAppleLabels), has("X-ABLABEL") else { return }
        var types: [String: [String]] = [:]
        var words: [String: String] = [:]
        for (group, label) in labelsByGroup() {
            guard let word = appleWord(label)?.lowercased(), let named = typesOf(word) else { continue }
            (types[group], words[group]) = (named, word)
        }
        for piece in pieces where !isLabelling(piece) {
            guard let group = piece.group?.lowercased(), let word = words[group] else { continue }
            let canBear = Adaptation.telephoneOnly.contains(word) ? piece.key == "TEL" : isReachable(piece)
            if !canBear { types[group] = nil }
        }
        guard !types.isEmpty else { return }
        var members: Set<String> = []
        for index in pieces.indices {
            guard let group = pieces[index].group?.lowercased(), let named = types[group],
                isReachable(pieces[index])
            else { continue }
            members.insert(group)
            for type in named { pieces[index].addType(type) }
        }
        change(["X-ABLABEL"]) { _, piece in
            piece.group.map { members.contains($0.lowercased()) } == true ? nil : piece
        }
    }

    /// A home page is what every URL is, where no program translates the word.
    private func typesOf(_ word: String) -> [String]? {
        word == "homepage" && !profile.traits.contains(.readsLabels) ? [] : Adaptation.appleTypes[word]
    }

    private func isReachable(_ piece: Piece) -> Bool { Adaptation.reachable.contains(piece) }

    private func isLabelling(_ piece: Piece) -> Bool { piece.key == "X-ABLABEL" || piece.key == "X-ABADR" }

    /// A type that is no English token, such as `Büro`, would lose the number its slot: it becomes the label.
    mutating func labelForeignTypes() {
        guard pieces.contains(where: { $0.types.contains { !isToken($0) } }) else { return }
        var labelled = Set(labelsByGroup().keys)
        var fresh = freshGroups()
        var labels: [Piece] = []
        for index in pieces.indices {
            if Adaptation.wordless.contains(pieces[index]) { continue }
            let foreign = pieces[index].values(of: "TYPE").filter { !isToken($0) }
            guard !foreign.isEmpty else { continue }
            pieces[index].parameters.removeAll { $0.isNamed("TYPE") && !isToken($0.value) }
            let group = pieces[index].group ?? fresh.next()
            guard labelled.insert(group.lowercased()).inserted else {
                lose(.typeDropped, pieces[index].key)
                continue
            }
            pieces[index].group = group
            labels.append(Piece("X-ABLabel", text: foreign.joined(separator: ", "), group: group))
        }
        pieces += labels
    }
}

func isToken(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isTokenByte) }

/// `Work` of `_$!<Work>!$_`; nil where the label is one of somebody's own.
func appleWord(_ label: String) -> String? {
    let bytes = Array(label.utf8)
    guard bytes.count > 8, bytes.starts(with: "_$!<".utf8), bytes.suffix(4).elementsEqual(">!$_".utf8) else {
        return nil
    }
    return String(decoding: bytes[4..<(bytes.count - 4)], as: UTF8.self)
}

// NOTE instead of groups, for programs that show no labels.
extension Adaptation {
    /// More labels than anybody has; beyond it NOTE would be the card.
    private static let mostLabels = 200
    private static let longestLine = 300
    private static let page = 200_000

    /// NOTE says what each label says, unless it does already; in 2.1 there is one NOTE.
    mutating func adaptNotes() {
        guard !profile.traits.contains(.readsLabels) else { return }
        let lines = labelLines()
        let notes = pieces.filter { $0.key == "NOTE" }
        let isOne = version == .v2
        guard !lines.isEmpty || (isOne && notes.count > 1) else { return }
        let all = notes.map(\.text).joined(separator: "\n")
        var text = isOne ? all : notes.first?.text ?? ""
        // A page of it: nobody's NOTE is longer, and what was added stands behind.
        let isPage = all.utf8.count <= Adaptation.page
        let beginning = squeezed(isPage ? all : String(all.prefix(Adaptation.page)))
        var said = beginning + (isPage ? beginning : squeezed(String(all.suffix(Adaptation.page))))
        for line in lines.prefix(Adaptation.mostLabels) where !isSaid(line, in: said) {
            text += (text.isEmpty ? "" : "\n") + line.text
            said += squeezed(line.text)
            if line.isCut { lose(.valueShortened, "X-ABLABEL") }
        }
        if lines.count > Adaptation.mostLabels {
            lose(.passedOver, "X-ABLABEL")
            labelsAreSaid = false
        }
        var note = notes.first ?? Piece("NOTE", value: [])
        guard (isOne && notes.count != 1) || note.text != text else { return }
        note.text = text
        let place = pieces.firstIndex { $0.key == "NOTE" }
        pieces = pieces.enumerated().compactMap { index, piece in
            piece.key == "NOTE" ? (index == place ? note : isOne ? nil : piece) : piece
        }
        if place == nil { pieces.append(note) }
    }

    /// Where labels are not read a group only hides what is in it: KDE shows no number of a group, and Thunderbird reads no
    /// card of 2.1 that has one. What the labels say is in NOTE by then.
    mutating func leaveGroups() {
        guard !profile.traits.contains(.readsLabels), labelsAreSaid else { return }
        if version == .v2 {
            leaveGroups { $0.key != "X-ABLABEL" }
            return leaveGroups { _ in true }
        }
        leaveGroups(Adaptation.ways.contains)
    }

    /// A label that nothing is left for goes too.
    private mutating func leaveGroups(_ leaves: (Piece) -> Bool) {
        var left: Set<String> = []
        for index in pieces.indices where leaves(pieces[index]) {
            guard let group = pieces[index].group?.lowercased() else { continue }
            left.insert(group)
            pieces[index].group = nil
        }
        if !left.isEmpty { dropLabels(of: left) }
    }

    private func isSaid(_ line: LabelLine, in said: [UInt8]) -> Bool {
        said.holds(squeezed(line.text)) || line.sought.allSatisfy { said.holds(squeezed($0)) }
    }

    /// What each label stands beside, such as "Duty press officer: +44 20 7946 0018".
    private func labelLines() -> [LabelLine] {
        let labels = labelsByGroup()
        guard !labels.isEmpty else { return [] }
        return pieces.compactMap { piece in
            guard let group = piece.group?.lowercased(), let label = labels[group], !isLabelling(piece),
                version == .v2 || isReachable(piece)
            else { return nil }
            let whole = oneLine(appleWord(label) ?? label)
            let words = String(whole.prefix(Adaptation.longestLine))
            guard !words.isEmpty else { return nil }
            let isCut = words.utf8.count < whole.utf8.count
            if Adaptation.wordless.contains(piece) { return LabelLine(text: words, sought: [words], isCut: isCut) }
            let value = piece.key == "ADR" ? addressLine(piece) : oneLine(piece.text)
            if value.isEmpty || value.count > Adaptation.longestLine {
                return LabelLine(text: words, sought: [words], isCut: isCut)
            }
            return LabelLine(
                text: "\(words): \(value)", sought: [words, piece.key == "TEL" ? lastDigits(value) : value],
                isCut: isCut)
        }
    }

    /// However a number is printed, with the country before it or not, it ends alike.
    private func lastDigits(_ number: String) -> String {
        let digits = number.utf8.prefix { lowerCased($0) != UInt8(ascii: "e") && lowerCased($0) != UInt8(ascii: "x") }
            .filter { $0 &- 0x30 < 10 }
        return digits.count < 5 ? number : String(decoding: digits.suffix(7), as: UTF8.self)
    }

    private func addressLine(_ piece: Piece) -> String {
        split(piece.value[...], at: UInt8(ascii: ";")).map { oneLine(unescaped($0)) }.filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    private func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Letters and digits alone, so that "+44 20" is "4420".
    private func squeezed(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if (0x80...0x9F).contains(byte), bytes.last == 0xC2 {
                // U+0080 to U+009F: what no line can hold is not in a note that was written.
                bytes.removeLast()
            } else if byte >= 0x80 || (isTokenByte(byte) && byte != UInt8(ascii: "-")) {
                bytes.append(lowerCased(byte))
            }
        }
        return bytes
    }
}

private struct LabelLine {
    let text: String
    /// What NOTE holds where it says the same.
    let sought: [String]
    /// Whether the label is longer than a line.
    let isCut: Bool
}

extension Array<UInt8> {
    /// Whether the other bytes stand in these, one behind the other.
    func holds(_ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        guard part.count <= count else { return false }
        let all = span
        let sought = part.span
        for start in 0...(count - part.count) where all[start] == first {
            var length = 1
            while length < sought.count, all[start + length] == sought[length] { length += 1 }
            if length == sought.count { return true }
        }
        return false
    }
}
