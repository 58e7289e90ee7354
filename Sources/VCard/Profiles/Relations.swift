// People around the one whom the card is about: RELATED in 4.0 (RFC 6350 section 6.6.6), Apple's X-ABRELATEDNAMES with a
// label before.
extension Adaptation {
    /// Apple's labels that say no more than a type of RELATED.
    private static let exact: [String: String] = [
        "spouse": "Spouse", "child": "Child", "parent": "Parent", "friend": "Friend",
    ]
    /// Apple's labels that say more: the type stands beside them.
    private static let wider: [String: String] = [
        "mother": "parent", "father": "parent", "brother": "sibling", "sister": "sibling", "son": "child",
        "daughter": "child", "partner": "sweetheart",
    ]
    private static let types: Set<String> = [
        "contact", "acquaintance", "friend", "met", "co-worker", "colleague", "co-resident", "neighbor", "child",
        "parent", "sibling", "spouse", "kin", "muse", "crush", "date", "sweetheart", "me", "agent", "emergency",
    ]

    mutating func adaptRelations() {
        guard hasAny(["RELATED", "X-ABRELATEDNAMES", "AGENT"]) else { return }
        adaptAgent()
        isOld ? relationsToOld() : relationsToNew()
    }

    private mutating func relationsToOld() {
        let labels = labelsByGroup()
        var fresh = freshGroups()
        change(["RELATED"]) { adaptation, piece in
            let called = piece.values(of: "X-NAME").first
            guard called != nil || piece.valueName == "text" || !piece.isURI else { return piece }
            var name = Piece("X-ABRELATEDNAMES", value: piece.value, group: piece.group)
            name.parameters = piece.parameters.filter { !$0.isNamed("TYPE") && !$0.isNamed("VALUE") }
            if let called {
                // Whom a program shows by name is known again by what stands beside it; 2.1 has no such parameters.
                name.remove("X-NAME")
                name.text = called
                if adaptation.version != .v2 { name.parameters.append(Parameter("X-UID", piece.text)) }
            }
            let type = piece.types.first { Adaptation.types.contains($0) }
            if name.group.flatMap({ labels[$0.lowercased()] }) == nil, let type {
                if name.group == nil { name.group = fresh.next() }
                let label = Adaptation.exact[type].map { "_$!<\($0)>!$_" } ?? type
                adaptation.pieces.append(Piece("X-ABLabel", text: label, group: name.group))
            }
            return name
        }
    }

    private mutating func relationsToNew() {
        let labels = labelsByGroup()
        var told: Set<String> = []
        change(["X-ABRELATEDNAMES", "RELATED"]) { _, piece in
            var piece = piece
            guard piece.key != "RELATED" else {
                if piece.valueName != "text", !piece.isURI { piece.setValueName("text") }
                return piece
            }
            piece.name = "RELATED"
            piece.setValueName("text")
            if let uid = piece.values(of: "X-UID").first {
                piece.remove("X-UID")
                piece.parameters.append(Parameter("X-NAME", piece.text))
                piece.text = uid
                if piece.isURI { piece.setValueName(nil) }
            }
            guard let group = piece.group?.lowercased(), let label = labels[group] else { return piece }
            let word = (appleWord(label) ?? label).lowercased()
            if Adaptation.types.contains(word) {
                piece.addType(word)
                piece.group = nil
                told.insert(group)
            } else if let type = Adaptation.wider[word] {
                piece.addType(type)
            }
            return piece
        }
        if !told.isEmpty { dropLabels(of: told) }
    }

    /// AGENT is RELATED;TYPE=agent in 4.0 (RFC 6350 appendix A); a card in it is a name there.
    private mutating func adaptAgent() {
        guard version != .v2 else {
            return change(["AGENT"]) { _, piece in
                // 2.1 has the card in the lines behind it, and nothing beside the name.
                piece.property.card == nil ? piece : Piece(piece.name, value: piece.value)
            }
        }
        guard !isOld else { return }
        change(["AGENT"]) { adaptation, piece in
            var piece = piece
            let inner = piece.property.card
            piece.name = "RELATED"
            // AGENT has no TYPE (RFC 2426 section 3.5.4); on RELATED one would say another relation.
            for type in piece.types {
                adaptation.lose(.typeDropped, "AGENT")
                piece.removeType(type)
            }
            piece.addType("agent")
            // A card or a name in it is a text, and 4.0 has no encodings.
            piece.remove("ENCODING")
            if let inner {
                adaptation.lose(.agentReduced, "AGENT")
                let name = inner.all("FN").map(\.text).first { !$0.isEmpty } ?? unescaped(standIn(for: inner)[...])
                piece.text = name
                piece.setValueName("text")
            } else {
                piece.setValueName(piece.isURI ? nil : "text")
            }
            return piece
        }
    }
}
