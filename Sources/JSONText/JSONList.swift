/// Writes values as the elements of an array, a line each, in pieces that can be taken.
public struct JSONList: Sendable {
    public private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    private var hasElements = false

    public init(pretty: Bool) { isPretty = pretty }

    public mutating func begin() {
        bytes.append(UInt8(ascii: "["))
        hasElements = false
    }

    public mutating func write(_ value: JSON) {
        if hasElements { bytes.append(UInt8(ascii: ",")) }
        bytes.appendNewLine(isPretty ? 1 : 0)
        bytes.append(value, pretty: isPretty, depth: isPretty ? 1 : 0)
        hasElements = true
    }

    /// An element that `appending` writes on one line, for who has its bytes and makes no value of them.
    public mutating func write(_ appending: (inout [UInt8]) -> Void) {
        if hasElements { bytes.append(UInt8(ascii: ",")) }
        bytes.appendNewLine(isPretty ? 1 : 0)
        appending(&bytes)
        hasElements = true
    }

    public mutating func end() {
        if hasElements { bytes.append(0x0A) }
        bytes.append(contentsOf: "]\n".utf8)
    }

    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }
}
