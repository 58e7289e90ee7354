/// Finds addresses, and puts together those that were broken across lines.
struct LinkScanner {
    let text: ReadingText
    let bytes: [UInt8]
    /// In bytes; what goes on beyond is no address that anybody printed.
    static let longest = 4096

    init(_ text: ReadingText) {
        self.text = text
        bytes = text.bytes
    }

    /// Every address, in order, none overlapping another.
    func links() -> [LinkMark] {
        var found: [LinkMark] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let link: LinkMark?
            switch byte {
            case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
                // "Websitehttps://…": a lost line break before an address is none before a word.
                link = startsWord(index) || has("http", at: index) || has("www.", at: index) ? web(at: index) : nil
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "a"), UInt8(ascii: "A"):
                link = spelledEmail(at: index, after: found.last?.range.upperBound ?? 0)
            case UInt8(ascii: "@") where index > 0 && isSpace(bytes[index - 1]):
                link = spelledEmail(at: index, after: found.last?.range.upperBound ?? 0)
            case UInt8(ascii: "@"):
                link = email(around: index, after: found.last?.range.upperBound ?? 0)
            case UInt8(ascii: "."):
                link = bareHost(around: index, after: found.last?.range.upperBound ?? 0)
            default:
                link = nil
            }
            if let link {
                found.append(link)
                index = max(link.range.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        return found
    }

    func startsWord(_ index: Int) -> Bool {
        index == 0
            || !(isASCIILetter(bytes[index - 1]) || isDigit(bytes[index - 1]) || bytes[index - 1] == UInt8(ascii: "@"))
    }

    func has(_ prefix: StaticString, at index: Int) -> Bool {
        guard index + prefix.utf8CodeUnitCount <= bytes.count else { return false }
        return prefix.withUTF8Buffer { buffer in
            buffer.enumerated().allSatisfy { offset, byte in
                let here = bytes[index + offset]
                return here == byte || (isASCIILetter(here) && here | 0x20 == byte)
            }
        }
    }

    // MARK: What all of them need

    func withoutTrailingMarks(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        var surplus = bytes[range].reduce(into: (round: 0, square: 0)) { surplus, byte in
            switch byte {
            case UInt8(ascii: "("): surplus.round -= 1
            case UInt8(ascii: ")"): surplus.round += 1
            case UInt8(ascii: "["): surplus.square -= 1
            case UInt8(ascii: "]"): surplus.square += 1
            default: break
            }
        }
        while end > range.lowerBound {
            switch bytes[end - 1] {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
                UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"):
                end -= 1
            case UInt8(ascii: ")") where surplus.round > 0:
                surplus.round -= 1
                end -= 1
            case UInt8(ascii: "]") where surplus.square > 0:
                surplus.square -= 1
                end -= 1
            default:
                return end
            }
        }
        return end
    }

    func withoutSpace(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].filter { !isBreakingSpace($0) }, as: UTF8.self)
    }

    func nextLine(after end: Int) -> Int? {
        var index = end
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count, bytes[index] == newline else { return nil }
        index += 1
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        return index < bytes.count && bytes[index] != newline ? index : nil
    }
}
