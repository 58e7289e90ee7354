import Catalogue

// Whom a journalist reaches, and what was said.
extension KitPage {
    func pressContacts(_ html: inout PageMarkup) {
        let reachable = contacts.filter { !$0.points.isEmpty }
        section(words.contacts, &html) { html in
            defer { issuedBy(&html) }
            if reachable.isEmpty { return html.element("p", words.noContact) }
            cards(of: reachable, &html)
            if let all = places?.everyCard {
                html.element("p") { $0.element("a", ["href": all], words.saveContacts) }
            }
        }
    }

    /// Those whom the press calls first.
    func cards(of reachable: [ContactEntry], _ html: inout PageMarkup) {
        let order: [Contact.Role] = [.pressOfficer, .desk, .spokesperson, .journalist]
        html.element("div", ["class": "cards"]) { html in
            for entry in order.flatMap({ role in reachable.filter { $0.contact.role == role } }) {
                card(entry, &html)
            }
        }
    }

    private func card(_ entry: ContactEntry, _ html: inout PageMarkup) {
        html.element("div", ["class": "card"]) { html in
            html.element("h3", ["dir": "auto"], tongue.name(of: entry) + entry.contact.standing)
            html.element("p", ["class": "quiet", "dir": "auto"], tongue.standing(of: entry))
            if let offer = tongue.offer(of: entry.contact) { html.element("p", ["dir": "auto"], offer) }
            html.element("dl", ["class": "ways"]) { html in
                for point in entry.points {
                    html.element("dt", words.points[point.kind] ?? point.kind.rawValue)
                    html.element("dd") { way(point, &$0) }
                }
            }
            if let file = places?.card(entry) { html.element("a", ["href": file], words.saveContact) }
        }
    }

    func way(_ point: ContactPoint, _ html: inout PageMarkup) {
        let printed = point.printed(words)
        switch point.kind {
        case .email: html.element("a", ["href": "mailto:\(inAddress(point.address))"], printed)
        case .voice, .mobile, .sms, .fax:
            let number = point.normalised.flatMap { $0.hasPrefix("+") ? $0 : nil }
            if let number, point.kind != .fax {
                // RFC 3966: an extension is a parameter.
                let rest = point.extension.map { ";ext=" + $0.filter { $0.isASCII && $0.isNumber } } ?? ""
                let scheme = point.kind == .sms ? "sms" : "tel"
                html.element("a", ["href": "\(scheme):\(number)\(rest)"], printed)
            } else {
                html.text(printed)
            }
        case .form, .messenger: html.link(point.address)
        }
        if let usage = point.usage { html.element("span", ["class": "quiet", "dir": "auto"], " \(usage)") }
    }

    /// RFC 6068 section 2: what else than letters, digits and marks stands in an address is percent-encoded.
    private func inAddress(_ address: String) -> String {
        let free = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~@!$'*+".utf8)
        return address.utf8.map { byte in
            if free.contains(byte) { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return digits.count == 1 ? "%0\(digits)" : "%\(digits)"
        }.joined()
    }

    func interviews(_ html: inout PageMarkup) {
        let available = contacts.filter(\.contact.availableForInterview)
        guard !available.isEmpty else { return }
        section(words.interviews, &html) { html in
            html.element("ul") { html in
                for entry in available {
                    html.element("li", ["dir": "auto"], tongue.introductionWithOffer(of: entry))
                }
            }
            let ways = contacts.interviewWays
            for way in ways {
                let whom = ways.count == 1 ? "" : way.people.map(tongue.name).joined(separator: ", ") + ": "
                html.element("p", "\(whom)\(words.arrange) \(way.officers.map(tongue.name).joined(separator: ", ")).")
            }
        }
    }

    func quotes(_ html: inout PageMarkup) {
        let quotes = contents.releases.flatMap { entry in entry.quotes.map { ($0, entry.release.language) } }
        guard !quotes.isEmpty else { return }
        section(words.quotes, &html) { html in
            for (quote, language) in quotes {
                html.element("figure") { html in
                    html.element("blockquote", inTongue(language)) { $0.element("p", "\u{201C}\(quote.words)\u{201D}") }
                    let speaker = [quote.speaker, quote.speakerTitle].compactMap(\.self).joined(separator: ", ")
                    if !speaker.isEmpty { html.element("figcaption", ["dir": "auto"], speaker) }
                }
            }
        }
    }
}
