import Catalogue
import Foundation

/// A password as it is compared: as RFC 8265 prepares them (OpaqueString), so that the same letters are the same whatever keyboard
/// they were typed on, and nothing else of it is changed, cut or left out.
public struct TypedPassword: Sendable {
    let scalars: [UnicodeScalar]

    /// In characters of Unicode, as NIST counts them (SP 800-63B).
    public static let shortest = 12
    public static let longest = 128

    /// Nil where nobody can have such a password: it is too long, or something is in it that no keyboard types.
    init?(_ typed: String) {
        // Bounded before it is looked at: putting letters together may make three of one, and never more than four bytes of each.
        guard typed.utf8.count <= TypedPassword.longest * 12 else { return nil }
        let spaced = String(
            String.UnicodeScalarView(
                typed.unicodeScalars.map { $0.properties.generalCategory == .spaceSeparator ? " " : $0 }))
        scalars = Array(spaced.precomposedStringWithCanonicalMapping.unicodeScalars)
        let isTyped = scalars.allSatisfy {
            ![.control, .surrogate, .unassigned].contains($0.properties.generalCategory)
        }
        guard scalars.count <= TypedPassword.longest, isTyped else { return nil }
    }

    var bytes: [UInt8] { Array(String(String.UnicodeScalarView(scalars)).utf8) }
}

/// Why a password is not taken for a new one.
public enum PasswordFault: Hashable, Sendable {
    case tooShort
    case tooLong
    /// Something is in it that no keyboard types.
    case unreadable
    /// It is among the first that are tried, or is made of such, of rows of keys, of repetitions or of names that everybody knows.
    case guessable
}

/// What a new password has to be: long, and not among those that are tried first. Nothing is asked about kinds of characters.
struct PasswordRules {
    /// What everybody knows: the account's own name, the office's.
    var names: [String]
    /// So many characters have to be in it that are not part of something known.
    private static let fewestOwn = 6

    func fault(in typed: String) -> PasswordFault? {
        guard let password = TypedPassword(typed) else {
            return typed.unicodeScalars.count > TypedPassword.longest ? .tooLong : .unreadable
        }
        guard password.scalars.count >= TypedPassword.shortest else { return .tooShort }
        return GuessedParts(password.scalars, names: names).own < PasswordRules.fewestOwn ? .guessable : nil
    }
}

/// Which characters of a password are part of something that is tried first.
private struct GuessedParts {
    private let letters: [UnicodeScalar]
    private var isKnown: [Bool]

    init(_ scalars: [UnicodeScalar], names: [String]) {
        letters = scalars.map(GuessedParts.small)
        isKnown = letters.map { _ in false }
        let words = GuessedParts.common + names.flatMap(GuessedParts.words)
        // `p4ssw0rd` is tried with `password`.
        for spelling in [letters, letters.map { GuessedParts.plain[$0] ?? $0 }] {
            for word in words { mark(word, in: spelling) }
        }
        markRuns()
        markYears()
        markRepetitions()
    }

    /// How many are left that are no part of anything known, each kind counted once.
    var own: Int { Set(zip(letters, isKnown).filter { !$0.1 }.map(\.0)).count }

    private mutating func mark(_ word: [UnicodeScalar], in spelling: [UnicodeScalar]) {
        guard !word.isEmpty, word.count <= spelling.count else { return }
        for start in 0...(spelling.count - word.count) where spelling[start] == word[0] {
            if spelling[start..<start + word.count].elementsEqual(word) { mark(start..<start + word.count) }
        }
    }

    private mutating func mark(_ range: Range<Int>) { for place in range { isKnown[place] = true } }

    /// `aaaa`, `1234`, `dcba`, and four keys in a row.
    private mutating func markRuns() {
        for start in letters.indices.dropLast(3) {
            let four = letters[start..<start + 4]
            let steps = zip(four, four.dropFirst()).map { Int($1.value) - Int($0.value) }
            let isRun = Set(steps).count == 1 && abs(steps[0]) <= 1
            if isRun || GuessedParts.rows.contains(where: { GuessedParts.contains($0, four) }) {
                mark(start..<start + 4)
            }
        }
    }

    private mutating func markYears() {
        for start in letters.indices.dropLast(3) {
            let four = letters[start..<start + 4]
            let isNumber = four.allSatisfy { ("0"..."9").contains($0) }
            if isNumber, [["1", "9"], ["2", "0"]].contains(Array(four.prefix(2))) { mark(start..<start + 4) }
        }
    }

    /// What stands in it a second time, three characters or more, is nothing new.
    private mutating func markRepetitions() {
        for start in letters.indices.dropLast(2) {
            let three = letters[start..<start + 3]
            let isThereBefore = (0..<max(0, start - 2)).contains { letters[$0..<$0 + 3].elementsEqual(three) }
            if isThereBefore { mark(start..<start + 3) }
        }
    }

    private static func contains(_ row: [UnicodeScalar], _ part: ArraySlice<UnicodeScalar>) -> Bool {
        row.indices.dropLast(part.count - 1).contains { row[$0..<$0 + part.count].elementsEqual(part) }
    }

    private static func small(_ scalar: UnicodeScalar) -> UnicodeScalar {
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    /// The words of a name that are long enough to be meant, and the name as one.
    private static func words(of name: String) -> [[UnicodeScalar]] {
        let parts = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return (parts + [parts.joined()]).filter { $0.unicodeScalars.count >= 3 }.map { Array($0.unicodeScalars) }
    }

    private static let common: [[UnicodeScalar]] = String(
        decoding: PackageResources.common_passwords_txt, as: UTF8.self
    ).split(separator: "\n").map { Array($0.unicodeScalars) }

    /// Rows of keys, and the same backwards.
    private static let rows: [[UnicodeScalar]] = [
        "1234567890", "qwertyuiop", "qwertzuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm", "azertyuiop", "qsdfghjklm",
        "wxcvbn",
        "!@#$%^&*()", "!\"§$%&/()=", "!\"£$%^&*()",
    ].flatMap { [Array($0.unicodeScalars), Array($0.unicodeScalars.reversed())] }

    private static let plain: [UnicodeScalar: UnicodeScalar] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g", "@": "a", "$": "s", "!": "i",
        "|": "l", "+": "t",
    ]
}
