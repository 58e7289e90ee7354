import CharacterSets

/// Some say BASE64 of what is a `data:` URI.
func withoutWrongEncoding(_ property: Property) -> Property {
    guard property.isBase64, DataURI(property.value) != nil else { return property }
    var uri = property
    uri.parameters.removeAll { $0.isNamed("ENCODING") || $0.isNamed("VALUE") }
    return uri
}

// Photos, logos, sounds and keys.
extension Adaptation {
    static let binaries: NameSet = ["PHOTO", "LOGO", "SOUND", "KEY"]
    /// What Android cannot store.
    private static let largestPhoto = 1_000_000

    mutating func adaptBinaries() {
        change(Adaptation.binaries) { adaptation, piece in
            adaptation.adaptedBinary(piece).map { adaptation.withFormats($0) }
        }
    }

    private mutating func adaptedBinary(_ piece: Piece) -> Piece? {
        var piece = piece
        if piece.isBase64 {
            if !isBase64Text(piece.value.span) { piece.value.removeAll { $0 == 0x20 || $0 == 0x09 || $0 == 0x5C } }
            piece.setValueName(nil)
            guard isBase64Text(piece.value.span) else {
                lose(.binaryUnreadable, piece.key)
                return nil
            }
            pad(&piece)
            measure(piece, digits: piece.value.count)
            return piece
        }
        if isOld { return oldLink(piece) }
        piece.remove("ENCODING")
        if let uri = DataURI(piece.value[...]) {
            piece.setValueName(nil)
            guard !uri.isBase64 || isBase64Text(uri.content.span) else {
                lose(.binaryUnreadable, piece.key)
                return nil
            }
            return piece
        }
        return newLink(piece)
    }

    /// Whole groups of four: strict programs refuse a card for one digit too many, or for padding that is not there.
    private mutating func pad(_ piece: inout Piece) {
        let digits = piece.value[..<(piece.value.firstIndex(of: UInt8(ascii: "=")) ?? piece.value.count)]
        let isPadded = piece.value[digits.endIndex...].allSatisfy { $0 == UInt8(ascii: "=") }
        guard piece.value.count % 4 != 0 || digits.count % 4 == 1 || !isPadded else { return }
        let left = digits.count % 4 == 1 ? 1 : 0
        if left > 0 || digits.count + 3 < piece.value.count { lose(.valueShortened, piece.key) }
        piece.value = Array(digits.dropLast(left))
        while piece.value.count % 4 != 0 { piece.value.append(UInt8(ascii: "=")) }
    }

    /// Each TYPE once, of those that are words or name a format, such as `image/svg+xml`.
    private mutating func withFormats(_ piece: Piece) -> Piece {
        var piece = piece
        var seen: Set<String> = []
        if isOld {
            for index in piece.parameters.indices where piece.parameters[index].isNamed("TYPE") {
                piece.parameters[index].value = shortType(piece.parameters[index].value)
            }
        }
        piece.parameters = piece.parameters.filter { parameter in
            guard parameter.isNamed("TYPE") else { return true }
            let isWord = parameter.value.utf8.allSatisfy { isTokenByte($0) || $0 == 0x2B || $0 == 0x2E }
            if !isWord { lose(.typeDropped, piece.key) }
            return isWord && !parameter.value.isEmpty && seen.insert(parameter.value.lowercased()).inserted
        }
        return piece
    }

    private mutating func measure(_ piece: Piece, digits: Int) {
        guard piece.key == "PHOTO", profile.traits.contains(.hasSmallPhotos) else { return }
        if digits / 4 * 3 > Adaptation.largestPhoto { lose(.photoTooLarge, piece.key) }
    }

    /// An address, which must say that it is none of the value's own kind.
    private mutating func oldLink(_ piece: Piece) -> Piece? {
        var piece = piece
        if let uri = DataURI(piece.value[...]), !uri.isBase64, let bytes = percentDecoded(uri.content) {
            var encoded: [UInt8] = []
            encoded.appendBase64(bytes)
            let whole = Array("data:\(uri.mediaType);base64,".utf8) + encoded
            let inline = Property(piece.name, parameters: piece.parameters, value: whole, group: piece.group)
            piece = Piece(converted(inline, to: .v3))
            measure(piece, digits: piece.value.count)
            return piece.isBase64 && !piece.value.isEmpty ? piece : nil
        }
        if piece.isURI {
            piece.setValueName("uri")
            if let type = piece.values(of: "MEDIATYPE").first {
                piece.remove("MEDIATYPE")
                piece.addType(shortType(String(type.split(separator: ";").first ?? "")))
            }
        } else if piece.key == "KEY" {
            piece.setValueName("text")
        }
        return piece
    }

    private mutating func newLink(_ piece: Piece) -> Piece {
        var piece = piece
        if piece.isURI {
            piece.setValueName(nil)
            for type in piece.types where !piece.has("MEDIATYPE") && isFormat(type) {
                piece.removeType(type)
                piece.parameters.append(Parameter("MEDIATYPE", mediaType(type, of: piece.key)))
            }
        } else if piece.key == "KEY" {
            piece.setValueName("text")
        } else {
            lose(.valueNotAllowed, piece.key)
            return piece.underPrivateName()
        }
        return piece
    }

    /// Whether a type says how a file is written, and not where it belongs.
    private func isFormat(_ type: String) -> Bool { !["home", "work", "pref"].contains(type) && isToken(type) }
}
