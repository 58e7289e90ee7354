/// A page's model as the template engine finds things quickest: each structure a dictionary by the names of its properties. The engine
/// looks at a structure anew for each name that a template asks it for; here each is looked at once.
enum ModelTree {
    /// Nil for what is nothing. What is printed in words of its own, such as a slug, stays what it is.
    static func of(_ value: Any) -> Any? {
        if isLeaf(value) { return value }
        if let map = value as? [String: String] { return map }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { of($0.value) }
        case .collection, .set: return mirror.children.compactMap { of($0.value) }
        case .dictionary:
            guard let map = value as? [String: Any] else { return value }
            return map.compactMapValues(of)
        case .struct where !(value is any CustomStringConvertible):
            var properties: [String: Any] = [:]
            for (name, value) in mirror.children {
                if let name, let inside = of(value) { properties[name] = inside }
            }
            return properties
        default: return value
        }
    }

    private static func isLeaf(_ value: Any) -> Bool {
        switch value {
        case is String, is Bool, is Int: true
        default: false
        }
    }
}
