import Catalogue
import Foundation
import PressOffice

/// The public newsroom: what the press may see of the catalogue, as pages and as what programs read.
///
/// It knows no server and no clock. A page decides nothing: what is embargoed, withdrawn, held back or private is not in what
/// it is made of, and whoever asks for it is answered as for what never was.
public struct NewsroomSite: Sendable {
    let office: Office
    let settings: NewsroomSettings
    let templates: PageTemplates

    public init(office: Office, settings: NewsroomSettings) throws {
        self.office = office
        self.settings = settings
        templates = try PageTemplates()
    }

    /// What stands at an address at an instant.
    public func answer(to address: NewsroomAddress, at instant: Instant) throws -> NewsroomAnswer {
        try found(address, NewsroomView(self, at: instant)) ?? missing(at: instant)
    }

    /// What is answered where there is no such address, or nothing to see at it.
    public func missing(at instant: Instant) throws -> NewsroomAnswer {
        .missing(try NewsroomView(self, at: instant).missingPage())
    }

    /// Nil where there is nothing.
    private func found(_ address: NewsroomAddress, _ room: NewsroomView) throws -> NewsroomAnswer? {
        switch address {
        case .front: try room.frontPage()
        case .list(let list, let page): try room.list(list, page)
        case .release(let slug, let form): try room.release(slug, as: form)
        case .kit(let slug): try room.kit(slug)
        case .kitArchive(let slug): try room.archive(ofKit: slug)
        case .kitFile(let slug, let path): try room.file(path, ofKit: slug)
        case .contactsOf(let slug, let page): try room.contacts(of: slug, page)
        case .contactsOn(let slug, let page): try room.contacts(on: slug, page)
        case .topic(let slug, let page): try room.releases(about: slug, page)
        case .card(let slug): try room.card(of: slug)
        case .asset(let slug): try room.asset(slug)
        case .assetFile(let slug, let name): try room.file(name, ofAsset: slug)
        case .event(let slug): try room.event(slug)
        case .calendar: try room.calendar()
        case .search(let words): try room.search(words)
        case .feed(let form, let choice): try room.feed(form, choice)
        case .sitemap: try room.sitemap()
        case .sitemapPart(let number): try room.sitemap(part: number)
        case .robots: room.robots()
        case .styleSheet: .found(newsroomStyle, as: "text/css; charset=utf-8", .forEver)
        case .script: .found(PackageResources.search_js, as: "text/javascript; charset=utf-8", .forEver)
        case .missing, .asking, .standing, .invited: nil
        }
    }

    /// Everything that is there at an instant, each once.
    public func addresses(at instant: Instant) throws -> [NewsroomAddress] {
        try NewsroomView(self, at: instant).everyAddress()
    }
}
