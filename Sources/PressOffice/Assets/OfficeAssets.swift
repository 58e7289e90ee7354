import Catalogue
import Exchange
import Foundation
import ReleaseReader
import Store

public typealias AssetForm = RecordForm<Asset>

/// An asset that was added, and what its file gave away.
public struct AddedAsset: Hashable, Sendable {
    public var asset: Asset
    /// Whether the picture said where on the map it was made; the copy that is kept does not.
    public var lostPlace: Bool
    /// Whether it said anything else that does not leave with it; the copy does not.
    public var lostPrivate: Bool
}

extension Office {
    /// Adds the link of the form, which may leave everything else to the address. The slug is made from the description
    /// unless it is given.
    ///
    /// - Throws: `PressOfficeError.form`; `.badSlug`, `.slugTaken`.
    public func addAsset(
        _ form: AssetForm, slug: String? = nil, reason: String? = nil
    ) throws -> Outcome<AddedAsset> {
        var form = form
        form.record.asGiven = form.record.url
        return try save(try checked(form), slug: slug, reason)
    }

    /// Takes a file into the folder beside the catalogue, and adds it as an asset. What the picture says of itself fills
    /// what the form leaves open, and what does not leave the office with it is taken out of the copy that is kept.
    ///
    /// `piece` gives the file's next bytes, and none at its end; `name` is what the person called it,
    /// and `size` is how many there are, where that is known.
    ///
    /// - Throws: `AssetFileProblem`; `PressOfficeError.form`; `.badSlug`, `.slugTaken`; what `piece` throws.
    public func addAsset(
        fileNamed name: String, size: Int? = nil, _ form: AssetForm, pictures: any PictureReader, slug: String? = nil,
        reason: String? = nil, piece: () throws -> [UInt8]
    ) throws -> Outcome<AddedAsset> {
        // What is wrong is said before a large file is read.
        _ = try checked(form, isFile: true)
        if let size, size > AssetFolder.largest {
            throw AssetFileProblem.tooLarge(name: name, most: AssetFolder.largest)
        }
        let folder = AssetFolder(of: store)
        let staged = try folder.stage(name, mark: makeID(), piece)
        do {
            let facts = try facts(of: staged, name, pictures)
            guard let (sum, count) = try folder.sum(of: staged.path) else {
                throw AssetFileProblem.cannotKeep(name: name, because: "it cannot be read back")
            }
            let bytes = try folder.mapped(staged.path)
            if staged.kind.isCutOff(bytes) { throw AssetFileProblem.cutOff(name: name) }
            if staged.kind.mediaType == "image/svg+xml", holdsProgram(drawing: bytes) {
                throw AssetFileProblem.holdsProgram(name: name)
            }
            if let known = try assetWithFile(sum) { throw AssetFileProblem.thereAlready(name: name, known.slug) }
            let form = try checked(filled(form, from: facts, staged.kind, name, sum, count), isFile: true)
            let isNew = try folder.keep(staged, as: sum, name)
            do {
                return try save(
                    form, endingIn: staged.kind.fileExtension, facts, slug: slug, reason)
            } catch {
                if isNew { unlink(folder.place(of: sum)) }
                throw error
            }
        } catch {
            folder.discard(staged)
            throw error
        }
    }

    private func facts(of staged: AssetFolder.Staged, _ name: String, _ pictures: any PictureReader) throws
        -> PictureFacts
    {
        guard staged.kind.isLookedInto else { return PictureFacts() }
        do {
            return try pictures.read(fileAt: staged.path)
        } catch {
            throw AssetFileProblem.picture(error, name: name)
        }
    }

    private func assetWithFile(_ sum: String) throws -> Asset? {
        try view(for: .internal).read { view in
            var found: Asset?
            try view.forEach(Asset.self) { if $0.fileSHA256 == sum { found = $0 } }
            return found
        }
    }

    private func filled(
        _ form: AssetForm, from facts: PictureFacts, _ kind: MediaKind, _ name: String, _ sum: String, _ count: Int
    ) -> AssetForm {
        var form = form
        func fill(_ path: WritableKeyPath<Asset, String?>, _ value: String?) {
            if form.record[keyPath: path] == nil { form.record[keyPath: path] = value.flatMap { oneLine($0) } }
        }
        fill(\.description, facts.description)
        fill(\.alternativeText, facts.alternativeText)
        fill(\.creditLine, facts.creditLine)
        fill(\.copyrightNotice, facts.copyrightNotice)
        fill(\.usageTerms, facts.usageTerms)
        if form.record.created == nil { form.record.created = facts.created }
        fill(\.place, facts.place)
        form.record.kind = kind.kind
        form.record.linkKind = .file
        form.record.asGiven = oneLine(name, longest: 200) ?? kind.fileExtension
        form.record.fileSHA256 = sum
        form.record.fileBytes = count
        form.record.mediaType = kind.mediaType
        form.record.width = facts.width
        form.record.height = facts.height
        return form
    }

    /// Nobody types the address of a file: it is its place in a kit, and made once it has a slug.
    private func checked(_ form: AssetForm, isFile: Bool = false) throws -> AssetForm {
        var form = form
        do {
            let checked = try form.checked(unlike: isFile ? AssetForm() : nil)
            checked.fill(&form.record)
        } catch {
            throw PressOfficeError.form(error)
        }
        if form.record.usageEnds == nil { form.record.usageEnds = form.record.usageTerms.flatMap(lastDay(ofTerms:)) }
        return form
    }

    private func save(
        _ form: AssetForm, endingIn fileExtension: String? = nil, _ facts: PictureFacts = PictureFacts(),
        slug: String?, _ reason: String?
    ) throws -> Outcome<AddedAsset> {
        var made: Asset?
        let change = try store.change(stamp("add asset", reason)) { view in
            let copy = WorkingCopy(view, makeID: makeID)
            let asset = try asset(of: form, endingIn: fileExtension, slug: slug, copy)
            copy.make(asset)
            made = asset
            return copy.edits
        }
        guard let change, let made else { throw PressOfficeError.goneMeanwhile(.asset) }
        let added = AddedAsset(asset: made, lostPlace: facts.hadPlace, lostPrivate: facts.hadPrivate)
        return Outcome(added, change: change)
    }

    private func asset(
        of form: AssetForm, endingIn fileExtension: String?, slug: String?, _ copy: WorkingCopy
    ) throws -> Asset {
        let record = form.record
        let words = record.description.map { slugWords($0) } ?? (record.asGiven as NSString).lastPathComponent
        let slug =
            try slug.map { try copy.slug(given: $0, in: .asset) }
            ?? copy.slug(from: words, fallback: record.kind.rawValue, in: .asset)
        var asset = Asset(
            id: copy.makeID(), slug: slug, kind: record.kind, linkKind: record.linkKind, url: record.url,
            asGiven: record.asGiven)
        for field in Asset.fields where field.isIn(.edit) { field.set(field.value(of: record), in: &asset) }
        (asset.fileSHA256, asset.fileBytes, asset.mediaType) = (record.fileSHA256, record.fileBytes, record.mediaType)
        (asset.width, asset.height) = (record.width, record.height)
        // Where it is in a kit's folder: made by us, and the same in every kit.
        if let ending = fileExtension { asset.url = kitPath(ofFileOf: asset.slug, endingIn: ending) }
        return asset
    }
}
