import Catalogue
import Exchange
import PressOffice

/// A release as it is read.
struct ReleasePage: PageModel {
    var frame: PageFrame
    /// The parts that a kit's page has too; escaped already.
    var body: String
    var formsTitle: String
}

extension NewsroomView {
    func release(_ slug: Slug, as form: NewsroomAddress.ReleaseForm) throws -> NewsroomAnswer? {
        guard let contents = try view.page(ofRelease: slug) else { return nil }
        switch form {
        case .page: return try page(of: contents, slug)
        case .json: return .found(releaseJSON(contents), as: form.mediaType)
        case .text: return .found(KitFormat.text.write(contents), as: form.mediaType)
        case .markdown: return .found(releaseMarkdown(contents), as: form.mediaType)
        }
    }

    private func page(of contents: KitContents, _ slug: Slug) throws -> NewsroomAnswer {
        let release = contents.releases[0].release
        let words = NewsroomWords.of(release.language)
        var frame = frame(
            .release(slug, .page), release.headline, description: contents.releases[0].document?.text)
        frame.language = words.language
        frame.alternates = NewsroomAddress.ReleaseForm.allCases.dropFirst().map {
            PageFrame.Alternate(address: link(.release(slug, $0)), type: $0.mediaType)
        }
        let page = ReleasePage(
            frame: frame, body: PageParts(contents, at: places).release, formsTitle: words.forms)
        return .found(
            try templates.page("release", page), as: NewsroomAnswer.htmlType,
            alternates: frame.alternates.map { ($0.address, $0.type) })
    }

    /// Where pages of the newsroom find cards and files.
    var places: PagePlaces {
        let settings = settings
        return PagePlaces(
            card: { NewsroomView.hasCard($0) ? settings.link(to: .card($0.contact.slug)) : nil },
            file: { $0.url }, rendition: { kitPath(of: $0, ofFileOf: $1.slug) })
    }
}

extension NewsroomAddress.ReleaseForm {
    var mediaType: String {
        switch self {
        case .page: NewsroomAnswer.htmlType
        case .json: "application/json"
        case .text: "text/plain; charset=utf-8"
        case .markdown: "text/markdown; charset=utf-8"
        }
    }
}
