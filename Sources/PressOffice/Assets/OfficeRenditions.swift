import Catalogue
import Exchange
import Foundation
import Validation

/// Why a picture is handed out without a thumbnail: a remark, and no refusal.
public struct PictureRemark: Hashable, Sendable {
    public var asset: Slug
    public var problem: RenditionProblem
}

extension Office {
    /// What there is of the pictures among these assets, and why there is no more. What is not kept yet is made, and kept.
    func renditions(of assets: [Asset]) -> (made: [UUID: [Rendition]], remarks: [PictureRemark]) {
        guard let renditions else { return ([:], []) }
        let folder = RenditionFolder(of: store)
        var (made, remarks): ([UUID: [Rendition]], [PictureRemark]) = ([:], [])
        var wanted: [(asset: Asset, order: RenditionOrder)] = []
        for asset in assets {
            guard let sum = asset.fileSHA256 else { continue }
            if asset.forms.isEmpty, asset.kind == .image {
                remarks.append(PictureRemark(asset: asset.slug, problem: .unknownForm))
            }
            let missing = asset.forms.filter { form in
                guard let kept = folder.kept(form, of: sum) else { return true }
                made[asset.id, default: []].append(kept)
                return false
            }
            // What is not the file that was taken in is not handed out, and nothing is made of it.
            guard !missing.isEmpty, state(ofFileOf: asset) == .asTakenIn else { continue }
            let source = AssetFolder(of: store).place(of: sum)
            wanted += missing.map { (asset, RenditionOrder($0, of: source, at: folder.place(of: $0, of: sum))) }
        }
        guard !wanted.isEmpty else { return (made, remarks) }
        folder.make()
        for ((asset, order), problem) in zip(wanted, renditions.make(wanted.map(\.order))) {
            if let problem {
                let remark = PictureRemark(asset: asset.slug, problem: problem)
                if !remarks.contains(remark) { remarks.append(remark) }
            } else if let sum = asset.fileSHA256, let kept = folder.kept(order.form, of: sum) {
                made[asset.id, default: []].append(kept)
            }
        }
        return (made.mapValues { $0.sorted { $0.form.longestEdge < $1.form.longestEdge } }, remarks)
    }

    /// A rendition as a kit carries it.
    func kitFile(of rendition: Rendition, of asset: Asset) -> StreamedFile {
        let place = RenditionFolder(of: store).place(of: rendition.form, of: asset.fileSHA256 ?? "")
        let path = kitPath(of: rendition.form, ofFileOf: asset.slug)
        return StreamedFile(path: path, count: rendition.byteCount) { take in
            var left = rendition.byteCount
            let isRead = try AssetFolder(of: store).forEachPiece(of: place) { piece in
                left -= piece.count
                guard left >= 0 else { throw PressOfficeError.goneMeanwhile(.asset) }
                try take(piece)
            }
            guard isRead, left == 0 else { throw PressOfficeError.goneMeanwhile(.asset) }
        }
    }

    /// Makes what kits will carry of an asset's picture, and says why there is no more.
    public func pictureRemarks(on asset: Asset) -> [PictureRemark] { renditions(of: [asset]).remarks }
}

extension OfficeView {
    /// Why pictures of a kit go out without a thumbnail: one remark for each, and one for all where nothing can be made.
    ///
    /// - Throws: `.noKit` also for a kit that the audience may not see.
    public func pictureRemarks(onKit name: RecordName) throws -> [PictureRemark] {
        let remarks = office.renditions(of: try kit(name).assets).remarks
        let general = remarks.first { $0.problem == .noLibrary || $0.problem == .notWritten }
        return general.map { [$0] } ?? remarks
    }
}

extension PictureRemark: RefusalError {
    public var refusal: Refusal {
        let name = RecordName(kind: .asset, slug: asset)
        switch problem {
        case .unreadable:
            return Refusal(
                .badInput, about: .record(name),
                "No thumbnail could be made of the picture '\(asset)', so kits carry the file alone: it is damaged, or too large to be opened.",
                .advice("Look whether it opens elsewhere, and save it again as JPEG."))
        case .tooManyPixels(let width, let height):
            return Refusal(
                .badInput, about: .record(name),
                "No thumbnail is made of the picture '\(asset)', so kits carry the file alone: it says that it has \(width) × \(height) pixels, which is more than is opened.",
                .advice("Save it smaller, if that is not meant."))
        case .unknownForm:
            return Refusal(
                .badInput, about: .record(name),
                "There is no smaller form of the picture '\(asset)', so kits carry the file alone: nothing here opens what Photoshop saved.",
                .advice("Save it as JPEG or TIFF too, and add that one."))
        case .noLibrary:
            return Refusal(
                .outside,
                "No thumbnails are made, so kits carry the pictures alone: libvips, which makes them, is not installed here.",
                .advice("Install it (Debian: libvips42), and export the kit again."))
        case .notWritten:
            return Refusal(
                .outside,
                "No thumbnails are made, so kits carry the pictures alone: they could not be kept beside the catalogue.",
                .advice("Make room there, and export the kit again."))
        }
    }
}
