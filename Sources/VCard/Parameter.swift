/// A parameter of a property. One with several values stands several times: `TYPE=WORK;TYPE=VOICE`, because iOS reads
/// `TYPE="WORK,VOICE"` as one odd word.
public struct Parameter: Hashable, Sendable {
    public var name: String
    /// Decoded: without quotation marks and RFC 6868's carets.
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    public static func type(_ value: String) -> Parameter { Parameter("TYPE", value) }

    /// Whether this is the parameter of that name, whatever its case; `name` is ASCII.
    public func isNamed(_ name: String) -> Bool { sameName(self.name.utf8, name.utf8) }
}

/// A value that is one word, as every version writes it: 2.1 has no place for blanks, quotation marks and controls around it.
func bareWord(_ value: String) -> String {
    String(decoding: value.utf8.filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x7F }, as: UTF8.self)
}

func lowerCased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
}

/// Whether two names are the same, whatever their case.
func sameName(_ first: some Collection<UInt8>, _ second: some Collection<UInt8>) -> Bool {
    guard first.count == second.count else { return false }
    // Most names that are not the same differ at once.
    guard let one = first.first, let other = second.first else { return true }
    guard lowerCased(one) == lowerCased(other) else { return false }
    return zip(first, second).allSatisfy { lowerCased($0) == lowerCased($1) }
}

/// Whether a name, or a value without quotation marks, may hold the byte. RFC 6350 section 3.3 has letters, digits and hyphens in
/// names; underscores are what programs add, and harmless. A slash is a value's (`TYPE=image/jpeg`): in a name, as KDE has it in
/// `X-messaging/xmpp-All`, it is kept as a hyphen.
func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"):
        true
    default: false
    }
}

/// Whether the byte could end a line, or is a control character of ASCII other than a tab.
func isLineControl(_ byte: UInt8) -> Bool { (byte < 0x20 && byte != 0x09) || byte == 0x7F }
