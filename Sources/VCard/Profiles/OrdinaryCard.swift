// Most cards hold nothing that a profile of 3.0 changes: they are written as they stand, ten times as fast.
extension Profile {
    /// What is lost of a card that is written as it stands; nil where it has to be looked at closely (`adapted`).
    ///
    /// It may say nil too often, never too seldom: a test compares the two ways.
    func lossesOfOrdinary(_ card: Card) -> [Loss]? {
        guard version == .v3 else { return nil }
        let bytes = card.properties.bytes
        var seen: OrdinaryNames = []
        let readsLabels = traits.contains(.readsLabels)
        for line in card.properties.lines {
            guard readsLabels || !line.hasGroup, let name = OrdinaryNames(of: line, in: bytes),
                name.isSubset(of: .repeated) || seen.isDisjoint(with: name)
            else { return nil }
            seen.formUnion(name)
            guard hasOrdinaryParameters(bytes, line, name), hasOrdinaryValue(bytes, line, name) else { return nil }
        }
        guard seen.isSuperset(of: [.fullName, .name]) else { return nil }
        return seen.contains(.language) ? [Loss("LANG", .passedOver)] : []
    }
}

private struct OrdinaryNames: OptionSet {
    let rawValue: UInt16
    static let fullName = OrdinaryNames(rawValue: 1)
    static let name = OrdinaryNames(rawValue: 2)
    static let text = OrdinaryNames(rawValue: 4)
    static let title = OrdinaryNames(rawValue: 8)
    static let role = OrdinaryNames(rawValue: 16)
    static let note = OrdinaryNames(rawValue: 32)
    static let identity = OrdinaryNames(rawValue: 64)
    static let email = OrdinaryNames(rawValue: 128)
    static let telephone = OrdinaryNames(rawValue: 256)
    static let address = OrdinaryNames(rawValue: 512)
    static let label = OrdinaryNames(rawValue: 1024)
    static let language = OrdinaryNames(rawValue: 2048)
    /// Those of which there may be several.
    static let repeated: OrdinaryNames = [.email, .telephone, .address, .label]
}

extension OrdinaryNames {
    /// Nil for every other name; the case is that in which we write it.
    init?(of line: Line, in bytes: [UInt8]) {
        func isCalled(_ name: StaticString) -> Bool {
            name.utf8CodeUnitCount == line.nameEnd - line.name
                && name.withUTF8Buffer { $0.elementsEqual(bytes[line.name..<line.nameEnd]) }
        }
        switch line.nameEnd - line.name {
        case 1 where isCalled("N"): self = .name
        case 2 where isCalled("FN"): self = .fullName
        case 3 where isCalled("TEL"): self = .telephone
        case 3 where isCalled("URL"): self = .address
        case 3 where isCalled("ORG"): self = .text
        case 3 where isCalled("UID"): self = .identity
        case 4 where isCalled("NOTE"): self = .note
        case 4 where isCalled("ROLE"): self = .role
        case 4 where isCalled("LANG"): self = .language
        case 5 where isCalled("EMAIL"): self = .email
        case 5 where isCalled("TITLE"): self = .title
        case 9 where isCalled("X-ABLabel"): self = .label
        default: return nil
        }
    }
}

/// Types that every program of 3.0 knows, and that are written as they stand.
private func hasOrdinaryParameters(_ bytes: [UInt8], _ line: Line, _ name: OrdinaryNames) -> Bool {
    guard line.hasParameters else { return true }
    guard name == .email || name == .telephone else { return false }
    return bytes[line.nameEnd..<line.value - 1].split(separator: UInt8(ascii: ";")).allSatisfy { parameter in
        guard parameter.starts(with: "TYPE=".utf8) else { return false }
        let type = parameter.dropFirst(5)
        return ordinaryTypes.contains { type.elementsEqual($0.utf8) }
    }
}

private let ordinaryTypes = ["WORK", "VOICE", "CELL", "INTERNET", "FAX", "PREF", "HOME"]

private func hasOrdinaryValue(_ bytes: [UInt8], _ line: Line, _ name: OrdinaryNames) -> Bool {
    let value = bytes[line.value..<line.end]
    guard let first = value.first, let last = value.last, first > 0x20, last > 0x20 else { return false }
    switch name {
    case .name: return value.count { $0 == UInt8(ascii: ";") } == 4 && !value.contains(UInt8(ascii: "\\"))
    case .identity: return isUUIDScheme(Array(value))
    // `_$!<Work>!$_` is a word of Apple's.
    case .label: return line.hasGroup && first != UInt8(ascii: "_")
    case .telephone: return first == UInt8(ascii: "+") && value.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\\") }
    case .email: return value.contains(UInt8(ascii: "@")) && !value.contains(UInt8(ascii: ":"))
    case .address:
        return value.starts(with: "https://".utf8) && value.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }
    case .language: return value.allSatisfy { isTokenByte($0) }
    default: return true
    }
}
