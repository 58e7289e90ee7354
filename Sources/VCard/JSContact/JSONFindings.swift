import JSONText

/// What was wrong in one card of JSON.
struct JSONFindings: Sendable {
    let line: Int
    let most: Int
    private(set) var warnings: [CardWarning] = []

    init(line: Int, most: Int) { (self.line, self.most) = (line, most) }

    mutating func add(_ code: CardWarning.Code, _ message: String) {
        if warnings.count < most {
            warnings.append(CardWarning(code: code, line: line, message: message))
        } else if warnings.count == most {
            warnings.append(
                CardWarning(
                    code: .tooManyWarnings, line: line,
                    message: "There are more than \(most) warnings; the rest is not told."))
        }
    }

    mutating func wrongType(_ pointer: JSONPointer, _ what: String) {
        add(.wrongType, "What stands at \(pointer) is \(what); it was left out.")
    }

    /// What was odd in the JSON itself.
    mutating func add(_ warnings: [JSONWarning]) {
        for warning in warnings {
            switch warning.code {
            case .duplicateMember: add(.duplicateMember, "A member of an object stands twice; the last one counts.")
            case .loneSurrogate: add(.loneSurrogate, "Half of a character of UTF-16 stands alone; it became U+FFFD.")
            }
        }
    }
}
