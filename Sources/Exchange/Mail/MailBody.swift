import Foundation

/// RFC 2045: a text in lines of 76 characters that any server passes on as it is. A line ends in CR LF.
func quotedPrintable(_ text: String) -> String {
    var written = ""
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        written += quotedPrintable(line: Array(line.utf8)) + "\r\n"
    }
    // The last line end is that of the text, not one more.
    return text.last?.isNewline == true ? String(written.dropLast()) : written
}

private func quotedPrintable(line: [UInt8]) -> String {
    var (written, width) = ("", 0)
    for (index, byte) in line.enumerated() {
        let isLast = index == line.count - 1
        // A blank at the end of a line is lost on the way, "From" at its beginning is changed, and a point alone ends a message.
        let isRisky = index == 0 && (byte == UInt8(ascii: "F") || byte == UInt8(ascii: "."))
        let isBlank = byte == 0x20 || byte == 0x09
        let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") && !isRisky || isBlank && !isLast
        let piece =
            isPlain
            ? String(UnicodeScalar(byte)) : "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        if width + piece.utf8.count > 75 {
            written += "=\r\n"
            width = 0
        }
        written += piece
        width += piece.utf8.count
    }
    return written
}

/// Base64 in lines of 76 characters, of bytes that come piece by piece.
struct Base64Lines {
    private static let bytesOfALine = 57
    private var left: [UInt8] = []

    /// The whole lines that the piece fills.
    mutating func encoded(_ piece: [UInt8]) -> [UInt8] {
        left += piece
        let whole = left.count / Base64Lines.bytesOfALine * Base64Lines.bytesOfALine
        guard whole > 0 else { return [] }
        defer { left.removeFirst(whole) }
        return Base64Lines.lines(left[..<whole])
    }

    /// The last line, where one is begun.
    mutating func rest() -> [UInt8] {
        defer { left = [] }
        return left.isEmpty ? [] : Base64Lines.lines(left[...])
    }

    private static func lines(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let options: Data.Base64EncodingOptions = [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ]
        return Array(Data(bytes).base64EncodedData(options: options)) + [0x0D, 0x0A]
    }
}
