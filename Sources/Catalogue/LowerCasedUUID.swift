import Foundation

extension UUID {
    /// 36 characters in lower case: how the catalogue writes an identity.
    ///
    /// Written by hand because 100,000 contacts have 500,000 of them, and `uuidString` is upper case.
    public var lowerCased: String {
        String(unsafeUninitializedCapacity: 36) { text in
            withUnsafeBytes(of: uuid) { bytes in
                var place = 0
                for (index, byte) in bytes.enumerated() {
                    if index == 4 || index == 6 || index == 8 || index == 10 {
                        text[place] = UInt8(ascii: "-")
                        place += 1
                    }
                    text[place] = UUID.hexadecimal(byte >> 4)
                    text[place + 1] = UUID.hexadecimal(byte & 15)
                    place += 2
                }
            }
            return 36
        }
    }

    private static func hexadecimal(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
    }
}
