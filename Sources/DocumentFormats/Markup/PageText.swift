import ReleaseReader

/// Text as a person sees it, made piece by piece: white space collapsed, blocks on lines of their own, with marks.
///
/// Breaks and spaces are held back until a word follows, so that a mark never begins or ends with them.
struct PageText {
    private(set) var bytes: [UInt8] = []
    private(set) var marks: [SourceMark] = []

    private var open: [Opened] = []
    /// The first of ``open`` that nothing was written in yet.
    private var firstWithoutStart = 0
    private var lineBreaks = 0
    private var hasSpace = false
    /// Whether an element begins or ends here, and what it is.
    private var seam: Seam?
    private var bullet: String?
    /// Marks that were begun before the bullet, and so begin with it.
    private var beforeBullet = 0
    private var pictures: [Picture] = []
    /// How the document has an address that was made absolute.
    private var printed: [String: String] = [:]

    private struct Opened {
        let meaning: SourceMark.Meaning
        let source: String?
        let standing: PictureStanding?
        var start: Int?
    }

    /// How much an element within a line parts the words at its edge.
    enum Seam {
        /// A link to somebody: an address or a number is never part of the word beside it.
        case link
        /// Emphasis and the like, which may begin within a word: only what no word goes on with is parted.
        case emphasis
    }

    private struct Picture {
        let words: String
        let address: String?
        let standing: PictureStanding
    }

    /// In bytes: longer than any text that people write, and so a document that is made to be written again and again.
    static let longest = SourceDocument.largest
    /// More marks than any document has that people read; further ones are left out.
    static let mostMarks = 200_000

    init() {}

    // MARK: words

    /// Words, whose white space becomes single spaces.
    mutating func append(_ words: some Sequence<UInt8>) {
        guard bytes.count <= PageText.longest else { return }
        for byte in words {
            switch byte {
            case 0...0x20, 0x7F: hasSpace = true
            default:
                if seam != nil { partWords(before: byte) }
                flush()
                bytes.append(byte)
            }
        }
    }

    /// An element begins or ends within a line, as two that stand side by side on the page without a space between.
    mutating func edge(_ kind: Seam) { if seam != .link { seam = kind } }

