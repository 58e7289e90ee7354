import Catalogue
import ReleaseReader

/// DOCX and ODT: XML in a ZIP archive. Other archives are turned away with a word on what they are.
struct OfficeFormat: DocumentFormat {
    static let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    static let odt = "application/vnd.oasis.opendocument.text"

    func recognises(_ bytes: [UInt8]) -> Bool { FileSign(beginning: bytes) == .zip }

    func document(path: String, bytes: [UInt8]) throws(UnreadableDocument) -> SourceDocument {
        let table = try archive(bytes, path) { ["mimetype", "_rels/.rels"].contains($0) }
        let mimetype = table.entries["mimetype"].map { String(decoding: $0.prefix(200), as: UTF8.self) }?
            .trimmingWhiteSpace()
        var page = PageText()
        let mediaType: String
        if mimetype == OfficeFormat.odt || mimetype == OfficeFormat.odt + "-template" {
            mediaType = OfficeFormat.odt
            let parts = try archive(bytes, path) { OpenDocumentText.parts.contains($0) }.entries
            try OpenDocumentText.write(OfficeParts(path: path, entries: parts), into: &page)
        } else if let main = mainPart(table) {
            mediaType = OfficeFormat.docx
            let parts = try archive(bytes, path) { WordText.isPart($0, main: main) }.entries
            try WordText.write(OfficeParts(path: path, entries: parts), main: main, into: &page)
        } else {
            throw notADocument(path, table.names, mimetype)
        }
        let (words, marks) = try page.finished(path: path)
        return try SourceDocument(path: path, bytes: bytes, mediaType: mediaType, text: words, marks: marks)
    }

    private func archive(
        _ bytes: [UInt8], _ path: String, where wants: (String) -> Bool
    ) throws(UnreadableDocument) -> ZipArchive {
        do {
            return try ZipArchive(bytes, where: wants)
        } catch {
            throw error.unreadable(path: path)
        }
    }

    /// Where a DOCX has its text: `word/document.xml`, or what its relations name.
    private func mainPart(_ table: ZipArchive) -> String? {
        if table.names.contains("word/document.xml") { return "word/document.xml" }
        guard let bytes = table.entries["_rels/.rels"], let tree = try? XMLTree.tree(of: bytes) else { return nil }
        for relation in tree.all("Relationship")
        where tree.value("Type", at: relation)?.hasSuffix("/officeDocument") == true {
            let target = tree.value("Target", at: relation).map { String($0.drop { $0 == "/" }) }
            if let target, target.hasPrefix("word/"), table.names.contains(target) { return target }
        }
        return nil
    }

    private func notADocument(_ path: String, _ names: Set<String>, _ mimetype: String?) -> UnreadableDocument {
        let kind: String? =
            if names.contains("xl/workbook.xml") || mimetype?.hasSuffix("opendocument.spreadsheet") == true {
                "a spreadsheet"
            } else if names.contains("ppt/presentation.xml") || mimetype?.hasSuffix("opendocument.presentation") == true
            {
                "a presentation"
            } else if mimetype == "application/epub+zip" {
                "an electronic book"
            } else {
                nil
            }
        if let kind {
            return .unusable(
                path: path, why: "is \(kind), not a release",
                remedy: "Save the text of the release as a DOCX, ODT or text file, and read that.")
        }
        return .unusable(
            path: path, why: "is a ZIP archive, not a document", remedy: "Unpack it, and name the documents in it.")
    }
}

/// The XML parts of an office document.
struct OfficeParts {
    let path: String
    let entries: [String: [UInt8]]

    /// nil where there is no such part.
    func tree(_ name: String) throws(UnreadableDocument) -> MarkupTree? {
        guard let bytes = entries[name] else { return nil }
        let (text, _) = MarkupEncoding.text(of: bytes)
        do {
            return try XMLTree.tree(of: Array(text.utf8))
        } catch {
            throw error.unreadable(path: path, part: name)
        }
    }
}
