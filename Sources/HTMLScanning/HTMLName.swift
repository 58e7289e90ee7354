/// The name of an element or an attribute, without regard to case: a hash of its bytes, so that a page's names are compared
/// without being copied.
public struct HTMLName: Hashable, Sendable {
    private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    public init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    public init(_ text: StaticString) {
        text.withUTF8Buffer { for byte in $0 { add(byte) } }
    }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        hash = (hash ^ UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
    }

    /// A hash is as good as the next.
    public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
