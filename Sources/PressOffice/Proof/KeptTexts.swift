import Catalogue
import Foundation
import Store

/// A phrase out of each document that stands in no other: a text cannot have a word planted in it, since a document never
/// changes.
struct KeptTexts {
    private var phrases: [(phrase: [UInt8], secret: Secret, rules: [Secrecy])] = []

    init(_ view: CatalogueView, _ rules: [UUID: Secrecy], most: Int = 1000) throws {
        var standing: [UUID: [(RecordName, Secrecy)]] = [:]
        for release in try view.all(Release.self) {
            guard let document = release.documentID, let rule = rules[release.id] else { continue }
            standing[document, default: []].append((RecordName(kind: .release, slug: release.slug), rule))
        }
        for coverage in try view.all(Coverage.self) {
            guard let document = coverage.documentID, let rule = rules[coverage.id] else { continue }
            standing[document, default: []].append((RecordName(kind: .coverage, slug: coverage.slug), rule))
        }
        var known: [[UInt8]: Int] = [:]
        var found: [(UUID, [[UInt8]])] = []
        for id in standing.keys.sorted(by: { $0.uuidString < $1.uuidString }).prefix(most) {
            guard let document = try view.document(id: id) else { continue }
            let phrases = KeptTexts.phrases(of: document.text)
            for phrase in Set(phrases) { known[phrase, default: 0] += 1 }
            found.append((id, phrases))
        }
        for (id, own) in found {
            guard let phrase = own.first(where: { known[$0] == 1 }), let records = standing[id],
                let record = records.first
            else { continue }
            let secret = Secret(record: record.0, field: "text", rule: record.1)
            phrases.append((phrase, secret, records.map(\.1)))
        }
    }

    /// Six words in a row, in small letters, with one space between them; from behind the headline.
    private static func phrases(of text: String) -> [[UInt8]] {
        let lines = text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
        return lines.dropFirst(2).flatMap { line in
            let words = line.split(separator: " ")
            let isPlain = words.map { $0.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 } }
            return (0..<max(0, words.count - 5)).compactMap { start -> [UInt8]? in
                guard isPlain[start..<start + 6].allSatisfy(\.self) else { return nil }
                return Array(words[start..<start + 6].joined(separator: " ").lowercased().utf8)
            }
        }
    }

    /// What is kept from a reader at an instant.
    func kept(from audience: Audience, at instant: Instant) -> [(phrase: [UInt8], secret: Secret)] {
        phrases.filter { $0.rules.allSatisfy { $0.keeps(from: audience, at: instant) } }
            .map { ($0.phrase, $0.secret) }
    }

    /// Small letters, and one space for all that stands between words: lines are wrapped, and JSON writes `\n`.
    static func plain(_ bytes: [UInt8]) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var isBehindBackslash = false
        for byte in bytes {
            let isBlank = byte <= 0x20 || byte == UInt8(ascii: "\\") || (isBehindBackslash && byte == UInt8(ascii: "n"))
            isBehindBackslash = byte == UInt8(ascii: "\\")
            if !isBlank {
                plain.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            } else if plain.last != 0x20 {
                plain.append(0x20)
            }
        }
        return plain
    }
}

extension [UInt8] {
    /// Whether the bytes stand in it.
    func holds(_ phrase: [UInt8]) -> Bool {
        guard let first = phrase.first, phrase.count <= count else { return false }
        let (all, wanted) = (span, phrase.span)
        for start in 0...(all.count - wanted.count) where all[start] == first {
            var length = 1
            while length < wanted.count, all[start + length] == wanted[length] { length += 1 }
            if length == wanted.count { return true }
        }
        return false
    }
}
