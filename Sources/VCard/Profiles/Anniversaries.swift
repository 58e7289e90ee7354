// ANNIVERSARY in 4.0; before, Apple's X-ABDATE with a label, Outlook's own property, and what others say.
extension Adaptation {
    private static let others: NameSet = [
        "X-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNIVERSARY",
    ]

    private static let othersAndApples: NameSet = [
        "X-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNIVERSARY", "X-ABDATE",
    ]
    private static let anniversaries: NameSet = ["ANNIVERSARY", "X-ABDATE"]

    mutating func adaptAnniversary() {
        guard hasAny(Adaptation.anniversaries) || hasAny(Adaptation.others) else { return }
        isOld ? anniversaryToOld() : anniversaryToNew()
    }

    private mutating func anniversaryToNew() {
        let groups = anniversaryGroups()
        var known = first("ANNIVERSARY").map { unescaped($0.value[...]) }
        var left: Set<String> = []
        change(Adaptation.othersAndApples) { _, piece in
            if piece.key == "X-ABDATE", !isOf(groups, piece) { return piece }
            guard let day = day(of: piece), known == nil || known == day else { return piece }
            if let group = piece.group?.lowercased() { left.insert(group) }
            guard known == nil else { return nil }
            known = day
            return Piece("ANNIVERSARY", value: day.utf8)
        }
        if !left.isEmpty { dropLabels(of: left) }
    }

    private mutating func anniversaryToOld() {
        let name = version == .v2 ? "X-MS-ANNIVERSARY" : "X-ABDATE"
        let groups = anniversaryGroups()
        var told: Set<String> = []
        for piece in pieces where piece.key == name && (name != "X-ABDATE" || isOf(groups, piece)) {
            if let day = day(of: piece) { told.insert(day) }
        }
        var fresh = freshGroups()
        change(["ANNIVERSARY"]) { adaptation, piece in
            guard let day = day(of: piece) else { return piece }
            if told.insert(day).inserted { adaptation.tellAnniversary(piece, as: name, &fresh) }
            return nil
        }
        guard told.isEmpty,
            let other = pieces.first(where: { Adaptation.others.contains($0) && day(of: $0) != nil })
        else { return }
        tellAnniversary(other, as: name, &fresh)
    }

    private mutating func tellAnniversary(_ piece: Piece, as name: String, _ fresh: inout FreshGroups) {
        let date = DateForm(unescaped(piece.value[...]))
        guard name == "X-ABDATE" else {
            return pieces.append(Piece(name, text: date?.basic ?? "", parameters: []))
        }
        let group = fresh.next()
        let parameters = piece.parameters.filter { $0.isNamed("X-APPLE-OMIT-YEAR") }
        pieces.append(Piece(name, text: date?.extended ?? date?.basic ?? "", parameters: parameters, group: group))
        pieces.append(Piece("X-ABLabel", text: "_$!<Anniversary>!$_", group: group))
    }

    /// The groups whose label says that the day in it is the wedding's.
    private func anniversaryGroups() -> Set<String> {
        Set(labelsByGroup().filter { (appleWord($0.value) ?? $0.value).lowercased() == "anniversary" }.keys)
    }

    /// A label goes with the last property of its group.
    mutating func dropLabels(of groups: Set<String>) {
        var used: Set<String> = []
        for piece in pieces where piece.key != "X-ABLABEL" {
            if let group = piece.group?.lowercased(), groups.contains(group) { used.insert(group) }
        }
        change(["X-ABLABEL"]) { _, piece in
            guard let group = piece.group?.lowercased(), groups.contains(group) else { return piece }
            return used.contains(group) ? piece : nil
        }
    }
}

private func isOf(_ groups: Set<String>, _ piece: Piece) -> Bool {
    piece.group.map { groups.contains($0.lowercased()) } ?? false
}

/// The day as 4.0 writes it, without its year where that stands for none; nil where it is none.
private func day(of piece: Piece) -> String? {
    guard var date = DateForm(unescaped(piece.value[...])), date.month != nil, date.day != nil else { return nil }
    if let hidden = piece.values(of: "X-APPLE-OMIT-YEAR").first, hidden == date.year { date.year = nil }
    return date.basic
}
