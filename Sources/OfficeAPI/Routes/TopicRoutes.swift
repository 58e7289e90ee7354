import Catalogue
import Exchange
import JSONText
import PressOffice

// What there is by topic: releases, and those who speak about it with the press.
extension OfficeAPI {
    private static let topic: JSON = [
        "slug": JSONSchema.text, "topic": JSONSchema.text, "releases": JSONSchema.count, "contacts": JSONSchema.count,
    ]

    static let topics: [Route] = [
        Route(
            method: .get, path: "/topics", right: nil, summary: "List topics",
            gives: JSONSchema.object([
                "items": JSONSchema.list(JSONSchema.object(topic)), "next": ["type": "null"],
            ])
        ) { asked in RouteAnswer(["items": JSON(try asked.view.topics()) { JSON($0) }, "next": .null]) },
        Route(
            method: .get, path: "/topics/{topic}", right: nil, summary: "Show topic",
            gives: JSONSchema.object(
                topic.adding([
                    "releasesAbout": JSONSchema.list(JSONSchema.named("Named")),
                    "speakers": JSONSchema.list(JSONSchema.named("Named")),
                ]))
        ) { asked in
            guard let slug = Slug(asked.place("topic")),
                let topic = try asked.view.topics().first(where: { $0.slug == slug })
            else { throw Problem.nothing }
            var (releases, speakers): ([JSON], [JSON]) = ([], [])
            try asked.view.forEachRelease(ListFilter()) {
                if $0.release.isAbout(slug) { releases.append(JSON(named: $0.release)) }
            }
            try asked.view.forEachSpeaker { if $0.contact.isAbout(slug) { speakers.append(JSON(named: $0.contact)) } }
            return RouteAnswer(
                JSON(topic).adding(["releasesAbout": .array(releases), "speakers": .array(speakers)]))
        },
    ]
}

extension JSON {
    fileprivate init(_ topic: ListedTopic) {
        self = [
            "slug": .string(topic.slug.text), "topic": .string(topic.name), "releases": .number(topic.releases),
            "contacts": .number(topic.contacts),
        ]
    }
}
