import ReleaseReader

/// Writes an office document's paragraphs, tables, links, boxes and notes, whichever format they are in.
struct OfficeWalk<Vocabulary: OfficeVocabulary> {
    private var vocabulary: Vocabulary
    private let tree: MarkupTree
    private var flow = OfficeFlow()
    /// Text boxes of the paragraph that is being written.
    private var boxes: [Int] = []
    private var notes: [Int] = []
    private var listDepth = 0
    private var openLinks = 0

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        tree = vocabulary.tree
    }

    /// Writes what an element holds, apart from what stands before and behind it.
    mutating func write(_ index: Int, into page: inout PageText) {
        page.block(isApart: true)
        blocks(in: index, &page)
        page.block(isApart: true)
        let bodies = notes
        notes = []
        for body in bodies {
            blocks(in: body, &page)
            page.block(isApart: true)
        }
    }

    private mutating func blocks(in index: Int, _ page: inout PageText) {
        var lists: [Int] = []
        var at = index + 1
        while at < end(of: index) {
            while let end = lists.last, end <= at {
                lists.removeLast()
                listDepth -= 1
            }
            switch tree.nodes[at].isText ? .leftOut : vocabulary.block(at: at) {
            case .paragraph:
                paragraph(at, &page)
                at = end(of: at)
            case .table:
                table(at, &page)
                at = end(of: at)
            case .list:
                listDepth += 1
                lists.append(end(of: at))
                at += 1
            case .leftOut: at = end(of: at)
            case .wrapper: at += 1
            }
        }
        listDepth -= lists.count
    }

    private mutating func paragraph(_ index: Int, _ page: inout PageText) {
        let look = vocabulary.look(of: index, isInList: listDepth > 0)
        flow.begin(look, length: length(index), &page)
        if look.isListItem, look.level == nil { page.setBullet("\u{2022} ") }
        if let level = look.level { page.begin(.heading(level: level)) }
        pieces(of: index, &page)
        if look.level != nil { page.end() }
        page.dropBullet()
        page.block(isApart: false)
        writeBoxes(&page)
    }

    private mutating func writeBoxes(_ page: inout PageText) {
        let inner = boxes
        boxes = []
        for box in inner {
            flow.gap()
            blocks(in: box, &page)
            flow.gap()
        }
    }

    // MARK: tables

    private mutating func table(_ index: Int, _ page: inout PageText) {
        flow.gap()
        page.block(isApart: true)
        for row in tree.all(Vocabulary.table.row, in: index) {
            let cells = tree.all(Vocabulary.table.cell, in: row)
            if cells.allSatisfy(isLine) {
                line(cells, &page)
            } else {
                for cell in cells {
                    flow.gap()
                    page.block(isApart: true)
                    blocks(in: cell, &page)
                }
            }
        }
        flow.gap()
        page.block(isApart: true)
    }

    private func isLine(_ cell: Int) -> Bool {
        Vocabulary.table.longer.allSatisfy { tree.first($0, in: cell) == nil }
            && tree.all("p", in: cell).filter { length($0) > 0 }.count <= 1
    }

    private mutating func line(_ cells: [Int], _ page: inout PageText) {
        page.block(isApart: false)
        for (place, cell) in cells.enumerated() {
            if place > 0 { page.tab() }
            for paragraph in tree.all("p", in: cell) {
                pieces(of: paragraph, &page)
                writeBoxes(&page)
            }
        }
        page.block(isApart: false)
    }

    // MARK: what stands in a paragraph

    private mutating func pieces(of index: Int, _ page: inout PageText) {
        var links: [Int] = []
        var at = index + 1
        while at < end(of: index) {
            while let end = links.last, end <= at {
                links.removeLast()
                page.end()
            }
            guard !tree.nodes[at].isText else {
                if vocabulary.isSeen(text: at) { page.append(tree.bytes(at: at)) }
                at += 1
                continue
            }
            switch vocabulary.piece(at: at) {
            case .link(let address):
                page.begin(.link(address: address))
                links.append(end(of: at))
                at += 1
            case .box:
                boxes.append(at)
                at = end(of: at)
            case .note(let body):
                notes.append(body)
                at = end(of: at)
            case .leftOut: at = end(of: at)
            case let piece:
                write(piece, &page)
                at += 1
            }
        }
        for _ in 0..<links.count + openLinks { page.end() }
        openLinks = 0
        vocabulary.endParagraph()
    }

    /// A piece that has no end to be looked out for.
    private mutating func write(_ piece: OfficePiece, _ page: inout PageText) {
        switch piece {
        case .words(let words): page.append(words)
        case .lineBreak: page.lineBreak()
        case .linkBegins(let address):
            page.begin(.link(address: address))
            openLinks += 1
        case .linkEnds where openLinks > 0:
            page.end()
            openLinks -= 1
        case .picture(let words, let address, let link):
            page.picture(words, address: address, PictureStanding(link: link))
        case .linkEnds, .link, .box, .note, .leftOut, .wrapper: break
        }
    }

    /// Characters that the paragraph shows, up to what makes it a long one.
    private func length(_ index: Int) -> Int {
        var count = 0
        for inner in index + 1..<end(of: index) where tree.nodes[inner].isText && vocabulary.isSeen(text: inner) {
            if count > 400 { break }
            count += tree.bytes(at: inner).reduce(0) { $0 + ($1 & 0xC0 == 0x80 || $1 <= 0x20 ? 0 : 1) }
        }
        return count
    }

    private func end(of index: Int) -> Int { Int(tree.nodes[index].end) }
}
