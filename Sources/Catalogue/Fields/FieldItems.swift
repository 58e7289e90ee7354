/// What the items of a list are.
public enum FieldItems: Hashable, Sendable {
    /// Lines, in which anything may stand.
    case lines
    /// A word or two each; commas part them too, and none stands there twice.
    case words
    /// BCP 47 tags, such as `en`, parted as words are.
    case languages

    /// Items as a person or a document gives them, parted and each once.
    public func parted(_ items: [String]) -> [String] {
        guard self != .lines else { return items }
        var seen: Set<String> = []
        return items.flatMap { $0.split { ",;\u{060C}\u{3001}\u{FF0C}\u{FF1B}".contains($0) || $0.isNewline } }
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty && seen.insert(folded($0)).inserted }
    }
}
