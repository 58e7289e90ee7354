/// Reads one kind of file: its bytes become the text that rules read, and marks on it.
///
/// A format is pure, or asks one tool of the machine; nothing that a document names is fetched or run.
public protocol DocumentFormat: Sendable {
    /// Whether the bytes are such a file: by what is in them, never by a name.
    func recognises(_ bytes: [UInt8]) -> Bool

    /// - Throws: ``UnreadableDocument``, in bounded time and memory, whatever the bytes are.
    func document(path: String, bytes: [UInt8]) throws(UnreadableDocument) -> SourceDocument
}

extension SourceDocument {
    /// Opens a document in the first of the formats that recognises it; as Markdown or plain text where none does.
    ///
    /// - Throws: ``UnreadableDocument``.
    public init(path: String, bytes: [UInt8], formats: [any DocumentFormat]) throws(UnreadableDocument) {
        guard bytes.count <= SourceDocument.largest else {
            throw .tooLarge(path: path, bytes: bytes.count)
        }
        if let format = formats.first(where: { $0.recognises(bytes) }) {
            self = try format.document(path: path, bytes: bytes)
        } else {
            try self.init(path: path, bytes: bytes)
        }
    }
}
