import Catalogue

/// Assets, statements and other links.
extension Page {
    struct Material {
        var assets: [DraftAsset] = []
        var statements: [DraftStatement] = []
        var links: [DraftLink] = []
        /// The page's own, and not the release's.
        var pageLinks: [DraftLink] = []

        /// Smaller ones of a picture that is there are the page's.
        mutating func leaveOutRenditions() {
            let once = Renditions.once(assets)
            for asset in once.leftOut {
                var link = DraftLink(
                    url: asset.url, asGiven: asset.asGiven, kind: "picture", span: asset.span, rule: "link.picture")
                link.signs = asset.signs
                pageLinks.append(link)
            }
            assets = once.kept
        }
    }

    func material(organisation: Found<String>?, contacts: [DraftContact], others: [DraftOtherPoint]) -> Material {
        var material = Material()
        let whose = WhosePage(self, contacts: contacts, others: others)
        for link in links where link.kind == .web {
            guard let index = block(containing: link.range.lowerBound) else { continue }
            switch blocks[index].part {
            case .particulars: continue
            case .rail, .navigation, .otherStories:
                // What a page leads to is no part of the text; what it prints is not lost.
                if !link.isBehindWords { material.pageLinks.append(draftLink(link, "page")) }
                continue
            default: break
            }
            if whose.isWhole(link) { continue }
            if let kind = pageLinkKind(link, of: whose) {
                material.pageLinks.append(draftLink(link, kind))
                continue
            }
            let token = tokenRange(of: link.range).lowerBound
            let context = clause(around: token, in: sentence(around: token) ?? stretch(token, token + 1))
            if let asset = offeredAsset(link, in: context, of: whose) {
                material.assets.append(asset)
            } else if let statement = statement(link, in: context, organisation: organisation) {
                material.statements.append(statement)
            } else {
                material.links.append(draftLink(link, linkKind(of: link)))
            }
        }
        material.assets += pointedAssets(material.assets)
        let shown = shownPictures(besides: material.assets, of: whose)
        // "pier.jpg?size=large" beside "pier.jpg?size=small" is the same picture.
        let paths = Set(shown.lazy.filter { $0.1.isMaterial }.map { pathOf($0.0.url) })
        material.assets.removeAll { asset in
            asset.kind == .image && paths.contains(pathOf(asset.url))
                && Set(asset.signs ?? []).isSubset(of: Page.plainFile)
        }
        for (asset, signs) in shown {
            if signs.isMaterial {
                material.assets.append(asset)
            } else {
                var link = DraftLink(
                    url: asset.url, asGiven: asset.asGiven, kind: "picture", span: asset.span,
                    rule: "link.picture")
                link.signs = signs.names
                material.pageLinks.append(link)
            }
        }
        if let asset = statedPicture(besides: material.assets, of: whose) { material.assets.append(asset) }
        material.assets.sort { $0.span.start < $1.span.start }
        material.leaveOutRenditions()
        material.assets = withRights(material.assets)
        return material
    }

    /// What speaks for a link that nothing but its own address speaks for.
    private static let plainFile: Set<String> = [MaterialSign.file.rawValue, MaterialSign.pressFolder.rawValue]

    private func draftLink(_ link: LinkMark, _ kind: String) -> DraftLink {
        DraftLink(
            url: link.address, asGiven: link.asGiven(in: text), kind: kind, span: text.span(link.range),
            rule: "link.rest")
    }

    /// The words that a link belongs to: back to the link before or to a gap, where line breaks were lost, and on to the next
    /// gap.
    private func clause(around token: Int, in sentence: Range<Int>) -> Range<Int> {
        var start = token
        while start > sentence.lowerBound, tokens[start - 1].kind != .link, start == token || !tokens[start].gapBefore {
            start -= 1
        }
        var end = min(sentence.upperBound, token + 1)
        while end < sentence.upperBound, !tokens[end].gapBefore { end += 1 }
        return start < token || end > token + 1 ? stretch(start, end) : sentence
    }

    // MARK: Assets

    private static let kinds: [(cue: Cue, kind: Asset.Kind)] = [
        (.imageWord, .image), (.videoWord, .video), (.audioWord, .audio), (.graphicWord, .graphic),
        (.documentWord, .document),
    ]

    /// The material that a line of its own offers, or a sentence.
    private func offeredAsset(_ link: LinkMark, in context: Range<Int>, of whose: WhosePage) -> DraftAsset? {
        let entry = entry(of: link)
        let offer = entry.flatMap { self.offer(of: $0) }
        let context = entry?.context ?? context
        let said = offer == nil ? offeredKind(by: link, in: context) : nil
        // What a wire has besides the text is sent with it.
        let attached = MaterialHosts.isOfWire(link.address) ? documentKind(of: link) : nil
        let known = attached ?? fileKind(of: link.address) ?? hostKind(of: link.address, in: context)
        let fetched = fetchedKind(of: link, in: entry?.context ?? context)
        guard let kind = fileKind(of: link.address) ?? offer?.kind ?? known ?? said ?? fetched else { return nil }
        var signs = whose.paper
        if fetched != nil { signs.insert(.fetched) }
        if offer != nil { signs.insert(.offeredByLine) }
        if said != nil { signs.insert(.offeredBySentence) }
        if attached ?? fileKind(of: link.address) != nil { signs.insert(.file) }
        if MaterialHosts.kind(of: link.address) != nil { signs.insert(.host) }
        if has(.creditPhrase, in: entry?.label ?? context), !has(.available, in: context) {
            signs.insert(.creditOnly)
        }
        addName(of: link.address, to: &signs)
        addPlace(of: link, to: &signs, whose)
        guard signs.isMaterial else { return nil }
        var made = asset(
            kind, link, offer.map(\.description) ?? description(in: context),
            rule: offer == nil ? "asset.offered" : "asset.entry", offer?.inferred)
        made.signs = signs.names
        made.doubtful = signs.doubt
        return made
    }

