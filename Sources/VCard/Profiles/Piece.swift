/// A property that is being adapted: its parts, decoded.
struct Piece {
    var group: String?
    var name: String {
        didSet { (key, bit) = Piece.capitals(name) }
    }
    /// The name in capitals, and its bit in a `NameSet`.
    private(set) var key: String
    private(set) var bit: UInt64
    var parameters: [Parameter]
    /// As `Property.value`.
    var value: [UInt8]
    /// Where its line stands in the card; behind all of them where it was added.
    var place = Int.max

    init(_ property: Property) {
        (group, name, parameters) = (property.group, property.name, property.parameters)
        value = Array(property.value)
        (key, bit) = Piece.capitals(name)
    }

    init(_ name: String, value: some Collection<UInt8>, parameters: [Parameter] = [], group: String? = nil) {
        self.group = group
        self.name = name
        self.parameters = parameters
        self.value = Array(value)
        (key, bit) = Piece.capitals(name)
    }

    init(_ name: String, text: String, parameters: [Parameter] = [], group: String? = nil) {
        self.init(name, value: [], parameters: parameters, group: group)
        self.text = text
    }

    private static func capitals(_ name: String) -> (String, UInt64) {
        let key = name.uppercased()
        return (key, NameSet.bit(of: key))
    }

    var property: Property { Property(name, parameters: parameters, value: value, group: group) }

    /// The value as one text; what is set is in no encoding.
    var text: String {
        get { unescaped(value[...]) }
        set {
            value = []
            value.appendEscaped(newValue)
            remove("ENCODING")
        }
    }

    /// The value as it stands.
    var raw: String { String(decoding: value, as: UTF8.self) }

    func values(of parameter: String) -> [String] {
        parameters.isEmpty ? [] : parameters.filter { $0.isNamed(parameter) }.map(\.value)
    }

    func has(_ parameter: String) -> Bool { parameters.contains { $0.isNamed(parameter) } }

    mutating func remove(_ parameter: String) {
        if !parameters.isEmpty { parameters.removeAll { $0.isNamed(parameter) } }
    }

    /// The values of TYPE in lower case.
    var types: [String] { values(of: "TYPE").map { $0.lowercased() } }

    mutating func addType(_ type: String) {
        if !types.contains(type.lowercased()) { parameters.append(.type(type)) }
    }

    mutating func removeType(_ type: String) {
        parameters.removeAll { $0.isNamed("TYPE") && $0.value.lowercased() == type }
    }

    /// The VALUE in lower case.
    var valueName: String? { values(of: "VALUE").first?.lowercased() }

    mutating func setValueName(_ name: String?) {
        remove("VALUE")
        guard let name else { return }
        // Where a value is encoded, that is read first.
        let place = parameters.first?.isNamed("ENCODING") == true ? 1 : 0
        parameters.insert(Parameter("VALUE", name), at: place)
    }

    /// Whether the value begins as a URI does, `scheme:` (RFC 3986 section 3.1), once it is written without escapes.
    var isURI: Bool { hasScheme(value.contains(0x5C) ? withoutBackslashes(value)[...] : value[...]) }

    var isBase64: Bool { values(of: "ENCODING").contains { $0.lowercased() == "b" } }

    /// Whether it is a property of the standard without a value; in one of somebody's own that may mean something.
    var saysNothing: Bool {
        guard value.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return false }
        return key != "FN" && key != "N" && !key.hasPrefix("X-") && !has("LABEL")
    }

    /// The same under a name that the standard leaves to everybody.
    func underPrivateName() -> Piece {
        var piece = self
        piece.name = "X-" + name
        return piece
    }
}

/// Whether the text begins as a URI does: a letter, then letters, digits, `+`, `-` or `.`, and a colon with something behind.
func hasScheme(_ value: ArraySlice<UInt8>) -> Bool {
    guard let first = value.first, (first | 0x20) &- UInt8(ascii: "a") < 26 else { return false }
    let scheme = value.prefix {
        ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 &- 0x30 < 10 || [0x2B, 0x2D, 0x2E].contains($0)
    }
    return scheme.count > 1 && value.count > scheme.count + 1 && value[scheme.endIndex] == UInt8(ascii: ":")
}
