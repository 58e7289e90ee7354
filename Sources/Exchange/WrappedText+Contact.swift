import Catalogue

extension WrappedText {
    private static let english = KitTongue(nil)

    /// A contact as a journalist wants it: who, and every way to reach them with when it may be used.
    /// In `tongue` where it is not English.
    mutating func contact(_ entry: ContactEntry, _ tongue: KitTongue? = nil, indent: String = "  ") {
        paragraph(tongue?.introduction(of: entry) ?? entry.introduction, first: indent, rest: indent + "  ")
        if let notice = entry.contact.withdrawnNotice { paragraph(notice, first: indent + "  ") }
        if let offer = (tongue ?? WrappedText.english).offer(of: entry.contact) {
            paragraph(offer, first: indent + "  ")
        }
        let words = tongue?.words ?? .english
        let widest = entry.points.map { displayWidth($0.printed(words)) }.filter { $0 <= 40 }.max() ?? 0
        let names = entry.points.map { tongue?.words.points[$0.kind] ?? $0.kind.words }
        let width = max(11, (names.map { displayWidth($0) }.max() ?? 0) + 2)
        for (point, name) in zip(entry.points, names) {
            let label = indent + "  " + padded(name, to: width)
            let address = point.printed(words)
            let usage = point.usage.map(onOneLine) ?? ""
            let whole = usage.isEmpty ? label + address : label + padded(address, to: widest) + "  " + usage
            if displayWidth(whole) <= WrappedText.width {
                line(whole)
            } else {
                paragraph(address, first: label)
                paragraph(usage, first: indent + String(repeating: " ", count: width + 2))
            }
        }
    }
}

extension ContactEntry {
    /// "Ana Lind, press officer (Head of Media), Harbour Watch".
    var introduction: String {
        let role = contact.name == nil ? nil : contact.role == .desk ? nil : contact.role.words
        var parts = [contact.name ?? contact.title ?? contact.role.words.capitalisedFirst]
        switch (role, contact.name == nil ? nil : contact.title) {
        case (let role?, let title?): parts.append(role == title.lowercased() ? title : "\(title) (\(role))")
        case (let role?, nil): parts.append(role)
        case (nil, let title?): parts.append(title)
        case (nil, nil): break
        }
        if let organisation { parts.append(organisation.name) }
        return parts.joined(separator: ", ")
    }
}
