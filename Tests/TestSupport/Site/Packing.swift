/// Packed bodies, made by hand: no library packs bombs on purpose.
public enum Packing {
    private static let gzipHead: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]

    /// gzip (RFC 1952) of so few bytes that one stored block holds them.
    public static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        gzipHead + [1] + littleEndian(bytes.count, 2) + littleEndian(~bytes.count, 2) + bytes
            + littleEndian(Int(checksum(of: bytes)), 4) + littleEndian(bytes.count, 4)
    }

    /// How a gzip file begins that never ends: 2,064 letters `a` for each `bombMore`.
    public static let bombStart = Array(gzipHead + bomb.prefix(2))
    public static let bombMore = Array(bomb[2..<15])

    /// A deflated block (RFC 1951) of `a`, then "the last letter 258 times again" sixteen times, as bits.
    private static let bomb: [UInt8] = {
        let again = "1100010100000"
        let bits = Array(("010" + "10010001" + String(repeating: again, count: 16)).utf8)
        return stride(from: 0, to: bits.count - 7, by: 8).map { start in
            (0..<8).reduce(0) { $0 | (bits[start + $1] == UInt8(ascii: "1") ? 1 << $1 : 0) }
        }
    }()

    /// How a gzip file begins that never ends and holds nothing: blocks without a byte.
    public static let nothingStart = gzipHead
    public static let nothingMore: [UInt8] = [0, 0, 0, 0xff, 0xff]

    /// Brotli (RFC 7932) of a page titled "Packed page", and of 64 MiB of zeros.
    public static let brotliPage = bytes(
        "1b4900388cd325b457f926b7b175dd57ad118da4f28172ca8906c66d49cb28a076a03bc689ce37ccbeea427f81a8d3db053f55f0e3604d8499a0"
            + "3fcfae00")
    public static let brotliBomb = bytes(
        "cbffff3ff82700e2b14020f7fe8fffff7ff04f00c4611180eefd1fffffffe09f0088c30200ddfb3ffeffffc13f0110870500baf77ffcffff837f"
            + "02200e0b0074effff8ffff07ff04401c1600e8defff1ffff0ffe0980382c00d0bdffe3ffff1ffc1300715800a07bff37")

    private static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = hexadecimal.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    private static func littleEndian(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// CRC-32, as gzip has it.
    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xedb8_8320 : rest >> 1 }
        }
    }
}
