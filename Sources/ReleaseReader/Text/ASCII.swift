/// What is quick where a text is plain ASCII, as nearly every word is.
enum ASCII {
    /// The text in lower case; nil where it is not plain ASCII.
    static func lowercased(_ text: String) -> String? {
        made(text, keeping: { _ in true })
    }

    /// The letters and digits of a text, in lower case; nil where it is not plain ASCII.
    static func lettersAndDigits(of text: String) -> String? {
        made(text, keeping: { isASCIILetter($0) || isDigit($0) })
    }

    private static func made(_ text: String, keeping isKept: (UInt8) -> Bool) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { target in
                var count = 0
                for byte in bytes where isKept(byte) {
                    target[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                    count += 1
                }
                return count
            }
        }
    }
}
