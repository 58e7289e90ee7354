import Catalogue
import Foundation
import GRDB

/// The numbers and addresses that an audience is not handed: of contacts that are withdrawn, of points that are not meant
/// for it, and those that were corrected or taken out since.
///
/// A release's own text prints what was right on its day. Outside the office such stretches are struck out in it, byte for
/// byte, so that spans into the text stay right.
struct WithheldPoints {
    /// The last digits of numbers: what is the same however the number is printed.
    private var numbers: Set<[UInt8]> = []
    /// E-mail addresses and the like, in lower case.
    private var addresses: Set<[UInt8]> = []

    /// In digits: a shorter number is too short to be told from a date or a count.
    private static let shortest = 7
    private static let longestTail = 9

    mutating func withhold(_ printed: String, isNumber: Bool) {
        guard isNumber else {
            if printed.utf8.count > 3 { addresses.insert(Array(printed.lowercased().utf8)) }
            return
        }
        let digits = printed.utf8.filter { (0x30...0x39).contains($0) }
        if digits.count >= WithheldPoints.shortest { numbers.insert(digits.suffix(WithheldPoints.longestTail)) }
    }

    /// The text with what is withheld replaced by as many asterisks as it has bytes.
    func struckOut(of text: String) -> String {
        guard !numbers.isEmpty || !addresses.isEmpty else { return text }
        var bytes = Array(text.utf8)
        for range in numberRanges(in: bytes) + addressRanges(in: bytes) {
            for index in range where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = UInt8(ascii: "*") }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Digits that are withheld, with at most three other marks between two of them.
    private func numberRanges(in bytes: [UInt8]) -> [Range<Int>] {
        guard !numbers.isEmpty else { return [] }
        var found: [Range<Int>] = []
        var run: [(digit: UInt8, index: Int)] = []
        func close() {
            for length in WithheldPoints.shortest...WithheldPoints.longestTail where run.count >= length {
                for start in 0...(run.count - length) {
                    let window = run[start..<(start + length)]
                    guard numbers.contains(window.map(\.digit)) else { continue }
                    found.append(run[start].index..<(run[start + length - 1].index + 1))
                }
            }
            run = []
        }
        for (index, byte) in bytes.enumerated() {
            if (0x30...0x39).contains(byte) {
                if let last = run.last, index - last.index > 4 { close() }
                run.append((byte, index))
            } else if !run.isEmpty, (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) {
                close()
            }
        }
        close()
        return found
    }

    /// Words, without the marks around them, that are addresses which are withheld.
    private func addressRanges(in bytes: [UInt8]) -> [Range<Int>] {
        guard !addresses.isEmpty else { return [] }
        let lowered = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return lowered.indices.split { lowered[$0] <= 0x20 || "<>()[]\",;".utf8.contains(lowered[$0]) }.compactMap {
            word in
            var range = word.startIndex..<word.endIndex
            if lowered[range].starts(with: "mailto:".utf8) { range = (range.lowerBound + 7)..<range.upperBound }
            while let last = range.last, ".:!?'*".utf8.contains(lowered[last]) { range = range.dropLast() }
            return addresses.contains(Array(lowered[range])) ? range : nil
        }
    }
}

extension CatalogueView {
    /// What this audience is not handed; nothing for the office itself.
    func withheldPoints() throws -> WithheldPoints {
        var withheld = WithheldPoints()
        guard !gate.isOpen else { return withheld }
        for point in try hiddenPoints() + formerPoints() where try !isHandedOut(point.normalised ?? point.asGiven) {
            withheld.withhold(point.asGiven, isNumber: point.kind.isNumber)
            if let normalised = point.normalised { withheld.withhold(normalised, isNumber: point.kind.isNumber) }
        }
        return withheld
    }

    private typealias Printed = (kind: ContactPoint.Kind, asGiven: String, normalised: String?)

    private func hiddenPoints() throws -> [Printed] {
        let sql = """
            SELECT r.kind, r.asGiven, r.normalised FROM contactPoint AS r WHERE NOT \(gate.sees(.contactPoint, "r"))
            """
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: gate.arguments()).compactMap { row in
            printed(kind: row[0], asGiven: row[1], normalised: row[2])
        }
    }

    /// What points were before they were corrected or taken out.
    private func formerPoints() throws -> [Printed] {
        let sql = "SELECT before FROM changeLine WHERE tableName = 'contactPoint' AND before IS NOT NULL"
        return try String.fetchAll(db.cachedStatement(sql: sql)).compactMap { line in
            let columns = RowText(line)?.columns ?? []
            func text(_ name: String) -> String? { columns.first { $0.name == name }?.value.text }
            return printed(kind: text("kind"), asGiven: text("asGiven"), normalised: text("normalised"))
        }
    }

    private func printed(kind: String?, asGiven: String?, normalised: String?) -> Printed? {
        guard let kind = kind.flatMap(ContactPoint.Kind.init(rawValue:)), let asGiven else { return nil }
        return (kind, asGiven, normalised)
    }

    /// Whether a point that is seen says the same: a switchboard that two contacts share.
    private func isHandedOut(_ address: String) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM contactPoint AS r
            WHERE coalesce(r.normalised, r.asGiven) = :address COLLATE NOCASE AND \(gate.sees(.contactPoint, "r")))
            """
        return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: gate.arguments(["address": address])) ?? false
    }
}
