import CharacterSets

/// What a CHARSET says that a value's bytes are.
enum DeclaredCharset: Equatable {
    case utf8
    case oneByte(OneByteSet)

    /// By its name, in any case; nil where it is another.
    init?(_ name: String) {
        switch name.filter({ $0 != "-" && $0 != "_" }) {
        case "utf8", "usascii", "ascii": self = .utf8
        case "windows1252", "cp1252", "iso88591", "latin1", "l1": self = .oneByte(.windows1252)
        case "iso885915", "latin9": self = .oneByte(.latin9)
        default: return nil
        }
    }
}
