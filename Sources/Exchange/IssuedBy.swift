import Catalogue

extension OfficeSettings {
    /// How the press reaches the office itself, as every contact's ways are printed.
    var ways: [ContactPoint] {
        [
            email.map { ($0, ContactPoint.Kind.email, $0) },
            number.map { ($0, .voice, normalisedNumber) },
        ].compactMap(\.self).map { (asGiven: String, kind: ContactPoint.Kind, normalised: String?) in
            ContactPoint(
                id: OfficeSettings.id, slug: Slug(from: "press-office"), contactID: OfficeSettings.id, kind: kind,
                asGiven: asGiven, normalised: normalised)
        }
    }

    /// `Issued by Harbour Aid, https://harbouraid.example; press office: press@harbouraid.example, +44 20 7946 0018.`; nil
    /// where the office has said nothing of it.
    var issuedBy: String? { issuedBy(.english) }

    /// In the words of a kit's page.
    func issuedBy(_ words: KitPageWords) -> String? {
        let issued = [name, url].compactMap(\.self).map(onOneLine).joined(separator: ", ")
        let reached = ways.map { $0.printed(words) }.joined(separator: ", ")
        // In English a part of the sentence; elsewhere as the page has it.
        let office =
            words.language == KitPageWords.english.language ? words.pressOffice.lowercased() : words.pressOffice
        let parts = [
            issued.isEmpty ? nil : "\(words.issuedBy) \(issued)", reached.isEmpty ? nil : "\(office): \(reached)",
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ").capitalisedFirst + "."
    }
}

extension WrappedText {
    /// Who hands the kit out, and whom to call where nobody else answers.
    mutating func issuedBy(_ office: OfficeSettings, _ tongue: KitTongue) {
        guard let issuedBy = office.issuedBy(tongue.words) else { return }
        gap()
        paragraph(issuedBy, first: "  ")
    }
}

extension KitPage {
    func issuedBy(_ html: inout PageMarkup) {
        let office = contents.office
        guard office.issuedBy != nil else { return }
        html.element("p", ["class": "issued"]) { html in
            if let issuer = office.name ?? office.url {
                html.text("\(words.issuedBy) ")
                html.element("span", ["dir": "auto"]) { html in
                    if let url = office.url { html.link(url, issuer) } else { html.text(issuer) }
                }
            }
            for (index, way) in office.ways.enumerated() {
                html.text(index > 0 ? ", " : "\(office.name ?? office.url == nil ? "" : " · ")\(words.pressOffice): ")
                self.way(way, &html)
            }
        }
    }
}
