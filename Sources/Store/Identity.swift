import Foundation

extension UUID {
    /// 36 characters in lower case: how the catalogue writes an identity.
    ///
    /// Written by hand because 100,000 contacts have 500,000 of them, and `uuidString` is upper case.
    var lowerCase: String {
        String(unsafeUninitializedCapacity: 36) { text in
            withUnsafeBytes(of: uuid) { bytes in
                var place = 0
                for (index, byte) in bytes.enumerated() {
                    if index == 4 || index == 6 || index == 8 || index == 10 {
                        text[place] = UInt8(ascii: "-")
                        place += 1
                    }
                    text[place] = UUID.digit(byte >> 4)
                    text[place + 1] = UUID.digit(byte & 15)
                    place += 2
                }
            }
            return 36
        }
    }

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

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
