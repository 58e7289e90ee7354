import Catalogue
import Exchange
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
        case .release(let slug, let form): try room.release(slug, as: form)
        case .card(let slug): try room.card(of: slug)
        case .styleSheet: .found(newsroomStyle, as: "text/css; charset=utf-8", .forEver)
        case .missing: nil
        }
    }

    /// Everything that is there at an instant, each once.
    public func addresses(at instant: Instant) throws -> [NewsroomAddress] {
        let view = office.view(for: .press, at: instant)
        var addresses: [NewsroomAddress] = [.front, .styleSheet, .missing]
        try view.forEachRelease { row in
            addresses += NewsroomAddress.ReleaseForm.allCases.map { .release(row.release.slug, $0) }
        }
        try view.forEachContact { if NewsroomView.hasCard($0) { addresses.append(.card($0.contact.slug)) } }
        return addresses
    }
}

/// The newsroom at one instant, in the words of its office.
struct NewsroomView {
    let view: OfficeView
    let settings: NewsroomSettings
    let templates: PageTemplates
    let office: OfficeSettings
    let words: NewsroomWords
    /// The words of kits, in the office's language.
    let tongue: KitTongue

    init(_ site: NewsroomSite, at instant: Instant) throws {
        view = site.office.view(for: .press, at: instant)
        settings = site.settings
        templates = site.templates
        office = try site.office.settings()
        words = NewsroomWords.of(office.languages.first)
        tongue = KitTongue(office.languages.first ?? words.language)
    }

    var name: String { office.name ?? words.pressOffice }

    func link(_ address: NewsroomAddress) -> String { settings.link(to: address) }

    /// The first of what is listed.
    func first<Row>(_ count: Int, of forEach: ((Row) throws -> Void) throws -> Void) throws -> [Row] {
        var rows: [Row] = []
        do {
            try forEach { row in
                rows.append(row)
                if rows.count == count { throw Enough() }
            }
        } catch is Enough {}
        return rows
    }

    private struct Enough: Error {}
}
