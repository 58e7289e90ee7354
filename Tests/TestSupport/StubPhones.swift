import Catalogue

/// Reads numbers well enough for tests that are about something else, without any library: a plus and digits, or a
/// British number in the region `GB`. A number with four zeros in a row is one that no plan knows.
public struct StubPhones: PhoneNumberReader {
    public init() {}

    public func read(_ text: String, region: String?) -> PhoneNumber? {
        let halves = text.split(separator: "x", maxSplits: 1)
        let digits = halves.first.map { $0.filter { $0.isASCII && $0.isNumber } } ?? ""
        let isInternational = text.first { !$0.isWhitespace } == "+"
        guard isInternational || (region == "GB" && digits.hasPrefix("0")) else { return nil }
        let e164 = isInternational ? "+\(digits)" : "+44\(digits.dropFirst())"
        guard (8...16).contains(e164.count) else { return nil }
        return PhoneNumber(
            asGiven: text, e164: e164, extension: halves.count == 2 ? halves[1].filter(\.isNumber) : nil,
            line: e164.hasPrefix("+447") ? .mobile : .fixed, isValid: !e164.contains("0000"),
            region: e164.hasPrefix("+44") ? "GB" : nil)
    }

    public func callingCode(of region: String) -> Int? { region == "GB" ? 44 : nil }
}
