import ReleaseReader
import TOMLKit

/// What front matter of Hugo and Zola says, with where each value stands in the file: read by TOMLKit, which knows all of TOML.
struct TOMLFrontMatter {
    private(set) var values: FrontMatterValues

    /// Deeper brackets are no front matter, and a parser goes down each of them.
    private static let deepest = 32
    /// More points in a key are none either: each is a table within a table, and the library goes down them all.
    private static let mostPoints = 100

    /// Nil where it is no TOML.
    init?(_ bytes: [UInt8], _ block: FrontMatterBlock) {
        values = FrontMatterValues(bytes, block)
        let printed = block.lines.map { String(decoding: bytes[$0], as: UTF8.self) }
        guard TOMLFrontMatter.isShallow(bytes, block.lines),
            let table = try? TOMLTable(string: printed.joined(separator: "\n"))
        else { return nil }
        for key in table.keys {
            guard let value = table[key], let number = printed.firstIndex(where: { Self.names(key, $0) }) else {
                continue
            }
            take(value, of: key, from: number + 1)
        }
    }

    /// Whether nothing in it is so deep that it would be dear, or worse, to read.
    private static func isShallow(_ bytes: [UInt8], _ lines: [Range<Int>]) -> Bool {
        var (depth, most) = (0, 0)
        for line in lines {
            for byte in bytes[line] {
                switch byte {
                case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
                default: break
                }
                most = max(most, depth)
            }
            let isHeader = bytes[line].first { $0 > 0x20 } == UInt8(ascii: "[")
            let end = isHeader ? line.upperBound : bytes[line].lastIndex(of: UInt8(ascii: "=")) ?? line.lowerBound
            let points = bytes[line.lowerBound..<end].count { $0 == UInt8(ascii: ".") }
            guard points <= mostPoints else { return false }
        }
        return most <= deepest
    }

    /// Whether a line gives a key its value, or opens its table: `key =`, `"key" =`, `key.name =`, `[key]`.
    private static func names(_ key: String, _ line: String) -> Bool {
        var rest = line[...].drop { $0 == " " || $0 == "\t" || $0 == "[" }
        let mark = rest.first.flatMap { "\"'".contains($0) ? $0 : nil }
        if mark != nil { rest = rest.dropFirst() }
        guard rest.hasPrefix(key) else { return false }
        rest = rest.dropFirst(key.count)
        if let mark {
            guard rest.first == mark else { return false }
            rest = rest.dropFirst()
        }
        return rest.first { $0 != " " && $0 != "\t" }.map { "=.]".contains($0) } ?? false
    }

    /// Takes a value: a plain one, the name of a thing that is named, or each of a list.
    private mutating func take(_ value: any TOMLValueConvertible, of key: String, from number: Int) {
        let kind = SourceMark.Particular(frontMatterKey: key)
        guard kind != .other else {
            if let address = value.string { values.addPicture(address, key, number..<(number + 1)) }
            return
        }
        if let table = value.table {
            guard let name = table["name"]?.string ?? table["title"]?.string,
                let line = line(with: name, from: number)
            else { return }
            values.add(name, kind, key, line..<(line + 1))
        } else if let items = value.array {
            for case let item? in items.prefix(16).map(\.string) {
                guard let line = line(with: item, from: number) else { continue }
                values.add(item, kind, key, line..<(line + 1))
            }
        } else {
            let end = value.string.map { self.end(of: $0, from: number) } ?? number + 1
            values.add(value.string ?? day(value) ?? "", kind, key, number..<end)
        }
    }

    /// A day as TOML writes it, which is how it stands on its line: a comment behind it is none of it.
    private func day(_ value: any TOMLValueConvertible) -> String? {
        guard let day = value.date ?? value.dateTime?.date else { return nil }
        let padded = { (number: Int, width: Int) in
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return "\(padded(Int(day.year), 4))-\(padded(Int(day.month), 2))-\(padded(Int(day.day), 2))"
    }

    private func line(with words: String, from number: Int) -> Int? {
        (number...max(number, values.lines.count)).prefix(400).first {
            values.lines.indices.contains($0 - 1) && values.printed($0).contains(words)
        }
    }

    /// Behind the last line of a text: one of several lines ends with what it began with.
    private func end(of text: String, from number: Int) -> Int {
        let first = values.printed(number)
        guard let mark = ["\"\"\"", "'''"].first(where: first.contains),
            let begin = first.firstRange(of: mark), !first[begin.upperBound...].contains(mark)
        else { return number + 1 }
        let last = (number + 1...max(number + 1, values.lines.count)).first {
            values.lines.indices.contains($0 - 1) && values.printed($0).contains(mark)
        }
        return (last ?? number) + 1
    }
}
