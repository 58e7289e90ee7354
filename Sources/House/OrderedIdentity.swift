import Foundation
import Synchronization

/// Identities of new records (RFC 9562 section 5.8): 48 random bits that a run of them shares, 12 that count within the
/// run, and 62 random bits of its own. What is made together stands together in every index of the catalogue, and
/// nothing says when it was made.
public enum OrderedIdentity {
    /// How many a run has.
    static let length: UInt64 = 1 << 12

    private struct Run {
        var shared: UInt64 = 0
        var count = OrderedIdentity.length
    }

    private static let run = Mutex(Run())

    public static func make() -> UUID {
        // Foundation's own opens and closes a file for each, which of an import is a thirtieth of the time.
        var generator = SystemRandomNumberGenerator()
        let high: UInt64 = run.withLock { run in
            if run.count == length { run = Run(shared: generator.next() & ~0xFFFF, count: 0) }
            defer { run.count += 1 }
            return run.shared | 0x8000 | run.count
        }
        let low: UInt64 = generator.next() & ~(0b11 << 62) | 0b10 << 62
        var bytes: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &bytes) { bytes in
            bytes.storeBytes(of: high.bigEndian, as: UInt64.self)
            bytes.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
        }
        return UUID(uuid: bytes)
    }
}
