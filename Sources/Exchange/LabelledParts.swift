import Catalogue

/// Something in parts as a person writes it on a line: `street: 1 High Street | city: Harbour | country: Utopia`.
struct LabelledParts: Hashable {
    struct Part: Hashable {
        let label: String
        let text: String
    }

    var parts: [Part] = []

    init() {}

    /// What stands before the first label, or behind no label, is of the part that is called `plain`.
    init(reading text: String, labels: [String], plain: String) {
        for piece in LabelledParts.pieces(of: text) {
            let halves = piece.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let word = trimmed(String(halves[0])).lowercased()
            if halves.count == 2, let label = labels.first(where: { $0 == word }) {
                add(label, LabelledParts.unescaped(halves[1]))
            } else {
                add(plain, LabelledParts.unescaped(piece))
            }
        }
    }

    /// A text that says nothing is no part.
    mutating func add(_ label: String, _ text: String?) {
        if let text = filled(text) { parts.append(Part(label: label, text: text)) }
    }

    func texts(of label: String) -> [String] { parts.filter { $0.label == label }.map(\.text) }

    func text(of label: String) -> String? { texts(of: label).first }

    /// On one line; a bar, a backslash or the end of a line in a text stands behind a backslash.
    var text: String {
        parts.map { part in
            let plain = cleaned(part.text).replacing("\\", with: "\\\\").replacing("|", with: "\\|")
            return "\(part.label): \(plain.replacing("\n", with: "\\n"))"
        }.joined(separator: " | ")
    }

    private static func pieces(of text: String) -> [Substring] {
        var pieces: [Substring] = []
        var (start, isEscaped) = (text.startIndex, false)
        for index in text.indices {
            if isEscaped {
                isEscaped = false
            } else if text[index] == "\\" {
                isEscaped = true
            } else if text[index] == "|" {
                pieces.append(text[start..<index])
                start = text.index(after: index)
            }
        }
        return pieces + [text[start...]]
    }

    private static func unescaped(_ text: Substring) -> String {
        var plain = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                plain.append(character == "n" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                plain.append(character)
            }
        }
        return plain
    }
}

/// A word and what it is said of, as a person writes them on a line: `assistant: Ana Lind`.
struct WrittenPair: Hashable {
    let label: String?
    let text: String

    init(_ label: String?, _ text: String) {
        self.label = label.map { onOneLine($0).replacing(":", with: " ") }.flatMap(filled)
        self.text = onOneLine(text)
    }

    /// The colon of an address has no blank behind it.
    init(reading written: String) {
        let halves = written.split(separator: ": ", maxSplits: 1, omittingEmptySubsequences: false)
        if halves.count == 2 {
            label = filled(String(halves[0]))
            text = trimmed(String(halves[1]))
        } else {
            (label, text) = (nil, trimmed(written))
        }
    }

    var written: String { label.map { "\($0): \(text)" } ?? (text.contains(": ") ? ": \(text)" : text) }
}