    /// What the name of the file says.
    func addName(of address: String, to signs: inout Set<MaterialSign>) {
        guard signs.contains(.shown) || fileKind(of: address) == .image else { return }
        if PictureName.isOfLayout(address) { signs.insert(.nameOfLayout) }
        if PictureName.isOfSmall(address) || !text.isMarkdown && PictureName.isOfThumbnail(address) {
            signs.insert(.nameOfSmall)
        }
        if PictureName.isForPress(address) { signs.insert(.pressFolder) }
    }

    /// The kind of material that a sentence offers: its first word for material.
    func materialWord(in context: Range<Int>) -> (mark: CueMark, kind: Asset.Kind)? {
        for mark in marks(in: context) {
            if let known = Page.kinds.first(where: { $0.cue == mark.cue }) { return (mark, known.kind) }
        }
        return nil
    }

    func hostKind(of address: String, in context: Range<Int>? = nil) -> Asset.Kind? {
        switch MaterialHosts.kind(of: address) {
        case .pictures: .image
        case .films: .video
        case .sounds: .audio
        case .folder: context.flatMap { materialWord(in: $0)?.kind } ?? .image
        case nil: nil
        }
    }

    /// The kind of material that a sentence says is had behind a link.
    private func offeredKind(by link: LinkMark, in context: Range<Int>) -> Asset.Kind? {
        guard let word = materialWord(in: context), isOffer(context), isOffered(word.mark, by: link, in: context),
            !has(.statementWord, in: stretch(context.lowerBound, max(context.lowerBound, word.mark.tokens.lowerBound))),
            word.kind != .document || !isBareHost(link)
        else { return nil }
        return word.kind
    }

    /// Behind words a link offers material only where they name it, or say no more than "here".
    private func isOffered(_ word: CueMark, by link: LinkMark, in context: Range<Int>) -> Bool {
        guard isPicture(word, in: context) else { return false }
        guard link.isBehindWords else { return true }
        let words = tokenRange(of: link.range)
        return words.overlaps(word.tokens)
            || marks(in: words).contains { $0.cue == .pointer && $0.tokens.count == words.count }
            || tokens[words].contains { Vocabulary.every(.download).contains($0.folded) }
    }

    /// Whether a word for material stands for it: "Docker image", "photo competition" do not.
    func isPicture(_ word: CueMark, in context: Range<Int>) -> Bool {
        let beside = stretch(word.tokens.lowerBound - 2, word.tokens.upperBound + 2)
        return !beside.clamped(to: context).contains { Vocabulary.every(.notPicture).contains(tokens[$0].folded) }
    }

    /// Whether the sentence offers something: it says "available", "download", "please click here".
    func isOffer(_ context: Range<Int>) -> Bool {
        has(.available, in: context) || has(.pointer, in: context) || wordCount(context) <= 8
    }

    private func asset(
        _ kind: Asset.Kind, _ link: LinkMark, _ description: Found<String>?, rule: String, _ inferred: String?
    ) -> DraftAsset {
        DraftAsset(
            kind: kind, linkKind: assetLinkKind(of: link.address), url: link.address,
            asGiven: link.asGiven(in: text), description: description, span: text.span(link.range), rule: rule,
            inferred: link.joined ?? inferred)
    }

    /// "please use the same link above": the asset is where the last one was.
    private func pointedAssets(_ assets: [DraftAsset]) -> [DraftAsset] {
        var passed = 0
        return marks.compactMap { mark in
            guard mark.cue == .sameLink, mark.tokens.lowerBound >= passed,
                let context = sentence(around: mark.tokens.lowerBound),
                links(in: bytes(of: context)).allSatisfy({ $0.kind != .web }), let word = materialWord(in: context)
            else { return nil }
            passed = context.upperBound
            let place = span(tokens: mark.tokens)
            guard let target = assets.last(where: { $0.span.start < place.start }) ?? assets.first else { return nil }
            return DraftAsset(
                kind: word.kind, linkKind: target.linkKind, url: target.url, asGiven: target.asGiven,
                description: description(in: context), span: place, rule: "asset.sameLink",
                inferred: "\"\(flow(tokens: mark.tokens))\" is the link on line \(target.span.line)")
        }
    }

