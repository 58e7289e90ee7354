import Catalogue

/// Why the office turned something down: what, which, what next.
public enum PressOfficeError: Error, Equatable, CustomStringConvertible {
    // Accepting documents.
    case noHeadline(path: String)
    /// `covers` was given for a document that is no coverage.
    case notCoverage(path: String)
    case twoEditions(String, String)
    case wrongKind(RecordName, wanted: RecordKind)

    public var description: String {
        switch self {
        case .noHeadline(let path):
            """
            No headline was found in \(document(path)), so it was not accepted. Put the headline on a line of its own at the \
            top of the text and read it again.
            """
        case .notCoverage(let path):
            """
            \(document(path)) is not coverage, so it covers no release. Name a release to cover only when you read an \
            article.
            """
        case .twoEditions(let first, let second):
            """
            \(document(first)) and \(document(second)) are two editions of one document. Accept the earlier one first, \
            then the later one.
            """
        case .wrongKind(let name, let wanted):
            "'\(name)' is no \(wanted.rawValue). Run 'pressroom \(wanted.rawValue) list' to see them all."
        }
    }

    private func document(_ path: String) -> String { path == "-" ? "standard input" : "'\(path)'" }
}
