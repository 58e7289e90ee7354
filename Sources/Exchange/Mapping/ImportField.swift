/// What a column of a table may be, by the names that people type and mapping files hold.
public enum ImportField: String, CaseIterable, Sendable {
    case name, given, middle, family, prefix, suffix
    case role, title, organisation
    case email, voice, mobile, fax, sms, form, messenger
    /// When or for what the address of another column may be used; a label such as `Mobile` says what it is.
    case usage
    /// Further points, a line each, as our own CSV has them.
    case further
    /// The name of the column that is tried first.
    case preferred
    case language, interviews, note, id, slug

    /// All of them, for a sentence.
    static var names: [String] { allCases.map(\.rawValue) }

    /// What leaves a column out.
    public static let leftOut = "-"

    var isPoint: Bool { kind != nil }
    var names: Bool { [.name, .given, .family, .organisation, .title].contains(self) }
}
