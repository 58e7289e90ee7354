import DocumentFormats
import ReleaseReader
import Testing

@Suite struct FormatsTests {
    @Test func `plain text is no format's`() throws {
        let bytes = Array("A plain text\n\nwith two paragraphs.\n".utf8)
        #expect(!documentFormats.contains { $0.recognises(bytes) })
        #expect(try SourceDocument(path: "a", bytes: bytes, formats: documentFormats).mediaType == "text/plain")
    }
}
