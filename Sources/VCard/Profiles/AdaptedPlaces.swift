// Addresses, positions and time zones.
extension Adaptation {
    mutating func adaptPlaces() {
        isOld ? labelsOutOfAddresses() : labelsIntoAddresses()
        change(["ADR"]) { _, piece in
            var piece = piece
            piece.pad(to: 7)
            return piece
        }
        change(["GEO"]) { adaptation, piece in adaptation.adaptedPosition(piece) }
        change(["TZ"]) { adaptation, piece in
            let piece = adaptation.adaptedZone(piece)
            guard adaptation.version == .v2, piece.valueName == "text" else { return piece }
            adaptation.lose(.valueNotAllowed, piece.key)
            return piece.underPrivateName()
        }
    }

    /// `ADR;LABEL="…"` of 4.0 is a LABEL of the same types before (RFC 6350 section 6.3.1).
    private mutating func labelsOutOfAddresses() {
        let known = Set(pieces.lazy.filter { $0.key == "LABEL" }.map(\.text))
        change(["ADR"]) { adaptation, piece in
            guard let text = piece.values(of: "LABEL").first else { return piece }
            var piece = piece
            piece.remove("LABEL")
            if piece.value.allSatisfy({ [0x20, 0x3B, 0x2C].contains($0) }) {
                piece.value = Array(";;".utf8)
                piece.value.appendEscaped(text)
                piece.value += Array(";;;;".utf8)
            } else if !known.contains(text), !text.isEmpty {
                let types = piece.parameters.filter { $0.isNamed("TYPE") && $0.value.lowercased() != "pref" }
                adaptation.pieces.append(Piece("LABEL", text: text, parameters: types, group: piece.group))
            }
            return piece
        }
    }

    /// A LABEL goes to the first address of its types that has none; where there is none, it is an address of its own.
    private mutating func labelsIntoAddresses() {
        guard has("LABEL") else { return }
        var free: [Set<String>: [Int]] = [:]
        for index in pieces.indices.reversed() where pieces[index].key == "ADR" && !pieces[index].has("LABEL") {
            free[Set(pieces[index].types), default: []].append(index)
        }
        for index in pieces.indices where pieces[index].key == "LABEL" {
            let text = pieces[index].text
            var types = Set(pieces[index].types)
            types.remove("pref")
            guard let address = free[types]?.popLast() else {
                pieces[index].name = "ADR"
                pieces[index].value = Array(";;;;;;".utf8)
                pieces[index].parameters.append(Parameter("LABEL", text))
                continue
            }
            pieces[address].parameters.append(Parameter("LABEL", text))
            pieces[index].name = ""
        }
        pieces.removeAll { $0.key == "" }
    }

    /// `37.3;-122.0` before, `geo:37.3,-122.0` (RFC 5870) in 4.0.
    private mutating func adaptedPosition(_ piece: Piece) -> Piece {
        var piece = piece
        var rest = unescapedBytes(piece.value[...])[...]
        if sameName(rest.prefix(4), "geo:".utf8) { rest = rest.dropFirst(4) }
        let isURI = rest.count < piece.value.count
        let main = isURI ? rest.prefix { $0 != UInt8(ascii: ";") } : rest
        let numbers = main.split { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }.map { trimmed($0) }
        guard numbers.count >= 2, numbers.count <= 3, numbers.allSatisfy(isDecimal) else {
            lose(.valueNotAllowed, piece.key)
            return piece.underPrivateName()
        }
        if !isOld, isURI { return piece }
        piece.setValueName(nil)
        if isOld, numbers.count == 3 || main.count < rest.count { lose(.valueShortened, piece.key) }
        if isOld {
            piece.value = numbers[0] + [UInt8(ascii: ";")] + numbers[1]
        } else {
            piece.value = Array("geo:".utf8) + Array(numbers.joined(separator: [UInt8(ascii: ",")]))
        }
        return piece
    }

    /// An offset of UTC in 3.0, a name in 4.0; each can say the other by its VALUE.
    private func adaptedZone(_ piece: Piece) -> Piece {
        var piece = piece
        let text = piece.text
        guard let offset = offset(text) else {
            if isOld {
                piece.setValueName("text")
            } else if piece.valueName != "uri" || !piece.isURI {
                piece.setValueName(nil)
            }
            piece.text = text
            return piece
        }
        piece.setValueName(isOld ? nil : "utc-offset")
        piece.value = Array((isOld ? "\(offset.hour):\(offset.minute)" : offset.hour + offset.minute).utf8)
        return piece
    }

    /// `-05:00`, `-0500` and `-5:00`, with the sign.
    private func offset(_ text: String) -> (hour: String, minute: String)? {
        let bytes = Array(text.utf8)
        guard let sign = bytes.first, sign == 0x2B || sign == 0x2D else { return nil }
        var digits = bytes.dropFirst().filter { $0 != UInt8(ascii: ":") }
        if digits.count == 3 || digits.count == 1 { digits.insert(0x30, at: 0) }
        if digits.count == 2 { digits += [0x30, 0x30] }
        guard digits.count == 4, bytes.count <= 6, digits.allSatisfy({ $0 &- 0x30 < 10 }), digits[2] < 0x36 else {
            return nil
        }
        return (String(decoding: [sign] + digits[..<2], as: UTF8.self), String(decoding: digits[2...], as: UTF8.self))
    }
}

/// A number such as `-122.082932`.
func isDecimal(_ text: ArraySlice<UInt8>) -> Bool {
    var digits = text
    if let sign = digits.first, sign == 0x2B || sign == 0x2D { digits = digits.dropFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    return digits.contains { $0 &- 0x30 < 10 } && parts.allSatisfy { $0.allSatisfy { $0 &- 0x30 < 10 } }
}
