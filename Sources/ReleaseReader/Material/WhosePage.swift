/// What a page says of itself that every link and picture on it is weighed by; looked up once.
struct WhosePage {
    /// The host that the page says it stands on.
    let site: String?
    /// Where the page says that it is.
    let addresses: [Substring]
    /// What says that a paper made the page; nothing where its text says that somebody sends it to the press.
    let paper: Set<MaterialSign>
    /// Who can be called.
    let people: [String]
    /// What the pictures are called that the page gives to those who share it: ``PictureName/withoutSize(_:)``.
    let statedPictures: Set<Substring>
    /// Where pictures stand that have words.
    let describedPictures: Set<Range<Int>>
    /// The pictures that shown ones lead to, each the same in full.
    let wholes: Set<String>
    /// In the order in which they end.
    private let captions: [Range<Int>]

    private static let mostPeople = 32

    init(_ page: Page, contacts: [DraftContact], others: [DraftOtherPoint]) {
        site = page.ownSite()
        addresses = page.particulars(.address).prefix(4).map { WhosePage.bare(page.text.flow($0.range)) }
        paper =
            contacts.contains { $0.doubtful == nil } || WhosePage.isOfOffice(page) ? [] : WhosePage.paperSigns(page)
        people = (contacts.map { $0.name?.value } + others.map(\.name)).prefix(WhosePage.mostPeople)
            .compactMap { $0?.lowercased() }
        statedPictures = Set(
            page.particulars(.other).lazy.filter { $0.source?.hasSuffix("image)") ?? false }.map {
                PictureName.withoutSize(page.text.flow($0.range))
            })
        var (described, captions): (Set<Range<Int>>, [Range<Int>]) = ([], [])
        var wholes: Set<String> = []
        for mark in page.text.marks {
            if case .image = mark.meaning, let link = mark.standing?.link, page.fileKind(of: link) == .image {
                wholes.insert(link)
            }
            guard !mark.range.isEmpty else { continue }
            switch mark.meaning {
            case .image: described.insert(mark.range)
            case .caption: captions.append(mark.range)
            default: continue
            }
        }
        describedPictures = described
        self.wholes = wholes
        self.captions = captions.sorted { $0.upperBound < $1.upperBound }
    }

    /// `example.org/a` of `https://www.example.org/a/#b`.
    static func bare(_ address: String) -> Substring {
        var rest = Substring(MaterialHosts.hostAndPath(address)).prefix { $0 != "#" }
        while rest.hasSuffix("/") { rest = rest.dropLast() }
        return rest
    }

    /// Where a picture is had, in full where it leads to a picture; and how the document shows it.
    func shownIn(_ picture: TextMark, _ address: String) -> (address: String, asGiven: String) {
        guard let link = picture.standing?.link, wholes.contains(link) else {
            return (address, picture.printed ?? address)
        }
        return (link, picture.printed ?? address)
    }

    /// Whether a link stands on a picture's words and leads to the same picture in full.
    func isWhole(_ link: LinkMark) -> Bool {
        link.isBehindWords && wholes.contains(link.address) && describedPictures.contains(link.range)
    }

    /// Whether a picture's words are a caption.
    func isCaption(_ words: Range<Int>) -> Bool {
        let next = captions.partitioned { $0.upperBound < words.upperBound }
        return !words.isEmpty && next < captions.count && captions[next].lowerBound <= words.lowerBound
    }

    /// Whether the text says that somebody sends it to the press, or the page stands where no paper does.
    static func isOfOffice(_ page: Page) -> Bool {
        [Cue.releaseLabel, .immediateRelease, .advisoryLabel].contains { page.headLabel($0) != nil }
            || page.particulars(.address).prefix(4).contains { isOfNoPaper(page.text.flow($0.range)) }
            || page.particulars(.sort).contains { page.text.flow($0.range) == "PressRelease" }
    }

    /// A wire's page, a state's, or a university's: "harbour.gov.example".
    private static func isOfNoPaper(_ address: String) -> Bool {
        let host = MaterialHosts.hostAndPath(address).prefix { $0 != "/" && $0 != ":" }
        let labels = host.split(separator: ".").dropFirst().map(String.init)
        return MaterialHosts.isOfWire(address) || !HostTable.states.isDisjoint(with: labels)
    }

    static func paperSigns(_ page: Page) -> Set<MaterialSign> {
        if page.particulars(.sort).contains(where: { page.text.flow($0.range).hasSuffix("NewsArticle") })
            || page.outletPublisher().map({ OutletNames.isOne($0.value) }) ?? false
        {
            return [.inNewsArticle]
        }
        return page.particular(.advertising) != nil ? [.besideAdvertising] : []
    }
}
