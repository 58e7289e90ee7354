import Catalogue
import CharacterSets
import HTMLScanning

/// Reads a page: keeps what stands in its main part, drops menus, scripts and what is hidden.
struct PageReading {
    private var scanner: HTMLScanner
    private var page = PageContent()
    private var text = PageWords()
    private var skipped: Skipped?
    private var heading: (level: Int, start: Int)?
    private var headingText: [UInt8] = []
    private var inHeader = 0
    private var linkStart: Int?
    private var linkedWords = 0
    /// Where the main part begins and ends among the words, where the page marks one.
    private var mainStart: Int?
    private var mainEnd: Int?

    private static let canonical = HTMLName("canonical")
    private static let password = HTMLName("password")
    private static let refresh = HTMLName("refresh")

    /// An element whose text is passed over, with those of the same name in it.
    private struct Skipped {
        let tag: HTMLTag
        var depth = 1
        /// Whether a heading or the main part ends it, because its end tag was forgotten.
        let isFurniture: Bool
    }

    static func page(_ bytes: [UInt8]) -> PageContent {
        var reading = PageReading(scanner: HTMLScanner(bytes))
        while let piece = reading.scanner.next() { reading.take(piece) }
        return reading.finished()
    }

    private init(scanner: HTMLScanner) { self.scanner = scanner }

    private mutating func take(_ piece: HTMLScanner.Piece) {
        switch piece {
        case .text(let range), .plain(let range):
            guard skipped == nil, inHeader == 0 || heading != nil else { return }
            if heading != nil, headingText.count < PageContent.mostTitleBytes {
                headingText += scanner[range].prefix(PageContent.mostTitleBytes)
            }
            takeWords(of: scanner[range])
        case .raw(.title, let range): takeTitle(range)
        case .raw: break
        case .start(let tag, _, _): start(tag)
        case .end(let tag, _): end(tag)
        }
    }

    private mutating func takeWords(of source: ArraySlice<UInt8>) {
        var at = source.startIndex
        while true {
            at = text.takeLetters(of: source, from: at)
            guard at < source.endIndex else { return }
            let byte = source[at]
            if byte == UInt8(ascii: "&"), let (scalar, next) = Entities.reference(at, in: source) {
                for byte in UTF8.encode(scalar) ?? .init() { text.take(byte) }
                at = next
            } else {
                text.take(byte)
                at += 1
            }
        }
    }

    private mutating func takeTitle(_ range: Range<Int>) {
        // An icon's title comes later, and is none of the page's.
        guard page.title.isEmpty, skipped == nil else { return }
        let text = OneByteSet.windows1252.text(
            unlessUTF8: Entities.decoded(scanner[range].prefix(PageContent.mostTitleBytes)))
        page.title = QuotedText.line(text)
        page.titleWords = words(of: text)
    }

    private func words(of text: String) -> [PageWord] {
        var words = PageWords()
        for byte in text.utf8 { words.take(byte) }
        words.endWord()
        return words.words
    }

    private mutating func start(_ tag: HTMLTag) {
        if var open = skipped {
            let ends = open.isFurniture && (tag == .main || tag == .h1)
            if !ends {
                if tag == open.tag { open.depth += 1 }
                skipped = open
                return
            }
            skipped = nil
        }
        let marks = PageMarks(tag, in: scanner)
        if let skipping = skipping(tag, marks) {
            text.mark(.block)
            skipped = skipping
            return
        }
        if tag.partsText { text.mark(.block) }
        if marks.saysNotFound { page.isMarkedNotFound = true }
        switch tag {
        case .meta: takeMeta(marks)
        case .link where marks.has(.rel, PageReading.canonical) && page.canonical == nil:
            page.canonical = marks.text(.href)
        case .input where marks.has(.type, PageReading.password): page.passwordFields += 1
        case .main: if mainStart == nil { (mainStart, inHeader) = (text.words.count, 0) }
        case .header: inHeader += 1
        case .h1: beginHeading(1)
        case .h2: beginHeading(2)
        case .h3: beginHeading(3)
        case .a: linkStart = text.words.count
        default: break
        }
    }

    private func skipping(_ tag: HTMLTag, _ marks: PageMarks) -> Skipped? {
        switch tag {
        case .nav, .footer, .aside, .dialog: return Skipped(tag: tag, isFurniture: true)
        case .template, .noscript, .svg, .select, .button, .object:
            return Skipped(tag: tag, isFurniture: false)
        case .div, .section, .form, .ul, .article, .table, .p, .span:
            if marks.isHidden { return Skipped(tag: tag, isFurniture: false) }
            if marks.isFurniture { return Skipped(tag: tag, isFurniture: true) }
            return nil
        default: return nil
        }
    }

    private mutating func takeMeta(_ marks: PageMarks) {
        let name = (marks.text(.name) ?? marks.text(.property) ?? "").lowercased()
        let content = marks.text(.content) ?? ""
        switch name {
        case "robots", "googlebot": if content.lowercased().contains("noindex") { page.isNoIndex = true }
        case "og:type": if content.lowercased() == "article" { page.isArticle = true }
        case "article:published_time": page.isArticle = true
        case "og:site_name", "application-name": page.siteName += words(of: content)
        default: if marks.has(.httpEquiv, PageReading.refresh) { page.refresh = PageMarks.refresh(content) }
        }
    }

    private mutating func beginHeading(_ level: Int) {
        heading = (level, text.words.count)
        headingText.removeAll(keepingCapacity: true)
    }

    private mutating func end(_ tag: HTMLTag) {
        if var open = skipped {
            guard tag == open.tag else { return }
            open.depth -= 1
            skipped = open.depth == 0 ? nil : open
            text.mark(.block)
            return
        }
        if tag.partsText { text.mark(.block) }
        switch tag {
        case .h1, .h2, .h3: endHeading()
        case .header: inHeader = max(0, inHeader - 1)
        case .main: if mainStart != nil, mainEnd == nil { mainEnd = text.words.count }
        case .a:
            text.endWord()
            if let linkStart { linkedWords += text.words[linkStart...].count { !$0.isMark } }
            linkStart = nil
        default: break
        }
    }

    private mutating func endHeading() {
        text.endWord()
        guard let begun = heading, page.headings.count < PageContent.mostHeadings else { return heading = nil }
        let words = Array(text.words[begun.start...].prefix(60))
        if words.contains(where: { !$0.isMark }) {
            let text = QuotedText.line(OneByteSet.windows1252.text(unlessUTF8: Entities.decoded(headingText[...])))
            page.headings.append(PageContent.Heading(level: begun.level, text: text, words: words))
        }
        heading = nil
    }

    private mutating func finished() -> PageContent {
        if heading != nil { endHeading() }
        text.mark(.block)
        let all = text.words
        var main = all[...]
        if let mainStart, mainStart <= all.count {
            let part = all[mainStart..<max(mainStart, min(mainEnd ?? all.count, all.count))]
            // A main part that a script fills has nothing to say yet.
            if part.count(where: { !$0.isMark }) >= 3 { main = part }
        }
        page.words = Array(main)
        page.fingerprint = TextFingerprint(page.words)
        page.proseCount = max(0, all.count { !$0.isMark } - linkedWords)
        return page
    }
}

extension HTMLTag {
    /// Whether it parts the text before it from the text after it.
    fileprivate var partsText: Bool {
        switch self {
        case .head, .title, .base, .br, .button, .select, .option, .textarea, .template, .noscript, .iframe, .object:
            true
        default: isBlock
        }
    }
}
