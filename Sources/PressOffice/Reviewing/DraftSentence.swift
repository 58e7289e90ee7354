import Catalogue
import ReleaseReader

extension Draft {
    /// The sentence of the document that a span lies in, the span marked.
    public func sentence(around span: Span) -> [PassagePiece] {
        PressOffice.sentence(around: span, in: document.text)
    }
}
