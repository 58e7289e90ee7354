/// Writes small ZIP archives for tests (APPNOTE 6.3): entries stored, or given as they are deflated.
struct ZipFile {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// The archive with these texts in it.
    static func bytes(_ entries: [(name: String, text: String)]) -> [UInt8] {
        var file = ZipFile()
        for entry in entries { file.add(entry.name, Array(entry.text.utf8)) }
        return file.finished()
    }

    mutating func add(_ name: String, _ content: [UInt8], isEncrypted: Bool = false) {
        add(
            name, content, method: 0, size: content.count, checksum: ZipFile.checksum(content), isEncrypted: isEncrypted
        )
    }

    /// An entry of `size` times the letter a, deflated to a thousandth of that.
    mutating func addLetters(_ name: String, size: Int) {
        add(name, ZipFile.deflatedLetters(size), method: 8, size: size, checksum: 0, isEncrypted: false)
    }

    private mutating func add(
        _ name: String, _ content: [UInt8], method: Int, size: Int, checksum: UInt32, isEncrypted: Bool
    ) {
        let offset = bytes.count
        let shared =
            number(20, 2) + number(isEncrypted ? 1 : 0, 2) + number(method, 2) + number(0, 4) + number(Int(checksum), 4)
            + number(content.count, 4) + number(size, 4) + number(name.utf8.count, 2) + number(0, 2)
        bytes += [0x50, 0x4B, 3, 4] + shared + Array(name.utf8) + content
        directory += [0x50, 0x4B, 1, 2] + number(20, 2) + shared + number(0, 10) + number(offset, 4) + Array(name.utf8)
        count += 1
    }

    func finished() -> [UInt8] {
        bytes + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(count, 2) + number(count, 2)
            + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
    }

    private func number(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
        }
    }

    /// One block with the fixed codes of RFC 1951, section 3.2.6: an a, then copies of 258 bytes from one byte back.
    private static func deflatedLetters(_ size: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var current: UInt8 = 0
        var used = 0
        func put(_ bits: [UInt8]) {
            for bit in bits {
                current |= bit << UInt8(used)
                used += 1
                if used == 8 {
                    bytes.append(current)
                    (current, used) = (0, 0)
                }
            }
        }
        put([1, 1, 0])
        put([1, 0, 0, 1, 0, 0, 0, 1])
        for _ in 0..<(size - 1) / 258 { put([1, 1, 0, 0, 0, 1, 0, 1] + [0, 0, 0, 0, 0]) }
        put([0, 0, 0, 0, 0, 0, 0])
        if used > 0 { bytes.append(current) }
        return bytes
    }
}
