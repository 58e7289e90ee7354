/// A grey PNG of any size, that is not packed.
public struct SamplePNG: Sendable {
    /// In pixels, as it says; fewer rows than that may be in it.
    public var width: Int
    public var height: Int
    /// How many rows are really there.
    public var rows: Int

    public init(width: Int, height: Int, rows: Int? = nil) {
        (self.width, self.height, self.rows) = (width, height, rows ?? height)
    }

    public var bytes: [UInt8] {
        var pixels: [UInt8] = []
        for row in 0..<rows {
            pixels.append(0)
            pixels += [UInt8](repeating: UInt8(truncatingIfNeeded: row), count: width)
        }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", big(width) + big(height) + [8, 0, 0, 0, 0]) + chunk("IDAT", stored(pixels))
            + chunk("IEND", [])
    }

    private func big(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + content
        return big(content.count) + named + big(Int(crc(named)))
    }

    /// RFC 1950 and 1951: blocks that are as they are.
    private func stored(_ content: [UInt8]) -> [UInt8] {
        var packed: [UInt8] = [0x78, 0x01]
        var rest = content[...]
        repeat {
            let block = rest.prefix(65_535)
            rest = rest.dropFirst(block.count)
            let (low, high) = (UInt8(block.count & 0xFF), UInt8(block.count >> 8))
            packed += [rest.isEmpty ? 1 : 0, low, high, ~low, ~high] + block
        } while !rest.isEmpty
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in content {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return packed + big(Int(b << 16 | a))
    }

    private func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
    }
}
