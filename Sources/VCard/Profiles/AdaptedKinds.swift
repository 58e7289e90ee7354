import CharacterSets

// What a card is about: KIND in 4.0 (RFC 6350 section 6.1.4), Apple's own properties before.
extension Adaptation {
    mutating func adaptKind() {
        isOld ? kindToOld() : kindToNew()
        guard isOld, first("X-ADDRESSBOOKSERVER-KIND")?.raw.lowercased() == "group" else { return }
        if profile.traits.contains(.readsGroupCards) {
            if profile.traits.contains(.showsGroupsAsPeople) { lose(.groupShownAsPerson, "KIND") }
        } else {
            lose(.groupLeftOut, "KIND")
            // A desk that can be called is worth its card, even as a person's.
            isLeftOut = !pieces.contains { ["TEL", "EMAIL", "ADR", "IMPP"].contains($0.key) }
        }
    }

    private mutating func kindToOld() {
        change(["KIND", "MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"]) { adaptation, piece in
            var piece = piece
            switch (piece.key, piece.raw.lowercased()) {
            case ("KIND", "group"): piece.name = "X-ADDRESSBOOKSERVER-KIND"
            case ("KIND", "org"): (piece.name, piece.value) = ("X-ABShowAs", Array("COMPANY".utf8))
            case ("KIND", "individual"): return nil
            case ("KIND", _): break
            default:
                piece.name = "X-ADDRESSBOOKSERVER-MEMBER"
                piece.setValueName(nil)
                piece.value = withUUIDScheme(piece.value)
                if !isUUIDScheme(piece.value) { adaptation.lose(.memberUnread, "MEMBER") }
            }
            return piece
        }
    }

    private mutating func kindToNew() {
        let kind = newKind()
        var isTold = has("KIND")
        change(["X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS", "X-ADDRESSBOOKSERVER-MEMBER", "MEMBER"]) { _, piece in
            var piece = piece
            switch piece.key {
            case "X-ABSHOWAS" where piece.raw.lowercased() != "company": break
            case "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS":
                guard !isTold, let kind else { return nil }
                isTold = true
                (piece.name, piece.value) = ("KIND", Array(kind.utf8))
            default:
                piece.name = "MEMBER"
                piece.value = withUUIDScheme(piece.value)
            }
            return piece
        }
        allowMembers()
    }

    /// What Apple's properties say; a group may be shown as a company, and a company as an individual's card.
    private func newKind() -> String? {
        let kind = first("X-ADDRESSBOOKSERVER-KIND")?.raw.lowercased()
        let isCompany = pieces.contains { $0.key == "X-ABSHOWAS" && $0.raw.lowercased() == "company" }
        return isCompany && kind != "group" ? "org" : kind
    }

    /// MEMBER stands only where KIND is group (RFC 6350 section 6.6.5).
    private mutating func allowMembers() {
        guard has("MEMBER") else { return }
        if !has("KIND") { pieces.append(Piece("KIND", text: "group")) }
        let isGroup = first("KIND")?.raw.lowercased() == "group"
        change(["MEMBER"]) { adaptation, piece in
            if isGroup, piece.isURI { return piece }
            adaptation.lose(.valueNotAllowed, "MEMBER")
            return piece.underPrivateName()
        }
    }
}

/// A UUID with its scheme (RFC 9562 section 4); anything else as it is.
func withUUIDScheme(_ value: [UInt8]) -> [UInt8] {
    isUUID(value[...]) ? Array("urn:uuid:".utf8) + value : value
}

func isUUIDScheme(_ value: [UInt8]) -> Bool {
    sameName(value.prefix(9), "urn:uuid:".utf8) && isUUID(value.dropFirst(9))
}

/// Whether it is `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`, in letters of either case.
func isUUID(_ value: ArraySlice<UInt8>) -> Bool {
    value.count == 36
        && value.enumerated().allSatisfy { place, byte in
            [8, 13, 18, 23].contains(place) ? byte == UInt8(ascii: "-") : hexadecimalDigit(byte) != nil
        }
}
