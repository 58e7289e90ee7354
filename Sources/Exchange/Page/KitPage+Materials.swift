import Catalogue

// What can be shown, read elsewhere, or put in a diary.
extension KitPage {
    func materials(_ html: inout PageMarkup) {
        for kind in Asset.Kind.allCases {
            let assets = contents.assets.filter { $0.kind == kind }
            guard !assets.isEmpty else { continue }
            section(words.materials[kind] ?? kind.rawValue, &html) { html in
                let pictures = assets.filter(isShown)
                if !pictures.isEmpty {
                    html.element("div", ["class": "pictures"]) { html in
                        for asset in pictures { html.element("figure") { figure(asset, &$0) } }
                    }
                }
                for asset in assets where !isShown(asset) { html.element("figure") { figure(asset, &$0) } }
            }
        }
    }

    /// Whether there is something to look at, and not only a link.
    private func isShown(_ asset: Asset) -> Bool {
        guard places != nil, asset.fileSHA256 != nil else { return false }
        return contents.renditions[asset.id] != nil || KitPage.shown.contains(asset.mediaType ?? "")
    }

    private func figure(_ asset: Asset, _ html: inout PageMarkup) {
        if isShown(asset) { picture(asset, &html) }
        html.element("figcaption") { html in
            if let description = asset.description { html.element("p", ["dir": "auto"], description + asset.standing) }
            if asset.fileSHA256 == nil { html.element("p") { $0.link(asset.url) } } else { files(of: asset, &html) }
            let opens = asset.fileSHA256 == nil ? words.opens[asset.linkKind] : nil
            if let opens { html.element("p", ["class": "quiet"], opens) }
            state(of: asset.url, &html)
            for (label, text) in tongue.rights(of: asset) {
                html.element("p", ["class": "quiet", "dir": "auto"], "\(label): \(text)")
            }
        }
    }

    /// The thumbnail, or a larger one where the screen has more points; the file itself where there is neither.
    private func picture(_ asset: Asset, _ html: inout PageMarkup) {
        // Paper is no screen.
        let renditions = (contents.renditions[asset.id] ?? []).filter { $0.form != .print }
        let smallest = renditions.first
        let sources = renditions.map { "\(place(of: $0.form, of: asset)) \($0.width)w" }
        html.void(
            "img",
            [
                "src": smallest.map { place(of: $0.form, of: asset) } ?? place(of: asset),
                "srcset": sources.count > 1 ? sources.joined(separator: ", ") : nil,
                "sizes": sources.count > 1 ? "(max-width: 23rem) 100vw, 22rem" : nil,
                "alt": asset.alternativeText ?? asset.description ?? "", "loading": "lazy",
                "width": (smallest?.width ?? asset.width).map(String.init),
                "height": (smallest?.height ?? asset.height).map(String.init),
            ])
    }

    /// The file that was taken in, and what was made of it, each with its size.
    private func files(of asset: Asset, _ html: inout PageMarkup) {
        let original = (words.originalFile, place(of: asset), tongue.size(of: asset))
        let made = (contents.renditions[asset.id] ?? []).filter { $0.form != .thumb }.map { rendition in
            (
                tongue.name(of: rendition.form),
                place(of: rendition.form, of: asset),
                tongue.size(rendition.width, rendition.height, rendition.byteCount)
            )
        }
        html.element("ul", ["class": "files"]) { html in
            for (label, path, size) in [original] + made {
                html.element("li") { html in
                    if places == nil { html.text(label) } else { html.element("a", ["href": path], label) }
                    html.element("span", ["class": "quiet"], " \(size)")
                }
            }
        }
    }

    private func place(of asset: Asset) -> String { places?.file(asset) ?? asset.url }

    private func place(of form: Rendition.Form, of asset: Asset) -> String {
        places?.rendition(form, asset) ?? kitPath(of: form, ofFileOf: asset.slug)
    }

    /// What every browser shows as a picture. A drawing in SVG is only linked: it may hold a program.
    private static let shown: Set<String> = ["image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"]

    /// What a reader should know of a link before following it.
    private func state(of url: String, _ html: inout PageMarkup) {
        guard let link = contents.links.first(where: { $0.url == url }) else { return }
        if link.state == .dead { html.element("p", ["class": "quiet"], words.gone) }
        elsewhere(link, &html)
    }

    private func elsewhere(_ link: KitLink, _ html: inout PageMarkup) {
        for (words, address) in [(words.moved, link.movedTo), (words.copy, link.archive?.url)] {
            guard let address else { continue }
            html.element("p", ["class": "quiet"]) { html in
                html.text(words + " ")
                html.link(address)
            }
        }
    }

    /// Each link of the kit, how it stands and when that was seen; what does not work stands first.
    func links(_ html: inout PageMarkup) {
        guard !contents.links.isEmpty else { return }
        let order: [LinkState] = [.dead, .failing, .moved, .unknown, .alive]
        section(words.links, &html) { html in
            html.element("ul") { html in
                for link in order.flatMap({ state in contents.links.filter { $0.state == state } }) {
                    html.element("li") { html in
                        html.link(link.url)
                        let told = tongue.told(link)
                        if !told.isEmpty { html.element("p", ["class": "quiet"], told) }
                        elsewhere(link, &html)
                    }
                }
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
        let told = tongue.told(statement, by: organisation) + statement.standing
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
                        html.text(tongue.told(event))
                    }
                }
            }
        }
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
