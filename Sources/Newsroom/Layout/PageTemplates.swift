import Exchange
import Foundation
import Mustache

/// The templates of pages, read once.
public struct PageTemplates: Sendable {
    private let library: MustacheLibrary

    /// Those of the newsroom. The name of a page's template is that of its file.
    private static let ofTheNewsroom: [(name: String, source: [UInt8])] = [
        ("layout", PackageResources.layout_mustache), ("missing", PackageResources.missing_mustache),
        ("rows", PackageResources.rows_mustache), ("list", PackageResources.list_mustache),
        ("front", PackageResources.front_mustache), ("release", PackageResources.release_mustache),
        ("kit", PackageResources.kit_mustache), ("asset", PackageResources.asset_mustache),
        ("search", PackageResources.search_mustache), ("searchform", PackageResources.searchform_mustache),
        ("asking", PackageResources.asking_mustache), ("standing", PackageResources.standing_mustache),
        ("invited", PackageResources.invited_mustache),
        ("login", PackageResources.login_mustache),
        ("account", PackageResources.account_mustache),
    ]

    init() throws { try self.init(PageTemplates.ofTheNewsroom) }

    /// Each begins with `{{% CONTENT_TYPE:PAGE}}`, so that what it is filled with is escaped.
    public init(_ sources: [(name: String, source: [UInt8])]) throws {
        MustacheContentTypes.register(PageContentType(), named: "PAGE")
        var templates: [String: MustacheTemplate] = [:]
        for (name, source) in sources {
            templates[name] = try MustacheTemplate(string: String(decoding: source, as: UTF8.self))
        }
        library = MustacheLibrary(templates: templates)
    }

    func page(_ name: String, _ model: any PageModel) throws -> [UInt8] { try filled(name, with: model) }

    /// A template filled with a value, whose properties it names.
    public func filled(_ name: String, with model: Any) throws -> [UInt8] {
        guard let page = library.render(ModelTree.of(model) ?? model, withTemplate: name) else {
            throw NoTemplate(name: name)
        }
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
public let newsroomStyle = partsStyleSheet + PackageResources.newsroom_css
