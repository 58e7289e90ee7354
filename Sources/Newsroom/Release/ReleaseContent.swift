import Catalogue
import Exchange
import PressOffice

/// A release as it is read.
struct ReleaseContent: PageModel {
    var frame: PageFrame
    var tongues: Tongues?
    var topics: ListContent.Beside?
    /// The parts that a kit's page has too; escaped already.
    var body: String
    var kitsTitle: String
    var kits: ListedRows?
    var formsTitle: String
    var forms: [PageLink]

    /// Where it stands in other languages.
    struct Tongues {
        var title: String
        var links: [Tongue]
    }

    struct Tongue {
        var address: String
        var tongue: String
        var label: String
    }
}

extension NewsroomView {
    func release(_ slug: Slug, as form: NewsroomAddress.ReleaseForm) throws -> NewsroomAnswer? {
        guard let contents = try view.page(ofRelease: slug), let entry = contents.releases.first else { return nil }
        switch form {
        case .page: return try page(of: entry, contents)
        case .json: return .found(releaseJSON(contents), as: form.mediaType)
        case .text: return .found(KitFormat.text.write(contents), as: form.mediaType)
        case .markdown: return .found(releaseMarkdown(contents), as: form.mediaType)
        }
    }

    private func page(of entry: ReleaseEntry, _ contents: KitContents) throws -> NewsroomAnswer {
        let release = entry.release
        let words = NewsroomWords.of(release.language)
        let translations = try view.translations(of: release)
        var frame = frame(
            .release(release.slug, .page), release.headline, description: entry.document?.text, in: words)
        frame.alternates = NewsroomAddress.ReleaseForm.allCases.dropFirst().map {
            PageFrame.Alternate(address: link(.release(release.slug, $0)), type: $0.mediaType)
        }
        frame.tongues = ([release] + translations).compactMap { other in
            other.language.map { PageFrame.Tongue(address: settings.url(of: .release(other.slug, .page)), tongue: $0) }
        }
        if translations.isEmpty { frame.tongues = [] }
        frame.describe(entry, picture: picture(of: contents), settings, office)
        let kits = try view.kits(holding: RecordName(kind: .release, slug: release.slug))
        let page = ReleaseContent(
            frame: frame, tongues: tongues(translations, words), topics: topics(of: release, words),
            body: PageParts(contents, at: places).release, kitsTitle: words.kits,
            kits: ListedRows(
                kits.map { ListedItem(address: link(.kit($0.slug)), title: $0.title, standing: words.wholeKit) }),
            formsTitle: words.forms,
            forms: [("JSON", .json), (words.plainText, .text), ("Markdown", .markdown)].map {
                PageLink(address: link(.release(release.slug, $1)), label: $0)
            })
        return .found(
            try templates.page("release", page), as: NewsroomAnswer.htmlType,
            alternates: frame.alternates.map { ($0.address, $0.type) })
    }

    private func topics(of release: Release, _ words: NewsroomWords) -> ListContent.Beside? {
        let links = topicLinks(of: release)
        return links.isEmpty ? nil : ListContent.Beside(title: words.topics, links: links)
    }

    private func tongues(_ translations: [Release], _ words: NewsroomWords) -> ReleaseContent.Tongues? {
        guard !translations.isEmpty else { return nil }
        return ReleaseContent.Tongues(
            title: words.otherLanguages,
            links: translations.map { other in
                ReleaseContent.Tongue(
                    address: link(.release(other.slug, .page)), tongue: other.language ?? "", label: other.headline)
            })
    }

    /// The first that there is, as a page that shares it shows it.
    func picture(of contents: KitContents) -> String? {
        contents.assets.lazy.compactMap { asset in
            let made = contents.renditions[asset.id] ?? []
            guard let form = made.last(where: { $0.form != .print })?.form else { return nil }
            return settings.url(
                of: .assetFile(asset.slug, NewsroomView.name(ofFile: kitPath(of: form, ofFileOf: asset.slug))))
        }.first
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
