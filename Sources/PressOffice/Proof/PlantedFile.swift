import Catalogue
import Foundation

/// The file of an asset as it stands beside a copy of the catalogue: a beginning of its kind, and one word in each of the places
/// where pictures and films say something of themselves.
struct PlantedFile {
    let bytes: [UInt8]

    init(_ word: String, mediaType: String?) {
        switch mediaType {
        case "image/jpeg": bytes = PlantedFile.jpeg(word)
        case "image/png": bytes = PlantedFile.png(word)
        default: bytes = Array("\(PlantedFile.xmp(word))\n\(word)\n".utf8)
        }
    }

    /// A photo of a contact, of a size: the word stands in it, and so often in the letters that cards spell a file in (Base64) that no fold
    /// of their lines parts all of them.
    init(photo word: String) {
        let frame = PlantedFile.segment(0xC0, [8, 0, 30, 0, 40, 1, 1, 0x11, 0])
        let head = [0xFF, 0xD8] + frame + PlantedFile.segment(0xFE, Array(word.utf8))
        // Three bytes are four letters.
        let gap = [UInt8](repeating: 0, count: 2 - (head.count + 3) % 3)
        let spelt = Array(Data(base64Encoded: word + "AA") ?? Data())
        let often = (0..<8).flatMap { _ in spelt }
        bytes = head + PlantedFile.segment(0xFE, gap + often) + [0xFF, 0xD9]
    }

    /// Exif, XMP, IPTC in Photoshop's resources, and a comment.
    private static func jpeg(_ word: String) -> [UInt8] {
        let (text, end) = (Array(word.utf8), [0xFF, 0xD9] as [UInt8])
        // One tag in the first directory: the description of the picture (0x010E), 10 letters and a NUL behind it.
        let description = [0x01, 0x0E, 0, 2] + PlantedFile.big(UInt32(text.count + 1)) + PlantedFile.big(26)
        let exif: [UInt8] =
            Array("Exif\0\0MM\0*".utf8) + PlantedFile.big(8) + [0, 1] + description + PlantedFile.big(0) + text + [0]
        let caption = [0x1C, 2, 120] + [UInt8(text.count >> 8 & 0xFF), UInt8(text.count & 0xFF)] + text
        let iptc: [UInt8] =
            Array("Photoshop 3.0\0".utf8) + Array("8BIM".utf8) + [4, 4, 0, 0] + PlantedFile.big(UInt32(caption.count))
            + caption + (caption.count % 2 == 0 ? [] : [0])
        return [0xFF, 0xD8] + segment(0xE1, exif)
            + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + Array(xmp(word).utf8))
            + segment(0xED, iptc) + segment(0xFE, text) + end
    }

    private static func segment(_ mark: UInt8, _ content: [UInt8]) -> [UInt8] {
        let length = content.count + 2
        return [0xFF, mark, UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF)] + content
    }

    /// A text and XMP, each in a piece of its own.
    private static func png(_ word: String) -> [UInt8] {
        let sign: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let text = Array("Description\0\(word)".utf8)
        let packet = Array("XML:com.adobe.xmp\0\0\0\0\0\(xmp(word))".utf8)
        return sign + piece("tEXt", text) + piece("iTXt", packet) + piece("IEND", [])
    }

    /// Nobody here looks at the sum behind a piece.
    private static func piece(_ name: String, _ content: [UInt8]) -> [UInt8] {
        big(UInt32(content.count)) + Array(name.utf8) + content + big(0)
    }

    private static func big(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func xmp(_ word: String) -> String {
        """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
        <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="\(word)"/></rdf:RDF></x:xmpmeta>
        """
    }
}
