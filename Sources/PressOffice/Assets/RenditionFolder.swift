import Catalogue
import Foundation
import Store

/// The folder beside the catalogue that has what was made of its pictures, for its owner alone: each is called by the SHA-256 of
/// the picture's bytes and by its form. Whatever is missing there is made again.
struct RenditionFolder {
    let path: String

    init(of store: CatalogueStore) { path = store.renditionsFolder }

    /// The size is in the name, so that none is taken for one of another size.
    func place(of form: Rendition.Form, of sum: String) -> String {
        "\(path)/\(sum).\(form.rawValue)-\(form.longestEdge).jpg"
    }

    /// Where it is not there and cannot be made, the renditions cannot be written, which is told then.
    func make() { mkdir(path, 0o700) }

    /// The rendition that is there; nil where there is none, or one that is not whole.
    func kept(_ form: Rendition.Form, of sum: String) -> Rendition? {
        let file = open(place(of: form, of: sum), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size >= 4 else { return nil }
        var (head, end) = ([UInt8](repeating: 0, count: 1024), [UInt8](repeating: 0, count: 2))
        let count = pread(file, &head, head.count, 0)
        guard count > 0, pread(file, &end, 2, status.st_size - 2) == 2, end == [0xFF, 0xD9],
            let size = JPEGHead.size(in: Array(head.prefix(count)))
        else { return nil }
        return Rendition(form, width: size.width, height: size.height, byteCount: Int(status.st_size))
    }
}

/// The head of a JPEG (ITU-T T.81, annex B).
enum JPEGHead {
    /// In pixels, as the frame says; nil where none begins within these bytes.
    static func size(in bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var place = 2
        while place + 9 <= bytes.count, bytes[place] == 0xFF {
            func two(at offset: Int) -> Int { Int(bytes[place + offset]) << 8 | Int(bytes[place + offset + 1]) }
            // A frame; tables of codes and of conditions have numbers among theirs.
            if (0xC0...0xCF).contains(bytes[place + 1]), ![0xC4, 0xC8, 0xCC].contains(bytes[place + 1]) {
                let (height, width) = (two(at: 5), two(at: 7))
                return width > 0 && height > 0 ? (width, height) : nil
            }
            place += 2 + max(2, two(at: 2))
        }
        return nil
    }
}
