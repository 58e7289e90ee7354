import Foundation

extension UUID {
    /// Reads 36 characters in lower case; nil for anything else.
    init?(lowerCase text: some Collection<UInt8>) {
        guard text.count == 36 else { return nil }
        var bytes: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        let isRead = withUnsafeMutableBytes(of: &bytes) { bytes in
            var half = 0
            for (place, character) in text.enumerated() {
                if place == 8 || place == 13 || place == 18 || place == 23 {
                    guard character == UInt8(ascii: "-") else { return false }
                    continue
                }
                guard let value = UUID.value(of: character) else { return false }
                bytes[half / 2] = bytes[half / 2] << 4 | value
                half += 1
            }
            return true
        }
        guard isRead else { return nil }
        self.init(uuid: bytes)
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
