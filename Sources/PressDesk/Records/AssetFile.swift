import Catalogue
import Exchange
import Newsroom
import PressOffice

// The file of an asset, for whoever works at the office: before anybody outside sees it, too.
extension DeskRoom {
    /// What a browser shows as a picture and never runs; anything else is kept.
    static let shown: Set = ["image/jpeg", "image/png", "image/gif", "image/webp"]

    func assetFilePage(_ slug: Slug, _ form: String) throws -> NewsroomAnswer {
        guard let found = try forms(of: slug).first(where: { $0.form == form }) else {
            return try problem(404, "There is no such file", "The record has no file, or not in that form.")
        }
        let name = found.file.path.split(separator: "/").last.map(String.init) ?? "file"
        let body: NewsroomAnswer.Body =
            switch found.file.content {
            case .made(let bytes): .bytes(bytes)
            case .kept(let path): .file(path: path, length: found.file.count)
            }
        let place = DeskRoom.shown.contains(found.type) ? "inline" : "attachment"
        return NewsroomAnswer(
            status: 200,
            headers: [
                ("Content-Type", found.type), ("Cache-Control", "no-store"), ("X-Robots-Tag", "noindex, nofollow"),
                ("Content-Disposition", "\(place); filename=\"\(name)\""),
            ], body: body)
    }

    /// The picture on the page of its record: small where there is a smaller form.
    func picture(of asset: Asset) throws -> DeskRecord.Picture? {
        let forms = try forms(of: asset.slug)
        guard let original = forms.first(where: { $0.form == DeskAddress.wholeFile }) else { return nil }
        let small = forms.first { $0.form == Rendition.Form.web.rawValue } ?? original
        let isShown = DeskRoom.shown.contains(small.type)
        return DeskRecord.Picture(
            pictureLink: isShown ? link(.file(asset.slug, small.form)) : nil,
            pictureWords: asset.alternativeText ?? asset.description ?? asset.label,
            fileLink: link(.file(asset.slug, original.form)))
    }

    private func forms(of slug: Slug) throws -> [(form: String, type: String, file: PageFile)] {
        guard let contents = try view.page(ofAsset: slug), let asset = contents.assets.first else { return [] }
        return view.files(of: asset, contents.renditions[asset.id] ?? []).compactMap {
            file -> (form: String, type: String, file: PageFile)? in
            if file.path == asset.url {
                return (DeskAddress.wholeFile, asset.mediaType ?? "application/octet-stream", file)
            }
            let form = Rendition.Form.allCases.first { kitPath(of: $0, ofFileOf: slug) == file.path }
            return form.map { ($0.rawValue, "image/jpeg", file) }
        }
    }
}
