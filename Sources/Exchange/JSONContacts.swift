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
        let object = notice.map { JSON.members(["notice": .string($0)]).adding(entry.object) } ?? entry.object
        return Array((isFirst ? "\n" : ",\n").utf8) + object.bytes()
    }
}

extension ContactEntry {
    fileprivate var object: JSON {
        var members = [JSON.Member("id", .id(contact.id)), JSON.Member("slug", .string(contact.slug.text))]
        members += contact.ownFacts
        if let organisation {
            members.append(
                JSON.Member(
                    "organisation",
                    .members([
                        "id": .id(organisation.id), "slug": .string(organisation.slug.text),
                        "name": .string(organisation.name), "url": .text(organisation.url),
                    ])))
        }
        let points = points.map { JSON.object([JSON.Member("id", .id($0.id))] + $0.facts) }
        members.append(JSON.Member("points", .array(points)))
        return .object(members)
    }
}
