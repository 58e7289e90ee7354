/// A page with the address at which it stood, and what its title and headings say.
struct PageView {
    let page: PageContent
    let address: WebAddress
    /// The words of the site's own name.
    let siteWords: Set<PageWord>
    /// The parts of the title between bars and dashes.
    let titleParts: [[PageWord]]

    init(_ page: PageContent, at address: WebAddress) {
        self.page = page
        self.address = address
        titleParts = page.titleWords.split { $0 == .separator }.map(Array.init)
        var words = Set(page.siteName)
        let host = address.host.text.filter { $0 != "." && $0 != "-" }
        // A title's part whose letters stand in the host's name is the site's name: 'River Trust' of rivertrust.example.
        for (text, part) in zip(PageView.parts(of: page.title), titleParts)
        where text.utf8.count >= 3 && host.contains(text) {
            words.formUnion(part)
        }
        for label in address.host.text.split(whereSeparator: { $0 == "." || $0 == "-" }) {
            words.formUnion([PageWord](label))
        }
        siteWords = words.filter { !$0.isMark && $0.number == nil }
    }

    /// The letters of each part, without accents.
    private static func parts(of title: String) -> [String] {
        var parts: [[UInt8]] = [[]]
        for scalar in title.unicodeScalars {
            switch scalar {
            case "|", ">", "\u{2013}", "\u{2014}", "\u{B7}", "\u{2022}", "\u{2212}":
                if parts.last?.isEmpty == false { parts.append([]) }
            case "a"..."z", "A"..."Z", "0"..."9":
                parts[parts.count - 1].append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
            case "\u{C0}"..."\u{17F}": parts[parts.count - 1] += LatinLetters.plain(scalar.value)
            default: break
            }
        }
        return parts.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The page's own headings of the first and, where there are none that say something, the second level.
    var headings: [PageContent.Heading] { page.headings.filter { $0.level <= 2 } }

    /// Whether the title is the site's name and nothing else.
    var isTitledAsItsSite: Bool { page.titleWords.allSatisfy { $0.isMark || siteWords.contains($0) } }

    /// Whether the title or a heading has a word of the address in it, as those of a page of its own mostly have: 'Night
    /// line opens' at `/news/night-line`.
    var speaksOfItsAddress: Bool {
        let parts =
            address.path.split { !($0.isLetter || $0.isNumber || $0 == "%") } + (address.query.map { [$0[...]] } ?? [])
        let said = Set((page.titleWords + page.headings.flatMap(\.words)).filter { !siteWords.contains($0) })
        return parts.contains { part in
            [PageWord](PercentText.decoded(part)[...]).contains { !$0.isMark && said.contains($0) }
        }
    }

    var isFrontPage: Bool { FrontPage.isPath(address.path) && address.query == nil }
}

/// The page that a site begins with.
enum FrontPage {
    private static let names: Set<String> = [
        "index.html", "index.htm", "index.php", "index.aspx", "index.jsp", "default.aspx", "default.asp", "home",
        "home.html", "home.aspx", "homepage", "accueil", "startseite", "start", "inicio", "welcome", "index",
    ]

    /// Whether the path is that of a front page: `/`, `/index.html`, `/en/home`, `/de-de/`.
    static func isPath(_ path: String) -> Bool {
        path.split(separator: "/").allSatisfy { part in
            names.contains(part.lowercased()) || isLanguage(part)
        }
    }

    private static func isLanguage(_ part: Substring) -> Bool {
        let bytes = Array(part.utf8)
        guard bytes.count == 2 || bytes.count == 5 else { return false }
        return bytes.enumerated().allSatisfy { index, byte in
            index == 2 ? byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") : (0x61...0x7A).contains(byte | 0x20)
        }
    }
}
