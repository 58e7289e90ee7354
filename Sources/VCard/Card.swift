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
        (self.properties, self.version) = (properties, version)
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
        let taken = Set(properties.compactMap { $0.group?.lowercased() })
        var number = 1
        while taken.contains("item\(number)") { number += 1 }
        var labelled = property
        labelled.group = "item\(number)"
        properties.append(labelled)
        properties.append(Property("X-ABLabel", text: label, group: labelled.group))
    }

    /// The label that a property's group gives it (`X-ABLabel`); Apple's own stand as `_$!<Work>!$_`.
    public func label(of property: Property) -> String? {
        guard let group = property.group else { return nil }
        return properties.first { $0.isNamed("X-ABLabel") && $0.group.map { sameName($0.utf8, group.utf8) } == true }?
            .text
    }
}
