/// How far from a value's beginning a stored property stands in it: what is read and put for each value of each row goes there, and not
/// through a key path.
public struct FieldOffset<Root, Value>: Sendable {
    @usableFromInline let bytes: Int

    /// Nil for a property that is computed or observed.
    public init?(_ path: any WritableKeyPath<Root, Value> & Sendable) {
        guard let bytes = MemoryLayout<Root>.offset(of: path) else { return nil }
        self.bytes = bytes
    }

    /// What `MemoryLayout.offset(of:)` is for: a `Value` stands there.
    @inlinable @inline(__always)
    public func value(in root: Root) -> Value {
        withUnsafePointer(to: root) { start in
            UnsafeRawPointer(start).advanced(by: bytes).assumingMemoryBound(to: Value.self).pointee
        }
    }

    /// Puts it as an assignment would put it.
    @inlinable @inline(__always)
    public func put(_ value: Value, into root: inout Root) {
        withUnsafeMutablePointer(to: &root) { start in
            UnsafeMutableRawPointer(start).advanced(by: bytes).assumingMemoryBound(to: Value.self).pointee = value
        }
    }
}
