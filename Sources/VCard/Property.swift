/// One content line of a card (RFC 2426 section 4, RFC 6350 section 3.3).
///
/// Whatever it is made of, it is one line: bytes that could end it are left out, names keep their letters, digits and
/// hyphens, parameters are quoted and escaped (RFC 6868). Its parts are decoded when they are asked for.
public struct Property: Sendable {
    /// The line, often among the others of its card.
    var bytes: [UInt8]
    var line: Line

    init(bytes: [UInt8], line: Line) {
        self.bytes = bytes
        self.line = line
    }

    /// `value` is UTF-8 as it stands in a file of 3.0 or 4.0: escaped and not folded.
    public init(
        _ name: String, parameters: [Parameter] = [], value: some Collection<UInt8>, group: String? = nil
    ) {
        bytes = []
        bytes.reserveCapacity(value.count + name.utf8.count + 40)
        line = bytes.appendHeader(group: group, name: name, parameters: parameters)
        if value.contains(where: isLineControl) {
            bytes.append(contentsOf: value.lazy.filter { !isLineControl($0) })
        } else {
            bytes.append(contentsOf: value)
        }
        line.end = bytes.count
    }

    /// What ties properties together, such as `item1`.
    public var group: String? {
        get { line.hasGroup ? text(line.start..<line.name - 1) : nil }
        set { self = remade(group: newValue, name: name, parameters: parameters) }
    }

    /// Letters, digits and hyphens; their case says nothing.
    public var name: String {
        get { text(line.name..<line.nameEnd) }
        set { self = remade(group: group, name: newValue, parameters: parameters) }
    }

    /// The parameters in order, each value one of them.
    public var parameters: [Parameter] {
        get { line.hasParameters ? readParameters(bytes, line.nameEnd..<line.value - 1) : [] }
        set { self = remade(group: group, name: name, parameters: newValue) }
    }

    /// UTF-8 as it stands in a file of 3.0 or 4.0: escaped and not folded.
    public var value: ArraySlice<UInt8> {
        get { bytes[line.value..<line.end] }
        set {
            self = Property(name, parameters: parameters, value: newValue, group: group).numbered(line.number)
        }
    }

    /// The line of the file in which the property began, from 1; nil for one that was made here.
    public var sourceLine: Int? { line.number > 0 ? line.number : nil }

    /// Whether this is the property of that name, whatever its case; `name` is ASCII.
    public func isNamed(_ name: String) -> Bool {
        let wanted = name.utf8
        guard wanted.count == line.nameEnd - line.name else { return false }
        return sameName(bytes[line.name..<line.nameEnd], wanted)
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func remade(group: String?, name: String, parameters: [Parameter]) -> Property {
        Property(name, parameters: parameters, value: value, group: group).numbered(line.number)
    }

    private func numbered(_ number: Int) -> Property {
        var numbered = self
        numbered.line.number = number
        return numbered
    }
}

/// Two properties are the same when they are written the same, wherever they were read.
extension Property: Hashable {
    public static func == (first: Property, second: Property) -> Bool {
        let (one, other) = (first.line, second.line)
        return one.length == other.length && one.name - one.start == other.name - other.start
            && one.nameEnd - one.start == other.nameEnd - other.start
            && one.value - one.start == other.value - other.start
            && first.bytes[one.start..<one.end] == second.bytes[other.start..<other.end]
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(bytes[line.start..<line.end])
    }
}
