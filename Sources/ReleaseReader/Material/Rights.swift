import Catalogue

/// Which assets the notes about credit, copyright and terms are about: those that they stand beside, or all of a section.
extension Page {
    func withRights(_ assets: [DraftAsset]) -> [DraftAsset] {
        guard !assets.isEmpty else { return assets }
        var rights = RightsOfAssets(page: self, assets: assets)
        rights.give()
        return rights.assets
    }
}

private struct RightsOfAssets {
    let page: Page
    var assets: [DraftAsset]
    /// Where each asset stands in the text that is read, in bytes.
    private let places: [Int]
    /// The assets by the block that they stand in.
    private var byBlock: [Int: [Int]] = [:]

    init(page: Page, assets: [DraftAsset]) {
        self.page = page
        self.assets = assets
        places = assets.map { page.text.cleanOffset($0.span.start) }
        for (index, place) in places.enumerated() {
            let block = min(page.blocks.count - 1, page.blocks.partitioned { $0.range.upperBound <= place })
            byBlock[block, default: []].append(index)
        }
    }

    mutating func give() {
        for section in sections() { give(section) }
    }

    // MARK: Sections

    /// A block of a section: the assets in it, and the notes.
    private struct Part {
        let assets: [Int]
        let notes: [RightsNote]
        let isBullet: Bool
    }

    /// Blocks with assets one after the other, with the blocks between and around them that are notes and nothing else.
    private func sections() -> [[Part]] {
        var sections: [[Part]] = []
        var done = -1
        for first in byBlock.keys.sorted() where first > done {
            var parts: [Part] = []
            for block in stretch(max(done + 1, first - 2), first) {
                if let notes = onlyNotes(block) {
                    parts.append(Part(assets: [], notes: notes, isBullet: false))
                } else {
                    parts = []
                }
            }
            var block = first
            while block < page.blocks.count {
                if block > first, isHeading(block) { break }
                if let inside = byBlock[block] {
                    parts.append(
                        Part(
                            assets: inside, notes: page.rightsNotes(in: page.blocks[block].tokens),
                            isBullet: page.blocks[block].isBullet))
                } else if let notes = onlyNotes(block) {
                    parts.append(Part(assets: [], notes: notes, isBullet: false))
                } else {
                    break
                }
                done = block
                block += 1
            }
            sections.append(parts)
        }
        return sections
    }

    /// The notes of a block that has little else.
    private func onlyNotes(_ index: Int) -> [RightsNote]? {
        let block = page.blocks[index]
        guard !block.part.isOutside, block.part != .boilerplate, block.part != .navigation,
            byBlock[index] == nil
        else { return nil }
        let notes = page.rightsNotes(in: block.tokens).filter { !isFooter($0) }
        guard let last = notes.last else { return nil }
        let words = Set(notes.map(\.whole)).reduce(0) { $0 + page.wordCount($1) }
        let count = page.wordCount(block.tokens)
        return words * 2 >= count || count <= longestCaption && isCaption(block, endingIn: last, index) ? notes : nil
    }

    /// In words.
    private let longestCaption = 60

    /// "The pier at dawn. Photo: Jane Doe" right behind a picture.
    private func isCaption(_ block: Page.Block, endingIn note: RightsNote, _ index: Int) -> Bool {
        byBlock[index - 1] != nil && note.field != .terms && note.whole.upperBound + 1 >= block.tokens.upperBound
    }

    /// "Press images (free for editorial use)" above a list: what it says is about those below.
    private func isHeading(_ index: Int) -> Bool {
        let words = page.blocks[index].tokens
        guard byBlock[index] == nil, byBlock[index + 1] != nil, let last = words.last,
            let note = onlyNotes(index)?.first, note.whole.lowerBound > words.lowerBound
        else { return false }
        return page.tokens[last].text == ":" || ["(", "["].contains(page.tokens[note.whole.lowerBound].text)
    }

    /// "© 2031 Harbour Alliance" in a paragraph of its own is about the page.
    private func isFooter(_ note: RightsNote) -> Bool {
        note.field == .copyright && page.tokens[note.words].contains { $0.kind == .number && $0.text.utf8.count == 4 }
    }

    // MARK: Giving

