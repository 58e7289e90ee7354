// Numbers, mail addresses and web addresses.
extension Adaptation {
    private static let notVoice: Set<String> = ["voice", "fax", "modem", "bbs", "isdn", "video", "msg", "pager"]
    private static let mailSystems: Set<String> = [
        "internet", "x400", "aol", "applelink", "attmail", "cis", "eworld", "ibmmail", "mcimail", "powershare",
        "prodigy",
        "tlx",
    ]

    mutating func adaptReach() {
        change(["TEL"]) { adaptation, piece in adaptation.adaptedNumber(piece) }
        change(["EMAIL"]) { adaptation, piece in adaptation.adaptedEmail(piece) }
        change(["IMPP", "SOCIALPROFILE"]) { adaptation, piece in adaptation.adaptedMessenger(piece) }
        if !isOld { change(Adaptation.addresses) { adaptation, piece in adaptation.adaptedAddress(piece) } }
    }

    private mutating func adaptedNumber(_ piece: Piece) -> Piece {
        var piece = piece
        if isOld {
            if piece.isURI, piece.valueName == "uri" || sameName(piece.value.prefix(4), "sip:".utf8) {
                // A number that is no number shows as text; as a messenger it can be called.
                piece.name = "IMPP"
                piece.setValueName(nil)
                return piece
            }
            piece.setValueName(nil)
            while sameName(piece.value.prefix(4), "tel:".utf8) { piece.value.removeFirst(4) }
            rename(type: "text", as: "MSG", in: &piece)
            return piece
        }
        rename(type: "msg", as: "text", in: &piece)
        // A text stays one, with the extension in it: Evolution, KDE and Thunderbird show `tel:…;ext=102` as it is written.
        if sameName(piece.value.prefix(4), "tel:".utf8) {
            piece.setValueName("uri")
        } else if piece.valueName != "uri" || !piece.isURI {
            piece.setValueName(nil)
        }
        return piece
    }

    /// The types that 2.1 takes for granted, and by which Outlook finds the slot.
    mutating func sayDefaultTypes() {
        guard version == .v2 else { return }
        for index in pieces.indices {
            switch pieces[index].key {
            case "TEL" where Adaptation.notVoice.isDisjoint(with: pieces[index].types): pieces[index].addType("VOICE")
            case "EMAIL" where Adaptation.mailSystems.isDisjoint(with: pieces[index].types):
                pieces[index].addType("INTERNET")
            default: break
            }
        }
    }

    private func rename(type old: String, as new: String, in piece: inout Piece) {
        guard piece.types.contains(old) else { return }
        piece.removeType(old)
        piece.addType(new)
    }

    private func adaptedEmail(_ piece: Piece) -> Piece {
        var piece = piece
        piece.setValueName(nil)
        if sameName(piece.value.prefix(7), "mailto:".utf8) { piece.value.removeFirst(7) }
        return piece
    }
}

// Messengers and web addresses.
extension Adaptation {
    static let addresses: NameSet = [
        "URL", "SOURCE", "FBURL", "CALADRURI", "CALURI", "ORG-DIRECTORY", "CONTACT-URI",
    ]
    /// Services by the scheme of their addresses.
    private static let schemes: [String: String] = [
        "skype": "skype", "aim": "aim", "jabber": "xmpp", "xmpp": "xmpp", "googletalk": "xmpp", "google-talk": "xmpp",
        "gtalk": "xmpp", "icq": "icq", "msn": "msnim", "yahoo": "ymsgr", "irc": "irc", "sip": "sip", "telegram": "tg",
        "matrix": "matrix", "whatsapp": "whatsapp", "qq": "x-apple", "gadugadu": "gg",
    ]

    private mutating func adaptedMessenger(_ piece: Piece) -> Piece {
        var piece = piece
        if piece.key == "SOCIALPROFILE" {
            guard isOld else { return piece }
            piece.name = "X-SOCIALPROFILE"
            if let service = piece.values(of: "SERVICE-TYPE").first, isToken(service) { piece.addType(service) }
            piece.remove("SERVICE-TYPE")
            piece.setValueName(nil)
            return piece
        }
        guard !isOld else { return piece }
        if piece.isURI { return adaptedAddress(piece) }
        let services = piece.values(of: "X-SERVICE-TYPE") + piece.types
        guard let scheme = services.lazy.compactMap({ Adaptation.schemes[$0.lowercased()] }).first else {
            lose(.valueNotAllowed, piece.key)
            return piece.underPrivateName()
        }
        piece.value = Array("\(scheme):".utf8) + uriBytes(piece.text)
        return piece
    }

    /// RFC 3986: no blanks; RFC 6350: a scheme, which people leave out.
    private mutating func adaptedAddress(_ piece: Piece) -> Piece {
        var piece = piece
        if piece.isURI || piece.valueName == "text" {
            if piece.valueName != "text" { piece.value = withoutBlanks(piece.value) }
            return piece
        }
        let text = trimmed(piece.value[...])
        let isHost = text.contains(UInt8(ascii: ".")) && !text.contains { $0 <= 0x20 || $0 == 0x3A || $0 == 0x5C }
        guard isHost else {
            lose(.valueNotAllowed, piece.key)
            return piece.underPrivateName()
        }
        piece.value = Array("http://".utf8) + withoutBlanks(Array(text))
        return piece
    }

    private func withoutBlanks(_ value: [UInt8]) -> [UInt8] {
        guard value.contains(where: { $0 == 0x20 || $0 == 0x09 || $0 == 0x5C }) else { return value }
        return uriBytes(String(decoding: trimmed(value[...]).filter { $0 != 0x5C }, as: UTF8.self))
    }
}

/// Text inside a URI: blanks percent-encoded.
func uriBytes(_ text: String) -> [UInt8] {
    text.utf8.flatMap { byte -> [UInt8] in
        byte <= 0x20 || byte == 0x7F || byte == 0x5C
            ? [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)] : [byte]
    }
}
