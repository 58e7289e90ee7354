import Catalogue
import Exchange
import JSONText
import PressOffice

/// What stands around every page: its head, and what leads to the others.
struct PageFrame {
    var language: String
    var title: String
    /// What it is called where it is shared: without the newsroom's name.
    var heading: String
    var name: String
    var description: String?
    /// Where it is for whoever found it elsewhere; nil for what is not to be found.
    var canonical: String?
    var style: String
    var front: String
    var skip: String
    var menuLabel: String
    var menu: [PageLink]
    var search: PageLink
    var searchFor: String
    /// What was asked for.
    var asked = ""
    var feeds: [Alternate]
    var alternates: [Alternate] = []
    var tongues: [Tongue] = []
    /// The address of a picture, for who shares the page.
    var image: String?
    /// What it is about, as schema.org has it; escaped already.
    var facts: String?
    var kind = "website"
    /// The address of the program that finds as one types.
    var script: String?

    /// The same in another form.
    struct Alternate {
        var address: String
        var type: String
    }

    /// The same in another language.
    struct Tongue {
        var address: String
        var tongue: String
    }
}

extension NewsroomView {
    /// The frame of a page; without a title it is the newsroom's own. `words` where it is in another language than the office.
    func frame(
        _ address: NewsroomAddress?, _ title: String? = nil, description: String? = nil, in words: NewsroomWords? = nil
    ) -> PageFrame {
        let words = words ?? self.words
        let isFront = address == .front
        return PageFrame(
            language: words.language, title: title.map { "\($0) – \(name)" } ?? name, heading: title ?? name,
            name: name,
            description: description.map { PageFrame.shortened($0, to: 200) }, canonical: address.map(settings.url),
            style: link(.styleSheet), front: link(.front), skip: words.skip, menuLabel: words.menu,
            menu: NewsroomList.allCases.map { list in
                PageLink(address: link(.list(list)), label: words.name(of: list))
            } + (asking(in: words).map { [$0] } ?? []),
            search: PageLink(address: link(.search("")), label: words.search), searchFor: words.searchFor,
            feeds: isFront || address == .list(.releases)
                ? [
                    PageFrame.Alternate(address: link(.feed(.atom, .all)), type: "application/atom+xml"),
                    PageFrame.Alternate(address: link(.feed(.json, .all)), type: "application/feed+json"),
                ] : [])
    }
}

extension PageFrame {
    /// One line, cut at a word.
    static func shortened(_ text: String, to most: Int) -> String {
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if line.count + word.count > most { return line.isEmpty ? "\(word.prefix(most)) …" : line + " …" }
            line += line.isEmpty ? "\(word)" : " \(word)"
        }
        return line
    }
}
