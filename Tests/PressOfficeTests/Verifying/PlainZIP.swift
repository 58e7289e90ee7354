import Foundation

/// A ZIP archive as anybody might make it: any names, twice, links, bytes where none belong.
struct PlainZIP {
    struct Entry {
        var name: [UInt8]
        var bytes: [UInt8]
        /// The kind and permissions that Unix keeps.
        var mode: UInt32 = 0o100644
        /// Where it is called otherwise at its own place than in the list.
        var localName: [UInt8]?
        /// Whether the list at the end has it.
        var isListed = true
        var flags: UInt16 = 0x800
        var crc: UInt32?

        init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (Array(name.utf8), bytes) }
    }

    var entries: [Entry]
    var before: [UInt8] = []
    var beforeList: [UInt8] = []
    var behind: [UInt8] = []

    /// The folder of a kit.
    init(_ files: [String: [UInt8]], in folder: String = "kit") {
        entries = files.sorted { $0.key < $1.key }.map { Entry("\(folder)/\($0.key)", $0.value) }
    }

    var bytes: [UInt8] {
        var (all, list): ([UInt8], [UInt8]) = (before, [])
        for entry in entries {
            let offset = all.count
            let (name, sum) = (entry.localName ?? entry.name, entry.crc ?? PlainZIP.crc(entry.bytes))
            let common =
                PlainZIP.two(entry.flags) + [0, 0, 0, 0, 0x21, 0] + PlainZIP.four(sum)
                + PlainZIP.four(UInt32(entry.bytes.count)) + PlainZIP.four(UInt32(entry.bytes.count))
            all += [0x50, 0x4B, 3, 4, 20, 0] + common + PlainZIP.two(UInt16(name.count)) + [0, 0] + name + entry.bytes
            guard entry.isListed else { continue }
            list += [0x50, 0x4B, 1, 2, 20, 3, 20, 0] + common + PlainZIP.two(UInt16(entry.name.count))
            list +=
                [0, 0, 0, 0, 0, 0, 0, 0] + PlainZIP.four(entry.mode << 16) + PlainZIP.four(UInt32(offset)) + entry.name
        }
        all += beforeList
        let count = PlainZIP.two(UInt16(entries.filter(\.isListed).count))
        return all + list + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
            + PlainZIP.four(UInt32(list.count)) + PlainZIP.four(UInt32(all.count)) + [0, 0] + behind
    }

    private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8)] }
    private static func four(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { table[Int(($0 ^ UInt32($1)) & 255)] ^ ($0 >> 8) }
    }
}
