/// What an office format's XML calls the things that all of them have; ``OfficeWalk`` knows what is made of each.
protocol OfficeVocabulary {
    static var table: OfficeTable { get }

    var tree: MarkupTree { get }

    /// What an element is that stands among paragraphs and tables.
    func block(at index: Int) -> OfficeBlock
    /// What an element is that stands in a paragraph. They are asked for in the order in which they stand.
    mutating func piece(at index: Int) -> OfficePiece
    /// Nothing that was begun in the paragraph goes on in the next one.
    mutating func endParagraph()
    /// Whether a text is one of those that a reader sees.
    func isSeen(text: Int) -> Bool
    func look(of paragraph: Int, isInList: Bool) -> OfficeFlow.Look
}

/// What a table's elements are called.
struct OfficeTable {
    let row: String
    let cell: String
    /// What makes a cell more than a line.
    let longer: [String]
}

enum OfficeBlock {
    case paragraph
    case table
    /// Its paragraphs are items, and an inner list's too.
    case list
    case leftOut
    /// What it holds counts, not the element.
    case wrapper
}

enum OfficePiece {
    case words(String)
    case lineBreak
    /// The element's own words are the link.
    case link(address: String)
    /// A link that an element begins and another ends.
    case linkBegins(address: String)
    case linkEnds
    case picture(words: String, address: String?, link: String?)
    /// Stands behind the paragraph.
    case box
    /// Stands behind the text.
    case note(body: Int)
    case leftOut
    /// What it holds counts, not the element.
    case wrapper
}
