import Catalogue
import JSONText
import PressOffice

extension OfficeAPI {
    /// Everything that may be asked. Names stand before places that could be called so.
    static let routes: [Route] =
        signposts + servedKinds.flatMap { $0.routes } + [duplicates] + persons + photos + topics + files
        + issues + mail + imports + changes + officeBooks + links + documents

    private static let signposts: [Route] = [
        Route(
            method: .get, path: "/", right: nil, summary: "Show what there is",
            gives: JSONSchema.object([
                "version": JSONSchema.text, "document": JSONSchema.text,
                "lists": JSONSchema.list(JSONSchema.object(["name": JSONSchema.text, "href": JSONSchema.text])),
            ])
        ) { asked in
            RouteAnswer([
                "version": "1", "document": .string(asked.api.link("/openapi.json")),
                "lists": .array(
                    servedKinds.filter { asked.isInside || $0.kind != .request }.map { kind in
                        ["name": .string(kind.plural), "href": .string(asked.api.link("/\(kind.plural)"))]
                    }),
            ])
        },
        Route(
            method: .get, path: "/openapi.json", right: nil, summary: "Show the OpenAPI document",
            gives: JSONSchema.sealed
        ) { asked in RouteAnswer(OpenAPIDocument(asked.api.settings).json) },
        Route(
            method: .get, path: "/problems", right: nil, summary: "List kinds of problems",
            gives: JSONSchema.object([
                "items": JSONSchema.list(
                    JSONSchema.object(["name": JSONSchema.text, "status": JSONSchema.whole, "title": JSONSchema.text])),
                "next": ["type": "null"],
            ])
        ) { _ in
            RouteAnswer([
                "items": JSON(Problem.Kind.allCases) {
                    ["name": .string($0.rawValue), "status": .number($0.status), "title": .string($0.title)]
                }, "next": .null,
            ])
        },
    ]
}
