import Catalogue

/// Where a route stands below the root of the interface: names, and places for what differs, such as `/contacts/{contact}`.
struct RoutePath: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    enum Part: Hashable, Sendable {
        case name(String)
        /// What stands there is called so.
        case place(String)
    }

    let parts: [Part]

    init(stringLiteral text: String) { self.init(text) }

    init(_ text: String) {
        parts = text.split(separator: "/").map { part in
            part.hasPrefix("{") ? .place(String(part.dropFirst().dropLast())) : .name(String(part))
        }
    }

    /// As the document writes it.
    var description: String {
        "/"
            + parts.map { part in
                switch part {
                case .name(let name): name
                case .place(let name): "{\(name)}"
                }
            }.joined(separator: "/")
    }

    var places: [String] {
        parts.compactMap { if case .place(let name) = $0 { name } else { nil } }
    }

    /// What stands in its places, where a path is one of its kind. Nothing that is written with a percent sign is: slugs and
    /// numbers need none, and so no stroke or dot comes in by a back door.
    func match(_ asked: [Substring]) -> [String: String]? {
        guard asked.count == parts.count else { return nil }
        var found: [String: String] = [:]
        for (part, given) in zip(parts, asked) {
            switch part {
            case .name(let name): if name != given { return nil }
            case .place(let name):
                guard Slug(String(given)) != nil else { return nil }
                found[name] = String(given)
            }
        }
        return found
    }
}
