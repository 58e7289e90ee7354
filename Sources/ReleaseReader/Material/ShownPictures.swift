import Catalogue

/// The pictures that a document shows, and what speaks for each being the press's.
extension Page {
    /// The pictures that the document shows, where their address can be followed from outside, and what speaks for each.
    func shownPictures(besides known: [DraftAsset], of whose: WhosePage) -> [(DraftAsset, Set<MaterialSign>)] {
        var addresses = Set(known.map(\.url))
        var renditions: Set<Substring> = []
        let around = LinksAround(text.marks)
        return text.marks.compactMap { mark in
            let (address, given): (String, String)
            switch mark.meaning {
            case .image(let place):
                (address, given) = whose.shownIn(mark, place)
            // A link on nothing: the picture that stood there has no words.
            case .link(let place)
            where mark.range.isEmpty && (fileKind(of: place) ?? hostKind(of: place)) != nil
                && !whose.wholes.contains(place):
                (address, given) = (place, mark.printed ?? place)
            default: return nil
            }
            // A picture that leads to itself is shown once.
            if !address.contains("://"), addresses.contains(where: { $0.hasSuffix(address) }) {
                return nil
            }
            let relative = RelativeAddress(address)?.address
            guard address.hasPrefix("http") || relative != nil, addresses.insert(address).inserted,
                PictureName.rendered(address).map({ renditions.insert($0).inserted }) ?? true
            else { return nil }
            let signs = signs(ofPicture: mark, address, in: around, whose)
            // What front matter names is shown above the text; what stands beside it is the page's, unless the page calls
            // it the picture of the text, and has a caption below it or leads nowhere with it.
            if let index = block(containing: mark.range.lowerBound), blocks[index].part.isOutside,
                blocks[index].part != .particulars,
                !signs.contains(.statedByPage) || !signs.contains(.captioned) && mark.standing?.link != nil
            {
                return nil
            }
            var asset = DraftAsset(
                kind: fileKind(of: address) ?? hostKind(of: address) ?? .image,
                linkKind: assetLinkKind(of: address),
                url: relative ?? address, asGiven: given,
                description: mark.range.isEmpty ? nil : found(mark.range, rule: "asset.pictureWords"),
                span: text.span(original: mark.original), rule: "asset.picture")
            if case .image = mark.meaning { asset.linkKind = .file }
            asset.signs = signs.names
            asset.doubtful = signs.doubt
            return (asset, signs)
        }
    }

    private func signs(
        ofPicture mark: TextMark, _ address: String, in around: LinksAround, _ whose: WhosePage
    ) -> Set<MaterialSign> {
        let isAbove =
            block(containing: mark.range.lowerBound).map { blocks[$0].part == .particulars } ?? false
        var signs: Set<MaterialSign> = [isAbove ? .shownWith : .shown]
        if !isAbove, !text.isMarkdown, wordCount(tokenRange(of: mark.range)) >= 2 { signs.insert(.described) }
        if !isAbove, text.isMarkdown, !PictureName.isOfProgram(address) { signs.insert(.placed) }
        if address.prefix(while: { $0 != "?" }).lowercased().hasSuffix(".gif") { signs.insert(.drawing) }
        addName(of: address, to: &signs)
        // Above a text every post of a site has its picture in the same folder.
        if isAbove {
            signs.remove(.pressFolder)
            if PictureName.isAmongReleases(address) { signs.insert(.pressFolder) }
        }
        guard !isAbove, !text.isMarkdown else { return signs }
        let link = mark.standing?.link ?? around.address(around: mark.range)
        if let link, link != address, leadsToPage(link), !isOwnPage(link, whose) { signs.insert(.leadsElsewhere) }
        // What leads to a picture is shown small so that it can be looked at in full.
        if mark.standing?.isSmall ?? false, link.flatMap(fileKind) != .image { signs.insert(.shownSmall) }
        if mark.standing?.isCaptioned ?? false || whose.isCaption(mark.range) || isCredited(mark.range) {
            signs.insert(.captioned)
        }
        if !signs.contains(.captioned), isLogo(mark.range) { signs.insert(.nameOfLayout) }
        if mark.standing?.isBesidePoint ?? false || isFace(mark.range, of: whose.people)
            || !signs.contains(.captioned) && isCalled(address, after: whose.people)
        {
            signs.insert(.ofContact)
        }
        let name = PictureName.withoutSize(address)
        if name.count >= PictureName.shortest, whose.statedPictures.contains(name) {
            signs.insert(.statedByPage)
            // What is given to all is no thumbnail, whatever its folder is called.
            if !PictureName.isOfLayout(address, besidesSizes: true) { signs.remove(.nameOfLayout) }
        }
        guard !whose.paper.isEmpty else { return signs }
        // It is no press office's folder, but the article's picture is what the press has of it.
        if !signs.isDisjoint(with: [.captioned, .statedByPage]) { signs.insert(.ofArticle) }
        return signs.subtracting([.pressFolder]).union(whose.paper)
    }

    /// Whether the words of a picture say whose it is: "The pier. Photo: Jane Doe".
    private func isCredited(_ words: Range<Int>) -> Bool {
        !words.isEmpty && rightsNotes(in: tokenRange(of: words)).contains { $0.field != .terms }
    }

    /// Whether a picture's words say that it is a house's sign: "fnLogo", "Logo of the Harbour Board".
    private func isLogo(_ words: Range<Int>) -> Bool {
        let range = tokenRange(of: words)
        return !words.isEmpty && wordCount(range) <= 8 && tokens[range].contains { $0.folded.hasSuffix("logo") }
    }

    /// Whether its file is called after somebody whom the press may call: "foto_j_roe.jpg".
    private func isCalled(_ address: String, after people: [String]) -> Bool {
        let file = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last ?? ""
        let words = Set(folded(words: file.prefix(200)))
        return people.contains { person in
            folded(words: person.prefix(100)).last.map { $0.utf8.count >= 4 && words.contains($0) } ?? false
        }
    }

    private func folded(words: Substring) -> [String] {
        words.split { !$0.isLetter }.map { Mailbox.plain(String($0)) }
    }

    /// Whether it shows somebody whom the press may call, and nothing else is said of it.
    private func isFace(_ words: Range<Int>, of people: [String]) -> Bool {
        let count = wordCount(tokenRange(of: words))
        guard (1...6).contains(count) else { return false }
        let said = text.flow(words).lowercased()
        return people.contains { said.contains($0) }
    }
}
