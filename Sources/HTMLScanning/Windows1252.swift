/// The encoding that pages have which are not in UTF-8; browsers read U+0080 to U+009F by it too.
public enum Windows1252 {
    /// The character of a byte; a control character where the encoding has none for it.
    public static func scalar(_ byte: UInt8) -> UInt32 {
        (0x80..<0xA0).contains(byte) ? high[Int(byte - 0x80)] : UInt32(byte)
    }

    private static let high: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]

    /// Bytes as text: UTF-8, and bytes that are none read as windows-1252.
    public static func text(_ bytes: ArraySlice<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var scalars = String.UnicodeScalarView()
        for byte in bytes { if let one = Unicode.Scalar(scalar(byte)) { scalars.append(one) } }
        return String(scalars)
    }
}
