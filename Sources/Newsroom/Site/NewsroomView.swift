import Catalogue
import Exchange
import Foundation
import PressOffice

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

    /// So many of what is listed, behind the first `skipped`.
    func some<Row>(_ count: Int, after skipped: Int = 0, of forEach: ((Row) throws -> Void) throws -> Void) throws
        -> [Row]
    {
        var (rows, seen): ([Row], Int) = ([], 0)
        do {
            try forEach { row in
                seen += 1
                if seen > skipped { rows.append(row) }
                if rows.count == count { throw Enough() }
            }
        } catch is Enough {}
        return rows
    }

    private struct Enough: Error {}

    /// Contents of no kit, to show some of the catalogue by the parts of a kit's page.
    func contents(_ contacts: [ContactEntry] = [], _ assets: [Asset] = []) -> KitContents {
        var contents = KitContents(
            kit: Kit(id: OfficeSettings.id, slug: Slug(from: words.pressOffice), title: name), audience: .press,
            contacts: contacts, assets: assets)
        if !assets.isEmpty { contents.renditions = view.renditions(of: assets) }
        return contents
    }

    /// Where pages of the newsroom find cards and files.
    var places: PagePlaces {
        let settings = settings
        return PagePlaces(
            card: { NewsroomView.hasCard($0) ? settings.link(to: .card($0.contact.slug)) : nil },
            file: { settings.link(to: .assetFile($0.slug, NewsroomView.name(ofFile: $0.url))) },
            rendition: { form, asset in
                settings.link(
                    to: .assetFile(asset.slug, NewsroomView.name(ofFile: kitPath(of: form, ofFileOf: asset.slug))))
            })
    }

    /// The last part of its path.
    static func name(ofFile path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
