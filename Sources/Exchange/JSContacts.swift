import Catalogue
import VCard

extension ContactFormat {
    /// JSContact (RFC 9553) by the mapping of RFC 9555: an array, one card a line.
    public static let jsContact = ContactFormat(
        name: "jscontact", fileExtension: "json", mediaType: "application/jscontact+json",
        summary: "for JMAP and programs that read JSContact (RFC 9553)", begin: "[", end: "\n]\n"
    ) { entry, isFirst in
        entry.card().map { element($0.jsContact, isFirst) } ?? []
    }

    /// jCard (RFC 7095), which is vCard 4.0 as JSON: an array, one card a line.
    public static let jCard = ContactFormat(
        name: "jcard", fileExtension: "json", mediaType: "application/vcard+json",
        summary: "for RDAP and programs that read jCard (RFC 7095)", begin: "[", end: "\n]\n"
    ) { entry, isFirst in
        entry.card().map { element($0.jCard, isFirst) } ?? []
    }

    /// A value in an array that has one on each line.
    private static func element(_ value: JSONValue, _ isFirst: Bool) -> [UInt8] {
        Array((isFirst ? "\n" : ",\n").utf8) + JSON(value).bytes(pretty: false)
    }
}

extension JSON {
    /// The same value; the codec's own, because the codec knows nothing of the catalogue.
    init(_ value: JSONValue) {
        switch value {
        case .string(let text): self = .string(text)
        // Whole numbers are all that our cards hold; another stands as it is written.
        case .number(let number): self = Int(number).map { .number($0) } ?? .string(number)
        case .bool(let flag): self = .bool(flag)
        case .null: self = .null
        case .array(let values): self = .array(values.map { JSON($0) })
        case .object(let members): self = .object(members.map { Member($0.name, JSON($0.value)) })
        }
    }

    /// An object with one more member; any other value as it is.
    func with(_ member: Member) -> JSON {
        if case .object(let members) = self { .object(members + [member]) } else { self }
    }
}
