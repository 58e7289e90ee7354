import Catalogue

/// The words and numbers that are planted, and where each of them stands.
struct SecretWords {
    private(set) var secrets: [Secret] = []

    /// Ten letters that no language has in a row.
    private static let start = Array("zqxz".utf8)
    private static let letters = 6
    private static let digits = 5

    /// What is planted: a word, or ten digits that begin as no others do.
    enum Form: String {
        case word = ""
        /// A national number of one block of mobile numbers; where one of them is printed, so are these digits.
        case number = "79473"
        /// As many as something is wide.
        case measure = "19473"

        fileprivate var block: [UInt8] { Array(rawValue.utf8) }
    }

    /// A word for a secret, or a number: nil where a hundred thousand secrets are planted already and a number is asked for.
    mutating func plant(_ secret: Secret, as form: Form = .word) -> String? {
        if form != .word, secrets.count >= 100_000 { return nil }
        defer { secrets.append(secret) }
        var rest = secrets.count
        if form != .word {
            let digits = String(rest)
            return form.rawValue + String(repeating: "0", count: SecretWords.digits - digits.count) + digits
        }
        var letters: [UInt8] = []
        for _ in 0..<SecretWords.letters {
            letters.append(UInt8(ascii: "a") + UInt8(rest % 26))
            rest /= 26
        }
        return String(decoding: SecretWords.start + letters.reversed(), as: UTF8.self)
    }

    /// What all the words begin with, so that each beginning is that of 676 words at most: who looks for these looks for all.
    var beginnings: [String] {
        stride(from: 0, to: secrets.count, by: 676).map { first in
            var (letters, rest): ([UInt8], Int) = ([], first / 676)
            for _ in 0..<SecretWords.letters - 2 {
                letters.append(UInt8(ascii: "a") + UInt8(rest % 26))
                rest /= 26
            }
            return String(decoding: SecretWords.start + letters.reversed(), as: UTF8.self)
        }
    }

    /// The secrets whose words stand in what was written, each once.
    func found(in bytes: [UInt8]) -> Set<Int> {
        var found: Set<Int> = []
        let blocks = [Form.number, .measure].map(\.block)
        var matched = 0
        var digits: [UInt8] = []
        var value = 0
        for byte in bytes {
            let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
            switch matched {
            case 0..<SecretWords.start.count:
                matched = small == SecretWords.start[matched] ? matched + 1 : small == SecretWords.start[0] ? 1 : 0
                value = 0
            default:
                guard small &- UInt8(ascii: "a") < 26 else {
                    matched = 0
                    break
                }
                value = value * 26 + Int(small - UInt8(ascii: "a"))
                matched += 1
                guard matched == SecretWords.start.count + SecretWords.letters else { break }
                if value < secrets.count { found.insert(value) }
                matched = 0
            }
            // Whatever stands between the digits of a number.
            guard byte &- 0x30 < 10 else { continue }
            digits.append(byte)
            if digits.count > 10 { digits.removeFirst() }
            guard digits.count == 10, blocks.contains(where: { digits.starts(with: $0) }) else { continue }
            if let index = Int(String(decoding: digits.dropFirst(5), as: UTF8.self)), index < secrets.count {
                found.insert(index)
            }
        }
        return found
    }
}
