import Catalogue

/// Where a link stands, as a person knows it: a reference is told by its release or its coverage, a form by its contact.
public struct LinkUse: Hashable, Sendable {
    public var name: RecordName
    public var label: String

    public init(name: RecordName, label: String) {
        self.name = name
        self.label = label
    }
}
