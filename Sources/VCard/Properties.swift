/// The properties of a card, in one piece of memory: a property is made when it is asked for.
public struct Properties: Sendable {
    private(set) var bytes: [UInt8]
    private(set) var lines: [Line]

    init(bytes: [UInt8], lines: [Line]) {
        self.bytes = bytes
        self.lines = lines
    }

    /// Copies the property's line behind the others.
    private mutating func adopt(_ property: Property) -> Line {
        let line = property.line
        let moved = line.moved(by: bytes.count - line.start)
        bytes.append(property.bytes.span, line.start..<line.end)
        return moved
    }

    /// Gives back the bytes of properties that are gone, when they are more than those that are there.
    private mutating func tidy() {
        guard bytes.count > 4096, lines.reduce(0, { $0 + $1.length }) < bytes.count / 2 else { return }
        self = Properties(Array(self))
    }
}

extension Properties: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
    public init() {
        (bytes, lines) = ([], [])
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { lines.count }

    public subscript(index: Int) -> Property {
        get { Property(bytes: bytes, line: lines[index]) }
        set {
            lines[index] = adopt(newValue)
            tidy()
        }
    }

    public mutating func append(_ property: Property) {
        lines.append(adopt(property))
    }

    public mutating func replaceSubrange(_ range: Range<Int>, with properties: some Collection<Property>) {
        lines.replaceSubrange(range, with: properties.map { adopt($0) })
        tidy()
    }
}

extension Properties: Hashable, ExpressibleByArrayLiteral {
    public init(arrayLiteral properties: Property...) {
        self.init(properties)
    }

    public static func == (first: Properties, second: Properties) -> Bool { first.elementsEqual(second) }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for property in self { hasher.combine(property) }
    }
}
