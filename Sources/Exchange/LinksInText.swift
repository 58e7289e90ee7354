import Catalogue

extension WrappedText {
    /// The links of a kit by state: those that no longer lead where they should, with what there is instead, and how many
    /// others there are. Nothing where none was ever tried.
    mutating func links(_ links: [KitLink], _ tongue: KitTongue) {
        guard !links.isEmpty else { return }
        heading(tongue.words.links)
        let order: [LinkState] = [.dead, .failing, .moved, .unknown, .alive]
        let ordered = order.flatMap { state in links.filter { $0.state == state } }
        guard tongue.isEnglish else { return ordered.forEach { entry($0, tongue) } }
        for link in ordered where link.isToTell { entry(link) }
        let quiet = links.filter { !$0.isToTell }
        if !quiet.isEmpty, quiet.count < links.count { gap() }
        summary(quiet)
    }

    /// As the page has it: each link with how it stands.
    private mutating func entry(_ link: KitLink, _ tongue: KitTongue) {
        paragraph(link.url, first: "  - ")
        paragraph(tongue.told(link), first: "    ")
        for (words, address) in [(tongue.words.moved, link.movedTo), (tongue.words.copy, link.archive?.url)] {
            guard let address else { continue }
            paragraph(words, first: "    ")
            paragraph(address, first: "    ")
        }
    }

    private mutating func entry(_ link: KitLink) {
        paragraph(link.words, first: "  - ")
        paragraph(link.url, first: "    ")
        if let target = link.movedTo {
            paragraph("It is now at:", first: "    ")
            paragraph(target, first: "    ")
        }
        if let copy = link.archive {
            paragraph("An archive has a copy from \(copy.at.day.inWords):", first: "    ")
            paragraph(copy.url, first: "    ")
        }
    }

    /// "3 links were working when last checked, most recently on 3 March 2031."
    private mutating func summary(_ links: [KitLink]) {
        let alive = links.filter { $0.state == .alive }
        let unknown = links.count - alive.count
        if let last = alive.compactMap(\.lastAsked).max() {
            let was = alive.count == 1 ? "1 link was" : "\(alive.count) links were"
            paragraph("\(was) working when last checked, most recently on \(last.day.inWords).", first: "  ")
        } else if !alive.isEmpty {
            let works = alive.count == 1 ? "1 link works" : "\(alive.count) links work"
            paragraph("\(works), according to the press office.", first: "  ")
        }
        if unknown > 0 {
            let could = unknown == 1 ? "1 link could" : "\(unknown) links could"
            paragraph("\(could) not be checked by a program, and may still open in a browser.", first: "  ")
        }
    }
}

extension KitLink {
    /// Whether a reader should know more of it than that there is nothing to know.
    fileprivate var isToTell: Bool {
        switch state {
        case .dead, .failing, .moved: true
        case .alive, .unknown: archive != nil || accepted != nil
        }
    }

    /// What a program saw, and who says that it works all the same; nil where there is no such word, or no need of it.
    private var accepted: String? {
        guard let acceptedBy else { return nil }
        let day = lastAsked.map { " on \($0.day.inWords)" } ?? ""
        return switch learned {
        case .unknown where lastAsked != nil: "Turned visitors away\(day), accepted by \(onOneLine(acceptedBy)):"
        case .failing, .dead: "Did not answer\(day), accepted by \(onOneLine(acceptedBy)):"
        case .unknown, .alive, .moved, nil: nil
        }
    }

    fileprivate var words: String {
        if let accepted { return accepted }
        let since = since.map { " since \($0.day.inWords)" } ?? ""
        return switch state {
        case .dead: "No longer available\(since):"
        case .failing: "Did not answer when last checked\(lastAsked.map { ", on \($0.day.inWords)" } ?? ""):"
        case .moved: "Moved permanently\(since):"
        case .alive, .unknown: "Changed since it was published:"
        }
    }
}
