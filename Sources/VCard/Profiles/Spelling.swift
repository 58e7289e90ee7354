import CharacterSets

// How values and parameters are spelled, whatever they are about.
extension Adaptation {
    /// UTF-8, each type by itself, no word about an encoding that is undone, and nothing of the standard's that is empty.
    mutating func spell() {
        var spelled: [Piece] = []
        spelled.reserveCapacity(pieces.count)
        for var piece in pieces {
            if piece.value.contains(where: { $0 >= 0x80 }), !isUTF8(piece.value.span) {
                piece.value = Array(piece.raw.utf8)
            }
            if !piece.parameters.isEmpty { spellParameters(&piece) }
            if piece.saysNothing { continue }
            if Adaptation.texts.contains(piece), piece.value.contains(where: { [0x2C, 0x3B, 0x5C].contains($0) }) {
                piece.text = piece.text
            }
            spelled.append(piece)
        }
        pieces = spelled
    }

    /// What the writer converts too (`VersionRules`).
    mutating func convert() {
        let form: Version = isOld ? .v3 : .v4
        for index in pieces.indices
        where !pieces[index].parameters.isEmpty || Adaptation.spelled.contains(pieces[index]) {
            var piece = pieces[index]
            VCard.convert(piece.key, &piece.parameters, &piece.value, to: form)
            pieces[index] = piece
        }
    }

    /// What the versions spell differently, whatever its parameters.
    private static let spelled: NameSet = [
        "TEL", "PHOTO", "LOGO", "SOUND", "KEY", "GEO", "BDAY", "ANNIVERSARY", "DEATHDATE", "REV",
    ]

    /// Each value as it is read again: URIs without escapes, texts with none but the standard's.
    mutating func settle() {
        for index in pieces.indices where pieces[index].value.contains(0x5C) {
            let piece = pieces[index]
            if piece.isBase64 { continue }
            pieces[index].value =
                piece.property.holdsURI
                ? withoutBackslashes(piece.value) : reescaped(piece.value, comma: false, semicolon: false)
        }
        pieces.removeAll(where: \.saysNothing)
    }

    /// What is one text to everybody: commas and semicolons in it divide nothing.
    private static let texts: NameSet = [
        "FN", "NOTE", "TITLE", "ROLE", "LABEL", "X-ABLABEL", "MAILER", "SORT-STRING", "PRODID", "NAME", "CLASS",
    ]

    private mutating func spellParameters(_ piece: inout Piece) {
        var parameters: [Parameter] = []
        var types: Set<String> = []
        for parameter in piece.parameters {
            switch parameter.name.uppercased() {
            case "CHARSET": continue
            case "ENCODING":
                if parameter.value.lowercased() == "b" {
                    parameters.append(parameter)
                } else {
                    tellEncoding(parameter, piece)
                }
            case "TYPE":
                for type in parameter.value.utf8.split(separator: UInt8(ascii: ",")) {
                    let type = String(decoding: trimmed(Array(type)[...]), as: UTF8.self)
                    if !type.isEmpty, types.insert(type.lowercased()).inserted { parameters.append(.type(type)) }
                }
            case "VALUE":
                parameters.append(Parameter("VALUE", parameter.value.lowercased() == "url" ? "uri" : parameter.value))
            default: parameters.append(parameter)
            }
        }
        piece.parameters = parameters
    }

    /// QUOTED-PRINTABLE and the like are undone in what was read.
    private mutating func tellEncoding(_ parameter: Parameter, _ piece: Piece) {
        let undone = ["QUOTED-PRINTABLE", "Q", "7BIT", "8BIT", "BASE64", ""]
        if !undone.contains(parameter.value.uppercased()) { lose(.parameterDropped, piece.key) }
    }
}

// PREF=1 in 4.0, TYPE=PREF before (RFC 6350 section 5.3).
extension Adaptation {
    mutating func adaptPreference() {
        isOld ? preferByType() : preferByNumber()
    }

    private mutating func preferByNumber() {
        for index in pieces.indices where pieces[index].has("PREF") {
            let numbers = pieces[index].values(of: "PREF")
            let number = numbers.first.flatMap { Int($0) }
            pieces[index].remove("PREF")
            if let number, (1...100).contains(number) {
                pieces[index].parameters.append(Parameter("PREF", "\(number)"))
            } else {
                lose(.parameterDropped, pieces[index].key)
            }
        }
    }

    /// Where the first choice is not 1, the lowest number is it; the others keep theirs, which 3.0 passes over.
    private mutating func preferByType() {
        guard pieces.contains(where: { $0.has("PREF") }) else { return }
        var decided: Set<String> = []
        var lowest: [String: (index: Int, number: Int)] = [:]
        for (index, piece) in pieces.enumerated() where !piece.parameters.isEmpty {
            if piece.types.contains("pref") { decided.insert(piece.key) }
            guard let number = piece.values(of: "PREF").first.flatMap({ Int($0) }), number > 0 else { continue }
            if lowest[piece.key].map({ number < $0.number }) ?? true { lowest[piece.key] = (index, number) }
        }
        for (key, first) in lowest where !decided.contains(key) {
            pieces[first.index].remove("PREF")
            pieces[first.index].parameters.append(.type("PREF"))
        }
    }
}

// What 2.1 can hold beside a value.
extension Adaptation {
    private static let oldParameters: Set<String> = ["TYPE", "VALUE", "ENCODING", "LANGUAGE"]
    /// What `;ENCODING=QUOTED-PRINTABLE:` leaves of a line of 75, and `;CHARSET=UTF-8` beside it.
    private static let room = (ascii: 46, other: 32)

    /// 2.1 knows four parameters and those with X-; Android refuses a card with another. Long ones would make a line too
    /// long, because 2.1 has nowhere to fold it.
    mutating func adaptOldParameters() {
        guard version == .v2 else { return }
        for index in pieces.indices where !pieces[index].parameters.isEmpty {
            var piece = pieces[index]
            if let name = piece.valueName { piece.setValueName(name == "uri" ? "URL" : nil) }
            let isASCII = piece.value.allSatisfy { $0 < 0x80 }
            var room =
                (isASCII ? Adaptation.room.ascii : Adaptation.room.other) - piece.name.utf8.count
                - (piece.group.map { $0.utf8.count + 1 } ?? 0)
            var kept: [Parameter] = []
            for parameter in piece.parameters {
                let name = parameter.name.uppercased()
                let length = parameter.name.utf8.count + parameter.value.utf8.count + 4
                if Adaptation.oldParameters.contains(name) || (name.hasPrefix("X-") && room >= length) {
                    kept.append(parameter)
                } else {
                    lose(.parameterDropped, piece.key)
                }
                room -= length
            }
            piece.parameters = kept
            pieces[index] = piece
        }
    }
}