    private mutating func partWords(before next: UInt8) {
        guard let kind = seam else { return }
        seam = nil
        guard let last = bytes.last else { return }
        let (begins, ends) = (PageText.isOfWord(next) || next == UInt8(ascii: "+"), PageText.isOfWord(last))
        switch kind {
        case .link: if begins, ends { hasSpace = true }
        case .emphasis:
            let isSmall = (0x61...0x7A).contains(last) || last >= 0x80
            let isCapital = (0x41...0x5A).contains(next)
            let isNumber = next == UInt8(ascii: "+") || PageText.isDigit(next)
            if isSmall && (isCapital || isNumber) || PageText.isDigit(last) && isCapital { hasSpace = true }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }

    mutating func append(_ words: String) { append(words.utf8) }

    /// Whether the last thing written is a mark with which a quotation begins, and no space behind it.
    var endsWithQuotationMark: Bool {
        guard !hasSpace, lineBreaks == 0,
            let last = String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars.last
        else {
            return false
        }
        return PageText.openingMarks.contains(last)
    }

    private static let openingMarks: Set<Unicode.Scalar> = [
        "\"", "\u{201C}", "\u{201E}", "\u{201D}", "\u{AB}", "\u{BB}", "\u{2018}", "\u{201A}", "\u{2039}", "\u{300C}",
    ]

    /// Text whose line ends and spaces count, as in HTML's `pre`.
    mutating func appendAsIs(_ words: some Sequence<UInt8>) {
        guard bytes.count <= PageText.longest else { return }
        for byte in words {
            switch byte {
            case 0x0A: lineBreak()
            case 0x0D: break
            case 0x09, 0x20:
                if lineBreaks == 0, !bytes.isEmpty { bytes.append(byte) }
            case 0...0x1F, 0x7F: break
            default:
                flush()
                bytes.append(byte)
            }
        }
    }

    /// A new line, as HTML's `br`; more of them leave a blank line.
    mutating func lineBreak() {
        hasSpace = false
        if !bytes.isEmpty { lineBreaks = min(lineBreaks + 1, 2) }
    }

    /// The next words begin a line, or where `isApart` a paragraph.
    mutating func block(isApart: Bool) {
        hasSpace = false
        flushPictures()
        if !bytes.isEmpty { lineBreaks = max(lineBreaks, isApart ? 2 : 1) }
    }

    /// Between two cells of a row.
    mutating func tab() {
        guard lineBreaks == 0, !bytes.isEmpty else { return }
        hasSpace = false
        bytes.append(0x09)
    }

    /// What stands before the next words, if any follow before ``dropBullet()``.
    mutating func setBullet(_ sign: String) { (bullet, beforeBullet) = (sign, open.count) }

    mutating func dropBullet() { bullet = nil }

    /// A picture's words, on a line of their own after the block that it stands in.
    mutating func picture(_ words: String, address: String?, _ standing: PictureStanding) {
        pictures.append(Picture(words: words, address: address, standing: standing))
    }

    /// A picture of which nothing is said, where it stands between the words; none in what surrounds the release, but the
    /// one that the page gives to those who share it.
    mutating func pictureWithoutWords(_ address: String, _ standing: PictureStanding, isStated: Bool = false) {
        guard isStated || !open.contains(where: { $0.meaning == .surroundings }) else { return }
        mark(.image(address: address), bytes.count..<bytes.count, standing: standing)
    }

    /// A film or a sound of which nothing is said.
    mutating func recordingWithoutWords(_ address: String) {
        guard !open.contains(where: { $0.meaning == .surroundings }) else { return }
        mark(.link(address: address), bytes.count..<bytes.count)
    }

    private mutating func flush() {
        if lineBreaks > 0 {
            for _ in 0..<lineBreaks { bytes.append(0x0A) }
            lineBreaks = 0
            hasSpace = false
        }
        if let bullet {
            start(before: min(beforeBullet, open.count))
            bytes.append(contentsOf: bullet.utf8)
            self.bullet = nil
            hasSpace = false
        }
        flushSpace()
        start(before: open.count)
    }

    /// The marks that were begun and have no words yet begin here.
    private mutating func start(before limit: Int) {
        while firstWithoutStart < limit {
            open[firstWithoutStart].start = bytes.count
            firstWithoutStart += 1
        }
    }

    private mutating func flushSpace() {
        if hasSpace, let last = bytes.last, last != 0x0A, last != 0x09, last != 0x20 { bytes.append(0x20) }
        hasSpace = false
    }

    mutating func flushPictures() {
        guard !pictures.isEmpty else { return }
        let waiting = pictures
        pictures = []
        for picture in waiting {
            if !bytes.isEmpty { lineBreaks = 2 }
            if let link = picture.standing.link { begin(.link(address: link)) }
            if let address = picture.address { begin(.image(address: address), standing: picture.standing) }
            append(picture.words)
            if picture.address != nil { end() }
            if picture.standing.link != nil { end() }
            lineBreaks = 2
        }
    }

    // MARK: marks

    /// Whatever is written up to the matching ``end()`` means this.
    mutating func begin(_ meaning: SourceMark.Meaning, source: String? = nil, standing: PictureStanding? = nil) {
        open.append(Opened(meaning: meaning, source: source, standing: standing))
    }

    mutating func end() {
        guard let last = open.popLast() else { return }
        firstWithoutStart = min(firstWithoutStart, open.count)
        if last.start == nil, case .link(let address) = last.meaning, reachesSomebody(address) {
            // An icon is all that is seen of it.
            mark(last.meaning, bytes.count..<bytes.count)
        }
        guard let start = last.start, bytes.count > start, marks.count < PageText.mostMarks else { return }
        marks.append(made(last.meaning, start..<bytes.count, last.source, last.standing))
    }

    /// Whether a link writes to somebody or dials a number (RFC 6068, RFC 3966).
    private func reachesSomebody(_ address: String) -> Bool {
        let scheme = address.prefix { $0 != ":" }
        return scheme.utf8.count <= 6 && ["mailto", "tel", "sms"].contains(scheme.lowercased())
    }

    /// That a link or a picture with this address has it otherwise in the document.
    mutating func note(_ given: String, as address: String) {
        if given != address, printed.count < PageText.mostMarks { printed[address] = printed[address] ?? given }
    }

    private func made(
        _ meaning: SourceMark.Meaning, _ range: Range<Int>, _ source: String?, _ standing: PictureStanding?
    ) -> SourceMark {
        switch meaning {
        case .link(let address), .image(let address):
            return SourceMark(meaning, range, source: source, printed: printed[address], standing: standing)
        default: return SourceMark(meaning, range, source: source)
        }
    }

    /// A mark over a stretch that is known already.
    mutating func mark(
        _ meaning: SourceMark.Meaning, _ range: Range<Int>, source: String? = nil, standing: PictureStanding? = nil
    ) {
        guard marks.count < PageText.mostMarks else { return }
        marks.append(made(meaning, range, source, standing))
    }

    /// Where the next words will stand, breaks aside.
    var count: Int { bytes.count }

    /// The text, with a line end after its last line.
    ///
    /// - Throws: ``UnreadableDocument`` where it is longer than ``longest``; what came behind that was left out.
    consuming func finished(path: String) throws(UnreadableDocument) -> (text: String, marks: [SourceMark]) {
        flushPictures()
        guard bytes.count <= PageText.longest else {
            throw .unusable(
                path: path, why: "makes more than \(PageText.longest / 1_048_576) MB of text",
                remedy: "Save the text of the release in a file of its own, and read that.")
        }
        while !open.isEmpty { end() }
        if bytes.last != 0x0A, !bytes.isEmpty { bytes.append(0x0A) }
        return (String(decoding: bytes, as: UTF8.self), marks)
    }
}
