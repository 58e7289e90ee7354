/// A telephone number that was read from how it was printed.
public struct PhoneNumber: Hashable, Sendable {
    public enum Line: String, Sendable {
        case fixed, mobile, fixedOrMobile, tollFree, premium, other
    }

    /// The number as it was printed; what a person reads.
    public let asGiven: String
    /// The number in E.164 form (`+442074135871`); what a machine dials.
    public let e164: String
    /// Digits to dial after the number.
    public let `extension`: String?
    public let line: Line
    /// Whether the numbering plan knows such a number. A remark, never a reason to drop it: plans change.
    public let isValid: Bool
    /// The region that the number belongs to, as ISO 3166-1 names it.
    public let region: String?

    /// As people of its region write it, such as `020 7946 0000`; empty where that is not known.
    public let national: String

    public init(
        asGiven: String, e164: String, extension: String?, line: Line, isValid: Bool, region: String?,
        national: String = ""
    ) {
        self.asGiven = asGiven
        self.e164 = e164
        self.extension = `extension`
        self.line = line
        self.isValid = isValid
        self.region = region
        self.national = national
    }

    /// Whether it was printed in the groups that people of its region write: `0491 570 156`, and not `049 157 0156`.
    public var isGroupedAsUsual: Bool { !national.isEmpty && groups(asGiven) == groups(national) }

    private func groups(_ text: String) -> [Int] {
        text.split { !($0.isASCII && $0.isNumber) }.map(\.count)
    }
}

/// Reads telephone numbers. Implemented by PhoneNumbers, handed in by a door.
public protocol PhoneNumberReader: Sendable {
    /// The number that `text` prints, national numbers read in `region` (ISO 3166-1, such as `GB`); nil where the text
    /// cannot be dialled at all, or has no country code and no region is given.
    func read(_ text: String, region: String?) -> PhoneNumber?
    /// The same number where nobody asks for its line, its region and how people write it, which may be left out.
    func dialled(_ text: String, region: String?) -> PhoneNumber?
    /// The calling code of a region (44 for `GB`), or nil where there is no such region.
    func callingCode(of region: String) -> Int?
}

extension PhoneNumberReader {
    public func dialled(_ text: String, region: String?) -> PhoneNumber? { read(text, region: region) }
}
