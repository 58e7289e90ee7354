import JSONText

/// Something that is wrong with a card, by the rules of its own version.
public struct LintFinding: Hashable, Sendable, CustomStringConvertible {
    public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
        /// Correct, or nearly, and yet some programs read it wrong.
        case remark
        /// Against the standard; most programs read it all the same.
        case warning
        /// Against the standard, and something of the card is lost on the way.
        case error

        public static func < (first: Severity, second: Severity) -> Bool {
            allCases.firstIndex(of: first) ?? 0 < allCases.firstIndex(of: second) ?? 0
        }
    }

    /// The line of the file, from 1.
    public let line: Int
    public let code: LintCode
    public let severity: Severity
    /// What was found and what to do; nothing of the card's contents.
    public let message: String
    /// The number of the card in the file, from 1; 0 before the first.
    public internal(set) var card: Int

    public var description: String { "line \(line): \(severity.rawValue): \(message) [\(code.rawValue)]" }

    init(_ code: LintCode, line: Int, card: Int = 0, property: String? = nil, more: Int = 0) {
        self.code = code
        self.line = line
        self.card = card
        severity = code.severity
        let said = property.map { "\($0): \(code.sentence)" } ?? code.sentence
        message = more == 0 ? said : said + (more == 1 ? " One more line does so." : " \(more) more lines do so.")
    }

    /// What ended the reading of jCard or JSContact.
    init(_ error: JSONError, card: Int) {
        code = .badJSON
        line = error.line
        severity = code.severity
        self.card = card
        message = "\(error.reason) (column \(error.column)) \(code.sentence)"
    }

    /// What the reader forgave.
    init(_ warning: CardWarning, card: Int) {
        code = warning.code
        line = warning.line
        message = warning.message
        severity = code.severity
        self.card = card
    }
}
