import Catalogue
import Foundation

/// Records as bytes, one behind the other: what a blank one of its kind has is left out, and what was said before is pointed at, so
/// that a contact takes some hundred bytes and not thousands.
struct PackedRecord {
    private(set) var bytes: [UInt8] = []
    private let words: PackedWords
    private var texts: [String] = []
    private var first: UUID?

    init(_ words: PackedWords) { self.words = words }

    /// False where a field has a kind of value that is not packed: the record is kept as it is then.
    mutating func add<R: Record>(_ record: R) -> Bool {
        first = first ?? record.id
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
        case .reference(first):
            bytes.append(5)
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
        if let place = texts.firstIndex(of: text) {
            bytes += [PackedRecord.saidBefore, UInt8(place)]
        } else if let place = words.place(of: text) {
            bytes += [PackedRecord.word, place]
        } else {
            add(text.utf8.count)
            bytes += text.utf8
            if texts.count < 256 { texts.append(text) }
        }
    }

    /// Small numbers, as most are, take a byte.
    private mutating func add(_ number: Int) {
        if let small = UInt8(exactly: number), small < PackedRecord.saidBefore { return bytes.append(small) }
        bytes.append(255)
        withUnsafeBytes(of: number) { bytes += $0 }
    }

    // What stands in the place of a length.
    static let saidBefore: UInt8 = 253
    static let word: UInt8 = 254
}

/// The texts that many records have, such as their role and their audience: the first that were met, for those are in most.
final class PackedWords {
    private(set) var texts: [String] = []
    private var places: [String: UInt8] = [:]

    /// Nil where it is none of them; whoever is met first makes it one.
    func place(of text: String) -> UInt8? {
        if let known = places[text] { return known }
        guard let place = UInt8(exactly: texts.count), text.utf8.count <= 40 else { return nil }
        places[text] = place
        texts.append(text)
        return place
    }
}

/// Takes packed records apart, in the order in which they were packed.
struct PackedReader {
    private var rest: ArraySlice<UInt8>
    private let words: PackedWords
    private var texts: [String] = []
    private var first: UUID?

    init(_ bytes: ArraySlice<UInt8>, _ words: PackedWords) { (rest, self.words) = (bytes, words) }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func flag() -> Bool { rest.popFirst() == 1 }

    mutating func record<R: Record>(_ type: R.Type) -> R? {
        guard let id = identity(), let slug = text().flatMap({ Slug($0) }) else { return nil }
        first = first ?? id
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
        case 5: return first.map { .reference($0) }
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
        switch rest.first {
        case PackedRecord.saidBefore?: return pointedAt(texts)
        case PackedRecord.word?: return pointedAt(words.texts)
        default: break
        }
        guard let count = number(), count >= 0, rest.count >= count else { return nil }
        let text = String(decoding: rest.prefix(count), as: UTF8.self)
        rest = rest.dropFirst(count)
        if texts.count < 256 { texts.append(text) }
        return text
    }

    private mutating func pointedAt(_ texts: [String]) -> String? {
        rest = rest.dropFirst()
        guard let place = rest.popFirst(), Int(place) < texts.count else { return nil }
        return texts[Int(place)]
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
