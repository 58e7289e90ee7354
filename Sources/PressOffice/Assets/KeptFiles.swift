import Catalogue
import Exchange
import Foundation
import Validation

extension Office {
    /// The file of an asset as a kit carries it: the very bytes that were taken in, or none.
    ///
    /// - Throws: `AssetFileProblem.missing`, `.changed`.
    func kitFile(of asset: Asset) throws -> KitFile {
        switch state(ofFileOf: asset) {
        case .missing: throw AssetFileProblem.missing(asset.slug)
        case .changed: throw AssetFileProblem.changed(asset.slug)
        case .asTakenIn: break
        }
        let folder = AssetFolder(of: store)
        guard let sum = asset.fileSHA256, let bytes = try? folder.mapped(folder.place(of: sum)) else {
            throw AssetFileProblem.missing(asset.slug)
        }
        return KitFile(path: asset.url, bytes: Array(bytes))
    }

    /// Whether the file is there, and is what was taken in.
    func state(ofFileOf asset: Asset) -> KeptFile.State {
        guard let sum = asset.fileSHA256 else { return .asTakenIn }
        let folder = AssetFolder(of: store)
        guard let bytes = try? folder.mapped(folder.place(of: sum)) else { return .missing }
        return bytes.count == asset.fileBytes && sha256(bytes) == sum ? .asTakenIn : .changed
    }
}
