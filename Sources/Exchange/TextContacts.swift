import Catalogue

extension ContactFormat {
    /// Plain text, a block for each contact.
    public static let text = ContactFormat(
        name: "text", fileExtension: "txt", mediaType: "text/plain; charset=utf-8", summary: "for people"
    ) { entry, isFirst, notice in
        var page = WrappedText()
        if isFirst, let notice {
            page.paragraph(notice)
            page.gap()
        }
        page.contact(entry, indent: "")
        return (isFirst ? [] : [UInt8(ascii: "\n")]) + page.bytes
    }
}
