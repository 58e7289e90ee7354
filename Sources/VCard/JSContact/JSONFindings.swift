import JSONText

/// What was wrong in one card of JSON.
struct JSONFindings: Sendable {
    let line: Int
    let most: Int
    private(set) var warnings: [CardWarning] = []

    init(line: Int, most: Int) { (self.line, self.most) = (line, most) }

    mutating func add(_ code: LintCode, _ message: String) {
        if warnings.count < most {
            warnings.append(CardWarning(code: code, line: line, message: message))
        } else if warnings.count == most {
            warnings.append(
                CardWarning(
                    code: .tooManyWarnings, line: line,
                    message: "There are more than \(most) warnings; the rest are not shown."))
        }
    }

    mutating func wrongType(_ pointer: JSONPointer, _ what: String) {
        add(.wrongType, "The value at \(pointer) is \(what); it was left out.")
    }

    mutating func misspelt(_ pointer: JSONPointer, _ right: String) {
        add(.misspeltMember, "The member at \(pointer) is '\(right)' in JSContact; it was kept and says nothing.")
    }

    /// What was odd in the JSON itself.
    mutating func add(_ warnings: [JSONWarning]) {
        for warning in warnings {
            switch warning.code {
            case .duplicateMember: add(.duplicateMember, "An object has the same member twice; the last one counts.")
            case .loneSurrogate: add(.loneSurrogate, "There is half of a UTF-16 character; it became U+FFFD.")
            }
        }
    }
}
