/// How the parts of a ZIP archive lie in its bytes. What unpacks archives looks at one of the two lists that each has; what
/// stands in the other alone, between two files or behind the end is seen by some programs and not by others.
public struct ZIPLayout: Sendable {
    /// Why an archive is not taken as one that was written whole and left so.
    public enum Fault: Error, Equatable, Sendable {
        /// It has no end, or one that does not fit: it is cut off, or is no archive.
        case noEnd
        /// Bytes stand in it that belong to no file.
        case hiddenBytes
        /// The two lists differ in this name.
        case twoNames(String)
        case tooLarge
    }

    /// The names of the files in their order, as they stand.
    public private(set) var names: [[UInt8]] = []

    private typealias Entry = (name: [UInt8], offset: UInt64, packed: UInt64, hasDescriptor: Bool)
    private static let largestList: UInt64 = 64 << 20

    /// `read` gives so many bytes from an offset, or fewer where the file ends.
    public init(size: UInt64, read: (UInt64, Int) throws -> [UInt8]) throws {
        let (list, start) = try ZIPLayout.list(size, read)
        let entries = try ZIPLayout.entries(in: list)
        var end: UInt64 = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            try ZIPLayout.check(end, isFollowedBy: entry.offset)
            end = try ZIPLayout.end(of: entry, read)
        }
        try ZIPLayout.check(end, isFollowedBy: start)
        names = entries.map(\.name)
    }

    /// The list at the end, and where it begins: nothing stands behind it.
    private static func list(
        _ size: UInt64, _ read: (UInt64, Int) throws -> [UInt8]
    ) throws -> (bytes: [UInt8], start: UInt64) {
        guard size >= 22 else { throw Fault.noEnd }
        let end = try read(size - 22, 22)
        guard end.count == 22, end.number(at: 0, 4) == 0x0605_4B50, end.number(at: 20, 2) == 0 else {
            throw Fault.noEnd
        }
        var (length, start, behind) = (end.number(at: 12, 4), end.number(at: 16, 4), size - 22)
        if length == 0xFFFF_FFFF || start == 0xFFFF_FFFF || end.number(at: 10, 2) == 0xFFFF, size >= 98 {
            let locator = try read(size - 42, 20)
            guard locator.count == 20, locator.number(at: 0, 4) == 0x0706_4B50 else { throw Fault.noEnd }
            let place = locator.number(at: 8, 8)
            guard place == size - 98 else { throw Fault.hiddenBytes }
            let record = try read(place, 56)
            guard record.count == 56, record.number(at: 0, 4) == 0x0606_4B50 else { throw Fault.noEnd }
            (length, start, behind) = (record.number(at: 40, 8), record.number(at: 48, 8), place)
        }
        guard length <= largestList else { throw Fault.tooLarge }
        let (sum, overflows) = start.addingReportingOverflow(length)
        guard !overflows, sum == behind else { throw Fault.hiddenBytes }
        let bytes = try read(start, Int(length))
        guard bytes.count == Int(length) else { throw Fault.noEnd }
        return (bytes, start)
    }

    private static func entries(in list: [UInt8]) throws -> [Entry] {
        var (entries, at): ([Entry], Int) = ([], 0)
        while at < list.count {
            guard list.count - at >= 46, list.number(at: at, 4) == 0x0201_4B50 else { throw Fault.hiddenBytes }
            let (name, extra, comment) = (
                Int(list.number(at: at + 28, 2)), Int(list.number(at: at + 30, 2)), Int(list.number(at: at + 32, 2))
            )
            guard list.count - at >= 46 + name + extra + comment else { throw Fault.hiddenBytes }
            var (packed, size, offset) = (
                list.number(at: at + 20, 4), list.number(at: at + 24, 4), list.number(at: at + 42, 4)
            )
            large(list[(at + 46 + name)..<(at + 46 + name + extra)], &size, &packed, &offset)
            entries.append(
                (
                    Array(list[(at + 46)..<(at + 46 + name)]), offset, packed,
                    list.number(at: at + 8, 2) & 8 != 0
                ))
            at += 46 + name + extra + comment
        }
        return entries
    }

    /// Numbers that did not fit into four bytes stand in a field of their own, in this order.
    private static func large(
        _ extra: ArraySlice<UInt8>, _ size: inout UInt64, _ packed: inout UInt64, _ offset: inout UInt64
    ) {
        var rest = Array(extra)
        while rest.count >= 4 {
            let (kind, length) = (rest.number(at: 0, 2), Int(rest.number(at: 2, 2)))
            guard rest.count >= 4 + length else { return }
            if kind == 1 {
                var numbers = rest[4..<(4 + length)]
                func next(_ number: inout UInt64) {
                    guard number == 0xFFFF_FFFF, numbers.count >= 8 else { return }
                    number = Array(numbers.prefix(8)).number(at: 0, 8)
                    numbers = numbers.dropFirst(8)
                }
                next(&size)
                next(&packed)
                next(&offset)
            }
            rest.removeFirst(4 + length)
        }
    }

    /// Where the bytes of a file end, by its own head, which names it as the list does. Behind them may stand a sum.
    private static func end(of entry: Entry, _ read: (UInt64, Int) throws -> [UInt8]) throws -> UInt64 {
        let shown = String(decoding: entry.name, as: UTF8.self)
        let head = try read(entry.offset, 30 + entry.name.count)
        guard head.count == 30 + entry.name.count, head.number(at: 0, 4) == 0x0403_4B50 else { throw Fault.hiddenBytes }
        guard Int(head.number(at: 26, 2)) == entry.name.count, head[30...].elementsEqual(entry.name) else {
            throw Fault.twoNames(shown)
        }
        let length = UInt64(30 + entry.name.count) + head.number(at: 28, 2)
        let (start, isFar) = entry.offset.addingReportingOverflow(length)
        let (end, isFarther) = start.addingReportingOverflow(entry.packed)
        guard !isFar, !isFarther else { throw Fault.hiddenBytes }
        guard entry.hasDescriptor else { return end }
        let behind = try read(end, 24)
        let isMarked = behind.count >= 4 && behind.number(at: 0, 4) == 0x0807_4B50
        // Of four or of eight bytes for each size: that which says how many there are.
        let isLong =
            behind.count >= 24 && isMarked && behind.number(at: 8, 8) == entry.packed
            && behind.number(at: 8, 4) != behind.number(at: 12, 4)
        return end &+ (isMarked ? (isLong ? 24 : 16) : 12)
    }

    private static func check(_ end: UInt64, isFollowedBy start: UInt64) throws {
        // A descriptor of either length: eight bytes are no place for a file.
        guard start == end || start == end &+ 8 || start &+ 8 == end else { throw Fault.hiddenBytes }
    }
}

extension [UInt8] {
    /// A number of so many bytes, the least first; 0 where they are not there.
    fileprivate func number(at start: Int, _ length: Int) -> UInt64 {
        guard start >= 0, start + length <= count else { return 0 }
        return self[start..<(start + length)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
