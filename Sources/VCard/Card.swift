/// A vCard: properties in the order in which they are written.
///
/// BEGIN, VERSION and END are not among them: whoever writes the card writes those.
public struct Card: Hashable, Sendable {
    public var properties: [Property]

    public init(_ properties: [Property] = []) {
        self.properties = properties
    }

    /// The first property of that name, whatever its case.
    public func first(_ name: String) -> Property? {
        properties.first { $0.isNamed(name) }
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
}

/// One content line of a card (RFC 2426 section 4, RFC 6350 section 3.3).
public struct Property: Hashable, Sendable {
    /// What ties properties together, such as `item1`.
    public var group: String?
    /// Letters, digits and hyphens; their case says nothing.
    public var name: String
    public var parameters: [Parameter]
    /// UTF-8 as it stands in the file, escaped and not folded.
    public var value: [UInt8]

    public init(_ name: String, parameters: [Parameter] = [], value: [UInt8], group: String? = nil) {
        (self.group, self.name, self.parameters, self.value) = (group, name, parameters, value)
    }

    /// Whether this is the property of that name, whatever its case; `name` is ASCII.
    public func isNamed(_ name: String) -> Bool {
        self.name == name
            || (self.name.utf8.count == name.utf8.count
                && zip(self.name.utf8, name.utf8).allSatisfy { lowerCased($0) == lowerCased($1) })
    }
}

/// A parameter of a property. One with several values stands several times: `TYPE=WORK;TYPE=VOICE`, because iOS reads
/// `TYPE="WORK,VOICE"` as one odd word.
public struct Parameter: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        (self.name, self.value) = (name, value)
    }

    public static func type(_ value: String) -> Parameter { Parameter("TYPE", value) }
}

func lowerCased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
