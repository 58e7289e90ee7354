/// A vCard: properties in the order in which they are written.
///
/// BEGIN, VERSION and END are not among them: whoever writes the card writes those.
public struct Card: Hashable, Sendable {
    public var properties: Properties
    /// The version in which the card was read; nil where it was made here, or did not say.
    public var version: Version?

    public init(_ properties: [Property] = []) {
        self.properties = Properties(properties)
    }

    init(properties: Properties, version: Version?) {
        self.properties = properties
        self.version = version
    }

    /// The first property of that name, whatever its case.
    public func first(_ name: String) -> Property? {
        properties.first { $0.isNamed(name) }
    }

    /// Every property of that name, whatever its case.
    public func all(_ name: String) -> [Property] {
        properties.filter { $0.isNamed(name) }
    }

    public mutating func add(_ property: Property) {
        properties.append(property)
    }

    /// Adds a property with a label of one's own, such as "Duty press officer, out of hours": the two share a group
    /// (`item1.TEL` and `item1.X-ABLabel`), as Apple's address books write them and others pass over.
    public mutating func add(_ property: Property, labelled label: String) {
        var fresh = FreshGroups(besides: properties.map(\.group))
        var labelled = property
        labelled.group = fresh.next()
        properties.append(labelled)
        properties.append(Property("X-ABLabel", text: label, group: labelled.group))
    }

    /// The label that a property's group gives it (`X-ABLabel`); Apple's own stand as `_$!<Work>!$_`.
    public func label(of property: Property) -> String? {
        property.group.flatMap { labelsByGroup[$0.lowercased()] }
    }

    /// All of them, by their groups in lower case: for whoever asks for many.
    public var labelsByGroup: [String: String] {
        var labels: [String: String] = [:]
        for property in properties where property.isNamed("X-ABLabel") {
            if let group = property.group?.lowercased(), labels[group] == nil { labels[group] = property.text }
        }
        return labels
    }
}
