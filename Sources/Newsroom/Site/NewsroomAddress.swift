import Catalogue
import Foundation

/// A place of the newsroom: what addresses are read into, and the only thing that links are printed from.
///
/// Every address is a file of a folder, so that the newsroom on a server and the one on disk have the same
/// (docs/decisions/0057-addresses-of-the-newsroom.md).
public enum NewsroomAddress: Hashable, Sendable {
    case front
    case release(Slug, ReleaseForm)
    /// A contact's card, for a phone or an address book.
    case card(Slug)
    case styleSheet
    /// What stands in the place of what is not there.
    case missing

    /// The forms that a release can be had in.
    public enum ReleaseForm: String, CaseIterable, Sendable {
        case page, json, text = "txt", markdown = "md"
    }
}

extension NewsroomAddress {
    /// Reads the path of an address as it stands in a request, and what stands behind its question mark; nil where the newsroom
    /// has no such address. What a query says beside what is asked for is passed over.
    public init?(path: String, query: String? = nil) {
        guard path.utf8.count <= NewsroomAddress.longest, path.utf8.first == UInt8(ascii: "/"),
            path.utf8.allSatisfy(NewsroomAddress.isOfAPath)
        else { return nil }
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch parts.count {
        case 1: self.init(file: parts[0])
        case 2: self.init(folder: parts[0], file: parts[1])
        case 3 where parts[2].isEmpty: self.init(folder: parts[0], page: parts[1])
        default: return nil
        }
    }

    /// Where a page is that was asked for without its last stroke; nil for all else.
    public init?(pathWithoutStroke path: String) {
        guard !path.hasSuffix("/"), !path.split(separator: "/").isEmpty else { return nil }
        self.init(path: path + "/")
    }

    private init?(file: String) {
        switch file {
        case "": self = .front
        case NewsroomAddress.styleName: self = .styleSheet
        case "404.html": self = .missing
        default: return nil
        }
    }

    private init?(folder: String, file: String) {
        guard let (slug, ending) = NewsroomAddress.named(file) else { return nil }
        switch (folder, ending) {
        case ("contacts", "vcf"): self = .card(slug)
        case ("releases", _):
            guard ending != ReleaseForm.page.rawValue, let form = ReleaseForm(rawValue: ending) else { return nil }
            self = .release(slug, form)
        default: return nil
        }
    }

    private init?(folder: String, page: String) {
        guard let slug = Slug(page) else { return nil }
        switch folder {
        case "releases": self = .release(slug, .page)
        default: return nil
        }
    }

    /// `salmon.json`: a slug and an ending.
    private static func named(_ file: String) -> (Slug, String)? {
        let parts = file.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let slug = Slug(String(parts[0])) else { return nil }
        return (slug, String(parts[1]))
    }

    private static func isOfAPath(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
            true
        default: false
        }
    }

    /// In bytes.
    private static let longest = 500
}

extension NewsroomAddress {
    /// As it stands in a link, from the site's own root; a page of its own ends in a stroke.
    public var path: String {
        switch self {
        case .front: "/"
        case .release(let slug, .page): "/releases/\(slug)/"
        case .release(let slug, let form): "/releases/\(slug).\(form.rawValue)"
        case .card(let slug): "/contacts/\(slug).vcf"
        case .styleSheet: "/\(NewsroomAddress.styleName)"
        case .missing: "/404.html"
        }
    }

    /// The file that it is in a folder of files.
    public var file: String { String(path.dropFirst()) + (path.hasSuffix("/") ? "index.html" : "") }

    /// With the sum of what stands in it, so that it may be kept for ever.
    private static let styleName = "style-\(sha256(newsroomStyle).prefix(12)).css"
}
