/// A small JPEG, 40 by 30 pixels, that says of itself what a test wants it to say.
public struct SamplePicture: Sendable {
    /// IPTC-IIM datasets of record 2, by number, as bytes: 120 is the caption, 110 the credit, 80 who made it, 116 the
    /// copyright.
    public var datasets: [(number: UInt8, bytes: [UInt8])] = []
    /// Whether dataset 1:90 says that they are UTF-8 (ISO 2022: `ESC % G`).
    public var declaresUTF8: Bool {
        get { designation == SamplePicture.utf8 }
        set { designation = newValue ? SamplePicture.utf8 : [] }
    }
    /// Dataset 1:90, an escape of ISO 2022; nothing where it is empty.
    public var designation: [UInt8] = []
    /// Properties of XMP, as XML within `rdf:Description`.
    public var properties = ""
    /// Whether Exif says where on the map it was made: 51° 30′ north.
    public var hasPlace = false
    /// How Exif says that it is turned: 6 is a quarter to the right.
    public var orientation: UInt8?

    /// Tags of Exif with their texts, in the first directory or in that of photographs; the place is not among them.
    public var exif: [(directory: Directory, tag: UInt16, text: String)] = []

    public enum Directory: Sendable { case first, photo }

    private static let utf8: [UInt8] = [0x1B, 0x25, 0x47]

    public init() {}

    public var bytes: [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8]
        if hasPlace { bytes += segment(0xE1, Array("Exif\0\0".utf8) + place) }
        if !exif.isEmpty { bytes += segment(0xE1, Array("Exif\0\0".utf8) + directories) }
        if let orientation { bytes += segment(0xE1, Array("Exif\0\0".utf8) + turned(orientation)) }
        if !properties.isEmpty {
            bytes += segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + SamplePicture.packet(properties))
        }
        if !datasets.isEmpty { bytes += segment(0xED, Array("Photoshop 3.0\0".utf8) + iptc) }
        bytes += segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
        bytes += segment(0xC0, [8, 0, 30, 0, 40, 1, 1, 0x11, 0])
        bytes += segment(0xC4, [0x00, 1] + [UInt8](repeating: 0, count: 16))
        bytes += segment(0xC4, [0x10, 1] + [UInt8](repeating: 0, count: 16))
        bytes += segment(0xDA, [1, 1, 0, 0, 63, 0])
        return bytes + [UInt8](repeating: 0, count: 20) + [0xFF, 0xD9]
    }

    private func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker] + big(content.count + 2) + content
    }

    private func big(_ number: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]
    }

    /// Photoshop's resource 1028.
    private var iptc: [UInt8] {
        var records: [UInt8] = []
        if !designation.isEmpty { records += [0x1C, 1, 90] + big(designation.count) + designation }
        for dataset in datasets { records += [0x1C, 2, dataset.number] + big(dataset.bytes.count) + dataset.bytes }
        var resource = Array("8BIM".utf8)
        resource += [0x04, 0x04, 0, 0, 0, 0]
        resource += big(records.count)
        resource += records
        if records.count % 2 == 1 { resource.append(0) }
        return resource
    }

    /// XMP with these properties.
    public static func packet(_ properties: String) -> [UInt8] {
        Array(
            """
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" \
            xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:exif="http://ns.adobe.com/exif/1.0/" \
            xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">\(properties)</rdf:Description>\
            </rdf:RDF></x:xmpmeta><?xpacket end="w"?>
            """.utf8)
    }

    /// TIFF, big-endian: a first directory and that of photographs, each text behind them.
    private var directories: [UInt8] {
        let photo = exif.filter { $0.directory == .photo }.sorted { $0.tag < $1.tag }
        var first = exif.filter { $0.directory == .first }.map { (tag: $0.tag, text: $0.text as String?) }
        first.append((tag: 0x8769, text: nil))
        first.sort { $0.tag < $1.tag }
        let place = 8 + 6 + 12 * first.count
        var (texts, textPlace): ([UInt8], Int) = ([], place + 6 + 12 * photo.count)
        func entry(_ tag: UInt16, _ text: String?) -> [UInt8] {
            guard let text else { return big(Int(tag)) + [0, 4, 0, 0, 0, 1] + [0, 0] + big(place) }
            var bytes = Array(text.utf8) + [0]
            if bytes.count % 2 == 1 { bytes.append(0) }
            while bytes.count < 6 { bytes.append(0) }
            defer { textPlace += bytes.count }
            texts += bytes
            // What is no text by its tag: a comment, a maker's own.
            let kind: [UInt8] = [0x9286, 0x927C].contains(tag) ? [0, 7] : [0, 2]
            return big(Int(tag)) + kind + [0, 0] + big(bytes.count) + [0, 0] + big(textPlace)
        }
        var bytes: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8] + big(first.count)
        for (tag, text) in first { bytes += entry(tag, text) }
        bytes += [0, 0, 0, 0] + big(photo.count)
        for (_, tag, text) in photo { bytes += entry(tag, text) }
        return bytes + [0, 0, 0, 0] + texts
    }

    /// A PNG of one point with a packet of XMP.
    public static func png(_ packet: [UInt8]) -> [UInt8] {
        func piece(_ name: String, _ content: [UInt8]) -> [UInt8] {
            let named = Array(name.utf8) + content
            let sum = named.reduce(~UInt32(0)) { sum, byte in
                (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
                    value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
                }
            }
            return four(UInt32(content.count)) + named + four(~sum)
        }
        func four(_ number: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }
        let point: [UInt8] = [0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2, 0, 1]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + piece("IHDR", four(1) + four(1) + [8, 0, 0, 0, 0])
            + piece("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + packet) + piece("IDAT", point)
            + piece("IEND", [])
    }

    /// TIFF, big-endian: a first directory with an orientation.
    private func turned(_ orientation: UInt8) -> [UInt8] {
        [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
    }

    /// TIFF, big-endian: a first directory that leads to one of places, with a latitude.
    private var place: [UInt8] {
        var bytes: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8]
        bytes += [0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0]
        bytes += [0, 2, 0, 1, 0, 2, 0, 0, 0, 2, 0x4E, 0, 0, 0, 0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 56, 0, 0, 0, 0]
        bytes += [0, 0, 0, 51, 0, 0, 0, 1, 0, 0, 0, 30, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1]
        return bytes
    }
}

extension SamplePicture {
    /// A property that has one text in each language.
    public static func text(_ name: String, _ text: String) -> String {
        "<\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(text)</rdf:li></rdf:Alt></\(name)>"
    }
}
