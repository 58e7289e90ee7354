/// A file of a ZIP archive, of which the archive tells twice: in a head before the file's bytes, and in the list at its end.
struct ZIPEntry {
    let name: [UInt8]
    /// Where its head is, and how many bytes of it are in the archive.
    private(set) var offset: UInt64
    private(set) var packed: UInt64
    private var size: UInt64
    /// As it stands in the list: the fixed part, and the fields behind the name.
    private let listed: [UInt8]
    private let extra: [UInt8]
    private let comment: Int

    /// Nil where none stands there.
    init?(in list: [UInt8], at start: Int) {
        guard list.count - start >= 46, list.number(at: start, 4) == 0x0201_4B50 else { return nil }
        let lengths = (
            name: Int(list.number(at: start + 28, 2)), extra: Int(list.number(at: start + 30, 2)),
            comment: Int(list.number(at: start + 32, 2))
        )
        guard list.count - start >= 46 + lengths.name + lengths.extra + lengths.comment else { return nil }
        listed = Array(list[start..<(start + 46)])
        name = Array(list[(start + 46)..<(start + 46 + lengths.name)])
        extra = Array(list[(start + 46 + lengths.name)..<(start + 46 + lengths.name + lengths.extra)])
        comment = lengths.comment
        packed = listed.number(at: 20, 4)
        size = listed.number(at: 24, 4)
        offset = listed.number(at: 42, 4)
        readLarge()
    }

    /// How many bytes of the list are its own.
    var length: Int { 46 + name.count + extra.count + comment }

    /// Numbers that did not fit into four bytes stand in a field of their own, in this order.
    private mutating func readLarge() {
        guard var numbers = ZIPEntry.fields(extra)?.first(where: { $0.kind == 1 })?.bytes else { return }
        func next(_ number: inout UInt64) {
            guard number == 0xFFFF_FFFF, numbers.count >= 8 else { return }
            number = numbers.number(at: 0, 8)
            numbers.removeFirst(8)
        }
        next(&size)
        next(&packed)
        next(&offset)
    }

    /// Fields one after another, each with its kind and its length; nil where they do not fill their place.
    private static func fields(_ bytes: [UInt8]) -> [(kind: UInt64, bytes: [UInt8])]? {
        var (fields, at): ([(kind: UInt64, bytes: [UInt8])], Int) = ([], 0)
        while at < bytes.count {
            guard bytes.count - at >= 4 else { return nil }
            let length = Int(bytes.number(at: at + 2, 2))
            guard bytes.count - at >= 4 + length else { return nil }
            fields.append((bytes.number(at: at, 2), Array(bytes[(at + 4)..<(at + 4 + length)])))
            at += 4 + length
        }
        return fields
    }

    // MARK: Its head

    /// The head that stands before the bytes.
    struct Head {
        fileprivate let fixed: [UInt8]
        fileprivate let extra: [UInt8]

        fileprivate var hasDescriptor: Bool { fixed.number(at: 6, 2) & 8 != 0 }
    }

    /// Its head and where its bytes end.
    ///
    /// - Throws: `ZIPLayout.Fault`; what `read` throws.
    func head(_ read: (UInt64, Int) throws -> [UInt8]) throws -> (head: Head, end: UInt64) {
        let fixed = try read(offset, 30 + name.count)
        guard fixed.count == 30 + name.count, fixed.number(at: 0, 4) == 0x0403_4B50 else {
            throw ZIPLayout.Fault.hiddenBytes
        }
        guard Int(fixed.number(at: 26, 2)) == name.count, fixed[30...].elementsEqual(name) else {
            throw ZIPLayout.Fault.twoNames(String(decoding: name, as: UTF8.self))
        }
        let count = Int(fixed.number(at: 28, 2))
        let (behind, isFar) = offset.addingReportingOverflow(UInt64(30 + name.count))
        let (start, isFarther) = behind.addingReportingOverflow(UInt64(count))
        let (end, isFarthest) = start.addingReportingOverflow(packed)
        guard !isFar, !isFarther, !isFarthest else { throw ZIPLayout.Fault.hiddenBytes }
        return (Head(fixed: Array(fixed.prefix(30)), extra: try read(behind, count)), end)
    }

