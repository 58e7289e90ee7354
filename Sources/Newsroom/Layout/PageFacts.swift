import Catalogue
import Exchange
import JSONText

// What a page is about, as search engines read it (schema.org, JSON-LD).
extension PageFrame {
    mutating func describe(organisation: OfficeSettings, _ settings: NewsroomSettings) {
        facts = PageFrame.written([
            "@type": "Organization", "name": .string(name),
            "url": .string(organisation.url ?? settings.url(of: .front)),
            "contactPoint": PageFrame.contactPoint(organisation),
        ])
    }

    mutating func describe(
        _ entry: ReleaseEntry, picture: String?, _ settings: NewsroomSettings, _ office: OfficeSettings
    ) {
        let release = entry.release
        (kind, image) = ("article", picture)
        let publisher = entry.organisation?.name ?? office.name
        facts = PageFrame.written([
            "@type": "NewsArticle", "headline": .string(release.headline),
            "url": canonical.map { .string($0) }, "identifier": .string("urn:uuid:\(release.id.lowerCased)"),
            "datePublished": release.issued.map { .string($0.description) },
            "dateModified": entry.corrections.map(\.day).max().map { .string($0.description) },
            "inLanguage": release.language.map { .string($0) }, "dateline": release.dateline.map { .string($0) },
            "keywords": release.topics.isEmpty ? nil : .array(release.topics.map { .string($0) }),
            "image": picture.map { .string($0) }, "description": description.map { .string($0) },
            "publisher": publisher.map { ["@type": "Organization", "name": .string($0)] },
            "about": entry.events.isEmpty ? nil : .array(entry.events.map(PageFrame.event)),
            "correction": entry.corrections.isEmpty
                ? nil : .array(entry.corrections.map { .string($0.by.headline) }),
        ])
    }

    mutating func describe(_ asset: Asset, _ settings: NewsroomSettings) {
        let types: [Asset.Kind: JSON] = [
            .image: "ImageObject", .graphic: "ImageObject", .video: "VideoObject", .audio: "AudioObject",
            .document: "DigitalDocument",
        ]
        facts = PageFrame.written([
            "@type": types[asset.kind] ?? "MediaObject", "name": .string(asset.label),
            "url": canonical.map { .string($0) }, "contentUrl": image.map { .string($0) },
            "creditText": asset.creditLine.map { .string($0) },
            "copyrightNotice": asset.copyrightNotice.map { .string($0) },
            "usageInfo": asset.usageTerms.map { .string($0) },
            "dateCreated": asset.created.map { .string($0.description) },
        ])
    }

    private static func event(_ event: Event) -> JSON {
        .members([
            "@type": "Event", "name": .string(event.what),
            "startDate": (event.starts?.at.description ?? event.date?.description).map { .string($0) },
            "endDate": event.ends.map { .string($0.at.description) },
            "location": event.place.map { ["@type": "Place", "name": .string($0)] },
        ])
    }

    private static func contactPoint(_ office: OfficeSettings) -> JSON? {
        guard office.email != nil || office.number != nil else { return nil }
        return .members([
            "@type": "ContactPoint", "contactType": "press", "email": office.email.map { .string($0) },
            "telephone": (office.normalisedNumber ?? office.number).map { .string($0) },
        ])
    }

    /// What stands in a page between tags: nothing in it can end them, for it has no angle bracket, and no ampersand.
    private static func written(_ members: KeyValuePairs<String, JSON?>) -> String {
        var all: [JSON.Member] = [JSON.Member("@context", "https://schema.org")]
        for (name, value) in members { if let value { all.append(JSON.Member(name, value)) } }
        let text = String(decoding: JSON.object(all).bytes(pretty: false), as: UTF8.self)
        return text.replacing("&", with: "\\u0026").replacing("<", with: "\\u003c").replacing(">", with: "\\u003e")
    }
}
