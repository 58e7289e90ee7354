import CPhoneNumber
import Catalogue

/// Reads telephone numbers with Debian's libphonenumber (the numbering plans of its day).
///
/// It loads its tables on the first use, and may be used from any thread.
public struct LibPhoneNumber: PhoneNumberReader {
    public init() {}

    /// The number that `text` prints, in at most 250 bytes of UTF-8; nil where its length cannot be that of a number
    /// that is dialled from abroad. `00` is read as `+` where it is not a way out of `region`. Letters are no digits, but those
    /// of a number of North America that is printed with them.
    public func read(_ text: String, region: String?) -> PhoneNumber? { read(text, region: region, isWhole: true) }

    public func dialled(_ text: String, region: String?) -> PhoneNumber? { read(text, region: region, isWhole: false) }

    private func read(_ text: String, region: String?, isWhole: Bool) -> PhoneNumber? {
        if let vanity = VanityNumber(text) { return number(vanity.e164, region: nil, asGiven: text, isWhole) }
        if WrittenNumber.hasWordsBehind(text) { return nil }
        let plain = LibPhoneNumber.withPlainSpaces(text)
        if let number = number(plain, region: region, asGiven: text, isWhole) { return number }
        return LibPhoneNumber.withPlus(plain).flatMap { number($0, region: region, asGiven: text, isWhole) }
    }

    /// The calling code of a region in ISO 3166-1 (44 for `GB`), or nil where there is no such region.
    public func callingCode(of region: String) -> Int? {
        var region = region.uppercased()
        let code = region.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { pressroom_phone_calling_code($0.baseAddress, $0.count) }
        }
        return code == 0 ? nil : Int(code)
    }

    private func number(_ text: String, region: String?, asGiven: String, _ isWhole: Bool) -> PhoneNumber? {
        var (text, region) = (text, region?.uppercased() ?? "")
        var read = pressroom_phone_number()
        let isRead = text.withUTF8 { bytes in
            region.withUTF8 { home in
                bytes.withMemoryRebound(to: CChar.self) { bytes in
                    home.withMemoryRebound(to: CChar.self) { home in
                        pressroom_phone_read(
                            bytes.baseAddress, bytes.count, home.baseAddress, home.count, isWhole, &read)
                    }
                }
            }
        }
        guard isRead else { return nil }
        let (digits, home) = (LibPhoneNumber.text(of: read.extension), LibPhoneNumber.text(of: read.region))
        return PhoneNumber(
            asGiven: asGiven, e164: LibPhoneNumber.text(of: read.e164), extension: digits.isEmpty ? nil : digits,
            line: LibPhoneNumber.line(read.line), isValid: read.is_valid, region: home.isEmpty ? nil : home,
            national: LibPhoneNumber.text(of: read.national))
    }

    private static func line(_ line: Int32) -> PhoneNumber.Line {
        switch pressroom_line(rawValue: UInt32(bitPattern: line)) {
        case PRESSROOM_LINE_FIXED: .fixed
        case PRESSROOM_LINE_MOBILE: .mobile
        case PRESSROOM_LINE_FIXED_OR_MOBILE: .fixedOrMobile
        case PRESSROOM_LINE_TOLL_FREE: .tollFree
        case PRESSROOM_LINE_PREMIUM: .premium
        default: .other
        }
    }

    /// The text in a fixed array of C characters, up to its zero byte.
    private static func text<Characters>(of characters: Characters) -> String {
        withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    /// Every Unicode space as a plain one: the library knows only some of those that typesetters use (U+202F, say).
    private static func withPlainSpaces(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 && !(0x09...0x0D).contains($0) }) { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { plain.append(scalar.properties.isWhitespace ? " " : scalar) }
        return String(plain)
    }

    /// `00 44 …` as `+ 44 …` (ITU-T E.123 recommends `00`), or nil where the text does not begin with `00`.
    private static func withPlus(_ text: String) -> String? {
        let digits = text.drop { !$0.isNumber && $0 != "+" }
        return digits.hasPrefix("00") ? "+" + digits.dropFirst(2) : nil
    }
}
