import Catalogue
import Exchange
import Foundation
import Validation

extension Office {
    /// The file of an asset as a kit carries it: the very bytes that were taken in, or none. Whether they are is known when the last
    /// of them is read, so what is written of them is not yet there for anybody.
    ///
    /// - Throws: `AssetFileProblem.missing`, `.changed`; both may also come out of its pieces.
    func kitFile(of asset: Asset) throws -> StreamedFile {
        let folder = AssetFolder(of: store)
        guard let wanted = asset.fileSHA256, let size = folder.size(of: folder.place(of: wanted)) else {
            throw AssetFileProblem.missing(asset.slug)
        }
        guard size == asset.fileBytes else { throw AssetFileProblem.changed(asset.slug) }
        return StreamedFile(path: asset.url, count: size) { take in
            var (sum, left) = (RunningSHA256(), size)
            let isRead = try folder.forEachPiece(of: folder.place(of: wanted)) { piece in
                left -= piece.count
                guard left >= 0 else { throw AssetFileProblem.changed(asset.slug) }
                piece.withUnsafeBufferPointer { sum.take($0) }
                try take(piece)
            }
            guard isRead else { throw AssetFileProblem.missing(asset.slug) }
            guard left == 0, sum.digits == wanted else { throw AssetFileProblem.changed(asset.slug) }
        }
    }

    /// Whether the file is there, and is what was taken in.
    func state(ofFileOf asset: Asset) -> KeptFile.State {
        guard let wanted = asset.fileSHA256 else { return .asTakenIn }
        let folder = AssetFolder(of: store)
        guard let found = try? folder.sum(of: folder.place(of: wanted)) else { return .missing }
        return found.count == asset.fileBytes && found.sum == wanted ? .asTakenIn : .changed
    }
}
