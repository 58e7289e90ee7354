import Catalogue
import Exchange
import PressOffice

/// A kit: what its own page shows, and its files, whole or in parts.
struct KitContent: PageModel {
    var frame: PageFrame
    /// Escaped already.
    var body: String
    var filesTitle: String
    var archive: String
    var archiveLabel: String
    var files: [File]
    /// Where something else can be asked for.
    var asking: PageLink?

    struct File {
        var address: String
        var label: String
        var size: String
    }
}

extension NewsroomView {
    func kit(_ slug: Slug) throws -> NewsroomAnswer? {
        guard let contents = try view.page(ofKit: slug) else { return nil }
        let language = contents.releases.lazy.compactMap(\.release.language).first
        let (words, tongue) = (NewsroomWords.of(language ?? words.language), KitTongue(language ?? self.words.language))
        var frame = frame(
            .kit(slug), contents.kit.title, description: contents.releases.first?.document?.text, in: words)
        let bundle = "kit.json"
        frame.alternates = [
            PageFrame.Alternate(address: link(.kitFile(slug, bundle)), type: "application/json"),
            PageFrame.Alternate(address: link(.kitArchive(slug)), type: "application/zip"),
        ]
        frame.image = picture(of: contents)
        let number = contents.issue.map { " (\($0.number))" } ?? ""
        let page = KitContent(
            frame: frame, body: PageParts(contents, at: places(inKit: slug), in: tongue).kit,
            filesTitle: words.files, archive: link(.kitArchive(slug)), archiveLabel: words.wholeKit + number,
            files: try view.files(ofKit: contents).map { file in
                KitContent.File(
                    address: link(.kitFile(slug, file.path)), label: file.path, size: tongue.size(file.count))
            }, asking: asking(for: slug, in: words))
        return .found(
            try templates.page("kit", page), as: NewsroomAnswer.htmlType,
            alternates: frame.alternates.map { ($0.address, $0.type) })
    }

    /// In a kit's page everything is a file of the kit.
    private func places(inKit slug: Slug) -> PagePlaces {
        let settings = settings
        var places = places
        places.file = { settings.link(to: .kitFile(slug, $0.url)) }
        places.rendition = { settings.link(to: .kitFile(slug, kitPath(of: $0, ofFileOf: $1.slug))) }
        return places
    }

    func file(_ path: String, ofKit slug: Slug) throws -> NewsroomAnswer? {
        guard let contents = try view.page(ofKit: slug),
            let file = try view.files(ofKit: contents).first(where: { $0.path == path })
        else { return nil }
        return .found(file, named: NewsroomView.name(ofFile: path))
    }

    func archive(ofKit slug: Slug) throws -> NewsroomAnswer? {
        guard let contents = try view.page(ofKit: slug) else { return nil }
        let view = view
        // What is in it says what it is, without its being made.
        var told = Array(PageParts(contents, at: places).kit.utf8)
        for file in try view.files(ofKit: contents) { told += Array("\(file.path)\0\(file.sha256)\0".utf8) }
        let name = contents.issue.map { "\(slug)-\($0.number.fileName)" } ?? slug.text
        return NewsroomAnswer(
            status: 200,
            headers: [
                ("Content-Type", "application/zip"), ("Cache-Control", NewsroomAnswer.Keeping.whileTrue.rawValue),
                ("ETag", "\"\(sha256(told).prefix(32))\""),
                ("Content-Disposition", "attachment; filename=\"\(name).zip\""),
            ], body: .pieces { take in try view.archive(ofKit: contents, to: take) })
    }
}
