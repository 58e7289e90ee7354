/// How the parts of a ZIP archive lie in its bytes. What unpacks archives looks at one of the two lists that each has; what
/// stands in the other alone, between two files or behind the end is seen by some programs and not by others.
///
/// An archive that was packed again elsewhere has times and owners of its own, and is taken as long as its two lists agree. In one that was
/// written here every bit is known that is not of a file, and each is looked at.
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
    /// Those of files of which it says two things, or something else than was written: a date, a flag, a sum, an owner.
    public private(set) var altered: [[UInt8]] = []

    private static let largestList: UInt64 = 64 << 20

    /// `read` gives so many bytes from an offset, or fewer where the file ends.
    public init(size: UInt64, read: (UInt64, Int) throws -> [UInt8]) throws {
        let end = try ZIPLayout.end(size, read)
        let listed = try ZIPLayout.entries(in: end.list)
        guard end.count == UInt64(listed.count) else { throw Fault.hiddenBytes }
        names = listed.map(\.name)
        let entries = listed.sorted { $0.offset < $1.offset }
        guard (entries.first?.offset ?? end.start) == 0 else { throw Fault.hiddenBytes }
        var (other, own): ([[UInt8]], Int) = ([], 0)
        for (index, entry) in entries.enumerated() {
            let next = index + 1 < entries.count ? entries[index + 1].offset : end.start
            let (head, last) = try entry.head(read)
            guard last <= next, entry.allows(next - last, behind: head) else { throw Fault.hiddenBytes }
            if try !entry.agrees(with: head, and: read(last, Int(next - last))) {
                altered.append(entry.name)
            } else if !entry.isOwn(head) {
                other.append(entry.name)
            }
            own += entry.looksOwn(head) ? 1 : 0
        }
        // Most of it was written here: so was all of it.
        guard own * 2 > entries.count else { return }
        if !end.isOwn { throw Fault.hiddenBytes }
        altered += other
    }

    // MARK: The end

    private struct End {
        var list: [UInt8]
        /// Where the list begins.
        var start: UInt64
        /// How many files it says that there are.
        var count: UInt64
        /// Whether the version of the format is told as it is here.
        var isOwn: Bool
    }

    /// The list at the end: nothing stands behind it.
    private static func end(_ size: UInt64, _ read: (UInt64, Int) throws -> [UInt8]) throws -> End {
        guard size >= 22 else { throw Fault.noEnd }
        let record = try read(size - 22, 22)
        guard record.count == 22, record.number(at: 0, 4) == 0x0605_4B50, record.number(at: 20, 2) == 0 else {
            throw Fault.noEnd
        }
        // One disk, and all the files on it.
        guard record.number(at: 4, 4) == 0, record.number(at: 8, 2) == record.number(at: 10, 2) else {
            throw Fault.hiddenBytes
        }
        let told = (
            count: record.number(at: 10, 2), length: record.number(at: 12, 4), start: record.number(at: 16, 4)
        )
        var (end, behind) = (
            End(list: [], start: told.start, count: told.count, isOwn: true), size - 22
        )
        var length = told.length
        if length == 0xFFFF_FFFF || end.start == 0xFFFF_FFFF || end.count == 0xFFFF, size >= 98 {
            let large = try largeEnd(size, read)
            behind = size - 98
            (length, end.start, end.count) = (
                large.number(at: 40, 8), large.number(at: 48, 8), large.number(at: 32, 8)
            )
            end.isOwn = large[12] == 45 && large[13] == 3 && large[14] == 45 && large[15] == 0
            let pairs = [
                (told.count, 0xFFFF, end.count), (told.length, 0xFFFF_FFFF, length),
                (told.start, 0xFFFF_FFFF, end.start),
            ]
            guard pairs.allSatisfy({ $0 == $1 || $0 == $2 }) else { throw Fault.hiddenBytes }
        }
        guard length <= largestList else { throw Fault.tooLarge }
        let (sum, overflows) = end.start.addingReportingOverflow(length)
        guard !overflows, sum == behind else { throw Fault.hiddenBytes }
        end.list = try read(end.start, Int(length))
        guard end.list.count == Int(length) else { throw Fault.noEnd }
        return end
    }

    /// Numbers that do not fit into the end stand in a record before it, which a second one points at.
    private static func largeEnd(_ size: UInt64, _ read: (UInt64, Int) throws -> [UInt8]) throws -> [UInt8] {
        let locator = try read(size - 42, 20)
        guard locator.count == 20, locator.number(at: 0, 4) == 0x0706_4B50 else { throw Fault.noEnd }
        let place = locator.number(at: 8, 8)
        guard place == size - 98, locator.number(at: 4, 4) == 0, locator.number(at: 16, 4) == 1 else {
            throw Fault.hiddenBytes
        }
        let record = try read(place, 56)
        guard record.count == 56, record.number(at: 0, 4) == 0x0606_4B50 else { throw Fault.noEnd }
        guard record.number(at: 4, 8) == 44, record.number(at: 16, 8) == 0,
            record.number(at: 24, 8) == record.number(at: 32, 8)
        else { throw Fault.hiddenBytes }
        return record
    }

    private static func entries(in list: [UInt8]) throws -> [ZIPEntry] {
        var (entries, at): ([ZIPEntry], Int) = ([], 0)
        while at < list.count {
            guard let entry = ZIPEntry(in: list, at: at) else { throw Fault.hiddenBytes }
            entries.append(entry)
            at += entry.length
        }
        return entries
    }
}
