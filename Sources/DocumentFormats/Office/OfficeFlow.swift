import ReleaseReader

/// Where the blank lines go between an office document's paragraphs.
///
/// Everything that is ended with Return is a paragraph there, an address's lines as well as a page of prose. Short ones
/// that look alike, or that stand close together, stay lines of one block, as a person sees them.
struct OfficeFlow {
    /// How a paragraph looks.
    struct Look: Equatable {
        var style = ""
        /// 1 to 6, of a heading.
        var level: Int?
        var isBold = false
        var size = 0
        var alignment = ""
        /// White space above and below, in twentieths of a point.
        var above = 0
        var below = 0
        var isListItem = false
    }

    private var previous: (look: Look, isShort: Bool)?
    private var isAfterGap = true

    private static let longestLine = 90
    private static let tight = 60

    /// Before the words of a paragraph of that many characters; an empty one is a gap.
    mutating func begin(_ look: Look, length: Int, _ page: inout PageText) {
        guard length > 0 else {
            isAfterGap = true
            return
        }
        let isShort = length <= OfficeFlow.longestLine
        page.block(isApart: !isJoined(look, isShort: isShort))
        previous = (look, isShort)
        isAfterGap = false
    }

    /// What follows stands apart, whatever it looks like.
    mutating func gap() { isAfterGap = true }

    private func isJoined(_ look: Look, isShort: Bool) -> Bool {
        guard let previous, !isAfterGap, look.level == nil, previous.look.level == nil else { return false }
        if look.isListItem && previous.look.isListItem { return true }
        guard isShort, previous.isShort, look.isListItem == previous.look.isListItem else { return false }
        if look.style == previous.look.style, look.isBold == previous.look.isBold, look.size == previous.look.size,
            look.alignment == previous.look.alignment
        {
            return true
        }
        return previous.look.below + look.above <= OfficeFlow.tight && look.size == previous.look.size
            && look.alignment == previous.look.alignment
    }
}

extension PageText {
    /// What a file's properties say; none of it is the release's own date, author or headline.
    mutating func writeProperties(_ tree: MarkupTree?, _ names: [String], source: String) {
        guard let tree else { return }
        var found = PageParticulars()
        for name in names {
            guard let element = tree.first(name) else { continue }
            found.add(name, tree.words(in: element), .other, "\(source) (\(name))")
        }
        found.write(into: &self)
    }
}
