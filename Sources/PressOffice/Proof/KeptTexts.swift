import Catalogue
import Foundation
import Store

/// A phrase out of each document that stands in no other: a text cannot have a word planted in it, since a document never
/// changes.
struct KeptTexts {
    private var phrases: [(phrase: [UInt8], secret: Secret, rules: [Secrecy])] = []

    init(_ view: CatalogueView, _ rules: Secrecies) throws {
        var standing: [UUID: [(RecordName, Secrecy)]] = [:]
        for release in try view.all(Release.self) {
            guard let document = release.documentID else { continue }
            standing[document, default: []].append((release.recordName, rules[release]))
        }
        for coverage in try view.all(Coverage.self) {
            guard let document = coverage.documentID else { continue }
            standing[document, default: []].append((coverage.recordName, rules[coverage]))
        }
        var known: [[UInt8]: Int] = [:]
        var found: [(UUID, [[UInt8]])] = []
        for id in standing.keys.sorted(by: { $0.uuidString < $1.uuidString }) {
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

    /// Looks for what is kept from a reader at an instant.
    func kept(from audience: Audience, at instant: Instant) -> PhraseFinder {
        PhraseFinder(
            phrases.filter { $0.rules.allSatisfy { $0.keeps(from: audience, at: instant) } }
                .map { ($0.phrase, $0.secret) })
    }
}

/// Finds phrases of six words, however many there are, in one pass over what was written.
struct PhraseFinder {
    private let phrases: [(phrase: [UInt8], secret: Secret)]
    /// By the sum of a phrase.
    private var places: [UInt64: Int] = [:]
    static let words = 6

    init(_ phrases: [(phrase: [UInt8], secret: Secret)]) {
        self.phrases = phrases
        for (place, phrase) in phrases.enumerated() { places[PhraseFinder.sum(of: phrase.phrase[...])] = place }
    }

    /// The secrets whose phrases stand in it, whatever stands between their words.
    func found(in bytes: [UInt8]) -> [Secret] {
        if phrases.isEmpty { return [] }
        let plain = PhraseFinder.plain(bytes)
        var (found, starts): ([Secret], [Int]) = ([], [])
        var index = 0
        while index < plain.count {
            guard plain[index] &- 0x61 < 26 else {
                // Only one space stands between two words of a phrase.
                if plain[index] != 0x20 { starts.removeAll(keepingCapacity: true) }
                index += 1
                continue
            }
            starts.append(index)
            while index < plain.count, plain[index] &- 0x61 < 26 { index += 1 }
            if starts.count > PhraseFinder.words { starts.removeFirst() }
            guard starts.count == PhraseFinder.words, let start = starts.first else { continue }
            let window = plain[start..<index]
            if let place = places[PhraseFinder.sum(of: window)], window.elementsEqual(phrases[place].phrase) {
                found.append(phrases[place].secret)
            }
        }
        return found
    }

    /// FNV-1a.
    private static func sum(of bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// Small letters, and one space for all that stands between words: lines are wrapped, and JSON writes `\n`.
    private static func plain(_ bytes: [UInt8]) -> [UInt8] {
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
