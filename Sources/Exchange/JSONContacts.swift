import Catalogue
import JSONText

extension ContactFormat {
    /// A JSON array, one object a line: the bundle's contacts with the organisation inside and without sources
    /// (`docs/json-bundle.md`).
    public static let json = ContactFormat(
        name: "json", fileExtension: "json", mediaType: "application/json", summary: "for programs, one object a line",
        begin: { _ in "[" }, end: "\n]\n",
        isRecognised: { EarlierOutput.isOurLines($0, with: "\"id\":\"", "\",\"slug\":\"", "\"points\":[") }
    ) { entry, isFirst, notice in
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1024)
        bytes.append(contentsOf: (isFirst ? "\n{" : ",\n{").utf8)
        if let notice {
            bytes.append(contentsOf: "\"notice\":".utf8)
            bytes.append(quoted: notice)
            bytes.append(UInt8(ascii: ","))
        }
        entry.append(to: &bytes)
        return bytes
    }
}

// In the order of `facts`; the organisation stands behind them.
private let contactFacts = FactBytes<Contact>(without: ["organisation"])
private let pointFacts = FactBytes<ContactPoint>()

extension ContactEntry {
    /// The members of the object and its end.
    fileprivate func append(to bytes: inout [UInt8]) {
        bytes.append("\"id\":", quoted: contact.id.lowerCased)
        bytes.append(",\"slug\":", quoted: contact.slug.text)
        contactFacts.append(contact, to: &bytes)
        if let organisation {
            bytes.append(",\"organisation\":{\"id\":", quoted: organisation.id.lowerCased)
            bytes.append(",\"slug\":", quoted: organisation.slug.text)
            bytes.append(",\"name\":", quoted: organisation.name)
            if let url = organisation.url { bytes.append(",\"url\":", quoted: url) }
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(contentsOf: ",\"points\":[".utf8)
        for (index, point) in points.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append("{\"id\":", quoted: point.id.lowerCased)
            pointFacts.append(point, to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(contentsOf: "]}".utf8)
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ before: StaticString, quoted text: String) {
        before.withUTF8Buffer { append(contentsOf: $0) }
        append(quoted: text)
    }
}
