import Catalogue
import Exchange
import PressOffice

/// A picture, a film or a document, with its forms and its terms.
struct AssetContent: PageModel {
    var frame: PageFrame
    var heading: String
    /// Escaped already.
    var body: String
    var releasesTitle: String
    /// Those that name it.
    var releases: ListedRows?
}

extension NewsroomView {
    func asset(_ slug: Slug) throws -> NewsroomAnswer? {
        guard let contents = try view.page(ofAsset: slug), let asset = contents.assets.first else { return nil }
        var frame = frame(.asset(slug), asset.label, description: asset.alternativeText ?? asset.description)
        frame.image = picture(of: contents)
        frame.describe(asset, settings)
        let page = AssetContent(
            frame: frame, heading: asset.label, body: PageParts(contents, at: places, in: tongue).materials,
            releasesTitle: words.releases,
            releases: ListedRows(contents.releases.map { listed($0.release, of: nil, isCorrected: false) }))
        return .found(try templates.page("asset", page), as: NewsroomAnswer.htmlType)
    }

    func file(_ name: String, ofAsset slug: Slug) throws -> NewsroomAnswer? {
        guard let contents = try view.page(ofAsset: slug), let asset = contents.assets.first else { return nil }
        return view.files(of: asset, contents.renditions[asset.id] ?? [])
            .first { NewsroomView.name(ofFile: $0.path) == name }.map { .found($0, named: name) }
    }
}
