import CSystemCalls

/// A character encoding that documents are declared in, and the text of bytes in it.
///
/// Names are those of MIME and HTML, in any case; ``init(named:)`` knows the labels of the WHATWG Encoding Standard, and
/// means by them what browsers mean: `iso-8859-1` is read as windows-1252, `gb2312` as GB18030.
public struct TextEncoding: Hashable, Sendable {
    /// As a person may read it: `windows-1252`.
    public let name: String
    /// As it stands in a sentence: `Windows-1252`.
    public var spokenName: String { name.hasPrefix("w") ? "W" + name.dropFirst() : name }
    private let reading: Reading

    private enum Reading: Hashable {
        case utf8, utf16(lowFirst: Bool)
        /// Bytes above 127 are guessed: they stand in what calls itself ASCII.
        case ascii
        /// By the C library's tables.
        case iconv(String)
    }

    public static let utf8 = TextEncoding(name: "UTF-8", reading: .utf8)
    public static let windows1252 = TextEncoding(name: "windows-1252", reading: .iconv("CP1252"))

    /// nil for a name that nobody knows, and for those that hide what is written (UTF-7).
    public init?(named label: String) {
        let asked = label.lowercased().filter { $0.isASCII && !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        guard let row = TextEncoding.labels[asked] else { return nil }
        self = row
    }

    /// By a name of ``init(named:)`` or any other that the C library knows; nil where it knows none.
    ///
    /// To be used where the name belongs to one value and nobody is deceived by it, as in a card: UTF-7 is among them.
    public init?(knownAs label: String) {
        if let known = TextEncoding(named: label) {
            self = known
            return
        }
        // A name and no orders: the C library takes "//IGNORE" behind one.
        let table = label.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:+".contains($0)) }
        guard table == label, (2...40).contains(table.utf8.count), TextEncoding.hasTable(table) else { return nil }
        self.init(name: table.uppercased(), reading: .iconv(table))
    }

    /// Whether other characters than ASCII may be written in bytes of ASCII: ISO-2022-JP, UTF-7, UTF-16.
    public var hidesBehindASCII: Bool {
        guard case .iconv(let table) = reading else { return self != .utf8 && reading != .ascii }
        let name = table.uppercased()
        return ["ISO-2022", "ISO2022", "UTF-7", "UTF7", "HZ", "UCS", "UTF-16", "UTF-32", "UNICODE"]
            .contains { name.hasPrefix($0) } || name.hasPrefix("CSISO2022")
    }

    private init(name: String, reading: Reading) { (self.name, self.reading) = (name, reading) }

    /// The charset that the bytes are read in: by their byte order mark, else as declared, else UTF-8 where they are
    /// that, else windows-1252. An unknown name counts as none.
    public static func of(_ bytes: [UInt8], declared: String? = nil) -> TextEncoding {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if bytes.starts(with: [0xFF, 0xFE]) { return TextEncoding(name: "UTF-16LE", reading: .utf16(lowFirst: true)) }
        if bytes.starts(with: [0xFE, 0xFF]) { return TextEncoding(name: "UTF-16BE", reading: .utf16(lowFirst: false)) }
        if let charset = declared.flatMap(TextEncoding.init(named:)), charset.reading != .ascii { return charset }
        return String(validating: bytes, as: UTF8.self) == nil ? .windows1252 : .utf8
    }

    /// The text, without a byte order mark; U+FFFD stands for what is damaged. Linear in the bytes, at most three bytes
    /// of text for one of them.
    public func text(of bytes: [UInt8]) -> String {
        var text = String(decoding: decoded(bytes[...]).text, as: UTF8.self)
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        return text
    }

    /// The text in UTF-8, with U+FFFD for what means nothing in this set, and how often it stands there.
    public func decoded(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], damages: Int) {
        switch reading {
        case .utf8: return TextEncoding.utf8Text(bytes)
        case .utf16(let lowFirst):
            var decoder = UTF16Decoder(isBigEndian: !lowFirst)
            var text: [UInt8] = []
            decoder.decode(bytes.span, into: &text)
            decoder.finish(into: &text)
            return (text, decoder.loneSurrogate == nil ? 0 : 1)
        case .ascii: return TextEncoding.of(Array(bytes)).decoded(bytes)
        case .iconv(let table): return TextEncoding.converted(bytes, from: table) ?? TextEncoding.utf8Text(bytes)
        }
    }

    private static func utf8Text(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], damages: Int) {
        if isUTF8(bytes.span) { return (Array(bytes), 0) }
        return (Array(String(decoding: bytes, as: UTF8.self).utf8), 1)
    }

    /// Whether this machine's C library has such a table.
    private static func hasTable(_ table: String) -> Bool {
        guard let converter = pressroom_converter_open(table) else { return false }
        pressroom_converter_close(converter)
        return true
    }

    /// nil where this machine's C library has no such table.
    private static func converted(_ bytes: ArraySlice<UInt8>, from table: String) -> (text: [UInt8], damages: Int)? {
        guard let converter = pressroom_converter_open(table) else { return nil }
        defer { pressroom_converter_close(converter) }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2)
        var damages = 0
        bytes.withUnsafeBufferPointer { input in
            var next = input.baseAddress
            var left = input.count
            while left > 0 {
                guard step(converter, &next, &left, &text) == CONVERSION_BROKEN else { continue }
                // One byte that means nothing here, or a character that the end cuts short.
                damages += 1
                text.append(contentsOf: UTF8.encodedReplacementCharacter)
                unsafe next = next.map { unsafe $0 + 1 }
                left -= 1
            }
            // A letter that a mark may still join (windows-1255, windows-1258) is held back until the end is said.
            unsafe next = nil
            _ = step(converter, &next, &left, &text)
        }
        return (text, damages)
    }

    /// Takes as many bytes as fit into a piece of text.
    private static func step(
        _ converter: UnsafeMutableRawPointer, _ next: inout UnsafePointer<UInt8>?, _ left: inout Int,
        _ text: inout [UInt8]
    ) -> pressroom_conversion {
        var outcome = CONVERSION_WHOLE
        let size = min(max(4 * left, 64), 16_384)
        let piece = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            var free = buffer.baseAddress
            var room = size
            outcome = unsafe pressroom_convert(converter, &next, &left, &free, &room)
            count = size - room
        }
        text.append(contentsOf: piece)
        return outcome
    }
}

