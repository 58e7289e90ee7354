import Catalogue
import Exchange
import JSONText
import PressOffice

// The files of assets: taken in as the desk takes them, and given to whoever sees the asset.
extension OfficeAPI {
    static let files: [Route] = [
        Route(
            method: .post, path: "/files", right: .change, summary: "Add asset with file", query: taking,
            sent: .file, status: 201,
            gives: JSONSchema.object([
                "change": JSONSchema.orNull(JSONSchema.named("Change")), "record": JSONSchema.named("Asset"),
                "lostPlace": JSONSchema.described(
                    JSONSchema.flag, "The picture said where it was made; the copy that is kept does not."),
                "lostPrivate": JSONSchema.described(
                    JSONSchema.flag, "It said something else that does not leave the office; the copy does not."),
            ]), answer: taken),
        Route(
            method: .get, path: "/assets/{asset}/files", right: nil, summary: "List files of asset",
            gives: JSONSchema.object([
                "items": JSONSchema.list(
                    JSONSchema.object([
                        "form": JSONSchema.choice([original] + Rendition.Form.allCases.map(\.rawValue)),
                        "name": JSONSchema.text, "mediaType": JSONSchema.text, "bytes": JSONSchema.count,
                        "sha256": JSONSchema.text, "href": JSONSchema.text,
                    ])), "next": ["type": "null"],
            ])
        ) { asked in
            RouteAnswer([
                "items": JSON(try asked.formsOfAsset()) { form in
                    [
                        "form": .string(form.name), "name": .string(form.fileName), "mediaType": .string(form.type),
                        "bytes": .number(form.file.count), "sha256": .string(form.file.sha256),
                        "href": .string(asked.api.link("\(asked.path)/\(form.name)")),
                    ]
                }, "next": .null,
            ])
        },
        Route(
            method: .get, path: "/assets/{asset}/files/{form}", right: nil, summary: "Give file of asset",
            handsOut: "*/*"
        ) { asked in
            guard let form = try asked.formsOfAsset().first(where: { $0.name == asked.place("form") }) else {
                throw Problem.nothing
            }
            return RouteAnswer(HandedFile(form.file, type: form.type, name: form.fileName))
        },
    ]

    /// What the file itself is called among the forms of a picture.
    fileprivate static let original = "original"

    /// What the file says of itself nobody types; everything else may be said with it, so that nothing is shown before it is said.
    private static let typedBeside = Asset.fields.filter {
        $0.isIn(.edit) && !["kind", "linkKind", "url"].contains($0.name)
    }

    private static let taking =
        [
            QueryMember(name: "name", summary: "What the file is called, such as weir.jpg.", isNeeded: true),
            QueryMember(name: "slug", summary: "The readable name; made from its words where none is given."),
            QueryMember(name: "reason", summary: "Why, for the history."),
        ]
        + typedBeside.map { field in
            QueryMember(
                name: field.member, summary: field.editing?.help ?? field.label, isRepeated: field.kind == .list)
        }

    @Sendable private static func taken(_ asked: Asked) throws -> RouteAnswer {
        guard let pictures = asked.api.pictures else {
            throw Problem(.refused, "No files are taken in here.", [.advice("Say with an asset where it can be had.")])
        }
        var form = AssetForm()
        for field in typedBeside {
            let texts = asked.query.all(field.member)
            guard let first = texts.first else { continue }
            do {
                form[field] = try field.kind == .list ? .list(texts) : field.value(typed: first)
            } catch {
                throw PressOfficeError.form(error)
            }
        }
        let name = asked.query.text("name").flatMap { $0.split(separator: "/").last.map(String.init) } ?? "file"
        let next = asked.request.pieces()
        let added = try asked.office.addAsset(
            fileNamed: QuotedText.line(name), size: asked.request.sentCount, form, pictures: pictures,
            slug: asked.query.text("slug"), reason: asked.query.text("reason")
        ) { try next() }
        let asset = added.value.asset.recordName
        let page = try Asset.page(in: asked.api.office.view(for: .internal, at: asked.instant), asset)
        return RouteAnswer(
            [
                "change": added.change.map { JSON($0) } ?? .null, "record": page,
                "lostPlace": .bool(added.value.lostPlace), "lostPrivate": .bool(added.value.lostPrivate),
            ], tag: RouteAnswer.tag(of: page), headers: [("Location", asked.api.link(asset.place))])
    }
}

/// A file of an asset as it is given.
private struct FormOfAsset {
    var name: String
    var type: String
    var file: PageFile

    /// The last part of its place in a kit, which we have made.
    var fileName: String { file.path.split(separator: "/").last.map(String.init) ?? name }
}

extension Asked {
    /// The file of the asset that the path names, and the renditions that there are; none where it has no file.
    fileprivate func formsOfAsset() throws -> [FormOfAsset] {
        guard let slug = Slug(place("asset")), let contents = try view.page(ofAsset: slug),
            let asset = contents.assets.first
        else { throw Problem.nothing }
        return view.files(of: asset, contents.renditions[asset.id] ?? []).compactMap { file in
            if file.path == asset.url {
                let type = asset.mediaType ?? "application/octet-stream"
                return FormOfAsset(name: OfficeAPI.original, type: type, file: file)
            }
            let form = Rendition.Form.allCases.first { kitPath(of: $0, ofFileOf: asset.slug) == file.path }
            return form.map { FormOfAsset(name: $0.rawValue, type: "image/jpeg", file: file) }
        }
    }
}
