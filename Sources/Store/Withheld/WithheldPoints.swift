import Catalogue
import Foundation

/// Whose a number or an address is, and of what kind; unknown where several have it.
struct WithheldOwner: Hashable, Sendable {
    var contactID: UUID?
    var kind: ContactPoint.Kind?

    static let unknown = WithheldOwner(contactID: nil, kind: nil)
}

/// A stretch of a text's UTF-8 that is withheld.
struct WithheldRange: Sendable {
    var bytes: Range<Int>
    var owner: WithheldOwner
}

/// The numbers and addresses that an audience is not handed: of contacts that are withdrawn, of points that are not meant
/// for it, and those that were corrected or taken out since. They are found in any text, in all their spellings.
///
/// What it costs to look hangs on the length of the text, and not on how many are withheld.
struct WithheldPoints: Sendable {
    private(set) var numbers = WithheldNumbers()
    private(set) var addresses = WithheldAddresses()

    var isEmpty: Bool { numbers.isEmpty && addresses.isEmpty }

    mutating func withhold(_ printed: String, _ owner: WithheldOwner) {
        guard let kind = owner.kind, !kind.isNumber else { return numbers.insert(printed, owner) }
        addresses.insert(printed, owner)
        // A messenger may be called by its number.
        if kind == .messenger { numbers.insert(printed, owner) }
    }

    /// A number that is handed out after all.
    mutating func handOut(number: String) { numbers.remove(number) }

    /// An address that is handed out, and may look like another spelling of one that is not.
    mutating func handOut(address: String) { addresses.handOut(address) }

    func finds(in text: String) -> Bool { !ranges(in: text).isEmpty }

    /// The text with what is withheld replaced by as many asterisks as it has bytes, line breaks apart: spans into the
    /// text stay right.
    func struckOut(of text: String) -> String {
        let ranges = ranges(in: text)
        guard !ranges.isEmpty else { return text }
        var bytes = Array(text.utf8)
        for range in ranges {
            for index in range.bytes where bytes[index] != 0x0A && bytes[index] != 0x0D {
                bytes[index] = UInt8(ascii: "*")
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text with something else in the place of each.
    func replaced(in text: String, by words: (WithheldOwner) throws -> String) rethrows -> String {
        let ranges = ranges(in: text)
        guard !ranges.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var (replaced, end) = ([UInt8](), 0)
        for range in ranges {
            replaced += bytes[end..<range.bytes.lowerBound]
            replaced += try words(range.owner).utf8
            end = range.bytes.upperBound
        }
        return String(decoding: replaced + bytes[end...], as: UTF8.self)
    }

    /// In their order, none within another.
    private func ranges(in text: String) -> [WithheldRange] {
        guard !isEmpty else { return [] }
        let glance = TextGlance(text, for: self)
        guard glance.mayHoldNumber || glance.mayHoldAddress else { return [] }
        let bytes = Array(text.utf8)
        func look(in letters: [PlainSpelling.Letter]) -> [WithheldRange] {
            (glance.mayHoldNumber ? numbers.ranges(in: letters) : [])
                + (glance.mayHoldAddress ? addresses.ranges(in: letters) : [])
        }
        var found = look(in: PlainSpelling(bytes).letters)
        // What looks encoded may stand for itself: "from 50%20 7946 0018".
        if glance.isEncoded { found += look(in: PlainSpelling(bytes, decoding: false).letters) }
        var merged: [WithheldRange] = []
        for range in found.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
            if let last = merged.last, range.bytes.lowerBound < last.bytes.upperBound {
                let end = max(last.bytes.upperBound, range.bytes.upperBound)
                merged[merged.count - 1].bytes = last.bytes.lowerBound..<end
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
