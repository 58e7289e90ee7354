/// Writes values as the elements of an array, a line each, in pieces that can be taken.
struct JSONList: Sendable {
    private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    private var hasElements = false

    init(pretty: Bool) { isPretty = pretty }

    mutating func begin() {
        bytes.append(UInt8(ascii: "["))
        hasElements = false
    }

    mutating func write(_ value: JSONValue) {
        if hasElements { bytes.append(UInt8(ascii: ",")) }
        bytes.appendNewLine(isPretty ? 1 : 0)
        bytes.append(value, pretty: isPretty, depth: isPretty ? 1 : 0)
        hasElements = true
    }

    mutating func end() {
        if hasElements { bytes.append(0x0A) }
        bytes.append(contentsOf: "]\n".utf8)
    }

    mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }
}
