import Exchange
import Foundation
import Mustache

/// The templates of all pages, read once.
struct PageTemplates: Sendable {
    private let library: MustacheLibrary

    /// The name of a page's template is that of its file.
    private static let sources: [(String, [UInt8])] = [
        ("layout", PackageResources.layout_mustache), ("missing", PackageResources.missing_mustache),
        ("rows", PackageResources.rows_mustache), ("list", PackageResources.list_mustache),
        ("front", PackageResources.front_mustache), ("release", PackageResources.release_mustache),
        ("kit", PackageResources.kit_mustache), ("asset", PackageResources.asset_mustache),
        ("search", PackageResources.search_mustache), ("searchform", PackageResources.searchform_mustache),
        ("asking", PackageResources.asking_mustache), ("standing", PackageResources.standing_mustache),
        ("invited", PackageResources.invited_mustache),
        ("login", PackageResources.login_mustache), ("deskfront", PackageResources.deskfront_mustache),
        ("account", PackageResources.account_mustache),
    ]

    init() throws {
        MustacheContentTypes.register(PageContentType(), named: "PAGE")
        var templates: [String: MustacheTemplate] = [:]
        for (name, source) in PageTemplates.sources {
            templates[name] = try MustacheTemplate(string: String(decoding: source, as: UTF8.self))
        }
        library = MustacheLibrary(templates: templates)
    }

    func page(_ name: String, _ model: any PageModel) throws -> [UInt8] {
        guard let page = library.render(model, withTemplate: name) else { throw NoTemplate(name: name) }
        return Array(page.utf8)
    }

    struct NoTemplate: Error {
        var name: String
    }
}

/// What a template is filled with.
protocol PageModel {
    var frame: PageFrame { get }
}

/// As kits' pages are escaped: beside what would end a text or an attribute, no control characters, and nothing that turns the
/// direction of what follows.
private struct PageContentType: MustacheContentType {
    func escapeText(_ text: String) -> String { escapedInPage(text) }
}

/// The one style sheet: what parts of a kit's page are shown with, and the newsroom's own.
let newsroomStyle = partsStyleSheet + PackageResources.newsroom_css
