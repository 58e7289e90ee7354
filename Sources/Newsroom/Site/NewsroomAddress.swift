import Catalogue
import Foundation

/// A place of the newsroom: what addresses are read into, and the only thing that links are printed from.
///
/// Every address is a file of a folder, so that the newsroom on a server and the one on disk have the same
/// (docs/decisions/0057-addresses-of-the-newsroom.md).
public enum NewsroomAddress: Hashable, Sendable {
    case front
    /// A page of a list, counted from 1.
    case list(NewsroomList, page: Int = 1)
    case release(Slug, ReleaseForm)
    case kit(Slug)
    /// All of a kit in one.
    case kitArchive(Slug)
    /// A file of a kit, by its path in the kit's folder.
    case kitFile(Slug, String)
    /// The contacts of an organisation, a page of them.
    case contactsOf(Slug, page: Int = 1)
    /// Those who speak about a topic, and the releases about it, a page of them.
    case contactsOn(Slug, page: Int = 1)
    case topic(Slug, page: Int = 1)
    /// A contact's card, for a phone or an address book.
    case card(Slug)
    case asset(Slug)
    /// The file of an asset, or a smaller form of it, by its name.
    case assetFile(Slug, String)
    /// An event, and all of them, for a diary.
    case event(Slug)
    case calendar
    /// What the words are found in; without words, how to search.
    case search(String)
    case feed(FeedForm, FeedChoice)
    case sitemap
    /// A part of a site map that is too long to be one, from 1.
    case sitemapPart(Int)
    case robots
    case styleSheet
    case script
    /// What stands in the place of what is not there.
    case missing
    /// The form by which somebody asks, for a kit or for whatever they say. Only a server has it.
    case asking(Slug?)
    /// What has become of what somebody asked, behind a secret that is spelt as a slug is. Only a server has it.
    case standing(Slug)
    /// What somebody named is shown of a kit before its embargo ends, behind a secret that is spelt as a slug is. Only a server has it.
    case invited(Slug, InvitedPart)

    public enum InvitedPart: Hashable, Sendable {
        case page
        /// All of the kit in one.
        case archive
        /// A file of the kit, by its path in the kit's folder.
        case file(String)
    }

    /// The forms that a release can be had in.
    public enum ReleaseForm: String, CaseIterable, Sendable {
        case page, json, text = "txt", markdown = "md"
    }

    public enum FeedForm: String, CaseIterable, Sendable {
        case atom, json
    }

    public enum FeedChoice: Hashable, Sendable {
        case all
        /// As BCP 47 has it, in small letters: `pt-br`.
        case language(Slug)
        case organisation(Slug)
        case topic(Slug)
    }
}

/// What the newsroom lists, page by page.
public enum NewsroomList: String, CaseIterable, Sendable {
    case releases, kits, contacts, media, events
}

extension NewsroomAddress {
    /// As it stands in a request, from the site's own root; a page of its own ends in a stroke.
    public var path: String {
        switch self {
        case .front: "/"
        case .list(let list, 1): "/\(list)/"
        case .list(let list, let page): "/\(list)/page/\(page)/"
        case .release(let slug, .page): "/releases/\(slug)/"
        case .release(let slug, let form): "/releases/\(slug).\(form.rawValue)"
        case .kit(let slug): "/kits/\(slug)/"
        case .kitArchive(let slug): "/kits/\(slug).zip"
        case .kitFile(let slug, let path): "/kits/\(slug)/\(path)"
        case .contactsOf(let slug, 1): "/contacts/\(slug)/"
        case .contactsOf(let slug, let page): "/contacts/\(slug)/page/\(page)/"
        case .contactsOn(let slug, 1): "/contacts/on/\(slug)/"
        case .contactsOn(let slug, let page): "/contacts/on/\(slug)/page/\(page)/"
        case .topic(let slug, 1): "/topics/\(slug)/"
        case .topic(let slug, let page): "/topics/\(slug)/page/\(page)/"
        case .card(let slug): "/contacts/\(slug).vcf"
        case .asset(let slug): "/media/\(slug)/"
        case .assetFile(let slug, let name): "/media/\(slug)/\(name)"
        case .event(let slug): "/events/\(slug).ics"
        case .calendar: "/events.ics"
        case .search: "/search/"
        case .feed(let form, .all): "/feed.\(form)"
        case .feed(let form, .language(let language)): "/feeds/\(language).\(form)"
        case .feed(let form, .organisation(let slug)): "/feeds/of/\(slug).\(form)"
        case .feed(let form, .topic(let slug)): "/feeds/on/\(slug).\(form)"
        case .sitemap: "/sitemap.xml"
        case .sitemapPart(let number): "/sitemap-\(number).xml"
        case .robots: "/robots.txt"
        case .styleSheet: "/\(NewsroomAddress.styleName)"
        case .script: "/\(NewsroomAddress.scriptName)"
        case .missing: "/404.html"
        case .asking(nil): "/request/"
        case .asking(let kit?): "/kits/\(kit)/request/"
        case .standing(let secret): "/requests/\(secret)/"
        case .invited(let secret, .page): "/for/\(secret)/"
        case .invited(let secret, .archive): "/for/\(secret).zip"
        case .invited(let secret, .file(let path)): "/for/\(secret)/\(path)"
        }
    }

    /// What stands behind the question mark; nil where there is none.
    public var query: String? {
        guard case .search(let words) = self, !words.isEmpty else { return nil }
        return "q=" + words.utf8.map { NewsroomAddress.encoded[Int($0)] }.joined()
    }

    /// Whether something may be sent there.
    public var takesForms: Bool {
        switch self {
        case .asking, .invited(_, .page): true
        default: false
        }
    }

    /// As it stands in a link.
    public var link: String { path + (query.map { "?\($0)" } ?? "") }

    /// The file that it is in a folder of files.
    public var file: String { String(path.dropFirst()) + (path.hasSuffix("/") ? "index.html" : "") }

    /// With the sum of what stands in it, so that it may be kept for ever.
    static let styleName = "style-\(sha256(newsroomStyle).prefix(12)).css"

    static let scriptName = "search-\(sha256(PackageResources.search_js).prefix(12)).js"

    /// Each byte as it stands in a form's query (HTML Living Standard, application/x-www-form-urlencoded).
    private static let encoded: [String] = (0..<256).map { byte in
        let scalar = UnicodeScalar(UInt8(byte))
        if scalar == " " { return "+" }
        let isFree = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        if isFree || "*-._".unicodeScalars.contains(scalar) { return String(scalar) }
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
    }
}
