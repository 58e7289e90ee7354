import Newsroom

/// What a browser sends of a form (`application/x-www-form-urlencoded`): names and what was typed, each name once.
struct TypedForm: Equatable {
    private(set) var fields: [String: String] = [:]

    /// Nil where it is no such text; more than 100 fields are no form of ours.
    init?(_ bytes: [UInt8]) {
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = TypedForm.text(sides[0]), let value = TypedForm.text(sides.count == 2 ? sides[1] : []),
                fields.count < 100
            else { return nil }
            // The first one counts: what is typed comes before what somebody puts behind it.
            if fields[name] == nil { fields[name] = value }
        }
    }

    subscript(_ name: String) -> String { fields[name] ?? "" }

    /// Lines end in one way, whatever browser it was.
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
        return String(validating: plain, as: UTF8.self)?.replacing("\r\n", with: "\n")
    }

    private static func digit(_ byte: UInt8) -> UInt8? { Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init) }

    var asking: AskingForm {
        var typed: [AskingForm.Part: String] = [:]
        for part in AskingForm.Part.allCases { typed[part] = fields[part.rawValue] }
        return AskingForm(typed)
    }
}