    /// Whether so many bytes may stand behind its own: the sum and the sizes once more, of four or eight bytes, marked or not.
    func allows(_ count: UInt64, behind head: Head) -> Bool {
        head.hasDescriptor ? [12, 16, 20, 24].contains(count) : count == 0
    }

    /// Whether the list, the head and what stands behind the bytes say the same. Where they may be written in several ways any of
    /// them is right.
    func agrees(with head: Head, and behind: [UInt8]) -> Bool {
        // Flags, how it is packed, its time and its day.
        guard listed[8..<16].elementsEqual(head.fixed[6..<14]), comment == 0, listed.number(at: 34, 2) == 0,
            ZIPEntry.fields(extra) != nil, ZIPEntry.fields(head.extra) != nil
        else { return false }
        for (place, there) in [(14, 16), (18, 20), (22, 24)] {
            let told = head.fixed.number(at: place, 4)
            let isLeftOpen = head.hasDescriptor && told == 0 || place > 14 && told == 0xFFFF_FFFF
            guard isLeftOpen || told == listed.number(at: there, 4) else { return false }
        }
        guard head.hasDescriptor else { return behind.isEmpty }
        let isMarked = behind.count == 16 || behind.count == 24
        if isMarked, behind.number(at: 0, 4) != 0x0807_4B50 { return false }
        let (start, length) = (isMarked ? 4 : 0, behind.count >= 20 ? 8 : 4)
        return behind.number(at: start, 4) == listed.number(at: 16, 4) && behind.number(at: start + 4, length) == packed
            && behind.number(at: start + 4 + length, length) == size
    }

    // MARK: As it is written here

    /// What libarchive says of a file without times and of nobody: that no time is told, and that the owner's number is nought.
    private static let ownExtra: [UInt8] = [
        0x55, 0x54, 1, 0, 0, 0x75, 0x78, 11, 0, 1, 4, 0, 0, 0, 0, 4, 0, 0, 0, 0,
    ]

    /// Without the large numbers, which are looked at elsewhere.
    private static func small(_ extra: [UInt8]) -> [UInt8] {
        var small: [UInt8] = []
        for field in fields(extra) ?? [] where field.kind != 1 {
            small += two(Int(field.kind))
            small += two(field.bytes.count)
            small += field.bytes
        }
        return small
    }

    private static func two(_ number: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }

    /// Whether it looks like one that was written here, whatever bits of it were changed.
    func looksOwn(_ head: Head) -> Bool {
        ZIPEntry.small(extra) == ZIPEntry.ownExtra || ZIPEntry.small(head.extra) == ZIPEntry.ownExtra
    }

    /// Whether every bit of what is told of it is as `KitArchive` has it.
    func isOwn(_ head: Head) -> Bool {
        let isLarge = ZIPEntry.small(extra) != extra
        let isPacked = listed.number(at: 10, 2) == 8
        let version = head.fixed[4]
        guard isLarge ? [10, 20, 45].contains(version) : version == (isPacked ? 20 : 10) else { return false }
        // The first day of the format, at its beginning; a stream, whose sum stands behind it.
        let shared: [UInt8] = [version, 0, 8, 0, isPacked ? 8 : 0, 0, 0, 0, 0x21, 0]
        var own: [UInt8] = [0x50, 0x4B, 3, 4]
        own += shared
        own += [0, 0, 0, 0]
        own += isPacked ? [0, 0, 0, 0] : Array(listed[20..<24])
        own += listed[24..<28]
        own += ZIPEntry.two(name.count)
        var ownListed: [UInt8] = [0x50, 0x4B, 1, 2, isLarge ? listed[4] : version, 3]
        ownListed += shared
        // No comment, the first disk, no hint, and a file that anybody may read (0644).
        let rest: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0xA4, 0x81]
        guard head.fixed.starts(with: own), listed.starts(with: ownListed), listed[32..<42].elementsEqual(rest) else {
            return false
        }
        return ZIPEntry.small(extra) == ZIPEntry.ownExtra && ZIPEntry.small(head.extra) == ZIPEntry.ownExtra
    }
}

extension [UInt8] {
    /// A number of so many bytes, the least first; 0 where they are not there.
    func number(at start: Int, _ length: Int) -> UInt64 {
        guard start >= 0, start + length <= count else { return 0 }
        return self[start..<(start + length)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
