/// Names in capitals, of which a few bits tell for most others that they are not among them.
struct NameSet: ExpressibleByArrayLiteral {
    private let names: [String]
    private let bits: UInt64

    init(arrayLiteral names: String...) {
        self.init(names)
    }

    init(_ names: [String]) {
        self.names = names
        bits = names.reduce(0) { $0 | NameSet.bit(of: $1) }
    }

    func contains(_ piece: Piece) -> Bool { bits & piece.bit != 0 && names.contains(piece.key) }
    func contains(_ key: String) -> Bool { names.contains(key) }

    /// Whether one of the names has that bit.
    func mayContain(_ bit: UInt64) -> Bool { bits & bit != 0 }

    /// By its length and its first letter.
    static func bit(of name: String) -> UInt64 {
        let utf8 = name.utf8
        let place = UInt64(utf8.first ?? 0) &+ UInt64(truncatingIfNeeded: utf8.count) &* 11
        return 1 << (place & 63)
    }
}
