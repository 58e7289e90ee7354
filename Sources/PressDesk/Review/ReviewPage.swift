import Catalogue
import Newsroom
import PressOffice
import ReleaseReader

/// A document that was read, with what was found in it: what is doubtful first, and beside it the text in which everything is marked.
///
/// All of it is one form, so that nothing that was typed is lost, whichever button is pressed.
struct ReviewPage {
    var frame: DeskFrame
    var kindWords: String
    var putIn: String
    var heading: String
    var standing: Standing?
    var complaint: String?
    var action: String
    var token: String
    var doubtHeading: String
    var cards: [Card]
    var covers: Covers?
    var reason: String
    /// What has to be done before it can be saved.
    var waits: String?
    var accept: Accept?
    var facts: [Group]
    var pieces: [MarkedText.Piece]
    var remarks: [String]
    var edition: Edition?

    struct Standing {
        var words: String
        var record: DeskLink?
    }

    /// Something doubtful.
    struct Card {
        var factID: String
        var markID: String?
        var factTitle: String
        var factWords: String?
        var why: String?
        var problem: String?
        var differences: [Differing]
        var input: Input?
        var choices: [Choice]
    }

    struct Differing {
        var diffLabel: String
        var diffBefore: String
        var diffAfter: String
    }

    struct Input {
        var inputID: String
        var inputName: String
        var inputLabel: String
        var inputValue: String
    }

    struct Choice {
        var choiceValue: String
        var choiceLabel: String
        var choiceKey: String
    }

    struct Covers {
        var options: [FormLine.Option]
    }

    struct Accept {
        var acceptStep: String
        var acceptLabel: String
    }

    /// The values of the release, or of somebody or something that it names.
    struct Group {
        var groupTitle: String
        /// The way to what can be left out as a whole.
        var groupItem: String?
        var lines: [Line]
    }

    struct Line {
        var factID: String
        var markID: String?
        var factTitle: String
        var isCorrected: Bool
        var problem: String?
        var wasName: String
        var wasValue: String
        var inputID: String
        var inputName: String
        var inputValue: String
        var options: [FormLine.Option]
        var isArea: Bool
        var isSelect: Bool
        var isInput: Bool
        var leave: String?
    }

    struct Edition {
        var cells: [ChangesPage.Cell]
    }
}

/// A text in which facts are marked.
struct MarkedText {
    struct Piece {
        var pieceText: String
        /// Where the fact is listed.
        var factLink: String?
        /// Its first piece is where its list leads.
        var pieceID: String?
        var isOpenMark = false
    }

    /// A fact that stands in the text.
    struct Mark {
        var fact: String
        var span: Span
        var isOpen: Bool
    }

    private(set) var pieces: [Piece] = []
    /// The facts that have a mark.
    private(set) var marked: Set<String> = []

    /// Of a text longer than this, only what is near a mark is shown.
    static let longestWhole = 24 << 10
    private static let around = 400

    /// Where marks lie in one another, the shortest one counts.
    init(_ text: String, _ marks: [Mark]) {
        let bytes = Array(text.utf8)
        let marks = marks.filter { $0.span.start >= 0 && $0.span.start < $0.span.end && $0.span.end <= bytes.count }
            .sorted {
                ($0.span.end - $0.span.start, $0.isOpen ? 0 : 1) < ($1.span.end - $1.span.start, $1.isOpen ? 0 : 1)
            }
        let edges = Set(marks.flatMap { [$0.span.start, $0.span.end] } + [0, bytes.count]).sorted()
        for (start, end) in zip(edges, edges.dropFirst()) {
            let mark = marks.first { $0.span.start <= start && $0.span.end >= end }
            let words = String(decoding: bytes[start..<end], as: UTF8.self)
            guard let mark else {
                pieces.append(Piece(pieceText: bytes.count > MarkedText.longestWhole ? shortened(words) : words))
                continue
            }
            if pieces.last?.factLink == "#\(mark.fact)" {
                pieces[pieces.count - 1].pieceText += words
                continue
            }
            let isFirst = marked.insert(mark.fact).inserted
            pieces.append(
                Piece(
                    pieceText: words, factLink: "#\(mark.fact)", pieceID: isFirst ? "mark-\(mark.fact)" : nil,
                    isOpenMark: mark.isOpen))
        }
    }

    private func shortened(_ words: String) -> String {
        guard words.count > 3 * MarkedText.around else { return words }
        return "\(words.prefix(MarkedText.around)) […] \(words.suffix(MarkedText.around))"
    }
}
