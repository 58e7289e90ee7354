import Exchange

/// Files of contacts of any form: in pieces as in one, the same contacts come.
extension Fuzz {
    static func contacts(_ bytes: [UInt8]) {
        check(
            rows(bytes, 1 + Int(bytes.last ?? 0) % 61) == rows(bytes, max(1, bytes.count)), "pieces give other contacts"
        )
    }

    private static func rows(_ bytes: [UInt8], _ size: Int) -> [String] {
        var reader = ContactFileReader()
        var told: [String] = []
        do {
            for start in stride(from: 0, to: bytes.count, by: size) {
                reader.feed(Array(bytes[start..<min(start + size, bytes.count)]))
                while let row = try reader.next() { told.append("\(row)") }
            }
            reader.finish()
            while let row = try reader.next() { told.append("\(row)") }
        } catch {
            told.append("\(error)")
        }
        return told
    }
}
