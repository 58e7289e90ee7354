import Testing

@testable import Validation

/// Addresses that nobody would write, twenty thousand of them, the same ones every time.
@Suite struct StrangeAddressTests {
    private static let pieces = [
        "http", "https", "://", "rivertrust.example", "flüsse.example", "8.8.8.8", ".example", ":", "/", "//", "\\",
        "@", "[", "]", "?", "#", ".", "..", "%", "%00", "%2e", " ", "\t",
        "\r\n",
        "\u{0}", "rivertrust", "example", "localhost", "127", "0x7f", "0177", "2130706433", "127.0.0.1", "::1",
        "::ffff:",
        "10.0.0.1", "80", "65536", "-1", "a", "A", "_", "-", "ü", "。", "１", "\u{200b}", "\u{301}", "\u{202e}", "例", "🐟",
        "ß", "İ",
    ]

    /// Whatever is let through is ASCII, reads the same when it is read again, and names no number but a plain one.
    @Test func whatIsLetThroughCannotBeReadOtherwise() throws {
        var random = Lehmer(state: 20_310_520)
        var letThrough = 0
        for _ in 0..<20_000 {
            let middle = (0..<Int.random(in: 1...8, using: &random)).compactMap { _ in
                StrangeAddressTests.pieces.randomElement(using: &random)
            }
            let text = (Bool.random(using: &random) ? "http://" : "") + middle.joined()
            guard let address = try? WebAddress(text) else { continue }
            letThrough += 1
            #expect(address.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f }, "\(text.debugDescription)")
            #expect(try WebAddress(address.text) == address, "\(text.debugDescription)")
            if case .name(let name) = address.host {
                #expect(NetworkAddress(name) == nil, "\(text.debugDescription)")
                #expect(!name.contains { "@[]:/?#%\\".contains($0) }, "\(text.debugDescription)")
            }
        }
        #expect(letThrough > 500)
    }

    /// A generator of numbers that is the same everywhere.
    private struct Lehmer: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 33
        }
    }
}
