import Catalogue

/// What was seen at the end of a walk along redirects, ready to be judged.
struct Observation {
    var question: LinkQuestion
    /// Where it began, and where it ended.
    var start: WebAddress
    var end: WebAddress
    var response: ProbeResponse
    var method: ProbeRequest.Method
    var hops: Int = 0
    /// The end of the permanent redirects with which the walk began; nil where it began with none.
    var permanent: WebAddress?
    /// The page, where one was read.
    var page: PageContent?

    func header(_ name: String) -> String? { response.headers.first { $0.name == name }?.value }

    /// Such as `text/html`, in lower case, without parameters.
    var mediaType: String? { MediaType.of(response) }
    var isPage: Bool { page != nil }

    var length: Int64? {
        if method == .get, !response.isCut { return Int64(response.body.count) }
        return header("content-length").flatMap(Int64.init).flatMap { $0 >= 0 ? $0 : nil }
    }

    /// What it looks like; `hits` where it is a search.
    func likeness(hits: Int? = nil) -> LinkPrint {
        let title = page.flatMap { $0.title.isEmpty ? $0.headings.first?.text : $0.title }
        return LinkPrint(
            title: title, mediaType: mediaType, sizeClass: page == nil ? length.map(LinkPrint.sizeClass) : nil,
            textFingerprint: page?.fingerprint?.text, hits: hits)
    }
}

/// Media types, as header fields say them.
enum MediaType {
    static func of(_ response: ProbeResponse) -> String? {
        guard let field = response.headers.first(where: { $0.name == "content-type" })?.value else { return nil }
        let bytes = field.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }
        let bare = bytes.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return bare.isEmpty ? nil : QuotedText.line(String(decoding: bare, as: UTF8.self), most: 80)
    }

    static func isPage(_ response: ProbeResponse) -> Bool {
        of(response).map(isPage) ?? looksLikeAPage(response.body)
    }

    static func isPage(_ type: String) -> Bool { type == "text/html" || type == "application/xhtml+xml" }

    private static func looksLikeAPage(_ body: [UInt8]) -> Bool {
        let start = body.prefix(512).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
        return ["<!doctype html", "<html", "<head", "<title", "<body"].contains {
            ByteNeedle.stands(Array($0.utf8), in: start)
        }
    }
}
