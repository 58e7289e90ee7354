/// Colour and weight on a terminal; plain text everywhere else.
struct Ink: Hashable, Sendable {
    enum Style: String, CaseIterable, Sendable {
        case plain = "0"
        case bold = "1"
        case dim = "2"
        /// Words that are no longer there.
        case struck = "9"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case cyan = "36"
        /// Words that a search found, or that a fact was read from.
        case marked = "1;33"
    }

    let isOn: Bool

    func callAsFunction(_ text: String, _ style: Style) -> String {
        guard isOn, style != .plain, !text.isEmpty else { return text }
        return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
    }

    /// Words pointed at: in bold colour on a terminal, between guillemets elsewhere.
    func marking(_ text: String) -> String {
        isOn ? self(text, .marked) : "«\(text)»"
    }
}