    private mutating func give(_ section: [Part]) {
        for part in section where !part.assets.isEmpty { giveWithin(part) }
        let notes = section.count { $0.assets.isEmpty }
        let all = section.flatMap(\.assets)
        if section.first?.assets.isEmpty ?? false, section.last.map({ !$0.assets.isEmpty }) ?? false, notes > 1 {
            giveForward(section)
            return
        }
        var group: [Int] = []
        var above: [RightsNote] = []
        for part in section {
            if !part.assets.isEmpty {
                group += part.assets
            } else if all.first.map({ isBefore(part, $0) }) ?? false {
                above += part.notes
            } else {
                for note in part.notes { give(note, to: group) }
                if part.notes.contains(where: { $0.field == .credit }) { group = [] }
            }
        }
        // What a heading says is about its own list.
        let asset = section.first { !$0.assets.isEmpty }
        let list = section.filter { !$0.assets.isEmpty }.prefix { $0.isBullet == asset?.isBullet }
        for note in above { give(note, to: list.flatMap(\.assets)) }
    }

    private func isBefore(_ part: Part, _ asset: Int) -> Bool {
        part.notes.allSatisfy { page.tokens[$0.whole.lowerBound].range.lowerBound < places[asset] }
    }

    /// Each note stands above what it is about.
    private mutating func giveForward(_ section: [Part]) {
        var notes: [RightsNote] = []
        for (index, part) in section.enumerated() {
            if part.assets.isEmpty {
                notes = index > 0 && section[index - 1].assets.isEmpty ? notes + part.notes : part.notes
            } else {
                for note in notes { give(note, to: part.assets) }
            }
        }
    }

    /// The notes that stand in one block with assets.
    private mutating func giveWithin(_ part: Part) {
        let lines = part.assets.map { page.line(containing: places[$0]) }
        guard let first = lines.first, let last = lines.last else { return }
        let others = part.notes.filter { note in !lines.contains(note.line) }.map(\.line)
        let isAbove = others.allSatisfy { $0 < first }
        let isBelow = others.allSatisfy { $0 > last }
        for note in part.notes {
            let sameLine = part.assets.filter { page.line(containing: places[$0]) == note.line }
            if !sameLine.isEmpty {
                let start = page.tokens[note.whole.lowerBound].range.lowerBound
                let isBehindAll = sameLine.allSatisfy { places[$0] < start }
                give(note, to: isBehindAll ? sameLine : [sameLine.last { places[$0] < start } ?? sameLine[0]])
            } else if part.assets.count == 1 || isAbove || isBelow && !note.isAboutOne {
                give(note, to: part.assets)
            } else if !isBelow, others.contains(where: { $0 < first }) {
                give(note, to: Array(part.assets.filter { page.line(containing: places[$0]) > note.line }.prefix(1)))
            } else {
                give(note, to: Array(part.assets.filter { page.line(containing: places[$0]) < note.line }.suffix(1)))
            }
        }
    }

    private mutating func give(_ note: RightsNote, to some: [Int]) {
        let inferred = some.count > 1 ? "it stands with all \(some.count) of a section" : nil
        for index in some {
            cutDescription(of: index, at: note)
            switch note.field {
            case .credit where assets[index].creditLine == nil:
                assets[index].creditLine = page.found(tokens: note.words, rule: "asset.credit", inferred: inferred)
            case .copyright where assets[index].copyrightNotice == nil:
                assets[index].copyrightNotice = page.found(
                    tokens: note.words, rule: "asset.copyright", inferred: inferred)
            case .terms where assets[index].usageTerms == nil:
                assets[index].usageTerms = page.found(tokens: note.words, rule: "asset.terms", inferred: inferred)
                assets[index].usageEnds = note.ends
            default: continue
            }
        }
    }

    /// "The pier at dawn (Photo: Jane Doe)": a credit is no part of what the picture shows.
    private mutating func cutDescription(of index: Int, at note: RightsNote) {
        guard let description = assets[index].description, let span = description.span else { return }
        let words = page.tokenRange(
            of: stretch(page.text.cleanOffset(span.start), page.text.cleanOffset(span.end)))
        guard words.contains(note.whole.lowerBound), words.lowerBound < note.whole.lowerBound else { return }
        assets[index].description = page.described(
            stretch(words.lowerBound, note.whole.lowerBound), rule: description.rule)
    }
}