    /// What the sentence says the material shows: what stands behind "including", else its subject.
    func description(in context: Range<Int>) -> Found<String>? {
        let end = descriptionEnd(in: context)
        let including = marks(in: context).first {
            $0.cue == .including && !Vocabulary.every(.genitive).contains(tokens[$0.tokens.lowerBound].folded)
        }
        let offer = offerStart(in: stretch(context.lowerBound, end))
        if let including, including.tokens.upperBound < end, including.tokens.lowerBound > offer ?? end {
            return described(stretch(including.tokens.upperBound, end), rule: "asset.descriptionIncluding")
        }
        var start = context.lowerBound
        while start < end, tokens[start].kind == .symbol || Vocabulary.every(.offerLead).contains(tokens[start].folded)
        {
            start += 1
        }
        guard let word = materialWord(in: context), word.mark.tokens.lowerBound < end else { return nil }
        return described(stretch(start, min(end, offer ?? end)), rule: "asset.descriptionSubject")
    }

    /// Where a sentence stops saying what there is and says that it can be had: "are available", "can be downloaded".
    func offerStart(in range: Range<Int>) -> Int? {
        range.first { index in
            if cue(.available, at: index) != nil { return true }
            guard Vocabulary.every(.offerVerb).contains(tokens[index].folded), index + 1 < range.upperBound
            else { return false }
            return Vocabulary.every(.infinitive).contains(tokens[index + 1].folded)
                || cue(.available, at: index + 1) != nil
        }
    }

    func described(_ range: Range<Int>, rule: String) -> Found<String>? {
        var range = range
        while let last = range.last, tokens[last].kind == .symbol, !closingMarks.contains(tokens[last].text) {
            range.removeLast()
        }
        while let first = range.first, tokens[first].kind == .symbol, tokens[first].text != "\"" { range.removeFirst() }
        guard wordCount(range) >= 1 else { return nil }
        return found(tokens: range, rule: rule)
    }

    /// Where the words about the material end: at a dash or a colon before the address, at "please click here", at the
    /// address.
    private func descriptionEnd(in context: Range<Int>) -> Int {
        var end = context.first { tokens[$0].kind == .link } ?? context.upperBound
        if let pointer = marks(in: context).first(where: {
            ($0.cue == .pointer && $0.tokens.count > 1 || $0.cue == .sameLink) && $0.tokens.lowerBound < end
        }) {
            end = pointer.tokens.lowerBound
        }
        while end > context.lowerBound,
            Vocabulary.every(.offerTail).contains(tokens[end - 1].folded) || tokens[end - 1].text == ":"
        {
            end -= 1
        }
        return end
    }

    // MARK: Statements

    private func statement(_ link: LinkMark, in context: Range<Int>, organisation: Found<String>?) -> DraftStatement? {
        let linkToken = tokenRange(of: link.range).lowerBound
        guard let word = first(.statementWord, in: stretch(context.lowerBound, max(context.lowerBound, linkToken)))
        else {
            return nil
        }
        var start = context.lowerBound
        while start < word.tokens.lowerBound,
            tokens[start].kind == .symbol
                || Vocabulary.every(.statementLead).contains(tokens[start].folded)
        {
            start += 1
        }
        let end = max(descriptionEnd(in: context), word.tokens.upperBound)
        let titleEnd = min(end, linkToken)
        let title = described(
            stretch(start, min(titleEnd, offerStart(in: stretch(start, titleEnd)) ?? titleEnd)), rule: "statement.title"
        )
        var owner = organisation
        var index = start
        while index < word.tokens.lowerBound {
            if let run = capitalisedRun(at: index, before: word.tokens.lowerBound) {
                if let possessive = run.first(where: { tokens[$0].folded.hasSuffix("'s") }) {
                    owner = found(
                        withoutPossessive(stretch(run.lowerBound, possessive + 1)),
                        rule: "statement.organisationPossessive")
                    break
                }
                index = run.upperBound
            } else {
                index += 1
            }
        }
        return DraftStatement(
            title: title, url: link.address, asGiven: link.asGiven(in: text), organisation: owner,
            date: dateInAddress(link), span: text.span(link.range), rule: "statement.linked", inferred: link.joined)
    }

    /// `…-2011-05-03` or `/2011/05/03/` in an address.
    private func dateInAddress(_ link: LinkMark) -> Found<CalendarDate>? {
        let bytes = Array(link.address.utf8)
        guard bytes.count >= 10 else { return nil }
        for start in 0...(bytes.count - 10) {
            let piece = bytes[stretch(start, start + 10)]
            let (first, second) = (bytes[start + 4], bytes[start + 7])
            guard first == second, first == UInt8(ascii: "-") || first == UInt8(ascii: "/"),
                start == 0 || !isDigit(bytes[start - 1]), start + 10 == bytes.count || !isDigit(bytes[start + 10])
            else { continue }
            let written = String(decoding: piece, as: UTF8.self).replacing("/", with: "-")
            guard let date = CalendarDate(written), (1990...2100).contains(date.year) else { continue }
            return Found(
                date, span: text.span(link.range), rule: "statement.dateInAddress",
                inferred: "the address has \(String(decoding: piece, as: UTF8.self)) in it")
        }
        return nil
    }
}
