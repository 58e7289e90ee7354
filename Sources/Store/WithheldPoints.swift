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
        let ranges = numbers.isEmpty ? [] : numberRanges(in: bytes)
        let lowered = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        for range in ranges + addresses.flatMap({ places(of: $0, in: lowered) }) {
            for index in range where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = UInt8(ascii: "*") }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Digits that are withheld, with at most three other marks between two of them.
    private func numberRanges(in bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var run: [(digit: UInt8, index: Int)] = []
        func close() {
            let digits = run.map(\.digit)
            for tail in numbers where digits.count >= tail.count {
                for start in 0...(digits.count - tail.count) where digits[start..<(start + tail.count)].elementsEqual(tail) {
                    found.append(run[start].index..<(run[start + tail.count - 1].index + 1))
                }
            }
            run = []
        }
        for (index, byte) in bytes.enumerated() {
            if (0x30...0x39).contains(byte) {
                if let last = run.last, index - last.index > 4 { close() }
                run.append((byte, index))
            } else if (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) {
                if !run.isEmpty { close() }
            }
        }
        close()
        return found
    }

    private func places(of needle: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
        guard let first = needle.first, bytes.count >= needle.count else { return [] }
        return (0...(bytes.count - needle.count)).compactMap { start in
            bytes[start] == first && bytes[start..<(start + needle.count)].elementsEqual(needle)
                ? start..<(start + needle.count) : nil
        }
    }
}

extension CatalogueView {
    /// What this audience is not handed; nothing for the office itself.
    func withheldPoints() throws -> WithheldPoints {
        var withheld = WithheldPoints()
        guard !gate.isOpen else { return withheld }
        for row in try Row.fetchAll(db, sql: hiddenPoints, arguments: gate.arguments()) {
            guard let kind = ContactPoint.Kind(rawValue: row["kind"]) else { continue }
            let printed: String = row["printed"]
            withheld.withhold(printed, isNumber: kind.isNumber)
        }
        return withheld
    }

    /// Points that are not seen now, and what points once were, as far as no point that is seen says the same.
    private var hiddenPoints: String {
        """
        WITH seen AS (SELECT r.asGiven, r.normalised FROM contactPoint AS r WHERE \(gate.sees(.contactPoint, "r"))),
        hidden AS (
          SELECT kind, asGiven AS printed FROM contactPoint AS r WHERE NOT \(gate.sees(.contactPoint, "r"))
          UNION SELECT kind, normalised FROM contactPoint AS r
          WHERE normalised IS NOT NULL AND NOT \(gate.sees(.contactPoint, "r"))
          UNION SELECT json_extract(before, '$.kind'), json_extract(before, '$.asGiven') FROM changeLine
          WHERE tableName = 'contactPoint' AND before IS NOT NULL
          UNION SELECT json_extract(before, '$.kind'), json_extract(before, '$.normalised') FROM changeLine
          WHERE tableName = 'contactPoint' AND before IS NOT NULL AND json_extract(before, '$.normalised') IS NOT NULL
        )
        SELECT kind, printed FROM hidden
        WHERE printed NOT IN (SELECT asGiven FROM seen)
        AND printed NOT IN (SELECT normalised FROM seen WHERE normalised IS NOT NULL)
        """
    }
}
