/// What a browser sends of a form: names and what was typed, each name once; and the files that were chosen.
public struct TypedForm: Equatable, Sendable {
    public internal(set) var fields: [String: String] = [:]
    public internal(set) var files: [String: Upload] = [:]

    /// A file as a browser sends it, whatever it is.
    public struct Upload: Equatable, Sendable {
        /// Without folders, in one line.
        public var name: String
        public var bytes: [UInt8]
    }

    /// `application/x-www-form-urlencoded`; nil where it is no such text. More than `most` fields are no form of ours.
    public init?(_ bytes: [UInt8], most: Int = 100) {
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = TypedForm.text(sides[0]), let value = TypedForm.text(sides.count == 2 ? sides[1] : []),
                fields.count < most
            else { return nil }
            // The first one counts: what is typed comes before what somebody puts behind it.
            if fields[name] == nil { fields[name] = value }
        }
    }

    /// As its type says (`Content-Type`); nil for any other kind of body.
    public init?(_ bytes: [UInt8], ofType type: String?, most: Int = 100) {
        let kind = MediaTypeLine(type ?? "")
        switch kind.name {
        case "application/x-www-form-urlencoded": self.init(bytes, most: most)
        case "multipart/form-data":
            guard let boundary = kind.parameters["boundary"] else { return nil }
            self.init(parts: bytes, between: boundary, most: most)
        default: return nil
        }
    }

    public init() {}

    public subscript(_ name: String) -> String { fields[name] ?? "" }

    /// Lines end in one way, whatever browser it was.
    static func ofOneKindOfLine(_ text: String) -> String { text.replacing("\r\n", with: "\n") }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                plain.append(high << 4 | low)
            default: plain.append(byte)
            }
        }
        return String(validating: plain, as: UTF8.self).map(ofOneKindOfLine)
    }

    private static func digit(_ byte: UInt8) -> UInt8? { Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init) }

    public var asking: AskingForm {
        var typed: [AskingForm.Part: String] = [:]
        for part in AskingForm.Part.allCases { typed[part] = fields[part.rawValue] }
        return AskingForm(typed)
    }
}
