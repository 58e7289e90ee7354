import ReleaseReader

/// Every kind of file that is opened, beside plain text; the first that recognises the bytes reads them.
public let documentFormats: [any DocumentFormat] = [
    PDFFormat(), OfficeFormat(), FrontMatterFormat(), MailFormat(), XMLFormat(), HTMLFormat(),
]
