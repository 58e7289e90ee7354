import DocumentFormats
import ReleaseReader

/// Opens bytes as the product does.
func opened(_ bytes: [UInt8]) throws -> SourceDocument {
    try SourceDocument(path: "release", bytes: bytes, formats: documentFormats)
}

func opened(_ text: String) throws -> SourceDocument { try opened(Array(text.utf8)) }

/// The sentence that a file is turned down with; nil where it was read.
func refusal(_ bytes: [UInt8]) -> String? {
    do {
        _ = try opened(bytes)
        return nil
    } catch {
        return "\(error)"
    }
}

func refusal(_ text: String) -> String? { refusal(Array(text.utf8)) }

extension SourceDocument {
    /// Each mark as a line: `heading 1: The words`.
    var markLines: [String] {
        let bytes = Array(text.utf8)
        return marks.map { mark in
            let words = String(decoding: bytes[mark.range], as: UTF8.self).split(separator: "\n").joined(
                separator: " / ")
            return "\(mark.meaning.words): \(words)" + (mark.source.map { " (\($0))" } ?? "")
        }
    }
}

extension SourceMark.Meaning {
    fileprivate var words: String {
        switch self {
        case .syntax: "syntax"
        case .heading(let level): "heading \(level)"
        case .link(let address): "link \(address)"
        case .image(let address): "image \(address)"
        case .quotation: "quotation"
        case .caption: "caption"
        case .surroundings: "surroundings"
        case .runningHead: "running head"
        case .particular(let kind): "\(kind)"
        }
    }
}
