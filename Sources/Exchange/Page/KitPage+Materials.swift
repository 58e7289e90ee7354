import Catalogue

// What can be shown, read elsewhere, or put in a diary.
extension KitPage {
    func materials(_ html: inout PageMarkup) {
        for kind in Asset.Kind.allCases {
            let assets = contents.assets.filter { $0.kind == kind }
            guard !assets.isEmpty else { continue }
            section(words.materials[kind] ?? kind.rawValue, &html) { html in
                for asset in assets { html.element("figure") { figure(asset, &$0) } }
            }
        }
    }

    private func figure(_ asset: Asset, _ html: inout PageMarkup) {
        let isFile = asset.fileSHA256 != nil
        if isFile, cards != nil, KitPage.shown.contains(asset.mediaType ?? "") {
            html.void(
                "img",
                [
                    "src": asset.url, "alt": asset.alternativeText ?? asset.description ?? "", "loading": "lazy",
                    "width": asset.width.map(String.init), "height": asset.height.map(String.init),
                ])
        }
        html.element("figcaption") { html in
            if let description = asset.description { html.element("p", ["dir": "auto"], description + asset.standing) }
            html.element("p") { html in
                if !isFile {
                    html.link(asset.url)
                } else if cards == nil {
                    html.text("\(words.originalFile): \(asset.fileWords)")
                } else {
                    html.element("a", ["href": asset.url], "\(words.originalFile) (\(asset.fileWords))")
                }
            }
            let opens = isFile ? nil : words.opens[asset.linkKind]
            if let opens { html.element("p", ["class": "quiet"], opens) }
            state(of: asset.url, &html)
            let rights = [
                (words.credit, asset.creditLine), (words.copyright, asset.copyrightNotice),
                (words.terms, asset.usageTerms),
            ]
            for case (let label, let text?) in rights {
                html.element("p", ["class": "quiet", "dir": "auto"], "\(label): \(text)")
            }
        }
    }

    /// What every browser shows as a picture. A drawing in SVG is only linked: it may hold a program.
    private static let shown: Set<String> = ["image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"]

    /// What a reader should know of a link before following it.
    private func state(of url: String, _ html: inout PageMarkup) {
        guard let link = contents.links.first(where: { $0.url == url }) else { return }
        switch link.state {
        case .dead: html.element("p", ["class": "quiet"], words.gone)
        case .moved:
            html.element("p", ["class": "quiet"]) { html in
                html.text(words.moved + " ")
                if let target = link.movedTo { html.link(target) }
            }
        case .alive, .failing, .unknown: break
        }
        if let copy = link.archive {
            html.element("p", ["class": "quiet"]) { html in
                html.text(words.copy + " ")
                html.link(copy.url)
            }
        }
    }

    func statements(_ html: inout PageMarkup) {
        guard !contents.statements.isEmpty else { return }
        section(words.statements, &html) { html in
            html.element("ul") { html in
                for statement in contents.statements { html.element("li", ["dir": "auto"]) { item(statement, &$0) } }
            }
        }
    }

    private func item(_ statement: Statement, _ html: inout PageMarkup) {
        let organisation = statement.organisationID.flatMap { contents.statementOrganisations[$0]?.name }
        let title = statement.title ?? (statement.words == nil ? words.kinds[.statement] : nil)
        let parts = [
            title, statement.words.map { "\u{201C}\($0)\u{201D}" }, statement.speaker, organisation,
            statement.date.map { dates.day($0) },
        ]
        let told = parts.compactMap(\.self).joined(separator: ", ") + statement.standing
        if let url = statement.url { html.link(url, told) } else { html.text(told) }
        if let url = statement.url { state(of: url, &html) }
    }

    func diary(_ html: inout PageMarkup) {
        let events = contents.releases.flatMap(\.events).asDiary
        guard !events.isEmpty else { return }
        section(words.diary, &html) { html in
            html.element("ul") { html in
                for event in events {
                    html.element("li", ["dir": "auto"]) { html in
                        if let date = event.date {
                            html.element("strong", dates.day(date, weekday: true))
                            html.text(": ")
                        }
                        html.text(
                            ([event.what] + [event.place].compactMap(\.self) + times(of: event)).joined(separator: "; ")
                        )
                    }
                }
            }
        }
    }

    private func times(of event: Event) -> [String] {
        let times = [
            (words.starts, event.starts), (words.ends, event.ends), (words.registration, event.registration),
            (words.accreditation, event.accreditation),
        ]
        return times.compactMap { label, moment in moment.map { "\(label) \(dates.instant($0.at, in: $0.zone))" } }
    }

    func coverage(_ html: inout PageMarkup) {
        guard !contents.coverage.isEmpty else { return }
        section(words.coverage, &html) { html in
            html.element("ul") { html in
                for entry in contents.coverage {
                    let updated = entry.coverage.updated.map { day($0, in: entry.coverage.updatedZone ?? "UTC") }
                    let told = [
                        entry.coverage.headline, entry.outlet?.name, entry.coverage.byline,
                        updated.map { dates.day($0) },
                    ].compactMap(\.self).joined(separator: ", ")
                    html.element("li", ["dir": "auto"]) { html in
                        if let url = entry.coverage.url { html.link(url, told) } else { html.text(told) }
                    }
                }
            }
        }
    }
}
