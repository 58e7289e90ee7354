/// Links, pictures and tags of Markdown that their writer's program broke over lines: the lines that have one are read as one.
enum BrokenSigns {
    /// In lines; and in bytes, from where a sign opens.
    private static let mostLines = 12
    private static let longest = 4096

    /// Where the line that begins here ends, with the lines that end a sign which it opens.
    static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
        var end = bytes[start...].firstIndex(of: newline) ?? bytes.count
        for _ in 0..<3 {
            guard let open = openSign(in: bytes, stretch(start, end)),
                let close = close(of: open, in: bytes, behind: end), close > end
            else { break }
            end = bytes[close...].firstIndex(of: newline) ?? bytes.count
        }
        return end
    }

    /// The last bracket or tag that a line opens and does not close.
    private static func openSign(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
        var open: Int?
        for index in line {
            switch bytes[index] {
            case UInt8(ascii: "["): open = index
            case UInt8(ascii: "]"):
                let isTarget = index + 1 < line.upperBound && bytes[index + 1] == UInt8(ascii: "(")
                if !isTarget { open = nil }
            case UInt8(ascii: ")") where open.map({ bytes[$0] == UInt8(ascii: "[") }) ?? false: open = nil
            case UInt8(ascii: "<") where startsTag(bytes, index): open = index
            case UInt8(ascii: ">") where open.map({ bytes[$0] == UInt8(ascii: "<") }) ?? false: open = nil
            default: continue
            }
        }
        return open
    }

    private static func startsTag(_ bytes: [UInt8], _ index: Int) -> Bool {
        var end = index + 1
        while end < bytes.count, isASCIILetter(bytes[end]) || isDigit(bytes[end]) { end += 1 }
        let name = String(decoding: bytes[stretch(index + 1, end)], as: UTF8.self).lowercased()
        return MarkdownLine.tags.contains(name)
    }

    /// Where a sign closes below its line, no blank line between.
    private static func close(of open: Int, in bytes: [UInt8], behind end: Int) -> Int? {
        let limit = min(bytes.count, open + longest)
        let isTag = bytes[open] == UInt8(ascii: "<")
        var lines = 0
        var index = end
        var isInTarget = bytes[stretch(open, end)].contains(UInt8(ascii: "]"))
        while index < limit {
            let byte = bytes[index]
            if byte == newline {
                lines += 1
                let next = index + 1
                guard lines <= mostLines, next < limit, bytes[next] != newline, bytes[next] != 0x0D else { return nil }
            }
            if isTag {
                if byte == UInt8(ascii: ">") { return index }
            } else if isInTarget {
                if byte == UInt8(ascii: ")") { return index }
            } else if byte == UInt8(ascii: "]") {
                guard index + 1 < limit, bytes[index + 1] == UInt8(ascii: "(") else { return nil }
                isInTarget = true
            } else if byte == UInt8(ascii: "[") {
                return nil
            }
            index += 1
        }
        return nil
    }
}
