import Catalogue
import Foundation
import Store

/// The photos of contacts in the folder that has the files of assets: each called by its sum, and taken away with its person.
struct PhotoFolder {
    private let folder: AssetFolder
    private let store: CatalogueStore

    init(of store: CatalogueStore) { (folder, self.store) = (AssetFolder(of: store), store) }

    /// Keeps a photo that was read whole; nil for bytes that are no photo.
    ///
    /// - Throws: `AssetFileProblem.cannotKeep`.
    func keep(_ bytes: [UInt8], mark: UUID) throws -> ContactPhoto? {
        guard let photo = ContactPhoto(of: bytes) else { return nil }
        if folder.size(of: folder.place(of: photo.sum)) == photo.byteCount { return photo }
        var rest = bytes
        let name = "photo.\(photo.fileExtension)"
        let staged = try folder.stage(name, mark: mark) {
            defer { rest = [] }
            return rest
        }
        do {
            _ = try folder.keep(staged, as: photo.sum, name)
            return photo
        } catch {
            folder.discard(staged)
            throw error
        }
    }

    /// The bytes of a photo; nil where they are not there, or are not what was kept.
    func bytes(of photo: ContactPhoto) -> [UInt8]? {
        var bytes: [UInt8] = []
        let isRead = try? folder.forEachPiece(of: folder.place(of: photo.sum)) { piece in
            guard bytes.count + piece.count <= photo.byteCount else { throw AssetFileProblem.empty(name: "") }
            bytes += piece
        }
        return isRead == true && bytes.count == photo.byteCount && sha256(bytes) == photo.sum ? bytes : nil
    }

    func has(_ photo: ContactPhoto) -> Bool { folder.size(of: folder.place(of: photo.sum)) == photo.byteCount }

    /// A smaller form of it, as JPEG and without what it says of itself; nil where none can be made.
    func smaller(_ photo: ContactPhoto, _ renditions: (any RenditionMaker)?) -> [UInt8]? {
        let made = RenditionFolder(of: store)
        if made.kept(.thumb, of: photo.sum) == nil {
            guard let renditions, bytes(of: photo) != nil else { return nil }
            made.make()
            let order = RenditionOrder(
                .thumb, of: folder.place(of: photo.sum), at: made.place(of: .thumb, of: photo.sum))
            _ = renditions.make([order])
        }
        guard let kept = made.kept(.thumb, of: photo.sum) else { return nil }
        var bytes: [UInt8] = []
        let isRead = try? folder.forEachPiece(of: made.place(of: .thumb, of: photo.sum)) { bytes += $0 }
        return isRead == true && bytes.count == kept.byteCount ? bytes : nil
    }

    /// Overwrites a file and what was made of it, and takes both away; false where one of them is still there.
    func destroy(sum: String) -> Bool {
        let made = RenditionFolder(of: store)
        let places = [folder.place(of: sum)] + Rendition.Form.allCases.map { made.place(of: $0, of: sum) }
        return places.map(PhotoFolder.destroy).allSatisfy { $0 }
    }

    private static func destroy(_ path: String) -> Bool {
        let file = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return errno == ENOENT }
        var status = stat()
        if fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
            let blank = [UInt8](repeating: 0, count: AssetFolder.piece)
            var left = Int(status.st_size)
            while left > 0 {
                let written = blank.withUnsafeBytes { write(file, $0.baseAddress, min(left, blank.count)) }
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { break }
                left -= written
            }
            fsync(file)
        }
        close(file)
        return unlink(path) == 0
    }
}