// MARK: the names

extension TextEncoding {
    /// One name for each that is known.
    public static var names: [String] { rows.map(\.name) }

    /// Whether this machine's C library has the table.
    public var isHere: Bool {
        guard case .iconv(let table) = reading else { return true }
        return TextEncoding.hasTable(table)
    }

    /// What the labels of the Encoding Standard and of MIME mean, each with the table of the C library that reads it.
    private static let labels: [String: TextEncoding] = {
        var labels: [String: TextEncoding] = [:]
        for (name, reading, others) in rows {
            for label in [name.lowercased()] + others.split(separator: " ").map(String.init) {
                labels[label] = TextEncoding(name: name, reading: reading)
            }
        }
        return labels
    }()

    private static let rows: [(name: String, reading: Reading, others: String)] = [
        ("UTF-8", .utf8, "utf8 unicode-1-1-utf-8 x-unicode20utf8"),
        ("US-ASCII", .ascii, "ascii us ansi_x3.4-1968 iso-ir-6 iso646-us 646 unknown-8bit x-unknown 8bit"),
        (
            "windows-1252", .iconv("CP1252"),
            "cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 l1 cp819 ansi"
        ),
        ("UTF-16LE", .utf16(lowFirst: true), "utf-16 utf16 unicode ucs-2"),
        ("UTF-16BE", .utf16(lowFirst: false), "utf16be"),
        ("ISO-8859-2", .iconv("ISO-8859-2"), "iso8859-2 iso_8859-2 latin2 l2"),
        ("ISO-8859-3", .iconv("ISO-8859-3"), "iso8859-3 iso_8859-3 latin3 l3"),
        ("ISO-8859-4", .iconv("ISO-8859-4"), "iso8859-4 iso_8859-4 latin4 l4"),
        ("ISO-8859-5", .iconv("ISO-8859-5"), "iso8859-5 iso_8859-5 cyrillic"),
        ("ISO-8859-6", .iconv("ISO-8859-6"), "iso8859-6 iso_8859-6 arabic"),
        ("ISO-8859-7", .iconv("ISO-8859-7"), "iso8859-7 iso_8859-7 greek"),
        ("ISO-8859-8", .iconv("ISO-8859-8"), "iso8859-8 iso_8859-8 iso-8859-8-i hebrew"),
        ("ISO-8859-10", .iconv("ISO-8859-10"), "iso8859-10 latin6 l6"),
        ("ISO-8859-13", .iconv("ISO-8859-13"), "iso8859-13"),
        ("ISO-8859-14", .iconv("ISO-8859-14"), "iso8859-14"),
        ("ISO-8859-15", .iconv("ISO-8859-15"), "iso8859-15 iso_8859-15 latin9 latin-9 l9"),
        ("ISO-8859-16", .iconv("ISO-8859-16"), "iso8859-16"),
        ("windows-874", .iconv("CP874"), "cp874 tis-620 iso-8859-11 iso8859-11"),
        ("windows-1250", .iconv("CP1250"), "cp1250 x-cp1250"),
        ("windows-1251", .iconv("CP1251"), "cp1251 x-cp1251"),
        ("windows-1253", .iconv("CP1253"), "cp1253 x-cp1253"),
        ("windows-1254", .iconv("CP1254"), "cp1254 x-cp1254 iso-8859-9 iso8859-9 iso_8859-9 latin5 l5"),
        ("windows-1255", .iconv("CP1255"), "cp1255 x-cp1255"),
        ("windows-1256", .iconv("CP1256"), "cp1256 x-cp1256"),
        ("windows-1257", .iconv("CP1257"), "cp1257 x-cp1257"),
        ("windows-1258", .iconv("CP1258"), "cp1258 x-cp1258"),
        ("macintosh", .iconv("MACINTOSH"), "mac x-mac-roman macroman"),
        ("IBM866", .iconv("CP866"), "cp866 866"),
        ("IBM850", .iconv("CP850"), "cp850 850"),
        ("KOI8-R", .iconv("KOI8-R"), "koi koi8 koi8_r cskoi8r"),
        ("KOI8-U", .iconv("KOI8-U"), "koi8-ru"),
        ("GB18030", .iconv("GB18030"), "gb2312 gbk x-gbk gb_2312-80 chinese cp936 ms936 euc-cn"),
        ("Big5", .iconv("BIG5-HKSCS"), "big5-hkscs cn-big5 x-x-big5 cp950"),
        ("EUC-JP", .iconv("EUC-JP-MS"), "x-euc-jp eucjp"),
        ("Shift_JIS", .iconv("CP932"), "shift-jis sjis x-sjis ms_kanji ms932 cp932 windows-31j"),
        ("ISO-2022-JP", .iconv("ISO-2022-JP"), "csiso2022jp"),
        ("EUC-KR", .iconv("UHC"), "ks_c_5601-1987 ksc5601 korean cp949 windows-949 uhc"),
    ]
}
