/// The character references that pages in western languages use; what is none stays as it is.
enum PageEntities {
    private static let longest = 8

    /// Hands over the bytes of `source`, its references replaced.
    static func decode(_ source: ArraySlice<UInt8>, _ take: (UInt8) -> Void) {
        var at = source.startIndex
        while at < source.endIndex {
            if source[at] == UInt8(ascii: "&"), let (scalar, next) = reference(at, in: source) {
                for byte in String(Character(scalar)).utf8 { take(byte) }
                at = next
            } else {
                take(source[at])
                at += 1
            }
        }
    }

    static func decoded(_ source: ArraySlice<UInt8>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        decode(source) { bytes.append($0) }
        return Windows1252.text(bytes[...])
    }

    private static func reference(_ start: Int, in source: ArraySlice<UInt8>) -> (Unicode.Scalar, next: Int)? {
        let limit = min(source.endIndex, start + 1 + longest + 1)
        guard let end = source[(start + 1)..<limit].firstIndex(of: UInt8(ascii: ";")), end > start + 1 else {
            return nil
        }
        let name = source[(start + 1)..<end]
        if name.first == UInt8(ascii: "#") { return number(name.dropFirst()).map { ($0, end + 1) } }
        return names[String(decoding: name, as: UTF8.self)].map { ($0, end + 1) }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let text = String(decoding: digits, as: UTF8.self)
        let value = text.first == "x" || text.first == "X" ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
        guard let value, value >= 0x20 else { return nil }
        if (0x80..<0xA0).contains(value) { return Unicode.Scalar(Windows1252.scalar(UInt8(truncatingIfNeeded: value))) }
        return Unicode.Scalar(value)
    }

    private static let names: [String: Unicode.Scalar] = {
        var table: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "\u{2013}", "mdash": "\u{2014}",
            "lsquo": "\u{2018}", "rsquo": "\u{2019}", "sbquo": "\u{201A}", "ldquo": "\u{201C}", "rdquo": "\u{201D}",
            "bdquo": "\u{201E}", "lsaquo": "\u{2039}", "rsaquo": "\u{203A}", "hellip": "\u{2026}", "bull": "\u{2022}",
            "euro": "\u{20AC}", "trade": "\u{2122}", "OElig": "\u{152}", "oelig": "\u{153}", "Scaron": "\u{160}",
            "scaron": "\u{161}", "Yuml": "\u{178}", "thinsp": "\u{2009}", "ensp": "\u{2002}", "emsp": "\u{2003}",
            "zwnj": "\u{200C}", "zwj": "\u{200D}",
        ]
        let latin1 = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 \
            acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml \
            Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde \
            Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig \
            ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide \
            oslash ugrave uacute ucirc uuml yacute thorn yuml
            """
        for (index, name) in latin1.split(separator: " ").enumerated() {
            table[String(name)] = Unicode.Scalar(UInt32(0xA0 + index))
        }
        return table
    }()
}
