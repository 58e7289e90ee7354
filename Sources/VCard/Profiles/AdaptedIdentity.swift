// UID, and what may stand only once.
extension Adaptation {
    /// A UUID with its scheme, so that programs of every version know it again.
    mutating func adaptIdentity() {
        change(["UID"]) { adaptation, piece in
            var piece = piece
            piece.text = unescaped(trimmed(piece.value[...]))
            let text = String(decoding: piece.text.utf8.filter { $0 != 0x0A }, as: UTF8.self)
            piece.value = withUUIDScheme(Array(text.utf8))
            if !piece.isURI {
                piece.text = text
            } else if !adaptation.isOld {
                piece.value = uriBytes(text.filter { $0 != "\\" })
            }
            piece.setValueName(adaptation.isOld || piece.isURI ? nil : "text")
            return piece
        }
        // It says that a card is a card, and Python's vobject refuses one for it.
        change(["PROFILE"]) { _, _ in nil }
        if !isOld { dropOldNames() }
    }

    /// What 4.0 took out of 3.0 (RFC 6350 appendix A).
    private mutating func dropOldNames() {
        change(["NAME", "MAILER", "CLASS"]) { adaptation, piece in
            adaptation.lose(.passedOver, piece.key)
            return piece.underPrivateName()
        }
    }

    private static let singleInNew: NameSet = [
        "N", "BDAY", "ANNIVERSARY", "GENDER", "KIND", "PRODID", "REV", "UID", "BIRTHPLACE", "DEATHPLACE", "DEATHDATE",
        "CREATED", "LANGUAGE",
    ]
    private static let singleInOld: NameSet = [
        "FN", "N", "BDAY", "REV", "UID", "PRODID", "CLASS", "MAILER", "SORT-STRING", "NAME", "PROFILE", "KIND",
        "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS",
    ]

    /// The first that says something, with those that are the same in other languages (ALTID, RFC 6350 section 5.4).
    mutating func keepOne() {
        let names = isOld ? Adaptation.singleInOld : Adaptation.singleInNew
        var kept: [String: Piece] = [:]
        for piece in pieces where names.contains(piece) && !isBlank(piece.value[...]) {
            if kept[piece.key] == nil { kept[piece.key] = piece }
        }
        var seen: Set<String> = []
        change(names) { adaptation, piece in
            guard let first = kept[piece.key] else { return piece.key == "FN" || piece.key == "N" ? piece : nil }
            if isBlank(piece.value[...]) { return nil }
            if seen.insert(piece.key).inserted { return piece }
            if let alternative = first.values(of: "ALTID").first, !adaptation.isOld,
                piece.values(of: "ALTID").first == alternative
            {
                return piece
            }
            if piece.value != first.value { adaptation.lose(.onlyOne, piece.key) }
            return nil
        }
    }
}

// What stands in the file though most programs of the version do not know it.
extension Adaptation {
    private static let newNames: NameSet = [
        "KIND", "LANG", "GENDER", "RELATED", "XML", "CLIENTPIDMAP", "MEMBER", "BIRTHPLACE", "DEATHPLACE", "DEATHDATE",
        "EXPERTISE", "HOBBY", "INTEREST", "ORG-DIRECTORY", "CONTACT-URI", "CREATED", "GRAMGENDER", "LANGUAGE",
        "PRONOUNS", "JSPROP",
    ]
    private static let middleNames: NameSet = [
        "SORT-STRING", "CLASS", "IMPP", "CALADRURI", "CALURI", "SOURCE",
    ]

    mutating func tellPassedOver(_ piece: Piece) {
        guard isOld else { return }
        if Adaptation.newNames.contains(piece) || (version == .v2 && Adaptation.middleNames.contains(piece)) {
            lose(.passedOver, piece.key)
        }
    }
}
