import Catalogue
import JSONText
import VCard

extension ContactFormat {
    /// JSContact (RFC 9553) by the mapping of RFC 9555: an array, one card a line.
    public static let jsContact = ContactFormat(
        name: "jscontact", fileExtension: "json", mediaType: "application/jscontact+json",
        summary: "for JMAP and programs that read JSContact (RFC 9553)", begin: { _ in "[" }, end: "\n]\n",
        isRecognised: { EarlierOutput.isOurLines($0, with: "\"prodId\":\"\(EarlierOutput.product)\"") }
    ) { entry, isFirst, notice in
        entry.card(notice: notice).map { element($0.jsContact, isFirst) } ?? []
    }

    /// jCard (RFC 7095), which is vCard 4.0 as JSON: an array, one card a line.
    public static let jCard = ContactFormat(
        name: "jcard", fileExtension: "json", mediaType: "application/vcard+json",
        summary: "for RDAP and programs that read jCard (RFC 7095)", begin: { _ in "[" }, end: "\n]\n",
        isRecognised: { EarlierOutput.isOurLines($0, with: "[\"prodid\",{},\"text\",\"\(EarlierOutput.product)\"]") }
    ) { entry, isFirst, notice in
        entry.card(notice: notice).map { element($0.jCard, isFirst) } ?? []
    }

    /// A value in an array that has one on each line.
    private static func element(_ value: JSON, _ isFirst: Bool) -> [UInt8] {
        Array((isFirst ? "\n" : ",\n").utf8) + value.bytes()
    }
}
