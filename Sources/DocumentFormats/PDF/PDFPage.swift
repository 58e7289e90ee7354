import HTMLScanning

/// A page as poppler takes it apart: blocks of lines, in the order in which a person reads them.
struct PDFPage: Equatable {
    /// In points, downwards from the page's top.
    struct Box: Equatable {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double
        var height: Double { bottom - top }
    }

    struct Line: Equatable {
        var text: String
        var box: Box
        /// The height of its letters, on average: one tall sign does not make a line tall.
        var size = 0.0
        /// Whether it is put together of a label and its value.
        var isRow = false
        /// Where its words stand further apart than words do, a few at most.
        var gaps: [Gap] = []
    }

    /// Between two words of a line.
    struct Gap: Equatable {
        var left: Double
        var right: Double
        /// Where in the line's text, in bytes, the word behind it begins.
        var place: Int
    }

    var height: Double
    var blocks: [[Line]] = []
}

/// Reads what `pdftotext -bbox-layout` writes, piece by piece: one tag a line, a word between its own two.
struct PDFPageReader {
    private(set) var pages: [PDFPage] = []
    /// In bytes of the text so far.
    private(set) var size = 0
    private var rest: [UInt8] = []
    private var line: PDFPage.Line?
    private var lastWord: PDFPage.Box?
    private var letters = 0.0

    mutating func take(_ piece: [UInt8]) {
        // What is left from before has no line end, however long it is.
        var searched = rest.count
        rest += piece
        var start = 0
        while let end = ByteSearch.first(UInt8(ascii: "\n"), in: rest, from: searched) {
            read(rest[start..<end])
            start = end + 1
            searched = start
        }
        rest.removeSubrange(..<start)
    }

    private mutating func read(_ raw: ArraySlice<UInt8>) {
        let tag = raw.drop { $0 == UInt8(ascii: " ") }
        if tag.starts(with: "<word ".utf8) {
            word(tag)
        } else if tag.starts(with: "<line ".utf8) {
            line = box(of: tag).map { PDFPage.Line(text: "", box: $0) }
            (lastWord, letters) = (nil, 0)
        } else if tag.starts(with: "</line>".utf8) {
            endLine()
        } else if tag.starts(with: "<block ".utf8), let last = pages.indices.last {
            pages[last].blocks.append([])
        } else if tag.starts(with: "<page ".utf8) {
            pages.append(PDFPage(height: number("height", in: tag) ?? 0))
        }
    }

    private mutating func word(_ tag: ArraySlice<UInt8>) {
        guard var line, let box = box(of: tag), let open = tag.firstIndex(of: UInt8(ascii: ">")) else { return }
        let content = tag[(open + 1)...]
        let end = content.lastIndex(of: UInt8(ascii: "<")) ?? content.endIndex
        if let lastWord, PDFPageReader.areApart(lastWord, box) {
            line.text += " "
            if box.left - lastWord.right > 0.55 * box.height, line.gaps.count < 8 {
                line.gaps.append(PDFPage.Gap(left: lastWord.right, right: box.left, place: line.text.utf8.count))
            }
        }
        let text = PDFCharacters.cleaned(XMLText.unescaped(content[..<end]))
        line.text += text
        line.size += box.height * Double(text.utf8.count)
        letters += Double(text.utf8.count)
        self.line = line
        lastWord = box
    }

    private mutating func endLine() {
        defer { self.line = nil }
        guard var line = self.line, letters > 0, !line.text.allSatisfy(\.isWhitespace), let page = pages.indices.last
        else { return }
        line.size /= letters
        if pages[page].blocks.isEmpty { pages[page].blocks.append([]) }
        pages[page].blocks[pages[page].blocks.count - 1].append(line)
        size += line.text.utf8.count
    }

    /// Words of two fonts may touch, as a bracket and the bold word in it do.
    private static func areApart(_ first: PDFPage.Box, _ second: PDFPage.Box) -> Bool {
        let gap = max(
            max(second.left - first.right, first.left - second.right),
            max(second.top - first.bottom, first.top - second.bottom))
        return gap > 0.08 * min(max(first.height, 1), max(second.height, 1))
    }

    private func box(of tag: ArraySlice<UInt8>) -> PDFPage.Box? {
        guard let left = number("xMin", in: tag), let top = number("yMin", in: tag),
            let right = number("xMax", in: tag), let bottom = number("yMax", in: tag)
        else { return nil }
        return PDFPage.Box(left: left, top: top, right: right, bottom: bottom)
    }

    private func number(_ name: String, in tag: ArraySlice<UInt8>) -> Double? { XMLText.number(name, in: tag) }
}

/// The little of XML that poppler's tools write.
enum XMLText {
    /// The value of an attribute; nil where the tag has none of that name.
    static func attribute(_ name: String, in tag: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let wanted = Array(" \(name)=\"".utf8)
        var rest = tag.prefix(while: { $0 != UInt8(ascii: ">") })
        while let space = rest.firstIndex(of: UInt8(ascii: " ")) {
            rest = rest[space...]
            if rest.starts(with: wanted) { return rest.dropFirst(wanted.count).prefix { $0 != UInt8(ascii: "\"") } }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// A finite number of a sensible size.
    static func number(_ name: String, in tag: ArraySlice<UInt8>) -> Double? {
        guard let value = attribute(name, in: tag).flatMap({ Double(String(decoding: $0, as: UTF8.self)) }),
            abs(value) < 1e7
        else { return nil }
        return value
    }

    /// Text with its character references resolved.
    static func unescaped(_ raw: ArraySlice<UInt8>) -> String {
        String(decoding: Entities.decoded(raw), as: UTF8.self)
    }
}

/// Characters that fonts bring into a PDF file's text, and that no one wrote.
enum PDFCharacters {
    private static let ligatures: [Unicode.Scalar: String] = [
        "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl", "\u{FB05}": "st",
        "\u{FB06}": "st",
    ]

    /// Ligatures as the letters that they stand for, the bullets of symbol fonts as bullets, no control characters.
    static func cleaned(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        guard !isPlain else { return text }
        var cleaned = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: continue
            // A hyphen that is seen is one, whatever the font calls it.
            case 0xAD, 0x2010, 0x2011: cleaned += "-"
            case 0xE000...0xF8FF: cleaned += "•"
            case 0xFB00...0xFB06: cleaned += ligatures[scalar] ?? ""
            default: cleaned.unicodeScalars.append(scalar)
            }
        }
        return cleaned
    }
}
