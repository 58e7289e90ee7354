import Catalogue
import Foundation

/// A record as bytes: what a blank one of its kind has is left out, so that a contact takes some hundred bytes and not
/// thousands.
struct PackedRecord {
    private(set) var bytes: [UInt8] = []

    /// Nil where a field has a kind of value that is not packed: the record is kept as it is then.
    mutating func add<R: Record>(_ record: R) -> Bool {
        add(record.id)
        add(record.slug.text)
        let blank = R(blank: record.id, slug: record.slug)
        for (place, field) in R.fields.enumerated() where place < 255 {
            let value = field.value(of: record)
            if value == field.value(of: blank) { continue }
            guard let value else { return false }
            bytes.append(UInt8(place))
            guard add(value) else { return false }
        }
        bytes.append(255)
        return R.fields.count < 255
    }

    mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    private mutating func add(_ value: FieldValue) -> Bool {
        switch value {
        case .text(let text):
            bytes.append(0)
            add(text)
        case .flag(let flag):
            bytes.append(1)
            add(flag)
        case .number(let number):
            bytes.append(2)
            add(number)
        case .reference(let id):
            bytes.append(3)
            add(id)
        case .list(let items):
            bytes.append(4)
            add(items.count)
            for item in items { add(item) }
        default: return false
        }
        return true
    }

    private mutating func add(_ id: UUID) { withUnsafeBytes(of: id.uuid) { bytes += $0 } }

    private mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes += text.utf8
    }

    /// Small numbers, as most are, take a byte.
    private mutating func add(_ number: Int) {
        if let small = UInt8(exactly: number), small < 255 { return bytes.append(small) }
        bytes.append(255)
        withUnsafeBytes(of: number) { bytes += $0 }
    }
}

/// Takes packed records apart, in the order in which they were packed.
struct PackedReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func flag() -> Bool { rest.popFirst() == 1 }

    mutating func record<R: Record>(_ type: R.Type) -> R? {
        guard let id = identity(), let slug = text().flatMap({ Slug($0) }) else { return nil }
        var record = R(blank: id, slug: slug)
        while let place = rest.popFirst(), place != 255 {
            guard R.fields.indices.contains(Int(place)), let value = value() else { return nil }
            R.fields[Int(place)].set(value, in: &record)
        }
        return record
    }

    private mutating func value() -> FieldValue? {
        switch rest.popFirst() {
        case 0: return text().map { .text($0) }
        case 1: return .flag(flag())
        case 2: return number().map { .number($0) }
        case 3: return identity().map { .reference($0) }
        case 4:
            var items: [String] = []
            for _ in 0..<(number() ?? 0) { if let item = text() { items.append(item) } }
            return .list(items)
        default: return nil
        }
    }

    private mutating func identity() -> UUID? {
        guard rest.count >= 16 else { return nil }
        var id: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &id) { $0.copyBytes(from: rest.prefix(16)) }
        rest = rest.dropFirst(16)
        return UUID(uuid: id)
    }

    private mutating func text() -> String? {
        guard let count = number(), count >= 0, rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return String(decoding: rest.prefix(count), as: UTF8.self)
    }

    private mutating func number() -> Int? {
        guard let small = rest.popFirst() else { return nil }
        if small < 255 { return Int(small) }
        guard rest.count >= 8 else { return nil }
        var number = 0
        withUnsafeMutableBytes(of: &number) { $0.copyBytes(from: rest.prefix(8)) }
        rest = rest.dropFirst(8)
        return number
    }
}
