import Catalogue
import JSONText
import Newsroom

/// The interface as OpenAPI 3.1 describes one: made of the list of routes, so that neither knows what the other does not.
struct OpenAPIDocument {
    private let settings: NewsroomSettings

    init(_ settings: NewsroomSettings) { self.settings = settings }

    var json: JSON {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Pressroom", "version": "1",
                "description":
                    "A press office's contacts, releases, media kits and requests. Without a token it tells what the press may see.",
                "license": ["name": "Apache 2.0", "identifier": "Apache-2.0"],
            ],
            "servers": .array([["url": .string(settings.baseURL + OfficeAPI.root)]]),
            "security": .array([["token": []]]),
            "paths": .object(paths),
            "components": [
                "securitySchemes": [
                    "token": ["type": "http", "scheme": "bearer", "description": "A token of an account."]
                ],
                "responses": [
                    "Problem": [
                        "description": "Why it was not done (RFC 9457).",
                        "content": ["application/problem+json": ["schema": JSONSchema.named("Problem")]],
                    ]
                ],
                "schemas": .object(Components.all.map { JSON.Member($0.name, $0.schema) }),
            ],
        ]
    }

    /// Each path once, with all that may be done there.
    private var paths: [JSON.Member] {
        var paths: [JSON.Member] = []
        for route in OfficeAPI.routes {
            let path = route.path.description
            let operation: JSON = .object([.init(route.method.rawValue.lowercased(), OpenAPIDocument.operation(route))])
            paths[path] = (paths[path] ?? .object([])).adding(operation)
        }
        return paths
    }

    private static func operation(_ route: Route) -> JSON {
        let parameters = parameters(of: route)
        return .members([
            "operationId": .string(route.name), "summary": .string(route.summary),
            "description": route.right.map { .string("Needs the right to \($0.rawValue).") },
            "security": route.right == nil ? .array([.object([]), ["token": []]]) : nil,
            "parameters": parameters.isEmpty ? nil : .array(parameters),
            "requestBody": body(of: route), "responses": responses(of: route),
        ])
    }

    /// What is called by a number.
    private static let numbered: Set = ["change", "message"]

    private static func parameters(of route: Route) -> [JSON] {
        let places = route.path.places.map { name in
            [
                "name": .string(name), "in": "path", "required": true,
                "schema": OpenAPIDocument.numbered.contains(name)
                    ? ["type": "integer", "minimum": 1] : ["type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"],
            ] as JSON
        }
        let query = route.query.map { member in
            JSON.members([
                "name": .string(member.name), "in": "query", "description": .string(member.summary),
                "required": member.isNeeded ? true : nil,
                "schema": member.isRepeated ? JSONSchema.list(member.schema) : member.schema,
            ])
        }
        return places + query + conditions(of: route)
    }

    private static func conditions(of route: Route) -> [JSON] {
        func header(_ name: String, _ words: String, isNeeded: Bool = false) -> JSON {
            .members([
                "name": .string(name), "in": "header", "description": .string(words),
                "required": isNeeded ? true : nil, "schema": JSONSchema.text,
            ])
        }
        let seen = header("If-Match", "The tag that it had when you looked at it.", isNeeded: true)
        let known = header("If-None-Match", "The tag of what you have: where it is still so, nothing is sent.")
        let key = header(
            KeptOutcomes.header, "A name of your own for this request: sent again, it is answered and not done again.")
        switch route.method {
        case .get: return [known]
        case .put, .patch, .delete: return [seen]
        case .post: return (route.isConditional ? [seen] : []) + [key]
        }
    }

    private static func body(of route: Route) -> JSON? {
        switch route.sent {
        case .nothing: nil
        case .json(let schema, _):
            .members([
                "required": schema["required"] == nil ? nil : true,
                "content": ["application/json": ["schema": schema]],
            ])
        case .patch(let schema):
            [
                "required": true,
                "content": [
                    "application/merge-patch+json": ["schema": schema], "application/json": ["schema": schema],
                ],
            ]
        case .document, .file: ["required": true, "content": ["*/*": .object([])]]
        }
    }

    private static func responses(of route: Route) -> JSON {
        let problem: JSON = ["$ref": "#/components/responses/Problem"]
        var all: [JSON.Member] = [
            .init(
                "\(route.status)",
                [
                    "description": .string(
                        route.status == 201 ? "It was made." : "What was asked for, or what was done."),
                    "content": route.handsOut.map { .object([.init($0, .object([]))]) }
                        ?? ["application/json": ["schema": route.gives]],
                ])
        ]
        if route.method == .get { all.append(.init("304", ["description": "You have it already."])) }
        if route.right != nil { all += [.init("401", problem), .init("403", problem)] }
        if !route.path.places.isEmpty { all.append(.init("404", problem)) }
        if route.isConditional { all += [.init("412", problem), .init("428", problem)] }
        return .object(all + [.init("default", problem)])
    }
}
